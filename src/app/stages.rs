//! Drawing a page in stages, each in a task of its own, so that none is long and the browser can answer in between.

use leptos::prelude::*;

/// What comes with a stage, the first one after the frame in which all of it stands.
#[derive(Clone, Copy)]
pub enum Stage {
    /// The form.
    Form = 1,
    /// Its fields.
    Fields,
    /// The figure.
    Figure,
    /// What it means.
    Meaning,
    /// How it is worked out.
    Working,
}

/// The last stage.
const LAST: usize = Stage::Working as usize;

/// How far a page is drawn; cheap to copy.
#[derive(Clone, Copy)]
pub struct Stages(RwSignal<usize>);

impl Stages {
    /// All of it, as it is written out.
    pub fn new() -> Stages {
        Stages(RwSignal::new(LAST))
    }

    /// Begins a page, with the frame alone.
    pub fn begin(self) {
        self.0.set(0);
    }

    /// Draws the next stage; `false` where there is none.
    pub fn go_on(self) -> bool {
        let is_there = self.0.get_untracked() < LAST;
        if is_there {
            self.0.update(|stage| *stage += 1);
        }
        is_there
    }

    /// Whether a stage has come. Reactive.
    pub fn has_come(self, stage: Stage) -> bool {
        self.0.get() >= stage as usize
    }
}
