"""Writes ``diplograph/reference/data/states.tsv`` from the data of maintained libraries.

Run it by hand when those libraries bring news; the package only reads what it wrote::

    python tools/states.py TERRITORIES.jsonl NATIONALITIES.json COUNTRIES.json CAPITALS.json

- TERRITORIES: ``rigour._core.territories_jsonl()`` of the Python package ``rigour`` 2.6.1 (MIT)
- NATIONALITIES: ``langs/en.json`` of the npm package ``i18n-nationality`` 1.4.0 (MIT)
- COUNTRIES: ``langs/en.json`` of the npm package ``i18n-iso-countries`` 7.14.0 (MIT)
- CAPITALS: ``countries.min.json`` of the npm package ``countries-list`` 3.4.1 (MIT)
- Babel's copy of CLDR (Unicode licence v3), installed

What they lack or get wrong stands in ``states-added.tsv`` and ``states-left-out.tsv`` beside the table.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel import Locale

DATA = Path(__file__).parent.parent / "diplograph" / "reference" / "data"
STATES_NOT_SO_MARKED = {"PS"}
TERRITORIES_NOT_SO_MARKED = frozenset(re.findall("..", "AIAWAXBMCCCWCXEHFKFOGGGIGLGSIMIOJEKYMSNFPNSHSXTCVGWF"))
FORMER = {"suhh": "SU", "yucs": "YU", "csxx": "CS", "dd": "DD"}
NO_TERRITORY = frozenset(re.findall("..", "EUUNIPZZAQBVCPCQDGHMICTATFUMANAC"))
LATIN_NAME = re.compile(r"[A-ZÅÉÎÔÇ][A-Za-zÀ-ỹ'’. &-]*[A-Za-zÀ-ỹ.]")
PLURAL_IN_S = re.compile(r"(?:an|i|o|er|ot|c|k|ch|r)$")
NO_PLURAL = re.compile(r"(?:ese|sh|ss|French|Dutch)$")

Row = tuple[str, str, str]


def main(territories: str, nationalities: str, countries: str, capitals: str) -> None:
    """Write the table."""
    known = dict(_territories(Path(territories)))
    rows = [row for code, data in known.items() for row in _rigour_rows(code, data)]
    rows += _iso_rows(_json(countries)["countries"], known)
    rows += _cldr_rows(known)
    rows += _adjective_rows(_json(nationalities)["nationalities"], known)
    rows += [(code, "capital", x["capital"]) for code, x in _json(capitals).items() if code in known and x["capital"]]
    _write(dict.fromkeys(rows))


def _json(path: str) -> Any:
    return json.loads(Path(path).read_text("utf-8"))


def _territories(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The states, territories with an ISO code and former states, by our code."""
    for line in path.read_text("utf-8").splitlines():
        data = json.loads(line)
        code = FORMER.get(data["code"], data["code"].upper())
        if re.fullmatch(r"[A-Z]{2}", code) and code not in NO_TERRITORY:
            yield code, data


def _rigour_rows(code: str, data: dict[str, Any]) -> Iterator[Row]:
    state = (data.get("is_country") or code in STATES_NOT_SO_MARKED) and code not in TERRITORIES_NOT_SO_MARKED
    yield code, "kind", "former" if data.get("is_historical") else "state" if state else "territory"
    yield code, "label", data["name"]
    if "full_name" in data:
        yield code, "official", data["full_name"]
    if LATIN_NAME.fullmatch(data["name"]):
        yield code, "name", data["name"]
    yield code, "wikidata", data["qid"]
    for successor in data.get("successors", ()):
        yield code, "successor", successor.upper()


def _iso_rows(countries: dict[str, str | list[str]], known: dict[str, Any]) -> Iterator[Row]:
    for code, names in countries.items():
        if code in known:
            for name in [names] if isinstance(names, str) else names:
                if LATIN_NAME.fullmatch(name):
                    yield code, "name", name


def _cldr_rows(known: dict[str, Any]) -> Iterator[Row]:
    for code, name in Locale("en").territories.items():
        if code in known and LATIN_NAME.fullmatch(name):
            yield code, "name", name


def _adjective_rows(nationalities: dict[str, str], known: dict[str, Any]) -> Iterator[Row]:
    for code, adjective in nationalities.items():
        if code not in known or not LATIN_NAME.fullmatch(adjective) or adjective == known[code]["name"]:
            continue
        yield code, "adjective", adjective
        if PLURAL_IN_S.search(adjective) and not NO_PLURAL.search(adjective):
            yield code, "people", f"{adjective}s"


def _write(rows: dict[Row, None]) -> None:
    order = ("kind", "label", "official", "name", "adjective", "people", "capital", "successor", "wikidata")
    left_out = set(_read(DATA / "states-left-out.tsv"))
    kept = sorted((r for r in rows if r not in left_out), key=lambda r: (r[0], order.index(r[1]), r[2]))
    with (DATA / "states.tsv").open("w", encoding="utf-8", newline="") as file:
        file.write("# Written by tools/states.py; additions stand in states-added.tsv\n")
        csv.writer(file, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE).writerows(kept)


def _read(path: Path) -> Iterator[Row]:
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            code, form, text = line.split("\t")
            yield code, form, text


if __name__ == "__main__":
    main(*sys.argv[1:])
