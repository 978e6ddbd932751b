//! Tables by month from columns of answers, tickets and numbers, and what is made of the survival curve: against oracles over
//! whole numbers that know only the lines, and by hand.

#![allow(clippy::unwrap_used)]

mod behind;
