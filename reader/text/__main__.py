"""Any text laid out, with its map: for whoever works on the engine, or doubts a line.

    python -m reader.text FILE --width 60            rows as they are drawn, and the code points of each
    python -m reader.text FILE --width 60 --map      every cluster: its cells, code points and names

The rows are in visual order with presentation forms, for a terminal that does not reorder by itself.
"""

from __future__ import annotations

import argparse
import signal
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from reader.text.justify import Justify
from reader.text.layout import Layout, Line, Options, layout
from reader.text.numerals import Digits


def main(arguments: list[str] | None = None) -> None:
    """Print what the arguments ask for; `-` reads standard input."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    try:
        text = sys.stdin.read() if asked.file == "-" else Path(asked.file).read_text(encoding="utf-8")
    except (OSError, UnicodeError) as error:
        parser.error(f"{asked.file}: {error}")
    options = Options(
        base=asked.base,
        justify=asked.justify,
        tashkeel=not asked.bare,
        digits=asked.digits,
        islands=not asked.torn,
    )
    offset = 0
    for paragraph in text.split("\n"):
        if paragraph.strip():
            laid = layout(paragraph, asked.width, options, offset)
            print("\n".join(_shown(laid, text, asked.map)))
        else:
            print()
        offset += len(paragraph) + 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m reader.text", description="Lay a text out and show the map."
    )
    parser.add_argument("file", help="UTF-8 text, a paragraph a line; - is standard input")
    parser.add_argument("--width", type=int, default=60, help="cells of a line (60)")
    parser.add_argument("--map", action="store_true", help="list every cluster with its code points")
    parser.add_argument("--base", choices=("auto", "rtl", "ltr"), default="auto", help="direction")
    parser.add_argument("--justify", choices=get_args(Justify), default="none")
    parser.add_argument("--digits", choices=get_args(Digits), default="written")
    parser.add_argument("--bare", action="store_true", help="hide tashkeel")
    parser.add_argument("--torn", action="store_true", help="do not keep Latin islands whole")
    return parser


def _shown(laid: Layout, text: str, with_map: bool) -> Iterator[str]:
    for line_y, line in enumerate(laid):
        row = " " * line.indent + line.visual
        blank = " " * (laid.width - line.indent - line.cells)
        yield f"{line_y:>4} {line.start:>7}–{line.end:<7} │{row}{blank}│"
        if with_map:
            yield from _map(line, text)


def _map(line: Line, text: str) -> Iterator[str]:
    cell_x = line.indent
    for glyph, start, length, width in zip(line.glyphs, line.starts, line.lengths, line.widths, strict=True):
        cells = f"{cell_x}" if width == 1 else f"{cell_x}–{cell_x + width - 1}" if width else "none"
        points = [f"U+{ord(char):04X} {unicodedata.name(char, '')}" for char in text[start : start + length]]
        drawn = " ".join(f"U+{ord(char):04X}" for char in glyph) or "nothing"
        yield f"     cell {cells:>7}  draws {drawn:<21} for {start}: {', '.join(points) or 'kashida'}"
        cell_x += width


if __name__ == "__main__":
    # `… | head` is no error.
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    main()
