//! Prose of the retention family.

use crate::catalogue::model::metric::Guide;
use crate::text::text;

/// Prose of the customer retention rate.
pub static CUSTOMER_RETENTION_RATE: Guide = Guide {
    when: text(
        "Use it to see how well a product keeps its customers over a quarter or a year, with or without subscriptions.",
        "Utilisez-le pour voir si un produit garde ses clients sur un trimestre ou une année, avec ou sans abonnement.",
    ),
    misleads: text(
        "Counted among those kept, customers won during the period hide departures: take them out first. A rate says nothing without its period, and SendPulse gives none for its 90%: 97% a month is just over 69% a year. Its 97.77% is cut off (97.78% when rounded), and its formula, printed without brackets, would give 3,494.",
        "Comptés parmi ceux qui restent, les clients gagnés pendant la période masquent les départs : retirez-les d’abord. Un taux ne dit rien sans sa période, et SendPulse n’en donne pas pour ses 90 % : 97 % par mois font un peu plus de 69 % par an. Ses 97,77 % sont tronqués (97,78 % arrondis), et sa formule, imprimée sans parenthèses, donnerait 3 494.",
    ),
    if_bad: &[
        text(
            "Call the customers who left last month and note the reason each one gives.",
            "Appelez les clients partis le mois dernier et notez la raison que chacun donne.",
        ),
        text(
            "Read the past quarter’s support requests and survey answers, and fix first what comes up most often.",
            "Relisez les demandes au support et les réponses aux enquêtes du trimestre, et corrigez d’abord ce qui revient le plus.",
        ),
        text(
            "Compare the rate by plan, by account age and by acquisition channel: losses seldom spread evenly.",
            "Comparez le taux par offre, par ancienneté et par canal d’acquisition : les pertes se répartissent rarement de façon égale.",
        ),
    ],
    if_good: &[
        text(
            "Find out what your most loyal customers do in their first weeks, and guide new ones towards it.",
            "Cherchez ce que vos clients les plus fidèles font dans leurs premières semaines, et guidez-y les nouveaux.",
        ),
        text(
            "Check that revenue holds up too: customers can stay and pay less.",
            "Vérifiez que le revenu tient aussi : des clients peuvent rester en payant moins.",
        ),
    ],
    see_also: &["renewal_rate", "net_revenue_retention", "net_promoter_score"],
};

/// Prose of the customer churn rate.
pub static CUSTOMER_CHURN_RATE: Guide = Guide {
    when: text(
        "Follow it month by month to notice a sudden rise early. Without subscriptions, first decide when a customer counts as lost, for instance after a quarter without a purchase.",
        "Suivez-le mois après mois pour remarquer tôt une hausse subite. Sans abonnement, décidez d’abord quand un client compte comme perdu, par exemple après un trimestre sans achat.",
    ),
    misleads: text(
        "Four of the documents divide by four different bases and the fifth names none, so compare two rates only when both say which base they use. Churn and retention add up to 100% only on the base of the start: with SendPulse’s own figures, the complement gives 2.22%, its formula 2.14%. Its limit of 10% comes without a period, and 10% a month is 72% a year.",
        "Quatre des documents divisent par quatre bases différentes et le cinquième n’en donne aucune : ne comparez deux taux que si chacun dit laquelle il prend. Attrition et rétention ne font 100 % ensemble que sur la base du début : avec les chiffres mêmes de SendPulse, le complément donne 2,22 %, sa formule 2,14 %. Sa limite de 10 % est donnée sans période, et 10 % par mois font 72 % par an.",
    ),
    if_bad: &[
        text(
            "Separate customers who chose to leave from those lost to failed payments, and deal with the payments first: that is the quickest gain.",
            "Séparez les départs voulus des échecs de paiement, et traitez d’abord les paiements : c’est le gain le plus rapide.",
        ),
        text(
            "If customers leave because the product is hard to use, guide them more closely in their first weeks.",
            "Si vos clients partent parce que le produit est difficile à utiliser, accompagnez de plus près leurs premières semaines.",
        ),
        text(
            "Write to the customers who left recently with one precise reason to come back.",
            "Écrivez aux clients partis récemment en leur donnant une raison précise de revenir.",
        ),
    ],
    if_good: &[
        text(
            "Set an alert for the next rise, so that a good month does not make you careless.",
            "Programmez une alerte sur la prochaine hausse, pour qu’un bon mois ne vous endorme pas.",
        ),
        text(
            "Look at the size of the accounts that leave: a few departures can carry off a lot of revenue.",
            "Regardez la taille des comptes qui partent : peu de départs peuvent emporter beaucoup de revenu.",
        ),
    ],
    see_also: &["gross_revenue_churn_rate", "health_score_points"],
};

/// Prose of the renewal rate.
pub static RENEWAL_RATE: Guide = Guide {
    when: text(
        "Use it for fixed-term subscriptions, and follow it from one cycle to the next: a sudden change either way deserves an explanation.",
        "Utilisez-le pour des abonnements à échéance, et suivez-le d’une échéance à la suivante : un changement brusque, dans un sens ou dans l’autre, mérite une explication.",
    ),
    misleads: text(
        "Only subscriptions whose term ended belong in the denominator; dividing by all of them makes the rate look too low. HubSpot France advises against following it beside churn: it is the same story, told by those who stay. SendPulse’s 86.95% is cut off, where its 1.67% of churn is rounded: 16,000 out of 18,400 rounds to 86.96%. By value, count what contracts renewed for less have lost, and leave out what others added. 100% less churn counts all customers instead of those due: ChurnZero even gives 105% where churn is −5%, and nobody renews more than was due.",
        "Seuls les abonnements arrivés à échéance vont au dénominateur ; diviser par tous fait paraître le taux trop bas. HubSpot France déconseille de le suivre en plus de l’attrition : c’est la même histoire, vue du côté de ceux qui restent. Les 86,95 % de SendPulse sont tronqués, alors que ses 1,67 % d’attrition sont arrondis : 16 000 sur 18 400 font 86,96 %. En valeur, comptez ce qu’ont perdu les contrats renouvelés à la baisse, et laissez de côté ce que d’autres ont ajouté. 100 % moins l’attrition compte tous les clients au lieu de ceux à échéance : ChurnZero donne même 105 % pour une attrition de −5 %, et nul ne renouvelle plus qu’il n’y avait à renouveler.",
    ),
    if_bad: &[
        text(
            "Write to customers a few weeks before their term ends, showing in figures what the product has brought them.",
            "Écrivez aux clients quelques semaines avant l’échéance, avec ce que le produit leur a apporté, en chiffres.",
        ),
        text(
            "Offer the undecided a longer term at a better price, rather than a one-month discount.",
            "Proposez aux indécis une durée plus longue à meilleur prix, plutôt qu’une remise d’un mois.",
        ),
        text(
            "Follow up lapsed subscriptions within the week, while the account is still set up.",
            "Relancez les abonnements échus dans la semaine, tant que le compte est encore en place.",
        ),
    ],
    if_good: &[
        text(
            "Ask those who renew what made them stay, and pass it on to those due next.",
            "Demandez à ceux qui renouvellent ce qui les a fait rester, et dites-le à ceux dont l’échéance approche.",
        ),
        text(
            "Use the renewal conversation to see whether the plan still fits or a larger one would fit better.",
            "Profitez de l’échange de renouvellement pour voir si l’offre convient encore ou si une offre supérieure irait mieux.",
        ),
    ],
    see_also: &["customer_retention_rate", "net_revenue_retention", "time_to_first_value"],
};

/// Prose of the conversion of a churn rate to another period.
pub static CHURN_PERIOD_CONVERSION: Guide = Guide {
    when: text(
        "Use it before comparing two churn rates that were measured over different periods, or before holding a monthly rate against a yearly target.",
        "Utilisez-le avant de comparer deux taux d’attrition mesurés sur des périodes différentes, ou de confronter un taux mensuel à un objectif annuel.",
    ),
    misleads: text(
        "Multiplying a monthly rate by twelve is wrong, because each month’s losses come out of what is left. SendPulse calls 1.67% in two weeks excellent: that makes 35% in a year. The conversion assumes a constant rate; real customers leave more often at the start and at the end of a term. A year is counted as 52 weeks. What stays after several periods says nothing of the customers won meanwhile.",
        "Multiplier un taux mensuel par douze est faux, car chaque mois on perd sur ce qui reste. SendPulse juge excellents 1,67 % en deux semaines : cela fait 35 % en un an. La conversion suppose un taux constant ; en réalité, les clients partent plus souvent au début et à l’échéance. Une année compte ici 52 semaines. Ce qui reste après plusieurs périodes ne dit rien des clients gagnés entre-temps.",
    ),
    if_bad: &[
        text(
            "Set the target for the period in which you measure, then convert once.",
            "Fixez l’objectif sur la période que vous mesurez, puis convertissez une seule fois.",
        ),
        text(
            "Report the yearly figure rather than the monthly one: a small monthly rate reassures too easily.",
            "Présentez le chiffre annuel plutôt que le mensuel : un petit taux mensuel rassure trop vite.",
        ),
        text(
            "Measure an actual year by following the customers of one month for twelve, and compare.",
            "Mesurez une vraie année en suivant pendant douze mois les clients d’un même mois, et comparez.",
        ),
    ],
    if_good: &[
        text(
            "Give the period with the rate wherever you quote it.",
            "Indiquez la période avec le taux partout où vous le citez.",
        ),
        text(
            "Use the monthly rate to estimate how long a customer stays: 1 divided by the rate gives months.",
            "Servez-vous du taux mensuel pour estimer la durée de vie d’un client : 1 divisé par le taux donne des mois.",
        ),
    ],
    see_also: &["customer_lifetime", "customer_retention_rate", "customer_lifetime_value"],
};

/// Prose of the customer lifetime.
pub static CUSTOMER_LIFETIME: Guide = Guide {
    when: text(
        "Use it to turn a churn rate into a time that everybody understands, and to fill in the lifetime that customer lifetime value asks for.",
        "Utilisez-la pour traduire un taux d’attrition en une durée que chacun comprend, et pour remplir la durée de vie que demande la valeur vie client.",
    ),
    misleads: text(
        "It counts in periods of the rate: months for a monthly rate, years for a yearly one. It assumes the same churn at every age, whereas most customers leave early: those who get past the start stay longer than it says. A small error in a low rate moves it a lot: 14% may stand for 13.5% to 14.5%, which is 6.90 to 7.41 periods. HubSpot France and Six metrics multiply by a lifetime and leave open where it comes from.",
        "Elle se compte en périodes du taux : des mois pour un taux mensuel, des années pour un taux annuel. Elle suppose la même attrition à tout âge, alors que la plupart partent tôt : ceux qui passent le début restent plus longtemps qu’elle ne le dit. Une petite erreur sur un taux bas la déplace beaucoup : 14 % peuvent valoir de 13,5 à 14,5 %, soit de 6,90 à 7,41 périodes. HubSpot France et Six metrics multiplient par une durée de vie sans dire d’où elle vient.",
    ),
    if_bad: &[
        text(
            "See at what age customers leave: a wave in the first months calls for a better start, one at the end of the term for an earlier conversation.",
            "Regardez à quel âge les clients partent : une vague dans les premiers mois appelle un meilleur démarrage, une vague à l’échéance un échange plus précoce.",
        ),
        text(
            "Compare the lifetime by plan and by acquisition channel, and stop looking for customers who never stay.",
            "Comparez la durée de vie par offre et par canal d’acquisition, et cessez de chercher des clients qui ne restent jamais.",
        ),
        text(
            "Write again to the accounts that have gone quiet, before they decide to leave.",
            "Reprenez contact avec les comptes devenus silencieux, avant qu’ils ne décident de partir.",
        ),
    ],
    if_good: &[
        text(
            "Carry it over to customer lifetime value, with purchases counted per the same period.",
            "Reportez-la dans la valeur vie client, avec des achats comptés sur la même période.",
        ),
        text(
            "Check it against the customers who have left: a young company cannot have seen a lifetime longer than its own age.",
            "Confrontez-la aux clients déjà partis : une jeune entreprise n’a pas pu voir une durée de vie plus longue que son âge.",
        ),
    ],
    see_also: &["customer_lifetime_value", "churn_period_conversion", "customer_retention_rate"],
};
