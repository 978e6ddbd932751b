//! A result in words: with formula, inputs, date and source, as text, as Markdown and as an HTML table.

use crate::catalogue;
use crate::engine::calculate::Calculation;
use crate::engine::metric::{Metric, Source, Variant};
use crate::form::Form;
use crate::form::reading::Outcome;
use crate::record::Record;
use crate::record::inputs::{Line, inputs};
use crate::render::date::day;
use crate::render::formula::explanation;
use crate::render::markup::Markup;
use crate::render::number::{NO_BREAK_SPACE, Style, figure};
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

/// What a row of the HTML table begins with.
const ROW: &str = "<tr><th scope=\"row\">";

impl Summary {
    /// The summary of a result: `record` holds what was typed and what the reader says of it, `today` is
    /// the day of the copy as year-month-day, for a record without a day of its own, and `link` the
    /// address that opens the calculation; both may be empty. `None` where there is no result.
    pub fn of(record: &Record, today: &str, link: &str, style: &Style) -> Option<Summary> {
        let metric = catalogue::metric(&record.metric)?;
        let variant = metric.variant(&record.variant)?;
        let calculation = calculation(metric, variant, record, style.lang)?;
        let lang = style.lang;
        let result = figure(&calculation.value, variant.kind, style).ok()?.text;
        let explained = explanation(variant, &calculation, style).ok()?;
        let is_one_of_many = metric.variants.len() > 1;
        let date = if record.date.is_empty() { today } else { &record.date };
        let date = day(date, lang).unwrap_or_else(|| date.to_owned());
        let verdict = calculation.band.map_or("", |band| variant.bands[band].verdict.get(lang));
        let mut lines = vec![
            line(DEFINITION, if is_one_of_many { variant.name.get(lang) } else { "" }, lang),
            line(FORMULA, &explained.names.text, lang),
            line(CALCULATION, &explained.line, lang),
            line(VERDICT, verdict, lang),
        ];
        lines.extend(inputs(record, style));
        lines.extend(variant.cited.iter().map(|source| line(SOURCE, &cited(source, lang), lang)));
        lines.extend([
            line(LABEL, &record.label, lang),
            line(PERIOD, &record.period, lang),
            line(DATE, &date, lang),
            line(NOTE, &record.note, lang),
        ]);
        lines.retain(|line| !line.value.trim().is_empty());
        let acronym = metric.acronym.get(lang);
        let title = match acronym {
            "" => metric.name.get(lang).to_owned(),
            acronym => format!("{} ({acronym})", metric.name.get(lang)),
        };
        Some(Summary { title, result, lines, link: link.to_owned(), lang })
    }

    /// As text, a line for each.
    pub fn text(&self) -> String {
        let colon = match self.lang {
            Lang::En => ": ".to_owned(),
            Lang::Fr => format!("{NO_BREAK_SPACE}: "),
        };
        let mut written = [&self.title, &colon, &self.result].map(String::as_str).concat();
        let link = self.linked();
        for line in self.lines.iter().chain(&link) {
            written.push_str(&format!("\n{}{colon}{}", line.name, line.value));
        }
        written
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

    /// As an HTML table, without classes or styles: it takes those of the page that it is put on.
    pub fn html(&self) -> String {
        let mut markup = Markup::new();
        markup.tags("<table lang=\"").text(self.lang.code());
        markup.element("\">\n<caption>", &self.title, "</caption>\n<tbody>\n");
        markup.element(ROW, RESULT.get(self.lang), "</th>");
        markup.element("<td><strong>", &self.result, "</strong></td></tr>\n");
        for line in &self.lines {
            markup.element(ROW, &line.name, "</th>").element("<td>", &line.value, "</td></tr>\n");
        }
        if let Some(Line { name, value, .. }) = self.linked() {
            markup.element(ROW, &name, "</th><td><a href=\"").text(&value);
            markup.element("\">", &value, "</a></td></tr>\n");
        }
        markup.tags("</tbody>\n</table>\n");
        markup.finish()
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

/// What the engine makes of a record, as its form would.
fn calculation(
    metric: &'static Metric,
    variant: &'static Variant,
    record: &Record,
    lang: Lang,
) -> Option<Box<Calculation>> {
    let mut form = Form::new(metric, lang);
    form.load(variant.id, record.entries.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    match form.read().outcome(variant, &[]) {
        Outcome::Done(calculation) => Some(calculation),
        Outcome::Waiting(_) | Outcome::Unreadable | Outcome::Problem(_) => None,
    }
}

/// A source in a line: who published it, what it is, when.
fn cited(source: &Source, lang: Lang) -> String {
    let about = [source.publisher, source.title.get(lang)].join(", ");
    match day(source.date, lang) {
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

/// A text in a cell of a Markdown table: what would be taken for markup is escaped, and a line break,
/// which would end the row, is a space.
fn in_markdown(text: &str) -> String {
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
