//! A result in words: with formula, inputs, date and source, as text, as Markdown and as an HTML table.

use std::sync::Arc;

use crate::definition::band::Own;
use crate::definition::{Definition, Source};
use crate::form::reopened::Reopened;
use crate::record::Record;
use crate::record::csv::is_computed;
use crate::record::inputs::{Line, inputs};
use crate::render::date::day;
use crate::render::formula::explanation;
use crate::render::number::{Style, figure};
use crate::render::verdict::{grounds, over_a_year, undecided};
use crate::text::{Lang, Text, text};

/// A result in words, ready to be copied.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Summary {
    /// The metric.
    pub title: String,
    /// The figure.
    pub result: String,
    /// What there is to say, in reading order: formula, calculation, inputs, source, date and so on.
    pub lines: Vec<Line>,
    /// The address that opens the calculation; empty where there is none.
    pub link: String,
    lang: Lang,
}

const DEFINITION: Text = text("Definition", "Définition");
const FORMULA: Text = text("Formula", "Formule");
const CALCULATION: Text = text("Calculation", "Calcul");
const VERDICT: Text = text("Verdict", "Verdict");
const SOURCE: Text = text("Source", "Source");
const LABEL: Text = text("Label", "Libellé");
const PERIOD: Text = text("Period", "Période");
const DATE: Text = text("Date", "Date");
const NOTE: Text = text("Note", "Note");
const LINK: Text = text("Link", "Lien");
const RESULT: Text = text("Result", "Résultat");
const VALUE: Text = text("Value", "Valeur");

impl Summary {
    /// The summary of a result: `record` holds what was typed and what the reader says of it, `own` what the
    /// reader has set for the bands of its variant, `today` is the day of the copy as year-month-day, for a record without a day of its own, and `link` the
    /// address that opens the calculation; both may be empty. `None` where there is no result.
    pub fn of(
        record: &Record,
        definition: &Arc<Definition>,
        own: &[Own],
        today: &str,
        link: &str,
        style: &Style,
    ) -> Option<Summary> {
        let lang = style.lang;
        let variant = definition.variant(&record.variant)?;
        let calculation = Reopened::of(record, definition, own)?.calculation;
        let result = figure(&calculation.value, variant.kind, style).ok()?.text;
        let explained = explanation(variant, &calculation, style).ok()?;
        let is_one_of_many = definition.variants.len() > 1;
        let date = if record.date.is_empty() { today } else { &record.date };
        let date = day(date, lang).unwrap_or_else(|| date.to_owned());
        let verdict = match (calculation.band, calculation.open) {
            (Some(band), _) => grounds(variant, band, own, style),
            (None, Some(open)) => undecided(variant, open, own, style),
            (None, None) => None,
        };
        let year = over_a_year(variant, &calculation, style);
        let mut lines = vec![
            line(DEFINITION, if is_one_of_many { &variant.name } else { "" }, lang),
            line(FORMULA, &explained.names.text(), lang),
            line(CALCULATION, &explained.line, lang),
            line(VERDICT, &verdict.unwrap_or_default(), lang),
        ];
        lines.extend(year.map(|[name, value]| Line { name, value, exact: true }));
        lines.extend(inputs(record, Some(definition), style));
        lines.extend(variant.cited.iter().map(|source| line(SOURCE, &cited(source, lang), lang)));
        lines.extend([
            line(LABEL, &record.label, lang),
            line(PERIOD, &record.period, lang),
            line(DATE, &date, lang),
            line(NOTE, &record.note, lang),
        ]);
        lines.retain(|line| !line.value.trim().is_empty());
        let title = match definition.acronym.as_str() {
            "" => definition.name.clone(),
            acronym => format!("{} ({acronym})", definition.name),
        };
        Some(Summary { title, result, lines, link: link.to_owned(), lang })
    }

    /// As text, a line for each.
    pub fn text(&self) -> String {
        let colon = self.lang.colon();
        let mut written = [&self.title, colon, &self.result].concat();
        let link = self.linked();
        for line in self.lines.iter().chain(&link) {
            written.push_str(&format!("\n{}{colon}{}", line.name, line.value));
        }
        written
    }

    /// Where the figure comes from, in a line: definition, calculation, sources and period.
    pub fn footnote(&self) -> String {
        let told = [DEFINITION, CALCULATION, SOURCE, PERIOD].map(|name| name.get(self.lang));
        let is_told = |line: &&Line| told.contains(&line.name.as_str());
        let colon = self.lang.colon();
        let lines = self.lines.iter().filter(is_told);
        let lines = lines.map(|line| [&line.name, colon, &line.value].concat());
        lines.collect::<Vec<_>>().join(" · ")
    }

    /// As Markdown: a heading and a table.
    pub fn markdown(&self) -> String {
        let mut written = format!("**{}**\n\n", in_markdown(&self.title));
        let mut row = |name: &str, value: &str| {
            written.push_str(&format!("| {name} | {value} |\n"));
        };
        row(RESULT.get(self.lang), VALUE.get(self.lang));
        row("---", "---");
        row(RESULT.get(self.lang), &format!("**{}**", in_markdown(&self.result)));
        for line in &self.lines {
            row(&in_markdown(&line.name), &in_markdown(&line.value));
        }
        if let Some(link) = self.linked() {
            row(&link.name, &format!("<{}>", in_angles(&link.value)));
        }
        written
    }

    /// As cells of a spreadsheet, parted by tabs, a line for each row. None of them is taken for a formula.
    pub fn cells(&self) -> String {
        let cell = |text: &str| shown_as_it_is(&text.replace(['\t', '\n', '\r'], " "));
        let mut written = format!("{}\t{}\n", cell(&self.title), cell(&self.result));
        for line in self.lines.iter().chain(&self.linked()) {
            written.push_str(&format!("{}\t{}\n", cell(&line.name), cell(&line.value)));
        }
        written
    }

    /// As an HTML table, without classes or styles: it takes those of the page that it is put on.
    pub fn html(&self) -> String {
        self.table(in_html)
    }

    /// The same table for the clipboard: a spreadsheet that it is put into takes nothing for a formula.
    pub fn pasted(&self) -> String {
        self.table(|text| in_html(&shown_as_it_is(text)))
    }

    fn table(&self, cell: fn(&str) -> String) -> String {
        let row = |name: &str, value: &str| {
            format!("<tr><th scope=\"row\">{}</th><td>{value}</td></tr>\n", cell(name))
        };
        let (lang, title) = (self.lang.code(), cell(&self.title));
        let mut written = format!("<table lang=\"{lang}\">\n<caption>{title}</caption>\n<tbody>\n");
        let result = format!("<strong>{}</strong>", cell(&self.result));
        written.push_str(&row(RESULT.get(self.lang), &result));
        for line in &self.lines {
            written.push_str(&row(&line.name, &cell(&line.value)));
        }
        if let Some(Line { name, value, .. }) = self.linked() {
            let address = cell(&value);
            written.push_str(&row(&name, &format!("<a href=\"{address}\">{address}</a>")));
        }
        written.push_str("</tbody>\n</table>\n");
        written
    }

    /// The line of the link: an address of the web, for nothing else is made a link of.
    fn linked(&self) -> Option<Line> {
        let is_address = ["https://", "http://"].iter().any(|start| self.link.starts_with(start));
        is_address.then(|| line(LINK, &self.link, self.lang))
    }
}

fn line(name: Text, value: &str, lang: Lang) -> Line {
    Line { name: name.get(lang).to_owned(), value: value.to_owned(), exact: true }
}

/// A source in a line: who published it, what it is, when.
fn cited(source: &Source, lang: Lang) -> String {
    let about = format!("{}, {}", source.publisher, source.title);
    match day(&source.date, lang) {
        Some(day) => format!("{about} ({day})"),
        None => about,
    }
}

/// An address between angle brackets, in a cell of a Markdown table.
fn in_angles(address: &str) -> String {
    let mut written = String::with_capacity(address.len());
    for character in address.chars() {
        match character {
            '<' => written.push_str("%3C"),
            '>' => written.push_str("%3E"),
            '|' => written.push_str("%7C"),
            '\\' => written.push_str("%5C"),
            blank if blank.is_whitespace() || blank.is_control() => written.push_str("%20"),
            other => written.push(other),
        }
    }
    written
}

/// A text for a cell of a spreadsheet, behind an apostrophe where it would be computed.
pub fn shown_as_it_is(text: &str) -> String {
    if is_computed(text) { ["'", text].concat() } else { text.to_owned() }
}

/// A text between tags of HTML, or between the quotes of an attribute.
pub fn in_html(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            // A parser takes it for the end of a line.
            '\r' => written.push_str("&#13;"),
            // A parser drops it or takes it for an error.
            '\0' => written.push('\u{fffd}'),
            other => written.push(other),
        }
    }
    written
}

/// A text in a cell of a Markdown table: what would be taken for markup is escaped, and a line break,
/// which would end the row, is a space.
pub fn in_markdown(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\r' | '\t' => written.push(' '),
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' => {
                written.push('\\');
                written.push(character);
            }
            other => written.push(other),
        }
    }
    written
}
