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
        let sum = explained.steps.first().map_or("", |step| step.text.as_str());
        let sum = sum.trim_start_matches(['=', '≈', ' ']);
        let calculated = [sum, &explained.result.text].join(" ");
        let is_one_of_many = metric.variants.len() > 1;
        let date = if record.date.is_empty() { today } else { &record.date };
        let date = day(date, lang).unwrap_or_else(|| date.to_owned());
        let verdict = calculation.band.map_or("", |band| variant.bands[band].verdict.get(lang));
        let mut lines = vec![
            line(DEFINITION, if is_one_of_many { variant.name.get(lang) } else { "" }, lang),
            line(FORMULA, &explained.names.text, lang),
            line(CALCULATION, &calculated, lang),
            line(VERDICT, verdict, lang),
        ];
        lines.extend(inputs(record, style));
        lines.extend(variant.cited.iter().map(|source| line(SOURCE, &cited(source, lang), lang)));
        lines.extend([
            line(LABEL, &record.label, lang),
            line(PERIOD, &record.period, lang),
            line(DATE, &date, lang),
            line(NOTE, &record.note, lang),
            line(LINK, link, lang),
        ]);
        lines.retain(|line| !line.value.trim().is_empty());
        let acronym = metric.acronym.get(lang);
        let title = match acronym {
            "" => metric.name.get(lang).to_owned(),
            acronym => format!("{} ({acronym})", metric.name.get(lang)),
        };
        Some(Summary { title, result, lines, lang })
    }

    /// As text, a line for each.
    pub fn text(&self) -> String {
        let colon = self.colon();
        let first = format!("{}{colon}{}", self.title, self.result);
        let lines = self.lines.iter().map(|line| format!("{}{colon}{}", line.name, line.value));
        [first].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
    }

    /// As Markdown: a heading and a table.
    pub fn markdown(&self) -> String {
        let mut written = format!("**{}**\n\n", in_markdown(&self.title));
        let mut row =
            |name: &str, value: &str| written.push_str(&format!("| {name} | {value} |\n"));
        row(RESULT.get(self.lang), VALUE.get(self.lang));
        row("---", "---");
        row(RESULT.get(self.lang), &format!("**{}**", in_markdown(&self.result)));
        for line in &self.lines {
            row(&in_markdown(&line.name), &in_markdown(&line.value));
        }
        written
    }

    /// As an HTML table, without classes or styles: it takes those of the page that it is put on.
    pub fn html(&self) -> String {
        let mut markup = Markup::new();
        markup.tags("<table lang=\"").text(self.lang.code());
        markup.element("\">\n<caption>", &self.title, "</caption>\n<tbody>\n");
        markup.element("<tr><th scope=\"row\">", RESULT.get(self.lang), "</th>");
        markup.element("<td><strong>", &self.result, "</strong></td></tr>\n");
        for line in &self.lines {
            markup.element("<tr><th scope=\"row\">", &line.name, "</th>");
            markup.element("<td>", &line.value, "</td></tr>\n");
        }
        markup.tags("</tbody>\n</table>\n");
        markup.finish()
    }

    fn colon(&self) -> String {
        match self.lang {
            Lang::En => ": ".to_owned(),
            Lang::Fr => format!("{NO_BREAK_SPACE}: "),
        }
    }
}

fn line(name: Text, value: &str, lang: Lang) -> Line {
    Line { name: name.get(lang).to_owned(), value: value.to_owned() }
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
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '!' => {
                written.push('\\');
                written.push(character);
            }
            other => written.push(other),
        }
    }
    written
}
