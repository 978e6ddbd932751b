//! A copy of everything in a file that is chosen once, where the browser can write it again.

use leptos::prelude::*;

use crate::app::clock::{day_and_time, now};
use crate::app::components::question::focus_soon;
use crate::app::pages::saved::import::{self, Report};
use crate::app::state::State;
use crate::app::storage;
use crate::app::storage::file::{self, Handle};
use crate::app::storage::records::Records;
use crate::app::words::saved;
use crate::record::archive::{Merging, Reading};
use crate::render::date::day;

/// Where it is kept when the file was written last.
const KEY: &str = "cadran.backup.1";

/// How far a copy is.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    /// Nothing is asked.
    Idle,
    /// The file holds so many results that are not here.
    Holds(usize),
    /// It could not be written.
    Failed,
}

/// The file, and how far the copy is.
#[derive(Clone, Copy)]
struct Copying {
    records: Records,
    report: RwSignal<Option<Report>>,
    handle: StoredValue<Option<Handle>, LocalStorage>,
    stage: RwSignal<Stage>,
    /// The name of the file, and the moment at which it was written last.
    last: RwSignal<Option<[String; 2]>>,
}

/// The buttons, and when it was written last; nothing in a browser that cannot do it.
#[component]
pub fn ToFile(report: RwSignal<Option<Report>>) -> impl IntoView {
    let state = State::of_page();
    let records = Records::of_page();
    let copying = Copying {
        records,
        report,
        handle: StoredValue::new_local(None),
        stage: RwSignal::new(Stage::Idle),
        last: RwSignal::new(None),
    };
    let is_possible = RwSignal::new(false);
    Effect::new(move |_| {
        is_possible.set(file::is_possible());
        let kept = storage::text(KEY).and_then(|text| serde_json::from_str(&text).ok());
        copying.last.set(kept);
        leptos::task::spawn_local(async move {
            let chosen = file::chosen().await;
            let _ = copying.handle.try_set_value(chosen);
        });
    });
    let lang = state.lang();
    let since = move || {
        let [name, at] = copying.last.get()?;
        let newer = |list: &Vec<_>| {
            list.iter().filter(|record: &&crate::record::Record| record.saved_at > at).count()
        };
        let (date, time) = day_and_time(&at);
        let date = day(&date, lang).unwrap_or_default();
        Some(saved::written_to(&name, &date, &time, records.list.with(newer), lang))
    };
    let stage = move || match copying.stage.get() {
        Stage::Idle => None,
        Stage::Failed => Some(
            view! { <p class="notice notice--poor">{state.say(saved::FILE_NOT_WRITTEN)}</p> }
                .into_any(),
        ),
        Stage::Holds(count) => Some(view! { <Holds copying count/> }.into_any()),
    };
    view! {
        <div class="to-file" hidden=move || !is_possible.get()>
            <div class="buttons">
                <button type="button" class="button" data-action="back-up-to-file" on:click=move |_| copying.begin(false)>
                    {move || match copying.last.with(Option::is_some) {
                        true => state.say(saved::TO_FILE_AGAIN),
                        false => state.say(saved::TO_FILE),
                    }}
                </button>
                <button
                    type="button"
                    class="button button--plain"
                    data-action="choose-file"
                    hidden=move || copying.last.with(Option::is_none)
                    on:click=move |_| copying.begin(true)
                >
                    {state.say(saved::OTHER_FILE)}
                </button>
            </div>
            <p class="quiet" role="status">{since}</p>
            <div role="status">{stage}</div>
        </div>
    }
}

/// Asks what becomes of results that the file holds and this browser does not.
#[component]
fn Holds(copying: Copying, count: usize) -> impl IntoView {
    let state = State::of_page();
    view! {
        <div class="notice notice--fair" data-alert="file-holds">
            <p>{saved::file_holds(count, state.lang())}</p>
            <div class="buttons">
                <button type="button" class="button" data-action="take-from-file" on:click=move |_| copying.take()>
                    {state.say(saved::TAKE_FROM_FILE)}
                </button>
                <button type="button" class="button button--plain" data-action="write-over-file" on:click=move |_| copying.write_over()>
                    {state.say(saved::WRITE_OVER_FILE)}
                </button>
            </div>
        </div>
    }
}

impl Copying {
    /// Writes the file, after a question where it holds what is not here. It is chosen first where none was, or another
    /// one is wanted.
    fn begin(self, is_other: bool) {
        leptos::task::spawn_local(async move {
            self.stage.set(Stage::Idle);
            let known = self.handle.get_value().filter(|_| !is_other);
            let handle = match known {
                Some(handle) => handle,
                None => {
                    let Some(handle) = file::choose(saved::COPY_FILE).await else { return };
                    handle
                }
            };
            self.handle.set_value(Some(handle.clone()));
            if !handle.is_allowed().await {
                return self.stage.set(Stage::Failed);
            }
            match self.missing_here(&handle).await {
                0 => self.write(&handle).await,
                count => {
                    self.stage.set(Stage::Holds(count));
                    focus_soon("[data-action=\"take-from-file\"]".to_owned());
                }
            }
        });
    }

    /// How many results the file holds that are not here. A file that is no copy of ours holds none.
    async fn missing_here(self, handle: &Handle) -> usize {
        let Some(file) = handle.file().await else { return 0 };
        let Some(bytes) = import::bytes_of(&file).await.ok() else { return 0 };
        let Ok(reading) = Reading::begin(bytes) else { return 0 };
        self.records.list.with_untracked(|list| {
            let merging = &mut Merging::with(list);
            reading
                .flatten()
                .filter(|record| merging.place(record.clone(), |_| false).is_some())
                .count()
        })
    }

    /// Brings back what the file holds, then writes it.
    fn take(self) {
        self.go_on(async move |handle: Handle| {
            if let Some(file) = handle.file().await {
                import::import_file(file, self.records, self.report).await;
            }
            self.write(&handle).await;
        });
    }

    fn write_over(self) {
        self.go_on(async move |handle: Handle| self.write(&handle).await);
    }

    fn go_on(self, work: impl AsyncFnOnce(Handle) + 'static) {
        self.stage.set(Stage::Idle);
        focus_soon("[data-action=\"back-up-to-file\"]".to_owned());
        let Some(handle) = self.handle.get_value() else { return };
        leptos::task::spawn_local(async move { work(handle).await });
    }

    async fn write(self, handle: &Handle) {
        let text = self.records.written();
        if handle.write(&text).await.is_err() {
            return self.stage.set(Stage::Failed);
        }
        let last = [handle.name(), now()];
        // Where that finds no room it is not known at the next visit; the file is written all the same.
        let _ = storage::save(KEY, &last);
        self.last.set(Some(last));
    }
}
