//! The same work on many things, by all processors of the machine.

use std::num::NonZero;
use std::sync::Mutex;

/// What the work gives for each thing, in the order of the things.
///
/// # Errors
/// One of the errors, where there are any.
pub fn each<T: Sync, R: Send>(
    things: &[T],
    work: impl Fn(&T) -> Result<R, String> + Sync,
) -> Result<Vec<R>, String> {
    let next = Mutex::new(things.iter().enumerate());
    let done = Mutex::new(Vec::new());
    let workers = std::thread::available_parallelism().map_or(1, NonZero::get);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                // The lock is held while the next thing is taken, not while it is worked on.
                while let Some((at, thing)) = next.lock().ok().and_then(|mut next| next.next()) {
                    let result = work(thing);
                    if let Ok(mut done) = done.lock() {
                        done.push((at, result));
                    }
                }
            });
        }
    });
    let mut done = done.into_inner().map_err(|_| "a part of the work broke off.")?;
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_things() {
        let things: Vec<usize> = (0..100).collect();
        assert_eq!(each(&things, |thing| Ok(thing * 2)), Ok((0..200).step_by(2).collect()));
        assert_eq!(each(&[1], |_| Err::<(), _>("no".to_owned())), Err("no".to_owned()));
    }
}
