//! Prose of the survey family.

use crate::catalogue::model::metric::Guide;
use crate::text::text;

/// Prose of the survey response rate.
pub static SURVEY_RESPONSE_RATE: Guide = Guide {
    when: text(
        "Look at it before you read any score: it says for whom the score speaks.",
        "Regardez-le avant de lire un score : il dit au nom de qui ce score parle.",
    ),
    misleads: text(
        "Vendasta quotes 45% for text messages and 6% for e-mail without saying where or when they were measured: take them as an order of magnitude. Vendasta therefore prefers text messages, HubSpot’s guide e-mail. A high rate among few invitations is worth less than it seems, and those who answer are seldom like those who do not. Count invitations that arrived, not those that bounced.",
        "Vendasta cite 45 % pour le SMS et 6 % pour l’e-mail sans dire où ni quand ils ont été mesurés : prenez-les comme un ordre de grandeur. Vendasta préfère donc le SMS, le guide de HubSpot l’e-mail. Un taux élevé sur peu d’invitations vaut moins qu’il n’y paraît, et ceux qui répondent ressemblent rarement à ceux qui se taisent. Comptez les invitations arrivées, pas celles revenues en erreur.",
    ),
    if_bad: &[
        text(
            "Ask one question in the message itself, and keep the rest for after the first click.",
            "Posez une seule question dans le message même, le reste venant après le premier clic.",
        ),
        text(
            "Send it within a day of the event, and send one reminder.",
            "Envoyez-la dans la journée qui suit l’événement, et relancez une fois.",
        ),
        text(
            "Try a text message for those who have agreed to receive one.",
            "Essayez le SMS pour ceux qui ont accepté d’en recevoir.",
        ),
    ],
    if_good: &[
        text(
            "Compare those who answered with all your customers, by plan and by account age.",
            "Comparez les répondants à l’ensemble des clients, par offre et par ancienneté.",
        ),
        text(
            "Tell people what came of their answers: they will answer next time.",
            "Dites ce que les réponses ont changé : on vous répondra la fois suivante.",
        ),
    ],
    see_also: &["survey_invitations", "survey_sample_size", "net_promoter_score"],
};

/// Prose of the survey invitations.
pub static SURVEY_INVITATIONS: Guide = Guide {
    when: text(
        "Use it before sending: it turns the answers you need into invitations, channel by channel.",
        "Utilisez-le avant l’envoi : il transforme les réponses nécessaires en invitations, canal par canal.",
    ),
    misleads: text(
        "Vendasta’s rates are only a starting point; replace them with your own as soon as you have some. Text messages need a number and a consent that you may not have for everybody. The figure holds on average: chance may bring fewer answers, so allow a margin.",
        "Les taux de Vendasta servent de départ ; remplacez-les par les vôtres dès que vous en avez. Le SMS demande un numéro et un accord que vous n’avez peut-être pas pour chacun. Le nombre vaut en moyenne : le hasard peut donner moins de réponses, prévoyez une marge.",
    ),
    if_bad: &[
        text(
            "If you do not have that many people to ask, accept a wider margin of error and say so.",
            "Si vous n’avez pas autant de personnes à interroger, acceptez une marge d’erreur plus large et dites-le.",
        ),
        text(
            "Mix the channels: text messages for those you can reach that way, e-mail for the others.",
            "Mêlez les canaux : SMS pour ceux que vous pouvez joindre ainsi, e-mail pour les autres.",
        ),
        text(
            "Raise the rate first: a shorter survey costs less than more invitations.",
            "Améliorez d’abord le taux : une enquête plus courte coûte moins que plus d’invitations.",
        ),
    ],
    if_good: &[
        text(
            "Do not ask everybody: draw people at random and leave the others in peace until next time.",
            "N’interrogez pas tout le monde : tirez au sort et laissez les autres tranquilles jusqu’à la prochaine fois.",
        ),
        text(
            "Send in two waves, and stop when you have enough answers.",
            "Envoyez en deux vagues, et arrêtez quand le compte y est.",
        ),
    ],
    see_also: &["survey_sample_size", "survey_response_rate"],
};

/// Prose of the survey sample size.
pub static SURVEY_SAMPLE_SIZE: Guide = Guide {
    when: text(
        "Use it before a survey, to know how many answers make a share such as satisfaction sure enough to act on.",
        "Utilisez-la avant une enquête, pour savoir combien de réponses rendent une part, comme la satisfaction, assez sûre pour décider.",
    ),
    misleads: text(
        "It counts answers, not invitations, and holds for people drawn at random: volunteers are no random sample, however many they are. It assumes the least favourable case, a share of one half; a share near 90% needs fewer. For a net promoter score the same number of answers gives a margin up to twice as wide.",
        "Elle compte des réponses, pas des invitations, et vaut pour des personnes tirées au hasard : des volontaires ne le sont pas, si nombreux soient-ils. Elle suppose le cas le moins favorable, une part de 50 % ; une part proche de 90 % en demande moins. Pour un NPS, le même nombre de réponses donne une marge jusqu’à deux fois plus large.",
    ),
    if_bad: &[
        text(
            "If the number is out of reach, double the margin: a quarter of the answers will do.",
            "Si le nombre est hors de portée, doublez la marge : il suffit du quart des réponses.",
        ),
        text(
            "If you have few customers, use the known population: it takes fewer answers.",
            "Si vous avez peu de clients, prenez la population connue : il en faut moins.",
        ),
        text(
            "Combine several waves before you compare small groups.",
            "Réunissez plusieurs vagues avant de comparer de petits groupes.",
        ),
    ],
    if_good: &[
        text(
            "Check who answered: a precise figure about the wrong people helps nobody.",
            "Vérifiez qui a répondu : un chiffre précis sur les mauvaises personnes n’aide en rien.",
        ),
        text(
            "Spend the time left on reading the free-text answers.",
            "Consacrez le temps qui reste à lire les réponses libres.",
        ),
    ],
    see_also: &[
        "margin_of_error",
        "survey_invitations",
        "survey_response_rate",
        "net_promoter_score",
    ],
};

/// Prose of the margin of error.
pub static MARGIN_OF_ERROR: Guide = Guide {
    when: text(
        "Use it once the answers are in, to say how sure a share is: satisfied customers, promoters, yes to a question. Leave the share empty for one figure that holds for every question of the survey.",
        "Utilisez-la quand les réponses sont là, pour dire à quel point une part est sûre : clients satisfaits, promoteurs, oui à une question. Laissez la part vide pour obtenir un chiffre valable pour toutes les questions de l’enquête.",
    ),
    misleads: text(
        "It measures chance alone. Those who do not answer, a leading question or a list that leaves out half of the customers are not in it, and often weigh more. Near 0% or 100%, or with a few dozen answers, its two sides are not alike: take the confidence interval of a share. For a difference between two surveys the margins must not simply be added.",
        "Elle ne mesure que le hasard. Les personnes qui se taisent, une question orientée ou une liste qui oublie la moitié des clients n’y sont pas, et pèsent souvent davantage. Près de 0 % ou de 100 %, ou avec quelques dizaines de réponses, ses deux côtés ne se valent pas : prenez l’intervalle de confiance d’une part. Pour l’écart entre deux enquêtes, les marges ne s’additionnent pas.",
    ),
    if_bad: &[
        text(
            "If the margin is wider than the change you want to see, do not comment on the change.",
            "Si la marge dépasse l’écart que vous cherchez à voir, ne commentez pas cet écart.",
        ),
        text(
            "Send one reminder: four times the answers halve the margin.",
            "Relancez une fois : quatre fois plus de réponses réduisent la marge de moitié.",
        ),
        text(
            "Read two or three waves together instead of each alone.",
            "Lisez deux ou trois vagues ensemble plutôt que chacune seule.",
        ),
    ],
    if_good: &[
        text(
            "Print the margin beside the figure each time, so that nobody takes a ripple for a trend.",
            "Affichez la marge à côté du chiffre à chaque fois : personne ne prendra une vaguelette pour une tendance.",
        ),
        text(
            "Compare those who answered with all customers: a narrow margin says nothing of who is missing.",
            "Comparez les répondants à l’ensemble des clients : une marge étroite ne dit rien des absents.",
        ),
    ],
    see_also: &["share_interval", "survey_sample_size", "survey_response_rate"],
};

/// Prose of the confidence interval of a share.
pub static SHARE_INTERVAL: Guide = Guide {
    when: text(
        "Use it for a share that rests on few answers, or that lies near 0% or 100%: the satisfaction of one team, the faults among thirty calls listened to.",
        "Utilisez-le pour une part qui repose sur peu de réponses, ou qui approche 0 % ou 100 % : la satisfaction d’une équipe, les erreurs relevées sur trente appels écoutés.",
    ),
    misleads: text(
        "It is not centred on the share found: it leans towards one half, the more so the fewer the answers, and that is right. Some tools print another interval, with a correction for continuity or from the plain margin of error, which can even fall below zero; figures from different methods do not compare. Like every interval it says nothing of those who did not answer.",
        "Il n’est pas centré sur la part trouvée : il penche vers la moitié, d’autant plus que les réponses sont rares, et c’est juste. Certains outils donnent un autre intervalle, avec une correction de continuité ou d’après la simple marge d’erreur, qui peut même passer sous zéro ; des chiffres de méthodes différentes ne se comparent pas. Comme tout intervalle, il ne dit rien de ceux qui n’ont pas répondu.",
    ),
    if_bad: &[
        text(
            "If the two ends would lead to opposite decisions, gather more answers before you decide.",
            "Si les deux bornes mènent à des décisions opposées, réunissez plus de réponses avant de décider.",
        ),
        text(
            "Rank teams or articles by the lower end: a perfect mark from three people then no longer comes first.",
            "Classez équipes ou articles d’après la borne basse : une note parfaite donnée par trois personnes n’arrive alors plus en tête.",
        ),
    ],
    if_good: &[
        text(
            "If both ends lie above your aim, say so: that is more than the share alone can claim.",
            "Si les deux bornes dépassent votre objectif, dites-le : la part seule ne permet pas de l’affirmer.",
        ),
        text(
            "Keep the number of answers beside the figure, so that the interval can be checked.",
            "Gardez le nombre de réponses à côté du chiffre, pour que l’intervalle puisse être vérifié.",
        ),
    ],
    see_also: &["margin_of_error", "customer_satisfaction_score", "survey_sample_size"],
};

/// Prose of the survey question checklist.
pub static SURVEY_QUESTION_CHECKLIST: Guide = Guide {
    when: text(
        "Go through it before a question is sent: a badly worded question cannot be fixed once the answers are in.",
        "Parcourez-la avant d’envoyer une question : une question mal posée ne se répare plus quand les réponses sont là.",
    ),
    misleads: text(
        "The 13 practices do not weigh the same: two questions in one spoil the answers, a missing random order seldom does. Vendasta numbers them up to 14, for its table skips 8. Automatic ticks go by the text, not the sense: you have the last word. HubSpot’s guide calls its example question open although it asks for a rating of satisfaction; by this list it is closed.",
        "Les 13 pratiques ne pèsent pas autant : deux questions en une gâchent les réponses, un ordre fixe rarement. Vendasta les numérote jusqu’à 14, car son tableau saute le 8. Les coches automatiques lisent le texte, pas le sens : gardez le dernier mot. Le guide de HubSpot dit ouverte sa question d’exemple, qui demande pourtant d’évaluer une satisfaction ; selon cette grille, elle est fermée.",
    ),
    if_bad: &[
        text(
            "Split the question in two, or drop the half you would not act on.",
            "Séparez la question en deux, ou retirez la moitié qui ne changerait rien.",
        ),
        text(
            "Read it aloud to someone who does not know the subject, and ask them to say it back.",
            "Lisez-la à voix haute à quelqu’un qui ignore le sujet, et faites-la-lui redire.",
        ),
        text(
            "Give the answers one direction, a middle and a way out.",
            "Donnez aux réponses un seul sens, un milieu et une échappatoire.",
        ),
    ],
    if_good: &[
        text(
            "Try it on ten people before sending it to everyone.",
            "Essayez-la sur dix personnes avant de l’envoyer à tous.",
        ),
        text(
            "Keep the wording for years: a changed question starts a new series.",
            "Gardez longtemps la même formulation : une question modifiée ouvre une nouvelle série.",
        ),
    ],
    see_also: &["survey_response_rate", "survey_sample_size"],
};
