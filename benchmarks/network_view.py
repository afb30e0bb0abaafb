"""Measures how smoothly a browser shows networks.

    python benchmarks/network_view.py [--sizes 500x2000 2000x8000 5000x20000] [--seconds 4] [--seed N] [--software]

For each size, nodes by ties, an invented network takes the place of the server's answer, and Chromium without a window
draws it: milliseconds until it is first seen; seconds until the worker has arranged it, and how the page was kept from
answering in that time for more than 50 ms at a stretch (long tasks: their number, the longest, their share); while the
drawing is moved and made larger and smaller, the median of what the page itself works for a frame, and frames a second
before and after all is arranged. WebGL is done by the processor where there is no graphics card, as on most machines
that run tests, and frames are few then, whatever the page does: ``--software`` has it done so anywhere.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright
from trial import prepared, table

_COLUMNS = (
    "nodes",
    "ties",
    "first seen (ms)",
    "arranged (s)",
    "long tasks",
    "longest (ms)",
    "of the time (%)",
    "a frame's work (ms)",
    "frames/s meanwhile",
    "frames/s after",
)
_QUIET = ("--no-sandbox", "--disable-background-networking", "--enable-unsafe-swiftshader")
_SOFTWARE = ("--use-gl=angle", "--use-angle=swiftshader")
_LIMIT = 300_000
_WATCH = """
window.longTasks = [];
new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((one) => one.duration)))
    .observe({ type: "longtask", buffered: true });
"""
_MOVE = """(milliseconds) => new Promise((done) => {
    const STEPS = [{ x: 0.7, y: 0.6, ratio: 0.3 }, { x: 0.3, y: 0.4, ratio: 0.6 }, { x: 0.5, y: 0.5, ratio: 1 }];
    const camera = drawing.renderer.getCamera();
    const start = performance.now();
    const times = [];
    const work = [];
    let begun = 0;
    drawing.renderer.on("beforeRender", () => (begun = performance.now()));
    drawing.renderer.on("afterRender", () => work.push(performance.now() - begun));
    const count = (now) => times.push(now) && requestAnimationFrame(count);
    requestAnimationFrame(count);
    const part = milliseconds / STEPS.length;
    const next = (at) => () => setTimeout(go, 0, at + 1);
    const go = (at) => (at < STEPS.length ? camera.animate(STEPS[at], { duration: part }, next(at)) : end());
    const end = () => done({ frames: (1000 * (times.length - 1)) / (times.at(-1) - start), work });
    go(0);
})"""


def main() -> None:
    """Measure and print the table."""
    options = _options()
    with _served() as address, _browser(options.software) as browser:
        rows = [_row(browser, address, size, options) for size in options.sizes]
    print(table(_COLUMNS, rows))


def invented(nodes: int, ties: int, seed: int) -> dict[str, Any]:
    """A network as the server answers: groups of states, few nodes with many ties and many with few."""
    drawn = random.Random(seed)
    states = [f"{a}{b}" for a in "ABCDEFGH" for b in "ABCDE"]
    home = [drawn.choice(states) for _ in range(nodes)]
    groups: dict[str, list[int]] = {}
    for node, state in enumerate(home):
        groups.setdefault(state, []).append(node)
    pairs: dict[tuple[int, int], int] = {}
    while len(pairs) < ties:
        a = int(nodes * drawn.random() ** 2)
        b = drawn.choice(groups[home[a]]) if drawn.random() < 0.7 else int(nodes * drawn.random() ** 2)
        if a != b:
            pairs[min(a, b), max(a, b)] = 1 + int(drawn.expovariate(0.5))
    strength, degree = [0] * nodes, [0] * nodes
    for ends, weight in pairs.items():
        for end in ends:
            strength[end] += weight
            degree[end] += 1
    return {
        "nodes": {
            "id": [f"person/{node}" for node in range(nodes)],
            "label": [f"Person {node}" for node in range(nodes)],
            "kind": ["person"] * nodes,
            "state": home,
            "degree": degree,
            "strength": strength,
            "pagerank": [round(one / sum(strength), 6) for one in strength],
        },
        "ties": {
            "a": [a for a, _ in pairs],
            "b": [b for _, b in pairs],
            "stance": [""] * ties,
            "weight": list(pairs.values()),
            "first": ["2021-03-04"] * ties,
            "last": ["2023-05-06"] * ties,
        },
        "all": {"nodes": nodes, "ties": ties},
        "most": {"nodes": nodes, "ties": ties},
        "days": ["2021-03-04", "2023-05-06"],
    }


def _row(browser: Browser, address: str, size: tuple[int, int], options: argparse.Namespace) -> Sequence[str]:
    answer = json.dumps(invented(*size, options.seed))
    milliseconds = options.seconds * 1000
    page = _opened(browser, address, answer)
    seen = page.evaluate("performance.now()")
    meanwhile = page.evaluate(_MOVE, milliseconds)
    page.close()
    page = _opened(browser, address, answer)
    start, before = page.evaluate("[performance.now(), longTasks.length]")
    page.wait_for_selector("#network[data-state=still]", timeout=_LIMIT)
    end, tasks = page.evaluate("[performance.now(), longTasks]")
    after = page.evaluate(_MOVE, milliseconds)
    page.close()
    held, taken = tasks[before:], (end - start) / 1000
    return (
        *map(str, size),
        f"{seen:.0f}",
        f"{taken:.1f}",
        str(len(held)),
        f"{max(held, default=0):.0f}",
        f"{min(100, sum(held) / taken / 10):.1f}",
        f"{median([*meanwhile['work'], *after['work']]):.1f}",
        f"{meanwhile['frames']:.0f}",
        f"{after['frames']:.0f}",
    )


def _opened(browser: Browser, address: str, answer: str) -> Page:
    """A page that shows the network, which is being arranged."""
    page = browser.new_page(viewport={"width": 1600, "height": 1000})
    page.add_init_script(_WATCH)
    page.route("**/network.json*", lambda route: route.fulfill(content_type="application/json", body=answer))
    page.goto(f"{address}/network")
    page.wait_for_selector("#network[data-nodes]", timeout=_LIMIT)
    return page


@contextmanager
def _served() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "diplograph", "serve", str(prepared(15_000, 0, Path(folder)).folder)]
        with subprocess.Popen([*command, "--port", "0"], stdout=subprocess.PIPE, text=True) as server:
            assert server.stdout
            yield server.stdout.readline().split(" at ")[1].split("/ (")[0]
            server.terminate()


@contextmanager
def _browser(software: bool) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        arguments = [*_QUIET, *(_SOFTWARE if software else ())]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
        yield browser
        browser.close()


def _size(text: str) -> tuple[int, int]:
    nodes, _, ties = text.partition("x")
    return int(nodes), int(ties)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", type=_size, nargs="+", default=[(500, 2000), (2000, 8000), (5000, 20_000)])
    parser.add_argument("--seconds", type=float, default=4)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--software", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
