//! Prose of the adoption family.

use crate::catalogue::model::metric::Guide;
use crate::text::text;

/// Prose of the health score points.
pub static HEALTH_SCORE_POINTS: Guide = Guide {
    when: text(
        "Use it account by account, once a week, to decide whom to call first. Points suit behaviour that you can count: hours, features, recommendations.",
        "Utilisez-le compte par compte, chaque semaine, pour savoir qui appeler en premier. Les points conviennent à ce qui se compte : heures, fonctionnalités, recommandations.",
    ),
    misleads: text(
        "HubSpot France announces a score out of 100, yet the three rules of its example add up to 65 points: both figures are shown here. Below 3 hours a day, points in proportion are our reading. The source names three classes without limits; 40 and 70 are ours, so set your own once you know who really left. One active person can carry the score of an account that the others have deserted.",
        "HubSpot France annonce une note sur 100, mais les trois règles de son exemple totalisent 65 points : les deux chiffres sont affichés ici. Sous 3 heures par jour, le prorata est notre lecture. La source nomme trois classes sans en donner les limites ; 40 et 70 sont les nôtres, remplacez-les quand vous saurez qui est vraiment parti. Une seule personne active peut porter la note d’un compte que les autres ont déserté.",
    ),
    if_bad: &[
        text(
            "Call the customer this week and ask what they still expect from the product.",
            "Appelez ce client dans la semaine et demandez-lui ce qu’il attend encore du produit.",
        ),
        text(
            "See which rule earns nothing: it tells whether to offer training, a feature or a conversation.",
            "Repérez la règle qui ne rapporte rien : elle dit s’il faut proposer une formation, une fonctionnalité ou un entretien.",
        ),
        text(
            "Agree on one use that matters to the customer and check it together within a month.",
            "Convenez d’un usage qui compte pour le client et vérifiez-le ensemble sous un mois.",
        ),
    ],
    if_good: &[
        text(
            "Show what the next plan adds to what the customer already does.",
            "Montrez ce que l’offre supérieure ajouterait à ce que le client fait déjà.",
        ),
        text("Ask for a review or an introduction.", "Demandez un avis ou une mise en relation."),
    ],
    see_also: &["license_utilization_rate", "customer_churn_rate", "expansion_recurring_revenue"],
};

/// Prose of the health score weighted.
pub static HEALTH_SCORE_WEIGHTED: Guide = Guide {
    when: text(
        "Use it when your signals already come as scores and do not all matter alike: use, quality of use, value obtained, satisfaction.",
        "Utilisez-le quand vos signaux sont déjà des notes et n’ont pas tous la même importance : usage, qualité d’usage, valeur obtenue, satisfaction.",
    ),
    misleads: text(
        "Vendasta lists what to put in, without weights or limits: the equal weights here are only a starting point, and 40 and 70 are ours. A mean forgives: a customer with 95 for use and 10 for satisfaction looks average and may be about to leave. Two components that measure the same thing count it twice.",
        "Vendasta énumère ce qu’il faut y mettre, sans poids ni limites : les poids égaux ne sont ici qu’un point de départ, et 40 et 70 sont les nôtres. Une moyenne pardonne : un client à 95 pour l’usage et 10 pour la satisfaction paraît moyen alors qu’il s’apprête peut-être à partir. Deux composantes qui mesurent la même chose la comptent deux fois.",
    ),
    if_bad: &[
        text(
            "Look at the lowest component before the score, and act on that one.",
            "Regardez la composante la plus basse avant la note, et agissez sur elle.",
        ),
        text(
            "If satisfaction is low while use is high, talk to the person who decides on the renewal.",
            "Si la satisfaction est basse et l’usage élevé, parlez à la personne qui décide du renouvellement.",
        ),
        text(
            "Check the data first: a disconnected tool often shows up as a fall.",
            "Vérifiez d’abord les données : un outil déconnecté ressemble souvent à une chute.",
        ),
    ],
    if_good: &[
        text(
            "Bring the renewal forward and offer a longer term.",
            "Avancez le renouvellement et proposez un engagement plus long.",
        ),
        text(
            "Compare last year’s scores with who stayed, and adjust the weights.",
            "Comparez les notes de l’an dernier avec ceux qui sont restés, et ajustez les poids.",
        ),
    ],
    see_also: &["customer_satisfaction_score", "customer_effort_score", "renewal_rate"],
};

/// Prose of the license utilization rate.
pub static LICENSE_UTILIZATION_RATE: Guide = Guide {
    when: text(
        "Look at it three to six months before a renewal: unused licences are the first thing a buyer cuts.",
        "Regardez-le trois à six mois avant un renouvellement : les licences inutilisées sont la première chose qu’un acheteur supprime.",
    ),
    misleads: text(
        "Everything depends on what active means: a login in the month flatters, a task completed in the week is stricter; say which you chose. Licences of people who have left the company pull it down without saying anything about the product. Vendasta names it without a formula; this is the usual one.",
        "Tout dépend de ce que veut dire actif : une connexion dans le mois flatte, une tâche menée à bien dans la semaine est plus exigeante ; dites laquelle vous retenez. Les licences de salariés partis l’abaissent sans rien dire du produit. Vendasta le nomme sans formule ; celle-ci est la plus courante.",
    ),
    if_bad: &[
        text(
            "List the licences without activity and reassign them with the customer’s administrator.",
            "Listez les licences sans activité et réattribuez-les avec l’administrateur du client.",
        ),
        text(
            "Train the least active team on one task from its own working day.",
            "Formez l’équipe la moins active sur une tâche de son quotidien.",
        ),
        text(
            "Offer a smaller plan before the customer asks: a reduced contract is better than a cancelled one.",
            "Proposez une offre plus petite avant qu’on vous la demande : mieux vaut un contrat réduit que résilié.",
        ),
    ],
    if_good: &[
        text(
            "Above nine licences in ten, talk about the next tier.",
            "Au-delà de neuf licences sur dix, parlez du palier suivant.",
        ),
        text(
            "Ask the most active team to show the others how it works.",
            "Demandez à l’équipe la plus active de montrer aux autres comment elle travaille.",
        ),
    ],
    see_also: &["active_user_rate", "health_score_points", "net_revenue_retention"],
};

/// Prose of the active user rate.
pub static ACTIVE_USER_RATE: Guide = Guide {
    when: text(
        "Use it to tell habit from occasional visits. Choose periods that match the rhythm of the work.",
        "Utilisez-le pour distinguer l’habitude de la visite occasionnelle. Choisissez des périodes accordées au rythme du travail.",
    ),
    misleads: text(
        "A payroll tool opened once a month is not in trouble at 5%: a low rate is bad only where daily use was the promise. Weekends and holidays pull the daily figure down, so take the mean of several days. The rate can rise because occasional users leave: watch both counts. Vendasta gives no formula.",
        "Un outil de paie ouvert une fois par mois ne va pas mal à 5 % : un taux bas n’est mauvais que si l’usage quotidien était la promesse. Week-ends et congés abaissent le chiffre du jour : prenez la moyenne de plusieurs jours. Le taux peut monter parce que les occasionnels s’en vont : surveillez les deux effectifs. Vendasta ne donne pas de formule.",
    ),
    if_bad: &[
        text(
            "Find the action that regular users take in their first week and others do not.",
            "Cherchez l’action que les réguliers font dès la première semaine et que les autres ne font pas.",
        ),
        text(
            "Give people a reason to come back: a report, a reminder, something a colleague did.",
            "Donnez une raison de revenir : un rapport, un rappel, l’action d’un collègue.",
        ),
        text(
            "Ask five former users what they use instead.",
            "Demandez à cinq personnes qui ont arrêté ce qu’elles utilisent à la place.",
        ),
    ],
    if_good: &[
        text(
            "Check that the habit brings results, not only screen time.",
            "Vérifiez que l’habitude produit des résultats, pas seulement du temps d’écran.",
        ),
        text(
            "Offer regular users the features they have not opened yet.",
            "Proposez aux réguliers les fonctionnalités qu’ils n’ont pas encore ouvertes.",
        ),
    ],
    see_also: &["license_utilization_rate", "outcome_attainment_rate", "time_to_first_value"],
};

/// Prose of the onboarding time.
pub static ONBOARDING_TIME: Guide = Guide {
    when: text(
        "Follow it by month of signature, to see whether changes to the onboarding pay off. Define beforehand what counts as a finished onboarding.",
        "Suivez-la par mois de signature, pour voir si vos changements d’intégration portent leurs fruits. Définissez d’avance ce qu’est une intégration terminée.",
    ),
    misleads: text(
        "Customers who never finish are missing from the figure, which therefore looks better than the truth. One very large customer can double the mean: look at the median beside it. A short onboarding that ends before the product is of use has only moved the work to support. Vendasta does not say where it starts or ends.",
        "Les clients qui n’en finissent jamais manquent au chiffre, qui paraît donc meilleur que la réalité. Un seul très grand client peut doubler la moyenne : regardez la médiane à côté. Une intégration courte qui s’arrête avant que le produit serve n’a fait que déplacer le travail vers le support. Vendasta ne dit ni où elle commence ni où elle finit.",
    ),
    if_bad: &[
        text(
            "Write down how long each step waits, and for whom: most of the days are spent waiting.",
            "Notez combien de temps attend chaque étape, et qui elle attend : l’essentiel des jours passe là.",
        ),
        text(
            "Ask for data and access before the signature, with a one-page list.",
            "Demandez données et accès avant la signature, avec une liste d’une page.",
        ),
        text(
            "Show a first result on example data while the real data is on its way.",
            "Montrez un premier résultat sur des données d’exemple en attendant les vraies.",
        ),
    ],
    if_good: &[
        text(
            "Commit to this duration in the contract: it helps you sell.",
            "Engagez-vous sur cette durée dans le contrat : elle aide à vendre.",
        ),
        text(
            "Check after three months that fast starters are still active.",
            "Vérifiez au bout de trois mois que les plus rapides sont toujours actifs.",
        ),
    ],
    see_also: &["onboarding_completion_rate", "time_to_first_value", "outcome_attainment_rate"],
};

/// Prose of the time to first value.
pub static TIME_TO_FIRST_VALUE: Guide = Guide {
    when: text(
        "Use it to judge how new users start: the sooner they get something out of the product, the likelier they are to stay. Choose one criterion of value that you can see in your data.",
        "Utilisez-le pour juger le départ des nouveaux utilisateurs : plus tôt ils en tirent profit, plus ils ont de chances de rester. Choisissez un critère de valeur visible dans vos données.",
    ),
    misleads: text(
        "HubSpot France averages over all users, but those who have not got there yet have no duration: averaging only the others flatters, so they are counted apart here. An easy criterion gives a short time and proves little. A few slow users pull the mean up; the median and the 90th percentile tell more.",
        "HubSpot France prend la moyenne sur tous les utilisateurs, mais ceux qui n’y sont pas encore arrivés n’ont pas de durée : s’en tenir aux autres flatte le résultat, ils sont donc comptés ici à part. Un critère facile donne un délai court et ne prouve pas grand-chose. Quelques utilisateurs lents tirent la moyenne vers le haut ; la médiane et le 90ᵉ centile en disent plus.",
    ),
    if_bad: &[
        text(
            "Remove whatever stands between the first login and the first result.",
            "Retirez tout ce qui sépare la première connexion du premier résultat.",
        ),
        text(
            "Write to users who are past the median without having got there, and give them just the next step.",
            "Écrivez aux utilisateurs qui ont dépassé la médiane sans y être, en ne leur indiquant que l’étape suivante.",
        ),
        text(
            "Watch three new users do it, without helping.",
            "Regardez trois nouveaux utilisateurs faire, sans les aider.",
        ),
    ],
    if_good: &[
        text(
            "Raise the bar: measure the time to the second success.",
            "Relevez la barre : mesurez le délai jusqu’au deuxième succès.",
        ),
        text(
            "Compare the retention of fast and slow users, to know what a day is worth.",
            "Comparez la rétention des rapides et des lents, pour savoir ce que vaut un jour.",
        ),
    ],
    see_also: &["time_to_value_efficiency", "onboarding_time", "active_user_rate"],
};

/// Prose of the outcome attainment rate.
pub static OUTCOME_ATTAINMENT_RATE: Guide = Guide {
    when: text(
        "Use it where each customer states at the start what the product should bring them: it is the most direct measure of a promise kept.",
        "Utilisez-le si chaque client dit au départ ce que le produit doit lui apporter : c’est la mesure la plus directe de la promesse tenue.",
    ),
    misleads: text(
        "Customers without a stated outcome are left out: ask how many they are before you celebrate. Outcomes written by your own team tend to be the easy ones. Vendasta names the measure without a formula; this is the usual one.",
        "Les clients sans objectif déclaré n’y figurent pas : demandez combien ils sont avant de vous réjouir. Les objectifs rédigés par votre équipe sont souvent ceux qui s’atteignent sans peine. Vendasta nomme la mesure sans formule ; celle-ci est la plus courante.",
    ),
    if_bad: &[
        text(
            "Go through the missed outcomes one by one: wrong goal, wrong use or missing feature.",
            "Passez en revue les objectifs manqués : mauvais but, mauvais usage ou fonctionnalité absente.",
        ),
        text(
            "Break large outcomes down into dated steps.",
            "Découpez les grands objectifs en étapes datées.",
        ),
        text(
            "Have the salesperson and whoever will look after the customer agree on the outcome before the signature.",
            "Mettez d’accord le vendeur et la personne qui accompagnera le client sur l’objectif, avant la signature.",
        ),
    ],
    if_good: &[
        text(
            "Turn outcomes reached into case studies with figures, with the customer’s consent.",
            "Tirez des objectifs atteints des études de cas chiffrées, avec l’accord du client.",
        ),
        text(
            "Agree on the next outcome straight away: it is the reason to renew.",
            "Convenez aussitôt de l’objectif suivant : c’est la raison de renouveler.",
        ),
    ],
    see_also: &["time_to_first_value", "health_score_weighted", "renewal_rate"],
};

/// Prose of the onboarding completion rate.
pub static ONBOARDING_COMPLETION_RATE: Guide = Guide {
    when: text(
        "Use it while an onboarding is under way: for one customer before a call, or for all new customers of a month to see where they stop.",
        "Utilisez-le pendant une intégration : pour un client avant un appel, ou pour tous les nouveaux clients d’un mois afin de voir où ils s’arrêtent.",
    ),
    misleads: text(
        "Every step counts alike, the photo on the profile as much as the first import of data: a list of easy steps looks well advanced. Those who have just signed up pull it down without anything being wrong; look at customers of the same age. A finished list is not yet a customer who gets something out of it.",
        "Chaque étape compte autant, la photo du profil comme le premier import de données : une liste d’étapes faciles paraît bien avancée. Ceux qui viennent de signer le font baisser sans que rien n’aille mal ; regardez des clients de même ancienneté. Une liste terminée ne fait pas encore un client qui en tire profit.",
    ),
    if_bad: &[
        text(
            "Find the step at which most stop, and do it together with the next five customers.",
            "Trouvez l’étape où la plupart s’arrêtent, et faites-la avec les cinq prochains clients.",
        ),
        text(
            "Drop the steps without which customers get along well.",
            "Retirez les étapes dont les clients se passent bien.",
        ),
        text(
            "Ask who holds the key to the step: often it is another person at the customer’s.",
            "Demandez qui détient la clé de l’étape : c’est souvent une autre personne chez le client.",
        ),
    ],
    if_good: &[
        text(
            "Check whether those who finish stay longer; if they do not, the list holds the wrong steps.",
            "Vérifiez si ceux qui terminent restent plus longtemps ; sinon, la liste contient les mauvaises étapes.",
        ),
        text(
            "Let the last step lead to the first use that brings something.",
            "Faites mener la dernière étape au premier usage utile.",
        ),
    ],
    see_also: &["onboarding_time", "time_to_first_value", "active_user_rate"],
};

/// Prose of the time-to-value efficiency.
pub static TIME_TO_VALUE_EFFICIENCY: Guide = Guide {
    when: text(
        "Use it for a product with a trial of fixed length: it sets the time to first value against the time you give.",
        "Utilisez-la pour un produit à essai de durée fixe : elle rapporte le délai avant la première valeur au temps que vous accordez.",
    ),
    misleads: text(
        "A longer trial raises it without anything getting faster, so compare only trials of the same length. It counts the users who got there; if most never do, a high figure describes a few. No document here gives a limit.",
        "Un essai plus long l’augmente sans que rien n’aille plus vite : ne comparez que des essais de même durée. Elle compte les utilisateurs arrivés au but ; si la plupart n’y arrivent jamais, un chiffre élevé n’en décrit que quelques-uns. Aucun document ne donne ici de limite.",
    ),
    if_bad: &[
        text(
            "Fill the trial with sample data, so that the first result needs no import.",
            "Remplissez l’essai de données d’exemple, pour que le premier résultat n’exige aucun import.",
        ),
        text(
            "Offer help on the first day, not in the last week.",
            "Proposez de l’aide le premier jour, pas la dernière semaine.",
        ),
        text(
            "If the value takes longer by nature, lengthen the trial or let it start with the first import.",
            "Si la valeur demande plus de temps par nature, allongez l’essai ou faites-le partir du premier import.",
        ),
    ],
    if_good: &[
        text(
            "Use the days that are left to show the next benefit and talk about the subscription.",
            "Employez les jours restants à montrer le bénéfice suivant et à parler de l’abonnement.",
        ),
        text(
            "Look at how many get there at all before you shorten the trial.",
            "Regardez combien y arrivent vraiment avant de raccourcir l’essai.",
        ),
    ],
    see_also: &["time_to_first_value", "onboarding_completion_rate", "onboarding_time"],
};
