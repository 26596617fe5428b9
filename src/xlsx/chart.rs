//! The levels of the domains as a chart of Excel's own, drawn from the sheet that has the numbers.

use super::tables::{DOMAIN, LEVEL};
use crate::domain::{Level, Results};
use crate::wording;
use rust_xlsxwriter::{
    Chart, ChartAxisCrossing, ChartDataLabel, ChartFont, ChartLine, ChartSolidFill, Color,
};

/// The name of that sheet.
pub(super) const NUMBERS: &str = "Domains";

const BLUE: Color = Color::RGB(0x1d_5f_a8);
const GREY: Color = Color::RGB(0xd8_dd_e0);

/// Bars under the finding as a title. They start one step below the lowest level, so that it too
/// has a bar; what has no level has none.
pub(super) fn chart(results: &Results) -> Chart {
    let finding = wording::profile_finding(results);
    let domains = u32::try_from(results.domains.len()).unwrap_or_default();
    let mut chart = Chart::new_bar();
    chart.set_width(620).set_height(120 + 30 * domains);
    chart.set_alt_text(format!(
        "Bar chart of the level of each domain. {finding}. The numbers are on the sheet {NUMBERS}."
    ));
    chart.title().set_name(&finding).set_font(ChartFont::new().set_size(13));
    chart.legend().set_hidden();
    // In a chart of bars the writer takes the levels, which lie flat, for x.
    let levels = chart.x_axis();
    levels.set_name("Level, from 1 Not yet to 5 Leading");
    levels.set_min(0).set_max(Level::Leading.number()).set_major_unit(1);
    // Nothing is written at 0, which is no level.
    levels.set_num_format("0;;");
    levels.set_major_gridlines_line(ChartLine::new().set_color(GREY));
    // The first domain stands at the top, the numbers of the levels below the last.
    chart.y_axis().set_reverse().set_crossing(ChartAxisCrossing::Max);
    let series = chart.add_series();
    series.set_name("Level").set_gap(50);
    series.set_categories((NUMBERS, 1, DOMAIN, domains, DOMAIN));
    series.set_values((NUMBERS, 1, LEVEL, domains, LEVEL));
    series.set_format(ChartSolidFill::new().set_color(BLUE));
    series.set_data_label(ChartDataLabel::new().show_value());
    chart
}
