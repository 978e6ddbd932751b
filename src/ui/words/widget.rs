//! The words of the calculator alone in a frame, and of the page that makes such a frame.

use crate::text::{Text, text};

pub const IN_FULL: Text = text("Open in full", "Ouvrir la page complète");
pub const IN_FULL_TAB: Text = text("(new tab)", "(nouvel onglet)");
pub const WHY_NO_SAVING: Text = text(
    "A frame on another site keeps nothing. The full page saves this result, with its history.",
    "Un cadre sur un autre site ne garde rien. La page complète enregistre ce résultat, avec son historique.",
);

pub const TITLE: Text = text("A calculator on your own site", "Un calculateur sur votre site");
pub const LEAD: Text = text(
    "Choose a metric, copy one line of HTML, paste it into your page. The figures typed there stay in the reader’s browser.",
    "Choisissez un indicateur, copiez une ligne de HTML, collez-la dans votre page. Les chiffres saisis restent dans le navigateur du lecteur.",
);
pub const CHOICES: Text = text("What to show", "Ce qu’il faut montrer");
pub const METRIC: Text = text("Metric", "Indicateur");
pub const LANGUAGE: Text = text("Language", "Langue");
pub const HEIGHT: Text = text("Height in pixels", "Hauteur en pixels");
pub const HEIGHT_HINT: Text = text(
    "Enough for a narrow column; less will do in a wide one. The preview can be measured.",
    "Assez pour une colonne étroite\u{202f}; moins suffit dans une large. L’aperçu peut être mesuré.",
);
pub const SNIPPET: Text = text("HTML to paste", "HTML à coller");
pub const COPY: Text = text("Copy the HTML", "Copier le HTML");
pub const FIT: Text = text("Take the height of the preview", "Prendre la hauteur de l’aperçu");
pub const PREVIEW: Text = text("Preview", "Aperçu");
