//! The ways out of a report: paper, projector, and one file that opens anywhere without a request.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::app::dom;
use crate::app::literal::literal_rules;
use crate::app::pages::saved::report::frame::Frame;
use crate::app::pages::saved::report::shown::REPORT;
use crate::app::state::State;
use crate::app::storage::download::download;
use crate::app::words::dashboard as words;
use crate::share::summary::in_html;

/// The rules of the report, as the page has them.
const RULES: &str = include_str!("../../../../../style/report.css");

/// While it stands on the root, the report alone is printed.
const PRINTED: &str = "data-printed";
/// While it stands on the root, the report fills the screen, a metric at a time.
const PROJECTED: &str = "data-projected";

/// The buttons.
#[component]
pub fn Ways(frame: Frame) -> impl IntoView {
    let state = State::of_page();
    let print = move |_| {
        set_printed(Some(REPORT));
        let _ = window().print();
    };
    // Some browsers print only after the function above is done.
    let printed = window_event_listener(leptos::ev::afterprint, |_| set_printed(None));
    let project = move |_| set_projected(true);
    let keep = move |_| {
        if let Some(report) = dom::by_id(REPORT) {
            let file = file(&frame.title.get_untracked(), &report.outer_html(), state);
            download(words::REPORT_FILE.get(state.lang()), "text/html;charset=utf-8", &file);
        }
    };
    let leave = window_event_listener(leptos::ev::keydown, |event| {
        if !is_projected() {
            return;
        }
        match event.key().as_str() {
            "Escape" => set_projected(false),
            "PageDown" | "ArrowDown" | "ArrowRight" | " " | "Enter" => turn(1),
            "PageUp" | "ArrowUp" | "ArrowLeft" => turn(-1),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || {
        leave.remove();
        printed.remove();
        set_printed(None);
        if is_projected() {
            set_projected(false);
        }
    });
    view! {
        <div class="buttons">
            <button type="button" class="button button--main" data-action="print-report" on:click=print>
                {state.say(words::PRINT_REPORT)}
            </button>
            <button type="button" class="button" data-action="project-report" on:click=project>
                {state.say(words::PROJECT_REPORT)}
            </button>
            <button type="button" class="button" data-action="export-report" on:click=keep>
                {state.say(words::REPORT_AS_FILE)}
            </button>
        </div>
        <p class="quiet">{state.say(words::PROJECT_HOW)}</p>
    }
}

fn set_printed(printed: Option<&str>) {
    if let Some(root) = document().document_element() {
        dom::set_attribute(&root, PRINTED, printed);
    }
}

fn is_projected() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute(PROJECTED))
}

/// Fills the screen with the report, or gives it back.
fn set_projected(is_projected: bool) {
    let Some(root) = document().document_element() else { return };
    dom::set_attribute(&root, PROJECTED, is_projected.then_some(""));
    let target = match is_projected {
        true => dom::by_id(REPORT),
        false => document().query_selector("[data-action=\"project-report\"]").ok().flatten(),
    };
    if let Some(target) = target {
        let _ = target.unchecked_into::<HtmlElement>().focus();
    }
}

/// Shows the screen so many after the present one, if there is one.
fn turn(by: i32) {
    let Some(report) = dom::by_id(REPORT) else { return };
    let Ok(screens) = report.query_selector_all(".report__head, .report__part") else { return };
    let height = report.client_height().max(1);
    let present = (report.scroll_top() + height / 2) / height;
    let last = i32::try_from(screens.length()).unwrap_or(i32::MAX) - 1;
    report.set_scroll_top((present + by).clamp(0, last.max(0)) * height);
}

/// The report as a document of its own: no script, no address, and a policy that forbids every request.
fn file(title: &str, report: &str, state: State) -> String {
    let lang = state.lang().code();
    let rules = literal_rules(RULES);
    let title = in_html(title);
    let [project, whole] = [words::PROJECT_REPORT, words::WHOLE_REPORT].map(|text| state.say(text));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{rules}</style>\n</head>\n<body class=\"report-file\">\n\
         <p class=\"report__way\"><a href=\"#report\">{project}</a> <a href=\"#\">{whole}</a></p>\n{report}\n</body>\n</html>\n"
    )
}
