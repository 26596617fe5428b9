//! What reads QR codes: pictures as cameras and screens give them, and what is no picture at all.

use ahp_maturity::qr_reader::{fitted, texts};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use qrcodegen::{QrCode, QrCodeEcc};

const CODE: &str = "AHP-3TBBK-7Q22N-BSQQQ-0VRY0-JM3TB-BK7Q2-2NBSQ-QQ0V";

/// A picture in shades of grey.
struct Picture {
    width: usize,
    greys: Vec<f64>,
}

/// Where a code stands in a picture: its middle, the side of its smallest squares (pixels), how it
/// is turned (degrees) and how much its left is nearer than its right.
#[derive(Clone, Copy)]
struct Held {
    at: (f64, f64),
    square: f64,
    turned: f64,
    slanted: f64,
}

const STRAIGHT: Held = Held { at: (640.0, 360.0), square: 8.0, turned: 0.0, slanted: 0.0 };

impl Picture {
    fn new(width: usize, height: usize) -> Self {
        // A room is neither white nor even.
        let shade =
            |at: usize| 60.0 + f64::from(u32::try_from(at % width / 40 % 3).unwrap()) * 20.0;
        Self { width, greys: (0..width * height).map(shade).collect() }
    }

    fn with(mut self, text: &str, held: Held) -> Self {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).expect("a code");
        let side = f64::from(code.size());
        let (sin, cos) = held.turned.to_radians().sin_cos();
        for (at, grey) in self.greys.iter_mut().enumerate() {
            let place = |number: usize| f64::from(u32::try_from(number).unwrap()) + 0.5;
            let (x, y) = (place(at % self.width) - held.at.0, place(at / self.width) - held.at.1);
            let near = 1.0 + held.slanted * x / 1_000.0;
            let (x, y) = (x * near / held.square, y * near / held.square);
            let (x, y) = (x * cos + y * sin + side / 2.0, y * cos - x * sin + side / 2.0);
            let is_in = |place: f64| (-4.0..side + 4.0).contains(&place);
            if is_in(x) && is_in(y) {
                #[expect(clippy::cast_possible_truncation, reason = "the code is small")]
                let is_dark = code.get_module(x.floor() as i32, y.floor() as i32);
                *grey = if is_dark { 30.0 } else { 235.0 };
            }
        }
        self
    }

    /// Each pixel becomes the mean of those around it.
    fn blurred(self, reach: usize) -> Self {
        let step = |greys: &[f64], stride: usize| -> Vec<f64> {
            let around = |at: usize| {
                let from = at.saturating_sub(reach * stride);
                let seen: Vec<_> =
                    greys[from..].iter().step_by(stride).take(2 * reach + 1).collect();
                seen.iter().copied().sum::<f64>() / f64::from(u32::try_from(seen.len()).unwrap())
            };
            (0..greys.len()).map(around).collect()
        };
        let greys = step(&step(&self.greys, 1), self.width);
        Self { greys, ..self }
    }

    fn noisy(mut self, by: f64) -> Self {
        let mut random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
        for grey in &mut self.greys {
            *grey += by * (f64::from(random.next_u32()) / f64::from(u32::MAX) - 0.5);
        }
        self
    }

    fn pixels(&self) -> Vec<u8> {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
        let grey = |grey: &f64| grey.clamp(0.0, 255.0) as u8;
        self.greys.iter().map(grey).flat_map(|grey| [grey, grey, grey, 255]).collect()
    }

    fn texts(&self) -> Vec<String> {
        texts(self.width, self.greys.len() / self.width, &self.pixels())
    }
}

fn frame() -> Picture {
    Picture::new(1_280, 720)
}

#[test]
fn a_code_is_read_however_it_is_held() {
    for turned in [0.0, 8.0, 45.0, 90.0, 175.0, 270.0] {
        let held = Held { turned, ..STRAIGHT };
        assert_eq!(frame().with(CODE, held).texts(), [CODE], "turned by {turned}");
    }
    for square in [5.0, 6.5, 12.0, 16.0] {
        let held = Held { square, ..STRAIGHT };
        assert_eq!(frame().with(CODE, held).texts(), [CODE], "squares of {square}");
    }
    for slanted in [-0.8, 0.8] {
        let held = Held { slanted, turned: 10.0, ..STRAIGHT };
        assert_eq!(frame().with(CODE, held).texts(), [CODE], "slanted by {slanted}");
    }
}

#[test]
fn a_code_is_read_out_of_a_picture_that_is_not_sharp_or_full_of_noise() {
    let held = Held { turned: 5.0, ..STRAIGHT };
    assert_eq!(frame().with(CODE, held).blurred(2).texts(), [CODE], "blurred");
    assert_eq!(frame().with(CODE, held).noisy(100.0).texts(), [CODE], "noisy");
    assert_eq!(frame().with(CODE, held).blurred(1).noisy(60.0).texts(), [CODE], "both");
}

#[test]
fn a_code_that_noise_hides_is_read_in_a_smaller_picture() {
    let held = Held { square: 16.0, turned: 5.0, ..STRAIGHT };
    assert_eq!(frame().with(CODE, held).noisy(260.0).texts(), [CODE]);
}

#[test]
fn all_codes_of_one_picture_are_read_and_each_once() {
    let held = |x, y| Held { at: (x, y), square: 6.0, ..STRAIGHT };
    let picture = frame().with("AHP-1", held(250.0, 200.0)).with("AHP-2", held(700.0, 450.0));
    let picture = picture.with("AHP-1", held(1_050.0, 200.0));
    assert_eq!(picture.texts(), ["AHP-1", "AHP-2"]);
}

#[test]
fn a_picture_without_a_code_has_none() {
    assert_eq!(frame().texts(), [""; 0]);
    assert_eq!(frame().noisy(300.0).texts(), [""; 0]);
}

#[test]
fn what_is_see_through_is_white() {
    let picture = frame().with(CODE, STRAIGHT);
    let mut pixels = picture.pixels();
    for pixel in pixels.chunks_mut(4).filter(|pixel| pixel[0] > 100) {
        pixel.fill(0);
    }
    assert_eq!(texts(1_280, 720, &pixels), [CODE]);
}

#[test]
fn what_is_no_picture_has_no_codes() {
    for (width, height, bytes) in [
        (0, 0, 0),
        (0, 5, 0),
        (5, 0, 0),
        (1, 1, 4),
        (3, 1, 12),
        (1, 3, 12),
        (2, 2, 15),
        (2, 2, 17),
        (10, 10, 100),
        (usize::MAX, 2, 8),
        (usize::MAX, usize::MAX, 4),
    ] {
        assert_eq!(texts(width, height, &vec![0; bytes]), [""; 0], "{width} by {height}");
    }
}

#[test]
fn a_picture_that_is_too_large_is_looked_at_smaller() {
    assert_eq!(fitted(1_280, 720), Some((1_280, 720)));
    assert_eq!(fitted(3_840, 2_160), Some((3_771, 2_121)));
    assert_eq!(fitted(0, 720), None);
    assert_eq!(fitted(u32::MAX, 1), None, "a line");
    for side in [4_000, 20_000, u32::MAX] {
        let (width, height) = fitted(side, side).expect("a size");
        assert!(width * height <= 8_000_000, "{side}");
    }
    let pixels = vec![255; 4 * 4_000 * 4_000];
    assert_eq!(texts(4_000, 4_000, &pixels), [""; 0], "it is not looked at");
}

#[test]
fn corners_of_codes_and_noise_thrown_about_make_nothing_fall() {
    let config = Config { cases: 200, failure_persistence: None, ..Config::default() };
    let random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let corner = (0..200_usize, 0..150_usize, 1..5_usize, any::<u8>());
    let corners = prop::collection::vec(corner, 0..30);
    let drawn = |width: usize, height: usize, corners: &[(usize, usize, usize, u8)], noise: u8| {
        let mut greys = vec![255_u8; width * height];
        for &(left, top, square, shade) in corners {
            for at in 0..49 * square * square {
                let (x, y) = (at % (7 * square), at / (7 * square));
                let [dx, dy] = [x, y].map(|one| (one / square).abs_diff(3));
                let place = (top + y) * width + left + x;
                if dx.max(dy) != 2 && left + x < width && place < greys.len() {
                    greys[place] = shade / 2;
                }
            }
        }
        let noise = |at: usize| u8::try_from(at * 7_919 % 251).unwrap() & noise;
        let pixel = |(at, grey): (usize, u8)| [grey ^ noise(at), grey, grey, 255];
        greys.into_iter().enumerate().flat_map(pixel).collect::<Vec<_>>()
    };
    let case = (1..200_usize, 1..150_usize, corners, any::<u8>());
    TestRunner::new_with_rng(config, random)
        .run(&case, |(width, height, corners, noise)| {
            // That it comes back is all that is asked.
            texts(width, height, &drawn(width, height, &corners, noise));
            Ok(())
        })
        .unwrap();
}
