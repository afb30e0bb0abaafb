"""Whatever rules there are on mentions: each is obeyed, or the two that contradict each other are named."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from diplograph.curation import Curation, curate
from diplograph.curation.rules import Different, Rule, Same
from diplograph.errors import CurationError
from tests.merge.records import person, record

NAMES = ("MORI Kenta", "Kenta Mori", "Mori", "Kenneth Moore", "Moore")
people = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(("JP", "AU", None))), min_size=2, max_size=7)
rules = st.lists(
    st.tuples(st.booleans(), st.lists(st.integers(0, 6), min_size=2, max_size=3, unique=True)), min_size=1, max_size=6
)


def written(drawn: list[tuple[bool, list[int]]], count: int) -> list[Rule]:
    """The rules on mentions that there are, each with its line."""
    made: list[Rule] = []
    for line, (alike, numbers) in enumerate(drawn, 1):
        refs = tuple(f"r{number}#p1" for number in numbers if number < count)
        if len(refs) > 1:
            made.append(Same(same=refs, line=line) if alike else Different(different=refs, line=line))
    return made


def contradict(made: list[Rule], count: int) -> bool:
    """Whether somebody is to be two: told by joining what is the same, one after the other."""
    one = {f"r{number}#p1": number for number in range(count)}
    for rule in made:
        for ref in rule.same if isinstance(rule, Same) else ():
            old, new = one[ref], one[rule.same[0]]  # type: ignore[attr-defined, index]
            one = {key: new if value == old else value for key, value in one.items()}
    parted = [rule.different for rule in made if isinstance(rule, Different)]
    return any(len({one[ref] for ref in refs}) < len(refs) for refs in parted)  # type: ignore[index]


@given(people, rules)
@settings(deadline=None, max_examples=60)
def test_rules_are_obeyed_or_contradict_each_other(
    drawn: list[tuple[str, str | None]], told: list[tuple[bool, list[int]]]
) -> None:
    records = [record(f"r{number}", people=[person(*one)]) for number, one in enumerate(drawn)]
    made = written(told, len(records))
    try:
        corpus = curate(records, Curation(tuple(made)))
    except CurationError as error:
        assert contradict(made, len(records))
        assert str(error).count("line ") == 2
        return
    assert not contradict(made, len(records))
    entity = {ref: one.id for one in corpus.people for ref in one.mentions}
    for rule in made:
        if isinstance(rule, Same):
            assert len({entity[str(ref)] for ref in rule.same}) == 1
        elif isinstance(rule, Different):
            assert len({entity[str(ref)] for ref in rule.different}) == len(rule.different)
    assert all(rule.applied for rule in corpus.rules)
