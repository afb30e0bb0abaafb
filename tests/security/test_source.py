"""The package itself runs no text as code, starts no shell and unpacks no objects."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.conftest import ROOT

BANNED_CALLS = frozenset(
    ["eval", "exec", "compile", "__import__", "os.system", "os.popen", "yaml.unsafe_load", "yaml.full_load"]
)
BANNED_MODULES = frozenset(
    ["pickle", "cPickle", "dill", "shelve", "marshal", "xml.dom", "xml.etree", "xmlrpc", "telnetlib"]
)
SAFE_LOADERS = frozenset(["yaml.BaseLoader", "yaml.SafeLoader"])
FILES = sorted((ROOT / "diplograph").rglob("*.py"))


def faults(source: str) -> Iterator[str]:
    """What a module must not hold."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [one.name for one in node.names]
            yield from (name for name in names if name.startswith(tuple(BANNED_MODULES)))
        if isinstance(node, ast.Call):
            yield from _of_call(node)


def _of_call(call: ast.Call) -> Iterator[str]:
    name = ast.unparse(call.func)
    if name in BANNED_CALLS:
        yield name
    for keyword in call.keywords:
        if keyword.arg == "shell" and not (isinstance(keyword.value, ast.Constant) and keyword.value.value is False):
            yield f"{name}(shell=…)"
    loaders = [ast.unparse(keyword.value) for keyword in call.keywords if keyword.arg == "Loader"]
    if name == "yaml.load" and not SAFE_LOADERS.issuperset(loaders or ["none"]):
        yield "yaml.load"
    if name == "YAML" and any(
        keyword.arg == "typ" and "unsafe" in ast.unparse(keyword.value) for keyword in call.keywords
    ):
        yield "YAML(typ='unsafe')"
    if name.endswith("Environment") and not any(keyword.arg == "autoescape" for keyword in call.keywords):
        yield f"{name} without autoescape"


def test_nothing_that_runs_what_it_reads() -> None:
    found = {str(path.relative_to(ROOT)): list(faults(path.read_text("utf-8"))) for path in FILES}
    assert len(found) > 300
    assert {path: told for path, told in found.items() if told} == {}


@pytest.mark.parametrize(
    "source",
    [
        "eval(x)",
        "import pickle",
        "from xml.etree import ElementTree",
        "import subprocess\nsubprocess.run(x, shell=True)",
        "import yaml\nyaml.load(x)",
        "import yaml\nyaml.load(x, Loader=yaml.Loader)",
        "YAML(typ='unsafe')",
        "Environment(loader=x)",
    ],
)
def test_each_is_found(source: str) -> None:
    assert list(faults(source))


@pytest.mark.parametrize(
    "source",
    ["re.compile(x)", "yaml.load(x, Loader=yaml.BaseLoader)", "subprocess.run(x)", "Environment(autoescape=True)"],
)
def test_what_is_harmless_is_not(source: str) -> None:
    assert list(faults(source)) == []
