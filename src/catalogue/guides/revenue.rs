//! Prose of the revenue family.

use crate::engine::metric::Guide;
use crate::text::prose;

/// Prose of monthly recurring revenue.
pub static MONTHLY_RECURRING_REVENUE: Guide = Guide {
    when: prose(
        "Use it every month as the pulse of a subscription business; most other revenue figures start from it.",
        "Utilisez-le chaque mois comme pouls d’une activité par abonnement ; la plupart des autres chiffres de revenu en partent.",
    ),
    misleads: prose(
        "One-off fees, services and trials do not recur: leave them out, and count a yearly contract for a twelfth. An average over very unequal plans changes as soon as the mix does, which the sum of the plans avoids. Vendasta names the metric without a formula.",
        "Frais uniques, prestations et essais ne se répètent pas : laissez-les de côté, et comptez un contrat annuel pour un douzième. Une moyenne sur des offres très inégales bouge dès que leur répartition change, ce que la somme des offres évite. Vendasta nomme l’indicateur sans formule.",
    ),
    if_bad: &[
        prose(
            "Split the change into new, added, reduced and lost revenue: each has its own remedy.",
            "Décomposez la variation en revenu nouveau, ajouté, réduit et perdu : à chacun son remède.",
        ),
        prose(
            "Look at losses before you look for new customers: filling a leaking bucket is dear.",
            "Regardez les pertes avant de chercher de nouveaux clients : remplir un seau percé coûte cher.",
        ),
        prose(
            "Check old plans and discounts that were never reviewed.",
            "Vérifiez les anciennes offres et les remises que personne n’a revues.",
        ),
    ],
    if_good: &[
        prose(
            "See how much of the growth rests on your three largest customers.",
            "Voyez quelle part de la croissance repose sur vos trois plus gros clients.",
        ),
        prose(
            "Save the figure each month, so that the trend speaks rather than one good month.",
            "Enregistrez le chiffre chaque mois, pour que la tendance parle plutôt qu’un bon mois.",
        ),
    ],
    says_the_same: &["annual_recurring_revenue"],
    see_also: &["average_revenue_per_user", "net_revenue_retention", "saas_quick_ratio"],
};

/// Prose of annual recurring revenue.
pub static ANNUAL_RECURRING_REVENUE: Guide = Guide {
    when: prose(
        "Use it with yearly contracts and in talks with investors, where figures by the year are usual.",
        "Utilisez-le avec des contrats annuels et face aux investisseurs, habitués aux chiffres par an.",
    ),
    misleads: prose(
        "It is a pace, not a forecast: nobody has paid it yet, and churn is not taken off. Twelve times an exceptional month repeats the exception twelve times. It adds nothing to the monthly figure, so follow one of the two.",
        "C’est un rythme, non une prévision : personne ne l’a encore payé, et l’attrition n’en est pas retirée. Douze fois un mois exceptionnel répète l’exception douze fois. Il n’ajoute rien au chiffre mensuel : suivez l’un des deux.",
    ),
    if_bad: &[
        prose(
            "Go back to the month and find which of its four movements weighs on it.",
            "Revenez au mois et cherchez lequel de ses quatre mouvements pèse.",
        ),
        prose(
            "Offer yearly terms to customers who have paid by the month for a long time.",
            "Proposez un engagement annuel aux clients qui paient au mois depuis longtemps.",
        ),
        prose(
            "Prepare the renewals of the next quarter now, beginning with the largest.",
            "Préparez dès maintenant les renouvellements du trimestre prochain, en commençant par les plus gros.",
        ),
    ],
    if_good: &[
        prose(
            "Compare it with the revenue invoiced in the last twelve months: the gap should be explained by growth.",
            "Comparez-le au revenu facturé sur douze mois : l’écart doit s’expliquer par la croissance.",
        ),
        prose(
            "State the month it was taken from wherever you quote it.",
            "Indiquez le mois d’où il vient partout où vous le citez.",
        ),
    ],
    says_the_same: &["monthly_recurring_revenue"],
    see_also: &["net_revenue_retention", "gross_revenue_retention"],
};

/// Prose of average revenue per user.
pub static AVERAGE_REVENUE_PER_USER: Guide = Guide {
    when: prose(
        "Use it to follow prices and the mix of plans, and as a starting point for lifetime value and payback.",
        "Utilisez-le pour suivre les prix et la répartition des offres, et comme point de départ de la valeur vie et du délai de récupération.",
    ),
    misleads: prose(
        "An average hides two groups as easily as one: ten large accounts can carry a thousand small ones. Decide whether you divide by accounts or by people, and by payers or by everybody; Vendasta names the metric and leaves that open.",
        "Une moyenne cache deux groupes aussi bien qu’un : dix gros comptes peuvent en porter mille petits. Décidez si vous divisez par comptes ou par personnes, par payeurs ou par tous ; Vendasta nomme l’indicateur et ne tranche pas.",
    ),
    if_bad: &[
        prose(
            "Look at the distribution by plan before you touch prices.",
            "Regardez la répartition par offre avant de toucher aux prix.",
        ),
        prose(
            "Find out which limit of the small plan customers never reach, and lower it for new ones.",
            "Cherchez quelle limite de la petite offre n’est jamais atteinte, et abaissez-la pour les nouveaux.",
        ),
        prose(
            "End discounts whose reason has gone, with due notice.",
            "Mettez fin, avec préavis, aux remises dont la raison a disparu.",
        ),
    ],
    if_good: &[
        prose(
            "Make sure that it rose because customers pay more, not because small ones left.",
            "Assurez-vous qu’il monte parce que les clients paient plus, non parce que les petits partent.",
        ),
        prose(
            "Put it beside the cost of serving one customer: only the difference is yours.",
            "Rapprochez-le du coût de service d’un client : seule la différence vous reste.",
        ),
    ],
    says_the_same: &[],
    see_also: &["customer_lifetime_value", "cac_payback_period", "monthly_recurring_revenue"],
};

/// Prose of the gross revenue churn rate.
pub static GROSS_REVENUE_CHURN_RATE: Guide = Guide {
    when: prose(
        "Use it month by month to see the losses bare, before sales to existing customers cover them up.",
        "Utilisez-le mois après mois pour voir les pertes à nu, avant que les ventes aux clients existants ne les recouvrent.",
    ),
    misleads: prose(
        "It differs from customer churn as soon as accounts differ in size: one large departure can outweigh twenty small ones. Forgetting downgrades is the usual slip. Vendasta speaks of churn in customers and in revenue without a formula for either.",
        "Il s’écarte de l’attrition des clients dès que les comptes sont de tailles différentes : un gros départ peut peser plus que vingt petits. Oublier les passages à une offre inférieure est l’erreur courante. Vendasta parle d’attrition en clients et en revenu sans formule pour l’une ni l’autre.",
    ),
    if_bad: &[
        prose(
            "List the ten largest losses of the quarter with the reason for each: they often explain most of it.",
            "Listez les dix plus grosses pertes du trimestre avec la raison de chacune : elles expliquent souvent l’essentiel.",
        ),
        prose(
            "Treat a downgrade as an early sign, and call before the cancellation follows.",
            "Traitez un passage à une offre inférieure comme un premier signe, et appelez avant que la résiliation suive.",
        ),
        prose(
            "Check failed card payments, which are losses nobody wanted.",
            "Vérifiez les échecs de paiement par carte, des pertes que personne n’a voulues.",
        ),
    ],
    if_good: &[
        prose(
            "Look at the split between cancellations and downgrades, and follow the larger one.",
            "Regardez le partage entre résiliations et baisses d’offre, et suivez la plus grosse part.",
        ),
        prose(
            "Turn to expansion: on a sound base it shows in full.",
            "Passez à l’expansion : sur une base saine, elle se voit en entier.",
        ),
    ],
    says_the_same: &["gross_revenue_retention"],
    see_also: &["net_revenue_churn_rate", "customer_churn_rate"],
};

/// Prose of the net revenue churn rate.
pub static NET_REVENUE_CHURN_RATE: Guide = Guide {
    when: prose(
        "Use it to see whether existing customers, taken together, make revenue grow or shrink in a month. Below zero they make it grow.",
        "Utilisez-le pour voir si les clients existants, tous ensemble, font croître ou baisser le revenu d’un mois. Sous zéro, ils le font croître.",
    ),
    misleads: prose(
        "A good net figure can hide heavy losses paid for by a few large upgrades: read it beside the gross rate. HubSpot prints the formula without brackets, so that only the expansion would be divided; the whole difference is meant. It also describes the rate as growth, which is its opposite sign.",
        "Un bon chiffre net peut cacher de lourdes pertes compensées par quelques grosses montées en gamme : lisez-le à côté du taux brut. HubSpot imprime la formule sans parenthèses, si bien que seule l’expansion serait divisée ; c’est toute la différence qu’il faut diviser. Il le décrit aussi comme une croissance, ce qui en est le signe contraire.",
    ),
    if_bad: &[
        prose(
            "Separate losses from expansion and see which of the two moved.",
            "Séparez les pertes de l’expansion et voyez laquelle des deux a bougé.",
        ),
        prose(
            "Meet the accounts near a limit of their plan, where an upgrade solves a problem they have.",
            "Rencontrez les comptes proches d’une limite de leur offre, où monter en gamme règle un problème réel.",
        ),
        prose(
            "Stop selling options that are cancelled within the quarter.",
            "Cessez de vendre des options résiliées dans le trimestre.",
        ),
    ],
    if_good: &[
        prose(
            "Check that the gain comes from many accounts and not from one.",
            "Vérifiez que le gain vient de nombreux comptes et non d’un seul.",
        ),
        prose(
            "Hold it for three months before you count on it in a forecast.",
            "Attendez qu’il tienne trois mois avant d’y compter dans une prévision.",
        ),
    ],
    says_the_same: &["net_revenue_retention"],
    see_also: &["gross_revenue_churn_rate", "expansion_revenue_rate"],
};

/// Prose of expansion recurring revenue.
pub static EXPANSION_RECURRING_REVENUE: Guide = Guide {
    when: prose(
        "Use it each month to see what customer success sells to people who are already customers, and to set the team a target.",
        "Utilisez-le chaque mois pour voir ce que la réussite client vend à ceux qui sont déjà clients, et pour fixer un objectif à l’équipe.",
    ),
    misleads: prose(
        "Price rises are not a sale: show them apart. One large upgrade makes a splendid month and says nothing of the rest, which the figure per customer tempers. HubSpot France asks for it per customer, without saying whether those who bought nothing count; here all customers do.",
        "Une hausse de prix n’est pas une vente : montrez-la à part. Une grosse montée en gamme fait un mois brillant et ne dit rien du reste, ce que le chiffre par client tempère. HubSpot France le demande par client, sans dire si ceux qui n’ont rien acheté comptent ; ici, tous comptent.",
    ),
    if_bad: &[
        prose(
            "Make sure first that customers get what they came for: nobody adds to what does not work.",
            "Assurez-vous d’abord que les clients obtiennent ce qu’ils sont venus chercher : on n’ajoute rien à ce qui ne marche pas.",
        ),
        prose(
            "Tie each option to a situation that can be seen in use, and speak of it then.",
            "Reliez chaque option à une situation visible dans l’usage, et parlez-en à ce moment.",
        ),
        prose(
            "Give the team a target for options as well as for renewals.",
            "Donnez à l’équipe un objectif d’options en plus de celui des renouvellements.",
        ),
    ],
    if_good: &[
        prose(
            "Note which option sells itself and put it in front of similar accounts.",
            "Notez quelle option se vend d’elle-même et présentez-la aux comptes semblables.",
        ),
        prose(
            "Watch whether those who bought keep it at the next renewal.",
            "Regardez si ceux qui ont acheté la gardent au renouvellement suivant.",
        ),
    ],
    says_the_same: &[],
    see_also: &["expansion_revenue_rate", "net_revenue_retention"],
};

/// Prose of the expansion revenue rate.
pub static EXPANSION_REVENUE_RATE: Guide = Guide {
    when: prose(
        "Use it to compare expansion between months or teams of different size.",
        "Utilisez-le pour comparer l’expansion entre des mois ou des équipes de taille différente.",
    ),
    misleads: prose(
        "HubSpot contradicts itself: its sentence speaks of a share of revenue, its formula divides by the revenue of the previous month, which is a growth. The two differ little in a calm month and a lot in a strong one. Choose one and keep to it.",
        "HubSpot se contredit : sa phrase parle d’une part du revenu, sa formule divise par le revenu du mois précédent, ce qui est une croissance. Les deux diffèrent peu dans un mois calme et beaucoup dans un mois fort. Choisissez-en une et tenez-vous-y.",
    ),
    if_bad: &[
        prose(
            "Count how many customers were offered anything at all this month.",
            "Comptez à combien de clients vous avez proposé quelque chose ce mois-ci.",
        ),
        prose(
            "Review the step between plans: where it is too high, nobody climbs it.",
            "Revoyez la marche entre les offres : trop haute, personne ne la monte.",
        ),
        prose(
            "Ask those who declined what would have to be different.",
            "Demandez à ceux qui ont refusé ce qui devrait changer.",
        ),
    ],
    if_good: &[
        prose(
            "Compare it with gross revenue churn: above it, existing customers alone make you grow.",
            "Comparez-le à l’attrition brute du revenu : s’il la dépasse, les clients existants suffisent à vous faire croître.",
        ),
        prose(
            "Find out which team or segment carries it, and learn from them.",
            "Cherchez quelle équipe ou quel segment le porte, et apprenez d’eux.",
        ),
    ],
    says_the_same: &[],
    see_also: &["expansion_recurring_revenue", "gross_revenue_churn_rate"],
};

/// Prose of net revenue retention.
pub static NET_REVENUE_RETENTION: Guide = Guide {
    when: prose(
        "Use it over a year to see whether the business would grow if it won no new customer at all.",
        "Utilisez-la sur un an pour voir si l’activité croîtrait sans gagner un seul nouveau client.",
    ),
    misleads: prose(
        "Follow the customers of the start only: revenue from those won since makes the figure meaningless. HubSpot’s 129% is for a year, and its sentence can be read as a growth of 129%; the figure usual in the field, retention of 129%, is used here. Never hold a monthly figure against it.",
        "Ne suivez que les clients du début : le revenu de ceux gagnés depuis fausse le chiffre. Les 129 % de HubSpot valent pour un an, et sa phrase peut se lire comme une croissance de 129 % ; on retient ici une rétention de 129 %, l’usage du métier. N’y comparez jamais un chiffre mensuel.",
    ),
    if_bad: &[
        prose(
            "Look at gross retention first: if that is low, no upgrade will make up for it.",
            "Regardez d’abord la rétention brute : si elle est basse, aucune montée en gamme ne la compensera.",
        ),
        prose(
            "Draw up a plan for each of the largest accounts: what they use, what they lack, what comes next.",
            "Faites un plan pour chacun des plus gros comptes : ce qu’ils utilisent, ce qui leur manque, la suite.",
        ),
        prose(
            "Check whether prices follow use: customers who grow should pay more without a negotiation.",
            "Vérifiez que les prix suivent l’usage : un client qui grandit doit payer plus sans négociation.",
        ),
    ],
    if_good: &[
        prose(
            "Show it by size of account: a high average may rest on a handful.",
            "Montrez-la par taille de compte : une moyenne élevée peut reposer sur une poignée.",
        ),
        prose(
            "Put more into keeping and growing accounts before you raise the acquisition budget.",
            "Investissez davantage dans les comptes existants avant d’augmenter le budget d’acquisition.",
        ),
    ],
    says_the_same: &["net_revenue_churn_rate"],
    see_also: &["gross_revenue_retention", "expansion_revenue_rate"],
};

/// Prose of gross revenue retention.
pub static GROSS_REVENUE_RETENTION: Guide = Guide {
    when: prose(
        "Use it beside net retention to see how solid the base is when nobody buys more.",
        "Utilisez-la à côté de la rétention nette pour voir si la base est solide quand personne n’achète davantage.",
    ),
    misleads: prose(
        "It can never exceed 100%: a higher figure means that expansion slipped in. It also counts only the losses of customers present at the start; those won and lost since belong to the next period.",
        "Elle ne peut jamais dépasser 100 % : au-delà, de l’expansion s’y est glissée. Elle ne compte aussi que les pertes des clients présents au début ; ceux gagnés puis perdus depuis relèvent de la période suivante.",
    ),
    if_bad: &[
        prose(
            "Rank the reasons for cancellation by revenue rather than by number.",
            "Classez les motifs de résiliation par revenu plutôt que par nombre.",
        ),
        prose(
            "Set a review with each account of the top fifth, half a year before its term.",
            "Prévoyez un point avec chaque compte du premier cinquième, six mois avant son échéance.",
        ),
        prose(
            "See whether downgrades follow a missing feature or a purchase that was too large.",
            "Voyez si les baisses d’offre viennent d’une fonction absente ou d’un achat trop grand.",
        ),
    ],
    if_good: &[
        prose(
            "Work on expansion now: it adds to a base that holds.",
            "Travaillez maintenant l’expansion : elle s’ajoute à une base qui tient.",
        ),
        prose(
            "Compare it by year of arrival: old customers can hide weak recent ones.",
            "Comparez-la par année d’arrivée : les anciens peuvent masquer des recrues fragiles.",
        ),
    ],
    says_the_same: &["gross_revenue_churn_rate"],
    see_also: &["net_revenue_retention", "renewal_rate"],
};

/// Prose of the SaaS quick ratio.
pub static SAAS_QUICK_RATIO: Guide = Guide {
    when: prose(
        "Use it to judge the quality of growth: two companies can grow alike, one of them while losing half of what it wins.",
        "Utilisez-le pour juger la qualité de la croissance : deux entreprises peuvent croître autant, l’une en perdant la moitié de ce qu’elle gagne.",
    ),
    misleads: prose(
        "A very young company shows a huge ratio because it has little to lose yet. The ratio ignores what the gains cost. The limit of 4 is a habit of investors; no document here gives it.",
        "Une entreprise très jeune affiche un ratio énorme parce qu’elle a encore peu à perdre. Le ratio ignore ce que coûtent les gains. La limite de 4 est une habitude d’investisseurs ; aucun des documents ne la donne.",
    ),
    if_bad: &[
        prose(
            "Halve the losses before you double the sales: the effect on the ratio is the same, the cost is not.",
            "Divisez les pertes par deux avant de doubler les ventes : l’effet sur le ratio est le même, le coût non.",
        ),
        prose(
            "See whether new customers leave within months, and change what sales promises.",
            "Voyez si les nouveaux partent en quelques mois, et corrigez ce que promet la vente.",
        ),
        prose(
            "Follow the four amounts apart: a ratio does not say which one to act on.",
            "Suivez les quatre montants à part : un ratio ne dit pas sur lequel agir.",
        ),
    ],
    if_good: &[
        prose(
            "Check what the growth costs, with the payback period.",
            "Vérifiez ce que coûte la croissance, avec le délai de récupération.",
        ),
        prose(
            "Take it over a quarter: a single month without losses proves little.",
            "Calculez-le sur un trimestre : un seul mois sans pertes prouve peu.",
        ),
    ],
    says_the_same: &[],
    see_also: &["cac_payback_period", "net_revenue_retention", "gross_revenue_churn_rate"],
};
