//! The first worked example of a metric, as pages show it: drawn from the catalogue when they are written.

use std::sync::Arc;

use crate::analysis::charts::{Chart, gauge, own};
use crate::analysis::facts::Facts;
use crate::app::pages::metric::examples::given;
use crate::catalogue;
use crate::catalogue::model::metric::{Example, Metric};
use crate::catalogue::worked::{Worked, work};
use crate::definition::{Definition, Variant};
use crate::engine::calculate::Calculation;
use crate::form::Form;
use crate::form::reading::Outcome;
use crate::render::number::Style;

/// The first worked example of a metric.
pub struct Shown {
    /// The metric.
    pub metric: &'static Metric,
    /// The example.
    pub example: &'static Example,
    /// What the engine makes of it.
    pub worked: Worked,
    definition: Arc<Definition>,
    /// Its definition.
    pub variant: Arc<Variant>,
    /// What is calculated with its numbers.
    pub calculation: Calculation,
    style: Style,
}

impl Shown {
    /// The example of the metric with an id; `None` where it has none, which a test excludes.
    pub fn of(id: &str, style: &Style) -> Option<Shown> {
        let metric = catalogue::metric(id)?;
        let definition = catalogue::definition(id, style.lang)?;
        let example = metric.variants.first()?.examples.first()?;
        let variant = Arc::clone(definition.variants.first()?);
        let worked = work(&definition, &variant, example, style)?;
        let mut form = Form::new(&definition);
        form.load(&variant.id, example.given.iter().copied());
        let Outcome::Done(calculation) = form.read().outcome(&variant, &[]) else { return None };
        let (style, calculation) = (style.clone(), *calculation);
        Some(Shown { metric, example, worked, definition, variant, calculation, style })
    }

    /// The picture that belongs to the metric, so wide; `None` where it has none.
    pub fn own_chart(&self, width: i32) -> Option<Chart> {
        let facts = Facts::of(self.calculation.given.clone());
        own(&self.definition, &self.variant, &facts, width, &self.style)
    }

    /// The same, or the figure on its scale.
    pub fn chart(&self, width: i32) -> Option<Chart> {
        let Shown { definition, variant, calculation, style, .. } = self;
        let on_scale = || gauge(definition, variant, calculation, &[], width, style);
        self.own_chart(width).or_else(on_scale)
    }

    /// What follows `#` in a link to the calculator with its numbers.
    pub fn link(&self) -> String {
        given(&self.definition, &self.variant, self.example)
    }
}
