//! What the reader chose for every page: language, theme, currency, decimals, rounding, own thresholds, period.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use vecmap::VecMap;

use crate::definition::band::Own;
use crate::fields::{Fields, written};
use crate::number::exact::Rounding;
use crate::text::Lang;

/// Where settings are kept; the number is the version of their format.
pub const KEY: &str = "cadran.settings.1";

/// The most decimals that can be shown.
pub const MOST_DECIMALS: u32 = 6;

/// The most bytes of a period that is kept for the next result.
const LONGEST_PERIOD: usize = 200;

/// The name of the field of own thresholds.
const THRESHOLDS: &str = "thresholds";

/// The choices of a reader. Unknown fields of a later version are left as they are, missing ones take
/// their default, and a value out of range counts as missing.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The code of the language chosen last; empty before a choice.
    lang: String,
    /// `light`, `dark`, or empty: as the system.
    theme: String,
    /// The currency symbol, shown with amounts and never converted.
    pub currency: String,
    #[serde(deserialize_with = "crate::fields::whole_number")]
    decimals: u32,
    rounding: String,
    /// The reader's own thresholds, by `metric.variant.band`, in the engine's unit; and under
    /// `metric.variant.period`, how many of the periods that the reader takes thresholds for make a year.
    #[serde(with = "threshold")]
    pub thresholds: VecMap<String, Decimal>,
    /// The period that results were saved for last, in the reader's words.
    period: String,
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
            period: String::new(),
        }
    }
}

impl Settings {
    /// What to keep once these settings have taken the place of earlier ones: what stands in storage by
    /// now, with those fields alone that have changed. Another tab may have changed others meanwhile,
    /// and a later version may have added some.
    pub fn written_over(&self, earlier: &Settings, standing: Option<&str>) -> String {
        let mut kept = standing.and_then(|text| Fields::read(text).ok()).unwrap_or_default();
        let (before, after) = (Fields::of(earlier), Fields::of(self));
        let own = |fields: &Fields| fields.get::<Fields>(THRESHOLDS).unwrap_or_default();
        let mut thresholds = own(&kept);
        thresholds.follow(&own(&before), &own(&after));
        kept.follow(&before, &after);
        if self.thresholds != earlier.thresholds {
            kept.set(THRESHOLDS, &thresholds);
        }
        written(&kept)
    }

    /// Reads settings that were kept, field by field: one that cannot be read takes its default and
    /// does no harm to the others. `None` where the text is no settings at all.
    pub fn read(text: &str) -> Option<Reading> {
        let mut kept = Fields::read(text).ok()?;
        let mut is_mended = false;
        if let Some(mut own) = kept.get::<Fields>(THRESHOLDS)
            && own.keep(|_, value| threshold::read(value).is_some())
        {
            is_mended = true;
            kept.set(THRESHOLDS, &own);
        }
        let known = Fields::of(&Settings::default());
        let field = |name: &str, value: &str| format!("\"{name}\":{value}");
        let of = |fields: &str| serde_json::from_str::<Settings>(&format!("{{{fields}}}")).ok();
        let is_good = |name: &str, value: &str| {
            known.raw(name).is_none() || of(&field(name, value)).is_some()
        };
        is_mended |= kept.keep(is_good);
        let good = known.iter().filter_map(|(name, _)| Some(field(name, kept.raw(name)?)));
        let settings = of(&good.collect::<Vec<_>>().join(",")).unwrap_or_default();
        Some(Reading { settings, mended: is_mended.then(|| written(&kept)) })
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

    /// The period that results were saved for last, in the reader's words; empty where none was.
    pub fn period(&self) -> &str {
        &self.period
    }

    /// Notes the period that results are saved for. A text that no period is as long as is not kept.
    pub fn set_period(&mut self, period: &str) {
        let is_kept = period.len() <= LONGEST_PERIOD;
        self.period = if is_kept { period.to_owned() } else { String::new() };
    }

    /// The reader's own thresholds of a variant, by band.
    pub fn thresholds_of(&self, metric: &str, variant: &str, bands: usize) -> Vec<Option<Decimal>> {
        let own = |band| self.thresholds.get(&threshold_key(metric, variant, band)).copied();
        (0..bands).map(own).collect()
    }

    /// What the reader has set for a variant, by band: thresholds, and the period that all of them are for.
    pub fn own_of(&self, metric: &str, variant: &str, bands: usize) -> Vec<Own> {
        let per_year = self.thresholds.get(&period_key(metric, variant)).copied();
        // A number of periods that is not above zero can only have been put there by hand.
        let per_year =
            per_year.filter(|per_year| per_year.is_sign_positive() && !per_year.is_zero());
        let own = |threshold| Own { threshold, per_year };
        self.thresholds_of(metric, variant, bands).into_iter().map(own).collect()
    }
}

/// The key of the period of a variant's thresholds in [`Settings::thresholds`].
pub fn period_key(metric: &str, variant: &str) -> String {
    format!("{metric}.{variant}.period")
}

/// The key of one band's threshold in [`Settings::thresholds`].
pub fn threshold_key(metric: &str, variant: &str, band: usize) -> String {
    format!("{metric}.{variant}.{band}")
}

/// Thresholds as they are kept: texts, so that no reader rounds them. A text of more digits than a
/// `Decimal` holds is none, while serde's reading in `rust_decimal` would round it.
mod threshold {
    use super::{Decimal, Fields, VecMap};
    use serde::de::{Deserialize, Deserializer, Error};
    use serde::ser::Serializer;

    /// The threshold that a text of JSON holds.
    pub fn read(value: &str) -> Option<Decimal> {
        Decimal::from_str_exact(&serde_json::from_str::<String>(value).ok()?).ok()
    }

    pub fn serialize<Into: Serializer>(
        thresholds: &VecMap<String, Decimal>,
        into: Into,
    ) -> Result<Into::Ok, Into::Error> {
        into.collect_map(thresholds.iter().map(|(key, number)| (key, number.to_string())))
    }

    pub fn deserialize<'text, From: Deserializer<'text>>(
        from: From,
    ) -> Result<VecMap<String, Decimal>, From::Error> {
        let kept = Fields::deserialize(from)?;
        let one = |(key, value): (&str, &str)| Some((key.to_owned(), read(value)?));
        let thresholds: Option<_> = kept.iter().map(one).collect();
        thresholds.ok_or_else(|| From::Error::custom("a threshold is no decimal"))
    }
}
