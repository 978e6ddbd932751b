//! The public address of the site, where the build is told one: `--address https://host/folder/`.

use serde::{Deserialize, Serialize};

/// Where the site will be published. Only what has to be absolute needs it: the site itself works
/// wherever it lies.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Public {
    /// The address of the site's root, with a slash at its end.
    root: String,
}

impl Public {
    /// Reads an address as it was typed.
    ///
    /// # Errors
    /// When it is not an address of the web alone, without `?` and `#`.
    pub fn read(typed: &str) -> Result<Public, String> {
        let host = typed.strip_prefix("https://").or_else(|| typed.strip_prefix("http://"));
        let plain =
            |character: char| character.is_ascii_alphanumeric() || "-._~:/%".contains(character);
        match host {
            Some(host) if !host.is_empty() && !host.starts_with('/') && host.chars().all(plain) => {
                Ok(Public { root: format!("{}/", typed.trim_end_matches('/')) })
            }
            _ => {
                Err(format!("--address takes an address like https://host/folder/, not `{typed}`."))
            }
        }
    }

    /// The whole address of what lies at a path relative to the site's root.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.root)
    }

    /// The host with its scheme, without a slash at its end.
    pub fn origin(&self) -> &str {
        self.root.strip_suffix(self.folder()).unwrap_or(&self.root)
    }

    /// The path of the site's root on its host, with a slash at each end: `/` or `/folder/`.
    pub fn folder(&self) -> &str {
        let host = self.root.find("://").map_or(0, |at| at + 3);
        self.root[host..].find('/').map_or("/", |at| &self.root[host + at..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_with_and_without_its_last_slash() {
        for typed in ["https://a.b/c", "https://a.b/c/"] {
            let public = Public::read(typed).expect("it is an address");
            assert_eq!(public.url("fr/"), "https://a.b/c/fr/");
            assert_eq!((public.origin(), public.folder()), ("https://a.b", "/c/"));
        }
        assert_eq!(Public::read("http://localhost:80").expect("an address").folder(), "/");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for typed in
            ["", "a.b", "https://", "https:///c", "https://a.b/?q", "https://a.b/\"", "/c/"]
        {
            assert!(Public::read(typed).is_err(), "{typed}");
        }
    }
}
