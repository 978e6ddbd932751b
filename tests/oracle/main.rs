//! An independent oracle: exact rationals of a library and formulas written by hand agree with the
//! product on a million random cases, down to the text on the screen.

#![allow(clippy::unwrap_used)]

mod cases;
mod display;
mod formulas;
mod further;
mod quantile;
mod root;
mod subscriptions;
mod support;
mod surveys;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use cadran::catalogue::{definition, metrics};
use cadran::definition::Variant;
use cadran::engine::calculate::{Calculation, Problem, calculate};
use cadran::number::exact::Exact;
use cadran::render::number::{Style, TooManyDigits, canonical, figure};
use cadran::text::Lang;
use num_bigint::{BigInt, Sign};
use num_rational::BigRational;

use self::cases::{Case, Chance};
use self::formulas::{Expected, expected};
use self::further::further;

/// Cases over all metrics; variants with roots and quantiles take a small part of them.
const CASES: usize = 1_000_000;
const SLOW_CASES: usize = 300;

/// How one variant did.
#[derive(Default)]
struct Tally {
    cases: usize,
    mismatches: usize,
    first: Option<String>,
}

fn rational(number: &Exact) -> BigRational {
    let part = |digits: String| digits.parse::<BigInt>().unwrap();
    let sign = if number.is_negative() { -1 } else { 1 };
    BigRational::new(part(number.top().digits()) * sign, part(number.bottom().digits()))
}

/// Whether the engine holds this very fraction, in lowest terms.
fn is_same(number: &Exact, expected: &BigRational) -> bool {
    let negative = expected.numer().sign() == Sign::Minus;
    number.is_negative() == negative
        && number.top().digits() == expected.numer().magnitude().to_string()
        && number.bottom().digits() == expected.denom().to_string()
}

/// Looks at one case; what is wrong with it, if anything.
fn compare(
    metric: &str,
    variant: &Variant,
    case: &mut Case,
    chance: &mut Chance,
) -> Result<bool, String> {
    let calculation = match calculate(variant, &case.typed, &case.rows, &[]) {
        Ok(calculation) => calculation,
        Err(Problem::Impossible(checks)) => {
            for check in checks {
                if let [a, b] = &check.fields[..] {
                    case.exchange(a, b);
                }
            }
            return Ok(false);
        }
        Err(Problem::Failed(failure)) => {
            // A quantile is at hand in a result only; where there is none its size does not matter.
            for input in variant.inputs.iter().filter(|input| input.is_irrational()) {
                case.numbers.inputs.insert(input.id.clone(), formulas::whole(1));
            }
            return match expected(metric, &variant.id, &case.numbers) {
                Some(Expected::Nothing) => Ok(true),
                Some(Expected::Value(_) | Expected::OneLessPower(..) | Expected::Endless(_))
                | None => Err(format!("{failure:?}")),
            };
        }
    };
    for input in variant.inputs.iter().filter(|input| input.is_irrational()) {
        let z = rational(calculation.given.get(input).unwrap());
        quantile::verify(&z, &case.numbers)?;
        case.numbers.inputs.insert(input.id.clone(), z);
    }
    let expected = expected(metric, &variant.id, &case.numbers)
        .ok_or_else(|| "has no formula in the oracle".to_owned())?;
    let (value, irrational) = match expected {
        Expected::Nothing => return Err("a value where there is none".to_owned()),
        Expected::Value(value) => (value, false),
        Expected::Endless(value) => (value, true),
        Expected::OneLessPower(base, up, degree) => root::one_less_power(&base, up, degree),
    };
    if irrational != calculation.value.irrational {
        return Err(format!("irrational should be {irrational}"));
    }
    if !irrational && !is_same(&calculation.value.number, &value) {
        return Err(format!("value {:?} is not {value}", calculation.value.number));
    }
    compare_texts(variant, &calculation, &value, chance)?;
    compare_further(metric, variant, &calculation, case)?;
    Ok(true)
}

fn compare_texts(
    variant: &Variant,
    calculation: &Calculation,
    value: &BigRational,
    chance: &mut Chance,
) -> Result<(), String> {
    let shown = display::Shown::new(value, variant.kind);
    let (ours, theirs) = (canonical(&calculation.value.number, variant.kind), shown.canonical());
    if ours != theirs {
        return Err(format!("canonical {ours} is not {theirs}"));
    }
    let decimals = chance.below(7) as u32;
    for (rounding, lang, theirs) in shown.figures(decimals) {
        let style = Style { lang, decimals, rounding, currency: "$".to_owned() };
        let ours = figure(&calculation.value, variant.kind, &style);
        let agree = match (&ours, &theirs) {
            (Ok(ours), Some((text, exact))) => {
                ours.text == *text && ours.exact == (*exact && !calculation.value.irrational)
            }
            (Err(TooManyDigits), None) => true,
            (Ok(_), None) | (Err(TooManyDigits), Some(_)) => false,
        };
        if !agree {
            return Err(format!("{decimals} {rounding:?}: {ours:?} is not {theirs:?}"));
        }
    }
    Ok(())
}

/// The further figures must be those of the oracle, in its order.
fn compare_further(
    metric: &str,
    variant: &Variant,
    calculation: &Calculation,
    case: &Case,
) -> Result<(), String> {
    let theirs = further(metric, &variant.id, &case.numbers);
    let year = variant.rate.iter().map(|rate| &rate.over_a_year);
    let all: Vec<_> = year.chain(&variant.also).collect();
    if theirs.len() != all.len() {
        return Err("has other further figures than the oracle".to_owned());
    }
    for (also, theirs) in all.into_iter().zip(theirs) {
        let ours = calculation.also.iter().find(|(known, _)| Arc::ptr_eq(known, also));
        let agree = match (ours, &theirs) {
            (Some((_, value)), Expected::Value(number)) => is_same(&value.number, number),
            (Some((_, value)), Expected::Endless(number)) => {
                let theirs = display::Shown::new(number, also.kind).canonical();
                value.irrational && canonical(&value.number, also.kind) == theirs
            }
            (None, Expected::Nothing) => true,
            (
                _,
                Expected::Value(_)
                | Expected::Nothing
                | Expected::OneLessPower(..)
                | Expected::Endless(_),
            ) => false,
        };
        if !agree {
            return Err(format!("{} is {ours:?}", also.name));
        }
    }
    Ok(())
}

fn tally(metric: &str, variant: &Variant, cases: usize, seed: u64) -> Tally {
    let (mut tally, mut chance) = (Tally::default(), Chance::new(seed));
    let mut attempts = 0;
    while tally.cases < cases {
        let mut case = Case::new(variant, &mut chance);
        for _ in 0..4 {
            attempts += 1;
            match compare(metric, variant, &mut case, &mut chance) {
                Ok(false) => continue,
                Ok(true) => {}
                Err(fault) => {
                    tally.mismatches += 1;
                    let inputs = &case.numbers.inputs;
                    let first = || format!("{metric} / {}: {fault}\n  {inputs:?}", variant.id);
                    tally.first.get_or_insert_with(first);
                }
            }
            tally.cases += 1;
            break;
        }
        assert!(attempts < 100 * cases, "{metric} / {} refuses nearly every case", variant.id);
    }
    tally
}

#[test]
fn a_million_random_cases_agree_with_an_independent_oracle() {
    let started = Instant::now();
    let variants: Vec<(&str, Arc<Variant>)> = metrics()
        .flat_map(|metric| {
            let definition = definition(metric.id, Lang::En).unwrap();
            definition.variants.iter().map(|each| (metric.id, Arc::clone(each))).collect::<Vec<_>>()
        })
        .collect();
    let fast = variants.iter().filter(|(_, variant)| !Case::is_slow(variant)).count();
    let each = CASES.div_ceil(fast);
    let next = AtomicUsize::new(0);
    let work = || {
        let mut tallies = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some((metric, variant)) = variants.get(index) else { return tallies };
            let cases = if Case::is_slow(variant) { SLOW_CASES } else { each };
            tallies.push(tally(metric, variant, cases, index as u64 + 1));
        }
    };
    let tallies: Vec<Tally> = std::thread::scope(|scope| {
        let threads = std::thread::available_parallelism().map_or(2, usize::from);
        let handles: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        handles.into_iter().flat_map(|handle| handle.join().unwrap()).collect()
    });
    let cases: usize = tallies.iter().map(|tally| tally.cases).sum();
    let mismatches: usize = tallies.iter().map(|tally| tally.mismatches).sum();
    println!(
        "oracle: {cases} cases over {} variants, {mismatches} mismatches, {:?}",
        variants.len(),
        started.elapsed()
    );
    let faults: Vec<String> = tallies.into_iter().filter_map(|tally| tally.first).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(cases >= CASES);
}
