"""What a build left out and doubts, and what becomes of releases that are changed or withdrawn."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from diplograph.building import Built, Order, build
from diplograph.building.history import Account, Passed
from diplograph.building.report import Report, Section, kind_of_reason, read_report
from diplograph.errors import GraphError
from diplograph.extract.doubts import doubts
from diplograph.extraction.inputs import Input
from diplograph.graph import open as open_graph
from diplograph.graph.texts import text_of
from diplograph.graph.validation import validate
from diplograph.models import Doubt, DoubtKind, Release, ReleaseRecord
from diplograph.read import Skipped

HEAD = {"id": "visit", "issuer": "Ministry of Tides", "issuer_country": "NO", "date": "2021-05-03"}
FOUND = {"offices": [{"person": "p1", "title": "Minister"}], "people": [{"id": "p1", "name": "Anna Lind"}]}
PROSE = (
    "Foreign Minister Anna Lind of Norway met President Janis Ozols of Latvia in Oslo on 3 May 2021, and they spoke of "
    "the fishing of herring in the north of the sea. She said that the talks had been of use to both of the states, "
    "and that they would meet again in the autumn. He thanked her for the welcome, and for the boats which were given. "
)
TORN = "T h e  M i n i s t e r  f o r  T i d e s  m e t  h i s  c o l l e a g u e  a n d  s p o k e  o f  b o a t s . "
MISREAD = "Tbe Mlnlstr ÎÎÏ sald tbt â the thnks wrr ÎÏÎÎ to hwm and wrttn bfr ÎÏÏ the prl of ÎÎ the gvrnmnt frm "
LIST = "\n".join(f"{n} Harbour Committee Strelsau Branch {n}00,000 Lamp Society Hentzau {n}50,000" for n in range(9))
TALK = "\n".join(
    f"{who}: I think that it was a good day for the herring." for who in ("JOURNALIST", "MINISTER LIND") * 3
)
TURNS = "\n".join(f"{who}: That is what the boats were for, and I said so." for who in ("Lind", "Ozols") * 3)
CONTACTS = PROSE + "\n".join(f"{what}: 02 6277 000{n}" for n in range(4) for what in ("Tel", "Fax"))
FRENCH = PROSE + (
    "\n\nLa ministre des marées a reçu le président de la Lettonie pour parler de la pêche dans le nord et des bateaux "
    "qui sont dans le port de la ville avec leur équipage."
)
KHMER = PROSE + "\n\n" + "រដ្ឋមន្ត្រីការបរទេស បានជួបជាមួយលោកប្រធានាធិបតី នៅទីក្រុង " * 3


def doubted(text: str, head: dict[str, str | None] | None = None, **said: object) -> list[str]:
    """The kinds of doubts about a text with a sound record, but for what is given."""
    told = {"release": {**HEAD, **(head or {})}, **FOUND, **said}
    record = ReleaseRecord.model_validate(told)
    release = Release(id="visit", text=text, source="visit.txt", sha256="0" * 64)
    return [one.kind.value for one in doubts(release, record)]


def test_a_sound_release_is_not_doubted() -> None:
    assert doubted(PROSE) == []
    assert doubted(CONTACTS) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Anna Lind met Janis Ozols.", "few-words"),
        (PROSE * 100, "very-long"),
        (PROSE + TORN, "noise"),
        (MISREAD * 5, "noise"),
        (LIST, "not-prose"),
        (f"{PROSE}\n{TALK}", "interview"),
        (f"{PROSE}\n{TURNS}", "interview"),
        (FRENCH, "other-language"),
        (KHMER, "other-language"),
        ("7 June 2021\n\n" + PROSE.replace("3 May", "the third of May"), "dates-disagree"),
    ],
)
def test_a_text_is_doubted(text: str, kind: str) -> None:
    assert doubted(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        PROSE * 20,
        PROSE + "Mr McAllister of UNESCO, Ms O'Brien of NASA and the CTBTO spoke with iPhone makers. " * 2,
        PROSE + "\n\nThe statement is named “La mer et les bateaux du nord”.",
        PROSE + "\n\nQuestion: is there more to say?\n\nNo.",
        "5 May 2021\n\n" + PROSE,
        "3 May 2021\n\n" + PROSE + "\n\n7 June 2021\n\n" + PROSE,
        "The treaty of 7 June 1999 was spoken of in these talks, and so were the boats.\n\n" + PROSE,
    ],
)
def test_another_is_not(text: str) -> None:
    assert doubted(text) == []


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ({"date": None}, "no-date"),
        ({"issuer": None}, "no-issuer"),
        ({"issuer_country": None}, "no-issuer-state"),
    ],
)
def test_a_head_is_doubted(head: dict[str, str | None], kind: str) -> None:
    assert doubted(PROSE, head) == [kind]


def test_a_body_of_several_states_has_none_of_its_own() -> None:
    union = {"id": "o1", "name": "Lantern Union", "names": ["LU"], "kind": "intergovernmental"}
    head = {"issuer": "LU", "issuer_country": None}
    assert doubted(PROSE, head, organizations=[union]) == []
    assert doubted(PROSE, head, organizations=[union | {"kind": "ministry"}]) == ["no-issuer-state"]


def test_a_record_is_doubted() -> None:
    assert doubted(PROSE, offices=[], people=[]) == ["nothing-found"]
    later = {"id": "e1", "kind": "meeting", "status": "held", "start": "2021-06", "end": "2021-06"}
    assert doubted(PROSE, engagements=[later]) == ["dates-disagree"]
    assert doubted(PROSE, engagements=[later | {"status": "planned"}]) == []
    assert doubted(PROSE, engagements=[later | {"start": "2021-05", "end": "2021-05"}]) == []


def test_doubts_are_json_and_say_why() -> None:
    release = Release(id="visit", text=PROSE + TORN, source="visit.txt", sha256="0" * 64)
    found = doubts(release, ReleaseRecord.model_validate({"release": HEAD, **FOUND}))
    assert [one.kind for one in found] == [DoubtKind.NOISE]
    assert found[0].why.endswith("% of its words are torn or misread")
    assert Doubt.from_json(Doubt.to_json(found)) == found


@pytest.mark.parametrize(
    ("reason", "kind"),
    [
        ("the same bytes as a.txt: remove one of the two", "duplicate"),
        ("listed in the manifest, but absent", "absent"),
        ("its SHA-256 is not the manifest's: restore the file, or correct the manifest", "manifest"),
        ("no such file: check the path", "absent"),
        ("a folder without releases: put files in it that end in .txt", "folder"),
        ("not English (fr): give the release's English version", "not-english"),
        ("larger than 20 MB: split it into its releases", "too-large"),
        ("1,200,000 characters, more than 1,000,000: split it into its releases", "too-large"),
        ("it took longer than 300 s: split it into its releases, or give it more time", "over-time"),
        ("empty file: give the release's text", "empty"),
        ("no text in it, only white space or signs: give the release's text", "empty"),
        ("a PDF without text, probably scanned: run text recognition (OCR) on it first", "empty"),
        ("a PDF protected by a password: save it without one", "protected"),
        ("a damaged PDF: get it again, or save it anew from a PDF reader", "damaged"),
        ("broken UTF-8 at byte 7: save the file as UTF-8", "damaged"),
        ("not a text file (control characters): give a .txt, .md, .html, .pdf or .docx file", "format"),
        ("files named .xyz are not read: save it as .txt, .md, .html, .pdf or .docx", "format"),
        ("no permission to read it: change its mode or owner", "unreadable"),
        ("cannot be read (Input/output error): check the disk", "unreadable"),
        ("the extraction failed (ValueError: x): report this with the file", "failed"),
        ("the moon was full", "other"),
    ],
)
def test_reasons_are_of_kinds(reason: str, kind: str) -> None:
    assert kind_of_reason(reason) == kind


def _input(name: str) -> Input:
    return Input(f"in/{name}.txt", f"{name}.txt", name, "0" * 64, 1, name)


def report(order: int = 1) -> Report:
    """A report of things in one order or the other."""
    skipped = [Skipped("in/b.txt", "no such file: check the path"), Skipped("in/a.txt", "not English (fr): translate")]
    why = [Doubt(kind=DoubtKind.INTERVIEW, why="an interview: 3 questions"), Doubt(kind=DoubtKind.NO_DATE, why="none")]
    doubtful = [(_input("d"), Doubt.to_json((why[0],))), (_input("c"), Doubt.to_json(tuple(why)))]
    passed = [
        Passed("f~22222222", Account("f", "2" * 64, "in/f.txt"), withdrawn=True),
        Passed("e~11111111", Account("e", "1" * 64, "in/e.txt"), "3" * 64),
        Passed("g~44444444", Account("g", "4" * 64, "in/g.txt")),
    ]
    return Report.of(9, skipped[::order], doubtful[::order], passed[::order])


def test_a_report_is_the_same_in_any_order_and_is_read_back(tmp_path: Path) -> None:
    assert report() == report(-1)
    report().write(tmp_path)
    first = (tmp_path / "report.json").read_bytes()
    assert read_report(tmp_path) == report()
    report(-1).write(tmp_path)
    assert (tmp_path / "report.json").read_bytes() == first
    assert json.loads(first) == json.loads(json.dumps(report().to_dict()))


def test_a_report_counts_and_lists() -> None:
    assert list(report().summary()) == [
        ("releases", "all", 9),
        ("releases", "doubtful", 2),
        ("skipped", "absent", 1),
        ("skipped", "not-english", 1),
        ("doubtful", "interview", 2),
        ("doubtful", "no-date", 1),
        ("superseded", "changed", 1),
        ("superseded", "unread", 1),
        ("superseded", "withdrawn", 1),
    ]
    assert [row[:4] for row in report().rows(Section.DOUBTFUL)] == [
        ("doubtful", "c", "in/c.txt", "interview"),
        ("doubtful", "c", "in/c.txt", "no-date"),
        ("doubtful", "d", "in/d.txt", "interview"),
    ]
    assert [row[4] for row in report().rows(Section.SUPERSEDED)] == [
        f"its file had the SHA-256 {'1' * 64}, and then {'3' * 64}",
        f"its file has gone; it had the SHA-256 {'2' * 64}",
        f"what stands there cannot be read; it had the SHA-256 {'4' * 64}",
    ]
    assert len(report().rows()) == 8
    assert list(report().to_dict(Section.SKIPPED)) == ["skipped"]


def test_an_empty_report_is_json_too(tmp_path: Path) -> None:
    Report(0).write(tmp_path)
    assert read_report(tmp_path) == Report(0)


def test_a_missing_and_a_damaged_report_are_named(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="no report"):
        read_report(tmp_path)
    (tmp_path / "report.json").write_text('{"releases": 1}')
    with pytest.raises(GraphError, match="damaged"):
        read_report(tmp_path)


@dataclass
class Desk:
    """A folder of releases that is built into a graph again and again."""

    home: Path

    def put(self, name: str, text: str) -> None:
        file = self.home / "in" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def build(self, graph: str = "graph", paths: Iterable[str] = ("in",), *, fresh: bool = False) -> Built:
        built = build(Order(tuple(self.home / path for path in paths), self.home / graph, fresh=fresh))
        built.store.close()
        return built

    def quads(self, graph: str = "graph") -> list[str]:
        with open_graph(self.home / graph) as store:
            return [str(quad) for quad in store.sorted_quads()]

    def report(self, graph: str = "graph") -> Report:
        return read_report(self.home / graph)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A visit, talks, a release of few words and a file that is none, built once."""
    desk = Desk(tmp_path)
    desk.put("visit.txt", "3 May 2021\n\n" + PROSE)
    desk.put("talks.txt", "4 May 2021\n\n" + PROSE.replace("Lind", "Berg").replace("3 May", "4 May"))
    desk.put("note.txt", "5 May 2021\n\nAnna Lind of Norway met the press in Oslo and spoke about the herring.")
    desk.put("empty.txt", " ")
    desk.build()
    return desk


def test_a_build_reports_in_both_folders(desk: Desk) -> None:
    found = desk.report()
    assert found.releases == 3
    assert [(one.path, one.kind) for one in found.skipped] == [(str(desk.home / "in" / "empty.txt"), "empty")]
    assert ("note", "few-words") in {(one.release, one.kind) for one in found.doubtful}
    assert not found.superseded
    with open_graph(desk.home / "graph") as store:
        assert store.folder
        assert read_report(store.folder) == found
    (desk.home / "graph" / "report.json").unlink()
    assert desk.build().unchanged
    assert desk.report() == found


def test_a_changed_release_leaves_its_old_account(desk: Desk) -> None:
    before = desk.quads()
    changed = PROSE.replace("Janis Ozols", "Maris Kalns")
    desk.put("visit.txt", "3 May 2021\n\n" + changed)
    assert not desk.build().unchanged
    with open_graph(desk.home / "graph") as store:
        assert validate(store) == []
        assert store.folder
        (old,) = store.corpus().superseded
        assert "Janis Ozols" in (text_of(store.folder, old.id) or "")
        assert "Maris Kalns" in (text_of(store.folder, "visit") or "")
        people = {person.name for person in store.corpus().people}
    assert {"Maris Kalns", "Janis Ozols"} <= people, "the other release tells of Janis Ozols still"
    assert [one.kind for one in desk.report().superseded] == ["changed"]
    assert desk.build().unchanged
    desk.put("visit.txt", "3 May 2021\n\n" + changed.replace("Oslo", "Bergen"))
    desk.build()
    assert [one.kind for one in desk.report().superseded] == ["changed", "changed"]
    desk.put("visit.txt", "3 May 2021\n\n" + PROSE)
    desk.build()
    assert [one.kind for one in desk.report().superseded] == ["changed", "changed"]
    desk.build(fresh=True)
    assert desk.quads() == before


def test_a_withdrawn_release_takes_its_facts_along(desk: Desk) -> None:
    text = (desk.home / "in" / "talks.txt").read_text()
    (desk.home / "in" / "talks.txt").unlink()
    desk.build()
    with open_graph(desk.home / "graph") as store:
        assert validate(store) == []
        assert "Berg" not in " ".join(person.label for person in store.corpus().people)
    (gone,) = desk.report().superseded
    assert (gone.release, gone.kind) == ("talks", "withdrawn")
    desk.put("talks.txt", text)
    desk.build()
    desk.build("another")
    assert desk.quads() == desk.quads("another")


def test_the_same_history_gives_the_same_graph(desk: Desk) -> None:
    desk.put("more/third.txt", "5 May 2021\n\n" + PROSE.replace("herring", "cod"))
    paths = ("in/visit.txt", "in/more", "in")
    desk.build(paths=paths)
    desk.build("another", paths[::-1])
    desk.put("visit.txt", "3 May 2021\n\n" + PROSE.replace("Oslo", "Bergen"))
    (desk.home / "in" / "more" / "third.txt").unlink()
    desk.put("more/fourth.txt", "6 May 2021\n\n" + PROSE.replace("herring", "eel"))
    for graph, order in (("graph", 1), ("another", -1)):
        desk.build(graph, paths[::order])
        assert [one.kind for one in desk.report(graph).superseded] == ["withdrawn", "changed"]
    assert desk.quads() == desk.quads("another")
    first, second = ((desk.home / graph / "report.json").read_bytes() for graph in ("graph", "another"))
    assert first == second
