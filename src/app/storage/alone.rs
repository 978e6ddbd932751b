//! Work on the storage that no other tab of the site interrupts.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The name of the lock.
const LOCK: &str = "cadran.storage";

/// Does some work while no other tab does such work, where the browser has locks; else at once, which
/// is as good as alone unless two tabs act in the same instant.
pub async fn alone<Done: 'static>(work: impl FnOnce() -> Done + 'static) -> Done {
    let (work, done) = (Rc::new(RefCell::new(Some(work))), Rc::new(RefCell::new(None)));
    let run = {
        let done = Rc::clone(&done);
        move || {
            let work = work.borrow_mut().take();
            if let Some(work) = work {
                let result = work();
                done.borrow_mut().replace(result);
            }
        }
    };
    if let Some(locked) = request(run.clone()) {
        let _ = JsFuture::from(locked).await;
    }
    // A browser may have locks and refuse them: the work is done all the same.
    run();
    let done = done.borrow_mut().take();
    done.expect("it was done by the lock, or just now")
}

fn request(run: impl FnOnce() + 'static) -> Option<Promise> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).ok()?;
    let request = Reflect::get(&locks, &"request".into()).ok()?.dyn_into::<Function>().ok()?;
    request.call2(&locks, &LOCK.into(), &Closure::once_into_js(run)).ok()?.dyn_into().ok()
}

/// Lets the browser show what has changed and hear its reader, then goes on.
pub async fn pause() {
    let wait = |resolve: Function, _: Function| {
        if window().set_timeout_with_callback(&resolve).is_err() {
            // It goes on at once then.
            let _ = resolve.call0(&JsValue::NULL);
        }
    };
    let mut wait = wait;
    let _ = JsFuture::from(Promise::new(&mut wait)).await;
}
