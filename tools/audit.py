"""Audits the locked dependencies: every line is one version with hashes, and none has a known vulnerability.

    python tools/audit.py [--offline] [requirements/*.txt]

Advisories are asked for with pip-audit; where its service does not answer, that is said, and only the locks are
checked. What is known and borne stands in ``tools/audit_known.tsv`` with the reason.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
KNOWN = Path(__file__).parent / "audit_known.tsv"
_PIN = re.compile(r"(?P<name>[A-Za-z0-9][\w.-]*)(?:\[[\w,.-]+\])?==(?P<version>[\w.!+-]+)(?: ; [^\\]+?)?")
_HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")
_SECONDS = 300


@dataclass(frozen=True)
class Advice:
    """What advisories say of a lock: how many packages they were asked of, and what is vulnerable."""

    asked: int
    found: tuple[tuple[str, str], ...]


def faults(lock: str) -> Iterator[str]:
    """What is amiss in the text of a lock: lines that are no exact version, or have no hash."""
    for line in lock.replace("\\\n", " ").splitlines():
        said, *hashes = re.split(r"\s+(?=--hash)", line.strip())
        if not said or said.startswith("#"):
            continue
        if _PIN.fullmatch(said.strip()) is None:
            yield f"{said[:60]!r} is no exact version"
        if not hashes or any(_HASH.fullmatch(one.strip()) is None for one in hashes):
            yield f"{said[:60]!r} has no SHA-256"


def advice(lock: Path) -> Advice:
    """What the advisories say; nothing is installed."""
    command = [sys.executable, "-m", "pip_audit", "--require-hashes", "--disable-pip", "--progress-spinner", "off"]
    try:
        done = subprocess.run(
            [*command, "--format", "json", "-r", str(lock)], capture_output=True, text=True, timeout=_SECONDS
        )
        told = json.loads(done.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, ValueError, KeyError):
        return Advice(0, ())
    return read_advice(told)


def read_advice(told: Iterable[dict[str, object]]) -> Advice:
    """What pip-audit tells of packages; those that its service does not know were not audited."""
    audited = [one for one in told if "skip_reason" not in one]
    found = [(str(one["name"]), str(v["id"])) for one in audited for v in one.get("vulns", ())]  # type: ignore[attr-defined]
    return Advice(len(audited), tuple(sorted(set(found))))


def known(text: str) -> dict[str, str]:
    """The reasons by the id of an advisory."""
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[0]: row[2] for row in rows}


def main(arguments: list[str]) -> int:
    """Say what was found; 1 where something is amiss, 0 also where the service does not answer."""
    offline = "--offline" in arguments
    locks = [Path(one) for one in arguments if one != "--offline"] or sorted((ROOT / "requirements").glob("*.txt"))
    borne = known(KNOWN.read_text("utf-8"))
    amiss = 0
    for lock in locks:
        text = lock.read_text("utf-8")
        wrong = list(faults(text))
        told = Advice(0, ()) if offline else advice(lock)
        new = [(name, advisory) for name, advisory in told.found if advisory not in borne]
        service = f"{told.asked} audited" if told.asked else "no advisory service was reached, locks checked only"
        sys.stdout.write(f"{lock.name}: {len(_PIN.findall(text))} versions, {len(wrong)} faults, {service}\n")
        sys.stdout.writelines(f"  {one}\n" for one in wrong)
        sys.stdout.writelines(
            f"  {name}: {advisory}: renew the lock, or say in {KNOWN.name} why not\n" for name, advisory in new
        )
        amiss += len(wrong) + len(new)
    return 1 if amiss else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
