//! That the check checks: defects put into a good file, one at a time, and how many are seen.

use ahp_maturity::report::Extent;
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::checks::failures;
use super::fixture;

type Defect = (&'static str, fn(&mut Document));

const DEFECTS: [Defect; 27] = [
    ("no language", |file| drop(root(file).remove(b"Lang"))),
    ("a language that is none", |file| root(file).set("Lang", Object::string_literal("?!"))),
    ("no mark of being tagged", |file| drop(root(file).remove(b"MarkInfo"))),
    ("marked as not tagged", |file| {
        root(file).set("MarkInfo", dictionary! { "Marked" => false });
    }),
    ("marked as suspect", |file| {
        root(file).set("MarkInfo", dictionary! { "Marked" => true, "Suspects" => true });
    }),
    ("no title in the window", |file| drop(root(file).remove(b"ViewerPreferences"))),
    ("no tree", |file| drop(root(file).remove(b"StructTreeRoot"))),
    ("no way from the page to the tree", |file| drop(tree_root(file).remove(b"ParentTree"))),
    ("pages that are not in the tree", |file| {
        pages(file, |page| drop(page.remove(b"StructParents")));
    }),
    ("roles in a circle", |file| {
        tree_root(file).set("RoleMap", dictionary! { "A" => "B", "B" => "A" });
        first(file, "P").set("S", "A");
    }),
    ("a role that nobody knows", |file| first(file, "P").set("S", "Pargraph")),
    ("a skipped heading", |file| first(file, "H2").set("S", "H4")),
    ("a chart without words", |file| drop(first(file, "Figure").remove(b"Alt"))),
    ("a list that is none", |file| first(file, "L").set("S", "Div")),
    ("a head without a scope", |file| {
        all(file, "TH", |head| {
            head.remove(b"A");
            head.remove(b"ID");
        });
        all(file, "TD", |cell| drop(cell.remove(b"A")));
    }),
    ("a table without heads", |file| all(file, "TH", |head| head.set("S", "TD"))),
    ("a row with a cell too few", |file| {
        let row = first(file, "TR");
        row.get_mut(b"K").and_then(Object::as_array_mut).expect("cells").pop();
    }),
    ("a cell outside a row", |file| first(file, "TR").set("S", "P")),
    ("a line that is not tagged", |file| {
        let page = *file.get_pages().values().next().expect("a page");
        let more = b"\n0 0 m 10 10 l S\n".to_vec();
        file.add_page_contents(page, more).expect("a page");
    }),
    ("a link without words, outside the tree", |file| {
        let link = dictionary! {
            "Type" => "Annot", "Subtype" => "Link", "F" => 4,
            "Rect" => vec![0.into(), 0.into(), 9.into(), 9.into()],
        };
        let link = file.add_object(link);
        pages(file, |page| page.set("Annots", vec![Object::Reference(link)]));
    }),
    ("a link of ours without words", |file| {
        let is_link = |one: &Dictionary| {
            one.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Link")
        };
        every(file, |one| {
            if is_link(one) {
                one.remove(b"Contents").expect("its words");
            }
        });
    }),
    ("no word on accessibility in the file's own data", |file| {
        metadata(file, "pdfuaid:part", "pdfuaid:prt");
    }),
    ("no word on archiving in the file's own data", |file| {
        metadata(file, "pdfaid:part", "pdfaid:prt");
    }),
    ("no title in the file's own data", |file| metadata(file, "dc:title", "dc:name")),
    ("letters without a meaning", |file| every(file, |one| drop(one.remove(b"ToUnicode")))),
    ("a font that is not there", |file| every(file, |one| drop(one.remove(b"FontFile3")))),
    ("answers of no kind", |file| every(file, |one| drop(one.remove(b"AFRelationship")))),
];

fn root(file: &mut Document) -> &mut Dictionary {
    file.catalog_mut().expect("a catalogue")
}

fn tree_root(file: &mut Document) -> &mut Dictionary {
    let root = root(file).get(b"StructTreeRoot").and_then(Object::as_reference).expect("a tree");
    file.get_dictionary_mut(root).expect("a tree")
}

fn every(file: &mut Document, change: impl Fn(&mut Dictionary)) {
    for object in file.objects.values_mut() {
        if let Object::Dictionary(one) = object {
            change(one);
        }
    }
}

fn pages(file: &mut Document, change: impl Fn(&mut Dictionary)) {
    every(file, |one| {
        if one.has_type(b"Page") {
            change(one);
        }
    });
}

fn has_role(one: &Dictionary, role: &str) -> bool {
    let name = one.get(b"S").and_then(Object::as_name);
    one.has(b"P") && name.is_ok_and(|name| name == role.as_bytes())
}

fn all(file: &mut Document, role: &str, change: impl Fn(&mut Dictionary)) {
    every(file, |one| {
        if has_role(one, role) {
            change(one);
        }
    });
}

/// The first part of the tree with a role; of rows not the first, which is the heads.
fn first<'a>(file: &'a mut Document, role: &str) -> &'a mut Dictionary {
    let skip = usize::from(role == "TR");
    let is_one = |(id, object): (&ObjectId, &Object)| {
        object.as_dict().is_ok_and(|one| has_role(one, role)).then_some(*id)
    };
    let id = file.objects.iter().filter_map(is_one).nth(skip).expect("a part of the tree");
    file.get_dictionary_mut(id).expect("a part of the tree")
}

fn metadata(file: &mut Document, from: &str, to: &str) {
    let mut streams = file.objects.values_mut().filter_map(|one| one.as_stream_mut().ok());
    let stream = streams.find(|stream| stream.dict.has_type(b"Metadata")).expect("metadata");
    let text = String::from_utf8(stream.content.clone()).expect("text");
    assert!(text.contains(from), "{text}");
    stream.set_plain_content(text.replace(from, to).into_bytes());
}

fn saved(change: fn(&mut Document)) -> Vec<String> {
    let mut file = Document::load_mem(&fixture(Extent::Short).bytes).expect("a PDF file");
    change(&mut file);
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).expect("a PDF file");
    failures(&bytes)
}

#[test]
fn of_the_defects_that_are_put_into_a_report_nineteen_of_twenty_are_seen() {
    // What the other program does to the file is no defect of ours.
    let before = saved(|_| {});
    let is_seen = |defect: &Defect| saved(defect.1).iter().any(|failure| !before.contains(failure));
    let (seen, missed): (Vec<_>, Vec<_>) = DEFECTS.iter().partition(|defect| is_seen(defect));
    let missed: Vec<_> = missed.iter().map(|(name, _)| name).collect();
    eprintln!("{} of {} defects were seen, not: {missed:?}", seen.len(), DEFECTS.len());
    assert!(seen.len() * 20 >= DEFECTS.len() * 19, "{missed:?} were not seen");
}
