//! The words of what stands still on a page: header, footer, prose around a calculator.

use crate::text::{Text, text};

pub const SITE: Text = text("Cadran", "Cadran");
pub const NO_SCRIPT: Text = text(
    "The calculator needs scripts, which this browser does not run here: the formula, the worked example and the explanation can be read all the same.",
    "Le calculateur a besoin de scripts, que ce navigateur n’exécute pas ici\u{a0}: la formule, l’exemple et l’explication restent lisibles.",
);
pub const NO_WEBASSEMBLY: Text = text(
    "The calculator needs WebAssembly, which this browser has switched off or does not know: the formula, the worked example and the explanation can be read all the same.",
    "Le calculateur a besoin de WebAssembly, que ce navigateur a désactivé ou ne connaît pas\u{a0}: la formule, l’exemple et l’explication restent lisibles.",
);
pub const SKIP: Text = text("Skip to the content", "Aller au contenu");
pub const MENU: Text = text("Main menu", "Menu principal");
pub const METRICS: Text = text("Metrics", "Indicateurs");
pub const EXAMPLES: Text = text("Examples", "Exemples");
pub const GLOSSARY: Text = text("Glossary", "Glossaire");
pub const DATA: Text = text("Data", "Données");
pub const SAVED: Text = text("Saved", "Enregistrés");
pub const WIDGET: Text = text("Widget", "Widget");
pub const ABOUT: Text = text("About", "À propos");
pub const SETTINGS: Text = text("Settings", "Réglages");
pub const THEME: Text = text("Theme", "Thème");
pub const THEME_SYSTEM: Text = text("As the system", "Comme le système");
pub const THEME_LIGHT: Text = text("Light", "Clair");
pub const THEME_DARK: Text = text("Dark", "Sombre");
pub const CURRENCY: Text = text("Currency symbol", "Symbole monétaire");
pub const DECIMALS: Text = text("Decimals", "Décimales");
pub const ROUNDING: Text = text("Rounding", "Arrondi");
pub const HALF_UP: Text = text("Half away from zero", "Moitié vers le haut");
pub const HALF_EVEN: Text = text("Half to even", "Moitié au chiffre pair");
pub const CUT_OFF: Text = text("Cut off", "Troncature");
pub const BREADCRUMB: Text = text("You are here", "Vous êtes ici");
pub const EXAMPLE: Text = text("Example", "Exemple");
pub const TRY: Text = text("Try", "Essayer");
pub const TRY_OF: Text = text("Try {part} of {whole}", "Essayer {part} sur {whole}");
pub const TRY_EXAMPLE: Text = text("Try the example", "Essayer l’exemple");
pub const WHAT_NEXT: Text = text("What to do next", "Que faire ensuite");
pub const IF_BAD: Text = text("When it is bad", "Si le résultat est mauvais");
pub const IF_GOOD: Text = text("When it is good", "Si le résultat est bon");
pub const UNDERSTAND: Text = text("Understand this metric", "Comprendre cet indicateur");
pub const WHEN: Text = text("When to use it", "Quand l’utiliser");
pub const MISLEADS: Text = text("How it misleads", "Comment il trompe");
pub const SAYS_THE_SAME: Text = text(
    "Not worth following as well, since it says the same:",
    "À ne pas suivre en plus, car cela dit la même chose\u{a0}:",
);
pub const SEE_ALSO: Text = text("See also:", "Voir aussi\u{a0}:");
pub const SOURCES: Text = text("Sources", "Sources");
pub const WORDS: Text = text("Words used here", "Les mots employés ici");
pub const SURVEY_TOOLS: Text =
    text("Five survey tools, as of 2021", "Cinq outils d’enquête, en 2021");
pub const SURVEY_TOOLS_LEAD: Text = text(
    "What one source found in 2021: offers change, so look again before you choose. After",
    "Ce qu’une source en disait en 2021\u{a0}: les offres changent, vérifiez avant de choisir. D’après",
);
pub const TOOL: Text = text("Tool", "Outil");
pub const GOOD_FOR: Text = text("Good for", "Convient pour");
pub const LIMITS: Text = text("Limits", "Limites");
pub const VARIANTS: Text = text("The definitions side by side", "Les définitions côte à côte");
pub const VARIANTS_LEAD: Text = text(
    "Each source counts in its own way. Here is what each definition gives with your figures.",
    "Chaque source compte à sa façon. Voici ce que donne chaque définition avec vos chiffres.",
);
pub const WORKED_EXAMPLES: Text = text("Worked examples", "Exemples chiffrés");
pub const LOAD_EXAMPLE: Text = text("Load this example", "Charger cet exemple");
