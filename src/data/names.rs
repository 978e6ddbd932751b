//! Names as numbers: each is kept once, and all of them in one text.

use std::hash::{DefaultHasher, Hasher};

/// Names, each with its number from 0 in the order in which they came.
#[derive(Clone, Debug, Default)]
pub struct Names {
    text: String,
    /// Where each name ends in the text.
    ends: Vec<usize>,
    /// A table with open places: half of the digest of a name above its number and one more; 0 where none is.
    places: Vec<u64>,
}

impl Names {
    /// The number of a name, which is added where it is new.
    pub fn number(&mut self, name: &str) -> u32 {
        if (self.ends.len() + 1) * 2 > self.places.len() {
            self.grow();
        }
        let digest = digest(name);
        let mut at = self.first_place(digest);
        loop {
            match self.places[at] {
                0 => break,
                place if place >> 32 == digest && self.get(place as u32 - 1) == name => {
                    return place as u32 - 1;
                }
                _ => at = (at + 1) & (self.places.len() - 1),
            }
        }
        let number = self.ends.len() as u32;
        self.places[at] = digest << 32 | u64::from(number + 1);
        self.text.push_str(name);
        self.ends.push(self.text.len());
        number
    }

    /// The name of a number; empty where no name has it.
    pub fn get(&self, number: u32) -> &str {
        let number = number as usize;
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).unwrap_or(&0);
        self.ends.get(number).map_or("", |end| &self.text[*start..*end])
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The names by their numbers.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|number| self.get(number as u32))
    }

    fn first_place(&self, digest: u64) -> usize {
        digest as usize & (self.places.len() - 1)
    }

    fn grow(&mut self) {
        let all = vec![0; (self.places.len() * 2).max(64)];
        for place in std::mem::replace(&mut self.places, all).into_iter().filter(|place| *place > 0)
        {
            let mut at = self.first_place(place >> 32);
            while self.places[at] > 0 {
                at = (at + 1) & (self.places.len() - 1);
            }
            self.places[at] = place;
        }
    }
}

/// 32 bits of a digest that nobody makes collide by chance or with ease: a file must not be able to slow its reading down.
fn digest(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(name.as_bytes());
    hasher.finish() >> 32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_one_number_whatever_comes_between() {
        let mut names = Names::default();
        let text = |number: u32| format!("customer {}", number % 1_000);
        for number in 0..10_000 {
            assert_eq!(names.number(&text(number)), number % 1_000);
        }
        assert_eq!((names.len(), names.is_empty()), (1_000, false));
        assert!(names.iter().enumerate().all(|(number, name)| name == text(number as u32)));
        assert_eq!((names.number(""), names.get(1_000), names.get(5_000)), (1_000, "", ""));
    }
}
