//! Prose of the revenue family.

use crate::catalogue::model::metric::Guide;
use crate::text::text;

/// Prose of monthly recurring revenue.
pub static MONTHLY_RECURRING_REVENUE: Guide = Guide {
    when: text(
        "Use it every month to take the pulse of a subscription business; most other revenue figures start from it.",
        "Utilisez-le chaque mois pour prendre le pouls d’une activité par abonnement ; la plupart des autres chiffres de revenu en partent.",
    ),
    misleads: text(
        "One-off fees, services and trials do not recur: leave them out, and count a yearly contract as one twelfth. An average over very unequal plans moves as soon as the mix does; the sum of the plans avoids that. Vendasta names the metric without a formula. A quarterly invoice counts for a third, whatever month it is paid in; entered as it stands, it would count three times.",
        "Frais ponctuels, prestations et essais ne se répètent pas : laissez-les de côté, et comptez un contrat annuel pour un douzième. Une moyenne sur des offres très inégales bouge dès que leur répartition change, ce que la somme des offres évite. Vendasta nomme l’indicateur sans formule. Une facture trimestrielle compte pour un tiers, quel que soit le mois où elle est payée ; saisie telle quelle, elle compterait triple.",
    ),
    if_bad: &[
        text(
            "Split the change into new, added, reduced and lost revenue: each has its own remedy.",
            "Décomposez la variation en revenu nouveau, ajouté, réduit et perdu : à chacun son remède.",
        ),
        text(
            "Look at losses before you look for new customers: filling a leaking bucket is expensive.",
            "Regardez les pertes avant de chercher de nouveaux clients : remplir un seau percé coûte cher.",
        ),
        text(
            "Review the old plans and discounts that nobody has looked at for a while.",
            "Réexaminez les anciennes offres et les remises que personne n’a revues.",
        ),
    ],
    if_good: &[
        text(
            "See how much of the growth rests on your three largest customers.",
            "Voyez quelle part de la croissance repose sur vos trois plus gros clients.",
        ),
        text(
            "Save the figure each month, so that you judge by the trend and not by one good month.",
            "Enregistrez le chiffre chaque mois, pour juger sur la tendance et non sur un bon mois.",
        ),
    ],
    see_also: &["average_revenue_per_user", "net_revenue_retention", "saas_quick_ratio"],
};

/// Prose of annual recurring revenue.
pub static ANNUAL_RECURRING_REVENUE: Guide = Guide {
    when: text(
        "Use it with yearly contracts and in talks with investors, who are used to yearly figures.",
        "Utilisez-le avec des contrats annuels et face aux investisseurs, habitués aux chiffres annuels.",
    ),
    misleads: text(
        "It is a pace, not a forecast: nobody has paid it yet, and churn is not taken off. Twelve times an exceptional month repeats the exception twelve times. It adds nothing to the monthly figure: follow one of the two.",
        "C’est un rythme, pas une prévision : personne ne l’a encore payé, et l’attrition n’en est pas déduite. Douze fois un mois exceptionnel, c’est douze fois l’exception. Il n’ajoute rien au chiffre mensuel : suivez l’un des deux.",
    ),
    if_bad: &[
        text(
            "Go back to the month and find which movement drags it down: new, added, reduced or lost revenue.",
            "Revenez au mois et cherchez quel mouvement pèse : revenu nouveau, ajouté, réduit ou perdu.",
        ),
        text(
            "Offer a yearly term to customers who have long paid by the month.",
            "Proposez un engagement annuel aux clients qui paient au mois depuis longtemps.",
        ),
        text(
            "Prepare next quarter’s renewals now, beginning with the largest.",
            "Préparez dès maintenant les renouvellements du trimestre prochain, en commençant par les plus gros.",
        ),
    ],
    if_good: &[
        text(
            "Compare it with the revenue invoiced in the last twelve months: the gap should be explained by growth.",
            "Comparez-le au revenu facturé sur douze mois : l’écart doit s’expliquer par la croissance.",
        ),
        text(
            "State which month it comes from wherever you quote it.",
            "Indiquez le mois d’où il vient partout où vous le citez.",
        ),
    ],
    see_also: &["net_revenue_retention", "gross_revenue_retention"],
};

/// Prose of average revenue per user.
pub static AVERAGE_REVENUE_PER_USER: Guide = Guide {
    when: text(
        "Use it to follow prices and the mix of plans, and as a starting point for lifetime value and payback.",
        "Utilisez-le pour suivre les prix et la répartition des offres, et comme point de départ de la valeur vie et du délai de récupération.",
    ),
    misleads: text(
        "An average can hide two very different groups: ten large accounts can carry a thousand small ones. Decide whether you divide by accounts or by people, and by payers or by everybody; Vendasta names the metric and leaves that open. A day counts here as a thirtieth of the month, as published calculators have it, even in February.",
        "Une moyenne peut cacher deux groupes très différents : dix gros comptes peuvent en porter mille petits. Décidez si vous divisez par comptes ou par personnes, par payeurs ou par tous ; Vendasta nomme l’indicateur et ne tranche pas. Un jour compte ici pour un trentième du mois, comme le font les calculateurs publiés, même en février.",
    ),
    if_bad: &[
        text(
            "Look at the distribution by plan before you touch prices.",
            "Regardez la répartition par offre avant de toucher aux prix.",
        ),
        text(
            "Find out which limit of the small plan customers never reach, and lower it for new ones.",
            "Cherchez quelle limite de la petite offre n’est jamais atteinte, et abaissez-la pour les nouveaux.",
        ),
        text(
            "End discounts whose reason has gone, with due notice.",
            "Mettez fin, avec préavis, aux remises dont la raison a disparu.",
        ),
    ],
    if_good: &[
        text(
            "Make sure that it rose because customers pay more, not because small ones left.",
            "Assurez-vous qu’il monte parce que les clients paient plus, et non parce que les petits partent.",
        ),
        text(
            "Put it beside the cost of serving one customer: only the difference is yours.",
            "Rapprochez-le du coût de service d’un client : seule la différence vous reste.",
        ),
    ],
    see_also: &["customer_lifetime_value", "cac_payback_period", "monthly_recurring_revenue"],
};

/// Prose of the gross revenue churn rate.
pub static GROSS_REVENUE_CHURN_RATE: Guide = Guide {
    when: text(
        "Use it month by month to see losses on their own, before sales to existing customers cover them up.",
        "Utilisez-le mois après mois pour voir les pertes à nu, avant que les ventes aux clients existants ne les recouvrent.",
    ),
    misleads: text(
        "It differs from customer churn as soon as accounts differ in size: one large departure can outweigh twenty small ones. Forgetting downgrades is the usual slip. Vendasta speaks of churn in customers and in revenue without a formula for either.",
        "Il s’écarte de l’attrition des clients dès que les comptes sont de tailles différentes : un gros départ peut peser plus que vingt petits. Oublier les passages à une offre inférieure est l’erreur courante. Vendasta parle d’attrition en clients et en revenu sans formule pour l’une ni l’autre.",
    ),
    if_bad: &[
        text(
            "List the ten largest losses of the quarter with the reason for each: they often explain most of it.",
            "Listez les dix plus grosses pertes du trimestre avec la raison de chacune : elles expliquent souvent l’essentiel.",
        ),
        text(
            "Treat a downgrade as an early sign, and call before the cancellation follows.",
            "Traitez un passage à une offre inférieure comme un premier signe, et appelez avant que la résiliation suive.",
        ),
        text(
            "Check failed card payments, which are losses nobody wanted.",
            "Vérifiez les échecs de paiement par carte, des pertes que personne n’a voulues.",
        ),
    ],
    if_good: &[
        text(
            "Look at the split between cancellations and downgrades, and follow the larger one.",
            "Regardez le partage entre résiliations et baisses d’offre, et suivez la plus grosse part.",
        ),
        text(
            "Turn to expansion: with small losses it shows in full.",
            "Passez à l’expansion : avec peu de pertes, elle se voit en entier.",
        ),
    ],
    see_also: &["net_revenue_churn_rate", "customer_churn_rate"],
};

/// Prose of the net revenue churn rate.
pub static NET_REVENUE_CHURN_RATE: Guide = Guide {
    when: text(
        "Use it to see whether existing customers, taken together, make revenue grow or shrink in a month. Below zero they make it grow.",
        "Utilisez-le pour voir si les clients existants, tous ensemble, font croître ou baisser le revenu d’un mois. Sous zéro, ils le font croître.",
    ),
    misleads: text(
        "A good net figure can hide heavy losses paid for by a few large upgrades: read it beside the gross rate. HubSpot prints the formula without brackets, so that only the expansion would be divided; the whole difference is meant. It also describes the rate as a growth, 129% a year for the best, which reverses the sign.",
        "Un bon chiffre net peut cacher de lourdes pertes compensées par quelques grosses montées en gamme : lisez-le à côté du taux brut. HubSpot imprime la formule sans parenthèses, si bien que seule l’expansion serait divisée ; c’est toute la différence qu’il faut diviser. Il le décrit aussi comme une croissance, de 129 % par an chez les meilleurs, ce qui inverse le signe.",
    ),
    if_bad: &[
        text(
            "Separate losses from expansion and see which of the two moved.",
            "Séparez les pertes de l’expansion et voyez laquelle des deux a bougé.",
        ),
        text(
            "Meet the accounts close to a limit of their plan, where an upgrade solves a real problem.",
            "Rencontrez les comptes proches d’une limite de leur offre, où monter en gamme règle un problème réel.",
        ),
        text(
            "Stop selling options that are cancelled within the quarter.",
            "Cessez de vendre des options résiliées dans le trimestre.",
        ),
    ],
    if_good: &[
        text(
            "Check that the gain comes from many accounts and not from one.",
            "Vérifiez que le gain vient de nombreux comptes et non d’un seul.",
        ),
        text(
            "Wait until it has held for three months before you count on it in a forecast.",
            "Attendez qu’il tienne trois mois avant de l’intégrer à une prévision.",
        ),
    ],
    see_also: &["gross_revenue_churn_rate", "expansion_revenue_rate"],
};

/// Prose of expansion recurring revenue.
pub static EXPANSION_RECURRING_REVENUE: Guide = Guide {
    when: text(
        "Use it each month to see what customer success sells to existing customers, and to set the team a target.",
        "Utilisez-le chaque mois pour voir ce que la réussite client vend aux clients existants, et pour fixer un objectif à l’équipe.",
    ),
    misleads: text(
        "A price rise is not a sale: show it separately. One large upgrade makes a splendid month and says nothing about the rest; the figure per customer tempers that. HubSpot France asks for it per customer, without saying whether those who bought nothing count; here, all customers do.",
        "Une hausse de prix n’est pas une vente : montrez-la à part. Une grosse montée en gamme fait un mois brillant et ne dit rien du reste, ce que le chiffre par client tempère. HubSpot France le demande par client, sans dire si ceux qui n’ont rien acheté comptent ; ici, tous comptent.",
    ),
    if_bad: &[
        text(
            "Make sure first that customers get what they came for: nobody adds to something that does not work.",
            "Assurez-vous d’abord que les clients obtiennent ce qu’ils sont venus chercher : on n’ajoute rien à ce qui ne marche pas.",
        ),
        text(
            "Tie each option to something you can see in use, and bring it up then.",
            "Reliez chaque option à une situation visible dans l’usage, et parlez-en à ce moment-là.",
        ),
        text(
            "Give the team a target for options as well as for renewals.",
            "Donnez à l’équipe un objectif d’options en plus de celui des renouvellements.",
        ),
    ],
    if_good: &[
        text(
            "Note which option sells itself and put it in front of similar accounts.",
            "Notez quelle option se vend d’elle-même et présentez-la aux comptes semblables.",
        ),
        text(
            "Check that what was sold is kept at the next renewal.",
            "Vérifiez que ce qui a été vendu est gardé au renouvellement suivant.",
        ),
    ],
    see_also: &["expansion_revenue_rate", "net_revenue_retention"],
};

/// Prose of the expansion revenue rate.
pub static EXPANSION_REVENUE_RATE: Guide = Guide {
    when: text(
        "Use it to compare expansion between months or teams of different sizes.",
        "Utilisez-le pour comparer l’expansion entre des mois ou des équipes de taille différente.",
    ),
    misleads: text(
        "HubSpot contradicts itself: its sentence speaks of a share of revenue, while its formula divides by the revenue of the previous month, which gives a growth rate. The two differ little in a calm month and a lot in a strong one. Choose one and keep to it. Elsewhere the same name stands for two more figures: the change of revenue from the same customers between start and end, which losses pull down, and the growth of expansion against the month before, which says nothing of its weight.",
        "HubSpot se contredit : sa phrase parle d’une part du revenu, sa formule divise par le revenu du mois précédent, ce qui donne une croissance. Les deux diffèrent peu dans un mois calme et beaucoup dans un mois fort. Choisissez-en une et tenez-vous-y. Ailleurs, le même nom désigne deux autres chiffres : la variation du revenu des mêmes clients entre début et fin, que les pertes tirent vers le bas, et la croissance de l’expansion d’un mois à l’autre, qui ne dit rien de son poids.",
    ),
    if_bad: &[
        text(
            "Count how many customers were offered anything at all this month.",
            "Comptez à combien de clients vous avez proposé quelque chose ce mois-ci.",
        ),
        text(
            "Review the step between plans: where it is too high, nobody climbs it.",
            "Revoyez la marche entre les offres : trop haute, personne ne la monte.",
        ),
        text(
            "Ask those who declined what would have to change.",
            "Demandez à ceux qui ont refusé ce qui devrait changer.",
        ),
    ],
    if_good: &[
        text(
            "Compare it with gross revenue churn: if it is higher, existing customers alone make you grow.",
            "Comparez-le à l’attrition brute du revenu : s’il la dépasse, les clients existants suffisent à vous faire croître.",
        ),
        text(
            "Find out which team or segment carries it, and learn from them.",
            "Cherchez quelle équipe ou quel segment le porte, et apprenez d’eux.",
        ),
    ],
    see_also: &["expansion_recurring_revenue", "gross_revenue_churn_rate"],
};

/// Prose of net revenue retention.
pub static NET_REVENUE_RETENTION: Guide = Guide {
    when: text(
        "Use it over a year to see whether the business would grow on its existing customers alone.",
        "Utilisez-la sur un an pour voir si l’activité croîtrait avec ses seuls clients actuels.",
    ),
    misleads: text(
        "Follow only the customers of the start: revenue from those won since makes the figure meaningless. From start and end alone this is easily missed: the revenue at the end has to leave out every new customer. Vendasta gives no formula. HubSpot’s 129% is for a year, and its sentence, under net churn, can be read as a growth of 129%; retention of 129%, usual in the field, is used here. Never compare a monthly figure with it: 129% a year is 102% a month.",
        "Ne suivez que les clients du début : le revenu de ceux gagnés depuis fausse le chiffre. À partir du début et de la fin seuls, l’oubli est facile : le revenu de la fin doit exclure tout nouveau client. Vendasta ne donne pas de formule. Les 129 % de HubSpot valent pour un an, et sa phrase, placée sous l’attrition nette, peut se lire comme une croissance de 129 % ; on prend ici une rétention de 129 %, l’usage du métier. N’y comparez jamais un chiffre mensuel : 129 % par an font 102 % par mois.",
    ),
    if_bad: &[
        text(
            "Look at gross retention first: if that is low, no upgrade will make up for it.",
            "Regardez d’abord la rétention brute : si elle est basse, aucune montée en gamme ne la compensera.",
        ),
        text(
            "Draw up a plan for each of the largest accounts: what they use, what they lack, what comes next.",
            "Faites un plan pour chacun des plus gros comptes : ce qu’ils utilisent, ce qui leur manque, la suite.",
        ),
        text(
            "Check whether prices follow use: customers who grow should pay more without renegotiating.",
            "Vérifiez que les prix suivent l’usage : un client qui grandit doit payer plus sans négociation.",
        ),
    ],
    if_good: &[
        text(
            "Show it by account size: a high average may rest on a few large accounts.",
            "Montrez-la par taille de compte : une moyenne élevée peut reposer sur quelques gros comptes.",
        ),
        text(
            "Put more into keeping and growing accounts before you raise the acquisition budget.",
            "Investissez davantage dans les comptes existants avant d’augmenter le budget d’acquisition.",
        ),
    ],
    see_also: &["gross_revenue_retention", "expansion_revenue_rate"],
};

/// Prose of gross revenue retention.
pub static GROSS_REVENUE_RETENTION: Guide = Guide {
    when: text(
        "Use it beside net retention to see how solid your revenue is when nobody buys more.",
        "Utilisez-la à côté de la rétention nette pour voir si le revenu est solide quand personne n’achète davantage.",
    ),
    misleads: text(
        "It can never exceed 100%: a higher figure means that expansion has slipped in. It counts only the losses of customers present at the start; those won and lost since then stay out. From start and end, the revenue at the end is not what the customers pay but what they still pay of the old amount: an increase of one may not make up for the loss of another.",
        "Elle ne peut jamais dépasser 100 % : au-delà, de l’expansion s’y est glissée. Elle ne compte que les pertes des clients présents au début ; ceux gagnés puis perdus depuis n’y entrent pas. À partir du début et de la fin, le revenu de la fin n’est pas ce que paient les clients, mais ce qu’ils paient encore de l’ancien montant : la hausse de l’un ne doit pas combler la perte de l’autre.",
    ),
    if_bad: &[
        text(
            "Rank the reasons for cancellation by revenue rather than by number.",
            "Classez les motifs de résiliation par revenu plutôt que par nombre.",
        ),
        text(
            "Schedule a review with each large account six months before its term ends.",
            "Prévoyez un point avec chaque gros compte six mois avant son échéance.",
        ),
        text(
            "See whether downgrades come from a missing feature or from having bought too much.",
            "Voyez si les baisses d’offre viennent d’une fonctionnalité absente ou d’un achat trop ambitieux.",
        ),
    ],
    if_good: &[
        text(
            "Work on expansion now: it adds to revenue that holds.",
            "Travaillez maintenant l’expansion : elle s’ajoute à un revenu qui tient.",
        ),
        text(
            "Compare it by year of arrival: long-standing customers can hide weak recent ones.",
            "Comparez-la par année d’arrivée : les anciens clients peuvent masquer la fragilité des récents.",
        ),
    ],
    see_also: &["net_revenue_retention", "renewal_rate"],
};

/// Prose of the SaaS quick ratio.
pub static SAAS_QUICK_RATIO: Guide = Guide {
    when: text(
        "Use it to judge the quality of growth: two companies can grow at the same pace, one of them while losing half of what it wins.",
        "Utilisez-le pour juger la qualité de la croissance : deux entreprises peuvent croître autant, l’une en perdant la moitié de ce qu’elle gagne.",
    ),
    misleads: text(
        "A very young company shows a huge ratio because it has little to lose yet. The ratio ignores what the gains cost. The limit of 4 is a habit of investors; none of the documents gives it.",
        "Une entreprise très jeune affiche un ratio énorme parce qu’elle a encore peu à perdre. Le ratio ignore ce que coûtent les gains. La limite de 4 est une habitude d’investisseurs ; aucun des documents ne la donne.",
    ),
    if_bad: &[
        text(
            "Halve the losses before you double the sales: the effect on the ratio is the same, the cost is not.",
            "Divisez les pertes par deux avant de doubler les ventes : l’effet sur le ratio est le même, le coût non.",
        ),
        text(
            "See whether new customers leave within months, and change what the sales team promises.",
            "Voyez si les nouveaux partent en quelques mois, et corrigez ce que promettent les commerciaux.",
        ),
        text(
            "Follow the four amounts separately: a ratio does not say which one to act on.",
            "Suivez les quatre montants séparément : un ratio ne dit pas sur lequel agir.",
        ),
    ],
    if_good: &[
        text(
            "Check what the growth costs, with the payback period.",
            "Vérifiez ce que coûte la croissance, avec le délai de récupération.",
        ),
        text(
            "Calculate it over a quarter: a single month without losses proves little.",
            "Calculez-le sur un trimestre : un seul mois sans pertes prouve peu.",
        ),
    ],
    see_also: &["cac_payback_period", "net_revenue_retention", "gross_revenue_churn_rate"],
};
