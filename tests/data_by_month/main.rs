//! Tables by month from columns of answers, tickets and numbers, and what is made of the survival curve: against oracles over
//! whole numbers that know only the lines, and by hand.

#![allow(clippy::unwrap_used)]

mod answers;
mod behind;
mod greenwood;
mod lifetime;
mod lines_behind;
mod numbers;
mod tickets;
mod worth;

use cadran::data::choices::Stated;
use cadran::data::session::Session;
use cadran::data::told::{Asked, Rules, Told};
use cadran::number::exact::Exact;
use cadran::text::Lang;

/// A ratio of two whole numbers.
fn exact(top: i128, bottom: i128) -> Exact {
    Exact::from(top).divided_by(&Exact::from(bottom)).unwrap()
}

/// Whether two numbers are the same to 15 decimals and more.
fn is_near(one: &Exact, other: &Exact) -> bool {
    one.minus(other).magnitude() < exact(1, 10_i128.pow(15))
}

/// The normal quantile of 95 %, from a table.
fn z() -> Exact {
    exact(1_959_963_984_540_054_235_524_594_430_520, 10_i128.pow(30))
}

/// A file that was read as it seems, and what it came to in March 2025.
fn session(file: &str) -> (Session, Told) {
    let (stated, rules) = (Stated::default(), Rules::default());
    let asked = Asked { stated, choices: None, lang: Lang::En, now: "2025-03".to_owned(), rules };
    let asked = serde_json::to_string(&asked).unwrap();
    let mut session = Session::new(&asked, file.as_bytes(), file.len() as u64).unwrap();
    session.take(file.as_bytes());
    let told = serde_json::from_str(&session.finish()).unwrap();
    (session, told)
}
