"""Makes the fonts of the PDF report: Inter in two weights, every digit equally wide.

Needs: pip install fonttools; the Debian package fonts-inter
Run from the top of the project: python3 fonts/report.py

The letters of English, Welsh and the other languages of Europe that are written in Latin letters,
and of Vietnamese. What else people type is replaced in the report, and listed there. The file
composed.txt says which of the letters may come as a letter and a mark: one letter to a line, then
the letter and the mark that it is made of.
"""

import unicodedata

from fontTools import subset
from fontTools.ttLib import TTFont

FOLDER = "/usr/share/fonts/opentype/inter/Inter-"
RANGES = [
    (0x20, 0x7E),  # ASCII
    (0xA0, 0x17F),  # Western and Central Europe
    (0x18F, 0x192), (0x1A0, 0x1A1), (0x1AF, 0x1B0), (0x1CD, 0x1DC), (0x1E6, 0x1E7), (0x218, 0x21B),
    (0x259, 0x259), (0x2BC, 0x2BC),
    (0x1E80, 0x1E85), (0x1E9E, 0x1E9E), (0x1EA0, 0x1EF9),  # Welsh, German, Vietnamese
    (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026), (0x2030, 0x2030),
    (0x2032, 0x2033), (0x2039, 0x203A), (0x2044, 0x2044), (0x20AC, 0x20AC),
    (0x2070, 0x2070), (0x2074, 0x2079), (0x2080, 0x2089), (0x2116, 0x2116), (0x2122, 0x2122),
    (0x2190, 0x2193), (0x2212, 0x2212), (0x2248, 0x2248), (0x2260, 0x2260), (0x2264, 0x2265),
    (0x25A0, 0x25A1), (0x25CB, 0x25CB), (0x25CF, 0x25CF), (0x2605, 0x2606), (0x2610, 0x2611),
    (0x2713, 0x2713), (0x2717, 0x2717),
]


def tabular(font):
    """The digit that is as wide as all others, for each digit."""
    substitutions = {}
    for record in font["GSUB"].table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in font["GSUB"].table.LookupList.Lookup[index].SubTable:
                    substitutions.update(getattr(table, "ExtSubTable", table).mapping)
    return substitutions


def make(weight):
    font = TTFont(f"{FOLDER}{weight}.otf")
    cmap, instead = font.getBestCmap(), tabular(font)
    digits = {ord(digit): instead[cmap[ord(digit)]] for digit in "0123456789"}
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(digits)
    # In Inter Bold the 4 is a little narrower than the others.
    width = font["hmtx"][digits[ord("0")]][0]
    for name in digits.values():
        assert abs(font["hmtx"][name][0] - width) < 10, name
        font["hmtx"][name] = (width, font["hmtx"][name][1])
    wanted = [code for first, last in RANGES for code in range(first, last + 1)]
    options = subset.Options(hinting=False, layout_features=[], glyph_names=False, notdef_outline=True)
    options.drop_tables += ["GPOS", "GSUB", "GDEF"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(f"fonts/report-{weight.lower()}.otf")
    return set(font.getBestCmap())


def composed(codes):
    for code in sorted(codes):
        first, *marks = unicodedata.normalize("NFD", chr(code))
        # Of two marks, which may come in either order, one is already part of a letter.
        for mark in marks:
            rest = unicodedata.normalize("NFC", first + "".join(one for one in marks if one != mark))
            if len(rest) == 1 and unicodedata.normalize("NFC", rest + mark) == chr(code):
                yield chr(code) + rest + mark


letters = make("Regular")
assert letters == make("Bold")
with open("fonts/composed.txt", "w", encoding="utf-8") as file:
    file.writelines(f"{line}\n" for line in composed(letters))
