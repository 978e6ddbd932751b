//! The words of the page of worked examples.

use crate::catalogue::model::metric::PrintedBy;
use crate::catalogue::model::source::Source;
use crate::catalogue::sources::{HUBSPOT_FR, HUBSPOT_GUIDE, SENDPULSE, SIX_METRICS, VENDASTA};
use crate::text::{Lang, Text, text};

pub const TITLE: Text =
    text("The worked examples of the documents", "Les exemples chiffrés des documents");
pub const LEAD: Text = text(
    "Every figure that the five documents work out, worked out again here by the calculator itself.",
    "Chaque chiffre calculé par les cinq documents, recalculé ici par le calculateur lui-même.",
);
pub const DOCUMENTS: Text = text("The five documents", "Les cinq documents");
pub const DOCUMENTS_WHY: Text = text(
    "Five articles for people who look after customers or sell to them, most of them published by software companies. They work with small invented companies, round their figures in different ways, and sometimes call different things by one name. The calculator keeps every way of counting and says whose it is.",
    "Cinq articles pour celles et ceux qui suivent des clients ou leur vendent, publiés pour la plupart par des éditeurs de logiciels. Ils calculent sur de petites entreprises inventées, arrondissent chacun à leur façon et donnent parfois le même nom à des choses différentes. Le calculateur garde chaque façon de compter et dit de qui elle vient.",
);

/// What each document is about.
pub static ABOUT: [(&Source, Text); 5] = [
    (
        &VENDASTA,
        text(
            "health scores, what keeps customers, what they bring in, and how to ask them",
            "scores de santé, ce qui retient les clients, ce qu’ils rapportent et comment les interroger",
        ),
    ),
    (
        &HUBSPOT_GUIDE,
        text(
            "loyalty: surveys of recommendation and satisfaction, departures, recurring revenue",
            "fidélité\u{a0}: enquêtes de recommandation et de satisfaction, départs, revenu récurrent",
        ),
    ),
    (
        &SENDPULSE,
        text(
            "five rates and costs worked out with numbers, from retention to NPS",
            "cinq taux et coûts calculés avec des nombres, de la rétention au NPS",
        ),
    ),
    (
        &HUBSPOT_FR,
        text(
            "products sold by subscription: from the first value to the return on customer success",
            "produits vendus par abonnement\u{a0}: de la première valeur au retour sur investissement",
        ),
    ),
    (
        &SIX_METRICS,
        text(
            "six measures of a customer base, tickets and response times among them",
            "six mesures d’une clientèle, dont les tickets et les temps de réponse",
        ),
    ),
];

pub const METRIC: Text = text("Metric", "Indicateur");
pub const SUM: Text = text("Calculation", "Calcul");
pub const WHY: Text = text("Explanation", "Explication");
pub const LOAD: Text = text("Open in the calculator", "Ouvrir dans le calculateur");
pub const COMES_OUT: Text =
    text("The printed figure comes out.", "Le chiffre imprimé se retrouve.");
pub const DOES_NOT: Text =
    text("The printed figure does not come out.", "Le chiffre imprimé ne se retrouve pas.");
pub const CURRENCY: Text = text(
    "The currency symbol is the usual one of this site; nothing is converted.",
    "Le symbole monétaire est celui d’usage sur ce site\u{202f}; rien n’est converti.",
);

pub const BRACKETS: Text = text("Why the brackets matter", "Pourquoi les parenthèses comptent");
pub const BRACKETS_WHY: Text = text(
    "Some formulas stand in the documents on one line, without brackets. A division comes before a subtraction or an addition: read to the letter, only the number next to the division sign is divided, and the rest is added or taken away afterwards. The result is no percentage and no cost per customer any more. The figure that the same page prints shows what was meant: the whole of the upper part is divided. The calculator always writes the brackets.",
    "Certaines formules figurent dans les documents sur une seule ligne, sans parenthèses. Or une division passe avant une soustraction ou une addition\u{a0}: lue à la lettre, la formule ne divise que le nombre voisin du signe, et le reste s’ajoute ou se retranche ensuite. Le résultat n’est plus ni un pourcentage ni un coût par client. Le chiffre imprimé sur la même page montre ce qui était voulu\u{a0}: c’est toute la partie supérieure qui est divisée. Le calculateur écrit toujours les parenthèses.",
);
pub const AS_PRINTED: Text = text("As printed", "Telle qu’imprimée");
pub const LITERAL: Text = text("Read to the letter", "Lue à la lettre");
pub const MEANT: Text = text("As it was meant", "Telle qu’elle était voulue");

/// How many printed figures come out.
pub fn come_out(right: usize, all: usize, lang: Lang) -> String {
    match lang {
        Lang::En => format!("{right} of {all} printed figures come out."),
        Lang::Fr => format!("{right} chiffres imprimés sur {all} se retrouvent."),
    }
}

/// How the printed figure came about.
pub fn why(printed_by: PrintedBy) -> Text {
    match printed_by {
        PrintedBy::Rounding => crate::app::words::PRINTED_ROUNDED,
        PrintedBy::Truncation => crate::app::words::PRINTED_CUT_OFF,
        PrintedBy::Either => crate::app::words::PRINTED_EITHER,
        PrintedBy::Exact => crate::app::words::PRINTED_EXACT,
    }
}
