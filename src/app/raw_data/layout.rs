//! How raw data is read: what was detected, and a choice of one's own for each part of it.

use leptos::prelude::*;

use crate::app::raw_data::columns::{column_names, width};
use crate::app::raw_data::lines::counted_long;
use crate::app::words;
use crate::app::words::doubts;
use crate::definition::table::Holds;
use crate::definition::{Column, Table};
use crate::form::pasted::Pasted;
use crate::import::layout::{DateOrder, DecimalMark, Feed, Layout, Separator, Wanted};
use crate::import::month::Month;
use crate::import::{Reading, only_column};
use crate::text::{Lang, Text};

/// A choice: its name, what it is called, what it offers, what the reader chose, and what was found.
#[derive(Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its name, unique among those of a table.
    name: String,
    label: String,
    /// The value of each option, and what it says.
    options: Vec<(String, String)>,
    /// The value chosen; empty where what was found holds.
    chosen: String,
    /// What was found; `None` for what has to be chosen.
    found: Option<String>,
}

/// The choices, each an element of its own that stays as long as there is a choice of its name: the
/// focus stays where it is when another one is made. `choose` takes a name and the value chosen.
#[component]
pub fn LayoutFields(
    /// The id of the table.
    table: String,
    choices: Memo<Vec<Choice>>,
    choose: impl Fn(&str, &str) + Copy + Send + Sync + 'static,
    lang: Lang,
) -> impl IntoView {
    let names = move || {
        choices.with(|all| all.iter().map(|choice| choice.name.clone()).collect::<Vec<_>>())
    };
    let field = move |name: String| {
        let id = [&table, "-", &name].concat();
        let full_name = [&table, ".", &name].concat();
        let mine = {
            let name = name.clone();
            Memo::new(move |_| {
                let of_name = |all: &Vec<Choice>| all.iter().find(|one| one.name == name).cloned();
                choices.with(of_name)
            })
        };
        view! {
            <div class="field">
                <label for=id.clone()>{move || mine.get().map(|choice| label(&choice, lang))}</label>
                <select id=id name=full_name on:change:target=move |event| choose(&name, &event.target().value())>
                    {move || mine.get().map(|choice| options(&choice, lang))}
                </select>
            </div>
        }
    };
    view! {
        <fieldset class="list">
            <legend>{words::HOW_READ.get(lang)}</legend>
            <div class="pair"><For each=names key=String::clone children=field/></div>
        </fieldset>
    }
}

fn label(choice: &Choice, lang: Lang) -> impl IntoView + use<> {
    let is_found = choice.found.is_some() && choice.chosen.is_empty();
    let found = || view! { " " <span class="quiet">{words::DETECTED.get(lang)}</span> };
    (choice.label.clone(), is_found.then(found))
}

fn options(choice: &Choice, lang: Lang) -> Vec<impl IntoView + use<>> {
    let is_found = choice.chosen.is_empty();
    let found = choice.found.as_ref().map(|found| {
        let first = if is_found { found.as_str() } else { words::DETECT.get(lang) };
        (String::new(), first.to_owned())
    });
    let option = |(value, name): (String, String)| {
        let is_chosen = value == choice.chosen;
        view! { <option value=value prop:selected=is_chosen>{name}</option> }
    };
    found.into_iter().chain(choice.options.iter().cloned()).map(option).collect()
}

/// The choices for some data. Those that change nothing for it are left out.
pub fn choices(data: &Pasted, table: &Table, lang: Lang) -> Vec<Choice> {
    let mut choices = found(data, table, lang);
    if let Some((from, to)) = dates(&data.reading.layout) {
        let names = column_names(&data.reading, lang);
        let columns: Vec<_> = names.into_iter().enumerate().map(numbered).collect();
        let dates = [("from", words::FIRST_DATE, from), ("to", words::SECOND_DATE, to)];
        choices.extend(dates.map(|(name, label, at)| Choice {
            name: name.to_owned(),
            label: label.get(lang).to_owned(),
            options: columns.clone(),
            chosen: at.to_string(),
            found: None,
        }));
    }
    choices
}

/// The choices whose answer was found in the data.
fn found(data: &Pasted, table: &Table, lang: Lang) -> Vec<Choice> {
    let Pasted { reading, given, .. } = data;
    let wanted = &given.wanted;
    let layout = &reading.layout;
    let say = |text: Text| text.get(lang).to_owned();
    let yes_or_no = |word: fn(bool) -> Text| {
        [true, false].map(|yes| (yes.to_string(), say(word(yes)))).to_vec()
    };
    let of_bool = |wanted: Option<bool>| wanted.map(|yes| yes.to_string()).unwrap_or_default();
    let mut choices = vec![Choice {
        name: "separator".to_owned(),
        label: say(words::SEPARATOR),
        options: Separator::ALL.map(|each| (each.id().to_owned(), say(each.name()))).to_vec(),
        chosen: wanted.separator.map_or("", Separator::id).to_owned(),
        found: Some(say(layout.separator.name())),
    }];
    if has_width(reading) {
        choices.push(Choice {
            name: "rows".to_owned(),
            label: say(words::ROWS),
            options: yes_or_no(counted_by),
            chosen: of_bool(wanted.is_flat),
            found: Some(say(counted_by(layout.is_flat))),
        });
    }
    if !layout.is_flat {
        choices.push(Choice {
            name: "first_line".to_owned(),
            label: say(words::FIRST_LINE),
            options: yes_or_no(words::first_line),
            chosen: of_bool(wanted.has_header),
            found: Some(say(words::first_line(layout.has_header))),
        });
    }
    let measures_time = dates(layout).is_some();
    if holds(table, |holds| matches!(holds, Holds::Number { .. })) && !measures_time {
        choices.push(Choice {
            name: "decimal_mark".to_owned(),
            label: say(words::DECIMAL_MARK),
            options: DecimalMark::ALL.map(|each| (each.id().to_owned(), say(each.name()))).to_vec(),
            chosen: wanted.decimal_mark.map_or("", DecimalMark::id).to_owned(),
            found: Some(say(layout.decimal_mark.name())),
        });
    }
    if holds(table, |holds| matches!(holds, Holds::Date)) || measures_time {
        choices.push(Choice {
            name: "date_order".to_owned(),
            label: say(words::DATE_FORMAT),
            options: DateOrder::ALL.map(|each| (each.id().to_owned(), say(each.name()))).to_vec(),
            chosen: wanted.date_order.map_or("", DateOrder::id).to_owned(),
            found: Some(say(layout.date_order.name())),
        });
    }
    if layout.month.is_some() {
        choices.push(month(data, lang));
    }
    if has_width(reading) && !layout.is_flat && only_column(table).is_some() {
        choices.push(weight(data, lang));
    }
    if has_width(reading) && !layout.is_flat {
        let columns = table.columns.iter().enumerate();
        let fed = columns.filter(|(_, column)| !matches!(column.holds, Holds::Label));
        choices.extend(fed.map(|(index, column)| feed(data, table, index, column, lang)));
    }
    choices
}

/// Which month is looked at, each with how many rows it has.
fn month(data: &Pasted, lang: Lang) -> Choice {
    let name = |month: &Month| month.name(lang).unwrap_or_default();
    let months = data.reading.months.iter();
    let options = months.map(|(month, rows)| {
        (month.iso(), [name(month).as_str(), " (", &counted_long(*rows, lang), ")"].concat())
    });
    Choice {
        name: "month".to_owned(),
        label: doubts::MONTH.get(lang).to_owned(),
        options: options.collect(),
        chosen: data.given.wanted.month.map(Month::iso).unwrap_or_default(),
        found: Some(data.reading.layout.month.as_ref().map(name).unwrap_or_default()),
    }
}

/// Which column says how often its line counts, if any.
fn weight(data: &Pasted, lang: Lang) -> Choice {
    let names = column_names(&data.reading, lang);
    let none = || doubts::EACH_LINE_ONCE.get(lang).to_owned();
    let found = data.reading.layout.weight.and_then(|at| names.get(at).cloned());
    let chosen = data
        .given
        .wanted
        .weight
        .map(|weight| weight.map_or(NO_WEIGHT.to_owned(), |at| at.to_string()));
    let columns = names.into_iter().enumerate().map(numbered);
    Choice {
        name: "weight".to_owned(),
        label: doubts::COUNT_COLUMN.get(lang).to_owned(),
        options: std::iter::once((NO_WEIGHT.to_owned(), none())).chain(columns).collect(),
        chosen: chosen.unwrap_or_default(),
        found: Some(found.unwrap_or_else(none)),
    }
}

/// The value of the option that lets each line count once.
const NO_WEIGHT: &str = "none";

/// Which column of the data feeds a column of the table, or which two dates.
fn feed(data: &Pasted, table: &Table, index: usize, column: &Column, lang: Lang) -> Choice {
    let names = column_names(&data.reading, lang);
    let between = || words::TIME_BETWEEN.get(lang).to_owned();
    let found = match data.reading.layout.feeds.get(index) {
        Some(Feed::Column(at)) => names.get(*at).cloned().unwrap_or_default(),
        Some(Feed::Between { .. }) => between(),
        Some(Feed::Nothing) | None => String::new(),
    };
    let chosen = data.given.wanted.feeds.as_ref().and_then(|feeds| feeds.get(index));
    let chosen = match chosen {
        Some(Feed::Column(at)) => at.to_string(),
        Some(Feed::Between { .. }) => BETWEEN.to_owned(),
        Some(Feed::Nothing) | None => String::new(),
    };
    let mut options: Vec<_> = names.into_iter().enumerate().map(numbered).collect();
    if takes_time(column) && options.len() > 1 {
        options.push((BETWEEN.to_owned(), between()));
    }
    let label = match table.columns.len() {
        1 => words::COLUMN_USED.get(lang),
        _ => &column.name,
    };
    let (name, label) = (column.id.clone(), label.to_owned());
    Choice { name, label, options, chosen, found: Some(found) }
}

/// A column of the data as an option: its place, and what it is called.
fn numbered((at, name): (usize, String)) -> (String, String) {
    (at.to_string(), name)
}

/// The value of the option that reads the time between two dates.
const BETWEEN: &str = "between";

/// What is wanted after a choice was made; `None` where the name is none of the choices.
pub fn chosen(data: &Pasted, table: &Table, name: &str, id: &str) -> Option<Wanted> {
    let mut wanted = data.given.wanted.clone();
    let layout = &data.reading.layout;
    match name {
        "separator" => {
            wanted.separator = Separator::ALL.into_iter().find(|each| each.id() == id);
            // Other cells are other columns.
            (wanted.is_flat, wanted.feeds, wanted.weight) = (None, None, None);
        }
        "rows" => {
            (wanted.is_flat, wanted.feeds, wanted.weight) = (id.parse().ok(), None, None);
        }
        "weight" => {
            wanted.weight = match id {
                NO_WEIGHT => Some(None),
                _ => id.parse().ok().map(Some),
            };
        }
        "month" => wanted.month = Month::of_iso(id),
        "first_line" => wanted.has_header = id.parse().ok(),
        "decimal_mark" => {
            wanted.decimal_mark = DecimalMark::ALL.into_iter().find(|each| each.id() == id);
        }
        "date_order" => {
            wanted.date_order = DateOrder::ALL.into_iter().find(|each| each.id() == id);
        }
        "from" | "to" => {
            let (from, to) = dates(layout)?;
            let at = id.parse().ok()?;
            let moved = match name {
                "from" => Feed::Between { from: at, to },
                _ => Feed::Between { from, to: at },
            };
            let is_time = |feed: &Feed| matches!(feed, Feed::Between { .. });
            let index = layout.feeds.iter().position(is_time)?;
            set_feed(&mut wanted, layout, table, index, moved);
        }
        _ => {
            let index = table.columns.iter().position(|column| column.id == name)?;
            match (id, id.parse()) {
                (BETWEEN, _) => {
                    let feed = Feed::Between { from: 0, to: 1 };
                    set_feed(&mut wanted, layout, table, index, feed);
                }
                (_, Ok(at)) => set_feed(&mut wanted, layout, table, index, Feed::Column(at)),
                (_, Err(_)) => wanted.feeds = None,
            }
        }
    }
    Some(wanted)
}

fn set_feed(wanted: &mut Wanted, layout: &Layout, table: &Table, index: usize, feed: Feed) {
    let mut feeds = wanted.feeds.take().unwrap_or_else(|| layout.feeds.clone());
    feeds.resize(table.columns.len(), Feed::Nothing);
    feeds[index] = feed;
    wanted.feeds = Some(feeds);
}

/// The columns of the two dates whose distance is read.
fn dates(layout: &Layout) -> Option<(usize, usize)> {
    layout.feeds.iter().find_map(|feed| match feed {
        Feed::Between { from, to } => Some((*from, *to)),
        Feed::Column(_) | Feed::Nothing => None,
    })
}

fn counted_by(is_flat: bool) -> Text {
    if is_flat { words::ROW_IS_CELL } else { words::ROW_IS_LINE }
}

/// Whether the time between two dates can feed a column.
pub fn takes_time(column: &Column) -> bool {
    matches!(column.holds, Holds::Number { kind, .. } if kind.seconds().is_some())
}

fn holds(table: &Table, is: fn(&Holds) -> bool) -> bool {
    table.columns.iter().any(|column| is(&column.holds))
}

fn has_width(reading: &Reading) -> bool {
    width(reading) > 1
}
