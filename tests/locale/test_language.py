"""Which language an environment means, and that it is spoken."""

from __future__ import annotations

import pytest

from reader import locale

ENVIRONMENTS = [
    ({}, "ar"),
    ({"LANG": ""}, "ar"),
    ({"LANG": "C"}, "ar"),
    ({"LANG": "C.UTF-8"}, "ar"),
    ({"LC_ALL": "POSIX"}, "ar"),
    ({"LANG": "ar_EG.UTF-8"}, "ar"),
    ({"LANG": "ar"}, "ar"),
    ({"LANG": "en_US.UTF-8"}, "en"),
    ({"LANG": "en"}, "en"),
    ({"LANG": "fr_FR@euro"}, "en"),
    ({"LANG": "arz_EG"}, "en"),
    ({"LC_ALL": "C", "LANG": "en_US.UTF-8"}, "en"),
    ({"LC_ALL": "ar_SY", "LANG": "en_US.UTF-8"}, "ar"),
    ({"LC_MESSAGES": "en_GB", "LANG": "ar_EG"}, "en"),
    ({"LC_ALL": "", "LC_MESSAGES": "ar_MA", "LANG": "de_DE"}, "ar"),
]


@pytest.mark.parametrize(("environment", "language"), ENVIRONMENTS)
def test_the_first_variable_that_names_a_language_decides(environment: dict[str, str], language: str) -> None:
    assert locale.choose(environment) == language


def test_a_message_is_said_in_the_language_installed() -> None:
    locale.install("en")
    assert locale._("Options") == "Options"
    locale.install("ar")
    assert locale._("Options") == "الخيارات"


def test_nothing_named_installs_the_language_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    locale.install()
    assert locale.language() == "en"


def test_a_message_that_is_in_no_catalogue_is_said_as_it_is() -> None:
    assert locale._("\x00 no such message") == "\x00 no such message"


FORMS = [
    (0, "لا اقتباسات"),
    (1, "اقتباس واحد"),
    (2, "اقتباسان"),
    (3, "3 اقتباسات"),
    (10, "10 اقتباسات"),
    (11, "11 اقتباسا"),
    (99, "99 اقتباسا"),
    (100, "100 اقتباس"),
    (102, "102 اقتباس"),
    (103, "103 اقتباسات"),
    (111, "111 اقتباسا"),
]


@pytest.mark.parametrize(("n", "words"), FORMS)
def test_arabic_counts_in_six_forms(n: int, words: str) -> None:
    locale.install("ar")
    assert locale.ngettext("{n} quote", "{n} quotes", n).format(n=n) == words


def test_english_counts_in_two() -> None:
    locale.install("en")
    counted = [locale.ngettext("{n} quote", "{n} quotes", n).format(n=n) for n in (0, 1, 2)]
    assert counted == ["0 quotes", "1 quote", "2 quotes"]
