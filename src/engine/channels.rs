//! What it takes to get a number of answers by several channels, side by side.

use crate::engine::rows::Rows;
use crate::number::exact::Exact;

/// A channel beside the others.
#[derive(Clone, PartialEq, Debug)]
pub struct Channel {
    /// The index of its row in the table, for its label.
    pub row: usize,
    /// The share of the invitations that bring an answer.
    pub rate: Exact,
    /// The invitations to send, rounded up; `None` where nobody answers.
    pub invitations: Option<Exact>,
    /// Whether no other channel takes fewer.
    pub is_best: bool,
}

/// The invitations that each channel of a table takes, in the order of the table. `column` holds the
/// response rates; rows without one are left out.
pub fn side_by_side(answers_needed: &Exact, rows: &Rows, column: usize) -> Vec<Channel> {
    let rate = |cells: &Vec<Option<Exact>>| cells.get(column).cloned().flatten();
    let best = rows.cells.iter().filter_map(rate).max();
    let channel = |(row, cells)| {
        let rate = rate(cells)?;
        let invitations = answers_needed.divided_by(&rate).map(|exact| exact.rounded_up());
        let is_best = invitations.is_some() && Some(&rate) == best.as_ref();
        Some(Channel { row, rate, invitations, is_best })
    };
    rows.cells.iter().enumerate().filter_map(channel).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_channel_gets_its_own_number_rounded_up() {
        let percent = |percent| vec![None, Exact::ratio(percent, 100)];
        let cells = vec![percent(6), percent(45), vec![None, None], percent(0)];
        let rows = Rows { cells, ..Rows::default() };
        let channels = side_by_side(&Exact::from(385), &rows, 1);
        let numbers: Vec<Option<Exact>> =
            channels.iter().map(|channel| channel.invitations.clone()).collect();
        assert_eq!(numbers, [Some(Exact::from(6417)), Some(Exact::from(856)), None]);
        let best: Vec<bool> = channels.iter().map(|channel| channel.is_best).collect();
        assert_eq!(best, [false, true, false]);
        assert_eq!(channels[2].row, 3);
    }
}
