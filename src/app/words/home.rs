//! The words of the home, in both languages.

use crate::text::{Text, text};

pub const WORKED: Text = text("A worked example:", "Un exemple chiffré\u{a0}:");
pub const CHANGE_NUMBERS: Text = text("Change the numbers", "Changer les nombres");
pub const MOST_ASKED: Text = text("Most asked for", "Les plus demandés");
pub const ALL: Text = text("All metrics", "Tous les indicateurs");
pub const FILE: Text = text("I have a file:", "J’ai un fichier\u{a0}:");
pub const NPS_ANSWERS: Text = text("NPS answers", "réponses NPS");
pub const CSAT_ANSWERS: Text = text("CSAT answers", "réponses CSAT");
pub const RESPONSE_TIMES: Text = text("response times", "délais de réponse");
pub const RESOLUTION_TIMES: Text = text("resolution times", "délais de résolution");
