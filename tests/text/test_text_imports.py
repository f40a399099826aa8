"""What importing the engine costs is held by what it imports, not by a clock."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {"rich", "bidi", "arabic_reshaper", "unicode_segmentation_rs", "textual", "hypothesis"}


def loaded(code: str) -> set[str]:
    code += "; import sys; print(*{name.partition('.')[0] for name in sys.modules})"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    return set(shown.split())


@pytest.mark.parametrize("module", ["layout", "pages", "fold", "clean", "direction", "stems"])
def test_importing_loads_no_library(module: str) -> None:
    assert not loaded(f"import reader.text.{module}") & HEAVY


def test_pure_arabic_is_laid_out_without_python_bidi() -> None:
    code = "from reader.text.layout import layout; layout('قال الوزير نعم', 10)[0]"
    assert loaded(code) & HEAVY == {"arabic_reshaper", "unicode_segmentation_rs"}
