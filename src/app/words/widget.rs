//! The words of the calculator alone in a frame, and of the page that makes such a frame.

use crate::text::{Text, text};

pub const IN_FULL: Text = text("Open in full", "Ouvrir la page complète");
pub const IN_FULL_TAB: Text = text("(new tab)", "(nouvel onglet)");
pub const WHY_NO_SAVING: Text = text(
    "A frame on another site keeps nothing. The full page saves this result, with its history.",
    "Un cadre sur un autre site ne garde rien. La page complète enregistre ce résultat, avec son historique.",
);

pub const EMBED: Text = text("Embed", "Intégrer");
pub const TITLE: Text = text("A calculator on your own site", "Un calculateur sur votre site");
pub const LEAD: Text = text(
    "Choose a metric, copy one line of HTML, paste it into your page. The figures typed there stay in the reader’s browser.",
    "Choisissez un indicateur, copiez une ligne de HTML, collez-la dans votre page. Les chiffres saisis restent dans le navigateur du lecteur.",
);
pub const CHOICES: Text = text("What to show", "Ce qu’il faut montrer");
pub const METRIC: Text = text("Metric", "Indicateur");
pub const LANGUAGE: Text = text("Language", "Langue");
pub const THEME: Text = text("Theme", "Thème");
pub const THEME_OF_PAGE: Text = text("Like the page", "Comme la page");
pub const LIGHT: Text = text("Light", "Clair");
pub const DARK: Text = text("Dark", "Sombre");
pub const CURRENCY: Text = text("Currency", "Devise");
pub const ACCENT: Text = text("Accent colour", "Couleur d’accent");
pub const ACCENT_HINT: Text = text(
    "Six figures, such as #0b5a6b. Empty: ours.",
    "Six chiffres, par exemple #0b5a6b. Vide\u{202f}: la nôtre.",
);
pub const ACCENT_WRONG: Text = text(
    "Not a colour of the form #0b5a6b; ours is used.",
    "Pas une couleur de la forme #0b5a6b\u{202f}; la nôtre est utilisée.",
);
pub const ACCENT_FITS: Text = text(
    "It can be read on light and on dark pages (4.5 to 1).",
    "Elle reste lisible sur fond clair et sur fond sombre (4,5 pour 1).",
);
pub const ACCENT_MENDED: Text = text(
    "So that it can be read (4.5 to 1), it becomes {light} on light pages and {dark} on dark ones.",
    "Pour rester lisible (4,5 pour 1), elle devient {light} sur fond clair et {dark} sur fond sombre.",
);
pub const ACCENT_TAKE: Text = text("Take {light}", "Prendre {light}");
pub const FIGURES: Text = text("Figures from the start", "Chiffres au départ");
pub const FIGURES_HINT: Text = text(
    "Leave them empty, or type what the widget opens with. A locked figure can be read, not changed.",
    "Laissez vide, ou saisissez ce que le widget montre à l’ouverture. Un chiffre verrouillé se lit sans se modifier.",
);
pub const LOCKED: Text = text("Locked", "Verrouillé");
pub const COMPACT: Text = text("Compact", "Compact");
pub const COMPACT_HINT: Text = text(
    "Fields, number and formula alone: no title, no verdict, no way to the full page.",
    "Les champs, le nombre et la formule, rien d’autre\u{202f}: ni titre, ni verdict, ni lien vers la page complète.",
);
pub const OWN_TITLE: Text = text("Title", "Titre");
pub const OWN_TITLE_HINT: Text =
    text("Empty: the name of the metric.", "Vide\u{202f}: le nom de l’indicateur.");
pub const SENTENCE: Text =
    text("A sentence instead of the form", "Une phrase à la place du formulaire");
pub const SENTENCE_HINT: Text = text(
    "Names in braces become live figures: {result}, and the name of each field.",
    "Les noms entre accolades deviennent des chiffres vivants\u{202f}: {result} et le nom de chaque champ.",
);
pub const SUGGEST: Text = text("Suggest a sentence", "Proposer une phrase");
pub const ARROW: &str = " → ";
pub const COLON: Text = text(": ", "\u{a0}: ");
pub const SNIPPETS: Text = text("HTML to paste", "HTML à coller");
pub const ELEMENT: Text = text("A calculator that fits", "Un calculateur qui s’ajuste");
pub const ELEMENT_HINT: Text = text(
    "Takes the right height by itself and loads when it comes into view. For sites that allow scripts.",
    "Prend de lui-même la bonne hauteur et se charge quand il devient visible. Pour les sites qui admettent un script.",
);
pub const FRAME: Text = text("A plain frame", "Un cadre simple");
pub const FRAME_HINT: Text = text(
    "Without script, with a fixed height: enough for the width chosen in the preview and for any wider column.",
    "Sans script, de hauteur fixe\u{202f}: elle suffit pour la largeur choisie dans l’aperçu et pour toute colonne plus large.",
);
pub const LINK: Text = text("A link", "Un lien");
pub const LINK_HINT: Text = text(
    "Opens the full page with the same figures; they stand after # and reach no server.",
    "Ouvre la page complète avec les mêmes chiffres\u{202f}; ils suivent le # et n’atteignent aucun serveur.",
);
pub const COPY: Text = text("Copy", "Copier");
pub const PREVIEW: Text = text("Preview", "Aperçu");
pub const WIDTH: Text = text("Width of the preview", "Largeur de l’aperçu");
