"""What a graph was built from against what is there now: which accounts have been superseded, and by what.

A file is known again by its path, else, where it has gone from there, by its release's id. What was read from it is
superseded where other bytes stand there now (changed), where nothing does although its folder was looked through again
(withdrawn), and where what stands there cannot be read (unread). Bytes that still stand, in whatever file, are not
superseded; and what was superseded is current again once its bytes are back. Of folders that were not given this time
nothing is said.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Protocol

from diplograph.read.manifest import NAME as MANIFEST

_SHOWN_DIGITS = 8


class File(Protocol):
    """A file that a record was made of."""

    @property
    def path(self) -> str | PurePath:
        """Where it stands, as it was given."""

    @property
    def release(self) -> str:
        """The id of its release."""

    @property
    def sha256(self) -> str:
        """The hash of its bytes, in hex."""


@dataclass(frozen=True, slots=True, order=True)
class Account:
    """What was read from a file of these bytes."""

    release: str
    sha256: str
    path: str

    @classmethod
    def of(cls, file: File) -> Account:
        """The account of a file."""
        return cls(file.release, file.sha256, os.path.normpath(file.path))


@dataclass(frozen=True, slots=True, order=True)
class Passed:
    """A superseded account; ``id`` is its own, beside that of the release which has the former's name.

    ``by_sha256`` is the hash of what came in its place, which may have been superseded itself, None where nothing did:
    it is ``withdrawn``, or what stands there cannot be read.
    """

    id: str
    account: Account
    by_sha256: str | None = None
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Former:
    """What the graph that stands was built from: the accounts in it, and those that were superseded before."""

    stood: tuple[Account, ...] = ()
    passed: tuple[Passed, ...] = ()


@dataclass(frozen=True, slots=True)
class History:
    """All superseded accounts, by id; ``changed``, ``withdrawn`` and ``unread`` are those that stood until now."""

    superseded: tuple[Passed, ...] = ()
    changed: tuple[Passed, ...] = ()
    withdrawn: tuple[Passed, ...] = ()
    unread: tuple[Passed, ...] = ()


def compare(
    former: Former | None, now: Iterable[File], roots: Iterable[str | PurePath], left_out: Iterable[str] = ()
) -> History:
    """What has been superseded since a graph was built, the same for any order of everything that is given.

    ``now`` are the files that a record was made of, ``roots`` the files and folders that were given, ``left_out`` the
    paths of what could not be read.
    """
    if former is None:
        return History()
    here = _Here(tuple(map(Account.of, now)), _normal(roots), _barred(left_out))
    new = [passed for account in map(_normal_account, former.stood) if (passed := here.fate(account))]
    before = [passed for one in former.passed if (passed := here.again(one))]
    found = _led_on(here, [*new, *before])
    return _sorted_out(tuple(_named(found, here.ids)), {one.account for one in new})


class _Here:
    """What is there now, and which paths were looked at."""

    def __init__(self, stands: Sequence[Account], roots: frozenset[str], barred: frozenset[str]) -> None:
        self.ids = frozenset(one.release for one in stands)
        self.hashes = frozenset(one.sha256 for one in stands)
        self._by_path = {one.path: one for one in stands}
        self._by_release = {one.release: one for one in stands}
        self._roots = roots
        self._barred = barred

    def fate(self, account: Account) -> Passed | None:
        """What became of an account, None where it stands or where nobody looked for it."""
        if account.sha256 in self.hashes or not _within(account.path, self._roots):
            return None
        in_place = self._by_path.get(account.path) or self._by_release.get(account.release)
        if in_place:
            return Passed("", account, in_place.sha256)
        return Passed("", account, withdrawn=not _within(account.path, self._barred))

    def again(self, passed: Passed) -> Passed | None:
        """The same of an account that was superseded before: what came in its place then remains that."""
        fate = self.fate(passed.account)
        return replace(fate, by_sha256=passed.by_sha256, withdrawn=False) if fate and passed.by_sha256 else fate


def _led_on(here: _Here, found: Sequence[Passed]) -> Iterator[Passed]:
    """The accounts, each led on to what is there now where what came in its place is known no longer."""
    known = here.hashes | {one.account.sha256 for one in found}
    for one in found:
        led = one if one.by_sha256 is None or one.by_sha256 in known else here.fate(one.account)
        if led:
            yield led


def _named(found: Iterable[Passed], taken: frozenset[str]) -> Iterator[Passed]:
    """With ids of their own: the release's with the first digits of the hash, or all of them where that is taken."""
    for one in found:
        short = f"{one.account.release}~{one.account.sha256[:_SHOWN_DIGITS]}"
        yield replace(one, id=f"{one.account.release}~{one.account.sha256}" if short in taken else short)


def _sorted_out(found: Sequence[Passed], new: set[Account]) -> History:
    superseded = tuple(sorted(found, key=lambda one: one.id))
    fresh = [one for one in superseded if one.account in new]
    return History(
        superseded,
        changed=tuple(one for one in fresh if one.by_sha256),
        withdrawn=tuple(one for one in fresh if one.withdrawn),
        unread=tuple(one for one in fresh if not one.by_sha256 and not one.withdrawn),
    )


def _normal_account(account: Account) -> Account:
    return replace(account, path=os.path.normpath(account.path))


def _normal(paths: Iterable[str | PurePath]) -> frozenset[str]:
    return frozenset(os.path.normpath(path) for path in paths)


def _barred(left_out: Iterable[str]) -> frozenset[str]:
    """The paths at which, or in which, a file may stand unseen: a manifest that is amiss hides its folder."""
    paths = _normal(left_out)
    return paths | {str(PurePath(path).parent) for path in paths if PurePath(path).name == MANIFEST}


def _within(path: str, places: frozenset[str]) -> bool:
    """Whether a path, or a folder that it lies in, is one of some places."""
    own = PurePath(path)
    above = {str(one) for one in (own, *own.parents)}
    return not places.isdisjoint(above - {"."} if ".." in own.parts else above)
