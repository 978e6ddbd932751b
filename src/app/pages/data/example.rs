//! A small export to try the page with: made up, nobody's data.

use crate::text::{Text, text};

/// The headings.
const HEADINGS: Text = text("customer,start,end,amount", "client,début,fin,montant");

/// What subscriptions of a year cost a month, and when they began and ended.
const LINES: &str = "\
Fabrique 9,2025-01-02,2025-05-09,49\n\
Cassiopée,2025-01-03,,199\n\
Horizon,2025-01-03,2025-03-20,199\n\
Rivage,2025-01-05,2025-05-15,199\n\
Tilleul,2025-01-11,2025-05-15,199\n\
Bora,2025-01-19,,199\n\
Orme,2025-01-19,2025-03-09,349\n\
Iris,2025-02-04,,99\n\
Atelier Nord,2025-03-02,,49\n\
Orme,2025-03-10,,99\n\
Delta Print,2025-04-03,,99\n\
Horizon,2025-05-05,,199\n\
Fabrique 9,2025-05-10,,349\n\
Sillage,2025-05-22,,99\n\
Pivoine,2025-06-03,2025-08-20,99\n\
Écluse,2025-06-19,,99\n\
Jasmin,2025-07-04,2025-10-15,99\n\
Kino,2025-07-04,2025-10-09,199\n\
Galet,2025-07-08,,99\n\
Novalis,2025-07-08,,99\n\
Mistral,2025-08-15,2025-12-15,199\n\
Quartz,2025-09-03,,99\n\
Lumen,2025-09-16,2025-12-15,49\n\
Pivoine,2025-10-05,,99\n\
Kino,2025-10-10,,349\n";

/// The text of the file.
pub fn example(lang: crate::text::Lang) -> String {
    [HEADINGS.get(lang), "\n", LINES].concat()
}
