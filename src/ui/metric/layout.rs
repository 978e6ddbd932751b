//! How raw data is read: what was detected, and a choice of one's own for each part of it.

use leptos::prelude::*;

use super::Sheet;
use super::raw::Data;
use crate::engine::kind::Kind;
use crate::engine::table::{Column, Holds, Table};
use crate::import::Reading;
use crate::import::layout::{DateOrder, DecimalMark, Feed, Layout, Separator, Wanted};
use crate::text::{Lang, Text};
use crate::ui::state::State;
use crate::ui::words;

/// What a choice offers: the value of each option, and what it says.
type Options = Vec<(String, String)>;

/// The choices. Those that change nothing for the data at hand are hidden.
#[component]
pub fn LayoutFields(sheet: Sheet, table: &'static Table, data: Data) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let fields = Fields { sheet, table, data, lang };
    let feeds = table
        .columns
        .iter()
        .enumerate()
        .filter(|(_, column)| !matches!(column.holds, Holds::Label))
        .map(|(index, column)| feed_fields(fields, index, column))
        .collect_view();
    view! {
        <fieldset class="list">
            <legend>{state.say(words::HOW_READ)}</legend>
            <div class="pair">
                {fields.separator()}
                {fields.rows()}
                {fields.first_line()}
                {fields.decimal_mark()}
                {fields.date_order()}
                {feeds}
            </div>
        </fieldset>
    }
}

#[derive(Clone, Copy)]
struct Fields {
    sheet: Sheet,
    table: &'static Table,
    data: Data,
    lang: Lang,
}

impl Fields {
    fn separator(self) -> impl IntoView {
        let options = move || named(Separator::ALL, Separator::id, Separator::name, self.lang);
        let chosen = move |wanted: &Wanted| wanted.separator.map(Separator::id).map(str::to_owned);
        let detected = move |layout: &Layout| layout.separator.name().get(self.lang).to_owned();
        let choose = move |wanted: &mut Wanted, id: &str| {
            wanted.separator = Separator::ALL.into_iter().find(|each| each.id() == id);
            // Other cells are other columns.
            (wanted.is_flat, wanted.feeds) = (None, None);
        };
        self.select("separator", words::SEPARATOR, |_| true, options, chosen, detected, choose)
    }

    fn rows(self) -> impl IntoView {
        let of = |is_flat| if is_flat { words::ROW_IS_CELL } else { words::ROW_IS_LINE };
        self.yes_or_no(
            "rows",
            words::ROWS,
            of,
            |wanted| &mut wanted.is_flat,
            |layout| layout.is_flat,
            has_width,
        )
    }

    fn first_line(self) -> impl IntoView {
        let of = |names| if names { words::FIRST_LINE_NAMES } else { words::FIRST_LINE_DATA };
        let shows = |reading: &Reading| !reading.layout.is_flat;
        self.yes_or_no(
            "first_line",
            words::FIRST_LINE,
            of,
            |wanted| &mut wanted.has_header,
            |layout| layout.has_header,
            shows,
        )
    }

    fn decimal_mark(self) -> impl IntoView {
        let options =
            move || named(DecimalMark::ALL, DecimalMark::id, DecimalMark::name, self.lang);
        let chosen = |wanted: &Wanted| wanted.decimal_mark.map(DecimalMark::id).map(str::to_owned);
        let detected = move |layout: &Layout| layout.decimal_mark.name().get(self.lang).to_owned();
        let choose = |wanted: &mut Wanted, id: &str| {
            wanted.decimal_mark = DecimalMark::ALL.into_iter().find(|each| each.id() == id);
        };
        let shows = move |reading: &Reading| {
            holds(self.table, |holds| matches!(holds, Holds::Number { .. }))
                && !measures_time(reading)
        };
        self.select("decimal_mark", words::DECIMAL_MARK, shows, options, chosen, detected, choose)
    }

    fn date_order(self) -> impl IntoView {
        let options = move || named(DateOrder::ALL, DateOrder::id, DateOrder::name, self.lang);
        let chosen = |wanted: &Wanted| wanted.date_order.map(DateOrder::id).map(str::to_owned);
        let detected = move |layout: &Layout| layout.date_order.name().get(self.lang).to_owned();
        let choose = |wanted: &mut Wanted, id: &str| {
            wanted.date_order = DateOrder::ALL.into_iter().find(|each| each.id() == id);
        };
        let shows = move |reading: &Reading| {
            holds(self.table, |holds| matches!(holds, Holds::Date)) || measures_time(reading)
        };
        self.select("date_order", words::DATE_FORMAT, shows, options, chosen, detected, choose)
    }

    /// A choice between two.
    fn yes_or_no(
        self,
        name: &'static str,
        label: Text,
        word: fn(bool) -> Text,
        wanted: fn(&mut Wanted) -> &mut Option<bool>,
        layout: fn(&Layout) -> bool,
        shows: fn(&Reading) -> bool,
    ) -> impl IntoView {
        let option = move |yes: bool| (yes.to_string(), word(yes).get(self.lang).to_owned());
        let chosen = move |given: &Wanted| {
            let mut given = given.clone();
            wanted(&mut given).map(|yes| yes.to_string())
        };
        let detected = move |found: &Layout| word(layout(found)).get(self.lang).to_owned();
        let choose = move |given: &mut Wanted, id: &str| {
            *wanted(given) = id.parse().ok();
            if name == "rows" {
                given.feeds = None;
            }
        };
        self.select(
            name,
            label,
            shows,
            move || vec![option(true), option(false)],
            chosen,
            detected,
            choose,
        )
    }

    /// A list to choose from, with what was detected as its first choice. It stays where it is while
    /// the data changes, so that it keeps the focus.
    #[allow(clippy::too_many_arguments)]
    fn select(
        self,
        name: &'static str,
        label: Text,
        shows: impl Fn(&Reading) -> bool + Copy + Send + Sync + 'static,
        options: impl Fn() -> Options + Copy + Send + Sync + 'static,
        chosen: impl Fn(&Wanted) -> Option<String> + Copy + Send + Sync + 'static,
        detected: impl Fn(&Layout) -> String + Copy + Send + Sync + 'static,
        choose: impl Fn(&mut Wanted, &str) + Copy + Send + Sync + 'static,
    ) -> AnyView {
        let lang = self.lang;
        let value = Memo::new(move |_| self.wanted(chosen).flatten().unwrap_or_default());
        let is_detected = move || value.with(String::is_empty);
        let first = move || match is_detected() {
            true => self.with(|reading| detected(&reading.layout)).unwrap_or_default(),
            false => words::DETECT.get(lang).to_owned(),
        };
        let is_shown = Memo::new(move |_| self.with(shows).unwrap_or(false));
        let options = Memo::new(move |_| options());
        let id = format!("{}-{name}", self.table.id);
        let list = move || {
            let option = |(id, name): (String, String)| {
                let selected = value.with_untracked(|value| *value == id);
                view! { <option value=id selected=selected>{name}</option> }
            };
            options.get().into_iter().map(option).collect_view()
        };
        view! {
            <div class="field" hidden=move || !is_shown.get()>
                <label for=id.clone()>
                    {label.get(lang)}
                    {move || is_detected().then(|| view! { " " <span class="quiet">{words::DETECTED.get(lang)}</span> })}
                </label>
                <select
                    id=id
                    name=format!("{}.{name}", self.table.id)
                    prop:value=move || value.get()
                    on:change:target=move |event| self.change(|wanted| choose(wanted, &event.target().value()))
                >
                    <option value="">{first}</option>
                    {list}
                </select>
            </div>
        }
        .into_any()
    }

    fn with<T>(self, read: impl FnOnce(&Reading) -> T) -> Option<T> {
        self.data.with(|data| data.as_ref().map(|data| read(&data.reading)))
    }

    fn wanted<T>(self, read: impl FnOnce(&Wanted) -> T) -> Option<T> {
        self.data.with(|data| data.as_ref().map(|data| read(&data.wanted)))
    }

    /// Reads the data again, laid out in another way.
    fn change(self, change: impl FnOnce(&mut Wanted)) {
        let Some(data) = self.data.get_untracked() else { return };
        let mut wanted = data.wanted.clone();
        change(&mut wanted);
        self.sheet.form.update(|form| {
            form.paste(self.table, data.text.clone(), data.file.clone(), wanted);
        });
    }
}

/// Which column of the data feeds a column of the table, or which two dates.
fn feed_fields(fields: Fields, index: usize, column: &'static Column) -> impl IntoView {
    let Fields { lang, .. } = fields;
    let takes_time = takes_time(column);
    let feed_of = move |layout: &Layout| layout.feeds.get(index).copied().unwrap_or(Feed::Nothing);
    let columns = move || fields.with(|reading| column_names(reading, lang)).unwrap_or_default();
    let options = move || {
        let names = columns().into_iter().enumerate();
        let mut options: Options = names.map(|(at, name)| (at.to_string(), name)).collect();
        if takes_time && options.len() > 1 {
            options.push(("between".to_owned(), words::TIME_BETWEEN.get(lang).to_owned()));
        }
        options
    };
    let chosen_feed = move |wanted: &Wanted| wanted.feeds.as_ref()?.get(index).copied();
    let chosen = move |wanted: &Wanted| Some(id_of(chosen_feed(wanted)?));
    let detected = move |layout: &Layout| match feed_of(layout) {
        Feed::Column(at) => columns().get(at).cloned().unwrap_or_default(),
        Feed::Between { .. } => words::TIME_BETWEEN.get(lang).to_owned(),
        Feed::Nothing => String::new(),
    };
    let set = move |wanted: &mut Wanted, feed: Feed| {
        let now = fields.with(|reading| reading.layout.feeds.clone()).unwrap_or_default();
        let mut feeds = wanted.feeds.clone().unwrap_or(now);
        feeds.resize(fields.table.columns.len(), Feed::Nothing);
        feeds[index] = feed;
        wanted.feeds = Some(feeds);
    };
    let choose = move |wanted: &mut Wanted, id: &str| match (id, id.parse()) {
        ("between", _) => set(wanted, Feed::Between { from: 0, to: 1 }),
        (_, Ok(at)) => set(wanted, Feed::Column(at)),
        (_, Err(_)) => wanted.feeds = None,
    };
    let ends = move |reading: &Reading| match feed_of(&reading.layout) {
        Feed::Between { from, to } => Some((from, to)),
        Feed::Column(_) | Feed::Nothing => None,
    };
    let end = move |name: &'static str, label: Text, is_from: bool| {
        let value = Memo::new(move |_| {
            let ends = fields.with(ends).flatten();
            ends.map(|(from, to)| if is_from { from } else { to }.to_string()).unwrap_or_default()
        });
        let change = move |text: String| {
            let (Some((from, to)), Ok(at)) = (fields.with(ends).flatten(), text.parse()) else {
                return;
            };
            let feed = if is_from {
                Feed::Between { from: at, to }
            } else {
                Feed::Between { from, to: at }
            };
            fields.change(|wanted| set(wanted, feed));
        };
        date_column(format!("{}-{name}", fields.table.id), label.get(lang), value, columns, change)
    };
    let shows = |reading: &Reading| has_width(reading) && !reading.layout.is_flat;
    let label = match fields.table.columns.len() {
        1 => words::COLUMN_USED,
        _ => column.name,
    };
    view! {
        {fields.select(column.id, label, shows, options, chosen, detected, choose)}
        {end("from", words::FIRST_DATE, true)}
        {end("to", words::SECOND_DATE, false)}
    }
}

/// One of the two dates; hidden while `value` is empty.
fn date_column(
    id: String,
    label: &'static str,
    value: Memo<String>,
    columns: impl Fn() -> Vec<String> + Copy + Send + Sync + 'static,
    change: impl Fn(String) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let options = Memo::new(move |_| columns());
    let list = move || {
        let option = |(at, name): (usize, String)| {
            let id = at.to_string();
            let selected = value.with_untracked(|value| *value == id);
            view! { <option value=id selected=selected>{name}</option> }
        };
        options.get().into_iter().enumerate().map(option).collect_view()
    };
    view! {
        <div class="field" hidden=move || value.with(String::is_empty)>
            <label for=id.clone()>{label}</label>
            <select id=id.clone() name=id.replacen('-', ".", 1) prop:value=move || value.get() on:change:target=move |event| change(event.target().value())>
                {list}
            </select>
        </div>
    }
}

/// Whether the time between two dates can feed a column.
pub fn takes_time(column: &Column) -> bool {
    matches!(column.holds, Holds::Number { kind: Kind::Hours | Kind::Days, .. })
}

fn id_of(feed: Feed) -> String {
    match feed {
        Feed::Nothing => String::new(),
        Feed::Column(at) => at.to_string(),
        Feed::Between { .. } => "between".to_owned(),
    }
}

fn named<T: Copy, const N: usize>(
    all: [T; N],
    id: fn(T) -> &'static str,
    name: fn(T) -> Text,
    lang: Lang,
) -> Options {
    all.into_iter().map(|each| (id(each).to_owned(), name(each).get(lang).to_owned())).collect()
}

fn holds(table: &Table, is: fn(&Holds) -> bool) -> bool {
    table.columns.iter().any(|column| is(&column.holds))
}

fn measures_time(reading: &Reading) -> bool {
    reading.layout.feeds.iter().any(|feed| matches!(feed, Feed::Between { .. }))
}

/// How many cells the widest of the first lines has.
pub fn width(reading: &Reading) -> usize {
    let widest = reading.sample.iter().map(Vec::len).max().unwrap_or(0);
    widest.max(reading.header.len())
}

fn has_width(reading: &Reading) -> bool {
    width(reading) > 1
}

/// What the columns of the data are called: by the first line, else by their number.
pub fn column_names(reading: &Reading, lang: Lang) -> Vec<String> {
    let name = |index: usize| match reading.header.get(index).map(String::as_str) {
        None | Some("") => format!("{} {}", words::COLUMN.get(lang), index + 1),
        Some(name) => name.chars().take(40).collect(),
    };
    (0..width(reading)).map(name).collect()
}
