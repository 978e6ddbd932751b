//! A file of the reader's own that the browser remembers and lets a page write again, where it can.
//!
//! The File System Access API is not among the stable bindings, so its methods are called by their names.

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, IdbDatabase, IdbRequest, IdbTransactionMode};

/// The database that remembers the file, since no other storage of the browser takes a handle; its one store; its key.
const DATABASE: &str = "cadran";
const STORE: &str = "files";
const KEY: &str = "backup";

/// A file that may be written.
#[derive(Clone)]
pub struct Handle(JsValue);

/// Whether the browser can do it. In a frame of another page it does not.
pub fn is_possible() -> bool {
    let is_on_top = window().top().ok().flatten().is_some_and(|top| top == window());
    is_on_top && method(&window(), "showSaveFilePicker").is_some()
}

/// Lets the reader choose a file; `None` where none was chosen.
pub async fn choose(name: &str) -> Option<Handle> {
    let accept = Object::new();
    Reflect::set(&accept, &"application/json".into(), &Array::of1(&".json".into())).ok()?;
    let kind = Object::new();
    Reflect::set(&kind, &"accept".into(), &accept).ok()?;
    let options = Object::new();
    Reflect::set(&options, &"suggestedName".into(), &name.into()).ok()?;
    Reflect::set(&options, &"types".into(), &Array::of1(&kind)).ok()?;
    let handle = Handle(ask(&window(), "showSaveFilePicker", &[&options]).await.ok()?);
    // Without it the file is asked for again next time; the present copy is written all the same.
    let _ = remember(&handle).await;
    Some(handle)
}

/// The file that was chosen before.
pub async fn chosen() -> Option<Handle> {
    let database = database().await.ok()?;
    let reading = database.transaction_with_str(STORE).ok()?.object_store(STORE).ok()?;
    let found = answer(&reading.get(&KEY.into()).ok()?).await.ok()?;
    found.is_object().then(|| Handle(found))
}

async fn remember(handle: &Handle) -> Result<(), JsValue> {
    let database = database().await?;
    let transaction =
        database.transaction_with_str_and_mode(STORE, IdbTransactionMode::Readwrite)?;
    let writing = transaction.object_store(STORE)?.put_with_key(&handle.0, &KEY.into())?;
    answer(&writing).await.map(drop)
}

async fn database() -> Result<IdbDatabase, JsValue> {
    let factory = window().indexed_db()?.ok_or(JsValue::UNDEFINED)?;
    let opening = factory.open(DATABASE)?;
    let request = opening.clone();
    let create = Closure::once_into_js(move || {
        let database = request.result().ok().and_then(|it| it.dyn_into::<IdbDatabase>().ok());
        database.map(|database| database.create_object_store(STORE).is_ok());
    });
    opening.set_onupgradeneeded(create.dyn_ref());
    answer(&opening).await?.dyn_into()
}

/// What a request to the database comes to.
async fn answer(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(promise).await?;
    request.result()
}

impl Handle {
    /// The name of the file.
    pub fn name(&self) -> String {
        let name = Reflect::get(&self.0, &"name".into()).ok();
        name.and_then(|name| name.as_string()).unwrap_or_default()
    }

    /// Whether the reader lets the page write it; the browser may ask.
    pub async fn is_allowed(&self) -> bool {
        let options = Object::new();
        let _ = Reflect::set(&options, &"mode".into(), &"readwrite".into());
        let answer = ask(&self.0, "requestPermission", &[&options]).await;
        answer.is_ok_and(|answer| answer == "granted")
    }

    /// What stands in it by now; `None` where it is gone or cannot be read.
    pub async fn file(&self) -> Option<File> {
        ask(&self.0, "getFile", &[]).await.ok()?.dyn_into().ok()
    }

    /// Writes a text in place of what stands there. The browser keeps what stands there until all is written.
    ///
    /// # Errors
    /// What the browser says where it cannot.
    pub async fn write(&self, text: &str) -> Result<(), JsValue> {
        let stream = ask(&self.0, "createWritable", &[]).await?;
        ask(&stream, "write", &[&text.into()]).await?;
        ask(&stream, "close", &[]).await.map(drop)
    }
}

fn method(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

/// Calls a method that gives a promise, and waits for it.
async fn ask(of: &JsValue, name: &str, given: &[&JsValue]) -> Result<JsValue, JsValue> {
    let method = method(of, name).ok_or(JsValue::UNDEFINED)?;
    let given: Array = given.iter().copied().cloned().collect();
    let promise = method.apply(of, &given)?.dyn_into::<Promise>()?;
    JsFuture::from(promise).await
}
