//! A page as a whole file: its head, with references relative to its address, and its body.

use super::head::{Described, head};
use super::plan::Plan;
use crate::head::Head;
use crate::site::{Address, Page};

/// The page at an address, with the words and the body that the interface wrote for it.
///
/// # Errors
/// When the plan does not name the part of the program that the page needs.
pub fn page(plan: &Plan, address: Address, said: &Head, body: &str) -> Result<String, String> {
    let part = address.page.program();
    let is_widget = matches!(address.page, Page::Widget(_));
    let has_widget_style = is_widget || address.page == Page::Embed;
    let framed = if is_widget { " data-framed" } else { "" };
    let style = if has_widget_style { &plan.styles.widgets } else { &plan.styles.pages };
    let style_name = if has_widget_style { " data-style=\"widget\"" } else { "" };
    let mut beside = Vec::new();
    // They decide on colours, so they stand before anything is drawn; and they are no modules, which a host
    // may refuse to a frame in a sandbox.
    beside.extend(has_widget_style.then_some(&plan.scripts.accent));
    beside.extend(is_widget.then_some(&plan.scripts.widget));
    let frame = Frame {
        plan,
        root: &address.way_to_root(),
        attributes: &format!(" data-program=\"{part}\"{framed}{style_name}"),
        lang: address.lang.code(),
        policy: if is_widget { &plan.policies.widgets } else { &plan.policies.pages },
        style,
        beside: &beside,
        program: &program(plan, address)?,
    };
    Ok(frame.filled(&described(plan, Some(address), said), body))
}

/// The site's root: it leads to a language; without script it offers both.
pub fn root(plan: &Plan, home: &Head) -> String {
    Frame::plain(plan, "./").filled(&described(plan, None, home), LANGUAGES)
}

/// What stands where there is no page. No relative reference holds on a page that answers for any address.
/// This one counts on the site being in the folder of its public address, else at the host's root, and is plain
/// words elsewhere.
pub fn missing(plan: &Plan) -> String {
    let folder = plan.public.as_ref().map_or("/", |public| public.folder());
    let body = format!(
        "<main class=\"wrap\"><p lang=\"fr\">Il n’y a pas de page ici. <a href=\"{folder}fr/\">Tous les indicateurs</a></p>\n\
         <p lang=\"en\">There is no page here. <a href=\"{folder}en/\">All metrics</a></p></main>"
    );
    Frame::plain(plan, folder).filled("<title>Cadran</title>\n", &body)
}

const LANGUAGES: &str = r#"<main class="wrap"><p lang="fr"><a href="./fr/">Cadran en français</a></p>
<p lang="en"><a href="./en/">Cadran in English</a></p></main>"#;

/// The words of a head as HTML, with the picture of the page.
fn described(plan: &Plan, address: Option<Address>, said: &Head) -> String {
    let picture = plan.picture(address);
    head(&Described { address, head: said, picture }, plan.public.as_ref())
}

/// What stands around the body and the words of a page.
struct Frame<'a> {
    plan: &'a Plan,
    /// What leads to the site's root.
    root: &'a str,
    lang: &'a str,
    /// Further attributes of the root element.
    attributes: &'a str,
    policy: &'a str,
    style: &'a str,
    /// The paths of scripts that only some pages have.
    beside: &'a [&'a String],
    /// The links to the program.
    program: &'a str,
}

impl<'a> Frame<'a> {
    /// Around a page that has no program.
    fn plain(plan: &'a Plan, root: &'a str) -> Frame<'a> {
        let (policy, style) = (&plan.policies.pages, &plan.styles.pages);
        Frame { plan, root, lang: "fr", attributes: "", policy, style, beside: &[], program: "" }
    }

    fn filled(&self, head: &str, body: &str) -> String {
        let Frame { plan, root, lang, attributes, policy, style, program, .. } = self;
        let script = |path: &String| format!("<script src=\"{root}{path}\"></script>\n");
        let reload = plan.scripts.reload.iter();
        let beside: String = self.beside.iter().copied().chain(reload).map(script).collect();
        let (build, font) = (&plan.build, &plan.font);
        let (early, start) = (&plan.scripts.early, &plan.scripts.start);
        format!(
            "<!DOCTYPE html>\n\
             <html lang=\"{lang}\" data-root=\"{root}\" data-build=\"{build}\"{attributes}>\n\
             <head>\n\
             <meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, interactive-widget=resizes-content\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
             {head}\
             <link rel=\"font\" href=\"{root}{font}\">\n\
             <link rel=\"icon\" href=\"{root}icon.svg\" type=\"image/svg+xml\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <script>{early}</script>\n\
             <style>{style}</style>\n\
             {beside}{program}\
             <script type=\"module\" src=\"{root}{start}\"></script>\n\
             </head>\n\
             <body>{body}</body>\n\
             </html>\n"
        )
    }
}

/// The links by which a page names what it needs of the program, which is fetched early; `script/program.js`
/// and `app/on_demand.rs` read them.
fn program(plan: &Plan, address: Address) -> Result<String, String> {
    let (root, part) = (address.way_to_root(), address.page.program());
    let chunks = plan.program.parts.get(part);
    let chunks = chunks.ok_or_else(|| format!("the program has no part {part}."))?;
    let link = |name: &str, how: &str, path: &String| {
        format!("<link data-{name} {how} href=\"{root}{path}\">\n")
    };
    let wasm = "rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin";
    let mut links = link("program=\"app\"", "rel=\"modulepreload\"", &plan.program.script);
    links += &link("program=\"app\"", wasm, &plan.program.main);
    links.extend(chunks.iter().map(|chunk| link(&format!("program=\"{part}\""), wasm, chunk)));
    if matches!(address.page, Page::Data | Page::Metric(_) | Page::Widget(_)) {
        links += &link("program=\"reader\"", "rel=\"program\"", &plan.scripts.reader);
    }
    Ok(links)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prerender::plan::{Picture, Policies, Program, Scripts, Styles};
    use crate::prerender::public::Public;
    use crate::text::Lang;

    fn plan(public: Option<&str>) -> Plan {
        let both = |name: &str| (format!("{name} P"), format!("{name} W"));
        let ((pages, widgets), (style, widget_style)) = (both("policy"), both("style"));
        let parts = ["calculator", "settings", "embed"].into_iter();
        let chunks = |part: &str| ["shared", part].map(|name| format!("assets/{name}.wasm")).into();
        Plan {
            public: public.map(|typed| Public::read(typed).expect("it is an address")),
            build: "b1".into(),
            policies: Policies { pages, widgets },
            styles: Styles { pages: style, widgets: widget_style },
            scripts: Scripts {
                early: "early()".into(),
                start: "assets/start.js".into(),
                accent: "assets/accent.js".into(),
                widget: "assets/widget.js".into(),
                reader: "assets/reader.js".into(),
                reload: None,
            },
            font: "assets/serif.woff2".into(),
            program: Program {
                script: "assets/app.js".into(),
                main: "assets/app.wasm".into(),
                parts: parts.map(|part| (part.into(), chunks(part))).collect(),
            },
            pictures: vec![Picture {
                lang: "en".into(),
                metric: None,
                path: "share/en.png".into(),
            }],
        }
    }

    fn said() -> Head {
        Head { title: "T".into(), name: "N".into(), description: "D".into() }
    }

    fn written(page_of: Page) -> String {
        let address = Address { lang: Lang::En, page: page_of };
        page(&plan(None), address, &said(), "<p>text</p>").expect("it is written")
    }

    #[test]
    fn a_page_refers_to_everything_from_its_own_folder() {
        let html = written(Page::Metric("churn_rate"));
        for part in [
            r#"<html lang="en" data-root="../../" data-build="b1" data-program="calculator">"#,
            "content=\"policy P\"",
            "<script>early()</script>\n<style>style P</style>",
            r#"<link rel="font" href="../../assets/serif.woff2">"#,
            r#"<link rel="icon" href="../../icon.svg" type="image/svg+xml">"#,
            r#"<link data-program="app" rel="modulepreload" href="../../assets/app.js">"#,
            r#"<link data-program="app" rel="preload" as="fetch" type="application/wasm" crossorigin href="../../assets/app.wasm">"#,
            r#"<link data-program="calculator" rel="preload" as="fetch" type="application/wasm" crossorigin href="../../assets/shared.wasm">"#,
            r#"<script type="module" src="../../assets/start.js"></script>"#,
            "<body><p>text</p></body>",
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
        assert!(!html.contains("=\"/"), "{html}");
        assert!(!html.contains("accent.js") && !html.contains("data-framed"), "{html}");
    }

    #[test]
    fn a_widget_has_its_own_policy_style_and_scripts() {
        let html = written(Page::Widget("churn_rate"));
        for part in [" data-framed", "policy W", "style W", "assets/accent.js", "assets/widget.js"]
        {
            assert!(html.contains(part), "{part} in {html}");
        }
        let maker = written(Page::Embed);
        assert!(maker.contains("style W") && maker.contains("assets/accent.js"), "{maker}");
        assert!(maker.contains("policy P") && !maker.contains("assets/widget.js"), "{maker}");
    }

    #[test]
    fn a_page_names_the_chunks_of_its_own_part_alone() {
        let html = written(Page::Home);
        assert_eq!(html.matches("<link data-program=").count(), 4, "{html}");
        assert!(!html.contains("calculator"), "{html}");
        assert!(html.contains("og:image\" content=\"../share/en.png\""), "{html}");
    }

    #[test]
    fn the_root_and_the_missing_page_have_no_program() {
        let root = root(&plan(None), &said());
        assert!(root.contains("data-root=\"./\" data-build=\"b1\">"), "{root}");
        assert!(root.contains("src=\"./assets/start.js\"") && root.contains("./fr/"), "{root}");
        let missing = missing(&plan(Some("https://a.b/c/")));
        assert!(missing.contains("href=\"/c/icon.svg\"") && missing.contains("href=\"/c/fr/\""));
        assert!(!missing.contains("data-program") && !missing.contains("og:"), "{missing}");
    }

    #[test]
    fn a_part_that_the_program_lacks_is_an_error() {
        let mut plan = plan(None);
        plan.program.parts.remove("settings");
        let address = Address { lang: Lang::Fr, page: Page::Home };
        let error = page(&plan, address, &said(), "").expect_err("it lacks a part");
        assert!(error.contains("settings"), "{error}");
    }
}
