//! What a file is, is told from its headings and cells, as exports of well-known programs and people have them.

use cadran::data::choices::{Billing, Choice, Choices, Clock, Content, End, Role, Stated, Unit};
use cadran::data::reading::Reading;
use cadran::data::recognise::{SAMPLE_BYTES, first_lines, recognise, recognise_as};
use cadran::import::layout::{DateOrder, DecimalMark, Separator};
use cadran::text::Lang;

use super::{balanced, read};

/// A file, and the roles of its columns by their first letters in order; `.` is read as nothing.
struct Case {
    file: &'static str,
    content: Content,
    roles: &'static str,
}

const fn case(content: Content, roles: &'static str, file: &'static str) -> Case {
    Case { file, content, roles }
}

fn letters(choices: &Choices) -> String {
    let letter = |role| match role {
        None => ".",
        Some(Role::Customer) => "c",
        Some(Role::Start) => "s",
        Some(Role::End) => "e",
        Some(Role::Amount) => "a",
        Some(Role::Period) => "p",
        Some(Role::Currency) => "u",
        Some(Role::Plan) => "l",
        Some(Role::Date) => "d",
        Some(Role::Score) => "n",
        Some(Role::Opened) => "o",
        Some(Role::FirstReply) => "r",
        Some(Role::Closed) => "x",
        Some(Role::Type) => "t",
        Some(Role::Number) => "#",
    };
    choices.columns.iter().map(|column| letter(column.role)).collect()
}

use Content::{Answers, Numbers, Subscriptions, Tickets};

const CASES: &[Case] = &[
    // As Stripe exports subscriptions: the end of the current period is no end.
    case(
        Subscriptions,
        ".c.l.upa.s...e",
        "id,Customer ID,Customer Email,Plan,Quantity,Currency,Interval,Amount,Status,Start Date (UTC),Current Period Start (UTC),Current Period End (UTC),Trial End (UTC),Ended At (UTC)\nsub_1,cus_9,a@b.co,pro,1,eur,month,49.00,active,2024-01-15 10:03,2024-05-15 10:03,2024-06-15 10:03,,\nsub_2,cus_8,c@d.co,pro,1,eur,year,490.00,canceled,2023-02-11 08:00,2024-02-11 08:00,2025-02-11 08:00,,2024-03-01 09:30\n",
    ),
    // As Chargebee does.
    case(
        Subscriptions,
        ".clupase",
        "subscriptions.id,customers.id,subscriptions.plan_id,subscriptions.currency_code,subscriptions.billing_period_unit,subscriptions.plan_amount,subscriptions.started_at,subscriptions.cancelled_at\nA1,c1,pro,EUR,month,49.90,2024-01-15,\nA2,c2,pro,EUR,year,490.00,2024-01-16,2024-06-30\n",
    ),
    case(
        Subscriptions,
        "clsea",
        "Customer,Product,Start date,End date,MRR\nAcme,Pro,01/15/2024,,1200.50\nBolt,Pro,02/20/2024,06/30/2024,99.90\n",
    ),
    case(
        Subscriptions,
        "cseapl",
        "Client;Date de début;Date de fin;Montant;Périodicité;Offre\nDurand;01/02/2024;;49,90;mensuel;Solo\nÉlan;15/03/2023;14/03/2024;490,00;annuel;Équipe\n",
    ),
    case(
        Subscriptions,
        "cseaup",
        "Nom du client\tDébut\tFin\tMontant HT\tDevise\tFréquence de facturation\nDurand\t01/02/2024\t\t49,90\tEUR\tTrimestriel\nÉlan\t15/03/2023\t\t490,00\tEUR\tAnnuel\n",
    ),
    case(
        Subscriptions,
        ".csea",
        "Record ID,Associated company,Start date,End date,Recurring revenue\n1,Acme,2024-01-01,2024-12-31,100.00\n2,Bolt,2024-01-01,2024-12-31,200.00\n4,Dart,2024-03-01,2024-12-31,200.00\n",
    ),
    case(
        Subscriptions,
        "csa",
        "user_id,created_at,monthly_price\n17,2024-01-01T00:00:00Z,9.99\n18,2024-01-02T00:00:00Z,9.99\n",
    ),
    case(
        Subscriptions,
        "sace",
        "Souscrit le|Tarif|Abonné|Résilié le\n2024-01-31|10|dupont|\n2024-02-29|12|durand|2024-05-31\n",
    ),
    case(
        Subscriptions,
        "csea",
        "account,contract start date,contract end date,annual amount\nA,2024-01-01,2024-12-31,1200\nB,2024-01-01,2024-12-31,2400\nA,2024-01-01,2024-12-31,3600\n",
    ),
    case(
        Subscriptions,
        "csea",
        "Kunde;Beginn;Ende;Betrag\nMeier;01.02.2024;;49,90\nKunz;15.03.2024;30.06.2024;12,50\n",
    ),
    case(
        Subscriptions,
        "csea",
        "Meier;01.02.2024;;49,90\nKunz;15.03.2024;30.06.2024;12,50\nLutz;15.03.2024;30.06.2024;12,50\n",
    ),
    case(
        Subscriptions,
        "csa",
        "email,start,amount in cents\na@b.co,2024-01-01,4900\nc@d.co,2024-01-01,900\n",
    ),
    // As Delighted exports answers.
    case(
        Answers,
        "..n.d.",
        "id,survey_type,score,comment,created_at,updated_at\n77,nps,9,\"Great, really\",2024-05-01 10:00:00 UTC,2024-05-01 10:00:05 UTC\n81,nps,3,,2024-05-02 11:00:00 UTC,2024-05-03 10:00:05 UTC\n",
    ),
    case(Answers, "dn", "Date,Score\n2024-05-01,9\n2024-05-02,10\n2024-05-02,0\n"),
    case(
        Answers,
        "dn.",
        "Horodateur;Note;Commentaire\n01/05/2024 10:11:12;9;Très bien\n13/05/2024 10:11:12;7;\n",
    ),
    case(
        Answers,
        "dn",
        "Timestamp,How likely are you to recommend us to a friend?\n5/1/2024 10:11:12,9\n5/13/2024 10:11:12,7\n",
    ),
    case(
        Answers,
        "dn",
        "Répondu le;Recommanderiez-vous notre service ?\n01/05/2024;9\n13/05/2024;7\n",
    ),
    case(
        Answers,
        "..dn",
        "Ticket ID,Agent,Submitted at,CSAT\n9,Ann,2024-05-01,5\n12,Ben,2024-05-02,4\n",
    ),
    case(Answers, "nd", "CES,Response date\n7,2024-05-01\n2,2024-05-02\n"),
    case(Answers, "dn", "2024-05-01,5\n2024-05-02,4\n2024-05-02,1\n"),
    case(Answers, "dn", "Tag;Punkte\n01.05.2024;5\n02.05.2024;4\n"),
    case(
        Answers,
        ".dn.",
        "ResponseId,RecordedDate,NPS,Comment\nR_1,2024-05-01 10:00:00,9,x\nR_2,2024-05-01 11:00:00,10,y\n",
    ),
    // As Zendesk and Intercom export tickets.
    case(
        Tickets,
        "..oxt",
        "Ticket ID,Subject,Created at,Solved at,Type\n1041,Help,2024-05-01T10:00:00Z,2024-05-02T10:00:00Z,question\n1043,Oops,2024-05-01T11:00:00Z,,problem\n",
    ),
    case(
        Tickets,
        ".orx.",
        "Conversation ID,Conversation started at (UTC),First admin reply at (UTC),Closed at (UTC),Channel\n5,2024-05-01 10:00:00,2024-05-01 10:05:00,2024-05-01 11:00:00,chat\n7,2024-05-01 12:00:00,2024-05-01 12:05:00,,chat\n",
    ),
    case(
        Tickets,
        "orxt",
        "Créé le;Première réponse;Résolu le;Catégorie\n01/05/2024 10:00;01/05/2024 10:30;02/05/2024 09:00;Facture\n13/05/2024 10:00;;;Panne\n",
    ),
    case(
        Tickets,
        "oxt",
        "Date d'ouverture\tDate de clôture\tMotif\n2024-05-01 10:00\t2024-05-02 10:00\tPanne\n2024-05-02 10:00\t\tPanne\n",
    ),
    case(
        Tickets,
        ".ox.t",
        "Ticket,Created time,Resolved time,Agent,Group\n1,01/05/2024 10:00,13/05/2024 11:00,Ann,Billing\n2,02/05/2024 10:00,14/05/2024 11:00,Ben,Sales\n",
    ),
    case(
        Tickets,
        "orx",
        "2024-05-01 10:00,2024-05-01 11:00,2024-05-02 10:00\n2024-05-01 12:00,2024-05-01 13:00,2024-05-03 10:00\n",
    ),
    case(
        Tickets,
        ".oxn",
        "id,opened_at,closed_at,satisfaction\n4,2024-05-01T10:00:00+02:00,2024-05-01T12:00:00+02:00,5\n9,2024-05-01T10:00:00+02:00,2024-05-01T12:00:00+02:00,4\n",
    ),
    case(Numbers, "#", "12\n15\n9\n1204\n"),
    case(Numbers, "#", "Délai\n12,5\n7,25\n9\n"),
    case(Numbers, ".#", "name,value\na,12\nb,15\nc,7\n"),
];

#[test]
fn realistic_files() {
    assert!(CASES.len() >= 30);
    for Case { file, content, roles } in CASES {
        // Nothing of a satisfaction beside a ticket is read.
        let roles = if *content == Tickets { roles.replace('n', ".") } else { (*roles).to_owned() };
        for lang in Lang::ALL {
            let choices = recognise(file.as_bytes(), lang);
            assert_eq!(
                (choices.content, letters(&choices)),
                (*content, roles.clone()),
                "{lang:?} {file}"
            );
            let account = read(file.as_bytes(), &choices, 11).account;
            let refused = account.refusals.first();
            let is_ambiguous = choices.is_assumed(Choice::DateOrder);
            assert!(is_ambiguous || refused.is_none(), "{lang:?} {file}: {refused:?}");
            let json = serde_json::to_string(&choices).unwrap();
            assert_eq!(serde_json::from_str::<Choices>(&json).unwrap(), choices);
            assert!(json.contains("\"hasHeader\":") && json.contains("\"dateOrder\":"));
        }
    }
}

fn of(file: &str) -> Choices {
    recognise(file.as_bytes(), Lang::Fr)
}

#[test]
fn what_is_seen_is_no_assumption() {
    let stripe = of(CASES[0].file);
    assert_eq!((stripe.separator, stripe.has_header), (Separator::Comma, true));
    assert_eq!((stripe.decimal_mark, stripe.date_order), (DecimalMark::Dot, DateOrder::YearFirst));
    assert_eq!((stripe.billing, stripe.currency.as_deref()), (Billing::FromColumn, Some("€")));
    assert_eq!(stripe.assumed, [Choice::Counted, Choice::End]);
    let french = of(CASES[3].file);
    assert_eq!((french.decimal_mark, french.date_order), (DecimalMark::Comma, DateOrder::DayFirst));
    let ends = of(CASES[5].file);
    assert_eq!((ends.end, ends.is_assumed(Choice::End)), (End::LastPaidDay, false));
    let unpaid = of("client,start,end,mrr\na,2024-01-01,2024-03-01,9\nb,2024-01-01,2024-04-01,9\n");
    assert_eq!((unpaid.end, unpaid.is_assumed(Choice::End)), (End::FirstUnpaidDay, false));
    assert_eq!((unpaid.billing, unpaid.is_assumed(Choice::Billing)), (Billing::Monthly, false));
    assert!(unpaid.is_assumed(Choice::Unit) && unpaid.is_assumed(Choice::DecimalMark));
    let yearly = of(CASES[8].file);
    assert_eq!((yearly.billing, yearly.is_assumed(Choice::Billing)), (Billing::Yearly, false));
    let cents = of(CASES[11].file);
    assert_eq!((cents.unit, cents.is_assumed(Choice::Unit)), (Unit::Hundredths, false));
    assert!(cents.is_assumed(Choice::Billing));
    let several = of(
        "client,start,amount,currency\na,2024-01-01,1.5,USD\nb,2024-01-01,2.5,EUR\nc,2024-01-01,2.5,EUR\n",
    );
    assert_eq!(
        (several.currency.as_deref(), several.is_assumed(Choice::Currency)),
        (Some("€"), true)
    );
}

#[test]
fn what_is_doubtful_is_told_as_assumed() {
    let doubtful = of("Date,Score\n01/02/2024,3\n03/04/2024,4\n");
    assert_eq!((doubtful.date_order, doubtful.scale), (DateOrder::DayFirst, (1, 5)));
    assert!(doubtful.is_assumed(Choice::DateOrder) && doubtful.is_assumed(Choice::Scale));
    let english = recognise(b"Date,Score\n01/02/2024,3\n03/04/2024,4\n", Lang::En);
    assert_eq!(english.date_order, DateOrder::MonthFirst);
    let guessed = of(CASES[9].file);
    assert!(guessed.is_assumed(Choice::Content) && guessed.is_assumed(Choice::Columns));
    let zoned = of(CASES[28].file);
    assert_eq!((zoned.clock, zoned.is_assumed(Choice::Clock)), (Clock::Utc, true));
    for (place, scale) in [(12, (0, 10)), (15, (0, 10)), (17, (1, 5)), (18, (1, 7))] {
        assert_eq!(of(CASES[place].file).scale, scale, "{}", CASES[place].file);
    }
    assert!(!of(CASES[15].file).is_assumed(Choice::Scale));
}

#[test]
fn a_stated_separator_and_a_known_content_are_taken() {
    let file = "sep=;\r\nDate;Score\r\n2024-05-01;9\r\n";
    let choices = of(file);
    assert_eq!((choices.separator, choices.content), (Separator::Semicolon, Answers));
    let account = read(file.as_bytes(), &choices, 2).account;
    assert_eq!((account.headings, account.accepted, account.lines), (2, 1, 3));
    assert_eq!(first_lines(file.as_bytes(), &choices), [["2024-05-01", "9"]]);
    let as_known = |known: Stated| recognise_as(file.as_bytes(), &known, Lang::Fr);
    let tickets = as_known(Stated { content: Some(Tickets), ..Stated::default() });
    assert_eq!((tickets.content, letters(&tickets).as_str()), (Tickets, "o."));
    // What the reader says goes before what the file says.
    let whole = as_known(Stated { separator: Some(Separator::Comma), ..Stated::default() });
    assert_eq!((whole.separator, whole.columns.len()), (Separator::Comma, 1));
    assert!(!whole.is_assumed(Choice::Separator));
    let unnamed = as_known(Stated { has_header: Some(false), ..Stated::default() });
    assert_eq!((unnamed.has_header, unnamed.columns[0].name.as_str()), (false, ""));
    let account = read(file.as_bytes(), &unnamed, 2).account;
    assert_eq!((account.headings, account.accepted + account.refused), (1, 2));
}

#[test]
fn the_end_of_the_sample_misleads_nobody() {
    let mut file = String::from("Date,Score\n");
    while file.len() < 2 * SAMPLE_BYTES {
        file += "2024-05-01,9\n";
    }
    for cut in 0..14 {
        let choices = recognise(&file.as_bytes()[..SAMPLE_BYTES - 14 + cut], Lang::En);
        assert_eq!((choices.content, letters(&choices).as_str()), (Answers, "dn"));
    }
    let mut reading = Reading::new(recognise(file.as_bytes(), Lang::En)).unwrap();
    reading.take(file.as_bytes()).unwrap();
    balanced(&reading.finish().unwrap().account);
}
