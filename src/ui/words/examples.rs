//! The words of the page of worked examples.

use crate::engine::metric::PrintedBy;
use crate::text::{Lang, Text, text};

pub const TITLE: Text =
    text("The worked examples of the documents", "Les exemples chiffrés des documents");
pub const LEAD: Text = text(
    "Every figure that the five documents work out, worked out again here, in your browser, by the calculator itself.",
    "Chaque chiffre calculé par les cinq documents, recalculé ici, dans votre navigateur, par le calculateur lui-même.",
);
pub const METRIC: Text = text("Metric", "Indicateur");
pub const SUM: Text = text("Calculation", "Calcul");
pub const WHY: Text = text("Explanation", "Explication");
pub const LOAD: Text = text("Open in the calculator", "Ouvrir dans le calculateur");
pub const COMES_OUT: Text =
    text("The printed figure comes out.", "Le chiffre imprimé se retrouve.");
pub const DOES_NOT: Text =
    text("The printed figure does not come out.", "Le chiffre imprimé ne se retrouve pas.");
pub const CURRENCY: Text = text(
    "The currency symbol is that of your settings; nothing is converted.",
    "Le symbole monétaire est celui de vos réglages\u{202f}; rien n’est converti.",
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
        PrintedBy::Rounding => super::PRINTED_ROUNDED,
        PrintedBy::Truncation => super::PRINTED_CUT_OFF,
        PrintedBy::Either => super::PRINTED_EITHER,
        PrintedBy::Exact => super::PRINTED_EXACT,
    }
}
