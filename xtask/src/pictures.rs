//! The pictures that a link to a page shows where it is shared: drawn at build time, one for each
//! metric and language, and one for the other pages. Only those who show links fetch them.

use crate::files::sha256;
use crate::run::cannot;
use cadran::catalogue::model::metric::Metric;
use cadran::catalogue::{FAMILIES, Family, definition};
use cadran::head::Head;
use cadran::prerender::head::PICTURE_SIZE;
use cadran::prerender::plan::{Homes, Picture};
use cadran::render::formula::{Notation, formula};
use cadran::site::{Address, Page, attribute};
use cadran::text::Lang;
use rayon::prelude::*;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Node, Options, Tree};
use std::fs;
use std::path::Path;

const WIDTH: u32 = PICTURE_SIZE[0];
const HEIGHT: u32 = PICTURE_SIZE[1];

const COLOURS: &str = "style/tokens.css";
const MARK: &str = "public/icon.svg";
const FONT: &str = "Libertinus Serif";

/// Left of everything, and the width of the text.
const MARGIN: f32 = 88.0;
const MEASURE: f32 = 1024.0;
/// Between the row of the mark and the lower edge.
const MIDDLE: f32 = 372.0;

/// Draws every picture: where it goes, and its PNG file. The path is made of what the picture shows: who keeps
/// a picture for ever never shows a wrong one.
///
/// # Errors
/// When one of them cannot be drawn.
pub fn pictures(homes: &Homes) -> Result<Vec<(Picture, Vec<u8>)>, String> {
    let painter = Painter::new(Path::new("."))?;
    let mut posters = Vec::new();
    for lang in Lang::ALL {
        let home = homes.get(lang.code()).ok_or("a language has no home.")?;
        posters.push((lang, None, Poster::of_site(home)));
        for (family, metric) in with_families() {
            posters.push((lang, Some(metric.id), Poster::of_metric(family, metric, lang)));
        }
    }
    let painted = posters.par_iter().map(|(lang, metric, poster)| {
        let (lang, metric, bytes) = (*lang, *metric, painter.paint(poster)?);
        let page = Address { lang, page: metric.map_or(Page::Home, Page::Metric) }.path();
        let path = format!("share/{}-{}.png", page.trim_end_matches('/'), &sha256(&bytes)[..16]);
        let metric = metric.map(str::to_owned);
        Ok((Picture { lang: lang.code().into(), metric, path }, bytes))
    });
    painted.collect()
}

fn with_families() -> impl Iterator<Item = (&'static Family, &'static Metric)> {
    FAMILIES.iter().flat_map(|family| family.metrics.iter().map(move |metric| (family, *metric)))
}

/// Sizes of a name, and as many lines as there is room for.
const NAME: [f32; 3] = [88.0, 76.0, 66.0];
const NAME_LINES: usize = 2;
const BELOW_LINES: usize = 3;

/// Sizes of what is read word by word.
const SENTENCE: [f32; 3] = [44.0, 40.0, 36.0];
/// Sizes of a formula of letters.
const SYMBOLS: [f32; 3] = [68.0, 56.0, 44.0];

/// Draws pictures with the fonts that come with this tool, in the colours of the site.
struct Painter {
    options: Options<'static>,
    paper: String,
    ink: String,
    soft: String,
    accent: String,
    pale: String,
    mark: String,
}

/// What a picture says.
struct Poster {
    /// A few words above the name.
    over: String,
    name: String,
    /// What may stand below the name, each in its sizes: the first that fits is taken, else the last.
    below: Vec<(String, [f32; 3])>,
}

impl Poster {
    /// The poster of a metric: its family, its name, its formula with names or else with symbols.
    fn of_metric(family: &Family, metric: &Metric, lang: Lang) -> Poster {
        let definition = definition(metric.id, lang);
        let variants = definition.iter().flat_map(|definition| definition.variants.first());
        let written = variants.flat_map(|variant| {
            let names = formula(variant, Notation::Names, lang).text();
            let symbols = formula(variant, Notation::Symbols, lang).text();
            [(on_lines(&names), SENTENCE), (on_lines(&symbols), SYMBOLS)]
        });
        Poster {
            over: family.name.get(lang).to_owned(),
            name: metric.name.get(lang).to_owned(),
            below: written.collect(),
        }
    }

    /// The poster of the site, in the words of its home.
    fn of_site(home: &Head) -> Poster {
        Poster {
            over: String::new(),
            name: home.name.clone(),
            below: vec![(home.description.clone(), SENTENCE)],
        }
    }
}

/// What a colour is in the light theme, by the style sheet that names all of them.
///
/// # Errors
/// When it names none of this name.
pub fn light_colour(tokens: &str, name: &str) -> Result<String, String> {
    let value = tokens.split(&format!("--{name}: light-dark(")).nth(1);
    let value = value.and_then(|rest| rest.split(',').next());
    value.map(str::to_owned).ok_or(format!("{COLOURS} has no light --{name}."))
}

/// A formula whose lines break before a sign of arithmetic, never after it, and whose squares need
/// no sign.
fn on_lines(formula: &str) -> String {
    let formula = formula.replace("^2", "²");
    ["+", "\u{2212}", "×", "÷"]
        .iter()
        .fold(formula, |text, sign| text.replace(&format!(" {sign} "), &format!(" {sign}\u{a0}")))
}

impl Painter {
    /// Reads the colours and the mark of the site in the project's folder.
    ///
    /// # Errors
    /// When a colour or the mark is not where it is looked for.
    fn new(project: &Path) -> Result<Painter, String> {
        let read = |name: &str| {
            fs::read_to_string(project.join(name)).map_err(|error| cannot("read", name, error))
        };
        let (tokens, mark) = (read(COLOURS)?, read(MARK)?);
        let colour = |name: &str| light_colour(&tokens, name);
        let mut options = Options::default();
        for font in typst_assets::fonts() {
            options.fontdb_mut().load_font_data(font.to_vec());
        }
        Ok(Painter {
            options,
            paper: colour("paper")?,
            ink: colour("ink")?,
            soft: colour("ink-soft")?,
            accent: colour("accent")?,
            pale: colour("accent-soft")?,
            mark,
        })
    }

    /// A poster as a PNG file.
    ///
    /// # Errors
    /// When it cannot be drawn.
    fn paint(&self, poster: &Poster) -> Result<Vec<u8>, String> {
        let tree = self.tree(&self.drawing(poster)?)?;
        let mut canvas = Pixmap::new(WIDTH, HEIGHT).ok_or("a picture has no size.")?;
        resvg::render(&tree, Transform::identity(), &mut canvas.as_mut());
        canvas.encode_png().map_err(|error| format!("a picture cannot be written: {error}."))
    }

    fn tree(&self, svg: &str) -> Result<Tree, String> {
        Tree::from_str(svg, &self.options)
            .map_err(|error| format!("a picture cannot be drawn: {error}."))
    }

    fn drawing(&self, poster: &Poster) -> Result<String, String> {
        let name = self.set(&poster.name, 600, &NAME, NAME_LINES)?;
        let below = self.below(poster)?;
        let rule = 72.0;
        let mut y = MIDDLE - (name.height() + rule + below.height()) / 2.0;
        let mut drawn = format!(
            "<text x=\"176\" y=\"111\" font-size=\"42\" font-weight=\"600\" fill=\"{}\">Cadran</text>",
            self.accent
        );
        if !poster.over.is_empty() {
            drawn += &format!(
                "<text x=\"{}\" y=\"110\" font-size=\"32\" text-anchor=\"end\" fill=\"{}\">{}</text>",
                MARGIN + MEASURE,
                self.soft,
                attribute(&poster.over)
            );
        }
        drawn += &name.drawn(y, 600, &self.ink);
        y += name.height();
        drawn += &format!(
            "<rect x=\"{MARGIN}\" y=\"{}\" width=\"96\" height=\"6\" rx=\"3\" fill=\"{}\"/>",
            y + rule / 2.0 - 3.0,
            self.accent
        );
        drawn += &below.drawn(y + rule, 400, &self.soft);
        let mark =
            self.mark.replacen("<svg ", "<svg x=\"88\" y=\"64\" width=\"68\" height=\"68\" ", 1);
        Ok(format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
             font-family=\"{FONT}\"><rect width=\"100%\" height=\"100%\" fill=\"{}\"/>{}\
             <rect width=\"100%\" height=\"16\" fill=\"{}\"/>{mark}{drawn}</svg>",
            self.paper,
            self.dial(),
            self.accent
        ))
    }

    /// What stands below the name.
    fn below(&self, poster: &Poster) -> Result<Set, String> {
        let mut set = Set::default();
        for (text, sizes) in &poster.below {
            set = self.set(text, 400, sizes, BELOW_LINES)?;
            if set.lines.len() <= BELOW_LINES {
                break;
            }
        }
        Ok(set)
    }

    /// The mark again, large and pale, half out of the picture.
    fn dial(&self) -> String {
        format!(
            "<g transform=\"translate(640 150) scale(21)\" fill=\"none\" stroke=\"{0}\" stroke-width=\"2.75\" \
             stroke-linecap=\"round\"><path d=\"M7.2 22.5a10.2 10.2 0 1 1 17.6 0\"/><path d=\"M16 18l4.3-5.8\"/>\
             <circle cx=\"16\" cy=\"18\" r=\"1.8\" fill=\"{0}\" stroke=\"none\"/></g>",
            self.pale
        )
    }

    /// A text in the largest of some sizes in which it takes no more than so many lines; in the
    /// smallest where it takes more in each.
    fn set(&self, text: &str, weight: u16, sizes: &[f32], most: usize) -> Result<Set, String> {
        let words: Vec<&str> = text.split(' ').collect();
        let space = self.width("x x", weight)? - self.width("xx", weight)?;
        let widths: Vec<f32> =
            words.iter().map(|word| self.width(word, weight)).collect::<Result<_, _>>()?;
        let mut set = Set::default();
        for &size in sizes {
            let limit = MEASURE / size;
            let lines = broken(&widths, space, limit);
            // Lines of about one length look better than a full one with a rest below it.
            let narrower = (1..40).map(|step| limit * (1.0 - 0.02 * step as f32));
            let even = narrower
                .map(|limit| broken(&widths, space, limit))
                .take_while(|even| even.len() == lines.len())
                .last();
            let lines = even.unwrap_or(lines);
            set =
                Set { size, lines: lines.into_iter().map(|line| words[line].join(" ")).collect() };
            if set.lines.len() <= most {
                break;
            }
        }
        Ok(set)
    }

    /// How wide a text is, in times the size of the font.
    fn width(&self, text: &str, weight: u16) -> Result<f32, String> {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"><text font-family=\"{FONT}\" \
             font-size=\"100\" font-weight=\"{weight}\">{}</text></svg>",
            attribute(text)
        );
        let tree = self.tree(&svg)?;
        match tree.root().children().first() {
            Some(Node::Text(text)) => Ok(text.bounding_box().width() / 100.0),
            _ => Err(format!("the font has nothing for `{text}`.")),
        }
    }
}

/// A text set in lines.
#[derive(Default)]
struct Set {
    size: f32,
    lines: Vec<String>,
}

impl Set {
    fn height(&self) -> f32 {
        self.size * 1.2 * self.lines.len() as f32
    }

    fn drawn(&self, top: f32, weight: u16, fill: &str) -> String {
        let line = |(at, line): (usize, &String)| {
            format!(
                "<text x=\"{MARGIN}\" y=\"{}\" font-size=\"{}\" font-weight=\"{weight}\" fill=\"{fill}\">{}</text>",
                top + self.size * (0.92 + 1.2 * at as f32),
                self.size,
                attribute(line)
            )
        };
        self.lines.iter().enumerate().map(line).collect()
    }
}

/// Which words stand in which line; a word longer than a line has one to itself.
fn broken(widths: &[f32], space: f32, limit: f32) -> Vec<std::ops::Range<usize>> {
    let mut lines = Vec::new();
    let (mut start, mut used) = (0, 0.0);
    for (at, width) in widths.iter().enumerate() {
        if at > start && used + space + width > limit {
            lines.push(start..at);
            (start, used) = (at, 0.0);
        }
        used += if at > start { space + width } else { *width };
    }
    lines.push(start..widths.len());
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_fill_lines_up_to_a_limit() {
        assert_eq!(broken(&[1.0, 1.0, 1.0], 0.5, 2.5), [0..2, 2..3]);
        assert_eq!(broken(&[9.0, 1.0], 0.5, 2.0), [0..1, 1..2]);
    }

    #[test]
    fn a_formula_breaks_before_a_sign() {
        assert_eq!(on_lines("a^2 ÷ b × 100"), "a² ÷\u{a0}b ×\u{a0}100");
    }

    #[test]
    fn every_metric_has_room_for_its_name_and_its_formula() {
        let painter = Painter::new(Path::new("..")).expect("colours and mark are there");
        for lang in Lang::ALL {
            for (family, metric) in with_families() {
                let poster = Poster::of_metric(family, metric, lang);
                let name = painter.set(&poster.name, 600, &NAME, NAME_LINES).expect("it is set");
                let below = painter.below(&poster).expect("it is set");
                assert!(name.lines.len() <= NAME_LINES, "{:?}", name.lines);
                assert!((1..=BELOW_LINES).contains(&below.lines.len()), "{:?}", below.lines);
            }
        }
    }

    #[test]
    fn the_same_words_give_the_same_picture() {
        let painter = Painter::new(Path::new("..")).expect("colours and mark are there");
        let (family, metric) = with_families().next().expect("there is a metric");
        let paint = || painter.paint(&Poster::of_metric(family, metric, Lang::Fr));
        let picture = paint().expect("it is painted");
        assert_eq!(Ok(&picture), paint().as_ref());
        assert!(picture.len() < 80_000, "{} bytes", picture.len());
    }
}
