//! Which metrics score survey answers, by the scale of the scores.

use crate::text::{Text, text};

/// A metric that scores answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scoring {
    /// The lowest and the highest score.
    scale: (i32, i32),
    /// The id of the metric.
    pub metric: &'static str,
    /// The id of its variant.
    pub variant: &'static str,
    /// What it is called.
    pub name: Text,
}

const NPS: Text = text("NPS", "NPS");
const MEAN: Text = text("CSAT: mean", "CSAT\u{a0}: moyenne");
const ABOVE_MIDDLE: Text = text("CSAT: above the middle", "CSAT\u{a0}: au-dessus du milieu");
const CSAT: &str = "customer_satisfaction_score";
const CES: &str = "customer_effort_score";

/// The first one of a scale is the usual one.
const SCORINGS: &[Scoring] = &[
    Scoring { scale: (0, 10), metric: "net_promoter_score", variant: "scores_0_to_10", name: NPS },
    Scoring { scale: (0, 10), metric: CSAT, variant: "above_middle_0_to_10", name: ABOVE_MIDDLE },
    Scoring { scale: (0, 10), metric: CSAT, variant: "mean_0_to_10", name: MEAN },
    Scoring { scale: (1, 10), metric: "net_promoter_score", variant: "scores_1_to_10", name: NPS },
    Scoring { scale: (1, 10), metric: CSAT, variant: "above_middle_1_to_10", name: ABOVE_MIDDLE },
    Scoring { scale: (1, 10), metric: CSAT, variant: "mean_1_to_10", name: MEAN },
    Scoring {
        scale: (1, 7),
        metric: CES,
        variant: "mean",
        name: text("CES: mean", "CES\u{a0}: moyenne"),
    },
    Scoring {
        scale: (1, 7),
        metric: CES,
        variant: "share_easy",
        name: text("CES: share of easy answers", "CES\u{a0}: part des réponses faciles"),
    },
    Scoring { scale: (1, 7), metric: CSAT, variant: "above_middle_1_to_7", name: ABOVE_MIDDLE },
    Scoring {
        scale: (1, 5),
        metric: CSAT,
        variant: "two_highest",
        name: text("CSAT: the two highest answers", "CSAT\u{a0}: les deux notes les plus hautes"),
    },
    Scoring { scale: (1, 5), metric: CSAT, variant: "above_middle", name: ABOVE_MIDDLE },
    Scoring { scale: (1, 5), metric: CSAT, variant: "mean_1_to_5", name: MEAN },
    Scoring {
        scale: (1, 5),
        metric: CES,
        variant: "mean_1_to_5",
        name: text("CES: mean", "CES\u{a0}: moyenne"),
    },
    Scoring { scale: (1, 3), metric: CSAT, variant: "above_middle_1_to_3", name: ABOVE_MIDDLE },
    Scoring { scale: (1, 3), metric: CSAT, variant: "mean_1_to_3", name: MEAN },
];

/// The metrics that score answers of a scale.
pub fn scorings(scale: (i32, i32)) -> impl Iterator<Item = Scoring> {
    SCORINGS.iter().copied().filter(move |it| it.scale == scale)
}

impl Scoring {
    /// The id among those of its scale.
    pub fn id(self) -> String {
        [self.metric, ".", self.variant].concat()
    }
}

#[cfg(all(test, feature = "pages"))]
mod tests {
    use super::*;
    use crate::catalogue::definition;
    use crate::data::answers::Scale;
    use crate::text::Lang;

    #[test]
    fn every_one_scores_answers_of_its_scale() {
        for it in SCORINGS {
            let definition = definition(it.metric, Lang::En).expect("it is a metric");
            let variant = definition.variant(it.variant).expect("it is a variant");
            let (lowest, highest) = it.scale;
            assert_eq!(
                Scale::of(variant),
                Scale::new(lowest, highest),
                "{} {}",
                it.metric,
                it.variant
            );
        }
    }
}
