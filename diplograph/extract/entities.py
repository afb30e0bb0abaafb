"""Names entities as the statistical model's own component does, in a tenth of its time.

The stock component decides word by word, each decision a call for one row. Yet a word outside of an entity is judged by
itself alone: all of a batch are judged at once here, and only what begins an entity of several words is followed on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span

NAME = "diplograph_entities"
_FEATURES = 3
_BATCH = 32

Floats = NDArray[np.float32]
Places = NDArray[np.int64]
Flags = NDArray[np.bool_]


def is_readable(ner: Any) -> bool:
    """Whether a named entity component has the model that is read here: three features, a hidden layer, no beam."""
    model = ner.model
    known = model.name == "parser_model" and model.attrs["has_upper"] and not model.attrs["unseen_classes"]
    return bool(known and ner.cfg["beam_width"] == 1 and model.get_ref("lower").get_dim("nF") == _FEATURES)


@Language.factory(NAME, assigns=["doc.ents"])
def entities(nlp: Language, name: str) -> Entities:
    """Make the component from the ``ner`` of the pipeline, which need not run itself."""
    return Entities(nlp.get_pipe("ner"))


class Entities:
    """Sets ``doc.ents`` to what the ``ner`` component given finds; sentences must be known."""

    def __init__(self, ner: Any) -> None:
        self._vectors, self._features = ner.model.layers[0], ner.model.layers[1]
        self._bias: Floats = self._features.get_param("b").reshape(-1)
        self._shape: tuple[int, int] = (self._features.get_dim("nO"), self._features.get_dim("nP"))
        self._weights: Floats = ner.model.layers[2].get_param("W")
        self._offsets: Floats = ner.model.layers[2].get_param("b")
        names = [ner.moves.get_class_name(n) for n in range(ner.moves.n_moves)]
        classes = {name: n for n, name in enumerate(names)}
        self._labels = [name[2:] for name in names]
        self._outside = classes["O"]
        opening = [n for n, name in enumerate(names) if n == self._outside or (name[0] in "BU" and self._labels[n])]
        self._opening: Places = np.array(opening)
        self._begins: Flags = np.array([names[n][0] == "B" for n in opening])
        self._inner: Places = np.array([classes.get(f"I-{label}", 0) for label in self._labels])
        self._last: Places = np.array([classes.get(f"L-{label}", 0) for label in self._labels])

    def __call__(self, doc: Doc) -> Doc:
        """Name the entities of one document."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = _BATCH) -> Iterator[Doc]:
        """Name the entities of a stream of documents."""
        stream = iter(docs)
        while batch := list(islice(stream, batch_size)):
            self._name(batch)
            yield from batch

    def _name(self, docs: Sequence[Doc]) -> None:
        features: Floats = self._features.predict(self._vectors.predict(docs))
        features = features.reshape(len(features), _FEATURES, -1)
        spaces, closes = _spaces(docs), _closes(docs)
        actions = self._actions(features, spaces, closes)
        ends = self._ends(features, actions, closes)
        offsets = np.cumsum([0, *map(len, docs)]).tolist()
        for doc, (start, end) in zip(docs, pairwise(offsets), strict=True):
            doc.set_ents(list(self._spans(doc, actions[start:end], ends[start:end] - start)), default="outside")

    def _actions(self, features: Floats, spaces: Flags, closes: Flags) -> Places:
        """The class of each word, no entity being open before it."""
        scores = self._hidden(features[1:, 0] + features[0, 1] + features[0, 2])
        scores = scores @ self._weights[self._opening].T + self._offsets[self._opening]
        scores[np.ix_(spaces, self._opening != self._outside)] = -np.inf
        scores[np.ix_(closes, self._begins)] = -np.inf
        best: Places = self._opening[scores.argmax(axis=1)]
        return best

    def _hidden(self, summed: Floats) -> Floats:
        hidden: Floats = (summed + self._bias).reshape(-1, *self._shape).max(axis=2)
        return hidden

    def _ends(self, features: Floats, actions: Places, closes: Flags) -> Places:
        """For each word the end (exclusive) of the entity that it would begin; its own place where it begins none."""
        ends: Places = np.arange(len(actions)) + (actions != self._outside)
        open_ = np.flatnonzero(np.isin(actions, self._opening[self._begins]))
        while len(open_):
            at = ends[open_]
            ends[open_] += 1
            going = ~closes[at]
            open_, at = open_[going], at[going]
            summed = features[at + 1, 0] + features[open_ + 1, 1] + features[at, 2]
            open_ = open_[self._goes_on(self._hidden(summed), actions[open_])]
        return ends

    def _goes_on(self, hidden: Floats, actions: Places) -> Flags:
        """Whether an entity that is open goes on after its word in hand, rather than ending with it."""
        goes: Flags = self._score(hidden, self._inner[actions]) >= self._score(hidden, self._last[actions])
        return goes

    def _score(self, hidden: Floats, classes: Places) -> Floats:
        scores: Floats = np.einsum("ij,ij->i", hidden, self._weights[classes]) + self._offsets[classes]
        return scores

    def _spans(self, doc: Doc, actions: Places, ends: Places) -> Iterator[Span]:
        free = 0
        for start in np.flatnonzero(actions != self._outside).tolist():
            if start >= free:
                free = int(ends[start])
                yield Span(doc, start, free, label=self._labels[actions[start]])


def _spaces(docs: Sequence[Doc]) -> Flags:
    return np.concatenate([doc.to_array("IS_SPACE") != 0 for doc in docs])


def _closes(docs: Sequence[Doc]) -> Flags:
    """Whether each word is the last of its sentence."""
    starts = [np.append(doc.to_array("SENT_START")[1:] == 1, True) for doc in docs if len(doc)]
    return np.concatenate(starts) if starts else np.zeros(0, dtype=np.bool_)
