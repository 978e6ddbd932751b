//! Files and long texts of forms, which only the browser holds.

use std::cell::RefCell;

use web_sys::Blob;

use crate::form::pasted::Held;

thread_local! {
    static ALL: RefCell<Vec<(Held, Blob)>> = const { RefCell::new(Vec::new()) };
}

/// Holds a file for as long as any form has what stands for it.
pub fn hold(file: Blob) -> Held {
    let held = Held::default();
    ALL.with_borrow_mut(|all| {
        all.retain(|(held, _)| !held.is_forgotten());
        all.push((held.clone(), file));
    });
    held
}

/// The file that something stands for.
pub fn file_of(held: &Held) -> Option<Blob> {
    ALL.with_borrow(|all| all.iter().find(|(known, _)| known == held).map(|(_, file)| file.clone()))
}
