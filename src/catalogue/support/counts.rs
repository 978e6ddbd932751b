//! The counts that support times are divided by: tickets answered, replies sent, tickets closed.

use crate::catalogue::inputs::COUNT;
use crate::catalogue::model::input::{Input, Origin};
use crate::catalogue::model::table::Measure;
use crate::catalogue::tables::{DURATIONS_IN_HOURS, over};
use crate::definition::table::Aggregate;
use crate::text::text;

/// How many times stand in raw data.
pub(super) static COUNTED: Measure = over(&DURATIONS_IN_HOURS, Aggregate::Filled(0));

/// How many tickets have an answer, however that is known.
pub(super) const ANSWERED: Input = Input {
    id: "tickets_answered",
    name: text("Tickets with a first answer", "Tickets ayant reçu une première réponse"),
    symbol: "T",
    origin: Origin::TypedOrMeasured(&COUNTED),
    ..COUNT
};

/// How many replies were sent, however that is known.
pub(super) const SENT: Input = Input {
    id: "replies_sent",
    name: text("Replies sent", "Réponses envoyées"),
    symbol: "N",
    origin: Origin::TypedOrMeasured(&COUNTED),
    ..COUNT
};

/// How many tickets are closed, however that is known.
pub(super) const CLOSED: Input = Input {
    id: "tickets_resolved",
    name: text("Tickets closed", "Tickets clos"),
    symbol: "T",
    ..COUNT
};
