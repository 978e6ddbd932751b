//! Prose of the support family.

use crate::catalogue::model::metric::Guide;
use crate::text::text;

/// Prose of the monthly ticket volume.
pub static MONTHLY_TICKET_VOLUME: Guide = Guide {
    when: text(
        "Look at it every month, sorted the same way, and above all when churn or retention costs rise: tickets often tell why.",
        "Regardez-le chaque mois, trié de la même façon, surtout quand l’attrition ou le coût de rétention monte : les tickets disent souvent pourquoi.",
    ),
    misleads: text(
        "A rise may come from a broken feature, or simply from many new users: set it against the number of customers. A fall is not always good: people who have given up write no tickets. Six metrics does not say what a general question is: decide once, or comparing two months is pointless.",
        "Une hausse peut venir d’une fonctionnalité en panne, ou simplement de nombreux nouveaux utilisateurs : rapportez-la au nombre de clients. Une baisse n’est pas toujours bonne : ceux qui ont renoncé n’écrivent plus. Six metrics ne dit pas ce qu’est une question générale : fixez-le une fois pour toutes, sinon comparer deux mois n’a pas de sens.",
    ),
    if_bad: &[
        text(
            "Date the start of the rise and compare it with what you released that week.",
            "Datez le début de la hausse et comparez-le à ce que vous avez mis en production cette semaine-là.",
        ),
        text(
            "Fix the cause of the most frequent type before you add people.",
            "Corrigez la cause du type le plus fréquent avant de renforcer l’équipe.",
        ),
        text(
            "Watch signs of use, such as rarer or shorter sessions, and call before the ticket comes.",
            "Surveillez les signes d’usage, comme des sessions plus rares ou plus courtes, et appelez avant que le ticket n’arrive.",
        ),
    ],
    if_good: &[
        text(
            "Check that satisfaction has not fallen with the tickets.",
            "Vérifiez que la satisfaction n’a pas baissé avec les tickets.",
        ),
        text(
            "Spend the time saved on customers who never write.",
            "Consacrez le temps gagné aux clients qui n’écrivent jamais.",
        ),
    ],
    see_also: &["tickets_per_customer", "ticket_type_mix", "customer_churn_rate"],
};

/// Prose of the tickets per customer.
pub static TICKETS_PER_CUSTOMER: Guide = Guide {
    when: text(
        "Use it instead of the raw volume when the number of customers changes: it shows whether each one needs more help than before.",
        "Utilisez-le à la place du volume brut quand le nombre de clients change : il montre si chacun a besoin de plus d’aide qu’avant.",
    ),
    misleads: text(
        "A few customers often write most of the tickets, so the mean describes nobody: look at how they are spread. Tickets and customers must cover the same period. Vendasta names it without a formula or a limit; compare it with your own past.",
        "Quelques clients écrivent souvent la plupart des tickets, et la moyenne ne décrit alors personne : regardez leur répartition. Tickets et clients doivent porter sur la même période. Vendasta le nomme sans formule ni limite ; comparez-le à votre propre passé.",
    ),
    if_bad: &[
        text(
            "List the ten customers who write most and talk to them: training often solves half of it.",
            "Listez les dix clients qui écrivent le plus et rencontrez-les : une formation en règle souvent la moitié.",
        ),
        text(
            "Answer the most frequent question inside the product, where it comes up.",
            "Répondez à la question la plus fréquente dans le produit, là où elle se pose.",
        ),
        text(
            "Compare customers in their first three months with the others: onboarding may be the cause.",
            "Comparez les clients de moins de trois mois aux autres : l’intégration est peut-être en cause.",
        ),
    ],
    if_good: &[
        text(
            "See whether silent customers are at ease or absent: look at their use.",
            "Voyez si les clients silencieux sont à l’aise ou absents : regardez leur usage.",
        ),
        text(
            "Keep the figure as a benchmark for the next major release.",
            "Gardez ce chiffre comme repère pour la prochaine grande version.",
        ),
    ],
    see_also: &["monthly_ticket_volume", "ticket_type_mix", "content_rating"],
};

/// Prose of the ticket type mix.
pub static TICKET_TYPE_MIX: Guide = Guide {
    when: text(
        "Use it to decide what to fix first: the table sorts the types and adds up their shares, the largest first.",
        "Utilisez-la pour décider quoi corriger d’abord : le tableau trie les types et cumule leurs parts, du plus grand au plus petit.",
    ),
    misleads: text(
        "A share can rise only because the others fall: look at the counts too. An “other” type above a tenth hides the answer. Frequent is not the same as serious: one outage can weigh more than a hundred forgotten passwords.",
        "Une part peut monter seulement parce que les autres baissent : regardez aussi les effectifs. Un type « autre » au-dessus d’un dixième cache la réponse. Fréquent ne veut pas dire grave : une panne peut peser plus que cent mots de passe oubliés.",
    ),
    if_bad: &[
        text(
            "If one type dominates, read twenty of its tickets and split it by cause.",
            "Si un type domine, lisez vingt de ses tickets et subdivisez-le par cause.",
        ),
        text(
            "Give each of the types that make up the first 80% an owner.",
            "Confiez chacun des types qui font les premiers 80 % à un responsable.",
        ),
        text(
            "Send how-to questions to the help centre, and faults to the team that builds the product.",
            "Renvoyez les questions d’usage vers le centre d’aide, et les anomalies vers l’équipe qui construit le produit.",
        ),
    ],
    if_good: &[
        text(
            "Keep the list of types short and unchanged for a year, so that months can be compared.",
            "Gardez la liste des types courte et stable un an, pour comparer les mois.",
        ),
        text(
            "Show the table every quarter to those who plan the product.",
            "Montrez le tableau chaque trimestre à ceux qui planifient le produit.",
        ),
    ],
    see_also: &["monthly_ticket_volume", "tickets_per_customer", "content_rating"],
};

/// Prose of the first response time.
pub static FIRST_RESPONSE_TIME: Guide = Guide {
    when: text(
        "Use it to follow how fast someone takes up a request. It suits a promise made to customers, stated as a median or a 90th percentile.",
        "Utilisez-le pour suivre la vitesse de prise en charge d’une demande. Il convient à un engagement envers les clients, par la médiane ou le 90ᵉ centile.",
    ),
    misleads: text(
        "An automatic acknowledgement is not an answer: leave it out, or the figure says nothing. Decide whether nights and weekends count, for the mean can triple; Vendasta does not say. Tickets still without an answer are missing: count them separately.",
        "Un accusé de réception automatique n’est pas une réponse : écartez-le, sinon le chiffre ne dit rien. Décidez si les nuits et les week-ends comptent, car la moyenne peut tripler ; Vendasta ne le dit pas. Les tickets encore sans réponse n’y figurent pas : comptez-les à part.",
    ),
    if_bad: &[
        text(
            "Compare incoming tickets with the people present, hour by hour, and move the shifts.",
            "Comparez heure par heure les tickets reçus et les personnes présentes, et décalez les horaires.",
        ),
        text(
            "Sort by urgency when the ticket is opened, with a single question in the form.",
            "Triez par urgence à l’ouverture, avec une seule question dans le formulaire.",
        ),
        text(
            "Prepare answers to the five most frequent requests, to be completed by hand.",
            "Préparez des réponses aux cinq demandes les plus fréquentes, à compléter à la main.",
        ),
    ],
    if_good: &[
        text(
            "Check that the first answer helps: look at how many tickets it closes.",
            "Vérifiez que la première réponse aide : regardez combien de tickets elle clôt.",
        ),
        text(
            "Put the figure on your support page.",
            "Affichez ce délai sur votre page de support.",
        ),
    ],
    see_also: &["average_response_time", "average_resolution_time", "customer_satisfaction_score"],
};

/// Prose of the average response time.
pub static AVERAGE_RESPONSE_TIME: Guide = Guide {
    when: text(
        "Use it beside the first response time: it covers every reply in an exchange, so it shows whether cases drag on once taken up. Look at it after each release and when churn rises.",
        "Utilisez-le à côté du délai de première réponse : il couvre toutes les réponses d’un échange et montre si les dossiers traînent une fois pris en charge. Regardez-le après chaque mise en production et quand l’attrition monte.",
    ),
    misleads: text(
        "The time a customer takes to write back must not be counted: it is not yours. Six metrics, which gives no formula, takes a long time as a sign of hard problems or of too small a team; the figure alone does not tell which. Many short replies in one exchange lower the mean without solving anything.",
        "Le temps que met le client à répondre ne compte pas : il n’est pas le vôtre. Six metrics, qui ne donne pas de formule, voit dans un temps long le signe de problèmes difficiles ou d’une équipe trop petite ; le chiffre seul ne tranche pas. Beaucoup de réponses brèves dans un échange abaissent la moyenne sans rien résoudre.",
    ),
    if_bad: &[
        text(
            "Separate waiting for an expert from waiting for someone to be free: the first calls for access to experts, the second for more people.",
            "Distinguez l’attente d’un expert de celle d’une personne libre : la première demande un accès aux experts, la seconde du renfort.",
        ),
        text(
            "Tell the customer when they will next hear from you, even if there is nothing new yet.",
            "Dites au client quand il aura de vos nouvelles, même s’il n’y a encore rien de neuf.",
        ),
        text(
            "Look at the slowest tenth of replies case by case.",
            "Examinez un par un les dix pour cent de réponses les plus lentes.",
        ),
    ],
    if_good: &[
        text(
            "Check satisfaction at the same time: fast and wrong pleases nobody.",
            "Vérifiez en même temps la satisfaction : vite et mal ne plaît à personne.",
        ),
        text(
            "Spend the hours saved on the causes of the most frequent tickets.",
            "Consacrez les heures gagnées aux causes des tickets les plus fréquents.",
        ),
    ],
    see_also: &["first_response_time", "average_resolution_time", "customer_satisfaction_score"],
};

/// Prose of the average resolution time.
pub static AVERAGE_RESOLUTION_TIME: Guide = Guide {
    when: text(
        "Use it beside the first response time: one says how soon somebody takes up a request, the other how soon the customer can get on. The median or the 90th percentile suits a promise, the mean the planning of a team.",
        "Utilisez-le à côté du délai de première réponse : l’un dit quand quelqu’un prend la demande en charge, l’autre quand le client peut avancer. La médiane ou le 90ᵉ centile conviennent à un engagement, la moyenne à la planification d’une équipe.",
    ),
    misleads: text(
        "Only closed tickets are in it, so a growing pile of open ones can make it look better. By the clock a ticket of Friday evening takes three days, in working hours an hour or two: never compare the two. Decide whether the time spent waiting for the customer counts, and from which end a ticket that was opened again is measured. Closing quickly is easy when nothing is solved.",
        "Seuls les tickets clos y figurent : une pile de tickets ouverts qui grossit peut donc l’embellir. À l’horloge, un ticket du vendredi soir prend trois jours, en heures ouvrées une heure ou deux : ne comparez jamais les deux. Décidez si l’attente du client compte, et jusqu’où mesurer un ticket rouvert. Clore vite est facile quand rien n’est réglé.",
    ),
    if_bad: &[
        text(
            "Split the time into waiting for you, waiting for the customer and waiting for another team, and shorten the longest.",
            "Découpez le délai en attente de votre part, attente du client et attente d’une autre équipe, et réduisez la plus longue.",
        ),
        text(
            "Look at the slowest tenth by type of request: a few types usually make it up.",
            "Regardez le dixième le plus lent par type de demande : quelques types suffisent souvent à l’expliquer.",
        ),
        text(
            "Write down the answer to whatever was solved twice, where the whole team finds it.",
            "Notez la solution de tout ce qui a été réglé deux fois, là où toute l’équipe la trouve.",
        ),
    ],
    if_good: &[
        text(
            "Check how many tickets are opened again: quick and final is what counts.",
            "Vérifiez combien de tickets sont rouverts : il faut que ce soit rapide et définitif.",
        ),
        text(
            "Give customers the usual time when they open a ticket.",
            "Annoncez le délai habituel aux clients à l’ouverture du ticket.",
        ),
    ],
    see_also: &["first_response_time", "average_response_time", "customer_effort_score"],
};

/// Prose of the contact rate.
pub static CONTACT_RATE: Guide = Guide {
    when: text(
        "Use it where sales come as orders: it says how much support each hundred orders cost, and whether that grows with the shop or faster.",
        "Utilisez-le quand les ventes sont des commandes : il dit combien de support coûtent cent commandes, et si cela croît avec la boutique ou plus vite.",
    ),
    misleads: text(
        "Contacts often follow an order by days, so a month of promotions looks good first and bad later. Three messages about one parcel are one contact or three, depending on the tool. It falls when people cannot find how to reach you, which is no success. No document here gives a limit: compare it with your own past.",
        "Les contacts suivent souvent une commande de plusieurs jours : un mois de promotions paraît d’abord bon, puis mauvais. Trois messages pour un colis font un contact ou trois, selon l’outil. Il baisse aussi quand on ne trouve plus comment vous joindre, ce qui n’est pas un succès. Aucun document ne donne ici de limite : comparez-le à votre propre passé.",
    ),
    if_bad: &[
        text(
            "Sort the contacts by reason: “where is my order” calls for a message before the question, not for more people.",
            "Triez les contacts par motif : « où est ma commande » demande un message avant la question, pas des renforts.",
        ),
        text(
            "Look for the product or the carrier whose orders bring the most contacts.",
            "Cherchez le produit ou le transporteur dont les commandes amènent le plus de contacts.",
        ),
    ],
    if_good: &[
        text(
            "Check that the way to reach you is still easy to find.",
            "Vérifiez que le moyen de vous joindre reste facile à trouver.",
        ),
        text(
            "Use the rate to plan the team for the season: expected orders times the rate.",
            "Servez-vous du taux pour prévoir l’équipe de la saison : commandes attendues fois le taux.",
        ),
    ],
    see_also: &["tickets_per_customer", "ticket_type_mix", "monthly_ticket_volume"],
};
