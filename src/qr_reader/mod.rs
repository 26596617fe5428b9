//! Reads the QR codes in a picture: what a module of its own does, in a worker.
//!
//! It must not know what the texts are about, and keeps nothing of a picture.

use rqrr::PreparedImage;

/// The most pixels that are looked at: all of a large screen, and of a photo as much as a code in
/// it needs.
const MOST: u32 = 8_000_000;
/// A picture whose shorter side is below this (pixels) is not made smaller any more.
const SMALL: usize = 500;
/// How often a picture is looked at, each time half as wide and high.
const LOOKS: usize = 3;

/// The width and the height in which a picture is to be looked at: its own, unless it is too large.
/// None if there is nothing in it.
pub fn fitted(width: u32, height: u32) -> Option<(u32, u32)> {
    let pixels = f64::from(width) * f64::from(height);
    let scale = (f64::from(MOST) / pixels).sqrt().min(1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a part of what was whole and positive"
    )]
    let fit = |side: u32| (f64::from(side) * scale) as u32;
    let (width, height) = (fit(width), fit(height));
    (width > 0 && height > 0).then_some((width, height))
}

/// The texts of all codes in a picture, each once. It is given row by row, with red, green, blue
/// and opacity for each pixel; one that is not, or is too large, has none.
pub fn texts(width: usize, height: usize, pixels: &[u8]) -> Vec<String> {
    let (pixels, rest) = pixels.as_chunks();
    let most = usize::try_from(MOST).unwrap_or(usize::MAX);
    let is_whole = width.checked_mul(height) == Some(pixels.len()) && rest.is_empty();
    if !is_whole || pixels.is_empty() || pixels.len() > most {
        return Vec::new();
    }
    let mut picture = Picture { width, greys: pixels.iter().copied().map(grey).collect() };
    let mut all = picture.texts();
    for _ in 1..LOOKS {
        if picture.width.min(picture.height()) < SMALL {
            break;
        }
        // Noise, and the pixels of the screen that shows the code, are gone in a smaller one.
        picture = picture.halved();
        all.extend(picture.texts());
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// How bright a pixel is over white paper.
fn grey([red, green, blue, opacity]: [u8; 4]) -> u8 {
    let [red, green, blue, opacity] = [red, green, blue, opacity].map(u32::from);
    // The parts of the brightness that ITU-R BT.601 gives the colours, of 256.
    let bright = (77 * red + 150 * green + 29 * blue) / 256;
    u8::try_from((bright * opacity + 255 * (255 - opacity)) / 255).unwrap_or(u8::MAX)
}

struct Picture {
    width: usize,
    greys: Vec<u8>,
}

impl Picture {
    fn height(&self) -> usize {
        self.greys.len() / self.width
    }

    /// The brightness at a place. Outside it is white.
    fn at(&self, x: usize, y: usize) -> u8 {
        self.greys.get(y * self.width + x).copied().unwrap_or(u8::MAX)
    }

    fn texts(&self) -> Vec<String> {
        let mut prepared =
            PreparedImage::prepare_from_greyscale(self.width, self.height(), |x, y| self.at(x, y));
        let codes = prepared.detect_grids();
        codes.iter().filter_map(|code| Some(code.decode().ok()?.1)).collect()
    }

    /// Half as wide and high: each pixel is the mean of four.
    fn halved(&self) -> Self {
        let (width, height) = (self.width / 2, self.height() / 2);
        let mean = |x: usize, y: usize| {
            let four = [(0, 0), (1, 0), (0, 1), (1, 1)];
            let sum: u16 = four.iter().map(|(dx, dy)| u16::from(self.at(x + dx, y + dy))).sum();
            u8::try_from(sum / 4).unwrap_or(u8::MAX)
        };
        let rows = 0..height;
        let greys = rows.flat_map(|y| (0..width).map(move |x| (x, y)));
        Self { width, greys: greys.map(|(x, y)| mean(2 * x, 2 * y)).collect() }
    }
}
