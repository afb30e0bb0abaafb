"""Sentences beside the statements they make, and sentences that make none."""

from __future__ import annotations

import pytest

from diplograph.models import ReleaseRecord
from tests.extract.invented import record_of

TALKS = "Foreign Minister Ola Brekke met Foreign Minister Tarek Mansoor of Jordan in Oslo on 3 May 2023."
Told = tuple[set[str], str, set[str]]


def told(record: ReleaseRecord) -> list[Told]:
    """The statements with names for ids: who, which stance, about what."""
    names = {p.id: p.name or "" for p in record.people}
    names |= {o.id: o.name for o in record.organizations} | {i.id: i.name for i in record.initiatives}
    names |= {e.id: e.name or e.kind.value for e in record.engagements}
    return [
        ({names.get(w, w) for w in s.speakers}, s.stance.value, {names.get(a, str(a)) for a in s.about})
        for s in record.statements
    ]


def of(*sentences: str) -> list[Told]:
    return told(record_of(TALKS, *sentences))


@pytest.mark.parametrize(
    ("sentence", "stance", "topic"),
    [
        ("Minister Brekke welcomed the growth of tourism.", "welcome", "tourism"),
        ("Minister Brekke voiced his strong support for humanitarian demining.", "support", "demining"),
        ("Minister Brekke was deeply grateful for the help of hospitals.", "thank", "health"),
        ("Minister Brekke expressed readiness to train civil servants.", "commit", "education-human-resources"),
        ("Minister Brekke called for the release of all hostages.", "request", "crime-terrorism"),
        ("Minister Brekke proposed a hotline between the coast guards.", "propose", "maritime"),
        ("Minister Brekke deplored the terrorist attack.", "concern", "crime-terrorism"),
        ("Minister Brekke raised the situation of migrants.", "discuss", "migration-consular"),
        ("Minister Brekke highly valued the scholarships.", "thank", "education-human-resources"),
        ("Minister Brekke looked forward to more trade.", "welcome", "trade-investment"),
        ("Minister Brekke would welcome a free trade agreement.", "request", "trade-investment"),
        ("Minister Brekke said that Norway would continue to support demining.", "support", "demining"),
        ("Minister Brekke stressed the importance of climate finance.", "support", "climate-energy"),
        ("Minister Brekke did not support the sanctions.", "concern", "sanctions"),
        ("Minister Brekke took the opportunity to thank the peacekeepers.", "thank", "peacekeeping"),
    ],
)
def test_a_stance_word_makes_a_statement(sentence: str, stance: str, topic: str) -> None:
    assert [(who, what, topic in about) for who, what, about in of(sentence)] == [({"Ola Brekke"}, stance, True)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Minister Brekke recalled the long history of trade.",
        "Minister Brekke travelled to Oslo in order to support trade.",
        "Minister Brekke could support a free trade agreement.",
        "Minister Brekke left the hall.",
        "The support of the bridge is made of steel.",
        "A welcome change in the weather was seen.",
        "Minister Brekke will visit the museum of the city.",
    ],
)
def test_other_words_make_none(sentence: str) -> None:
    assert of(sentence) == []


def test_verbs_that_share_a_subject_make_a_statement_each() -> None:
    found = of(
        "Minister Mansoor thanked Norway for its vaccines, welcomed the scholarships and hoped for more tourism."
    )
    assert [what for _, what, _ in found] == ["thank", "welcome", "request"]
    assert all(who == {"Tarek Mansoor"} for who, _, _ in found)
    assert found[0][2] >= {"NO", "health"}


def test_what_a_stance_is_about_makes_no_statement_of_its_own() -> None:
    found = of("The two Ministers agreed to continue supporting demining and to promote tourism.")
    assert [(what, about) for _, what, about in found] == [("agree", {"demining", "tourism"})]


def test_the_one_who_reports_takes_the_position() -> None:
    found = of("Minister Brekke informed his guest that Norway had decided to fund vaccines.")
    assert found == [({"Ola Brekke"}, "commit", {"health"})]


def test_a_side_of_its_own_under_a_verb_of_saying_keeps_its_position() -> None:
    record = record_of(
        TALKS, "The Spokesperson added that both sides were still determined to settle their maritime boundary."
    )
    assert [set(s.speakers) for s in record.statements] == [{"NO", "JO"}]


def test_a_quotation_is_its_speakers() -> None:
    found = of("“We will provide more vaccines,” Minister Mansoor said.")
    assert found == [({"Tarek Mansoor"}, "commit", {"health"})]


def test_a_quotation_after_its_speaker_and_one_that_goes_on() -> None:
    found = of("Minister Brekke said: “We condemn the terrorist attack.", "“We welcome the new scholarships.”")
    assert [(who, what) for who, what, _ in found] == [({"Ola Brekke"}, "concern"), ({"Ola Brekke"}, "welcome")]


def test_both_sides_are_their_states_and_the_ministers_themselves() -> None:
    found = of("Both sides exchanged views on migration.", "The two Ministers discussed cyber security.")
    assert [who for who, _, _ in found] == [{"NO", "JO"}, {"Ola Brekke", "Tarek Mansoor"}]


def test_a_passive_is_of_who_did_it_or_of_those_who_talked() -> None:
    found = of("Both sides discussed trade.", "Energy security was discussed as well.")
    assert found[1] == ({"NO", "JO"}, "discuss", {"climate-energy"})
    assert of("Minister Brekke was expected in the afternoon for talks on trade.") == []


def test_what_the_sentence_opens_with_is_what_it_is_about() -> None:
    found = of("On counter-terrorism, both sides agreed to stay in touch.")
    assert found == [({"NO", "JO"}, "agree", {"crime-terrorism"})]


def test_which_stands_for_what_comes_before() -> None:
    found = of("Both sides welcomed the new scholarships, for which Minister Mansoor expressed his gratitude.")
    assert ({"Tarek Mansoor"}, "thank", {"education-human-resources"}) in found


def test_named_initiatives_come_before_general_topics() -> None:
    found = of("Minister Brekke reaffirmed support for the ASEAN Outlook on the Indo-Pacific (AOIP).")
    assert found[0][2] == {"ASEAN Outlook on the Indo-Pacific"}


def test_items_of_a_list_are_of_whom_the_line_before_names() -> None:
    found = of("The two Ministers:", "• welcomed the growth of tourism;", "• agreed to fight human trafficking.")
    people = {"Ola Brekke", "Tarek Mansoor"}
    assert found == [(people, "welcome", {"tourism"}), (people, "agree", {"crime-terrorism"})]


def test_a_statement_quotes_its_clause_and_cites_it() -> None:
    record = record_of(TALKS, "Minister Brekke welcomed the growth of tourism in the far north of both countries.")
    statement = record.statements[0]
    assert statement.quote.startswith("welcomed the growth of tourism")
    assert len(statement.quote.split()) <= 12
    assert statement.evidence[0].quote.startswith("welcomed the growth")


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The visit underscores Jordan's commitment to demining.", "JO"),
        ("The agreement demonstrates the commitment of Jordan to demining.", "JO"),
        ("Minister Brekke underscored Jordan's commitment to demining.", "Ola Brekke"),
    ],
)
def test_an_occasion_shows_a_position_of_whom_it_is_said(sentence: str, speaker: str) -> None:
    assert [(who, what) for who, what, _ in of(sentence)] == [({speaker}, "commit")]


def test_an_occasion_takes_no_position_of_its_own() -> None:
    assert of("The visit underscores a commitment to demining.") == []


@pytest.mark.parametrize(
    ("sentence", "stances"),
    [
        (
            "Minister Brekke condemned the attack, called upon all sides to negotiate and welcomed the aid.",
            ["concern", "request", "welcome"],
        ),
        ("Minister Brekke welcomed the scholarships awarded and used by students.", ["welcome"]),
        ("The two Ministers discussed trade, both sides agreed to fight human trafficking.", ["discuss", "agree"]),
        ("Minister Brekke welcomed the plan for trade that both sides discussed.", ["welcome"]),
    ],
)
def test_verbs_in_series_are_told_from_what_is_only_defined(sentence: str, stances: list[str]) -> None:
    assert [what for _, what, _ in of(sentence)] == stances


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Minister Mansoor said: ‘We welcome the growth of tourism.’", [({"Tarek Mansoor"}, "welcome", {"tourism"})]),
        ("‘We welcome the growth of tourism,’ Minister Mansoor said.", [({"Tarek Mansoor"}, "welcome", {"tourism"})]),
        ("Minister Mansoor's brother's shop sells vaccines.", []),
    ],
)
def test_single_quotation_marks_quote_and_apostrophes_do_not(sentence: str, told: list[Told]) -> None:
    assert of(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("It was Minister Mansoor who proposed a hotline between the coast guards.", [{"Tarek Mansoor"}]),
        ("The Minister who proposed a hotline between the coast guards left the hall.", []),
        ("It is raining, and tourism grows.", []),
    ],
)
def test_a_cleft_sets_its_speaker_apart(sentence: str, speaker: list[set[str]]) -> None:
    assert [who for who, _, _ in of(sentence)] == speaker


@pytest.mark.parametrize(
    ("sentence", "topics"),
    [
        ("The talks focused on trade and tourism.", [{"trade-investment", "tourism"}]),
        ("The meeting covered cyber security.", [{"digital-cyber"}]),
        ("The discussions also addressed the situation of migrants.", [{"migration-consular"}]),
        ("Discussions were cancelled because of trade.", []),
        ("The talks were held in the museum of trade.", []),
    ],
)
def test_talks_as_subject_are_of_those_who_hold_them(sentence: str, topics: list[set[str]]) -> None:
    people = {"Ola Brekke", "Tarek Mansoor"}
    assert of(sentence) == [(people, "discuss", about) for about in topics]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("It is expected that the two Ministers will discuss migration.", ["discuss"]),
        ("Migration and tourism are expected to be discussed by the two Ministers.", ["discuss"]),
        ("Minister Mansoor is expected in Oslo in May.", []),
        ("Minister Brekke concluded by thanking the peacekeepers.", ["thank"]),
        ("Minister Brekke left the hall by thanking the peacekeepers.", []),
        ("Minister Mansoor expressed interest in scholarships.", ["request"]),
        ("Both sides expressed interest in scholarships.", ["commit"]),
        ("Minister Brekke invited Minister Mansoor to visit Oslo.", ["request"]),
        ("Minister Brekke was invited to the museum.", []),
    ],
)
def test_what_is_expected_wished_and_said_at_the_end(sentence: str, told: list[str]) -> None:
    assert [what for _, what, _ in of(sentence)] == told


def test_an_occasion_that_only_tells_when_is_not_what_a_position_is_about() -> None:
    assert [about for _, _, about in of("The two Ministers discussed trade during the visit.")] == [
        {"trade-investment"}
    ]


def test_a_side_s_own_name_is_no_topic() -> None:
    ukraine = "Foreign Minister Ola Brekke met Foreign Minister Taras Hnat of Ukraine in Oslo on 3 May 2023."
    found = told(record_of(ukraine, "The two Ministers discussed tourism between Norway and Ukraine."))
    assert [about for _, _, about in found] == [{"tourism"}]
    found = of("The two Ministers exchanged views on Ukraine.")
    assert [about for _, _, about in found] == [{"UA", "ukraine"}] or [about for _, _, about in found] == [{"ukraine"}]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Minister Brekke shared with him his views on migration.", ["discuss"]),
        ("Both sides shared the view that migration must be managed.", ["agree"]),
        ("Minister Brekke shared his lunch with migrants.", []),
    ],
)
def test_views_on_something_are_told_from_a_shared_view(sentence: str, told: list[str]) -> None:
    assert [what for _, what, _ in of(sentence)] == told


def test_a_side_is_the_matter_where_its_situation_is() -> None:
    found = of("The two Ministers discussed the situation in Jordan.")
    assert "JO" in found[0][2]
    found = of("The two Ministers discussed the growth of tourism in Jordan.")
    assert "JO" not in found[0][2]


BOTH = {"Ola Brekke", "Tarek Mansoor"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Views were also exchanged on migration.", [(BOTH, "discuss", {"migration-consular"})]),
        ("Readiness was expressed to promote tourism.", [(BOTH, "commit", {"tourism"})]),
        ("Concern was expressed about piracy.", [(BOTH, "concern", {"maritime"})]),
        ("Souvenirs were exchanged in the museum of trade.", []),
        ("The museum of trade was expressed in stone.", []),
    ],
)
def test_a_noun_carried_by_a_passive_takes_the_stance(sentence: str, expected: list[Told]) -> None:
    assert of(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Minister Brekke said that all states should ratify the treaty on piracy.", [("request", {"maritime"})]),
        ("Minister Brekke stressed that the hospitals must be protected.", [("request", {"health"})]),
        ("“We must protect the hospitals,” Minister Brekke said.", [("commit", {"health"})]),
        ("Minister Brekke stressed that the shelling undermines the harvest.", [("concern", {"agriculture-food"})]),
        ("Minister Brekke said that tourism had reached new heights.", [("welcome", {"tourism"})]),
        ("Minister Brekke highlighted the achievements of the peacekeepers.", [("welcome", {"peacekeeping"})]),
        ("Minister Brekke stressed that it is essential for all to protect the hospitals.", [("request", {"health"})]),
        ("Minister Brekke said that the hospitals were important for the town.", [("support", {"health"})]),
        ("All states should ratify the treaty on piracy.", []),
        ("Tourism has reached new heights.", []),
        ("Minister Brekke asked the doctor what is needed in the hospitals.", []),
    ],
)
def test_what_is_told_of_a_matter_is_a_position(sentence: str, expected: list[tuple[str, set[str]]]) -> None:
    found = [(what, topics) for _, what, topics in of(sentence)]
    assert [what for what, _ in found if what != "request" or expected] == [what for what, _ in expected]
    assert all(topics <= about for (_, topics), (_, about) in zip(expected, found, strict=False))


@pytest.mark.parametrize(
    ("sentence", "stances"),
    [
        ("Minister Brekke congratulated his guest on his appointment and on the new museum of trade.", []),
        ("Minister Brekke congratulated Jordan on its peacekeepers.", ["welcome"]),
        ("Minister Brekke welcomed Minister Mansoor to the museum of trade.", []),
        ("Minister Brekke welcomed the help of Minister Mansoor with tourism.", ["welcome"]),
        ("While discussing tourism, Minister Brekke left the hall.", []),
        ("Minister Brekke left the hall after he had discussed tourism.", ["discuss"]),
    ],
)
def test_courtesies_and_circumstances_take_no_position(sentence: str, stances: list[str]) -> None:
    assert [what for _, what, _ in of(sentence)] == stances


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Minister Brekke intends to launch a programme of scholarships.", "propose"),
        ("Minister Brekke intends to keep up the scholarships.", "commit"),
        ("Minister Brekke expressed Norway's intention to deepen its cooperation in tourism.", "commit"),
        ("Minister Brekke expressed Norway's intention to open a school.", "propose"),
    ],
)
def test_who_intends_something_new_proposes_it(sentence: str, stance: str) -> None:
    assert [what for _, what, _ in of(sentence)] == [stance]


@pytest.mark.parametrize(
    ("sentence", "topics"),
    [
        ("Both sides discussed tourism as well as the protection of migrants.", {"tourism", "migration-consular"}),
        ("Both sides discussed tourism as a guest of the Ministry of Health.", {"tourism"}),
        ("Both sides discussed the ties between Norway and Jordan and tourism.", {"bilateral-relations", "tourism"}),
        ("Both sides discussed Norway-Jordan relations and tourism.", {"bilateral-relations", "tourism"}),
        ("Both sides discussed cooperation on migration.", {"migration-consular"}),
        ("Besides tourism, both sides discussed migration.", {"tourism", "migration-consular"}),
    ],
)
def test_lists_and_relations_are_read_to_their_end(sentence: str, topics: set[str]) -> None:
    assert [about for _, _, about in of(sentence)] == [topics]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Minister Brekke met Minister Mansoor to discuss tourism.", [(BOTH, "discuss")]),
        ("Minister Brekke trained for years to discuss tourism.", []),
        (
            "Minister Brekke reiterated his support for the peacekeepers and his readiness to train teachers.",
            [({"Ola Brekke"}, "support"), ({"Ola Brekke"}, "commit")],
        ),
        (
            "Minister Brekke reiterated his support for the peacekeepers and the readiness of their doctors.",
            [({"Ola Brekke"}, "support")],
        ),
        ("Minister Brekke expressed the Republic of Jordan's concern about piracy.", [({"Ola Brekke"}, "concern")]),
        ("Minister Brekke pointed out the need for more hospitals.", [({"Ola Brekke"}, "request")]),
        ("Minister Brekke made clear that Norway would support the peacekeepers.", [({"Ola Brekke"}, "support")]),
        (
            "Norway said that the hospitals should be rebuilt and welcomed the growth of tourism.",
            [({"NO"}, "request"), ({"NO"}, "welcome")],
        ),
    ],
)
def test_words_far_from_their_verb_still_count(sentence: str, told: list[tuple[set[str], str]]) -> None:
    assert [(who, what) for who, what, _ in of(sentence)] == told


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ("The Norwegian and the Jordanian heads of diplomacy talked about tourism.", BOTH),
        ("The Norwegian head of diplomacy talked about tourism.", {"NO"}),
    ],
)
def test_heads_named_by_adjectives_are_those_who_took_part(sentence: str, speakers: set[str]) -> None:
    assert [who for who, _, _ in of(sentence)] in ([speakers], [{"Ola Brekke"}])


def test_such_cooperation_is_of_the_kind_spoken_of_before() -> None:
    said = of("Minister Brekke welcomed the cooperation in demining and agreed to extend such cooperation south.")
    assert [about for _, _, about in said][1:] == [{"demining"}]


def test_such_a_thing_is_no_cooperation() -> None:
    said = of("Minister Brekke welcomed the cooperation in demining and agreed to offer such scholarships.")
    assert [about for _, _, about in said][1:] == [{"education-human-resources"}]


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("The two Ministers agreed to boost cooperation within the United Nations.", "multilateral-cooperation"),
        ("The two Ministers agreed to boost cooperation, above all in trade.", "bilateral-relations"),
    ],
)
def test_cooperation_inside_bodies_of_many_states_is_multilateral(sentence: str, topic: str) -> None:
    assert [topic in about for _, _, about in of(sentence)] == [True]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Minister Brekke highlighted the close and friendly ties in tourism.", "welcome"),
        ("Minister Brekke stressed the excellent cooperation in tourism.", "welcome"),
        ("Minister Brekke reaffirmed the close ties in tourism.", "support"),
        ("Minister Brekke highlighted the new ties in tourism.", "support"),
        ("Minister Brekke highlighted the good hotels and the ties in tourism.", "support"),
    ],
)
def test_who_highlights_good_relations_is_glad_of_them(sentence: str, stance: str) -> None:
    assert [what for _, what, _ in of(sentence)] == [stance]


@pytest.mark.parametrize(
    ("sentence", "stances"),
    [
        ("Minister Mansoor called on Minister Brekke and toured the harbour of trade.", []),
        ("Minister Mansoor called on Minister Brekke to promote trade.", ["request"]),
        ("Minister Mansoor called on Norway to promote trade.", ["request"]),
    ],
)
def test_a_call_paid_asks_for_nothing(sentence: str, stances: list[str]) -> None:
    assert [what for _, what, _ in of(sentence)] == stances


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Demining should be continued, Minister Brekke said, with the help of others.", [({"Ola Brekke"}, "request")]),
        ("Demining should be continued with the help of others.", []),
        ("Norway will be supplying the hospitals with nurses.", [({"NO"}, "commit")]),
        ("Norway will be freezing near the hospitals.", []),
    ],
)
def test_what_is_said_in_passing_and_what_goes_on(sentence: str, told: list[tuple[set[str], str]]) -> None:
    assert [(who, what) for who, what, _ in of(sentence)] == told


@pytest.mark.parametrize(
    ("sentence", "stances"),
    [
        ("Minister Brekke noted that the ties in tourism had grown over the years.", ["welcome"]),
        ("Minister Brekke noted that the trees of the hospital had grown over the years.", []),
        ("The ties in tourism had grown over the years.", []),
        ("The two sides share identical views on tourism.", ["agree"]),
        ("The two sides shared their views on tourism.", ["discuss"]),
        ("We believe that tourism brings peace.", ["support"]),
        ("The people of the hospital believed the news.", []),
    ],
)
def test_relations_grow_views_are_shared_and_beliefs_held(sentence: str, stances: list[str]) -> None:
    assert [what for _, what, _ in of(sentence)] == stances


def test_what_is_national_is_about_no_nationals() -> None:
    assert of("Minister Brekke raised the national strategy of tourism.")[0][2] == {"tourism"}
    assert of("Minister Brekke raised the safety of nationals.")[0][2] == {"migration-consular"}
