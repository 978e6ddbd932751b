//! Showing what has changed, once, when an event is over.
//!
//! A calculator is small enough to look at all of it after each event: every part is asked what it
//! should show, and touches the page only where that differs. Signals and memos hold the state; no
//! effect has to be scheduled, so a figure stands on the page in the same frame as the key that gives it.

use std::cell::RefCell;

/// What shows a part of the page, in the order in which it was added.
type Parts = Vec<Box<dyn FnMut()>>;

thread_local! {
    static PARTS: RefCell<Parts> = const { RefCell::new(Vec::new()) };
}

/// Runs something now, and whenever the page is refreshed.
pub fn on_refresh(mut show: impl FnMut() + 'static) {
    show();
    PARTS.with_borrow_mut(|parts| parts.push(Box::new(show)));
}

/// Shows what has changed.
pub fn refresh() {
    // A part that refreshes the page in turn finds nothing to do.
    let mut parts = PARTS.take();
    parts.iter_mut().for_each(|show| show());
    PARTS.with_borrow_mut(|added| {
        parts.append(added);
        *added = parts;
    });
}

/// The parts that were added since; they are shown until this is dropped.
pub struct Since {
    count: usize,
}

impl Since {
    /// From now on.
    pub fn now() -> Since {
        Since { count: PARTS.with_borrow(Vec::len) }
    }
}

impl Drop for Since {
    fn drop(&mut self) {
        PARTS.with_borrow_mut(|parts| parts.truncate(self.count));
    }
}
