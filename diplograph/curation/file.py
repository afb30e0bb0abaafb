"""Reads and writes ``curation.yaml``; what a curator wrote there, comments and all, stays as it is."""

from __future__ import annotations

import datetime as dt
import io
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError

from diplograph.curation.rules import ADDITIONS, RULES, Rule
from diplograph.errors import CurationError

DEFAULT_NAME = "curation.yaml"
_SEE = "see docs/curation.md"
_HEAD = """# What is known better than the program does; replayed at every build.
# A rule begins with same, different, rename, retype, reject or add; why, by and date are for people.
"""


@dataclass(frozen=True, slots=True)
class Curation:
    """The rules of a file, in its order. ``source`` is its name, for messages."""

    rules: tuple[Rule, ...] = ()
    source: str = DEFAULT_NAME

    def place(self, rule: Rule) -> str:
        """Where a rule stands, for messages."""
        return f"{self.source}, line {rule.line}" if rule.line else self.source


def load_curation(path: Path | str) -> Curation:
    """The rules of a file; an empty file has none.

    Raises:
        CurationError: the file cannot be read, is no YAML, or holds something that is no rule.
    """
    document = _parsed(Path(path))
    rules = _rules(document, str(path))
    made = (_rule(rules[at], rules.lc.item(at)[0] + 1, str(path)) for at in range(len(rules)))
    return Curation(tuple(made), str(path))


def append_rule(path: Path | str, rule: Mapping[str, Any]) -> None:
    """Write a rule behind those of a file, in one step; the file is made where there is none.

    Raises:
        CurationError: the file cannot be read or written, or is no YAML.
    """
    target = Path(path).resolve()
    document = _parsed(target) if target.exists() else None
    if document is None:
        document = CommentedMap()
    if document.get("rules") is None:
        document["rules"] = CommentedSeq()
    rules = _rules(document, str(path))
    text = "" if target.exists() and target.stat().st_size else _HEAD
    column = rules.lc.item(0)[1] - 2 if rules else 2
    rules.append(_flowing(rule))
    out = io.StringIO()
    yaml = _yaml()
    yaml.indent(mapping=2, sequence=column + 2, offset=column)
    yaml.dump(document, out)
    _replace(target, text + out.getvalue())


def _yaml() -> YAML:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 1 << 16
    return yaml


def _parsed(path: Path) -> Any:
    try:
        return _yaml().load(path.read_text("utf-8"))
    except OSError as error:
        raise CurationError(f"{path}: cannot be read ({error.strerror}): name a readable file") from error
    except UnicodeDecodeError as error:
        raise CurationError(f"{path}: is no text in UTF-8: save it so") from error
    except RecursionError as error:
        raise CurationError(f"{path}: holds itself: take the anchor out") from error
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f", line {mark.line + 1}" if mark else ""
        what = " ".join(str(getattr(error, "problem", None) or error).split())
        raise CurationError(f"{path}{where}: is no YAML ({what}): correct the line") from error


def _rules(document: Any, source: str) -> CommentedSeq:
    if document is None:
        return CommentedSeq()
    if not isinstance(document, CommentedMap) or list(document) != ["rules"]:
        raise CurationError(f"{source}, line 1: must hold rules: and a list of rules, nothing else: {_SEE}")
    rules = CommentedSeq() if document["rules"] is None else document["rules"]
    if not isinstance(rules, CommentedSeq):
        raise CurationError(f"{source}, line {document.lc.value('rules')[0] + 1}: rules: must be a list: {_SEE}")
    return rules


def _rule(entry: Any, line: int, source: str) -> Rule:
    where = f"{source}, line {line}"
    actions = [action for action in RULES if isinstance(entry, dict) and action in entry]
    if len(actions) != 1:
        raise CurationError(f"{where}: a rule begins with one of {', '.join(RULES)}: {_SEE}")
    given = _plain(entry)
    kind = RULES[actions[0]] if actions != ["add"] else ADDITIONS.get(str(given["add"]))
    if kind is None:
        raise CurationError(f"{where}: add: takes one of {', '.join(ADDITIONS)}, not {given['add']!r}: {_SEE}")
    try:
        return kind.model_validate({**given, "line": line})
    except ValidationError as error:
        raise CurationError(f"{where}: {_explain(error)}: {_SEE}") from error


def _explain(error: ValidationError) -> str:
    """The first complaint, with the field that it is about."""
    first = error.errors()[0]
    field = next((str(part) for part in first["loc"] if isinstance(part, str)), "")
    message = first["msg"].removeprefix("Value error, ")
    message = {"missing": "is needed here", "extra_forbidden": "is not known here"}.get(first["type"], message)
    return f"{field}: {message}" if field else message


def _plain(value: Any) -> Any:
    """Lists and mappings of strings: dates and numbers are text as ISO 8601 has them."""
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(one) for one in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value) if isinstance(value, int | float | str) and not isinstance(value, bool) else value


def _flowing(rule: Mapping[str, Any]) -> CommentedMap:
    """The rule with its lists on one line."""
    entry = CommentedMap()
    for key, value in rule.items():
        if isinstance(value, list | tuple):
            items = CommentedSeq(value)
            items.fa.set_flow_style()
            entry[key] = items
        else:
            entry[key] = value
    return entry


def _replace(target: Path, text: str) -> None:
    aside = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        aside.write_text(text, "utf-8")
        if target.exists():
            aside.chmod(target.stat().st_mode)
        aside.replace(target)
    except OSError as error:
        raise CurationError(f"{target}: cannot be written ({error.strerror}): name another file") from error
    finally:
        aside.unlink(missing_ok=True)
