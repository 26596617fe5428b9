//! A report as Markdown, to paste into a page or a message. What people wrote stays what it was:
//! nothing in it becomes a heading, a list, a link or an element.

use std::fmt::Write;

use super::{Block, Point, Report, Table};

/// The report as Markdown.
pub fn markdown(report: &Report) -> String {
    let mut text = String::new();
    line(&mut text, format_args!("# {}", plain(&report.title)));
    line(&mut text, format_args!("{}", plain(&report.subtitle)));
    for section in &report.sections {
        line(&mut text, format_args!("## {}", plain(&section.heading)));
        for block in &section.blocks {
            add(&mut text, block);
        }
    }
    text
}

fn add(text: &mut String, block: &Block) {
    match block {
        Block::Heading(words) => line(text, format_args!("### {}", plain(words))),
        Block::Text(words) => line(text, format_args!("{}", plain(words))),
        Block::Points(points) => {
            let items = points.iter();
            let items = items.map(|one| format!("- **{}** {}", title(one), plain(&one.detail)));
            line(text, format_args!("{}", items.collect::<Vec<_>>().join("\n")));
        }
        Block::Table(table) => add_table(text, table),
        // A table with the same numbers stands beside it.
        Block::Chart(_) => {}
    }
}

fn title(Point { title, leads_to, .. }: &Point) -> String {
    let title = plain(title);
    leads_to.as_ref().map_or_else(|| title.clone(), |address| format!("[{title}](<{address}>)"))
}

fn add_table(text: &mut String, table: &Table) {
    line(text, format_args!("**{}**", plain(&table.caption)));
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let mut rows = vec![
        row(table.columns.iter().map(|(name, _)| plain(name)).collect()),
        row(table.columns.iter().map(|_| "---".to_owned()).collect()),
    ];
    rows.extend(table.rows.iter().map(|cells| row(cells.iter().map(|cell| plain(cell)).collect())));
    line(text, format_args!("{}", rows.join("\n")));
}

/// A paragraph of its own.
fn line(text: &mut String, words: std::fmt::Arguments<'_>) {
    // Writing to a text cannot fail.
    let _ = write!(text, "{words}\n\n");
}

/// On one line, with every sign that means something in Markdown made to stand for itself.
fn plain(words: &str) -> String {
    let mut plain = String::new();
    for sign in words.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if matches!(
            sign,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!'
        ) {
            plain.push('\\');
        }
        plain.push(sign);
    }
    plain
}
