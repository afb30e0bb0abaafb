"""Sentences beside the contributions they tell of, and amounts that are none."""

from __future__ import annotations

import pytest

from diplograph.models import ContributionEntry
from tests.extract.invented import record_of

TALKS = "Foreign Minister Ola Brekke met Foreign Minister Tarek Mansoor of Jordan in Oslo on 3 May 2023."


def given(sentence: str) -> list[ContributionEntry]:
    return list(record_of(TALKS, sentence).contributions)


@pytest.mark.parametrize(
    ("sentence", "donor", "amount", "currency"),
    [
        ("Norway will provide NOK 75 million for refugees in Jordan.", "NO", 75_000_000, "NOK"),
        ("Japan extended grant aid of 640 million yen to Jordan.", "JP", 640_000_000, "JPY"),
        ("Minister Mansoor thanked Norway for its contribution of USD 1.5 million.", "NO", 1_500_000, "USD"),
        ("A loan of two billion euros was granted by Germany to Jordan.", "DE", 2_000_000_000, "EUR"),
        ("The UK has pledged £415,000 in aid to Jordan.", "GB", 415_000, "GBP"),
    ],
)
def test_money_given_or_pledged(sentence: str, donor: str, amount: int, currency: str) -> None:
    assert [(c.donor, c.amount, c.currency) for c in given(sentence)] == [(donor, amount, currency)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Trade between Norway and Jordan reached USD 7 billion in 2022.",
        "The fund has a shortfall of $8 million.",
        "The floods caused damage of EUR 40 million.",
        "Minister Brekke urged Jordan to provide 20 ambulances.",
        "Some 300,000 people live there.",
        "The company Fjordkraft will invest USD 2 billion in the field.",
        "The fund manages assets of USD 3 billion.",
        "The prize of EUR 10,000 was awarded to Ms Berg.",
    ],
)
def test_other_amounts_are_no_contributions(sentence: str) -> None:
    assert given(sentence) == []


def test_a_promise_is_pledged_and_a_gift_is_given() -> None:
    found = given("Norway will provide NOK 5 million for vaccines. Jordan gave USD 2 million to the hospital.")
    assert [c.status.value for c in found] == ["pledged", "given"]


@pytest.mark.parametrize(
    ("sentence", "goods"),
    [
        ("Norway donated 200 tents and 5,000 blankets to Jordan.", "200 tents and 5,000 blankets"),
        ("Minister Mansoor thanked Norway for the gift of 12 ambulances.", "12 ambulances"),
        ("Norway had decided to provide a patrol vessel to Jordan.", "patrol vessel"),
    ],
)
def test_goods_are_told_in_words(sentence: str, goods: str) -> None:
    assert [(c.donor, c.amount, c.goods) for c in given(sentence)] == [("NO", None, goods)]


def test_what_is_provided_need_not_be_goods() -> None:
    assert given("Norway provided an overview of its policy.") == []


def test_an_amount_told_twice_is_one_contribution() -> None:
    found = given("Norway will provide NOK 75 million for refugees. The NOK 75 million is aid that Norway provides.")
    assert len(found) == 1


def test_an_amount_in_brackets_says_the_one_before_again() -> None:
    found = given("Norway pledged NOK 100 million (about USD 9 million) in aid to Jordan.")
    assert [(c.amount, c.currency) for c in found] == [(100_000_000, "NOK")]


def test_the_parts_of_a_total_are_the_gifts() -> None:
    found = given(
        "Norway will provide NOK 9 million: NOK 5 million for Chad, NOK 3 million for schools and NOK 1 million."
    )
    assert [(c.donor, c.amount, c.status.value) for c in found] == [
        ("NO", 5_000_000, "pledged"),
        ("NO", 3_000_000, "pledged"),
        ("NO", 1_000_000, "pledged"),
    ]


def test_amounts_that_do_not_sum_up_are_no_parts() -> None:
    found = given(
        "Norway will provide NOK 9 million in aid. Trade reached NOK 5 million in May and NOK 3 million in June."
    )
    assert [c.amount for c in found] == [9_000_000]


@pytest.mark.parametrize(
    ("sentence", "donor"),
    [
        ("Minister Mansoor expressed his gratitude to Denmark for its contribution of USD 4 million.", "DK"),
        ("Minister Mansoor conveyed thanks to the Government of Denmark for a grant of USD 4 million.", "DK"),
        ("Minister Mansoor travelled to Denmark and spoke of the contribution of USD 4 million.", "NO"),
        ("The disbursement by Sweden of USD 4 million for hospitals was announced.", "SE"),
        ("The disbursement of USD 4 million for hospitals was announced by the Minister in Sweden.", "NO"),
    ],
)
def test_who_gives_is_thanked_or_does_what_the_noun_tells(sentence: str, donor: str) -> None:
    assert [(c.donor, c.amount) for c in given(sentence)] == [(donor, 4_000_000)]


def test_words_of_a_name_do_not_say_that_an_amount_is_no_gift() -> None:
    assert [c.amount for c in given("Norway transferred NOK 5 million to the Debt Relief Fund.")] == [5_000_000]
    assert given("Norway transferred NOK 5 million of its debt to the fund.") == []


@pytest.mark.parametrize(
    ("sentence", "goods"),
    [
        ("Norway made available 40 tents to Jordan.", "40 tents"),
        ("Norway made 40 tents and 20 blankets available to Jordan.", "40 tents and 20 blankets"),
        ("Norway sent 24 engineers to Jordan.", "24 engineers"),
        ("Norway offered 120 training places to Jordan.", "120 training places"),
    ],
)
def test_goods_made_available_and_services_that_are_counted(sentence: str, goods: str) -> None:
    assert [(c.donor, c.goods) for c in given(sentence)] == [("NO", goods)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway sent engineers to Jordan.",
        "Norway made the list of tents public.",
        "Both sides condemned those who supply weapons to the militia.",
        "Norway sent a cable of congratulations to Jordan.",
        "Norway carried out a drill with Jordan.",
    ],
)
def test_other_things_provided_are_no_goods(sentence: str) -> None:
    assert given(sentence) == []


def test_a_body_of_no_state_gives_what_nobody_else_is_said_to() -> None:
    issuer = "European External Action Service"
    record = record_of(f"The {issuer} said that a grant of EUR 5 million was provided.", issuer=issuer, country=None)
    assert [c.donor for c in record.contributions] == [record.organizations[0].id]
    assert record.organizations[0].name == issuer


@pytest.mark.parametrize(
    ("sentence", "goods"),
    [
        (
            "Minister Mansoor thanked Norway for providing tents, as well as financing to support growth.",
            ["tents", "financing to support growth"],
        ),
        (
            "Minister Mansoor thanked Norway for providing financial support for schools.",
            ["financial support for schools"],
        ),
    ],
)
def test_money_of_an_untold_amount_is_told_in_words(sentence: str, goods: list[str]) -> None:
    assert [(c.donor, c.amount, c.goods) for c in given(sentence)] == [("NO", None, g) for g in goods]


@pytest.mark.parametrize(
    "sentence",
    [
        "Both sides agreed to seek funding for schools.",
        "Norway will provide political support to Jordan.",
        "Minister Brekke discussed financing for schools.",
    ],
)
def test_financing_that_nobody_gives_is_no_contribution(sentence: str) -> None:
    assert given(sentence) == []


def test_what_an_amount_is_for_does_not_say_that_it_is_none() -> None:
    assert [c.amount for c in given("Norway is providing $306 million in response to the appeals.")] == [306_000_000]
    assert given("Norway spoke of aid and of the USD 306 million appeal.") == []


def test_parts_are_found_past_amounts_that_are_none() -> None:
    found = given(
        "Norway will provide NOK 10 million in aid. It is part of NOK 45 million of trade. Of it, NOK 8 million will "
        "be provided to Chad and NOK 2 million will be provided to Mali."
    )
    assert [c.amount for c in found] == [8_000_000, 2_000_000]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Norway has made NOK 80,000 available through the Red Cross.", [("NO", 80_000, "given")]),
        ("A further NOK 250,000 would be made available for tents.", [("NO", 250_000, "pledged")]),
        ("NOK 75 million will be used to rebuild hospitals in Jordan.", [("NO", 75_000_000, "pledged")]),
        ("NOK 5 million will be used by UNICEF to rebuild schools.", [("NO", 5_000_000, "pledged")]),
        ("UNICEF will use the grant of NOK 5 million to rebuild schools.", [("NO", 5_000_000, "pledged")]),
        ("Jordan will use USD 5 million to rebuild schools in Chad.", [("JO", 5_000_000, "pledged")]),
        ("NOK 3 million will go to schools in Jordan.", [("NO", 3_000_000, "pledged")]),
        ("Norway made NOK 80,000 from tickets.", []),
        ("Norwegian companies invested USD 500 million in Jordan.", []),
    ],
)
def test_money_made_available_and_put_to_use(sentence: str, told: list[tuple[str, int, str]]) -> None:
    assert [(c.donor, c.amount, c.status.value) for c in given(sentence)] == told


def test_what_goods_are_worth_is_no_second_gift() -> None:
    assert [(c.amount, c.goods) for c in given("Norway donated medical equipment worth EUR 50,000 to Jordan.")] == [
        (50_000, None)
    ]
    found = given("Norway donated medical equipment. It also gave EUR 50,000 to Jordan.")
    assert [(c.amount, c.goods) for c in found] == [(None, "medical equipment"), (50_000, None)]


@pytest.mark.parametrize(
    ("sentence", "goods"),
    [
        ("Minister Mansoor thanked Norway for providing scholarships to students.", ["scholarships"]),
        ("Norway expressed its willingness to provide tents.", []),
        ("Norway provided security assistance and training.", []),
        ("Norway provided 40 places of training and 200 tents.", ["40 places of training and 200 tents"]),
    ],
)
def test_goods_that_are_given_and_those_only_spoken_of(sentence: str, goods: list[str]) -> None:
    assert [c.goods for c in given(sentence)] == goods


@pytest.mark.parametrize(
    ("sentence", "goods"),
    [
        ("Norway will provide financing for the port of Aqaba.", ["financing for the port of Aqaba"]),
        ("Norway has extended a concessional loan to Jordan.", ["concessional loan to Jordan"]),
        ("Norway awarded 20 scholarships to students from Jordan.", ["20 scholarships"]),
        ("The fund provides funding for crises.", []),
        ("Norway is ready to talk about financing for schools.", []),
    ],
)
def test_financing_is_given_where_it_is_told_and_what_for(sentence: str, goods: list[str]) -> None:
    assert [c.goods for c in given(sentence)] == goods


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Norway announced its readiness to provide NOK 30 million for schools.", [(30_000_000, "pledged")]),
        ("Norway has set aside NOK 90 million for Jordan.", [(90_000_000, "given")]),
        ("Norway supports businesses in Jordan with a grant of EUR 3 million.", [(3_000_000, "given")]),
        ("Norway spoke of its need to provide NOK 30 million for schools.", []),
        ("Norway set the price at NOK 90 million.", []),
        ("Norwegian businesses have committed USD 500 million in Jordan.", []),
        ("Norway regretted cuts of NOK 30 million in aid.", []),
    ],
)
def test_readiness_and_sums_set_aside(sentence: str, told: list[tuple[int, str]]) -> None:
    assert [(c.amount, c.status.value) for c in given(sentence)] == told


@pytest.mark.parametrize(
    ("sentence", "amount"),
    [
        ("Norway gave USD 14.657 million to Jordan.", 14_657_000),
        ("Norway gave EUR 1.500 to a school in Jordan.", 1_500),
        ("Norway gave EUR 0.125 billion to Jordan.", 125_000_000),
    ],
)
def test_a_dot_before_three_digits_parts_thousands_unless_millions_follow(sentence: str, amount: int) -> None:
    assert [c.amount for c in given(sentence)] == [amount]


def test_an_equal_further_amount_for_something_else_is_another_gift() -> None:
    assert (
        len(given("Norway gave a further EUR 3 million for schools. It gave a further EUR 3 million for demining."))
        == 2
    )
    assert (
        len(
            given("Norway gave a further EUR 3 million for schools. The further EUR 3 million for schools was welcome.")
        )
        == 1
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway has not provided 200 tents to Jordan.",
        "Norway failed to provide 200 tents to Jordan.",
        "Norway could provide 200 tents to Jordan.",
        "If Norway provides 200 tents to Jordan, the camp will grow.",
        "Would Norway provide 200 tents to Jordan?",
        "Norway did not give EUR 5 million in aid to Jordan.",
        "Norway should contribute EUR 5 million to the fund.",
    ],
)
def test_what_is_denied_only_possible_or_asked_is_not_given(sentence: str) -> None:
    assert given(sentence) == []


def test_not_only_is_no_denial() -> None:
    found = given("Norway has not only provided 200 tents to Jordan.")
    assert [c.goods for c in found] == ["200 tents"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Smugglers go on sending boats at will.",
        "They spoke of ways to facilitate the delivery of humanitarian aid.",
        "Two soldiers were granted leave.",
        "Norway will not provide such equipment.",
        "Jordan provides one of the largest sources of export of wheat.",
        "The crossing was opened to allow the delivery of food.",
    ],
)
def test_what_is_moved_spoken_of_or_named_beside_goods_is_no_gift(sentence: str) -> None:
    assert given(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "goods"),
    [
        ("Norway sent blankets to Jordan.", "blankets"),
        ("Norway will donate a fleet of ambulances to Jordan.", "fleet of ambulances"),
        ("Norway decided to send 24 tents.", "24 tents"),
        ("An aircraft left Oslo. It will carry blankets and tents.", "blankets and tents"),
        ("Norway was granted 24 tents by Kenya.", "24 tents"),
    ],
)
def test_goods_that_go_to_somebody(sentence: str, goods: str) -> None:
    assert [c.goods for c in given(sentence)] == [goods]


def test_goods_that_money_is_for_are_no_second_gift() -> None:
    found = given("Norway has given EUR 5 million in aid to Jordan to provide shelter, food and medicines.")
    assert [(c.amount, c.goods) for c in found] == [(5_000_000, None)]


def test_a_rate_and_a_new_level_are_no_gifts() -> None:
    assert given("Norway pays aid of EUR 20 per person.") == []
    found = given("Norway will increase its aid to Jordan by EUR 9 million to EUR 93 million.")
    assert [c.amount for c in found] == [9_000_000]


def test_debt_relief_is_a_gift() -> None:
    found = given("Norway granted Jordan debt relief of EUR 9 million.")
    assert [c.amount for c in found] == [9_000_000]


@pytest.mark.parametrize(
    ("sentence", "donors"),
    [
        ("The Embassy of Japan handed over two containers of supplies to the Government of Jordan.", ["JP"]),
        ("USAID provided $5 million for health in Jordan.", ["US"]),
        ("We have given EUR 5 million in aid to people hit by the Syria conflict.", ["NO"]),
        ("Kenya's Ministry of Health gave USD 4 million.", ["KE"]),
        ("She thanked the Government of India for the grant of USD 100 million.", ["IN"]),
        ("Kenya gave USD 2 million, Peru EUR 3 million and Chile GBP 20,000 to the fund.", ["KE", "PE", "CL"]),
    ],
)
def test_bodies_give_for_their_states(sentence: str, donors: list[str]) -> None:
    assert [c.donor for c in given(sentence)] == donors


def test_who_gave_to_others_gives_nothing_more() -> None:
    found = given("Kenya has given USD 5 million in aid to Jordan. In June a further USD 3 million was given.")
    assert [(c.donor, c.amount) for c in found] == [("KE", 5_000_000), ("NO", 3_000_000)]


def test_who_gave_before_gives_on() -> None:
    found = given(
        "Norway welcomed the support from Kenya of USD 5 million. The package includes USD 617,000 for schools."
    )
    assert [(c.donor, c.amount) for c in found] == [("KE", 5_000_000), ("KE", 617_000)]


@pytest.mark.parametrize(
    "sentence",
    [
        "It was a convoy of 50 lorries that brought food and fuel to Amman.",
        "They talked about Jordan and its delivery of vaccines.",
        "They visited a factory that supplies helicopters to the army.",
        "They called on Peru to stop sending drones to Chad.",
    ],
)
def test_what_a_lorry_brings_is_no_gift(sentence: str) -> None:
    assert given(sentence) == []


def test_what_a_state_brings_is_a_gift() -> None:
    assert [c.goods for c in given("Kenya brought 20 tents to Amman.")] == ["20 tents"]


@pytest.mark.parametrize(
    ("text", "gifts"),
    [
        ("Norway pledged an additional million euros to Jordan.", [("NO", 1_000_000, "EUR")]),
        ("Norway will give another million euros to Jordan.", [("NO", 1_000_000, "EUR")]),
        ("Norway gave USD 7 million to Jordan, and another ship sailed.", [("NO", 7_000_000, "USD")]),
        ("China donated $420,000 Fijian Dollars to Jordan.", [("CN", 420_000, "FJD")]),
        ("This follows the announcement of an initial EUR 500,000 to Jordan.", [("NO", 500_000, "EUR")]),
        ("Norway will contribute to the fund at COP28 in Dubai.", []),
    ],
)
def test_amounts_in_unusual_words(text: str, gifts: list[tuple[str, int, str]]) -> None:
    assert [(c.donor, c.amount, c.currency) for c in given(text)] == gifts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("So far, Norway has contributed EUR 6.8 million to Jordan.", [6_800_000]),
        ("Norway gave EUR 1 million for tents. To date, it has given EUR 9 million.", [1_000_000, 9_000_000]),
        (
            "Norway gave EUR 2 million for schools and EUR 3 million for roads. In all, it has given EUR 5 million.",
            [2_000_000, 3_000_000],
        ),
        ("Trade between Norway and Jordan has reached EUR 9 million to date.", []),
    ],
)
def test_a_total_is_a_gift_unless_its_parts_are_told(text: str, amounts: list[int]) -> None:
    assert [c.amount for c in given(text)] == amounts


@pytest.mark.parametrize(
    ("text", "donors"),
    [
        ("Donors pledged USD 2 billion for Jordan.", []),
        ("The participants of the conference have contributed EUR 2 billion.", []),
        ("The countries thanked Japan for providing EUR 3 million.", ["JP"]),
        ("Partners welcomed the EUR 3 million provided by Japan.", ["JP"]),
        ("Donors such as Norway pledged. Norway pledged USD 2 million for Jordan.", ["NO"]),
    ],
)
def test_donors_in_general_are_nobody(text: str, donors: list[str]) -> None:
    assert [c.donor for c in given(text)] == donors


def test_who_is_in_a_position_to_give_goods_gives_none() -> None:
    assert given("Norway is also in a position to provide tents to Jordan.") == []
    assert [c.goods for c in given("Norway decided to provide tents to Jordan.")] == ["tents"]


def test_a_gift_told_again_in_another_paragraph_is_one() -> None:
    told = "Norway gives an additional EUR 3 million to Jordan.\n\nThe additional EUR 3 million is aid for demining."
    assert len(given(told)) == 1


def test_an_equal_amount_without_a_giver_is_told_again() -> None:
    assert [
        c.donor for c in given("Japan gave JPY 3 million to Jordan.\n\nThe grant of JPY 3 million is for roads.")
    ] == ["JP"]


@pytest.mark.parametrize(
    ("text", "gifts"),
    [
        (
            "The school was rebuilt with 8.7 billion forints (EUR 22 million) from Hungary.",
            [("HU", 8_700_000_000, "HUF")],
        ),
        ("Exports rose to 6 million euros from Peru.", []),
        (
            "Minister Ola Brekke and the Ambassador of France, Ms. Anne Vauquelin, signed two financing agreements "
            "totalling 32 billion CFA francs (EUR 50 million).",
            [("FR", 32_000_000_000, "XOF")],
        ),
        (
            "It consists of a USD 4 million contribution by Japan and USD 6 million from the Government of Peru.",
            [("JP", 4_000_000, "USD"), ("PE", 6_000_000, "USD")],
        ),
    ],
)
def test_who_gives_stands_behind_the_amount_or_signs_for_it(text: str, gifts: list[tuple[str, int, str]]) -> None:
    assert [(c.donor, c.amount, c.currency) for c in given(text)] == gifts
