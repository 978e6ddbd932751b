//! The words of what explains a result.

pub mod share;

use crate::text::{Text, text};

pub const TITLE: Text = text("Explain and decide", "Expliquer et décider");
pub const IS_IT_RIGHT: Text = text("Is it right?", "Est-il juste\u{202f}?");
pub const CAN_I_TRUST: Text = text("Can I trust it?", "Puis-je m’y fier\u{202f}?");
pub const WHAT_WOULD_CHANGE: Text =
    text("What would change it?", "Qu’est-ce qui le changerait\u{202f}?");

pub const ALL_DEFINITIONS: Text =
    text("All definitions on your figures", "Toutes les définitions avec vos chiffres");
pub const FINDER: Text =
    text("Which definition gave this number?", "Quelle définition a donné ce nombre\u{202f}?");
pub const TARGET: Text = text("Reach a target", "Atteindre un objectif");
pub const UNKNOWN: Text = text("Find a missing figure", "Retrouver une donnée manquante");
pub const SCENARIO: Text = text("What if?", "Et si\u{202f}?");
pub const SENSITIVITY: Text = text("What moves it", "Ce qui le fait bouger");
pub const RELATED: Text = text("Related figures", "Chiffres liés");
pub const SHARE: Text = text("Take it elsewhere", "Emporter le résultat");

pub const WORDS: Text = text("Words:", "Mots\u{a0}:");
pub const MEND: Text = text(
    "Correct the fields marked in the form first.",
    "Corrigez d’abord les champs signalés dans le formulaire.",
);
pub const RESULT: Text = text("Result", "Résultat");
pub const SEE_COMPARISON: Text =
    text("Compare them on your figures", "Les comparer avec vos chiffres");
pub const COPY_COMPARISON: Text =
    text("Copy a link to this comparison", "Copier un lien vers cette comparaison");
pub const USE: Text = text("Use it", "Utiliser");
pub const NO_DEFAULT: Text = text("No longer my default", "Ne plus garder par défaut");
pub const MAKE_DEFAULT: Text = text("Set as my default", "Choisir par défaut");
pub const DEFAULT_KEPT: Text = text(
    "Kept in this browser: this calculator will open with it, unless a link says otherwise.",
    "Gardé dans ce navigateur\u{a0}: ce calculateur s’ouvrira avec elle, sauf si un lien en décide autrement.",
);
pub const OTHERS_NEED: Text =
    text("What other definitions need", "Ce que demandent d’autres définitions");

pub const FIGURE: Text = text("The figure that you have", "Le chiffre que vous avez");
pub const FIGURE_HINT: Text = text(
    "As your dashboard or a report prints it, with all its decimals.",
    "Tel que votre tableau de bord ou un rapport l’affiche, avec toutes ses décimales.",
);
pub const TYPE_FIGURE: Text = text(
    "Type the figure: every definition, rounding and classic slip is tried on what stands in the form.",
    "Saisissez le chiffre\u{a0}: chaque définition, chaque arrondi et chaque erreur classique est essayé avec les données du formulaire.",
);
pub const GIVEN_BY: Text = text("It is given by:", "Il est donné par\u{a0}:");
pub const NOTHING_GIVES: Text = text(
    "No definition has a result with what stands in the form: fill it in first.",
    "Aucune définition n’a de résultat avec les données du formulaire\u{a0}: remplissez-le d’abord.",
);

pub const WANTED: Text = text("The result wanted", "Le résultat voulu");
pub const LEVER: Text = text("What may move", "Ce qui peut bouger");
pub const PUT: Text = text("Put it into the form", "Reporter dans le formulaire");
pub const TYPE_TARGET: Text = text(
    "Type the result wanted and choose what may move.",
    "Saisissez le résultat voulu et choisissez ce qui peut bouger.",
);
pub const FROM_ROWS: Text = text(
    "This definition is computed from the rows of a list: no single figure moves it.",
    "Cette définition se calcule à partir des lignes d’une liste\u{a0}: aucune donnée seule ne la fait bouger.",
);
pub const KNOWN: Text = text("The result known", "Le résultat connu");
pub const MISSING: Text = text("The figure looked for", "La donnée cherchée");
pub const TYPE_KNOWN: Text = text(
    "Type the result known and choose the figure looked for; the others come from the form.",
    "Saisissez le résultat connu et choisissez la donnée cherchée\u{a0}; les autres viennent du formulaire.",
);

pub const NOW: Text = text("Now", "Aujourd’hui");
pub const THEN: Text = text("What if", "Et si");
pub const SLIDER: Text = text("slider", "curseur");
pub const BACK: Text = text("Back to the form’s figures", "Revenir aux données du formulaire");
pub const NAME: Text = text("Name of the scenario", "Nom du scénario");
pub const SAVE: Text = text("Save the scenario", "Enregistrer le scénario");
pub const FULL: Text = text(
    "Four scenarios are kept at most: remove one first.",
    "Quatre scénarios sont gardés au plus\u{a0}: retirez-en un d’abord.",
);
pub const SCENARIOS: Text = text("Your scenarios", "Vos scénarios");
pub const KEPT_HERE: Text = text(
    "Scenarios are kept in this tab, until it is closed.",
    "Les scénarios sont gardés dans cet onglet, jusqu’à sa fermeture.",
);
pub const CHANGES: Text = text("What differs", "Ce qui change");
pub const VERDICT: Text = text("Verdict", "Verdict");
pub const DIFFERENCE: Text = text("Difference", "Écart");
pub const REMOVE: Text = text("Remove", "Retirer");

pub const TENTH: Text = text("If each input moves by 10%", "Si chaque donnée bouge de 10\u{a0}%");
pub const ROOM: Text =
    text("How far until the verdict changes", "Jusqu’où avant que le verdict change");

pub const MARGIN: Text = text("Margin", "Marge");
pub const CONFIDENCE: Text = text("Confidence", "Confiance");
pub const POPULATION: Text =
    text("People who could have answered (if known)", "Personnes interrogeables (si connu)");
pub const WAVES: Text = text("Did it really change?", "Le changement est-il réel\u{202f}?");
pub const WAVES_LEAD: Text = text(
    "The form holds the first wave. Type the second one here.",
    "Le formulaire tient la première vague. Saisissez la deuxième ici.",
);
pub const FIRST_WAVE: Text = text("First wave", "Première vague");
pub const SECOND_WAVE: Text = text("Second wave", "Deuxième vague");
pub const CHANGE_TO_SEE: Text = text("Change that you want to see", "Écart que vous voulez voir");
pub const ROUNDED: Text = text("Rounded inputs", "Données arrondies");
pub const ROUNDED_LEAD: Text = text(
    "Tick what is only about right: 3% typed without decimals may be 2.5 to 3.5.",
    "Cochez ce qui n’est qu’approché\u{a0}: 3\u{a0}% saisi sans décimale peut valoir de 2,5 à 3,5.",
);
pub const ABOUT: Text = text("about", "environ");

pub const CARRY: Text = text("Carry over", "Reporter");
pub const NO_CARRY: Text = text(
    "This result feeds no other metric directly.",
    "Ce résultat n’alimente directement aucun autre indicateur.",
);
pub const CONTRADICTIONS: Text =
    text("Saved results of one period", "Résultats enregistrés d’une même période");
pub const NO_CONTRADICTION: Text = text(
    "None of your saved results of one period contradict each other. Results are compared where they bear the same period.",
    "Aucun de vos résultats enregistrés d’une même période n’en contredit un autre. Ils sont comparés lorsqu’ils portent la même période.",
);

pub const PICTURE: Text = text("Picture", "Graphique");
pub const NUMBERS: Text = text("The numbers as a table", "Les nombres en tableau");
pub const NUMBERS_AND_FILES: Text =
    text("Numbers and files of the picture", "Nombres et fichiers du graphique");
pub const SAVE_SVG: Text = text("Save as SVG", "Enregistrer en SVG");
pub const SAVE_PNG: Text = text("Save as PNG", "Enregistrer en PNG");
pub const SOURCE: Text = text(
    "Made with Cadran from figures typed in",
    "Réalisé avec Cadran d’après des données saisies",
);
