"""The table of dialects, and the bytes that the screen and printing depend on."""

from __future__ import annotations

import pytest

from reader.terminal.dialects import DEFAULT, DIALECTS, NAMES

ARABIC = "\ufee3\ufe8e\ufef3\ufe8e Orion (25%)"


def test_the_default_is_one_of_them() -> None:
    assert DEFAULT in NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_dialect_is_found_under_its_own_name(name: str) -> None:
    assert DIALECTS[name].name == name


@pytest.mark.parametrize("name", NAMES)
def test_what_is_entered_is_left(name: str) -> None:
    """A mode that is set (h) or reset (l) on the way in is turned round on the way out, and only that."""
    turned = {ord("l"): ord("h"), ord("h"): ord("l")}
    dialect = DIALECTS[name]
    assert dialect.leave == dialect.enter.translate(bytes(turned.get(byte, byte) for byte in range(256)))


def test_visual_switches_the_terminals_own_reordering_off_and_on() -> None:
    visual = DIALECTS["visual"]
    assert visual.order == "visual"
    assert visual.enter == b"\x1b[8l"
    assert visual.row == b"\x1b[K"
    assert visual.leave == b"\x1b[8h"


def test_logical_sends_no_modes() -> None:
    logical = DIALECTS["logical"]
    assert logical.order == "logical"
    assert logical.enter + logical.row + logical.leave == b""


@pytest.mark.parametrize("name", ["visual", "logical"])
def test_neither_changes_the_text(name: str) -> None:
    assert DIALECTS[name].encode(ARABIC) == ARABIC
