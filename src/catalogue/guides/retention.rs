//! Prose of the retention family.

use crate::engine::metric::Guide;
use crate::text::text;

/// Prose of the customer retention rate.
pub static CUSTOMER_RETENTION_RATE: Guide = Guide {
    when: text(
        "Use it to see how well a product keeps its customers over a quarter or a year, whatever the way they pay.",
        "Utilisez-le pour voir si un produit garde ses clients sur un trimestre ou une année, quel que soit leur mode de paiement.",
    ),
    misleads: text(
        "Counting the customers won during the period among those kept hides every departure: take them out first.",
        "Compter les clients gagnés pendant la période parmi ceux qui restent masque les départs : retirez-les d’abord.",
    ),
    if_bad: &[text(
        "Call the customers who left last month and note the reason each one gives.",
        "Appelez les clients partis le mois dernier et notez la raison que chacun donne.",
    )],
    if_good: &[text(
        "Find out what your most loyal customers do in their first weeks, and lead new ones there.",
        "Cherchez ce que vos clients les plus fidèles font dans leurs premières semaines, et guidez-y les nouveaux.",
    )],
    says_the_same: &["customer_churn_rate"],
    see_also: &["customer_lifetime_value"],
};

/// Prose of renewal rate.
pub static RENEWAL_RATE: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};

/// Prose of churn period conversion.
pub static CHURN_PERIOD_CONVERSION: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};

/// Prose of customer churn rate.
pub static CUSTOMER_CHURN_RATE: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};
