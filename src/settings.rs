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

/// The name of the field of own thresholds.
const THRESHOLDS: &str = "thresholds";

/// The choices of a reader. Unknown fields of a later version are left as they are, missing ones take
/// their default, and a value out of range counts as missing.
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

/// Settings that were read.
#[derive(Clone, PartialEq, Debug)]
pub struct Reading {
    /// What could be read.
    pub settings: Settings,
    /// The text without what could not be read; `None` where all of it could.
    pub mended: Option<String>,
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
    /// The fields but the thresholds, as they are kept.
    fn fields(&self) -> [(&'static str, Json); 5] {
        [
            ("lang", Json::text(&self.lang)),
            ("theme", Json::text(&self.theme)),
            ("currency", Json::text(&self.currency)),
            ("decimals", Json::number(self.decimals)),
            ("rounding", Json::text(&self.rounding)),
        ]
    }

    /// What to keep once these settings have taken the place of earlier ones: what stands in storage by
    /// now, with those fields alone that have changed. Another tab may have changed others meanwhile,
    /// and a later version may have added some.
    pub fn written_over(&self, earlier: &Settings, standing: Option<&str>) -> String {
        let mut kept = standing.and_then(Json::read).unwrap_or(Json::fields());
        for ((name, value), (_, before)) in self.fields().into_iter().zip(earlier.fields()) {
            if value != before {
                put(&mut kept, name, Some(value));
            }
        }
        let mut own = kept.field(THRESHOLDS).cloned().unwrap_or(Json::fields());
        if !matches!(own, Json::Object(_)) {
            own = Json::fields();
        }
        for key in self.thresholds.keys().chain(earlier.thresholds.keys()) {
            let number = self.thresholds.get(key);
            if number != earlier.thresholds.get(key) {
                put(&mut own, key, number.map(|number| Json::text(&number.to_string())));
            }
        }
        if self.thresholds != earlier.thresholds {
            put(&mut kept, THRESHOLDS, Some(own));
        }
        kept.write()
    }

    /// Reads settings that were kept, field by field: one that cannot be read takes its default and
    /// does no harm to the others. `None` where the text is no settings at all.
    pub fn read(text: &str) -> Option<Reading> {
        let kept = Json::read(text)?;
        let Json::Object(_) = kept else { return None };
        let mut settings = Settings::default();
        let mut mended = kept.clone();
        for (name, field) in [
            ("lang", &mut settings.lang),
            ("theme", &mut settings.theme),
            ("currency", &mut settings.currency),
            ("rounding", &mut settings.rounding),
        ] {
            match kept.field(name).map(Json::as_text) {
                Some(Some(text)) => text.clone_into(field),
                Some(None) => put(&mut mended, name, None),
                None => {}
            }
        }
        match kept.field("decimals").map(|value| value.as_number()?.try_into().ok()) {
            Some(Some(decimals)) => settings.decimals = decimals,
            Some(None) => put(&mut mended, "decimals", None),
            None => {}
        }
        match kept.field(THRESHOLDS) {
            Some(Json::Object(fields)) => {
                let mut good = Json::fields();
                for (key, value) in fields {
                    let number = value.as_text().map(Decimal::from_str_exact);
                    if let Some(Ok(number)) = number {
                        settings.thresholds.insert(key.clone(), number);
                        good = good.with(key, value.clone());
                    }
                }
                put(&mut mended, THRESHOLDS, Some(good));
            }
            Some(_) => put(&mut mended, THRESHOLDS, None),
            None => {}
        }
        let mended = (mended != kept).then(|| mended.write());
        Some(Reading { settings, mended })
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

/// Puts a value into the field of an object, in its place; `None` takes the field away.
fn put(object: &mut Json, name: &str, value: Option<Json>) {
    let Json::Object(fields) = object else { return };
    let place = fields.iter().rposition(|(known, _)| known == name);
    match (place, value) {
        (Some(place), Some(value)) => fields[place].1 = value,
        (None, Some(value)) => fields.push((name.to_owned(), value)),
        (_, None) => fields.retain(|(known, _)| known != name),
    }
}

/// The key of one band's threshold in [`Settings::thresholds`].
pub fn threshold_key(metric: &str, variant: &str, band: usize) -> String {
    format!("{metric}.{variant}.{band}")
}
