//! What the reader chose for every page: language, theme, currency, decimals, rounding, own thresholds.

use rust_decimal::Decimal;
use vecmap::VecMap;

use crate::engine::exact::Rounding;
use crate::json::Json;
use crate::text::Lang;

/// Where settings are kept; the number is the version of their format.
pub const KEY: &str = "cadran.settings.1";

/// The most decimals that can be shown.
pub const MOST_DECIMALS: u32 = 6;

/// The choices of a reader. Unknown fields of a later version are ignored, missing ones take their
/// default, and a value out of range counts as missing.
#[derive(Clone, PartialEq, Debug)]
pub struct Settings {
    /// The code of the language chosen last; empty before a choice.
    lang: String,
    /// `light`, `dark`, or empty: as the system.
    theme: String,
    /// The currency symbol, shown with amounts and never converted.
    pub currency: String,
    decimals: u32,
    rounding: String,
    /// The reader's own thresholds, by `metric.variant.band`, in the engine's unit.
    pub thresholds: VecMap<String, Decimal>,
}

/// Light or dark, where the reader chose one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The name used in `data-theme` and in storage.
    pub const fn id(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of a name.
    pub fn of_id(id: &str) -> Option<Theme> {
        [Theme::Light, Theme::Dark].into_iter().find(|theme| theme.id() == id)
    }
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            lang: String::new(),
            theme: String::new(),
            currency: "€".to_owned(),
            decimals: 2,
            rounding: Rounding::HalfUp.id().to_owned(),
            thresholds: VecMap::new(),
        }
    }
}

impl Settings {
    /// The settings as they are kept.
    pub fn write(&self) -> String {
        let threshold =
            |(key, number): (&String, &Decimal)| (key.clone(), Json::text(&number.to_string()));
        let fields = [
            ("lang", Json::text(&self.lang)),
            ("theme", Json::text(&self.theme)),
            ("currency", Json::text(&self.currency)),
            ("decimals", Json::number(self.decimals)),
            ("rounding", Json::text(&self.rounding)),
            ("thresholds", Json::Object(self.thresholds.iter().map(threshold).collect())),
        ];
        Json::Object(fields.map(|(name, value)| (name.to_owned(), value)).into()).write()
    }

    /// Reads settings that were kept; `None` where the text is no settings.
    pub fn read(text: &str) -> Option<Settings> {
        let kept = Json::read(text)?;
        let Json::Object(_) = kept else { return None };
        let usual = Settings::default();
        let text = |name: &str, usual: String| match kept.field(name) {
            Some(value) => value.as_text().map(str::to_owned),
            None => Some(usual),
        };
        let thresholds = match kept.field("thresholds") {
            None => VecMap::new(),
            Some(Json::Object(fields)) => {
                let number = |value: &Json| Decimal::from_str_exact(value.as_text()?).ok();
                let read = |(key, value): &(String, Json)| Some((key.clone(), number(value)?));
                fields.iter().map(read).collect::<Option<_>>()?
            }
            Some(_) => return None,
        };
        Some(Settings {
            lang: text("lang", usual.lang)?,
            theme: text("theme", usual.theme)?,
            currency: text("currency", usual.currency)?,
            decimals: match kept.field("decimals") {
                Some(value) => value.as_number()?.try_into().ok()?,
                None => usual.decimals,
            },
            rounding: text("rounding", usual.rounding)?,
            thresholds,
        })
    }

    /// The language chosen last.
    pub fn lang(&self) -> Option<Lang> {
        Lang::of_code(&self.lang)
    }

    /// Chooses the language.
    pub fn set_lang(&mut self, lang: Lang) {
        self.lang = lang.code().to_owned();
    }

    /// The theme chosen; `None` where the system decides.
    pub fn theme(&self) -> Option<Theme> {
        Theme::of_id(&self.theme)
    }

    /// Chooses the theme, or leaves it to the system.
    pub fn set_theme(&mut self, theme: Option<Theme>) {
        self.theme = theme.map_or("", Theme::id).to_owned();
    }

    /// How many decimals a result shows, 0 to [`MOST_DECIMALS`].
    pub fn decimals(&self) -> u32 {
        if self.decimals <= MOST_DECIMALS { self.decimals } else { Settings::default().decimals }
    }

    /// Chooses the number of decimals.
    pub fn set_decimals(&mut self, decimals: u32) {
        self.decimals = decimals.min(MOST_DECIMALS);
    }

    /// How a result is rounded.
    pub fn rounding(&self) -> Rounding {
        Rounding::of_id(&self.rounding).unwrap_or_default()
    }

    /// Chooses the rounding.
    pub fn set_rounding(&mut self, rounding: Rounding) {
        self.rounding = rounding.id().to_owned();
    }

    /// The reader's own thresholds of a variant, by band.
    pub fn thresholds_of(&self, metric: &str, variant: &str, bands: usize) -> Vec<Option<Decimal>> {
        let own = |band| self.thresholds.get(&threshold_key(metric, variant, band)).copied();
        (0..bands).map(own).collect()
    }
}

/// The key of one band's threshold in [`Settings::thresholds`].
pub fn threshold_key(metric: &str, variant: &str, band: usize) -> String {
    format!("{metric}.{variant}.{band}")
}
