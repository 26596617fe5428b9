//! The colours of saved pictures, light and dark: what can be read, and what can be seen.

use ahp_maturity::charts::{
    Chart, Drawing, Figure, Ground, Paint, Point, Rgb, Shape, Stroke, as_slide,
};
use ahp_maturity::domain::{Level, Results};
use ahp_maturity::studio;

use crate::charts::{contains, example, pictures, samples};
use crate::results_tree::{all, value, words};

const GROUNDS: [Ground; 2] = [Ground::Light, Ground::Dark];

/// WCAG 2.2, relative luminance.
fn luminance((red, green, blue): Rgb) -> f64 {
    let linear = |value: u8| {
        let part = f64::from(value) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// WCAG 2.2, contrast ratio.
fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn check(least: f64, what: &str, one: Rgb, other: Rgb) {
    let ratio = contrast(one, other);
    assert!(ratio >= least, "{what}: {ratio:.2} to 1 is less than {least}");
}

/// What is filled behind the middle of a text, beside the ground.
fn behind<'a>(drawing: &'a Drawing, text: &Shape) -> impl Iterator<Item = Paint> + 'a {
    let (low, high) = text.bounds();
    let middle = Point { x: i32::midpoint(low.x, high.x), y: i32::midpoint(low.y, high.y) };
    let is_filled = |shape: &&Shape| match shape.figure {
        Figure::Rect { stroke, .. } | Figure::Circle { stroke, .. } => stroke == Stroke::Filled,
        Figure::Path { closed, stroke, .. } => closed && stroke == Stroke::Filled,
        Figure::Text { .. } => false,
    };
    let is_there = move |shape: &&Shape| contains(shape.bounds(), (middle, middle));
    drawing.shapes.iter().filter(is_filled).filter(is_there).map(|shape| shape.paint)
}

#[test]
fn every_text_of_a_picture_has_seven_to_one_on_what_is_behind_it_light_and_dark() {
    for drawing in samples().iter().flat_map(pictures) {
        for shape in &drawing.shapes {
            let Figure::Text { text, .. } = &shape.figure else { continue };
            // Of a shape that fills only a part of its box, both sides count.
            let last = behind(&drawing, shape).last();
            let whole = last.is_some_and(|paint| paint != Paint::RadarFill);
            for ground in GROUNDS {
                let own = shape.paint.on(ground);
                let what = format!("{}, {ground:?}: {text}", drawing.name);
                if let Some(paint) = last {
                    check(7.0, &what, own, paint.on(ground));
                }
                if !whole {
                    check(7.0, &what, own, ground.rgb());
                }
            }
        }
    }
}

#[test]
fn every_mark_of_a_picture_has_three_to_one_on_all_that_it_stands_on_light_and_dark() {
    let way = [Paint::Track, Paint::TrackEmpty];
    for ground in GROUNDS {
        for mark in [Paint::Disc, Paint::RangeBar, Paint::TargetRing] {
            for below in way {
                check(3.0, &format!("{mark:?}"), mark.on(ground), below.on(ground));
            }
        }
        for mark in [Paint::RadarLine, Paint::RadarPoint] {
            let what = format!("{mark:?}");
            check(3.0, &what, mark.on(ground), Paint::RadarFill.on(ground));
            check(3.0, &what, mark.on(ground), ground.rgb());
        }
        check(3.0, "Unknown", Paint::Unknown.on(ground), ground.rgb());
        for level in Level::ALL {
            let (cell, number) = (Paint::Cell(level), Paint::CellText(level));
            check(7.0, &format!("{level:?}"), number.on(ground), cell.on(ground));
        }
    }
}

#[test]
fn a_dark_slide_can_still_be_read_where_a_fifth_of_white_light_falls_on_it() {
    let lit = |(red, green, blue): Rgb| {
        let lit = |value: u8| u8::try_from((u32::from(value) * 4 + 255) / 5).expect("a byte");
        (lit(red), lit(green), lit(blue))
    };
    let on_dark = |paint: Paint| lit(paint.on(Ground::Dark));
    for paint in [Paint::Ink, Paint::Quiet] {
        check(7.0, &format!("{paint:?}"), on_dark(paint), lit(Ground::Dark.rgb()));
    }
    check(7.0, "DiscText", on_dark(Paint::DiscText), on_dark(Paint::Disc));
    for paint in [Paint::Disc, Paint::RangeBar, Paint::TargetRing, Paint::RadarLine] {
        check(3.0, &format!("{paint:?}"), on_dark(paint), lit(Ground::Dark.rgb()));
    }
}

#[test]
fn beside_each_chart_of_the_results_stands_a_box_for_a_dark_ground() {
    let (pack, assessment) = example();
    let body = studio::body(&pack, &assessment.id, &Results::of(&pack, &assessment));
    let boxes = all(&body).into_iter().filter(|one| one.tag == "input");
    let ids: Vec<_> = boxes.map(|one| value(one, "id").expect("an id").to_owned()).collect();
    assert_eq!(ids, Chart::ALL.map(|chart| studio::dark_box(chart.name())));
    for id in ids {
        let labels = all(&body).into_iter().filter(|one| value(one, "for") == Some(&id));
        let labels: Vec<_> = labels.map(words).collect();
        assert!(matches!(&labels[..], [one] if one.starts_with("Dark background of the ")));
    }
}

/// A picture without its colours, and the colours.
fn told_apart(svg: &str) -> (String, Vec<String>) {
    let mut parts = svg.split("\"#");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    let mut colours = Vec::new();
    for part in parts {
        let (colour, rest) = part.split_at(6);
        colours.push(colour.to_owned());
        plain.push_str(rest);
    }
    (plain, colours)
}

#[test]
fn a_dark_picture_is_the_light_one_in_other_colours() {
    let [_, gaps, full] = samples();
    for results in [gaps, full] {
        for chart in Chart::ALL {
            let drawing = as_slide(chart, &results);
            let [light, dark] = GROUNDS.map(|ground| told_apart(&drawing.to_svg(ground)));
            assert_eq!(light.0, dark.0, "{chart:?}");
            assert_eq!((&*light.1[0], &*dark.1[0]), ("FFFFFF", "0A1626"), "the ground is first");
            let cells = |paint: &Paint| matches!(paint, Paint::Cell(_) | Paint::CellText(_));
            let same = drawing.shapes.iter().zip(light.1.iter().zip(&dark.1).skip(1));
            for (shape, (light, dark)) in same {
                assert_eq!(light == dark, cells(&shape.paint), "{:?}: {light}", shape.paint);
            }
        }
    }
}
