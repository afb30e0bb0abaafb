"""Executes the notebooks; ``python -m tests.notebooks`` renews those whose outputs are not what they show now.

They run in a folder that looks like a clone, so that nothing in the checkout is written to, by the interpreter that
runs this, and cannot reach the network.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode
from traitlets.config import Config

from tests.conftest import ROOT

FOLDER = ROOT / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
KERNEL = "python3"
_SECONDS = 300
"""How long may take what takes long: a cell, the start of a kernel, and until what a cell showed has come."""
_COORDINATES = re.compile(
    r"(?<=translate\()[\d ]+(?=\))|(?<=<path class='e' d=')[^']+|(?<= y=')-\d+(?=')| named(?='| )| text-anchor='\w+'"
)
"""Where a network's nodes stand, and so which names there is room for, may differ in the last pixel elsewhere."""
_OFFLINE = """
import socket

_connect = socket.socket.connect


def connect(self, address):
    if isinstance(address, tuple) and address[0] not in ("127.0.0.1", "::1", "localhost"):
        raise OSError(f"a notebook asked for the network: {address}")
    return _connect(self, address)


socket.socket.connect = connect
"""


def executed(path: Path, folder: Path) -> NotebookNode:
    """The notebook as it is when it has run in ``folder``, which becomes a clone as far as notebooks need one."""
    places = _clone(folder)
    os.environ.update(places)
    notebook = read(path)
    given: dict[str, Any] = dict.fromkeys(("timeout", "startup_timeout", "iopub_timeout"), _SECONDS)
    given |= {"kernel_name": KERNEL, "resources": {"metadata": {"path": str(folder / "notebooks")}}}
    with tempfile.TemporaryDirectory() as meeting:
        NotebookClient(notebook, config=_meeting_in(Path(meeting)), **given).execute()
    return tidy(notebook)


def _meeting_in(folder: Path) -> Config:
    """Has the kernel listen at files: a port that is free when it is chosen may be another's when it is listened at."""
    return Config({"KernelManager": {"transport": "ipc", "connection_file": str(folder / "kernel.json")}})


def _clone(folder: Path) -> dict[str, str]:
    """Makes the folder what a notebook expects around it, and tells the environment that its kernel is to run in."""
    (folder / "notebooks").mkdir()
    (folder / "data").symlink_to(ROOT / "data")
    kernel = folder / "jupyter" / "kernels" / KERNEL
    kernel.mkdir(parents=True)
    command = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}", "--log-level=ERROR"]
    described = {"argv": command, "display_name": "Python 3", "language": "python"}
    (kernel / "kernel.json").write_text(json.dumps(described), "utf-8")
    (folder / "offline").mkdir()
    (folder / "offline" / "sitecustomize.py").write_text(_OFFLINE, "utf-8")
    paths = os.pathsep.join((str(folder / "offline"), str(ROOT)))
    return {
        "JUPYTER_PATH": str(folder / "jupyter"),
        "JUPYTER_PLATFORM_DIRS": "1",
        "IPYTHONDIR": str(folder / "ipython"),
        "PYTHONPATH": paths,
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
        "PYTHONHASHSEED": "0",
    }


def tidy(notebook: NotebookNode) -> NotebookNode:
    """The notebook without what differs from run to run, and without the plain text of what is shown richer."""
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": KERNEL},
        "language_info": {"name": "python"},
    }
    for number, cell in enumerate(notebook.cells, 1):
        cell.id, cell.metadata = f"cell-{number:02d}", {}
        if cell.cell_type == "code":
            cell.outputs = [_tidied(output) for output in cell.outputs if output.get("name") != "stderr"]
    return notebook


def _tidied(output: NotebookNode) -> NotebookNode:
    if "data" in output:
        output.metadata = {}
        if len(output.data) > 1:
            output.data.pop("text/plain", None)
    return output


def shown(notebook: NotebookNode) -> list[str]:
    """The texts and tables that the cells show, without pictures and without the places of a network's nodes."""
    return list(_texts(notebook))


def _texts(notebook: NotebookNode) -> Iterator[str]:
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            texts = {"": output.get("text", ""), **output.get("data", {})}
            told = (text for kind, text in texts.items() if not kind.startswith("image/"))
            yield f"{cell.id}: {''.join(_COORDINATES.sub('', str(text)) for text in told)}"


def renew(path: Path) -> bool:
    """Write the notebook as it is now if that is not what it shows; true if so."""
    with tempfile.TemporaryDirectory() as folder:
        now = executed(path, Path(folder))
    before = read(path)
    if shown(before) == shown(now) and before.metadata == now.metadata:
        return False
    write(now, path)
    return True


def read(path: Path) -> NotebookNode:
    """A notebook as it stands in its file."""
    return nbformat.reads(path.read_text("utf-8"), 4)  # type: ignore[no-untyped-call, no-any-return]


def write(notebook: NotebookNode, path: Path) -> None:
    """Put a notebook into its file."""
    path.write_text(f"{nbformat.writes(notebook)}\n", "utf-8")  # type: ignore[no-untyped-call]


def main() -> None:
    """Renew all, or those that are named; with ``--into FOLDER NOTEBOOK``, write one as it is now to a folder."""
    if sys.argv[1:2] == ["--into"]:
        folder, path = map(Path, sys.argv[2:])
        write(executed(path.resolve(), folder), folder / path.name)
        return
    for path in map(Path, sys.argv[1:]) if sys.argv[1:] else NOTEBOOKS:
        sys.stdout.write(f"{path.name}: {'renewed' if renew(path) else 'as it was'}\n")


if __name__ == "__main__":
    main()
