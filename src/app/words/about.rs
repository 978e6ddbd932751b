//! The prose of the about page.

use crate::text::{Lang, Text, text};

pub const TITLE: Text = text("About Cadran", "À propos de Cadran");
pub const CONTENTS: Text = text("On this page", "Sur cette page");

pub const WHAT: Text = text("What it is", "Ce que c’est");
pub const WHAT_TEXT: &[Text] = &[
    text(
        "Cadran is for people who look after customers and have to put figures on it. It shows the formula with your numbers in it, step by step, down to the result, and names the document that each definition comes from.",
        "Cadran s’adresse à celles et ceux qui suivent des clients et doivent le chiffrer. Il montre la formule avec vos nombres, pas à pas, jusqu’au résultat, et nomme le document d’où vient chaque définition.",
    ),
    text(
        "The same name often hides several calculations. Cadran keeps them apart, says what differs, and puts their results side by side on your own figures.",
        "Un même nom cache souvent plusieurs calculs. Cadran les distingue, dit ce qui les sépare et met leurs résultats côte à côte avec vos propres chiffres.",
    ),
];

pub const SOURCES: Text = text("Sources", "Sources");
pub const SOURCES_TEXT: Text = text(
    "Five documents give the definitions, the thresholds and the worked examples. Every text here is our own; every figure taken from a document is shown with its source.",
    "Cinq documents fournissent les définitions, les seuils et les exemples chiffrés. Tous les textes sont les nôtres\u{202f}; chaque chiffre repris d’un document est affiché avec sa source.",
);
pub const UNDATED: Text = text("undated", "sans date");

pub const METHOD: Text = text("Method", "Méthode");
pub const METHOD_TEXT: &[Text] = &[
    text(
        "Numbers are exact fractions from the first field to the last step. Nothing is rounded on the way: the result is rounded once, when it is shown. An equals sign means that the figure is the exact value, the sign ≈ that it was rounded.",
        "Les nombres sont des fractions exactes du premier champ à la dernière étape. Rien n’est arrondi en chemin\u{a0}: le résultat l’est une fois, à l’affichage. Le signe = dit que le chiffre est la valeur exacte, le signe ≈ qu’il a été arrondi.",
    ),
    text(
        "You choose the number of decimals and the rounding: to the nearest with a half away from zero, to the nearest with a half to the even digit, or cut off. A threshold is compared with the exact value, never with the rounded one.",
        "Vous choisissez le nombre de décimales et l’arrondi\u{a0}: au plus proche avec la moitié vers le haut, au plus proche avec la moitié au chiffre pair, ou troncature. Un seuil est comparé à la valeur exacte, jamais à la valeur arrondie.",
    ),
    text(
        "A result that would take more than 28 digits is refused with a message rather than shown with a doubtful digit. Two calculations have no exact fraction, the conversion of churn between periods and the size of a sample: their digits are computed further than they are shown, and the sign ≈ says so.",
        "Un résultat de plus de 28\u{a0}chiffres est refusé avec un message plutôt qu’affiché avec un chiffre douteux. Deux calculs n’ont pas de fraction exacte, la conversion de l’attrition entre périodes et la taille d’un échantillon\u{a0}: leurs décimales sont calculées plus loin que l’affichage, et le signe ≈ le dit.",
    ),
];
pub const READING: Text = text("How a number is read", "Comment un nombre est lu");
pub const READING_TEXT: Text = text(
    "Type or paste numbers as you have them. Where a comma or a point could mean two things, the language of the page decides, and the field says how it was read.",
    "Saisissez ou collez les nombres comme vous les avez. Quand une virgule ou un point peut se comprendre de deux façons, la langue de la page décide et le champ dit ce qui a été lu.",
);
pub const TYPED: Text = text("Typed", "Saisi");
pub const IN_ENGLISH: Text = text("On an English page", "Sur une page en anglais");
pub const IN_FRENCH: Text = text("On a French page", "Sur une page en français");
pub const REFUSED: Text = text("refused", "refusé");

pub const PRIVACY: Text = text("Privacy", "Vie privée");
pub const PRIVACY_TEXT: &[Text] = &[
    text(
        "What you type never leaves your browser. The site is a set of files: no server computes, no cookie is set, nothing is measured, and no other site is called.",
        "Ce que vous saisissez ne quitte jamais votre navigateur. Le site est un ensemble de fichiers\u{a0}: aucun serveur ne calcule, aucun témoin (cookie) n’est posé, rien n’est mesuré, aucun autre site n’est appelé.",
    ),
    text(
        "What you save and your settings stay in the local storage of this browser, under keys that begin with “cadran.”. Some browsers clear it after a week without a visit, or when a private window closes: export what matters.",
        "Ce que vous enregistrez et vos réglages restent dans le stockage local de ce navigateur, sous des clés qui commencent par «\u{a0}cadran.\u{a0}». Certains navigateurs l’effacent après une semaine sans visite ou à la fermeture d’une fenêtre privée\u{a0}: exportez ce qui compte.",
    ),
    text(
        "A link to a calculation carries its figures after the # sign, a part of the address that browsers do not send. Whoever has the link can read them.",
        "Un lien vers un calcul porte ses chiffres après le signe #, une partie de l’adresse que les navigateurs n’envoient pas. Quiconque a le lien peut les lire.",
    ),
];
pub const DELETE_HOW: Text = text(
    "To delete everything you saved, use “Delete everything” on the page of",
    "Pour supprimer tout ce que vous avez enregistré, utilisez «\u{a0}Tout supprimer\u{a0}» sur la page des",
);
pub const DELETE_LINK: Text = text("saved results", "résultats enregistrés");
pub const DELETE_ALSO: Text = text(
    "To delete the settings too, clear the data of this site in your browser.",
    "Pour supprimer aussi les réglages, effacez les données de ce site dans votre navigateur.",
);

pub const ACCESS: Text = text("Accessibility", "Accessibilité");
pub const ACCESS_TEXT: &[Text] = &[
    text(
        "Cadran aims at WCAG 2.2, level AA. Every page is checked in three browser engines (Chromium, Firefox and WebKit, the engine of Safari), in both languages and both themes, with the rules of axe-core.",
        "Cadran vise les WCAG 2.2, niveau AA. Chaque page est contrôlée dans trois moteurs de navigateur (Chromium, Firefox et WebKit, celui de Safari), dans les deux langues et les deux thèmes, avec les règles d’axe-core.",
    ),
    text(
        "In the same three engines, on every kind of page and a third of the calculators: the whole job is done by keyboard alone, the focus is seen and never covered, pages fit a window 320 pixels wide (as at 400% zoom), wider text spacing cuts nothing off, targets measure at least 24 pixels, nothing moves where motion is unwanted. A new result is announced once, and not while you type. Forced colours were checked in Chromium alone, print (one page for each result) in Chromium and Firefox.",
        "Dans ces trois moteurs, sur chaque type de page et un tiers des calculateurs\u{a0}: tout le parcours se fait au clavier seul, le focus se voit et n’est jamais masqué, les pages tiennent dans une fenêtre large de 320\u{a0}pixels (comme à un zoom de 400\u{a0}%), un texte plus espacé n’est pas coupé, les cibles mesurent au moins 24\u{a0}pixels, rien ne bouge quand le mouvement est refusé. Un nouveau résultat est annoncé une fois, et pas pendant la saisie. Les couleurs forcées ont été contrôlées dans Chromium seulement, l’impression (une page par résultat) dans Chromium et Firefox.",
    ),
    text(
        "Not tested so far: screen readers themselves (NVDA, JAWS, VoiceOver, TalkBack), voice control, magnifiers, phones and tablets, Safari on Apple’s systems, and sessions with people who rely on such tools every day. Automatic checks find only some of the obstacles.",
        "Pas encore testé\u{a0}: les lecteurs d’écran eux-mêmes (NVDA, JAWS, VoiceOver, TalkBack), la commande vocale, les loupes, les téléphones et tablettes, Safari sur les systèmes d’Apple, et l’usage par des personnes qui se servent chaque jour de ces outils. Les contrôles automatiques ne trouvent qu’une partie des obstacles.",
    ),
];

pub const DEVELOPERS: Text = text("For developers", "Pour les développeurs");
pub const LINK_FORMAT: Text = text("The link format", "Le format des liens");
pub const LINK_TEXT: Text = text(
    "The address of a calculator takes a state after #: pairs key=value, joined by &, percent-encoded. Numbers are canonical: a point, no grouping, in the unit of the field (97.77 for a percentage); what has no end as a decimal is a fraction of whole numbers (8200/3). Unknown keys are ignored; what cannot be read is reported on the page. For example:",
    "L’adresse d’un calculateur accepte un état après #\u{a0}: des paires clé=valeur, jointes par &, en codage URL. Les nombres sont canoniques\u{a0}: un point, pas de groupes, dans l’unité du champ (97.77 pour un pourcentage)\u{202f}; ce qui n’a pas d’écriture décimale finie est une fraction d’entiers (8200/3). Les clés inconnues sont ignorées\u{202f}; ce qui ne peut pas être lu est signalé sur la page. Par exemple\u{a0}:",
);
pub const LINK_KEYS: &[(&str, Text)] = &[
    ("v", text("the version of the format: 1", "la version du format\u{a0}: 1")),
    (
        "c",
        text(
            "the version of the catalogue; the page says so where it has another one",
            "la version du catalogue\u{202f}; la page le dit quand elle en a une autre",
        ),
    ),
    ("variant", text("the id of the definition", "l’identifiant de la définition")),
    (
        "{input}",
        text(
            "the number of an input, or the id of a choice",
            "le nombre d’une donnée, ou l’identifiant d’un choix",
        ),
    ),
    (
        "{table}.{n}.{column}",
        text("a cell of a list, rows from 0 to 199", "une cellule d’une liste, lignes de 0 à 199"),
    ),
    ("decimals", text("0 to 6 decimals", "de 0 à 6 décimales")),
    ("rounding", text("half_up, half_even or cut_off", "half_up, half_even ou cut_off")),
];
pub const CATALOGUE: Text = text("The catalogue as a file", "Le catalogue en fichier");
pub const CATALOGUE_TEXT: Text = text(
    "holds every metric with its definition in both languages. Ids are permanent. Numbers are texts, so that no program rounds them while reading.",
    "contient chaque indicateur avec sa définition dans les deux langues. Les identifiants sont permanents. Les nombres sont des textes, pour qu’aucun programme ne les arrondisse à la lecture.",
);
pub const CATALOGUE_FIELDS: &[(&str, Text)] = &[
    ("format", text("the version of the format: 2", "la version du format\u{a0}: 2")),
    (
        "version",
        text(
            "the version of the catalogue, which goes up with every change of a formula or of an input",
            "la version du catalogue, qui augmente à chaque changement d’une formule ou d’une donnée",
        ),
    ),
    (
        "families",
        text("id, name {en, fr}, metrics (ids)", "id, name {en, fr}, metrics (identifiants)"),
    ),
    (
        "metrics",
        text(
            "id, definitions {en, fr}, variants (id, unit, formula as text, examples)",
            "id, definitions {en, fr}, variants (id, unit, formule en texte, exemples)",
        ),
    ),
];
pub const DEFINITION: Text = text("One definition as a file", "Une définition en fichier");
pub const DEFINITION_TEXT: Text = text(
    "is the definition of one metric in one language alone: inputs, formula as a tree, checks, thresholds and sources, in the unit of its formulas (0.9 for 90%). Each calculator page carries its own. The schema:",
    "est la définition seule d’un indicateur dans une langue\u{a0}: données, formule en arbre, contrôles, seuils et sources, dans l’unité de ses formules (0.9 pour 90\u{a0}%). Chaque page de calculateur porte la sienne. Le schéma\u{a0}:",
);
pub const MODULE: Text = text("The engine as a module", "Le moteur en module");
pub const MODULE_TEXT: Text = text(
    "is an ES module with TypeScript types, for browsers and Node: catalogue(), calculate(), explain() and check(), with numbers as decimal texts. Its folder is an npm package; its guide:",
    "est un module ES avec ses types TypeScript, pour navigateurs et Node\u{a0}: catalogue(), calculate(), explain() et check(), où les nombres sont des textes décimaux. Son dossier est un paquet npm\u{202f}; son guide\u{a0}:",
);
pub const FRAME: Text = text("A calculator in your page", "Un calculateur dans votre page");
pub const FRAME_TEXT: Text = text(
    "One line of HTML shows a single calculator in a frame of your own site.",
    "Une ligne de HTML affiche un calculateur seul dans un cadre de votre site.",
);
pub const FRAME_LINK: Text = text("Make a widget", "Créer un widget");

pub const LICENCE: Text = text("Licence", "Licence");
pub const LICENCE_TEXT: Text = text(
    "Cadran is free software under the MIT licence or the Apache licence 2.0, whichever you prefer. It comes without warranty: check what matters before you decide on it.",
    "Cadran est un logiciel libre, sous licence MIT ou Apache\u{a0}2.0, à votre choix. Il est fourni sans garantie\u{a0}: vérifiez ce qui compte avant de décider.",
);

/// How much there is.
pub fn extent(metrics: usize, variants: usize, lang: Lang) -> String {
    match lang {
        Lang::En => format!(
            "{metrics} customer-success metrics by {variants} definitions, computed exactly, in English and in French."
        ),
        Lang::Fr => format!(
            "{metrics} indicateurs de la réussite client selon {variants} définitions, calculés exactement, en français et en anglais."
        ),
    }
}
