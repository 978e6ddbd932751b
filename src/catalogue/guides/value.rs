//! Prose of the value and cost family.

use crate::catalogue::model::metric::Guide;
use crate::text::text;

/// Prose of the customer lifetime value.
pub static CUSTOMER_LIFETIME_VALUE: Guide = Guide {
    when: text(
        "Use it to decide how much you can spend on winning and keeping a customer, and to give the customer success team a figure to raise.",
        "Utilisez-la pour décider combien dépenser pour gagner puis garder un client, et pour donner à l’équipe de réussite client un chiffre à faire monter.",
    ),
    misleads: text(
        "Frequency and lifetime must use the same period; purchases per month with a lifetime in years come out twelve times too small. Six metrics subtracts the frequency where HubSpot France multiplies by it: a slip, for money less a number of purchases has no unit; the variant of that name shows the effect. Revenue is not profit: set the variant with margin against costs. In a young company, the lifetime is a guess.",
        "La fréquence et la durée de vie doivent porter sur la même période : des achats par mois avec une durée en années donnent un résultat douze fois trop petit. Six metrics soustrait la fréquence là où HubSpot France multiplie : un lapsus, car un montant moins un nombre d’achats n’a pas d’unité ; la variante de ce nom montre l’effet. Le revenu n’est pas le bénéfice : comparez aux coûts la variante avec marge. Dans une jeune entreprise, la durée de vie est une supposition.",
    ),
    if_bad: &[
        text(
            "Work on the lifetime first: one more period at the same pace is easier to win than a price rise.",
            "Travaillez d’abord la durée de vie : une période de plus au même rythme s’obtient plus facilement qu’une hausse de prix.",
        ),
        text(
            "Compare the value by acquisition channel, and stop paying for those that bring short-lived customers.",
            "Comparez la valeur par canal d’acquisition, et cessez de payer ceux qui amènent des clients de passage.",
        ),
        text(
            "Offer the next useful option when a customer reaches a limit, not on a fixed date.",
            "Proposez l’option utile suivante quand un client atteint une limite, non à date fixe.",
        ),
    ],
    if_good: &[
        text(
            "See who your best customers are and look for more like them.",
            "Voyez qui sont vos meilleurs clients et cherchez-en d’autres qui leur ressemblent.",
        ),
        text(
            "Check what acquisition may cost at this value: you may be spending too little.",
            "Voyez ce que l’acquisition peut coûter à cette valeur : vous dépensez peut-être trop peu.",
        ),
    ],
    see_also: &[
        "lifetime_value_to_acquisition_cost_ratio",
        "customer_retention_cost",
        "customer_churn_rate",
        "customer_lifetime",
    ],
};

/// Prose of the customer acquisition cost.
pub static CUSTOMER_ACQUISITION_COST: Guide = Guide {
    when: text(
        "Work it out for a quarter or a year, always the same, to see whether growth is getting more expensive.",
        "Calculez-le sur un trimestre ou une année, toujours la même durée, pour voir si la croissance coûte de plus en plus cher.",
    ),
    misleads: text(
        "Leaving out wages or tools makes any channel look cheap; costs and customers must also belong to the same period, even though a long sale only pays off later. SendPulse prints the sum without its brackets: calculated as printed, its example gives 2,800.07 instead of 4.07, because only the overheads are divided.",
        "Oublier les salaires ou les outils fait paraître n’importe quel canal bon marché ; coûts et clients doivent aussi porter sur la même période, même si une vente longue ne paie que plus tard. SendPulse imprime la somme sans ses parenthèses : calculé tel quel, son exemple donne 2 800,07 au lieu de 4,07, car seuls les frais généraux sont divisés.",
    ),
    if_bad: &[
        text(
            "Split the cost by channel and move money from the most expensive to the cheapest, one step at a time.",
            "Répartissez le coût par canal et déplacez le budget du plus cher au moins cher, pas à pas.",
        ),
        text(
            "Narrow the target to the segments that buy most readily, and send fewer campaigns.",
            "Resserrez la cible sur les segments qui achètent le plus volontiers, et envoyez moins de campagnes.",
        ),
        text(
            "Automate the tasks that take up paid hours without needing a person.",
            "Automatisez les tâches qui prennent des heures payées sans que personne y soit nécessaire.",
        ),
    ],
    if_good: &[
        text(
            "Raise the budget a little and watch whether the next customers cost the same.",
            "Augmentez un peu le budget et regardez si les clients suivants coûtent autant.",
        ),
        text(
            "Check that these customers stay: cheap ones who leave cost more in the end.",
            "Vérifiez que ces clients restent : bon marché et vite partis, ils coûtent plus cher au bout du compte.",
        ),
    ],
    see_also: &[
        "lifetime_value_to_acquisition_cost_ratio",
        "cac_payback_period",
        "customer_retention_cost",
    ],
};

/// Prose of the customer retention cost.
pub static CUSTOMER_RETENTION_COST: Guide = Guide {
    when: text(
        "Use it once a year, at budget time, to know what it takes to keep a customer and whether that is still worth it.",
        "Utilisez-le une fois par an, au moment des budgets, pour savoir ce que coûte un client gardé et si cela en vaut encore la peine.",
    ),
    misleads: text(
        "It is easily underestimated, because account management and onboarding often sit in other budgets: add them. Six metrics sees a bad bargain when keeping a customer costs more than winning one, or more than that customer will ever bring in; fill in both figures to be warned. But the cost is for one year and the lifetime value for the whole relationship: the second warning comes late.",
        "On le sous-estime facilement, car la gestion des comptes et l’intégration relèvent souvent d’autres budgets : ajoutez-les. Six metrics y voit une mauvaise affaire quand garder un client coûte plus que d’en gagner un, ou plus qu’il ne rapportera jamais ; remplissez les deux chiffres pour être averti. Mais le coût porte sur un an et la valeur vie sur toute la relation : la seconde alerte vient tard.",
    ),
    if_bad: &[
        text(
            "Give small accounts good help pages and group sessions, and keep personal calls for those at risk.",
            "Donnez aux petits comptes de bonnes pages d’aide et des séances de groupe, et gardez les appels personnels pour les comptes à risque.",
        ),
        text(
            "Find the two questions that take most of the team’s time, and fix the product there.",
            "Cherchez les deux questions qui prennent le plus de temps à l’équipe, et corrigez le produit à ces endroits.",
        ),
        text(
            "Decide how much saving an account is worth, and write it down.",
            "Décidez combien dépenser au plus pour sauver un compte, et écrivez-le.",
        ),
    ],
    if_good: &[
        text(
            "Check that churn has not risen meanwhile: a low cost may be neglect.",
            "Vérifiez que l’attrition n’a pas augmenté entre-temps : un coût bas peut être de la négligence.",
        ),
        text(
            "Spend part of the gap with the acquisition cost on the accounts most likely to grow.",
            "Consacrez une part de l’écart avec le coût d’acquisition aux comptes les plus susceptibles de grandir.",
        ),
    ],
    see_also: &["customer_acquisition_cost", "customer_lifetime_value", "monthly_ticket_volume"],
};

/// Prose of the return on investment of customer success.
pub static CUSTOMER_SUCCESS_ROI: Guide = Guide {
    when: text(
        "Use it to defend or to question the customer success budget, over a full year at least.",
        "Utilisez-le pour défendre ou remettre en cause le budget de la réussite client, sur une année entière au moins.",
    ),
    misleads: text(
        "HubSpot France names this metric and gives no formula: the usual return on investment is used here. The hard part is the gain; crediting every renewal to customer success makes any result look splendid. Count what would have been lost or left unsold without it, ideally against comparable accounts that it did not look after.",
        "HubSpot France nomme cet indicateur et n’en donne pas la formule : on emploie ici le retour sur investissement usuel. Le difficile est le gain ; attribuer chaque renouvellement à la réussite client rend n’importe quel résultat brillant. Comptez ce qui aurait été perdu ou non vendu sans elle, de préférence par rapport à des comptes comparables qu’elle n’a pas suivis.",
    ),
    if_bad: &[
        text(
            "List the team’s tasks by the hours they take, and stop those that move neither churn nor expansion.",
            "Classez les tâches de l’équipe selon les heures passées, et arrêtez celles qui ne changent ni l’attrition ni l’expansion.",
        ),
        text(
            "Focus on high-revenue accounts with a poor health score.",
            "Concentrez l’effort sur les comptes à fort revenu et à mauvais score de santé.",
        ),
        text(
            "Wait for a full renewal cycle before you judge: costs come first, gains at renewal.",
            "Attendez un cycle complet de renouvellement avant de juger : les coûts viennent d’abord, les gains à l’échéance.",
        ),
    ],
    if_good: &[
        text(
            "Write down how the gain was estimated, so that next year’s figure can be compared.",
            "Notez comment le gain a été estimé, pour que le chiffre de l’an prochain soit comparable.",
        ),
        text(
            "Extend what works to the next group of accounts, and measure that group apart.",
            "Étendez ce qui marche au groupe de comptes suivant, et mesurez ce groupe à part.",
        ),
    ],
    see_also: &["customer_retention_cost", "net_revenue_retention", "health_score_weighted"],
};

/// Prose of the ratio of lifetime value to acquisition cost.
pub static LIFETIME_VALUE_TO_ACQUISITION_COST_RATIO: Guide = Guide {
    when: text(
        "Use it to judge whether growth is healthy before you spend more on it.",
        "Utilisez-le pour juger si la croissance est saine avant d’y investir davantage.",
    ),
    misleads: text(
        "With a lifetime value in revenue instead of margin, the ratio looks much better than it is. It says nothing about time: 3 to 1 after five years can still drain your cash, so look at the payback period too. The limit of 3 is a habit of the field; none of the documents gives it.",
        "Avec une valeur vie en revenu plutôt qu’en marge, le ratio paraît bien meilleur qu’il n’est. Il ne dit rien du temps : 3 pour 1 au bout de cinq ans peut tout de même assécher la trésorerie, regardez donc aussi le délai de récupération. La limite de 3 est une habitude du métier ; aucun des documents ne la donne.",
    ),
    if_bad: &[
        text(
            "Pause the most expensive channel and see whether sales really drop.",
            "Suspendez le canal le plus cher et voyez si les ventes baissent vraiment.",
        ),
        text(
            "Raise the lifetime before you cut the cost: look at the first three months, when many leave.",
            "Allongez la durée de vie avant de réduire le coût : regardez les trois premiers mois, souvent les plus fragiles.",
        ),
        text(
            "Calculate the ratio by segment, and turn away customers who never pay back their cost.",
            "Calculez le ratio par segment, et renoncez aux clients qui ne remboursent jamais leur coût.",
        ),
    ],
    if_good: &[
        text(
            "Far above 3, try spending more on growth: you may be leaving customers to competitors.",
            "Très au-dessus de 3, essayez d’investir plus dans la croissance : vous laissez peut-être des clients à la concurrence.",
        ),
        text(
            "Check that it also holds for the customers of the last six months alone.",
            "Vérifiez qu’il tient aussi pour les seuls clients des six derniers mois.",
        ),
    ],
    see_also: &["cac_payback_period", "customer_lifetime_value", "customer_acquisition_cost"],
};

/// Prose of the payback period of the acquisition cost.
pub static CAC_PAYBACK_PERIOD: Guide = Guide {
    when: text(
        "Use it to know how much cash growth ties up, and for how long, with customers who pay by the month.",
        "Utilisez-le pour savoir combien de trésorerie la croissance immobilise, et combien de temps, avec des clients qui paient au mois.",
    ),
    misleads: text(
        "Without the margin the period comes out too short. It takes for granted that the customer stays that long: with high churn, many leave before they have paid back. Twelve months is a habit of the field; large contracts take longer and can bear it.",
        "Sans la marge, le délai paraît trop court. Il suppose que le client reste jusque-là : avec une forte attrition, beaucoup partent avant d’avoir remboursé. Douze mois est une habitude du métier ; les gros contrats prennent plus de temps et peuvent se le permettre.",
    ),
    if_bad: &[
        text(
            "Offer yearly payment: the cash comes in on the first day.",
            "Proposez le paiement annuel : l’argent rentre le premier jour.",
        ),
        text(
            "Compare the period with the expected lifetime, and stop channels where it is longer.",
            "Comparez le délai à la durée de vie attendue, et arrêtez les canaux où il la dépasse.",
        ),
        text(
            "Lower what serving a new customer costs in the first months: onboarding weighs most there.",
            "Réduisez ce que coûte le service d’un nouveau client les premiers mois : l’intégration y pèse le plus.",
        ),
    ],
    if_good: &[
        text(
            "Put the money that comes back early into the channel that brought it.",
            "Réinvestissez l’argent vite récupéré dans le canal qui l’a rapporté.",
        ),
        text(
            "Follow it by month of arrival, to notice when growth gets expensive.",
            "Suivez-le par mois d’arrivée, pour remarquer quand la croissance devient chère.",
        ),
    ],
    see_also: &[
        "lifetime_value_to_acquisition_cost_ratio",
        "customer_acquisition_cost",
        "average_revenue_per_user",
    ],
};
