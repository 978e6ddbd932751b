#!/usr/bin/env python3
"""Makes serif.woff2 of Source Serif 4: the letters of French and English, upright, weights 400 to 600.

    npm pack @fontsource-variable/source-serif-4@5.3.1 && tar xzf fontsource-variable-source-serif-4-5.3.1.tgz
    pip install fonttools==4.68.0 brotli
    python3 style/font/make.py package/files/source-serif-4-latin-standard-normal.woff2
"""

import sys
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

# The licence of the source keeps its name for the unchanged font.
NAME = "Cadran Serif"
# Headings and figures are large: the optical size in points lies between text and titles.
AXES = {"opsz": 24, "wght": (400, 400, 600)}
LETTERS = "".join(map(chr, range(0x20, 0x7F))) + (
    "ÀÂÆÇÈÉÊËÎÏÔÙÛÜŒàâæçèéêëîïôùûüœ«»°±²·½×÷–—‘’“”…€−\u00a0\u2009"
)
# Spaces and hyphens at which no line breaks look like those at which one does.
ALIKE = {0x202F: 0x2009, 0x2011: 0x2D}


def main(source: str) -> None:
    """Writes the font beside this program."""
    narrowed = BytesIO()
    instantiateVariableFont(TTFont(source), AXES).save(narrowed)
    font = TTFont(narrowed)
    for table in font["cmap"].tables:
        table.cmap.update({to: table.cmap[like] for to, like in ALIKE.items() if like in table.cmap})
    options = Options(
        layout_features=["kern", "lnum", "tnum"], hinting=False, flavor="woff2", name_IDs=[0, 1, 2, 3, 4, 6, 13, 14]
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[*map(ord, LETTERS), *ALIKE])
    subsetter.subset(font)
    names = font["name"]
    for part, text in {1: NAME, 3: NAME, 4: NAME, 6: NAME.replace(" ", "")}.items():
        names.setName(text, part, 3, 1, 0x409)
    font.flavor = "woff2"
    font.save(Path(__file__).with_name("serif.woff2"))


main(sys.argv[1])
