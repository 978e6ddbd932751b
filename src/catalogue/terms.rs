//! The words of the glossary where they stand in a text.

use super::glossary::entries;
use crate::definition::Definition;
use crate::text::Lang;

/// A piece of a text: the pieces, one after the other, are the text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Piece<'a> {
    /// What needs no explanation.
    Plain(&'a str),
    /// A word as it stands in the text, and the id of its entry in the glossary.
    Term(&'a str, &'static str),
}

/// Looks for the words of the glossary in the texts of one page. Each entry is found once, where it
/// stands first: a page full of links is hard to read.
#[derive(Debug)]
pub struct Terms {
    forms: Vec<Form>,
    found: Vec<&'static str>,
}

/// A form in which an entry stands in a text.
#[derive(Debug)]
struct Form {
    letters: Vec<char>,
    /// Whether capitals matter: ART is an acronym, art is none.
    is_exact: bool,
    id: &'static str,
}

impl Terms {
    /// Looks for every entry, but for those that the page itself explains.
    pub fn new(lang: Lang, explained: &[&'static str]) -> Terms {
        let form = |text: &str, id| Form {
            letters: text.chars().collect(),
            is_exact: text.chars().skip(1).any(char::is_uppercase),
            id,
        };
        let mut forms: Vec<Form> = entries()
            .flat_map(|entry| entry.forms(lang).map(move |text| form(text, entry.id())))
            .collect();
        // The net revenue churn rate is one word, not a rate of churn.
        forms.sort_by_key(|form| std::cmp::Reverse(form.letters.len()));
        Terms { forms, found: explained.to_vec() }
    }

    /// Takes a text apart. Words found before, here or in an earlier text, stay plain.
    pub fn pieces<'a>(&mut self, text: &'a str) -> Vec<Piece<'a>> {
        let letters: Vec<(usize, char)> = text.char_indices().collect();
        let place = |index: usize| letters.get(index).map_or(text.len(), |(place, _)| *place);
        let (mut pieces, mut plain_from, mut index) = (Vec::new(), 0, 0);
        while index < letters.len() {
            let Some(form) = self.form_at(&letters, index) else {
                index += 1;
                continue;
            };
            let (id, end) = (form.id, index + form.letters.len());
            if !self.found.contains(&id) {
                self.found.push(id);
                if plain_from < place(index) {
                    pieces.push(Piece::Plain(&text[plain_from..place(index)]));
                }
                pieces.push(Piece::Term(&text[place(index)..place(end)], id));
                plain_from = place(end);
            }
            index = end;
        }
        if plain_from < text.len() {
            pieces.push(Piece::Plain(&text[plain_from..]));
        }
        pieces
    }

    /// The longest form that stands at a place, between the borders of words.
    fn form_at(&self, letters: &[(usize, char)], index: usize) -> Option<&Form> {
        let is_in_word = |index: Option<usize>| {
            let letter = index.and_then(|index| letters.get(index));
            letter.is_some_and(|(_, letter)| letter.is_alphanumeric())
        };
        if is_in_word(index.checked_sub(1)) {
            return None;
        }
        self.forms.iter().find(|form| {
            let end = index + form.letters.len();
            let stands = letters.get(index..end).is_some_and(|there| {
                let pairs = there.iter().zip(&form.letters);
                pairs.into_iter().all(|((_, there), letter)| same(*there, *letter, form.is_exact))
            });
            stands && !is_in_word(Some(end))
        })
    }
}

fn same(left: char, right: char, is_exact: bool) -> bool {
    left == right || (!is_exact && left.to_lowercase().eq(right.to_lowercase()))
}

/// The ids of the entries that stand in the fields of a metric, its own left out.
pub fn in_fields(definition: &Definition) -> Vec<&'static str> {
    let mut terms = Terms::new(definition.lang, &[]);
    for variant in &definition.variants {
        let columns = variant.table.iter().flat_map(|table| &table.columns);
        let fields = variant.inputs.iter().flat_map(|input| [&input.name, &input.hint]);
        let texts = [&variant.name].into_iter().chain(fields).chain(columns.map(|each| &each.name));
        for text in texts {
            terms.pieces(text);
        }
    }
    let mut found = terms.found;
    found.retain(|id| *id != definition.id);
    found
}

#[cfg(test)]
mod tests {
    use super::Piece::{Plain, Term};
    use super::*;

    fn found<'a>(text: &'a str, lang: Lang) -> Vec<(&'a str, &'static str)> {
        let pieces = Terms::new(lang, &[]).pieces(text);
        let text_of = |piece: &Piece<'a>| match *piece {
            Plain(text) | Term(text, _) => text,
        };
        let joined: String = pieces.iter().map(text_of).collect();
        assert_eq!(joined, text, "the pieces are the text");
        let term = |piece| match piece {
            Term(text, id) => Some((text, id)),
            Plain(_) => None,
        };
        pieces.into_iter().filter_map(term).collect()
    }

    #[test]
    fn a_word_is_found_whole_in_its_forms_and_whatever_its_capitals() {
        assert_eq!(found("Detractors, then.", Lang::En), [("Detractors", "detractor")]);
        assert_eq!(found("l’attrition monte", Lang::Fr), [("attrition", "churn")]);
        assert_eq!(found("churned, unchurn, tickety", Lang::En), []);
    }

    #[test]
    fn an_acronym_is_found_as_it_is_written_alone() {
        assert_eq!(found("the ART of art", Lang::En), [("ART", "average_response_time")]);
        assert_eq!(found("ces clients, le CES", Lang::Fr), [("CES", "customer_effort_score")]);
    }

    #[test]
    fn the_longest_word_wins_and_what_is_in_it_is_not_found() {
        assert_eq!(
            found("The net revenue churn rate, and churn.", Lang::En),
            [("net revenue churn rate", "net_revenue_churn_rate"), ("churn", "churn")]
        );
    }

    #[test]
    fn each_entry_is_found_once_and_never_where_the_page_explains_it() {
        let mut terms = Terms::new(Lang::En, &["churn"]);
        assert_eq!(
            terms.pieces("Churn, then a ticket."),
            [Plain("Churn, then a "), Term("ticket", "ticket"), Plain(".")]
        );
        assert_eq!(terms.pieces("Tickets again."), [Plain("Tickets again.")]);
        assert_eq!(terms.pieces(""), []);
    }
}
