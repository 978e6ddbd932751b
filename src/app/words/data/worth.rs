//! The words about what a customer is worth.

use crate::text::{Lang, Text, text};

/// Not the name of the metric: that comes with its definition.
pub const TITLE: Text = text("What a customer is worth", "Ce que vaut un client");
pub const LEAD: Text = text(
    "What a customer leaves each month is the average revenue of the last month × gross margin. The simple value divides it by one churn rate; the other follows the curve above month by month, and counts later money for less.",
    "Ce qu’un client laisse par mois est le revenu moyen du dernier mois × la marge brute. La valeur simple le divise par un seul taux d’attrition\u{a0}; l’autre suit la courbe ci-dessus mois par mois, et compte moins l’argent qui vient plus tard.",
);
pub const MARGIN: Text = text("Gross margin", "Marge brute");
pub const MARGIN_HINT: Text = text(
    "80% is assumed, as is usual for software.",
    "80\u{a0}% est supposé, valeur courante pour un logiciel.",
);
pub const RATE: Text = text("Discount rate per year", "Taux d’actualisation annuel");
pub const RATE_HINT: Text = text(
    "10% is assumed. A month takes the twelfth root: twelve make the year.",
    "10\u{a0}% est supposé. Un mois prend la racine douzième\u{a0}: douze font l’année.",
);
pub const BOTH_NEEDED: Text = text(
    "Both fields are needed, from 0 to 100%.",
    "Les deux champs sont nécessaires, de 0 à 100\u{a0}%.",
);
pub const NOBODY_PAYS: Text = text(
    "Nobody pays in the last month: there is no average revenue to start from.",
    "Personne ne paie le dernier mois\u{a0}: il n’y a pas de revenu moyen dont partir.",
);
pub const VALUE: Text = text("Value", "Valeur");
pub const AMOUNT: Text = text("Amount", "Montant");
pub const SIMPLE: Text = text("Simple: margin ÷ churn", "Simple\u{a0}: marge ÷ attrition");
pub const SIMPLE_BY: Text = text(
    "{margin} per month ÷ {churn}, all months together; nothing is discounted",
    "{margin} par mois ÷ {churn}, tous mois confondus\u{a0}; rien n’est actualisé",
);
pub const NO_CHURN: Text = text(
    "nobody has left: there is no churn to divide by",
    "personne n’est parti\u{a0}: il n’y a pas d’attrition par laquelle diviser",
);
pub const KNOWN_BY: Text = text(
    "{margin} per month for those who stay by the curve, discounted by {rate}; the first month is not. {share} are estimated to stay longer",
    "{margin} par mois pour ceux qui restent d’après la courbe, actualisé de {rate}, sauf le premier mois. {share} resteraient plus longtemps",
);
pub const BEYOND: Text = text("Beyond: an extrapolation", "Au-delà\u{a0}: une extrapolation");
pub const BEYOND_BY: Text = text(
    "if the churn of the last months of the curve (12 at most), {churn}, went on for ever; not in the value above",
    "si l’attrition des derniers mois de la courbe (12 au plus), {churn}, durait toujours\u{a0}; non compris dans la valeur ci-dessus",
);
pub const NO_LIMIT: Text = text(
    "no limit: nobody left lately, and nothing is discounted",
    "sans limite\u{a0}: personne n’est parti récemment, et rien n’est actualisé",
);
pub const NOTHING_RECENT: Text =
    text("nothing is known beyond the first month", "rien n’est connu au-delà du premier mois");
pub const NOBODY_LEFT: Text = text("nobody is left", "il ne reste personne");

/// What the value of the months known is called.
pub fn known_months(months: usize, lang: Lang) -> String {
    match (lang, months) {
        (Lang::En, 1) => "By the curve: the one month known".to_owned(),
        (Lang::Fr, 1) => "D’après la courbe\u{a0}: le seul mois connu".to_owned(),
        (Lang::En, _) => format!("By the curve, discounted: the {months} months known"),
        (Lang::Fr, _) => {
            format!("D’après la courbe, actualisée\u{a0}: les {months} mois connus")
        }
    }
}
