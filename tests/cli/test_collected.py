"""The ledger of an initiative, what was collected, and what is said where nothing is found."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from diplograph import graph
from diplograph.api import open_graph
from diplograph.merge import merge
from diplograph.models import ReleaseRecord
from tests.cli.conftest import Command
from tests.graph import invented
from tests.merge.records import initiative, record

PASSED = "The Harbour Treaty was ratified in the presence of Sweden; the Lantern Pact will be signed."
SIGNED = "Norland's ratification of the Lantern Pact was welcomed; Norway signed the Lantern Pact; Sweden saw France."


def evidence(text: str, *quotes: str) -> list[dict[str, object]]:
    starts = ((one, text.index(one)) for one in quotes)
    return [{"sentence": 0, "start": at, "end": at + len(one), "quote": one} for one, at in starts]


def told(release: str, date: str, text: str, names: list[str], **states: str) -> ReleaseRecord:
    """A release of one sentence that names agreements and states."""
    return record(
        release,
        date,
        initiatives=[{**initiative(name, kind="agreement"), "evidence": evidence(text, name)} for name in names],
        countries=list(states),
        country_evidence={code: evidence(text, name) for code, name in states.items()},
        sentences=[{"number": 0, "start": 0, "end": len(text), "text": text}],
    )


def agreements() -> list[ReleaseRecord]:
    return [
        told("pact", "2022-02-03", SIGNED, ["Lantern Pact"], NO="Norway", SE="Sweden", FR="France"),
        told("treaty", "2022-04-01", PASSED, ["Harbour Treaty", "Lantern Pact"], SE="Sweden"),
    ]


def issued(release: str, date: str | None, issuer: str) -> ReleaseRecord:
    return ReleaseRecord.model_validate({"release": {"id": release, "date": date, "issuer": issuer}})


@pytest.fixture(scope="module")
def lanterns(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of the invented releases, the pact, and releases without anything of interest."""
    folder = tmp_path_factory.mktemp("lanterns") / "build"
    empty = [issued(f"e{date}", date, "Board of Beacons") for date in ("2021-01-05", "2021-01-09", "2021-04", "2022")]
    graph.write(merge([*invented.records(), *agreements(), *empty]), folder)
    return folder


def rows(command: Command, *arguments: str | Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(command(*arguments, "-f", "csv").out)))


def test_the_ledger_says_who_did_what_since_when(command: Command, lanterns: Path) -> None:
    entries = rows(command, "ledger", "LRP", "-g", lanterns)
    done = {(one["act"], one["who"], one["since"], one["release"]) for one in entries}
    assert ("supported", "AOKI Hanako", "2021-03-05", "north 1") in done
    assert ("pledged funds for", "Japan", "2021-03-05", "north 1") in done
    assert ("gave thanks for", "Dara Vann", "2021-03", "south-2") in done
    assert ("mentioned", "Ministry of Lanterns", "2021-03", "south-2") in done
    assert not {"signed", "ratified", "requested"} & {one["act"] for one in entries}
    (supported,) = (one for one in entries if one["act"] == "supported" and one["who"] == "AOKI Hanako")
    assert supported["sentence"] == invented.NORTH.splitlines()[2]
    assert supported["state"] == "Japan"


def test_who_signed_is_told_from_who_is_only_named(command: Command, lanterns: Path) -> None:
    signed = [one for one in rows(command, "ledger", "Lantern Pact", "-g", lanterns) if one["act"] != "mentioned"]
    assert [(one["act"], one["who"]) for one in signed] == [("signed", "Norway")]
    assert rows(command, "ledger", "Harbour Treaty", "-g", lanterns)[0]["act"] == "ratified"
    shown = command("ledger", "Harbour Treaty", "-g", lanterns).out
    assert "ratified\n  by whom is not told, since 2022-04-01\n" in shown


def test_the_ledger_for_people_and_in_python(command: Command, lanterns: Path) -> None:
    shown = command("ledger", "lantern", "route", "plan", "-g", lanterns)
    assert shown.err == ""
    assert shown.out.startswith("Lantern Route Plan (initiative/lantern-route-plan)\n\npledged funds for\n")
    assert "  AOKI Hanako (Japan), since 2021-03-05\n    north 1, 2021-03-05: “" in shown.out
    with open_graph(lanterns) as opened:
        assert json.loads(command("ledger", "LRP", "-g", lanterns, "-f", "json").out) == opened.ledger("LRP").to_dicts()


def test_only_an_initiative_has_a_ledger(command: Command, lanterns: Path) -> None:
    done = command("ledger", "AOKI Hanako", "-g", lanterns)
    assert (done.code, done.out) == (1, "")
    assert "no initiative is called 'AOKI Hanako'" in done.err


def test_coverage_counts_by_issuer_with_gaps(command: Command, lanterns: Path) -> None:
    found = {one["issuer"]: one for one in rows(command, "coverage", "-g", lanterns)}
    beacons = found["Board of Beacons"]
    assert (beacons["releases"], beacons["first"], beacons["last"], beacons["months"]) == (
        "4",
        "2021-01",
        "2021-04",
        "2",
    )
    assert (beacons["gaps"], beacons["undated"]) == ("2021-02 to 2021-03", "1")
    assert found["Ministry of Lanterns"]["gaps"] == ""
    by_month = rows(command, "coverage", "--months", "-g", lanterns)
    counted = [(one["month"], one["releases"]) for one in by_month if one["issuer"] == "Board of Beacons"]
    assert counted == [("2021-01", "2"), ("2021-02", "0"), ("2021-03", "0"), ("2021-04", "1")]


def test_no_answer_says_what_was_searched(command: Command, lanterns: Path) -> None:
    searched = "searched 8 releases of 4 issuers, 2021-01 to 2022-04"
    asked = ["query", "-n", "met", "-p", "person=AOKI Hanako", "-p", "since=2030", "-g", lanterns]
    for form, nothing in (("csv", 1), ("json", 1)):
        done = command(*asked, "-f", form)
        assert (done.code, done.out.count("\n")) == (0, nothing)
        assert done.err == f"diplograph: no answer: {searched}\n"
    for arguments in (["show", "Nobody"], ["evidence", "Nobody"], ["query", "-n", "met", "-p", "person=Nobody"]):
        assert f"({searched})" in command(*arguments, "-g", lanterns).err
    silent = command("evidence", "Board of Beacons", "ASEAN", "-g", lanterns, "-f", "json")
    assert silent.out in ("", "[]\n")
    assert searched in silent.err


def test_an_answer_says_nothing_of_it(command: Command, lanterns: Path) -> None:
    assert command("query", "-n", "met", "-p", "person=AOKI Hanako", "-g", lanterns).err == ""
    assert command("evidence", "AOKI Hanako", "-g", lanterns).err == ""
    with open_graph(lanterns) as opened:
        assert opened.searched() == "searched 8 releases of 4 issuers, 2021-01 to 2022-04"
        assert len(opened.coverage(months=True)) > len(opened.coverage())
