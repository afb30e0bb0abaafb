"""Writes docs/questions.md, the list of the named questions; ``python -m tests.questions_page`` renews it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from diplograph.query import Parameter, Question, questions
from diplograph.query.named import CLOSED
from diplograph.query.tables import tables
from tests.conftest import ROOT

PAGE = ROOT / "docs" / "questions.md"
HEAD = """# Named questions

Each is a SPARQL query in [`diplograph/query/questions`](../diplograph/query/questions), with typed parameters:

```console
$ diplograph query --list
$ diplograph query --name first-visit --param visitor=Japan --param host=Cambodia --param since=2015
```

```python
g.ask("first-visit", visitor="Japan", host="Cambodia", since="2015")
```

People, offices, states and other things are given by any of their names or by their id, dates as precisely as wanted
(`2022`, `2022-12`, `2022-12-06`). A parameter with a default, or called optional, may be left out. This page is made
from the files by `make renew`.

## Evidence

`--with-evidence` (`g.ask(..., with_evidence=True)`) puts what proves it beside each row of an answer, one quote a row:
`evidence_release`, `evidence_start` and `evidence_end` (characters of the text as read), `evidence_quote` (exactly what
stands there) and `evidence_sentence` (its sentence as a reader sees it). The rows are those of the answer without it,
in their order; a row that no place proves, such as a release without a head, stands once with nothing beside it.
A number rests on all facts that were counted or summed. Which facts a row rests on stands in the head of the question's
file: `# evidence: ?statement`.

```console
$ diplograph query --name supporters-of-initiative --param initiative=AOIP --with-evidence
```

## Parameters
"""
TABLES = """
## Ready joined tables

What a DataFrame begins with: one row a thing, with its `id` and `iri` and the releases that tell of it, so that tables
can be joined with one another and led back to their sources. Several values in a column are parted by "; ".

```console
$ diplograph query --table engagements --format csv
```

```python
g.table("engagements").to_polars()
g.tables  # which there are, with their columns
```

`to_pandas()` and `to_polars()` give each column the type that fits all of its values: whole numbers, numbers, truth
values, dates where each is a whole day (`earliest` and `latest` always are), else text.
"""
_DESCRIBED = {
    "date": "a day, a month or a year",
    "year": "a year",
    "number": "a number",
    "entity": "anything with a name",
}


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *_types(), *_groups(), *_tables(), ""])


def _types() -> Iterator[str]:
    yield "| type | what is given |"
    yield "| --- | --- |"
    used = {parameter.type for one in questions().values() for parameter in one.parameters}
    for kind in sorted(used):
        values = ", ".join(f"`{value}`" for value in CLOSED.get(kind, ()))
        yield f"| `{kind}` | {values or _DESCRIBED.get(kind, f'a name or the id of this kind: {kind}')} |"


def _groups() -> Iterator[str]:
    for group, those in groupby(questions().values(), key=lambda one: one.group):
        yield f"\n## {group.capitalize()}\n"
        for one in those:
            yield from _question(one)


def _tables() -> Iterator[str]:
    yield TABLES
    for made in tables().values():
        yield f"### {made.name}\n\n{made.meaning}\n\n| column | what stands in it |\n| --- | --- |"
        for column in made.columns:
            yield f"| `{column.name}` | {column.meaning}{' (several)' if column.several else ''} |"
        yield ""


def _question(one: Question) -> Iterator[str]:
    yield f"- **`{one.name}`**: {one.meaning}"
    for parameter in one.parameters:
        yield f"  - {_parameter(parameter)}"
    if one.unproven:
        yield f"  - no evidence: {one.unproven}"


def _parameter(one: Parameter) -> str:
    left_out = f", `{one.default}` if left out" if one.default else ", optional" if one.optional else ""
    return f"`{one.name}` ({one.type}{left_out}): {one.meaning}"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
