"""Puts thousands of broken inputs through the whole build, and counts what was read, what was left out, and faults.

    python benchmarks/mutated.py [--inputs 10000] [--seed 1] [--batch 500] [--workers 2] [--seconds 60] [--keep DIR]

Passages of data/raw and invented documents of all formats get bytes flipped, are cut off, encoded in two ways at once,
grafted on others and given wrong names. A fault is a release that made the program fail where it should have read or
refused it, that ended its process or took longer than ``--seconds``, and a fact from a file that was left out.
"""

from __future__ import annotations

import argparse
import io
import random
import re
import sys
import tempfile
import time
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import docx
from trial import table

import diplograph

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "fuzz" / "corpus" / "read"
RAW = ROOT / "data" / "raw"
_PASSAGE = 900
_SUFFIXES = (".txt", ".md", ".html", ".xhtml", ".docx", ".pdf", ".docx")
_CODECS = ("utf-16", "utf-8-sig", "cp1252", "utf-32", "cp437", "koi8-r", "shift_jis", "utf-7", "utf-16-be")
_FAULT = re.compile(r"report this with the file|longer than|for want of memory|has died|ended the process|the process")
_DETAIL = re.compile(r"\(.*\)|‘.*’|'.*'|\d[\d,.]*")

Mutate = Callable[[random.Random, bytes, bytes], bytes]


@dataclass
class Tally:
    """What became of the inputs."""

    inputs: int = 0
    read: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slowest: float = 0.0


def originals() -> list[tuple[str, bytes]]:
    """Whole documents, each with the ending of its name: short ones, so that thousands can be read."""
    found = [(".txt", passage.encode()) for passage in _passages()]
    for path in sorted(SEEDS.iterdir()):
        choice, *content = path.read_bytes()
        if choice < len(_SUFFIXES) - 1:
            found.append((_SUFFIXES[choice], bytes(content)))
    return [*found, *((".docx", _word(passage)) for passage in list(_passages())[:4])]


def _passages() -> Iterator[str]:
    for path in sorted(RAW.glob("*.txt")):
        text = path.read_text("utf-8")
        yield from (text[at : at + _PASSAGE] for at in range(0, min(len(text), 4 * _PASSAGE), _PASSAGE))


def _word(text: str) -> bytes:
    document = docx.Document()
    for paragraph in text.split("\n"):
        document.add_paragraph(re.sub("[\x00-\x08\x0b-\x1f]", "", paragraph))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def flipped(dice: random.Random, data: bytes, _: bytes) -> bytes:
    """Some bytes are others."""
    changed = bytearray(data)
    for _at in range(dice.choice((1, 3, 20, 200))):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def cut(dice: random.Random, data: bytes, _: bytes) -> bytes:
    """The beginning or the end is missing."""
    at = dice.randrange(len(data))
    return data[at:] if dice.random() < 0.3 else data[:at]


def grafted(dice: random.Random, data: bytes, other: bytes) -> bytes:
    """A part of another document, mostly of another format, stands in this one."""
    at, start = dice.randrange(len(data)), dice.randrange(len(other))
    return data[:at] + other[start : start + dice.choice((10, 200, 5000))] + data[at:]


def recoded(dice: random.Random, data: bytes, other: bytes) -> bytes:
    """A part, or all, is in another encoding."""
    codec, at = dice.choice(_CODECS), dice.choice((0, len(data) // 2))
    again = data[at:].decode("utf-8", "replace").encode(codec, "replace")
    return data[:at] + again


def repeated(dice: random.Random, data: bytes, _: bytes) -> bytes:
    """A few bytes stand there very often."""
    at, size = dice.randrange(len(data)), dice.choice((1, 2, 7, 30))
    return data[:at] + data[at : at + size] * dice.choice((10, 300, 2000)) + data[at:]


def within(dice: random.Random, data: bytes, other: bytes) -> bytes:
    """A part of an archive is broken, and the archive whole; what is no archive gets bytes flipped."""
    try:
        return _part_broken(dice, data, other)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError, zlib.error):
        return flipped(dice, data, other)


def _part_broken(dice: random.Random, data: bytes, other: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        names = archive.namelist()
        broken = dice.choice([*names, *["word/document.xml"] * len(names)])
        mutate = dice.choice((flipped, cut, grafted, repeated))
        for name in names:
            content = archive.read(name)
            made.writestr(name, mutate(dice, content, other) if name == broken and content else content)
    return out.getvalue()


MUTATIONS: tuple[Mutate, ...] = (flipped, cut, grafted, recoded, repeated, within)


def write_batch(folder: Path, dice: random.Random, count: int, first: int) -> None:
    """Broken documents, each in a file of its own."""
    known = originals()
    for number in range(first, first + count):
        (suffix, data), (_, other) = dice.choice(known), dice.choice(known)
        for _ in range(dice.choice((1, 1, 1, 2, 3))):
            data = dice.choice(MUTATIONS)(dice, data, other) or b" "
        if dice.random() < 0.1:
            suffix = dice.choice(_SUFFIXES)
        (folder / f"m{number:05}{suffix}").write_bytes(data)


def build(folder: Path, out: Path, tally: Tally, workers: int, seconds: float) -> None:
    """Build the graph of a folder and note what became of its files."""
    files = {path.stem: path for path in folder.iterdir()}
    start = time.monotonic()
    with diplograph.build(folder, out, workers=workers, time_limit=seconds) as graph:
        read = {record.release.id for record in graph.corpus.records}
        told = {str(release) for release in graph.ask("releases").column("release")}
        left_out = {Path(one.path).stem: one.reason for one in graph.skipped}
    tally.slowest = max(tally.slowest, (time.monotonic() - start) / len(files))
    tally.inputs += len(files)
    tally.read += len(read)
    for stem, reason in left_out.items():
        tally.left_out[_DETAIL.sub("…", reason.partition(":")[0])] += 1
        if _FAULT.search(reason):
            tally.faults.append(f"{files[stem]}: {reason}")
    tally.faults += [f"{one}: left out, and yet in the graph" for one in sorted(set(left_out) & (read | told))]
    tally.faults += [f"{one}: neither read nor left out" for one in sorted(set(files) - read - set(left_out))]
    tally.faults += [f"{one}: read, and not in the graph" for one in sorted(read ^ told)]


def run(inputs: int, seed: int, batch: int, workers: int, seconds: float, folder: Path) -> Tally:
    """Build all batches."""
    dice, tally = random.Random(seed), Tally()
    for first in range(0, inputs, batch):
        made = folder / f"in{first:05}"
        made.mkdir(parents=True)
        write_batch(made, dice, min(batch, inputs - first), first)
        build(made, folder / f"build{first:05}", tally, workers, seconds)
        sys.stderr.write(f"{tally.inputs} inputs, {tally.read} read, {len(tally.faults)} faults\n")
    return tally


def main() -> int:
    """Print the tables; 1 where there is a fault."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=500)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--keep", type=Path, help="leave the inputs and graphs in this folder")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = given.keep or Path(made)
        tally = run(given.inputs, given.seed, given.batch, given.workers, given.seconds, folder)
    rows = [["inputs", f"{tally.inputs}"], ["read", f"{tally.read}"], ["left out", f"{tally.left_out.total()}"]]
    rows += [["faults", f"{len(tally.faults)}"], ["s for an input, in the slowest batch", f"{tally.slowest:.2f}"]]
    print(table(["what", "count"], rows))
    print()
    print(table(["left out since", "count"], [[reason, f"{count}"] for reason, count in tally.left_out.most_common()]))
    for fault in tally.faults:
        print(f"- {fault}")
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main())
