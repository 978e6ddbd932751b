//! A picture of few colours as a small PNG file: a palette, and the rare shades at the edges of
//! letters drawn in the nearest colour of it.

use std::collections::HashMap;

/// As many colours as one byte for each pixel tells apart.
const MOST: usize = 64;

type Colour = [u8; 3];

/// A PNG file of opaque pixels, given as red, green, blue and 255.
///
/// # Errors
/// When the encoder refuses them.
pub fn png(width: u32, height: u32, pixels: &[u8]) -> Result<Vec<u8>, String> {
    let colours: Vec<Colour> = pixels.chunks_exact(4).map(|p| [p[0], p[1], p[2]]).collect();
    let palette = palette(&colours);
    let mut known: HashMap<Colour, u8> = HashMap::new();
    let indices: Vec<u8> = colours
        .iter()
        .map(|&colour| *known.entry(colour).or_insert_with(|| nearest(&palette, colour)))
        .collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    // Neighbouring numbers of a palette are no neighbouring colours: differences would not help.
    encoder.set_filter(png::Filter::NoFilter);
    let refused = |error| format!("a picture cannot be written: {error}.");
    let mut writer = encoder.write_header().map_err(refused)?;
    writer.write_image_data(&indices).map_err(refused)?;
    writer.finish().map_err(refused)?;
    Ok(file)
}

/// The most frequent colours, in an order that depends on the picture alone.
fn palette(colours: &[Colour]) -> Vec<Colour> {
    let mut counts: HashMap<Colour, usize> = HashMap::new();
    for colour in colours {
        *counts.entry(*colour).or_default() += 1;
    }
    let mut counts: Vec<(Colour, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    counts.into_iter().take(MOST).map(|(colour, _)| colour).collect()
}

fn nearest(palette: &[Colour], colour: Colour) -> u8 {
    let distance = |other: &Colour| -> u32 {
        let part = |at: usize| u32::from(other[at].abs_diff(colour[at])).pow(2);
        part(0) + part(1) + part(2)
    };
    let found = palette.iter().enumerate().min_by_key(|(_, other)| distance(other));
    found.map_or(0, |(at, _)| u8::try_from(at).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_pixels_give_the_same_file_and_their_colours_back() {
        let pixels: Vec<u8> = (0..=255).flat_map(|shade| [shade, 0, 7, 255]).collect();
        let file = png(16, 16, &pixels).expect("it can be written");
        assert_eq!(file, png(16, 16, &pixels).expect("it can be written"));
        let mut reader = png::Decoder::new(std::io::Cursor::new(&file)).read_info().expect("a PNG");
        let mut read = vec![0; reader.output_buffer_size().expect("it is small")];
        reader.next_frame(&mut read).expect("it can be read");
        let palette = reader.info().palette.clone().expect("it has a palette");
        for (pixel, index) in pixels.chunks_exact(4).zip(read) {
            let shade = palette[usize::from(index) * 3];
            assert!(shade.abs_diff(pixel[0]) <= 192, "{shade} for {}", pixel[0]);
        }
    }
}
