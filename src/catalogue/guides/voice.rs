//! Prose of the voice family.

use crate::catalogue::model::metric::Guide;
use crate::text::text;

/// Prose of the net promoter score.
pub static NET_PROMOTER_SCORE: Guide = Guide {
    when: text(
        "Ask it once or twice a year, away from any particular event, to follow the relationship as a whole. It lags behind: it reflects the past few months, not yesterday.",
        "Posez la question une ou deux fois par an, hors de tout événement particulier, pour suivre la relation dans son ensemble. Le score a du retard : il reflète les derniers mois, pas la veille.",
    ),
    misleads: text(
        "The sources disagree on the scale: HubSpot France and Six metrics start at 0, SendPulse at 1, and HubSpot’s guide speaks of 1 to 10 while it counts detractors from 0. That guide also calls the score a percentage of customers; it is a difference of two percentages and can fall below zero. SendPulse’s formula, printed without brackets, would give 1,693 instead of 70.45. Very different mixes give the same score, and with a hundred answers chance alone can move it by some 15 points either way.",
        "Les sources ne s’accordent pas sur l’échelle : HubSpot France et Six metrics partent de 0, SendPulse de 1, et le guide de HubSpot parle de 1 à 10 tout en comptant les détracteurs à partir de 0. Ce guide en fait aussi un pourcentage de clients ; c’est la différence de deux pourcentages, qui peut passer sous zéro. La formule de SendPulse, imprimée sans parenthèses, donnerait 1 693 au lieu de 70,45. Des répartitions très différentes donnent le même score, et avec cent réponses le hasard suffit à le déplacer d’une quinzaine de points.",
    ),
    if_bad: &[
        text(
            "Call each detractor within the week, ask what would have earned you a 7, and write the answer down word for word.",
            "Appelez chaque détracteur dans la semaine, demandez ce qui vous aurait valu un 7 et notez la réponse mot pour mot.",
        ),
        text(
            "Sort the reasons by how often they come up, and give the first one an owner and a date.",
            "Classez les raisons par fréquence et confiez la première à quelqu’un, avec une date.",
        ),
        text(
            "Tell the people who answered what you changed because of them.",
            "Dites aux personnes qui ont répondu ce que vous avez changé grâce à elles.",
        ),
    ],
    if_good: &[
        text(
            "Ask promoters for a public review or an introduction while they are pleased.",
            "Demandez aux promoteurs un avis public ou une mise en relation pendant qu’ils sont contents.",
        ),
        text(
            "Ask the passives what is missing: they are the nearest promoters you have.",
            "Demandez aux passifs ce qui manque : ce sont vos promoteurs les plus proches.",
        ),
    ],
    see_also: &["customer_satisfaction_score", "survey_response_rate", "survey_sample_size"],
};

/// Prose of the customer satisfaction score.
pub static CUSTOMER_SATISFACTION_SCORE: Guide = Guide {
    when: text(
        "Ask right after something has happened: a call to support, the end of onboarding, an article read. It judges that moment, not the relationship as a whole.",
        "Posez la question juste après un événement : un appel au support, la fin de l’intégration, la lecture d’un article. Elle juge ce moment, pas la relation dans son ensemble.",
    ),
    misleads: text(
        "HubSpot’s guide counts the two highest answers; HubSpot France counts those above the “moyenne”, taken here as the middle of the scale, since about half of the answers would always lie above their own mean. On a scale up to 10, above the middle lets a 6 count as satisfied, so the result no longer compares with the 80% that the guide aims for. The mean on 0 to 100 is another figure again: a middling answer counts half there and nothing in a share. The most disappointed often do not answer at all.",
        "Le guide de HubSpot compte les deux réponses les plus hautes ; HubSpot France compte celles au-dessus de la « moyenne », comprise ici comme le milieu de l’échelle, car la moyenne des réponses en rendrait toujours la moitié environ positive. Sur une échelle jusqu’à 10, un 6 passe alors pour satisfait, et le résultat ne se compare plus aux 80 % que vise le guide. La moyenne sur 100 est encore un autre chiffre : une réponse moyenne y compte pour moitié, et pour rien dans une part. Les plus déçus, souvent, ne répondent pas du tout.",
    ),
    if_bad: &[
        text(
            "Get back to each dissatisfied customer within a working day, before looking at averages.",
            "Revenez vers chaque personne insatisfaite sous un jour ouvré, avant de regarder les moyennes.",
        ),
        text(
            "Compare the score step by step along the customer journey, and start with the lowest.",
            "Comparez le score étape par étape le long du parcours : commencez par la plus basse.",
        ),
        text(
            "Set it beside response times: waiting explains many low marks.",
            "Rapprochez-le des délais de réponse : l’attente explique bien des notes basses.",
        ),
    ],
    if_good: &[
        text(
            "Thank those who answered, and ask the most satisfied for a testimonial.",
            "Remerciez ceux qui ont répondu et demandez un témoignage aux plus satisfaits.",
        ),
        text(
            "Note what the best-rated step does and carry it over to the others.",
            "Notez ce que fait l’étape la mieux notée et reprenez-le dans les autres.",
        ),
    ],
    see_also: &["customer_effort_score", "net_promoter_score", "average_response_time"],
};

/// Prose of the customer effort score.
pub static CUSTOMER_EFFORT_SCORE: Guide = Guide {
    when: text(
        "Ask it after a task that has an end, such as an order, a return, a set-up or a solved ticket. It shows where customers struggle even when they end up satisfied.",
        "Posez la question après une démarche qui a une fin : commande, retour, installation, ticket résolu. Elle montre où les clients peinent, même quand ils finissent satisfaits.",
    ),
    misleads: text(
        "Vendasta names the score and gives neither scale nor formula: both are the usual ones. Here a high mark means easy; in older surveys a low mark meant little effort, so check wording and scale before you compare. A good mean can hide a tenth of customers who failed: look at the lowest answers as well.",
        "Vendasta nomme ce score sans donner d’échelle ni de formule : celles-ci sont les plus courantes. Ici, une note haute veut dire facile ; dans des enquêtes plus anciennes, une note basse voulait dire peu d’effort : vérifiez formulation et échelle avant de comparer. Une bonne moyenne peut cacher un client sur dix qui a échoué : regardez aussi les notes les plus basses.",
    ),
    if_bad: &[
        text(
            "Do the task yourself as a customer would, from a phone, and note every place where you hesitate.",
            "Faites la démarche vous-même, depuis un téléphone, et notez chaque endroit où vous hésitez.",
        ),
        text(
            "Cut a step, a form field or a transfer between teams before you write one more help page.",
            "Supprimez une étape, un champ ou un transfert entre équipes avant d’écrire une page d’aide de plus.",
        ),
        text(
            "Read the tickets of the people who answered 1 or 2.",
            "Lisez les tickets des personnes qui ont répondu 1 ou 2.",
        ),
    ],
    if_good: &[
        text(
            "Keep the path as it is and measure it again after each release.",
            "Gardez ce parcours tel quel et mesurez-le à nouveau après chaque mise en production.",
        ),
        text(
            "Move on to the next task that brings many tickets.",
            "Passez à la démarche suivante parmi celles qui produisent le plus de tickets.",
        ),
    ],
    see_also: &["customer_satisfaction_score", "ticket_type_mix"],
};

/// Prose of the content rating.
pub static CONTENT_RATING: Guide = Guide {
    when: text(
        "Follow it for each article, guide or course to see which ones save a call to support and which ones cause it.",
        "Suivez-la pour chaque article, guide ou formation, afin de voir lesquels évitent un appel au support et lesquels le provoquent.",
    ),
    misleads: text(
        "A page that is read a lot may be well written, or may cover up something hard to use in the product: the rating alone does not tell. Few readers rate, mostly the delighted and the annoyed. Vendasta and HubSpot’s guide ask for the rating without a formula; the mean and the share are the usual ones.",
        "Une page très lue peut être bien écrite, ou masquer un point difficile du produit : la note seule ne le dit pas. Peu de lecteurs notent, surtout les ravis et les agacés. Vendasta et le guide de HubSpot demandent cette note sans donner de formule ; la moyenne et la part sont les plus courantes.",
    ),
    if_bad: &[
        text(
            "Rewrite first the page that has both many readers and a low rating.",
            "Réécrivez d’abord la page qui a à la fois beaucoup de lecteurs et une note basse.",
        ),
        text(
            "Look at what readers search for just after it: that is what it failed to say.",
            "Regardez ce que les lecteurs cherchent juste après : c’est ce qu’elle ne dit pas.",
        ),
        text(
            "If the page explains a detour, change the product instead.",
            "Si la page explique un détour, corrigez plutôt le produit.",
        ),
    ],
    if_good: &[
        text(
            "Link to it from the place in the product where the question comes up.",
            "Placez un lien vers elle à l’endroit du produit où la question se pose.",
        ),
        text("Use it as a model for the next pages.", "Prenez-la pour modèle des pages suivantes."),
    ],
    see_also: &["tickets_per_customer", "ticket_type_mix", "customer_satisfaction_score"],
};
