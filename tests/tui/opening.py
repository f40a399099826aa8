"""The program, opened in a test: loaded, listened to, written down; and the cells that it shows."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from textual import events
from textual.pilot import Pilot

from reader import locale
from reader.library.shelf import Shelf
from reader.locale import Language
from reader.tui.app import JaridaApp

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)

FEED = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>صحيفة المنارة</title><link>https://example.org/</link>
<item><guid>1</guid><title>افتتاح السوق الجديدة</title><pubDate>Sun, 22 Nov 2026 10:00:00 GMT</pubDate>
<description>قال العمدة رامي حداد إن السوق تضم ستين متجرا.</description></item>
<item><guid>2</guid><title>أمطار على السهل</title><pubDate>Sat, 21 Nov 2026 10:00:00 GMT</pubDate>
<description>هطل المطر طوال الليل.</description></item>
</channel></rss>
"""


def library(tmp_path: Path) -> Path:
    """A library with two articles of one feed."""
    feed, path = tmp_path / "feed.xml", tmp_path / "news.db"
    feed.write_text(FEED, encoding="utf-8")
    with Shelf(path) as shelf:
        shelf.add(str(feed))
    return path


@asynccontextmanager
async def opened(
    *locations: str, size: tuple[int, int] = (120, 36), language: Language | None = "ar", **options: Any
) -> AsyncIterator[tuple[JaridaApp, Pilot[None]]]:
    """The app on these places, or with `shelf=` on a library, once it has settled.

    Without a language that of the test stays. What else is named goes to the app.
    """
    if language is not None:
        locale.install(language)
    app = JaridaApp(locations, stdin=None, **{"now": NOW, **options})
    async with running(app, size) as pilot:
        yield app, pilot


@asynccontextmanager
async def running(app: JaridaApp, size: tuple[int, int] = (120, 36)) -> AsyncIterator[Pilot[None]]:
    """An app that was made by the test."""
    async with app.run_test(size=size) as pilot:
        await settled(app, pilot)
        yield pilot


async def settled(app: JaridaApp, pilot: Pilot[None]) -> None:
    """Wait until nothing is fetched, listened to, written or read any more, and all of it is shown."""
    for _ in range(2):
        await pilot.pause()
        await app.workers.wait_for_complete()
        await until(pilot, lambda: not app.main.restless and app.main.keeper.idle)
        if app.main.view.article is not None:
            await until(pilot, lambda: app.main.speakers.speech is not None)
        await pilot.pause()


async def until(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    """Wait for what a thread does; fails where it never comes."""
    for _ in range(1000):
        if holds():
            return
        await pilot.pause(0.01)
    raise AssertionError("it never came")


async def press(app: JaridaApp, pilot: Pilot[None], *keys: str) -> None:
    """Press keys, and wait for what they do."""
    await pilot.press(*keys)
    await settled(app, pilot)


async def paste(app: JaridaApp, pilot: Pilot[None], text: str) -> None:
    """Paste into the field that has the focus: what is long costs one wait, and not one for each key."""
    app.post_message(events.Paste(text))
    await pilot.pause()


def shown(app: JaridaApp) -> str:
    """The whole screen, from the left."""
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips(app.size))


def footer(app: JaridaApp) -> str:
    """The bottom row, from the left."""
    return app.main.footer.render_line(0).text
