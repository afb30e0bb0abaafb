"""Reads and writes ``curation.yaml``; what a curator wrote there, comments and all, stays as it is."""

from __future__ import annotations

import datetime as dt
import io
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import indent
from typing import Any

from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError

from diplograph.curation.rules import ADDITIONS, RULES, Rule
from diplograph.errors import CurationError
from diplograph.read.plain_yaml import MAX_DEPTH, too_deep

DEFAULT_NAME = "curation.yaml"
_SEE = "see docs/curation.md"
_COMPLAINTS = {
    "missing": "is needed here",
    "extra_forbidden": "is not known here",
    "too_short": "needs two or more, in a list",
    "tuple_type": "needs two or more, in a list",
    "string_type": "must be a mention, an id, a name, or a mapping with name, kind and country",
    "string_too_short": "must not be empty",
    "string_pattern_mismatch": "has the wrong form (a date: YYYY-MM-DD, YYYY-MM or YYYY; a state: two letters)",
}
_MOST_PARTS = 20_000
_UNPRINTABLE = re.compile("[^\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What a comment in YAML cannot hold."""
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
    document = _parsed(_text(Path(path)), path)
    rules = _rules(document, str(path))
    made = (_rule(rules[at], rules.lc.item(at)[0] + 1, str(path)) for at in range(len(rules)))
    return Curation(tuple(made), str(path))


def append_rule(path: Path | str, rule: Mapping[str, Any], remark: str = "") -> None:
    """Write a rule behind those of a file, in one step, with a comment; the file is made where there is none.

    Raises:
        CurationError: the file cannot be read or written, or is no YAML.
    """
    target = Path(path).resolve()
    text = (_text(target) if target.exists() else "") or _HEAD
    document = _parsed(text, target)
    rules = _rules(document, str(path))
    entry = _flowing(rule, " ".join(_UNPRINTABLE.sub(" ", remark).split()))
    _replace(target, _behind(text, rules, entry) or _rewritten(text, document, rules, entry))


def _behind(text: str, rules: CommentedSeq, entry: CommentedMap) -> str | None:
    """The text with one more rule in the column of the last one, all else as it was; None where that is not enough."""
    if not rules:
        return None
    line, column = rules.lc.item(len(rules) - 1)
    dash = text.splitlines()[line].rfind("-", 0, column)
    made = f"{text.rstrip()}\n{indent(_dumped([entry], 0), ' ' * dash)}"
    try:
        return made if dash >= 0 and len(_parsed(made, "")["rules"]) == len(rules) + 1 else None
    except CurationError:
        return None


def _rewritten(text: str, document: Any, rules: CommentedSeq, entry: CommentedMap) -> str:
    """The whole file anew, with its comments; what holds nothing but comments stays in front."""
    rules.append(entry)
    rules.fa.set_block_style()
    if document is None:
        comments = "\n".join(line for line in text.splitlines() if not line.strip() or line.lstrip().startswith("#"))
        return f"{comments.rstrip()}\n{_dumped({'rules': rules}, 2)}".lstrip()
    document["rules"] = rules
    return _dumped(document, 2)


def _dumped(document: Any, offset: int) -> str:
    yaml = _yaml()
    yaml.indent(mapping=2, sequence=offset + 2, offset=offset)
    out = io.StringIO()
    yaml.dump(document, out)
    return out.getvalue()


def _yaml() -> YAML:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 1 << 16
    return yaml


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise CurationError(f"{path}: cannot be read ({error.strerror}): name a readable file") from error
    except UnicodeDecodeError as error:
        raise CurationError(f"{path}: is no text in UTF-8: save it so") from error


def _parsed(text: str, path: Path | str) -> Any:
    if too_deep(text):
        raise CurationError(f"{path}: is no YAML (more than {MAX_DEPTH} brackets in one another): take some out")
    try:
        return _yaml().load(text)
    except RecursionError as error:
        raise CurationError(f"{path}: is no YAML (too many levels in one another): take some out") from error
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f", line {mark.line + 1}" if mark else ""
        what = " ".join(str(getattr(error, "problem", None) or error).split())
        raise CurationError(f"{path}{where}: is no YAML ({what}): correct the line") from error
    except Exception as error:  # ruamel.yaml lets through what Python says of a day, a number or a key that cannot be
        what = " ".join(str(error).split())
        raise CurationError(f"{path}: is no YAML ({what}): write it in quotes, or as it should be") from error


def _rules(document: Any, source: str) -> CommentedSeq:
    if document is None:
        return CommentedSeq()
    if not isinstance(document, CommentedMap) or list(document) != ["rules"]:
        raise CurationError(f"{source}, line 1: must hold rules: and a list of rules, nothing else: {_SEE}")
    rules = CommentedSeq() if document["rules"] is None else document["rules"]
    if not isinstance(rules, CommentedSeq) or (rules and rules.lc.data is None):  # one with a tag, !set say, has none
        raise CurationError(f"{source}, line {document.lc.value('rules')[0] + 1}: rules: must be a plain list: {_SEE}")
    return rules


def _rule(entry: Any, line: int, source: str) -> Rule:
    where = f"{source}, line {line}"
    actions = [action for action in RULES if isinstance(entry, dict) and action in entry]
    if len(actions) != 1:
        raise CurationError(f"{where}: a rule begins with one of {', '.join(RULES)}: {_SEE}")
    if _size(entry) > _MOST_PARTS:
        raise CurationError(f"{where}: the rule holds itself, or thousands of things: take the anchor out, or part it")
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
    wanted = [str(one["ctx"]["expected"]) for one in error.errors() if one["type"] == "enum" and field in one["loc"]]
    if wanted:
        return f"{field}: must be one of {', '.join(wanted).replace(' or ', ', ')}"
    return f"{field}: {_COMPLAINTS.get(first['type'], first['msg'].removeprefix('Value error, '))}"


def _size(value: Any, most: int = _MOST_PARTS) -> int:
    """How many values are in a value, each as often as an alias repeats it; counted no further than ``most``."""
    count, ahead = 0, [value]
    while ahead and count <= most:
        one = ahead.pop()
        count += 1
        if isinstance(one, Mapping):
            ahead += [*one.keys(), *one.values()]
        elif isinstance(one, Sequence) and not isinstance(one, str | bytes):
            ahead += one
    return count


def _plain(value: Any) -> Any:
    """Lists and mappings of strings: dates and numbers are text as ISO 8601 has them."""
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(one) for one in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value) if isinstance(value, int | float | str) and not isinstance(value, bool) else value


def _flowing(rule: Mapping[str, Any], remark: str) -> CommentedMap:
    """The rule with its lists on one line, and a remark behind the first."""
    entry = CommentedMap()
    for key, value in rule.items():
        if isinstance(value, list | tuple):
            items = CommentedSeq(value)
            items.fa.set_flow_style()
            entry[key] = items
        else:
            entry[key] = value
    if remark:
        entry.yaml_add_eol_comment(remark, next(iter(rule)))
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
