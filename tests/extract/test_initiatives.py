"""Which initiatives a sentence names, under which names, and what is none."""

from __future__ import annotations

import pytest

from diplograph.models import InitiativeEntry, InitiativeKind
from tests.extract.invented import record_of


def initiatives_in(*paragraphs: str) -> tuple[InitiativeEntry, ...]:
    return record_of(*paragraphs).initiatives


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("They launched the Lake and River Fund.", "Lake and River Fund", InitiativeKind.FUND),
        ("They signed an Agreement on Trade and Tourism.", "Agreement on Trade and Tourism", InitiativeKind.AGREEMENT),
        ("They adopted the Bergen Strategy 2031.", "Bergen Strategy 2031", InitiativeKind.PLAN),
        (
            "They praised the Norway-Kenya Friendship Year 2027.",
            "Norway-Kenya Friendship Year 2027",
            InitiativeKind.PROGRAMME,
        ),
        (
            "They follow the Joint Statement of the 4th Norway-Kenya Summit.",
            "Joint Statement of the 4th Norway-Kenya Summit",
            InitiativeKind.DOCUMENT,
        ),
        (
            "Ties were raised to a comprehensive strategic partnership.",
            "comprehensive strategic partnership",
            InitiativeKind.PARTNERSHIP,
        ),
        ("They support the Bergen process.", "Bergen process", InitiativeKind.FRAMEWORK),
        ("She backs the goal of “a plastic-free fjord by 2040”.", "a plastic-free fjord by 2040", InitiativeKind.PLAN),
        (
            "They recalled UN Security Council Resolution 1325.",
            "UN Security Council Resolution 1325",
            InitiativeKind.DOCUMENT,
        ),
        (
            "They will mark the 40th anniversary of diplomatic relations.",
            "40th anniversary of diplomatic relations",
            InitiativeKind.PROGRAMME,
        ),
        (
            "They celebrate 60 years of diplomatic relations.",
            "60 years of diplomatic relations",
            InitiativeKind.PROGRAMME,
        ),
        (
            "They marked the 40th anniversary of the establishment of Norwegian-Kenyan relations.",
            "40th anniversary of the establishment of Norwegian-Kenyan relations",
            InitiativeKind.PROGRAMME,
        ),
        (
            "They marked the 30th milestone anniversary of diplomatic ties.",
            "30th milestone anniversary of diplomatic ties",
            InitiativeKind.PROGRAMME,
        ),
        ("They will take part in Expo Bergen 2031.", "Expo Bergen 2031", InitiativeKind.PROGRAMME),
        ("They will expand Bergen Airport.", "Bergen Airport", InitiativeKind.PROJECT),
        ("They inaugurated the Fjord College for Rescue.", "Fjord College for Rescue", InitiativeKind.INSTITUTION),
        ("She reaffirmed support for RCEP.", "RCEP", InitiativeKind.AGREEMENT),
    ],
)
def test_an_initiative_is_found_by_its_name(sentence: str, name: str, kind: InitiativeKind) -> None:
    [found] = initiatives_in(sentence)
    assert (found.name, found.kind) == (name, kind)


@pytest.mark.parametrize(
    "sentence",
    [
        "They met at the 5th Norway-Kenya Summit.",
        "They are strategic partners in trade.",
        "They agreed on trilateral cooperation in demining.",
        "They signed a Memorandum of Understanding.",
        "They discussed the Iran agreement and European policy.",
        "He said that “we will never give up our plan”.",
        "The film was called “Long Winter Nights”.",
        "He lectured at the Fjord College for Rescue.",
        "They held the 3rd Bilateral Consultation.",
    ],
)
def test_meetings_generic_talk_and_quotations_are_none(sentence: str) -> None:
    assert initiatives_in(sentence) == ()


def test_a_name_defined_with_an_acronym_is_one_initiative() -> None:
    [found] = initiatives_in("The Global Ports Initiative (GPI) grows.", "They back the GPI; the Initiative is new.")
    assert (found.id, found.name, found.names) == ("i1", "Global Ports Initiative", ("GPI", "Initiative"))
    assert [e.quote for e in found.evidence] == ["Global Ports Initiative", "GPI", "GPI", "Initiative"]


def test_a_name_reads_on_after_its_acronym() -> None:
    [found] = initiatives_in("They back the Master Plan on Lake Transport (MPLT) 2030.")
    assert found.name == "Master Plan on Lake Transport (MPLT) 2030"
    assert {"Master Plan on Lake Transport", "MPLT"} <= set(found.names)


def test_a_short_form_is_the_longer_ones() -> None:
    [found] = initiatives_in("They opened the Norway-Kenya Energy Dialogue.", "The Energy Dialogue will go on.")
    assert found.names == ("Energy Dialogue",)


def test_initiatives_are_numbered_in_the_order_of_first_mention() -> None:
    found = initiatives_in("They praised the Bergen Strategy and the Lake Fund.", "The Bergen Strategy goes on.")
    assert [(f.id, f.name) for f in found] == [("i1", "Bergen Strategy"), ("i2", "Lake Fund")]


def test_a_jubilee_and_the_treaty_that_it_is_of_are_two() -> None:
    found = initiatives_in("They mark the centenary of the Friendship Treaty between Norway and Kenya.")
    names = [
        "centenary of the Friendship Treaty between Norway and Kenya",
        "Friendship Treaty between Norway and Kenya",
    ]
    assert [i.name for i in found] == names


@pytest.mark.parametrize(
    "sentence",
    [
        "She was received at the Bergen International Airport.",
        "They discussed the Bergen peace process.",
        "They spoke of the Bergen corridor.",
        "They marked the second anniversary of the storm.",
        "He spent 40 years of his life in Norway.",
    ],
)
def test_a_place_or_a_mere_date_is_no_initiative(sentence: str) -> None:
    assert initiatives_in(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "They signed a Memorandum of Understanding on cooperation in the field of fisheries.",
            "Memorandum of Understanding on cooperation in the field of fisheries",
        ),
        (
            "The Agreement on visa exemption for holders of service passports was signed.",
            "Agreement on visa exemption for holders of service passports",
        ),
        (
            "They signed a Program of consultations between the Ministries of Trade of Norway and Kenya for 2031-2032.",
            "Program of consultations between the Ministries of Trade of Norway and Kenya for 2031-2032",
        ),
        (
            "They hailed the Agreement between the two countries on the protection of their respective fjords.",
            "Agreement between the two countries on the protection of their respective fjords",
        ),
        (
            "They adopted a Roadmap for the development of cooperation in Bergen.",
            "Roadmap for the development of cooperation",
        ),
        (
            "They back the Declaration Against Slow Trains in Coast-to-Coast Relations.",
            "Declaration Against Slow Trains in Coast-to-Coast Relations",
        ),
    ],
)
def test_a_name_goes_on_in_lower_case_with_its_subject(sentence: str, name: str) -> None:
    assert [i.name for i in initiatives_in(sentence)] == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "They welcomed the Agreement on behalf of Kenya and the Convention in this regard.",
        "They will follow the Programme for the visit next week.",
        "He called the Treaty on 5 May a success, and the Plan on Monday, too.",
        "Agreement on the need to cooperate was reached.",
        "They signed the Memorandum of Understanding on Monday in the presence of the King.",
        "They noted the MoU between the Bergen Police Academy and the Nairobi Police College.",
    ],
)
def test_what_only_stands_behind_a_head_noun_is_no_subject(sentence: str) -> None:
    assert initiatives_in(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("They recalled the June 5, 2031 Declaration.", "June 5, 2031 Declaration", InitiativeKind.DOCUMENT),
        ("They praised Exercise Northern Fjord.", "Exercise Northern Fjord", InitiativeKind.PROGRAMME),
        ("She praised the Green Fjords programme.", "Green Fjords programme", InitiativeKind.PROGRAMME),
        ("She presented the Digital Fjords strategy.", "Digital Fjords strategy", InitiativeKind.PLAN),
        ("They hold the Fridtjof scholarships.", "Fridtjof scholarships", InitiativeKind.PROGRAMME),
        ("It carries out the “Vision for a greener fjord”.", "Vision for a greener fjord", InitiativeKind.PLAN),
        ("They began a Norway-Kenya Leadership Forum.", "Norway-Kenya Leadership Forum", InitiativeKind.FRAMEWORK),
    ],
)
def test_dated_and_half_capitalised_names(sentence: str, name: str, kind: InitiativeKind) -> None:
    assert [(i.name, i.kind) for i in initiatives_in(sentence)] == [(name, kind)]


@pytest.mark.parametrize(
    "sentence",
    [
        "She presented the Bergen strategy.",
        "They spoke of the UN programme.",
        "They exercise Northern patience.",
        "They hope for a Government of National Accord.",
        "He praised the Green Fjords program officer.",
    ],
)
def test_nouns_in_lower_case_that_make_no_name(sentence: str) -> None:
    assert initiatives_in(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("They ratified the Optional Protocol to the Convention on Lakes.",
         ["Optional Protocol to the Convention on Lakes"]),
        ("He joined the Lake Platform on the 23rd of August.", ["Lake Platform"]),
        ("Norway took part in Operation Northern Star.", ["Operation Northern Star"]),
        ("The operation Northern Star was discussed.", []),
        ("They marked World Fjord Day and the International Day of Lakes.",
         ["World Fjord Day", "International Day of Lakes"]),
        ("They marked National Day.", []),
        ("They marked the 20th anniversary of the FLTC.", ["20th anniversary of the FLTC"]),
        ("They discussed the Open Balkans and Fit for 55.", ["Open Balkans", "Fit for 55"]),
    ],
)  # fmt: skip
def test_protocols_operations_and_days(sentence: str, names: list[str]) -> None:
    assert [i.name for i in initiatives_in(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The Minister praised the 'Clean Fjords' initiative.", ["Clean Fjords"]),
        ("The 'South Lake' dispute was raised.", []),
        ("It follows a “hard-line” policy.", []),
        ("“Anna Lind’s plan will fail,” he said.", []),
        ("They praised the programme titled “Hands and Hearts”.", ["Hands and Hearts"]),
        ("He gave a lecture titled “Hands and Hearts”.", []),
        ("They praised the “One Million Shrubs” national movement.", ["One Million Shrubs"]),
        ("The “Hope Street” energy minister said so.", []),
        ("They adopted “Clean Fjords: A Plan for Growth, 2022-2030”.", ["Clean Fjords: A Plan for Growth, 2022-2030"]),
    ],
)
def test_quotation_marks_name_what_a_noun_beside_them_says(sentence: str, names: list[str]) -> None:
    assert [i.name for i in initiatives_in(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The National Plan to Reduce Violence was launched.", ["National Plan to Reduce Violence"]),
        ("They gave the Action Plan to Kenya.", ["Action Plan"]),
        ("The Protocol amending the Convention on Lakes was signed.", ["Protocol amending the Convention on Lakes"]),
        ("They began the Bergen green shipping corridor.", ["Bergen green shipping corridor"]),
        ("They praised the Turku Bay cleaning programme.", ["Turku Bay cleaning programme"]),
        ("Greenhouse abatement programme funds were cut.", []),
        ("They praised the Kenyan aid programme and the Presidential election campaign.", []),
    ],
)  # fmt: skip
def test_aims_amended_treaties_and_nouns_in_lower_case(sentence: str, names: list[str]) -> None:
    assert [i.name for i in initiatives_in(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("They fund the Global Plan to Fight Fires, Floods, and Waves.",
         ["Global Plan to Fight Fires, Floods, and Waves"]),
        ("They signed the Convention on the Prevention, Treatment and Care of Wounds of Trees.",
         ["Convention on the Prevention, Treatment and Care of Wounds of Trees"]),
        ("They discussed the Plan for Water, Norway, Kenya and Peru.", ["Plan for Water"]),
        ("They recalled the Declaration on Fishing, Oslo and Geneva being the hosts.", ["Declaration on Fishing"]),
        ("They spoke of the Strategy on Energy, Minister Ola Berg, and the sea.", ["Strategy on Energy"]),
        ("They signed the Agreement on Trade, the Treaty on Culture and the Protocol on Water.",
         ["Agreement on Trade", "Treaty on Culture", "Protocol on Water"]),
    ],
)  # fmt: skip
def test_a_name_may_hold_a_list(sentence: str, names: list[str]) -> None:
    assert [i.name for i in initiatives_in(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("They back the Lake Programme for 2031.", ["Lake Programme for 2031"]),
        ("They began the Lake Programme in 2031.", ["Lake Programme"]),
        ("They gave the Lake Programme for 20 villages more time.", ["Lake Programme"]),
        ("They ratified the Convention relating to the Status of Fishers.",
         ["Convention relating to the Status of Fishers"]),
        ("They cited the Fjord White Paper 12 in full.", ["Fjord White Paper"]),
        ("They ratified Lake Protocol 12 in full.", ["Lake Protocol 12"]),
        ("They discussed the Lake Treaty and Fjord Protocol.", ["Lake Treaty", "Fjord Protocol"]),
        ("They signed the Framework Agreement on Fishing between Norway and Kenya today.",
         ["Framework Agreement on Fishing between Norway and Kenya"]),
        ("They took part in Operation Northern Star Friday.", ["Operation Northern Star"]),
        ("They marked International Fishers’ Day.", ["International Fishers’ Day"]),
    ],
)  # fmt: skip
def test_a_name_ends_before_dates_figures_and_the_next_name(sentence: str, names: list[str]) -> None:
    assert [i.name for i in initiatives_in(sentence)] == names


@pytest.mark.parametrize(
    "sentence",
    [
        "They spoke of the UN Convention and the Kenyan Initiative.",
        "She answered questions on Immigration Policy.",
        "Happy Kenyan New Year to all.",
        "Rod Lund wished the project coordinators well, and Ola Berg has a dam.",
        "Applications for the Japanese Fiscal Year 2023 are open.",
        "It was told in the Year in Review.",
        "They drove along the Bergen Highway and passed the Turku Stadium.",
        "They swam at the Nila Wharf.",
        "The book “Silent Rivers of Stone” was on the table.",
        "Proper process was followed.",
        "They follow the Business Migration process.",
        "The People Smuggling Taskforce met them.",
    ],
)
def test_places_portfolios_titles_of_books_and_bare_nouns_are_none(sentence: str) -> None:
    assert initiatives_in(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Norway will finance the construction of the Turku Stadium.", "Turku Stadium"),
        ("They declared the International Lake Year.", "International Lake Year"),
        ("They joined the UN Convention on Lakes.", "UN Convention on Lakes"),
        ("They opened the course “Rivers of Peace”.", "Rivers of Peace"),
        ("Geneva process talks went on.", "Geneva process"),
    ],
)
def test_works_years_and_quotations_that_are_initiatives(sentence: str, name: str) -> None:
    assert [i.name for i in initiatives_in(sentence)] == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "The fair had the theme “Productive Fjord Partnership”.",
        "They went to the 4th Lake Excellence Awards.",
        "The release is here in PDF format.",
    ],
)
def test_themes_ceremonies_and_formats_of_files_are_none(sentence: str) -> None:
    assert initiatives_in(sentence) == ()


def test_the_end_of_a_bodys_name_is_that_body() -> None:
    assert initiatives_in("The Gulf Cooperation Council met.", "The Cooperation Council thanked him.") == ()


def test_days_of_friendship_are_programmes() -> None:
    [found] = initiatives_in("They marked Fjord Unity Day.")
    assert (found.name, found.kind) == ("Fjord Unity Day", InitiativeKind.PROGRAMME)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("They praised the Boats for Peace Programme.", ["Boats for Peace Programme"]),
        ("They thanked the Minister for Peace Programme funds.", ["Peace Programme"]),
        ("They thanked Kenya for Peace Programme funds.", ["Peace Programme"]),
    ],
)
def test_a_name_may_hold_what_it_is_for(sentence: str, names: list[str]) -> None:
    assert [i.name for i in initiatives_in(sentence)] == names


def test_lists_of_what_was_signed_name_it_without_articles() -> None:
    items = (
        "Agreement between the Government of Kenya and the Government of Peru on the joint use of water;",
        "Protocol on amendments to the Agreement on lakes;",
        "Memorandum of Understanding on fisheries.",
    )
    text = "\n\n".join(["The following were signed:", *(f"{n}. {item}" for n, item in enumerate(items, start=1))])
    assert [i.name for i in initiatives_in(text)] == [item[:-1] for item in items]
    assert initiatives_in("They met.\n\n1. Agreement on the next steps was reached.\n\n2. Talks will go on.") == ()
