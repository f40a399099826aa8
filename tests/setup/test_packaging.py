"""What is built from the sources has everything in it, wherever it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

import reader
from reader.library import samples
from reader.locale import LANGUAGES
from reader.quotes.tables.lexicon import COMPILED

ROOT = Path(reader.__file__).parent.parent

FEWEST_SAMPLES = 14

checkout_only = pytest.mark.skipif(
    not (ROOT / "pyproject.toml").is_file(), reason="runs in a checkout: there is no pyproject.toml here"
)

ASK = """
import os, sys
from importlib import metadata
import reader
from reader import locale
from reader.library import samples
locale.install("ar")
print(reader.__file__)
print(samples())
print(len(os.listdir(samples())))
print(metadata.version("jarida") == reader.__version__)
print(locale._("Options"))
sys.dont_write_bytecode = False
from reader.quotes.tables import build, lexicon
build.compiled = None  # what was compiled is of these tables
print("وزير" in lexicon.lexicon().nouns)
"""


def run(*command: str, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, *command],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sources as they are published, unpacked where nothing of the checkout is near."""
    folder = tmp_path_factory.mktemp("sdist")
    run("-m", "hatchling", "build", "--target", "sdist", "--directory", str(folder), cwd=ROOT)
    (packed,) = folder.glob("jarida-*.tar.gz")
    with tarfile.open(packed) as archive:
        archive.extractall(folder, filter="data")
    return folder / packed.name.removesuffix(".tar.gz")


@pytest.fixture(scope="module")
def installed(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the wheel, built from the published sources, as pip would lay it out."""
    folder = tmp_path_factory.mktemp("wheel")
    run("-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder), cwd=sdist)
    (wheel,) = folder.glob("jarida-*.whl")
    target = folder / "target"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    return target


@pytest.fixture(scope="module")
def answers(installed: Path) -> list[str]:
    """What the installed package says of itself."""
    return run("-c", ASK, cwd=installed.parent, PYTHONPATH=str(installed), LANG="C.UTF-8").splitlines()


@checkout_only
def test_an_installed_wheel_is_what_is_imported(installed: Path, answers: list[str]) -> None:
    assert Path(answers[0]) == installed / "reader" / "__init__.py"


@checkout_only
def test_an_installed_wheel_finds_its_samples(installed: Path, answers: list[str]) -> None:
    assert Path(answers[1]) == installed / "reader" / "sample_articles"
    assert int(answers[2]) >= FEWEST_SAMPLES


@checkout_only
def test_an_installed_wheel_knows_its_version(answers: list[str]) -> None:
    assert answers[3] == "True"


@checkout_only
def test_an_installed_wheel_speaks_arabic(answers: list[str]) -> None:
    assert answers[4] == "الخيارات"


@checkout_only
def test_an_installed_wheel_has_its_tables_compiled(answers: list[str]) -> None:
    assert answers[5] == "True"


@checkout_only
def test_an_installed_wheel_has_the_command_the_licence_and_its_types(installed: Path) -> None:
    (information,) = installed.glob("jarida-*.dist-info")
    assert "jarida = reader.cli.main:run" in (information / "entry_points.txt").read_text()
    assert "MIT" in (information / "licenses" / "LICENSE").read_text()
    assert (installed / "reader" / "py.typed").is_file()


@checkout_only
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_installed_wheel_has_both_catalogues(installed: Path, language: str) -> None:
    assert (installed / "reader" / "locale" / language / "LC_MESSAGES" / "jarida.mo").is_file()


@checkout_only
def test_an_installed_wheel_has_every_file_that_the_package_reads(installed: Path) -> None:
    """Tables, styles and samples as well as modules: whatever git keeps of the package."""
    kept = subprocess.run(
        ["git", "ls-files", "reader"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    ).stdout.splitlines()
    if not kept:
        pytest.skip("git does not know this tree")
    there = [name for name in kept if (ROOT / name).is_file()]
    assert [name for name in there if not (installed / name).is_file()] == []


@checkout_only
def test_an_editable_install_compiles_what_is_in_the_tree(sdist: Path, tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    shutil.copytree(sdist, tree, ignore=shutil.ignore_patterns("*.mo", "*.index"))
    run("-c", f"from hatchling.build import build_editable; build_editable({str(tmp_path)!r})", cwd=tree)
    compiled = sorted(path.parent.parent.name for path in tree.rglob("jarida.mo"))
    assert compiled == sorted(LANGUAGES)
    assert (tree / "reader" / "quotes" / "tables" / COMPILED).is_file()


@checkout_only
def test_a_checkout_finds_the_samples_beside_the_package() -> None:
    assert Path(samples()) == ROOT / "sample_articles"


def test_the_distribution_is_jarida_and_its_package_reader() -> None:
    """PyPI's `reader` is another project: it must be neither installed nor imported."""
    assert metadata.version("jarida") == reader.__version__
    assert (reader.__doc__ or "").startswith("jarida:")
    with pytest.raises(metadata.PackageNotFoundError):
        metadata.version("reader")


KEPT = {
    "pyproject.toml",
    "README.md",
    "reader",
    "tests",
    "sample_articles",
    "LICENSE",
    "CHANGELOG.md",
    "docs",
}
DOTTED = {".ci", ".gitattributes", ".gitignore"}


@checkout_only
@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="asks git what is kept: there is no .git here")
def test_the_top_folder_keeps_nothing_else() -> None:
    git = shutil.which("git")
    if git is None:
        pytest.skip("asks git what is kept: there is no git here")
    kept = subprocess.run([git, "-C", str(ROOT), "ls-files"], capture_output=True, check=False, text=True)
    if kept.returncode:
        pytest.skip(f"asks git what is kept: {kept.stderr.strip()}")  # a checkout of another user's
    assert {name.partition("/")[0] for name in kept.stdout.splitlines()} == KEPT | DOTTED
