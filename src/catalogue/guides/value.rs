//! Prose of the value and cost family.

use crate::engine::metric::Guide;
use crate::text::prose;

/// Prose of the customer lifetime value.
pub static CUSTOMER_LIFETIME_VALUE: Guide = Guide {
    when: prose(
        "Use it to decide how much may be spent on winning and on keeping a customer, and to give the customer success team something to raise.",
        "Utilisez-la pour décider combien dépenser afin de gagner et de garder un client, et pour donner à l’équipe de réussite client un chiffre à faire monter.",
    ),
    misleads: prose(
        "The frequency and the lifetime must use the same period; purchases per month with a lifetime in years come out twelve times too small. Six metrics describes a subtraction where the others multiply: the way under that name shows what it does to the figure. Revenue is not profit, so hold the variant with margin against costs; and a young company’s lifetime is a guess.",
        "La fréquence et la durée de vie doivent employer la même période : des achats par mois avec une durée en années donnent un résultat douze fois trop petit. Six metrics décrit une soustraction là où les autres multiplient : la variante de ce nom montre l’effet sur le chiffre. Le revenu n’est pas le bénéfice, comparez donc aux coûts la variante avec marge ; et la durée de vie d’une jeune entreprise est une supposition.",
    ),
    if_bad: &[
        prose(
            "Work on the lifetime first: one more period at the same pace costs less than a higher price.",
            "Travaillez d’abord la durée de vie : une période de plus au même rythme coûte moins qu’un prix plus élevé.",
        ),
        prose(
            "Compare the value by channel of acquisition, and stop paying for those that bring short-lived customers.",
            "Comparez la valeur par canal d’acquisition, et cessez de payer ceux qui amènent des clients de passage.",
        ),
        prose(
            "Offer the next useful option when a customer reaches a limit, not on a fixed date.",
            "Proposez l’option utile suivante quand un client atteint une limite, non à date fixe.",
        ),
    ],
    if_good: &[
        prose(
            "See who your best customers are and look for more of the same kind.",
            "Regardez qui sont vos meilleurs clients et cherchez-en d’autres du même genre.",
        ),
        prose(
            "Check what acquisition may cost at this value: you may be spending too little.",
            "Voyez ce que l’acquisition peut coûter à cette valeur : vous dépensez peut-être trop peu.",
        ),
    ],
    says_the_same: &[],
    see_also: &[
        "lifetime_value_to_acquisition_cost_ratio",
        "customer_retention_cost",
        "customer_churn_rate",
    ],
};

/// Prose of the customer acquisition cost.
pub static CUSTOMER_ACQUISITION_COST: Guide = Guide {
    when: prose(
        "Work it out for a quarter or a year, always the same, to see whether growth is getting dearer.",
        "Calculez-le sur un trimestre ou une année, toujours la même durée, pour voir si la croissance coûte de plus en plus cher.",
    ),
    misleads: prose(
        "Leaving out wages or tools makes any channel look cheap; costs and customers must also belong to the same period, although a long sale pays off later. SendPulse prints the sum without its brackets: calculated as printed, its example gives 2,800.07 instead of 4.07, because only the overheads are divided.",
        "Oublier les salaires ou les outils rend n’importe quel canal bon marché ; coûts et clients doivent aussi être de la même période, même si une vente longue ne paie que plus tard. SendPulse imprime la somme sans ses parenthèses : calculé tel quel, son exemple donne 2 800,07 au lieu de 4,07, car seuls les frais généraux sont divisés.",
    ),
    if_bad: &[
        prose(
            "Split the cost by channel and move money from the dearest to the cheapest, a step at a time.",
            "Répartissez le coût par canal et déplacez le budget du plus cher au moins cher, pas à pas.",
        ),
        prose(
            "Narrow the target to the segments that buy most readily, and send fewer campaigns.",
            "Resserrez la cible sur les segments qui achètent le plus volontiers, et envoyez moins de campagnes.",
        ),
        prose(
            "Automate the tasks that take up paid hours without needing a person.",
            "Automatisez les tâches qui prennent des heures payées sans demander une personne.",
        ),
    ],
    if_good: &[
        prose(
            "Raise the budget by a small part and watch whether the next customers cost the same.",
            "Augmentez un peu le budget et regardez si les clients suivants coûtent autant.",
        ),
        prose(
            "Check that these customers stay: cheap ones who leave cost more in the end.",
            "Vérifiez que ces clients restent : bon marché et vite partis, ils coûtent plus cher au bout du compte.",
        ),
    ],
    says_the_same: &[],
    see_also: &[
        "lifetime_value_to_acquisition_cost_ratio",
        "cac_payback_period",
        "customer_retention_cost",
    ],
};

/// Prose of the customer retention cost.
pub static CUSTOMER_RETENTION_COST: Guide = Guide {
    when: prose(
        "Use it once a year, when budgets are made, to know what keeping a customer takes and whether that is still worth it.",
        "Utilisez-le une fois par an, au moment des budgets, pour savoir ce que demande un client conservé et si cela en vaut encore la peine.",
    ),
    misleads: prose(
        "It is easily underestimated, because account management and onboarding often sit in other budgets: add them. Six metrics sees a bad bargain when keeping a customer costs more than winning one, or more than they will ever bring in; fill in both figures to be told. The cost is for one year, the lifetime value for all of them.",
        "On le sous-estime facilement, car la gestion des comptes et l’intégration sont souvent dans d’autres budgets : ajoutez-les. Six metrics y voit une mauvaise affaire quand garder un client coûte plus que d’en gagner un, ou plus qu’il ne rapportera jamais ; remplissez les deux chiffres pour être averti. Le coût porte sur un an, la valeur vie sur toute la relation.",
    ),
    if_bad: &[
        prose(
            "Give small accounts good help pages and group sessions, and keep personal calls for those at risk.",
            "Donnez aux petits comptes de bonnes pages d’aide et des séances de groupe, et gardez les appels personnels pour les comptes à risque.",
        ),
        prose(
            "Find the two questions that take most of the team’s time, and mend the product there.",
            "Cherchez les deux questions qui prennent le plus de temps à l’équipe, et corrigez le produit à ces endroits.",
        ),
        prose(
            "Decide up to which cost an account is worth rescuing, and write it down.",
            "Décidez jusqu’à quel coût un compte mérite d’être sauvé, et écrivez-le.",
        ),
    ],
    if_good: &[
        prose(
            "Check that churn has not risen meanwhile: a low cost may be neglect.",
            "Vérifiez que l’attrition n’a pas monté entre-temps : un coût bas peut être de la négligence.",
        ),
        prose(
            "Spend part of the difference from the acquisition cost on the accounts most likely to grow.",
            "Consacrez une part de l’écart avec le coût d’acquisition aux comptes les plus susceptibles de grandir.",
        ),
    ],
    says_the_same: &[],
    see_also: &["customer_acquisition_cost", "customer_lifetime_value", "monthly_ticket_volume"],
};

/// Prose of the return on investment of customer success.
pub static CUSTOMER_SUCCESS_ROI: Guide = Guide {
    when: prose(
        "Use it to defend or to question the budget of customer success, over a full year at least.",
        "Utilisez-le pour défendre ou remettre en cause le budget de la réussite client, sur une année entière au moins.",
    ),
    misleads: prose(
        "HubSpot France names this metric and gives no formula: the usual return on investment is used here. The hard part is the gain; attributing every renewal to customer success makes any result look splendid. Count what would have been lost or not sold without it, ideally against comparable accounts that it did not look after.",
        "HubSpot France nomme cet indicateur et n’en donne pas la formule : on emploie ici le retour sur investissement usuel. Le difficile est le gain ; attribuer chaque renouvellement à la réussite client rend n’importe quel résultat brillant. Comptez ce qui aurait été perdu ou non vendu sans elle, au mieux par rapport à des comptes comparables qu’elle n’a pas suivis.",
    ),
    if_bad: &[
        prose(
            "List what the team does by the hours it takes, and stop what moves neither churn nor expansion.",
            "Listez ce que fait l’équipe selon les heures passées, et arrêtez ce qui ne change ni l’attrition ni l’expansion.",
        ),
        prose(
            "Direct the effort at accounts with much revenue and a poor health score.",
            "Dirigez l’effort vers les comptes à fort revenu et à mauvais score de santé.",
        ),
        prose(
            "Wait for a full renewal cycle before you judge: costs come first, gains at the term.",
            "Attendez un cycle complet de renouvellement avant de juger : les coûts viennent d’abord, les gains à l’échéance.",
        ),
    ],
    if_good: &[
        prose(
            "Write down how the gain was estimated, so that next year’s figure can be compared.",
            "Notez comment le gain a été estimé, pour que le chiffre de l’an prochain soit comparable.",
        ),
        prose(
            "Extend what works to the next group of accounts, and measure that group apart.",
            "Étendez ce qui marche au groupe de comptes suivant, et mesurez ce groupe à part.",
        ),
    ],
    says_the_same: &[],
    see_also: &["customer_retention_cost", "net_revenue_retention", "health_score_weighted"],
};

/// Prose of the ratio of lifetime value to acquisition cost.
pub static LIFETIME_VALUE_TO_ACQUISITION_COST_RATIO: Guide = Guide {
    when: prose(
        "Use it to judge whether growth is healthy before spending more on it.",
        "Utilisez-le pour juger si la croissance est saine avant d’y consacrer davantage.",
    ),
    misleads: prose(
        "With a lifetime value in revenue instead of margin, the ratio looks several times better than it is. It says nothing of time: 3 to 1 after five years can still starve the till, so look at the payback period too. The limit of 3 is a habit of the field, not a law.",
        "Avec une valeur vie en revenu plutôt qu’en marge, le ratio paraît bien meilleur qu’il n’est. Il ne dit rien du temps : 3 pour 1 au bout de cinq ans peut tout de même assécher la trésorerie, regardez donc aussi le délai de récupération. La limite de 3 est une habitude du métier, non une loi.",
    ),
    if_bad: &[
        prose(
            "Pause the dearest channel and see whether sales really drop.",
            "Suspendez le canal le plus cher et voyez si les ventes baissent vraiment.",
        ),
        prose(
            "Raise the lifetime before you cut the cost: look at the first three months, where most leave.",
            "Allongez la durée de vie avant de réduire le coût : regardez les trois premiers mois, où l’on part le plus.",
        ),
        prose(
            "Calculate the ratio by segment, and turn down customers who never pay for themselves.",
            "Calculez le ratio par segment, et renoncez aux clients qui ne se paient jamais.",
        ),
    ],
    if_good: &[
        prose(
            "Far above 3, try spending more on growth: you may be leaving customers to others.",
            "Très au-dessus de 3, essayez d’investir plus dans la croissance : vous laissez peut-être des clients à d’autres.",
        ),
        prose(
            "Check that it stays so for the customers of the last six months alone.",
            "Vérifiez qu’il en va de même pour les seuls clients des six derniers mois.",
        ),
    ],
    says_the_same: &[],
    see_also: &["cac_payback_period", "customer_lifetime_value", "customer_acquisition_cost"],
};

/// Prose of the payback period of the acquisition cost.
pub static CAC_PAYBACK_PERIOD: Guide = Guide {
    when: prose(
        "Use it to know how much cash growth ties up, and for how long, with customers who pay by the month.",
        "Utilisez-le pour savoir combien de trésorerie la croissance immobilise, et combien de temps, avec des clients qui paient au mois.",
    ),
    misleads: prose(
        "Without the margin the period comes out too short. It takes for granted that the customer stays that long: with high churn, many leave before they have paid back. Twelve months is a habit of the field; large contracts take longer and can bear it.",
        "Sans la marge, le délai paraît trop court. Il suppose que le client reste jusque-là : avec une forte attrition, beaucoup partent avant d’avoir remboursé. Douze mois est une habitude du métier ; les gros contrats prennent plus de temps et peuvent se le permettre.",
    ),
    if_bad: &[
        prose(
            "Offer payment by the year: the cash comes in on the first day.",
            "Proposez le paiement annuel : l’argent rentre le premier jour.",
        ),
        prose(
            "Compare the period with the expected lifetime, and stop channels where it is longer.",
            "Comparez le délai à la durée de vie attendue, et arrêtez les canaux où il la dépasse.",
        ),
        prose(
            "Lower what serving a new customer costs in the first months: onboarding weighs most there.",
            "Réduisez ce que coûte le service d’un nouveau client les premiers mois : l’intégration y pèse le plus.",
        ),
    ],
    if_good: &[
        prose(
            "Put the money that comes back early into the channel that brought it.",
            "Remettez l’argent vite revenu dans le canal qui l’a rapporté.",
        ),
        prose(
            "Follow it by month of arrival, to notice when growth turns dear.",
            "Suivez-le par mois d’arrivée, pour remarquer quand la croissance devient chère.",
        ),
    ],
    says_the_same: &[],
    see_also: &[
        "lifetime_value_to_acquisition_cost_ratio",
        "customer_acquisition_cost",
        "average_revenue_per_user",
    ],
};
