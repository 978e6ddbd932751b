//! Headings by which files call their columns, in French and English, as exports of well-known programs write them.

use crate::data::choices::Role;
use crate::fold::folded;

/// How well a heading names a role: the smaller the better; `None` where it does not.
pub(crate) fn rank(role: Role, heading: &str) -> Option<usize> {
    let heading = without_unit(&folded(heading));
    if heading.is_empty() {
        return None;
    }
    let names = names(role);
    let place = |text: &str| names.split('|').position(|name| name == text);
    let count = names.split('|').count();
    let (first, rest) = heading.split_once(' ').unwrap_or((&heading, ""));
    // The number of a subscription is none of a customer.
    let of_thing = || Some(rest).filter(|_| role != Role::Customer && THINGS.contains(&first));
    place(&heading)
        .or_else(|| of_thing().and_then(place).map(|place| place + count))
        .or_else(|| asks_for_score(role, &heading).then_some(2 * count))
}

/// Whether amounts under a heading are hundredths.
pub(crate) fn says_hundredths(heading: &str) -> bool {
    folded(heading).split(' ').any(|word| matches!(word, "cents" | "centimes"))
}

/// For how many months an amount under a heading pays, where it says so.
pub(crate) fn says_months(heading: &str) -> Option<u8> {
    let heading = folded(heading);
    let mut words = heading.split(' ');
    let is_month =
        |word: &str| matches!(word, "mrr" | "monthly" | "month" | "mensuel" | "mensuelle" | "mois");
    let is_year = |word: &str| {
        matches!(word, "arr" | "annual" | "yearly" | "year" | "annuel" | "annuelle" | "an")
    };
    match (words.clone().any(is_month), words.any(is_year)) {
        (true, false) => Some(1),
        (false, true) => Some(12),
        (true, true) | (false, false) => None,
    }
}

/// What a survey is called in its headings tells its scale.
pub(crate) fn says_scale(heading: &str) -> Option<(i32, i32)> {
    let heading = folded(heading);
    let has = |word: &str| heading.split(' ').any(|each| each == word);
    match () {
        () if has("nps") || heading.contains("recommend") || heading.contains("recommand") => {
            Some((0, 10))
        }
        () if has("csat") => Some((1, 5)),
        () if has("ces") => Some((1, 7)),
        () => None,
    }
}

/// Words before a name that say what all of the line is.
const THINGS: [&str; 10] = [
    "subscription",
    "subscriptions",
    "abonnement",
    "contract",
    "contrat",
    "ticket",
    "tickets",
    "conversation",
    "survey",
    "response",
];

/// Words behind a name that say the unit or the clock.
const UNITS: [&str; 15] = [
    "utc",
    "gmt",
    "ht",
    "ttc",
    "eur",
    "usd",
    "gbp",
    "cents",
    "centimes",
    "in",
    "en",
    "timestamp",
    "month",
    "par",
    "mois",
];

/// A heading without what stands behind its name.
fn without_unit(heading: &str) -> String {
    let mut rest = heading;
    while let Some((before, last)) = rest.rsplit_once(' ')
        && UNITS.contains(&last)
    {
        rest = before;
    }
    rest.to_owned()
}

/// The question itself can be the heading of its answers.
fn asks_for_score(role: Role, heading: &str) -> bool {
    let words = ["nps", "csat", "ces", "score", "note", "rating"];
    role == Role::Score
        && (heading.split(' ').any(|word| words.contains(&word))
            || ["recommend", "recommand", "satisf"].iter().any(|part| heading.contains(part)))
}

/// The names of a role, the surest first, with bars between them.
fn names(role: Role) -> &'static str {
    match role {
        Role::Customer => {
            "customer id|customers id|customer|client id|client|id client|identifiant client|\
             code client|numero client|n client|customer name|nom du client|nom client|\
             customer email|account id|account|account name|id compte|compte|company id|\
             company|company name|entreprise|societe|raison sociale|organization|\
             organisation|organization name|associated company|workspace id|user id|user|\
             utilisateur|subscriber id|subscriber|abonne|email|e mail|adresse e mail|\
             courriel|associated contact|contact|record id|id"
        }
        Role::Start => {
            "start date|start|starts at|started at|started on|starts on|date de debut|\
             date debut|debut|debute le|commence le|activated at|activation date|\
             date d activation|date de souscription|souscrit le|date d entree|signup date|\
             signed up at|date d inscription|from|depuis|created at|created|created on|\
             creation date|date de creation|cree le"
        }
        Role::End => {
            "end date|ended at|ended on|end|ends at|ends on|date de fin|date fin|fin|\
             termine le|cancelled at|canceled at|cancellation date|cancelled on|canceled on|\
             date de resiliation|resilie le|resiliation|churn date|churned at|date de sortie|\
             expires at|expiry date|expiration date|date d expiration|date d echeance|to|\
             until"
        }
        Role::Amount => {
            "mrr|monthly recurring revenue|revenu mensuel recurrent|montant mensuel|\
             monthly amount|monthly price|prix mensuel|arr|annual recurring revenue|\
             montant annuel|annual amount|annual price|prix annuel|amount|montant|\
             plan amount|price|prix|plan unit price|unit price|plan price|recurring amount|\
             recurring revenue|revenu recurrent|recurring price|net amount|tarif|revenue|\
             revenu|total|value|valeur"
        }
        Role::Period => {
            "billing period|billing interval|billing frequency|billing cycle|interval|\
             plan interval|billing period unit|recurring billing frequency|periodicite|\
             periode de facturation|frequence de facturation|frequence de paiement|\
             rythme de facturation|frequency|frequence|period|periode|intervalle|recurrence|\
             cycle|billing term|term"
        }
        Role::Currency => "currency|currency code|devise|code devise|monnaie|plan currency",
        Role::Plan => {
            "plan|plan name|plan id|plan nickname|product|product name|produit|offre|formule|\
             forfait|package|tier|item price id|nickname"
        }
        Role::Date => {
            "date|response date|responded at|answered at|submitted at|submitted on|\
             date submitted|submit date|completed at|survey date|answer date|timestamp|\
             horodateur|horodatage|date de reponse|date reponse|repondu le|\
             date de soumission|soumis le|recordeddate|recorded date|created at|created|\
             cree le|date de creation|end date|received at|recu le"
        }
        Role::Score => {
            "score|nps score|score nps|nps|csat score|score csat|csat|ces score|score ces|\
             ces|note|note nps|note csat|rating|satisfaction rating|satisfaction score|\
             satisfaction|evaluation|answer|reponse|response|value|valeur"
        }
        Role::Opened => {
            "opened at|opened|opened on|created at|created|created on|created time|\
             created date|create date|date created|creation date|started at|date d ouverture|\
             ouvert le|ouverture|date ouverture|date de creation|cree le|creation|\
             received at|recu le|date de reception|requested at|submitted at|date"
        }
        Role::FirstReply => {
            "first reply at|first reply|first reply date|first response at|first response|\
             first responded at|first response date|first replied at|first admin reply at|\
             first agent reply date|first public reply at|initial response time|\
             time of first reply|premiere reponse|date de premiere reponse|\
             date premiere reponse|premiere reponse le|1re reponse|replied at"
        }
        Role::Closed => {
            "closed at|solved at|resolved at|closed|closed on|closed time|resolved time|\
             close date|closing date|date closed|resolution date|solved|resolved|\
             first closed at|last closed at|date de cloture|cloture le|cloture|date cloture|\
             ferme le|fermeture|date de fermeture|resolu le|date de resolution|resolution|\
             completed at"
        }
        Role::Type => {
            "type|category|categorie|issue type|request type|type de ticket|type de demande|\
             topic|theme|reason|motif|nature|tag|tags|group|groupe"
        }
        Role::Number => "",
    }
}
