"""How the reader wants dates written: the language that is spoken, and the calendar that was chosen."""

from __future__ import annotations

from reader import locale
from reader.text.dates import Dating


def dating() -> Dating:
    """For `date_words` and `relative_words`."""
    return Dating(locale.language(), *locale.calendar())
