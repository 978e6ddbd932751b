//! What a customer is worth, asked as the page asks: by hand, against the engine, and against the calculator it opens.

use cadran::catalogue::definition;
use cadran::data::lifetime_value::lifetime_value;
use cadran::data::session::Session;
use cadran::data::sheet::Cell;
use cadran::data::survival::Aged;
use cadran::data::told::{Asked, Question, Rules, Told};
use cadran::data::worth::Worth;
use cadran::definition::kind::Kind;
use cadran::form::Form;
use cadran::form::reading::Outcome;
use cadran::number::exact::Exact;
use cadran::text::Lang;
use proptest::prelude::*;

use crate::{exact, is_near};

fn session(file: &str) -> (Session, Told) {
    let asked = Asked {
        content: None,
        choices: None,
        lang: Lang::En,
        now: "2025-03".to_owned(),
        rules: Rules::default(),
    };
    let asked = serde_json::to_string(&asked).unwrap();
    let mut session = Session::new(&asked, file.as_bytes()).unwrap();
    session.take(file.as_bytes());
    let told = serde_json::from_str(&session.finish()).unwrap();
    (session, told)
}

fn worth(session: &mut Session, margin: &str, rate: &str) -> Option<Worth> {
    let (gross_margin, yearly_rate) = (margin.to_owned(), rate.to_owned());
    let question = Question::Worth { gross_margin, yearly_rate };
    let answer = session.answer(&serde_json::to_string(&question).unwrap());
    serde_json::from_str(&answer).unwrap()
}

fn number(cell: &Cell) -> Option<Exact> {
    cell.number(Kind::Number)
}

/// Ten customers of 125 a month: two pay one month, two pay two, six are still there after three.
fn ten_customers() -> String {
    let line = |at: usize| {
        let end = ["2025-01-31", "2025-01-31", "2025-02-28", "2025-02-28"].get(at);
        format!("C{at},2025-01-01,{},125\n", end.unwrap_or(&""))
    };
    "customer,start,end,amount\n".to_owned() + &(0..10).map(line).collect::<String>()
}

#[test]
fn ten_customers_by_hand() {
    let (mut session, told) = session(&ten_customers());
    assert_eq!(told.until, "2025-03");
    let found = worth(&mut session, "0.8", "0").unwrap();
    assert_eq!((found.months, number(&found.margin)), (3, Some(Exact::from(100))));
    assert_eq!(number(&found.monthly_rate), Some(Exact::zero()));
    // 100 + 80 + 60; four of eighteen leave in a month: 60 × 7/9 and so on without end is 210, and 100 ÷ 4/18 is 450.
    let values = [&found.restricted, &found.beyond, &found.simple].map(number);
    assert_eq!(values, [240, 210, 450].map(|it| Some(Exact::from(it))));
    assert_eq!(
        (number(&found.share_left), number(&found.mean_churn)),
        (Some(exact(3, 5)), Some(exact(2, 9)))
    );
    // 1.1 to the power of twelve.
    let found = worth(&mut session, "0.8", "2.138428376721").unwrap();
    assert_eq!(number(&found.monthly_rate), Some(exact(1, 10)));
    assert_eq!(number(&found.restricted), Some(exact(26_900, 121)));
    assert_eq!(number(&found.simple), Some(Exact::from(450)), "nothing of it is discounted");
    let half = worth(&mut session, "0.4", "2.138428376721").unwrap();
    assert_eq!(number(&half.restricted), Some(exact(13_450, 121)));
}

#[test]
fn twelve_months_of_the_rate_make_the_year() {
    let (mut session, _) = session(&ten_customers());
    for yearly in ["0.1", "0.08", "1", "1/3", "0.000001"] {
        let found = worth(&mut session, "1", yearly).unwrap();
        let month = number(&found.monthly_rate).unwrap().plus(&Exact::one());
        let year = cadran::entry::canonical_number(yearly).unwrap().plus(&Exact::one());
        assert!(is_near(&month.power(12), &year), "{yearly}");
    }
}

#[test]
fn the_simple_value_is_what_its_calculator_gives() {
    let (mut session, _) = session(&ten_customers());
    for margin in ["0.8", "1/3", "0.725"] {
        let found = worth(&mut session, margin, "0.1").unwrap();
        let filled = found.filled().unwrap();
        let definition = definition(&filled.metric, Lang::En).unwrap();
        let mut form = Form::new(&definition);
        let entries = filled.entries.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        form.load(&filled.variant, entries);
        let Outcome::Done(done) = form.read().outcome(form.variant(), &[]).clone() else {
            panic!("{:?}", filled.entries)
        };
        assert_eq!(number(&found.simple), Some(done.value.number));
    }
}

#[test]
fn what_no_file_says_is_left_open() {
    let (mut one, _) = session("customer,start,end,amount\nA,2025-03-01,,100\n");
    let found = worth(&mut one, "0.8", "0.1").unwrap();
    assert_eq!((found.months, number(&found.restricted)), (1, Some(Exact::from(80))));
    assert_eq!([&found.recent_churn, &found.beyond, &found.simple], [&Cell::Blank; 3]);
    assert_eq!(found.filled(), None);
    let (mut gone, _) = session("customer,start,end,amount\nA,2024-03-01,2024-06-30,100\n");
    assert_eq!(worth(&mut gone, "0.8", "0.1"), None, "nobody pays in the last month");
    let (mut answers, _) = session("date,score\n2025-01-05,10\n2025-01-06,9\n");
    assert_eq!(worth(&mut answers, "0.8", "0.1"), None);
    for (margin, rate) in
        [("", "0.1"), ("80%", "0.1"), ("0.8", "-0.1"), ("0.8", "0,1"), ("1/0", "0")]
    {
        assert_eq!(worth(&mut one, margin, rate), None, "{margin} {rate}");
    }
}

#[test]
fn rules_change_the_value() {
    let (mut session, told) = session(&ten_customers());
    let until = Some("2025-02".to_owned());
    let rules = Question::Tables(Rules { until, ..told.rules });
    session.answer(&serde_json::to_string(&rules).unwrap());
    assert_eq!(worth(&mut session, "0.8", "0").unwrap().months, 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn cells_are_the_numbers_of_the_engine(
        lines in prop::collection::vec((0_u64..40, 0_u64..40), 0..60), revenue in 1_i128..10_i128.pow(15), margin in 0_i128..101, rate in 0_i128..100
    ) {
        let mut at_risk = lines.iter().map(|(lost, seen)| lost + seen).sum::<u64>() + 1;
        let mut table = vec![Aged { at_risk, lost: 0 }];
        for (lost, seen) in lines {
            table.push(Aged { at_risk, lost });
            at_risk -= lost + seen;
        }
        let (revenue, margin, rate) = (exact(revenue, 7), exact(margin, 100), exact(rate, 100));
        let found = Worth::of(&table, &revenue, &margin, &rate).unwrap();
        let monthly = number(&found.monthly_rate).unwrap();
        let wanted = lifetime_value(&table, &revenue.times(&margin), &monthly).unwrap();
        for (cell, wanted) in [
            (&found.restricted, Some(&wanted.restricted)),
            (&found.share_left, Some(&wanted.share_left)),
            (&found.beyond, wanted.beyond.as_ref()),
            (&found.recent_churn, wanted.recent_churn.as_ref()),
            (&found.simple, wanted.simple.as_ref()),
        ] {
            let close = |cell: Exact, wanted: &Exact| cell.minus(wanted).magnitude() < exact(1, 10_i128.pow(9));
            prop_assert_eq!(number(cell).zip(wanted).map(|(cell, wanted)| close(cell, wanted)), wanted.map(|_| true));
        }
        let text = serde_json::to_string(&found).unwrap();
        prop_assert_eq!(serde_json::from_str::<Worth>(&text).unwrap(), found);
    }
}
