"""The gate: who said what is found as well as it was, on texts whose answers cannot change unseen."""

from __future__ import annotations

import hashlib
import importlib.util
import sys
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from reader.sources.read import read as read_articles
from tests.eval import gold, swaps
from tests.eval.engine import listen, results
from tests.eval.score import METRICS, Figures, Found, figures, judge
from tests.eval.spelling import key, trim

FLOORS = tomllib.loads((gold.FOLDER / "floors.toml").read_text(encoding="utf-8"))
PEER = Path(__file__).resolve().parents[3] / "shared" / "lab" / "quotes"
"""Another scorer of the same figures, where the machine has it."""
LEAST = {"english-sealed": 15}
"""Texts of a set that has fewer than all others."""
ROUND = 0.05
"""Percent: what rounding to one decimal hides."""

EDGES = [
    pytest.param(" أن «الجسر آمن».", "الجسر آمن", id="complementiser, marks and stop"),
    pytest.param("أنَّ الجسرَ آمنٌ", "الجسرَ آمنٌ", id="vowels"),
    pytest.param("بأنها ستعود", "ستعود", id="clitic and pronoun"),
    pytest.param("إلى السلام", "السلام", id="governing preposition"),
    pytest.param("بالسماح لهم", "بالسماح لهم", id="a clitic preposition stays"),
    pytest.param("أنهار البلاد", "أنهار البلاد", id="a word that only begins like one"),
    pytest.param("«هل نعود؟»!", "هل نعود", id="question and mark"),
]
KEYS = [
    pytest.param("الدكتورة هُدى العلي", "هدي العلي", id="honorific and vowels"),
    pytest.param("عبد الكريم", "عبدالكريم", id="joined or split"),
    pytest.param("شركة «الأسطول»", "شركه الاسطول", id="marks"),
    pytest.param("الشيخ", "الشيخ", id="an honorific alone is a name"),
]


@pytest.mark.parametrize("metric", METRICS)
@pytest.mark.parametrize("name", gold.SETS)
def test_quality_does_not_fall(name: str, metric: str) -> None:
    assert 100 * getattr(figures(results(name)), metric) >= FLOORS[name][metric]


def test_every_set_and_figure_has_its_floor() -> None:
    others = {name: set(swaps.SETS) for name in ("swaps", "exchanges", "insertions")}
    expected = {name: set(METRICS) for name in gold.SETS} | others
    assert {name: set(floors) for name, floors in FLOORS.items()} == expected


@pytest.mark.parametrize("name", gold.SEALED)
def test_a_sealed_half_is_as_it_was_sealed(name: str) -> None:
    assert gold.seal(name) == (gold.FOLDER / f"{name}.sha256").read_text(encoding="utf-8").strip()


@pytest.mark.parametrize("name", gold.SETS)
def test_every_text_has_its_gold_and_every_gold_its_text(name: str) -> None:
    files = sorted(path.name for path in (gold.FOLDER / name).iterdir())
    names = sorted({Path(file).stem for file in files})
    assert files == sorted(f"{stem}{suffix}" for stem in names for suffix in (".json", ".txt"))
    assert len(names) >= LEAST.get(name, 16)


def _documents() -> Iterator[Any]:
    for name in gold.SETS:
        for path, raw in gold.records(name):
            yield pytest.param(path, raw, id=f"{name}-{path.stem}")


@pytest.mark.parametrize(("path", "raw"), tuple(_documents()))
def test_gold_is_clean(path: Path, raw: dict[str, Any]) -> None:
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    assert (raw["format"], raw["doc"], raw["text_file"]) == ("quotes-gold/1", path.stem, f"{path.stem}.txt")
    assert raw["text_sha256"] == hashlib.sha256(text.encode()).hexdigest()
    assert text == unicodedata.normalize("NFC", text)
    assert "\r" not in text
    assert [fault for quote in raw["quotes"] for fault in _faults(quote, raw, text)] == []
    assert {quote["speaker"]["entity_id"] for quote in raw["quotes"]} == {
        one["id"] for one in raw["entities"]
    }


def _faults(quote: dict[str, Any], raw: dict[str, Any], text: str) -> Iterator[str]:
    content, cue, speaker = text[quote["start"] : quote["end"]], quote["cue"], quote["speaker"]
    start, end = speaker["mention_start"], speaker["mention_end"]
    if not content or content != content.strip():
        yield f"{quote['id']} is empty or has a blank at its edge"
    if text[cue["start"] : cue["end"]] != cue["text"]:
        yield f"{quote['id']} has another cue at the place of its cue"
    if quote["kind"] not in ("direct", "indirect", "mixed"):
        yield f"{quote['id']} is of no kind"
    if (speaker["link"] == "explicit") != (start is not None):
        yield f"{quote['id']} has a mention without being explicit, or the reverse"
    if start is None:
        return
    if quote["start"] <= start and end <= quote["end"]:
        yield f"{quote['id']} has its speaker in its content"
    names = next(
        [one["name"], *one["aliases"]] for one in raw["entities"] if one["id"] == speaker["entity_id"]
    )
    if not any(key(name) in key(text[start:end]) or key(text[start:end]) in key(name) for name in names):
        yield f"{quote['id']} has a mention that names somebody else"


@pytest.mark.parametrize("name", gold.SETS)
def test_offsets_of_the_engine_are_those_of_the_file(name: str) -> None:
    for document in gold.read(name):
        (article,) = read_articles(document.path)
        assert article.text == document.text, document.name


@pytest.mark.parametrize(("content", "expected"), EDGES)
def test_trim(content: str, expected: str) -> None:
    start, end = trim(content, 0, len(content))
    assert content[start:end] == expected


@pytest.mark.parametrize(("name", "expected"), KEYS)
def test_key(name: str, expected: str) -> None:
    assert key(name) == expected


def test_a_mix_of_title_and_family_name_names_a_person_and_a_title_alone_does_not() -> None:
    words = frozenset(key("وزير الري سالم الطويل").split())
    minister = gold.Identity("e1", "سالم الطويل", frozenset({key("سالم الطويل")}), key("الطويل"), words)
    assert minister.goes_by(key("الوزير الطويل")) is False
    assert minister.goes_by(key("وزير الري الطويل"))
    assert not minister.goes_by(key("وزير الري"))


@pytest.mark.parametrize("name", gold.SETS)
def test_gold_found_whole_scores_one(name: str) -> None:
    whole = figures(judge(document, _perfect(document)) for document in gold.read(name))
    assert whole == Figures(**dict.fromkeys(METRICS, 1.0))


@pytest.mark.parametrize("name", gold.SETS)
def test_nothing_found_scores_nothing(name: str) -> None:
    nothing = figures(judge(document, ()) for document in gold.read(name))
    assert nothing == Figures(**dict.fromkeys(METRICS, 0.0))


def test_optional_statements_cost_nothing_found_or_missed() -> None:
    for document in gold.read("open"):
        required = [one for one in _perfect(document) if not _optional(document, one)]
        if required:
            assert figures([judge(document, required)]) == Figures(**dict.fromkeys(METRICS, 1.0)), (
                document.name
            )


def test_a_statement_beside_the_point_costs_precision() -> None:
    document = next(one for one in gold.read("open") if one.statements)
    beside = Found(len(document.text) - 2, len(document.text) - 1, (0, 1), "x", "x")
    perfect = _perfect(document)
    damaged = figures([judge(document, (*perfect, beside))])
    count = sum(not one.optional for one in document.statements)
    assert damaged.detection == pytest.approx(2 * count / (2 * count + 1))
    assert damaged.speakers == 1.0


def _perfect(document: gold.Document) -> tuple[Found, ...]:
    return tuple(
        Found(one.start, one.end, one.cue, one.speaker.id, key(one.speaker.name))
        for one in document.statements
    )


def _optional(document: gold.Document, found: Found) -> bool:
    # A question and its answer may share their cue, a source and the medium that relays it their span.
    return any(
        one.optional and (one.start, one.end, one.speaker.id) == (found.start, found.end, found.speaker)
        for one in document.statements
    )


def _damaged(document: gold.Document) -> tuple[Found, ...]:
    """Some missed, some cut short, some given to another speaker or to nobody, some in vain."""
    whole = _perfect(document)
    found: list[Found] = []
    for i, one in enumerate(whole):
        if i % 5 == 0:
            continue
        start, end = trim(document.text, one.start, one.end - 9 * (i % 3 == 0))
        changed = replace(one, start=start, end=max(end, start + 1))
        if i % 4 == 1:
            changed = replace(changed, speaker=whole[0].speaker, name=whole[0].name)
        if i % 7 == 2:
            changed = replace(changed, name="")
        found.append(changed)
        start, end = trim(document.text, max(0, one.start - 40), one.start)
        if i % 3 == 1 and start < end:
            found.append(replace(one, start=start, end=end))
    return tuple(found)


@pytest.fixture
def peer(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    if not (PEER / "score.py").is_file():
        pytest.skip("no ../shared/lab/quotes/score.py beside this checkout")
    monkeypatch.setattr(sys, "path", sys.path.copy())  # it puts its own folder there
    spec = importlib.util.spec_from_file_location("peer_score", PEER / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("find", [listen, _perfect, _damaged], ids=["engine", "perfect", "damaged"])
@pytest.mark.parametrize("name", gold.SETS)
def test_figures_agree_with_another_scorer(peer: ModuleType, name: str, find: Any) -> None:
    documents = gold.read(name)
    predictions = {document.name: _prediction(find(document)) for document in documents}
    theirs, _ = peer.score(peer.goldlib.load_gold_dir(str(gold.FOLDER / name)), predictions)
    expected = Figures(
        theirs["detect"][2],
        theirs["detect_exact"][2],
        theirs["end_to_end"][2],
        theirs["speaker"][0],
        theirs["b3"][2],
    )
    ours = figures(judge(document, find(document)) for document in documents)
    for metric in METRICS:
        assert 100 * getattr(ours, metric) == pytest.approx(100 * getattr(expected, metric), abs=ROUND), (
            metric
        )


def _prediction(found: tuple[Found, ...]) -> dict[str, Any]:
    return {
        "quotes": [
            {
                "start": one.start,
                "end": one.end,
                "kind": "indirect",
                "cue": {"start": one.cue[0], "end": one.cue[1]},
                "speaker": {"entity_id": one.speaker, "name": one.name},
            }
            for one in found
        ],
        "entities": [],
    }
