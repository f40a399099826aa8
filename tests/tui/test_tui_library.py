"""The kept library on the screen: its newest articles, and what was done to them is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from reader.library.shelf import Shelf
from reader.text.layout import visual

Open = Callable[..., Any]

FEED = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>صحيفة المنارة</title><link>https://example.org/</link>
<item><guid>1</guid><title>افتتاح السوق الجديدة</title><pubDate>Sun, 22 Nov 2026 10:00:00 GMT</pubDate>
<description>قال العمدة رامي حداد إن السوق تضم ستين متجرا.</description></item>
<item><guid>2</guid><title>أمطار على السهل</title><pubDate>Sat, 21 Nov 2026 10:00:00 GMT</pubDate>
<description>هطل المطر طوال الليل.</description></item>
</channel></rss>
"""


def library(tmp_path: Path) -> Path:
    feed, path = tmp_path / "feed.xml", tmp_path / "news.db"
    feed.write_text(FEED, encoding="utf-8")
    with Shelf(path) as shelf:
        shelf.add(str(feed))
    return path


def read_ids(path: Path) -> list[bool]:
    with Shelf(path) as shelf:
        return [entry.read for entry in shelf.every(shelf.query(""))]


def test_without_a_name_the_library_is_shown_and_reading_is_kept(terminal: Open, tmp_path: Path) -> None:
    path = library(tmp_path)
    assert read_ids(path) == [False, False]
    tmux = terminal(120, 30)
    tmux.jarida("--lang", "ar", "--db", str(path))
    tmux.wait(lambda screen: visual("أمطار على السهل") in screen and visual("رامي حداد") in screen)
    tmux.press("Enter")
    tmux.wait(lambda screen: screen.count("●") == 1)
    tmux.press("q")
    tmux.wait(lambda screen: "left=0" in screen)
    assert read_ids(path) == [True, False]


def test_until_something_is_subscribed_to_the_samples_are_shown(terminal: Open, tmp_path: Path) -> None:
    tmux = terminal(120, 30)
    tmux.jarida("--lang", "ar", "--db", str(tmp_path / "none.db"))
    tmux.wait(lambda screen: visual("قمة مرسى النور") in screen)
    tmux.press("q")
    tmux.wait(lambda screen: "left=0" in screen)
    assert not (tmp_path / "none.db").exists()
