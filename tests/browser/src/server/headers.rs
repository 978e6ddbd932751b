//! Reads a `_headers` file as Netlify and Cloudflare Pages do: a path, and under it its headers.

use http::{HeaderName, HeaderValue};
use std::path::Path;

/// The headers of each path; a path that ends in `*` stands for all that begin so.
#[derive(Default)]
pub struct Headers(Vec<Rule>);

struct Rule {
    path: String,
    headers: Vec<(String, String)>,
}

impl Headers {
    /// Reads the text of the file; lines that are neither path nor header are left aside.
    pub fn read(text: &str) -> Headers {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            if !line.starts_with(char::is_whitespace) {
                rules.push(Rule { path: line.trim().to_owned(), headers: Vec::new() });
            } else if let (Some(rule), Some((name, value))) =
                (rules.last_mut(), line.split_once(':'))
            {
                rule.headers.push((name.trim().to_owned(), value.trim().to_owned()));
            }
        }
        Headers(rules)
    }

    /// Reads the file of a site; a site without one asks for nothing.
    pub fn in_site(files: &Path) -> Headers {
        Headers::read(&std::fs::read_to_string(files.join("_headers")).unwrap_or_default())
    }

    /// The headers of every rule that a path fits.
    pub fn of(&self, path: &str) -> impl Iterator<Item = (HeaderName, HeaderValue)> {
        let fits = move |rule: &&Rule| match rule.path.strip_suffix('*') {
            Some(beginning) => path.starts_with(beginning),
            None => path == rule.path,
        };
        let headers = self.0.iter().filter(fits).flat_map(|rule| &rule.headers);
        headers.filter_map(|(name, value)| Some((name.parse().ok()?, value.parse().ok()?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_gets_the_headers_of_the_rules_that_it_fits() {
        let headers = Headers::read("/\n  A: 1\n/fr/*\n  A: 2\n  B: x: y\n\n/*\n  C: 3\n");
        let of = |path: &str| headers.of(path).map(|(_, value)| value).collect::<Vec<_>>();
        assert_eq!(of("/"), ["1", "3"]);
        assert_eq!(of("/fr/about/"), ["2", "x: y", "3"]);
        assert_eq!(of("/robots.txt"), ["3"]);
    }
}
