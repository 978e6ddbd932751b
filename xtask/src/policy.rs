//! What a page of the site may load and do: the content security policy and the headers around it.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use cadran::prerender::public::Public;
use sha2::{Digest, Sha256};

/// The policy of pages that contain these scripts and style sheets as text, and no others; nothing comes from
/// elsewhere; the program is WebAssembly.
pub fn of_pages(scripts: &[&str], styles: &[&str]) -> String {
    let hashes = |texts: &[&str]| -> String {
        let hash =
            |text: &&str| format!(" 'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)));
        texts.iter().map(hash).collect()
    };
    let (scripts, styles) = (hashes(scripts), hashes(styles));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{styles}; \
         img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; \
         worker-src 'self'; base-uri 'none'; form-action 'none'"
    )
}

/// The policy of a widget. To some browsers a frame in a sandbox, which has no origin, is not even its
/// own: where the public address is known, it is named beside.
pub fn of_widgets(pages: &str, public: Option<&Public>) -> String {
    match public {
        Some(public) => pages.replace("'self'", &format!("'self' {}", public.origin())),
        None => pages.to_owned(),
    }
}

/// The `_headers` file that Netlify and Cloudflare Pages read, for a site in a folder of the host. A
/// widget may be framed by anyone, everything else by nobody; what programs read, those of other sites
/// may read too, and a frame in a sandbox is another site; files named by their content may be kept for ever, all
/// others are asked for again each time.
pub fn headers(policy: &str, public: Option<&Public>) -> String {
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
        .map(|path| page(path, policy, "'none'"));
    let widgets = page("embed/*", &of_widgets(policy, public), "*");
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
    fn a_policy_allows_exactly_the_texts_it_was_made_of() {
        let policy = of_pages(&["a()"], &["b{}", ""]);
        // The digest of nothing is known to everyone.
        let styles = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';";
        assert!(policy.contains(styles), "{policy}");
        assert_eq!(policy.matches("'sha256-").count(), 3, "{policy}");
        assert!(!policy.contains("unsafe-inline"), "{policy}");
    }

    #[test]
    fn only_a_widget_may_be_framed() {
        let public = Public::read("https://x.y/a/").expect("an address");
        let headers = headers(&of_pages(&[], &[]), Some(&public));
        let rules = headers.split("\n/").filter(|rule| rule.contains("frame-ancestors"));
        for rule in rules {
            let anyone = rule.contains("frame-ancestors *");
            assert_eq!(anyone, rule.trim_start_matches('/').starts_with("a/embed/*"), "{rule}");
            assert_eq!(anyone, rule.contains("style-src 'self' https://x.y;"), "{rule}");
        }
        assert!(headers.contains("/a/fr/*") && headers.contains("/a/en/*"), "{headers}");
    }

    #[test]
    fn the_settings_for_hosts_say_what_no_page_can_say_and_nothing_that_a_build_changes() {
        let settings = include_str!("../../docs/publishing.md");
        let policies = |line: &&str| line.contains("Content-Security-Policy \"");
        let said: Vec<&str> = settings.lines().filter(policies).collect();
        assert_eq!(said.len(), 5, "docs/publishing.md tells nginx, Caddy and Apache");
        for line in said {
            assert!(line.contains("\"frame-ancestors ") && !line.contains("-src"), "{line}");
        }
    }
}
