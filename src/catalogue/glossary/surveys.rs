//! Words about surveys and about how sure their results are.

use super::term::Term;
use crate::text::text;

/// The terms of this part.
pub static TERMS: &[Term] = &[
    Term {
        id: "adjusted_wald",
        name: text("Adjusted Wald interval", "Intervalle de Wald ajusté"),
        forms: text("adjusted Wald", "Wald ajustée, Wald ajusté"),
        meaning: text(
            "A confidence interval for small samples: a few answers are added on paper before it is computed, which keeps it from looking too sure.",
            "Un intervalle de confiance pour petits échantillons : on ajoute quelques réponses fictives avant le calcul, ce qui l’empêche de paraître trop sûr.",
        ),
        metrics: &["net_promoter_score"],
        ..Term::PLAIN
    },
    Term {
        id: "closed_question",
        name: text("Closed question", "Question fermée"),
        forms: text("closed questions", "questions fermées"),
        meaning: text(
            "A question with a list of answers to choose from: they can be counted.",
            "Une question dont les réponses sont à choisir dans une liste : elles se comptent.",
        ),
        metrics: &["survey_question_checklist"],
        ..Term::PLAIN
    },
    Term {
        id: "confidence_interval",
        name: text("Confidence interval", "Intervalle de confiance"),
        forms: text("confidence intervals", "intervalles de confiance"),
        meaning: text(
            "The range in which the true figure is expected to lie, given that only some people answered.",
            "La plage où l’on s’attend à trouver le vrai chiffre, sachant que seule une partie des gens a répondu.",
        ),
        metrics: &["share_interval", "net_promoter_score", "customer_satisfaction_score"],
        ..Term::PLAIN
    },
    Term {
        id: "confidence_level",
        name: text("Confidence level", "Niveau de confiance"),
        forms: text("", "niveaux de confiance"),
        meaning: text(
            "How often a range computed in this way holds the true figure: at 95%, in 19 surveys out of 20.",
            "À quelle fréquence une plage calculée ainsi contient le vrai chiffre : à 95 %, dans 19 enquêtes sur 20.",
        ),
        metrics: &["survey_sample_size", "margin_of_error"],
        ..Term::PLAIN
    },
    Term {
        id: "detractor",
        name: text("Detractor", "Détracteur"),
        forms: text("detractors", "détracteurs"),
        meaning: text(
            "Somebody who answers 6 or less when asked how likely they are to recommend you.",
            "Une personne qui répond 6 ou moins quand on lui demande si elle vous recommanderait.",
        ),
        metrics: &["net_promoter_score"],
        ..Term::PLAIN
    },
    Term {
        id: "finite_population_correction",
        name: text("Correction for a finite population", "Correction pour population finie"),
        meaning: text(
            "When a large part of all the people has answered, less is left to chance: fewer answers are needed, and the margin shrinks.",
            "Quand une grande partie des gens a répondu, le hasard compte moins : il faut moins de réponses, et la marge se réduit.",
        ),
        metrics: &["survey_sample_size", "margin_of_error"],
        ..Term::PLAIN
    },
    Term {
        id: "grid_question",
        name: text("Grid question", "Question en grille"),
        forms: text("grids", ""),
        meaning: text(
            "Several questions in one table with the same answers: quick to make, tiring to fill in.",
            "Plusieurs questions dans un même tableau de réponses : vite faite, lassante à remplir.",
        ),
        metrics: &["survey_question_checklist"],
        ..Term::PLAIN
    },
    Term {
        id: "mean",
        name: text("Mean", "Moyenne"),
        forms: text("averages", "moyennes"),
        meaning: text(
            "The sum divided by how many there are. A few very large values pull it up.",
            "La somme divisée par le nombre de valeurs. Quelques valeurs très grandes la tirent vers le haut.",
        ),
        metrics: &["onboarding_time", "first_response_time", "customer_effort_score"],
        ..Term::PLAIN
    },
    Term {
        id: "median",
        name: text("Median", "Médiane"),
        forms: text("medians", "médianes"),
        meaning: text(
            "The value in the middle: half lie below it, half above. Extremes leave it where it is.",
            "La valeur du milieu : une moitié est au-dessous, l’autre au-dessus. Les extrêmes ne la déplacent pas.",
        ),
        metrics: &["onboarding_time", "time_to_first_value", "first_response_time"],
        ..Term::PLAIN
    },
    Term {
        id: "normal_quantile",
        name: text("Normal quantile", "Quantile normal"),
        forms: text("normal quantiles", "quantile de la loi normale"),
        meaning: text(
            "How many standard errors to either side a confidence level takes in: 1.96 for 95%, 2.58 for 99%. Here it is computed, not looked up.",
            "Le nombre d’erreurs types, de part et d’autre, que couvre un niveau de confiance : 1,96 pour 95 %, 2,58 pour 99 %. Il est calculé ici, non lu dans une table.",
        ),
        metrics: &["survey_sample_size", "margin_of_error", "share_interval"],
        ..Term::PLAIN
    },
    Term {
        id: "open_question",
        name: text("Open question", "Question ouverte"),
        forms: text("open questions", "questions ouvertes"),
        meaning: text(
            "A question answered in one’s own words: it tells you why, and cannot be counted.",
            "Une question à laquelle on répond avec ses mots : elle dit pourquoi, mais ne se compte pas.",
        ),
        metrics: &["survey_question_checklist"],
        ..Term::PLAIN
    },
    Term {
        id: "passive",
        name: text("Passive", "Passif"),
        forms: text("passives", "passifs"),
        meaning: text(
            "Somebody who answers 7 or 8: satisfied, and quick to leave for a better offer. Passives count in the total alone.",
            "Une personne qui répond 7 ou 8 : satisfaite, et prête à partir pour une meilleure offre. Les passifs ne comptent que dans le total.",
        ),
        metrics: &["net_promoter_score"],
        ..Term::PLAIN
    },
    Term {
        id: "percentile",
        name: text("Percentile", "Centile"),
        forms: text("90th percentile, percentiles", "90ᵉ centile, centiles"),
        meaning: text(
            "The 90th percentile is the value that nine in ten do not exceed: it speaks of those who wait longest.",
            "Le 90ᵉ centile est la valeur que neuf sur dix ne dépassent pas : il parle de ceux qui attendent le plus.",
        ),
        metrics: &["first_response_time", "time_to_first_value"],
        ..Term::PLAIN
    },
    Term {
        id: "population",
        name: text("Population", "Population"),
        meaning: text(
            "Everybody a survey is meant to speak for, whether they were asked or not: all your customers, for example.",
            "Toutes les personnes dont une enquête veut rendre compte, interrogées ou non : tous vos clients, par exemple.",
        ),
        metrics: &["survey_sample_size", "margin_of_error"],
        ..Term::PLAIN
    },
    Term {
        id: "promoter",
        name: text("Promoter", "Promoteur"),
        forms: text("promoters", "promoteurs"),
        meaning: text(
            "Somebody who answers 9 or 10 when asked how likely they are to recommend you.",
            "Une personne qui répond 9 ou 10 quand on lui demande si elle vous recommanderait.",
        ),
        metrics: &["net_promoter_score"],
        ..Term::PLAIN
    },
    Term {
        id: "response_rate",
        name: text("Response rate", "Taux de réponse"),
        forms: text("response rates", "taux de réponse"),
        meaning: text(
            "The share of the people invited who answer.",
            "La part des personnes invitées qui répondent.",
        ),
        metrics: &["survey_response_rate", "survey_invitations"],
        ..Term::PLAIN
    },
    Term {
        id: "sample",
        name: text("Survey sample", "Échantillon"),
        forms: text("samples", "échantillons"),
        meaning: text(
            "The people whose answers you have, out of all those you want to know about. It must not be chosen by who is pleased.",
            "Les personnes dont vous avez les réponses, parmi toutes celles qui vous intéressent. Il ne doit pas être choisi d’après la satisfaction.",
        ),
        metrics: &["survey_sample_size"],
        ..Term::PLAIN
    },
    Term {
        id: "short_message_service",
        name: text("Text message", "Message texte"),
        acronym: text("SMS", "SMS"),
        forms: text("text messages", ""),
        meaning: text(
            "A short message to a phone. Survey invitations sent this way are answered far more often than e-mails.",
            "Un court message sur un téléphone. Les invitations à une enquête envoyées ainsi obtiennent bien plus de réponses que les e-mails.",
        ),
        metrics: &["survey_response_rate", "survey_invitations"],
    },
    Term {
        id: "standard_error",
        name: text("Standard error", "Erreur type"),
        meaning: text(
            "How much the result of a survey would vary from one sample to the next. Four times as many answers halve it.",
            "De combien le résultat d’une enquête varierait d’un échantillon à l’autre. Quatre fois plus de réponses la divisent par deux.",
        ),
        metrics: &["net_promoter_score"],
        ..Term::PLAIN
    },
    Term {
        id: "student_distribution",
        name: text("Student’s t", "Loi t de Student"),
        forms: text("", "Student"),
        meaning: text(
            "What the margin of a mean is taken from: wider than the usual bell curve as long as answers are few.",
            "Ce dont on tire la marge d’une moyenne : plus large que la courbe en cloche habituelle tant que les réponses sont peu nombreuses.",
        ),
        metrics: &["customer_effort_score", "content_rating"],
        ..Term::PLAIN
    },
    Term {
        id: "survey_wave",
        name: text("Wave", "Vague"),
        forms: text("waves", "vagues"),
        meaning: text(
            "One round of a survey that is repeated. Two of them differ by chance even where nothing has changed.",
            "Un passage d’une enquête qui se répète. Deux vagues diffèrent par hasard, même quand rien n’a changé.",
        ),
        metrics: &["net_promoter_score", "customer_satisfaction_score"],
        ..Term::PLAIN
    },
    Term {
        id: "wilson_interval",
        name: text("Wilson interval", "Intervalle de Wilson"),
        forms: text("Wilson’s method", "méthode de Wilson"),
        meaning: text(
            "A confidence interval for a share that stays right with few answers and near 0% or 100%.",
            "Un intervalle de confiance pour une part, qui reste juste avec peu de réponses et près de 0 % ou de 100 %.",
        ),
        metrics: &["share_interval", "customer_satisfaction_score", "survey_response_rate"],
        ..Term::PLAIN
    },
];
