"""Makes the subset of Inter that the screen uses: weights 400 to 700 in one file.

Needs: pip install fonttools brotli; npm install --no-save @fontsource-variable/inter@5.3.0
Run from the top of the project: python3 fonts/subset.py

English text with the marks that the app writes. What else people type is shown in the next font.
"""

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

SOURCE = "node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2"
CHARACTERS = (
    "U+0020-007E,U+00A0,U+00A3,U+00B7,U+00C9,U+00E0,U+00E8,U+00E9,U+00F6,"
    "U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2022,U+2026"
)

font = instancer.instantiateVariableFont(TTFont(SOURCE), {"wght": (400, 700)})
font.flavor = None
font.save("fonts/inter.ttf")
subset.main([
    "fonts/inter.ttf",
    f"--unicodes={CHARACTERS}",
    "--layout-features=kern",
    "--no-hinting",
    "--flavor=woff2",
    "--output-file=fonts/inter.woff2",
])
