"""Makes the two subsets of Inter that the screen uses.

Needs: pip install fonttools brotli; npm install --no-save @fontsource/inter@5.3.0
Run from the top of the project: python3 fonts/subset.py

English text with the marks that the app writes. What else people type is shown in the next font.
"""

from fontTools import subset

CHARACTERS = "U+0020-007E,U+00A0-00FF,U+2010-2015,U+2018-201E,U+2022,U+2026,U+2032,U+2192"
SOURCE = "node_modules/@fontsource/inter/files/inter-latin-{weight}-normal.woff2"

for weight in (400, 700):
    subset.main([
        SOURCE.format(weight=weight),
        f"--unicodes={CHARACTERS}",
        # Kerning; digits of one width are chosen by the stylesheet where columns need them.
        "--layout-features=kern,tnum",
        "--no-hinting",
        "--desubroutinize",
        "--flavor=woff2",
        f"--output-file=fonts/inter-{weight}.woff2",
    ])
