"""The hash by which an article is known is the same whoever works it out."""

from __future__ import annotations

import hashlib
import sys

import pytest

from reader.article import LARGE, OWN, sha256


@pytest.mark.parametrize("size", [0, 1, 10_000, LARGE - 1, LARGE])
@pytest.mark.parametrize("absent", [False, True])
def test_a_hash_is_that_of_the_standard_library(
    size: int, absent: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if absent:
        monkeypatch.setitem(sys.modules, OWN, None)  # it cannot be imported then
    data = "خبر".encode() * (size // 6 + 1)
    assert sha256(data[:size]) == hashlib.sha256(data[:size]).hexdigest()
