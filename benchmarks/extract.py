"""Times the extraction beside the stock spaCy pipeline, in one run and on the same texts.

    python benchmarks/extract.py [--texts FOLDER] [--count N]

Prints words a second of both, their ratio (ours over the stock pipeline's: 1.0 is equally fast), the peak memory of
the extraction, and how the time for one text grows with its length. Both take the texts in turns, a hundred at a time,
in one process, and times are of the processor, so that what else the machine does counts less. Without ``--texts`` it
reads ``data/raw`` twenty times.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

import spacy

from diplograph.extract import extract_all
from diplograph.extract.model import DEFAULT_MODEL
from diplograph.extract.pipeline import pipeline
from diplograph.models import Release
from diplograph.read import layout, read_all

ROOT = Path(__file__).parent.parent
TURN = 100
LENGTHS = (10_000, 20_000, 40_000, 80_000, 160_000)


def main() -> None:
    """Run all measurements and print them."""
    options = _options()
    releases = _releases(options.texts, options.count)
    texts = [layout(release).text for release in releases]
    words = sum(len(text.split()) for text in texts)
    stock, ours = spacy.load(DEFAULT_MODEL), pipeline()
    _drain(extract_all(releases[:100]))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # before the stock pipeline takes its own
    _drain(stock.pipe(texts[:5]))
    slow, fast = _alternate(
        lambda turn: _drain(stock.pipe(texts[turn])), lambda turn: _drain(extract_all(releases[turn])), len(releases)
    )
    print(f"{len(releases)} releases, {words} words")
    print(f"stock pipeline ({', '.join(stock.pipe_names)}): {words / slow:8.0f} words/s")
    print(f"diplograph ({len(ours.pipe_names)} components): {words / fast:8.0f} words/s")
    print(f"ratio {slow / fast:.2f}")
    print(f"peak memory of diplograph {memory:.0f} MB")
    _growth(max(releases, key=lambda r: len(r.text)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, default=None, help="a folder of releases (default: data/raw, 20 times)")
    parser.add_argument("--count", type=int, default=2000, help="how many of them at most")
    return parser.parse_args()


def _releases(folder: Path | None, count: int) -> list[Release]:
    if folder is None:
        return [one for one in read_all([ROOT / "data" / "raw"]) if isinstance(one, Release)] * 20
    return list(islice((one for one in read_all([folder]) if isinstance(one, Release)), count))


def _drain(items: Iterable[object]) -> None:
    for _ in items:
        pass


def _alternate(first: Callable[[slice], None], second: Callable[[slice], None], count: int) -> tuple[float, float]:
    """The times of both, taken in turns, so that a machine that drifts slows both."""
    turns = [slice(start, start + TURN) for start in range(0, count, TURN)]
    times = [(_time(lambda t=t: first(t)), _time(lambda t=t: second(t))) for t in turns]  # type: ignore[misc]
    return sum(a for a, _ in times), sum(b for _, b in times)


def _time(action: Callable[[], None]) -> float:
    start = time.process_time()
    action()
    return time.process_time() - start


def _growth(release: Release) -> None:
    """Print the time for one text by its length; linear growth keeps the last column level."""
    text = release.text * (LENGTHS[-1] // len(release.text) + 1)
    print(f"{'characters':>10} {'seconds':>8} {'µs/character':>13}")
    for length in LENGTHS:
        part = release.model_copy(update={"text": text[:length]})
        seconds = _time(lambda part=part: _drain(extract_all([part])))  # type: ignore[misc]
        print(f"{length:>10} {seconds:>8.2f} {seconds / length * 1e6:>13.1f}")


if __name__ == "__main__":
    main()
