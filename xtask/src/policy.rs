//! What a page of the site may load and do: the content security policy and the headers around it.

use crate::public::Public;

/// No inline script, no inline style, nothing from elsewhere; the program is WebAssembly.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; frame-src 'self'; manifest-src 'self'; \
    worker-src 'self'; base-uri 'none'; form-action 'none'";

/// The policy of a widget. To some browsers a frame in a sandbox, which has no origin, is not even its
/// own: where the public address is known, it is named beside.
pub fn of_widget(public: Option<&Public>) -> String {
    match public {
        Some(public) => POLICY.replace("'self'", &format!("'self' {}", public.origin())),
        None => POLICY.to_owned(),
    }
}

/// A policy as far as a page can say it itself, for hosts that send no headers of ours.
pub fn meta(policy: &str) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

/// The `_headers` file that Netlify and Cloudflare Pages read, for a site in a folder of the host. A
/// widget may be framed by anyone, everything else by nobody; what programs read, those of other sites
/// may read too, and a frame in a sandbox is another site; files named by their content may be kept for ever, all
/// others are asked for again each time.
pub fn headers(public: Option<&Public>) -> String {
    let folder = public.map_or("/", Public::folder);
    let common = "  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  \
        Permissions-Policy: camera=(), geolocation=(), microphone=()\n  Cache-Control: no-cache\n";
    // Each address falls under one rule only: hosts join what several rules say of one header.
    let page = |path: &str, policy: &str, framed_by: &str| {
        format!(
            "{folder}{path}\n  Content-Security-Policy: {policy}; frame-ancestors {framed_by}\n{common}"
        )
    };
    let pages = ["", "index.html", "404.html", "sw.js", "fr/*", "en/*"]
        .map(|path| page(path, POLICY, "'none'"));
    let widgets = page("embed/*", &of_widget(public), "*");
    let kept = ["assets/*", "share/*"].map(|path| {
        format!(
            "{folder}{path}\n  X-Content-Type-Options: nosniff\n  Access-Control-Allow-Origin: *\n  \
             Cache-Control: {KEPT}\n"
        )
    });
    let open = ["module/*", "catalogue.json", "definitions/*", "definition.schema.json"]
        .map(|path| format!("{folder}{path}\n  Access-Control-Allow-Origin: *\n{common}"));
    [pages.concat(), widgets, kept.concat(), open.concat()].concat()
}

/// For files whose names are made of their content.
const KEPT: &str = "public, max-age=31536000, immutable";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_widget_may_be_framed() {
        let public = Public::read("https://x.y/a/").expect("an address");
        let headers = headers(Some(&public));
        let rules = headers.split("\n/").filter(|rule| rule.contains("frame-ancestors"));
        for rule in rules {
            let anyone = rule.contains("frame-ancestors *");
            assert_eq!(anyone, rule.trim_start_matches('/').starts_with("a/embed/*"), "{rule}");
            assert_eq!(anyone, rule.contains("style-src 'self' https://x.y;"), "{rule}");
        }
        assert!(headers.contains("/a/fr/*") && headers.contains("/a/en/*"), "{headers}");
    }

    #[test]
    fn the_settings_for_hosts_say_the_same_policy() {
        let settings = include_str!("../../docs/publishing.md");
        let said = settings.lines().filter(|line| line.contains("default-src"));
        let said: Vec<bool> = said.map(|line| line.contains(POLICY)).collect();
        assert_eq!(said, [true; 5], "docs/publishing.md tells nginx, Caddy and Apache");
    }
}
