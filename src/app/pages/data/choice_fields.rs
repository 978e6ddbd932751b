//! How a file is read and by which rules: what was recognised or assumed, each a choice that can be changed.

use leptos::prelude::*;

use crate::app::pages::data::file::TheFile;
use crate::app::pages::data::first_lines::FirstLines;
use crate::app::pages::data::offered::{Fields, Offered, among, of_id};
use crate::app::pages::data::scoring::{Scoring, scorings};
use crate::app::state::State;
use crate::app::words::data as words;
use crate::app::words::data::rules as rules_said;
use crate::app::words::first_line;
use crate::data::choices::{Choice, Choices, Content, Role, Stated};
use crate::data::told::{Recognised, Rules, Told};
use crate::import::layout::{DateOrder, DecimalMark, Separator};
use crate::share::sheet::month_name;
use crate::text::{Lang, Text};

/// What is not read.
const NONE: &str = "none";

/// The choice of a sheet.
const SHEET: &str = "sheet";

/// The choices.
#[component]
pub fn ChoiceFields(file: TheFile) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let layout = Memo::new(move |_| {
        file.choices.with(|known| {
            let Some(known) = known else { return Vec::new() };
            sheets(known, lang).into_iter().chain(layout(known, lang)).collect()
        })
    });
    let rules = Memo::new(move |_| {
        file.choices.with(|known| {
            file.told.with(|told| {
                let Some(known) = known else { return Vec::new() };
                rules(&known.choices, told.as_deref(), lang)
            })
        })
    });
    let choose = move |name: &str, value: &str| choose(file, name, value);
    // What was only assumed is open to be looked at.
    let is_doubtful =
        layout.with_untracked(|all| all.iter().any(|it| it.is_assumed || it.name == SHEET));
    view! {
        <section class="block" aria-labelledby="how-read">
            <h2 id="how-read">{state.say(words::HOW_READ)}</h2>
            <FirstLines file/>
            <details open=is_doubtful>
                <summary>{state.say(words::COLUMNS_AND_MARKS)}</summary>
                <Fields offered=layout choose/>
            </details>
            <Show when=move || !rules.with(Vec::is_empty)>
                <h3>{state.say(words::RULES)}</h3>
                <Fields offered=rules choose/>
            </Show>
        </section>
    }
}

/// Takes what was chosen.
fn choose(file: TheFile, name: &str, value: &str) {
    match name {
        "content" => {
            let content = Content::ALL.into_iter().find(|it| content_id(*it) == value);
            return file.read_as(|stated| stated.content = content);
        }
        "separator" => {
            let separator = Separator::ALL.into_iter().find(|it| it.id() == value);
            return file.read_as(|stated| stated.separator = separator);
        }
        "first_line" => return file.read_as(|stated| stated.has_header = value.parse().ok()),
        // What was said of one sheet need not hold for another.
        SHEET => {
            let sheet = value.parse().ok();
            return file.read_as(|stated| *stated = Stated { sheet, ..Stated::default() });
        }
        _ => {}
    }
    let scale = file.choices.with_untracked(|known| known.as_ref().map(|it| it.choices.scale));
    if name == "scoring" {
        if let Some(scoring) = scale.and_then(|it| scorings(it).find(|one| one.id() == value)) {
            file.score(scoring);
        }
        return;
    }
    let rules = file.told.with_untracked(|told| told.as_ref().map(|told| told.rules.clone()));
    if let Some(rules) = rules.and_then(|rules| ruled(rules, name, value)) {
        file.rule(rules);
        return;
    }
    let choices = file.choices.with_untracked(|known| known.as_ref().map(|it| it.choices.clone()));
    if let Some(choices) = choices.and_then(|choices| chosen(choices, name, value)) {
        file.read_by(choices);
    }
}

/// The rules after a choice; `None` where it is none of theirs.
fn ruled(rules: Rules, name: &str, value: &str) -> Option<Rules> {
    match name {
        "until" => Some(Rules { until: Some(value.to_owned()), ..rules }),
        "pauses" => Some(Rules { bridges_pauses: value == "bridged", ..rules }),
        _ => None,
    }
}

/// The choices after one was made; `None` where the name is none of them.
fn chosen(mut choices: Choices, name: &str, value: &str) -> Option<Choices> {
    let mut settle = |choice: Choice| choices.assumed.retain(|it| *it != choice);
    match name {
        "decimal_mark" => {
            settle(Choice::DecimalMark);
            choices.decimal_mark = DecimalMark::ALL.into_iter().find(|it| it.id() == value)?;
        }
        "date_order" => {
            settle(Choice::DateOrder);
            choices.date_order = DateOrder::ALL.into_iter().find(|it| it.id() == value)?;
        }
        "end" => {
            settle(Choice::End);
            choices.end = of_id(rules_said::ENDS, value)?;
        }
        "counted" => {
            settle(Choice::Counted);
            choices.counted = of_id(rules_said::COUNTED, value)?;
        }
        "billing" => {
            settle(Choice::Billing);
            choices.billing = of_id(rules_said::BILLINGS, value)?;
        }
        "unit" => {
            settle(Choice::Unit);
            choices.unit = of_id(rules_said::UNITS, value)?;
        }
        "clock" => {
            settle(Choice::Clock);
            choices.clock = of_id(rules_said::CLOCKS, value)?;
        }
        "currency" => {
            settle(Choice::Currency);
            choices.currency = Some(value.to_owned());
        }
        "scale" => {
            settle(Choice::Scale);
            choices.scale = rules_said::SCALES.iter().find(|(id, _)| *id == value)?.1;
        }
        _ => {
            let roles = choices.content.needed().iter().chain(choices.content.optional());
            let role = *roles.into_iter().find(|role| role_id(**role) == name)?;
            settle(Choice::Columns);
            choices
                .columns
                .iter_mut()
                .filter(|it| it.role == Some(role))
                .for_each(|it| it.role = None);
            if let Some(column) =
                value.parse().ok().and_then(|at: usize| choices.columns.get_mut(at))
            {
                column.role = Some(role);
            }
        }
    }
    Some(choices)
}

/// The sheets of a workbook, where there are several.
fn sheets(known: &Recognised, lang: Lang) -> Option<Offered> {
    let options = known.sheets.iter().enumerate().map(|(at, name)| (at.to_string(), name.clone()));
    (known.sheets.len() > 1).then(|| Offered {
        name: SHEET.to_owned(),
        label: words::SHEET.get(lang).to_owned(),
        options: options.collect(),
        chosen: known.sheet.to_string(),
        is_assumed: false,
    })
}

/// How the file is taken apart.
fn layout(known: &Recognised, lang: Lang) -> Vec<Offered> {
    let choices = &known.choices;
    let say = |text: Text| text.get(lang).to_owned();
    let content = Offered {
        name: "content".to_owned(),
        label: say(words::CONTENT),
        options: Content::ALL
            .map(|it| (content_id(it).to_owned(), say(rules_said::content(it))))
            .to_vec(),
        chosen: content_id(choices.content).to_owned(),
        is_assumed: choices.is_assumed(Choice::Content),
    };
    let names: Vec<(String, String)> = choices
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let name = match column.name.is_empty() {
                true => words::numbered(at + 1, lang),
                false => column.name.clone(),
            };
            (at.to_string(), name)
        })
        .collect();
    let role = |role: &Role, is_needed: bool| {
        let nothing = (NONE.to_owned(), say(words::NO_COLUMN));
        let place = choices.place(*role);
        let without = (!is_needed || place.is_none()).then_some(nothing);
        Offered {
            name: role_id(*role).to_owned(),
            label: say(rules_said::role(*role)),
            options: without.into_iter().chain(names.clone()).collect(),
            chosen: place.map_or(NONE.to_owned(), |at| at.to_string()),
            is_assumed: choices.is_assumed(Choice::Columns) && place.is_some(),
        }
    };
    let needed = choices.content.needed().iter().map(|it| role(it, true));
    let optional = choices.content.optional().iter().map(|it| role(it, false));
    let mut all: Vec<Offered> = std::iter::once(content).chain(needed).chain(optional).collect();
    // Nothing parts the cells of a workbook.
    if known.sheets.is_empty() {
        all.push(Offered {
            name: "separator".to_owned(),
            label: say(crate::app::words::SEPARATOR),
            options: SEPARATORS.map(|it| (it.id().to_owned(), say(it.name()))).to_vec(),
            chosen: choices.separator.id().to_owned(),
            is_assumed: choices.is_assumed(Choice::Separator),
        });
    }
    all.push(Offered {
        name: "first_line".to_owned(),
        label: say(crate::app::words::FIRST_LINE),
        options: [true, false].map(|yes| (yes.to_string(), say(first_line(yes)))).to_vec(),
        chosen: choices.has_header.to_string(),
        is_assumed: false,
    });
    if choices.content != Content::Tickets {
        all.push(Offered {
            name: "decimal_mark".to_owned(),
            label: say(crate::app::words::DECIMAL_MARK),
            options: DecimalMark::ALL.map(|it| (it.id().to_owned(), say(it.name()))).to_vec(),
            chosen: choices.decimal_mark.id().to_owned(),
            is_assumed: choices.is_assumed(Choice::DecimalMark),
        });
    }
    if choices.content != Content::Numbers {
        all.push(Offered {
            name: "date_order".to_owned(),
            label: say(crate::app::words::DATE_FORMAT),
            options: DateOrder::ALL.map(|it| (it.id().to_owned(), say(it.name()))).to_vec(),
            chosen: choices.date_order.id().to_owned(),
            is_assumed: choices.is_assumed(Choice::DateOrder),
        });
    }
    all
}

/// What stands between the cells of a file; spaces do not.
const SEPARATORS: [Separator; 5] =
    [Separator::Tab, Separator::Semicolon, Separator::Bar, Separator::Comma, Separator::Nothing];

/// What changes figures.
fn rules(choices: &Choices, told: Option<&Told>, lang: Lang) -> Vec<Offered> {
    let say = |text: Text| text.get(lang).to_owned();
    let mut all = Vec::new();
    let mut offer = |name: &str,
                     label: Text,
                     options: Vec<(String, String)>,
                     chosen: String,
                     is_assumed: bool| {
        all.push(Offered { name: name.to_owned(), label: say(label), options, chosen, is_assumed });
    };
    match choices.content {
        Content::Subscriptions => {
            let (options, chosen) = among(rules_said::ENDS, choices.end, lang);
            offer("end", words::END_MEANS, options, chosen, choices.is_assumed(Choice::End));
            let (options, chosen) = among(rules_said::COUNTED, choices.counted, lang);
            offer(
                "counted",
                words::COUNTS_IN,
                options,
                chosen,
                choices.is_assumed(Choice::Counted),
            );
            let (options, chosen) = among(rules_said::BILLINGS, choices.billing, lang);
            offer(
                "billing",
                words::AMOUNT_IS_FOR,
                options,
                chosen,
                choices.is_assumed(Choice::Billing),
            );
            let (options, chosen) = among(rules_said::UNITS, choices.unit, lang);
            offer("unit", words::AMOUNT_IS_IN, options, chosen, choices.is_assumed(Choice::Unit));
            if let Some(told) = told.filter(|told| told.currencies.len() > 1) {
                let one =
                    |(name, count): &(String, u64)| (name.clone(), format!("{name} ({count})"));
                let options = told.currencies.iter().map(one).collect();
                let chosen = told.currency.clone().unwrap_or_default();
                offer(
                    "currency",
                    words::CURRENCY,
                    options,
                    chosen,
                    choices.is_assumed(Choice::Currency),
                );
            }
        }
        Content::Answers => {
            let one = |(id, _): &(&str, (i32, i32))| ((*id).to_owned(), (*id).to_owned());
            let options = rules_said::SCALES.iter().map(one).collect();
            let known = rules_said::SCALES.iter().find(|(_, scale)| *scale == choices.scale);
            let chosen = known.map_or(String::new(), |(id, _)| (*id).to_owned());
            offer("scale", words::SCALE, options, chosen, choices.is_assumed(Choice::Scale));
            let one = |it: Scoring| (it.id(), say(it.name));
            let options = scorings(choices.scale).map(one).collect();
            let sheet = told.and_then(|told| told.sheets.first());
            let chosen = sheet.and_then(|sheet| sheet.scored.as_ref());
            let chosen = chosen.map(|(metric, variant)| [metric, ".", variant].concat());
            offer("scoring", words::SCORED_BY, options, chosen.unwrap_or_default(), false);
        }
        Content::Tickets | Content::Numbers => {}
    }
    if choices.content != Content::Numbers {
        let (options, chosen) = among(rules_said::CLOCKS, choices.clock, lang);
        offer("clock", words::CLOCK, options, chosen, choices.is_assumed(Choice::Clock));
    }
    if let Some(told) = told.filter(|told| !told.months.is_empty()) {
        let month = |id: &String| (id.clone(), month_name(id, lang));
        let options = told.months.iter().rev().take(MOST_MONTHS).map(month).collect();
        offer("until", words::UNTIL, options, told.until.clone(), false);
        if choices.content == Content::Subscriptions {
            let options = rules_said::PAUSES.map(|(id, text)| (id.to_owned(), say(text))).to_vec();
            let chosen = if told.rules.bridges_pauses { "bridged" } else { "end" };
            offer("pauses", words::PAUSE, options, chosen.to_owned(), false);
        }
    }
    all
}

/// How many months are offered as the last one.
const MOST_MONTHS: usize = 120;

/// The id of what the lines are.
fn content_id(content: Content) -> &'static str {
    match content {
        Content::Subscriptions => "subscriptions",
        Content::Answers => "answers",
        Content::Tickets => "tickets",
        Content::Numbers => "numbers",
    }
}

/// The id of what a column is read as.
fn role_id(role: Role) -> &'static str {
    match role {
        Role::Customer => "customer",
        Role::Start => "start",
        Role::End => "end-date",
        Role::Amount => "amount",
        Role::Period => "period",
        Role::Currency => "currency-column",
        Role::Plan => "plan",
        Role::Date => "date",
        Role::Score => "score",
        Role::Opened => "opened",
        Role::FirstReply => "first-reply",
        Role::Closed => "closed",
        Role::Type => "type",
        Role::Number => "number",
    }
}
