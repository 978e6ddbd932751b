//! In which line of the file each row stands.

/// The numbers of the lines that gave rows, in the order of the file; what follows the one before takes no room.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LineNumbers {
    /// The places of rows that do not stand in the line after the row before, and their lines.
    runs: Vec<(u32, u32)>,
    rows: u32,
    next: u32,
}

impl LineNumbers {
    /// Adds the line of the next row, a higher number than those before. A file has far fewer lines than 32 bits count.
    pub fn push(&mut self, line: u64) {
        let line = u32::try_from(line).unwrap_or(u32::MAX);
        if line != self.next {
            self.runs.push((self.rows, line));
        }
        self.rows += 1;
        self.next = line.saturating_add(1);
    }

    /// The line of the row at a place, from 0; `None` where there is no such row.
    pub fn of(&self, row: usize) -> Option<u64> {
        let row = u32::try_from(row).ok().filter(|row| *row < self.rows)?;
        let run = self.runs.partition_point(|(first, _)| *first <= row).checked_sub(1)?;
        let (first, line) = self.runs[run];
        Some(u64::from(line) + u64::from(row - first))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_has_its_line() {
        let lines = [2, 3, 4, 7, 8, 100, 102, 103];
        let mut numbers = LineNumbers::default();
        lines.into_iter().for_each(|line| numbers.push(line));
        let found: Vec<_> = (0..=lines.len()).map(|row| numbers.of(row)).collect();
        let expected: Vec<_> = lines.into_iter().map(Some).chain([None]).collect();
        assert_eq!(found, expected);
        assert_eq!(numbers.runs.len(), 4);
    }
}
