"""Everything that is measured, in one command: python -m tests.bench."""

from __future__ import annotations

from tests.bench import text

text.main()
