"""Runs one target, or all in turn, with atheris: ``python -m fuzz [TARGET] [--seconds N]``.

What is found lies as a file in ``build/fuzz``; ``python -m fuzz TARGET FILE`` runs it again.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

CORPUS = Path(__file__).parent / "corpus"
FOUND = Path("build/fuzz")
NAMES = ("read", "extract", "curation", "export", "parameters")


def main() -> int:
    """Run what is asked for; 1 where something was found."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("target", nargs="?", choices=NAMES)
    parser.add_argument("file", nargs="*", type=Path, help="run these inputs once instead")
    parser.add_argument("--seconds", type=int, default=60)
    given = parser.parse_args()
    if given.target is None:
        each = [[sys.executable, "-m", "fuzz", name, "--seconds", str(given.seconds)] for name in NAMES]
        return max(subprocess.run(command).returncode for command in each)
    if given.file:
        return _again(given.target, given.file)
    return _fuzz(given.target, given.seconds)


def _again(name: str, files: list[Path]) -> int:
    from fuzz.targets import TARGETS

    for file in files:
        TARGETS[name](file.read_bytes())
    return 0


def _fuzz(name: str, seconds: int) -> int:
    try:
        import atheris  # type: ignore[import-untyped]
    except ImportError:
        sys.stderr.write("atheris is not installed: pip install --require-hashes -r requirements/fuzz.txt\n")
        return 1
    with atheris.instrument_imports(include=["diplograph.read", "diplograph.curation", "diplograph.export", "yaml"]):
        from fuzz.targets import TARGETS
    made = FOUND / name
    made.mkdir(parents=True, exist_ok=True)
    options = [f"-max_total_time={seconds}", "-timeout=60", "-rss_limit_mb=4096", "-max_len=8192", "-verbosity=0"]
    command = [
        "fuzz",
        *options,
        "-print_final_stats=1",
        f"-artifact_prefix={made}/crash-",
        str(made),
        str(CORPUS / name),
    ]
    atheris.Setup(command, TARGETS[name])
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
