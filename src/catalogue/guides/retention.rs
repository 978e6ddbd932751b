//! Prose of the retention family.

use crate::engine::metric::Guide;
use crate::text::prose;

/// Prose of the customer retention rate.
pub static CUSTOMER_RETENTION_RATE: Guide = Guide {
    when: prose(
        "Use it to see how well a product keeps its customers over a quarter or a year, whatever the way they pay.",
        "Utilisez-le pour voir si un produit garde ses clients sur un trimestre ou une année, quel que soit leur mode de paiement.",
    ),
    misleads: prose(
        "Counting the customers won during the period among those kept hides every departure: take them out first. A rate without its period says nothing, because 97% a month is just over 69% a year. SendPulse prints the formula without its brackets; calculated as printed, it gives 3,494 instead of 97.77%.",
        "Compter les clients gagnés pendant la période parmi ceux qui restent masque les départs : retirez-les d’abord. Un taux sans sa période ne dit rien, car 97 % par mois font un peu plus de 69 % par an. SendPulse imprime la formule sans ses parenthèses ; calculée telle quelle, elle donne 3 494 au lieu de 97,77 %.",
    ),
    if_bad: &[
        prose(
            "Call the customers who left last month and note the reason each one gives.",
            "Appelez les clients partis le mois dernier et notez la raison que chacun donne.",
        ),
        prose(
            "Read the support requests and survey answers of the past quarter, and mend first what comes up most often.",
            "Relisez les demandes d’assistance et les réponses aux enquêtes du trimestre, et réparez d’abord ce qui revient le plus.",
        ),
        prose(
            "Compare the rate by plan, by age of the account and by way of acquisition: losses seldom spread evenly.",
            "Comparez le taux par offre, par ancienneté et par canal d’acquisition : les pertes se répartissent rarement de façon égale.",
        ),
    ],
    if_good: &[
        prose(
            "Find out what your most loyal customers do in their first weeks, and lead new ones there.",
            "Cherchez ce que vos clients les plus fidèles font dans leurs premières semaines, et guidez-y les nouveaux.",
        ),
        prose(
            "Check that revenue holds as well: customers can stay and pay less.",
            "Vérifiez que le revenu tient aussi : des clients peuvent rester en payant moins.",
        ),
    ],
    says_the_same: &["customer_churn_rate"],
    see_also: &["renewal_rate", "net_revenue_retention", "net_promoter_score"],
};

/// Prose of the customer churn rate.
pub static CUSTOMER_CHURN_RATE: Guide = Guide {
    when: prose(
        "Follow it month by month to notice a sudden rise early. Without subscriptions, first decide when a customer counts as lost, for instance after a quarter without a purchase.",
        "Suivez-le mois après mois pour remarquer tôt une hausse subite. Sans abonnement, décidez d’abord quand un client compte comme perdu, par exemple après un trimestre sans achat.",
    ),
    misleads: prose(
        "Four of the documents divide by four different bases and the fifth names none, so compare two rates only when both say which one they use. Churn and retention add up to 100% on the base of the start alone: with SendPulse’s own figures the complement gives 2.22%, its formula 2.14%. The 10% of SendPulse comes without a period, and 10% a month is 72% a year.",
        "Quatre des documents divisent par quatre bases différentes et le cinquième n’en donne aucune : ne comparez deux taux que si chacun dit laquelle il prend. Attrition et rétention ne font 100 % ensemble que sur la base du début : avec les chiffres mêmes de SendPulse, le complément donne 2,22 %, sa formule 2,14 %. Les 10 % de SendPulse sont donnés sans période, et 10 % par mois font 72 % par an.",
    ),
    if_bad: &[
        prose(
            "Separate those who chose to leave from failed payments, and deal with the payments first: that is the quickest gain.",
            "Séparez les départs voulus des échecs de paiement, et traitez d’abord les paiements : c’est le gain le plus rapide.",
        ),
        prose(
            "If people leave because the product is hard to use, accompany their first weeks more closely.",
            "Si l’on part parce que le produit est difficile à utiliser, accompagnez de plus près les premières semaines.",
        ),
        prose(
            "Write to the customers who left recently with one precise reason to come back.",
            "Écrivez aux clients partis récemment en leur donnant une raison précise de revenir.",
        ),
    ],
    if_good: &[
        prose(
            "Set an alert on the next rise, so that a good month does not lull you.",
            "Posez une alerte sur la prochaine hausse, pour qu’un bon mois ne vous endorme pas.",
        ),
        prose(
            "Look at the size of the accounts that leave: few departures can carry a lot of revenue.",
            "Regardez la taille des comptes qui partent : peu de départs peuvent emporter beaucoup de revenu.",
        ),
    ],
    says_the_same: &["customer_retention_rate", "renewal_rate"],
    see_also: &["gross_revenue_churn_rate", "churn_period_conversion", "health_score_points"],
};

/// Prose of the renewal rate.
pub static RENEWAL_RATE: Guide = Guide {
    when: prose(
        "Use it for subscriptions with a term, and follow it from one cycle to the next: a sudden change either way deserves an explanation.",
        "Utilisez-le pour des abonnements à échéance, et suivez-le d’une échéance à la suivante : un changement brusque, dans un sens ou dans l’autre, mérite une explication.",
    ),
    misleads: prose(
        "Only subscriptions whose term ended belong below the line; dividing by all of them makes the rate look low. HubSpot France advises against following it beside churn, since both tell the same story from opposite ends. SendPulse’s 86.95% is cut off: rounded, 16,000 out of 18,400 is 86.96%.",
        "Seuls les abonnements arrivés à échéance vont au dénominateur ; diviser par tous fait paraître le taux trop bas. HubSpot France déconseille de le suivre en plus de l’attrition, car les deux racontent la même histoire à l’envers. Les 86,95 % de SendPulse sont tronqués : arrondis, 16 000 sur 18 400 font 86,96 %.",
    ),
    if_bad: &[
        prose(
            "Write to customers some weeks before their term, with what they got out of the product in figures.",
            "Écrivez aux clients quelques semaines avant l’échéance, avec ce que le produit leur a apporté, en chiffres.",
        ),
        prose(
            "Offer the undecided a longer term at a better price, rather than a discount for one month.",
            "Proposez aux indécis une durée plus longue à meilleur prix, plutôt qu’une remise d’un mois.",
        ),
        prose(
            "Follow up lapsed subscriptions within the week, while the account is still set up.",
            "Relancez les abonnements échus dans la semaine, tant que le compte est encore en place.",
        ),
    ],
    if_good: &[
        prose(
            "Ask those who renew what made them stay, and tell it to those who are due next.",
            "Demandez à ceux qui renouvellent ce qui les a fait rester, et dites-le aux prochains.",
        ),
        prose(
            "Use the renewal talk to check whether the plan still fits: a higher one may.",
            "Profitez de l’échange de renouvellement pour vérifier que l’offre convient encore : une offre supérieure conviendrait peut-être.",
        ),
    ],
    says_the_same: &["customer_churn_rate"],
    see_also: &["customer_retention_rate", "net_revenue_retention", "time_to_first_value"],
};

/// Prose of the conversion of a churn rate to another period.
pub static CHURN_PERIOD_CONVERSION: Guide = Guide {
    when: prose(
        "Use it before comparing two churn rates that were measured over different periods, or before holding a monthly rate against a yearly target.",
        "Utilisez-le avant de comparer deux taux d’attrition mesurés sur des périodes différentes, ou de confronter un taux mensuel à un objectif annuel.",
    ),
    misleads: prose(
        "Multiplying a monthly rate by twelve is wrong, because each month’s losses come out of what is left. The conversion assumes the same rate all along; real customers leave more often at the start and at the end of a term. A year is counted as 52 weeks.",
        "Multiplier un taux mensuel par douze est faux, car chaque mois on perd sur ce qui reste. La conversion suppose un taux constant ; en réalité, les clients partent plus souvent au début et à l’échéance. Une année compte ici 52 semaines.",
    ),
    if_bad: &[
        prose(
            "Set the target in the period in which you measure, then convert once.",
            "Fixez l’objectif dans la période où vous mesurez, puis convertissez une seule fois.",
        ),
        prose(
            "Show the yearly figure beside the monthly one in reports: a small monthly rate reassures too easily.",
            "Montrez le chiffre annuel à côté du mensuel dans vos rapports : un petit taux mensuel rassure trop vite.",
        ),
        prose(
            "Measure a true year by following the customers of one month for twelve, and compare.",
            "Mesurez une vraie année en suivant douze mois les clients d’un même mois, et comparez.",
        ),
    ],
    if_good: &[
        prose(
            "Keep the period beside the rate wherever you write it.",
            "Gardez la période à côté du taux partout où vous l’écrivez.",
        ),
        prose(
            "Use the monthly rate to estimate how long a customer stays: one divided by the rate gives months.",
            "Servez-vous du taux mensuel pour estimer la durée de vie d’un client : un divisé par le taux donne des mois.",
        ),
    ],
    says_the_same: &[],
    see_also: &["customer_churn_rate", "customer_lifetime_value"],
};
