"""Who copied whom, on small invented reports: rewrites, quotes, credits, furniture, families, and any text whatever."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.build import read_report
from variorum.config import CopiesConfig
from variorum.link.copies import classify, find_dependences, find_origins, join_newsrooms
from variorum.link.copies.candidates import find_pairs
from variorum.link.copies.credits import house, normalise_outlet
from variorum.link.copies.passages import Sharing
from variorum.link.copies.reading import read_words
from variorum.link.copies.vocabulary import look_up
from variorum.link.copies.wording import find_wording
from variorum.model import UNRESOLVED, Analysis, Block, Document, EventStory, Interval, Report, Span, Story
from variorum.text import Word, words

if TYPE_CHECKING:
    from pathlib import Path

    from variorum.model import Dependence

CONFIG = CopiesConfig()

AGENCY = """\
Flood water broke through the northern dyke at Marrow Bay before sunrise on Monday, forcing the evacuation of four \
villages and cutting the only road to the harbour, the regional governor said.
Rescue teams in small boats went from house to house through the morning, taking older residents off their roofs \
while helicopters carried sandbags to the breach.
"We had less than ten minutes to get people out of their beds," Governor Ilse Tarn told reporters at the scene.
The dyke, built after the storm of 1962, had been due for repairs for the last three years, but the work was put off \
twice because the provincial council could not agree on who should pay for it.
Engineers said the water would keep rising until the evening tide turned and warned that a second stretch of the wall \
showed cracks.
Schools in the district will stay closed for the rest of the week, and the railway has stopped all trains south of \
Hallow Junction."""

REWRITE = """\
Flood water burst through the northern dyke at Marrow Bay before sunrise Monday, forcing the evacuation of four \
villages and severing the only road to the harbour, the regional governor announced.
Rescue crews in small boats moved from house to house through the morning, lifting older residents off their roofs \
while helicopters flew sandbags to the breach.
"We had less than ten minutes to get people out of their beds," Governor Ilse Tarn told reporters.
The dyke, erected after the storm of 1962, had been due for repairs for the past three years, but the work was \
postponed twice because the provincial council could not agree who should pay for it.
Engineers said the water would continue rising until the evening tide turned and cautioned that a second stretch of \
the wall showed cracks."""

INDEPENDENT = """\
MARROW BAY - Four villages stood under water on Monday after the sea wall north of the town gave way in the dark.
"We had less than ten minutes to get people out of their beds," said Governor Ilse Tarn, who came to see the damage.
Fishermen lent their boats when the coast guard ran short. Nobody was reported dead.
Residents of Marrow Bay have complained for years that the wall, which dates from 1962, was crumbling."""


def report(
    text: str,
    story_id: str,
    *,
    outlet: str | None = None,
    published: str = "",
    agency: str | None = None,
    kinds: dict[int, str] | None = None,
) -> Report:
    """Make a report of a text whose lines are paragraphs, but for those that ``kinds`` says are something else."""
    blocks = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        kind = (kinds or {}).get(number, "paragraph")
        if line.strip():
            blocks.append(Block(kind, Span(story_id, start, start + len(line))))  # type: ignore[arg-type]
        start += len(line) + 1
    dated = Interval(published, published, "metadata") if published else UNRESOLVED
    story = Story(story_id, Span(story_id, 0, len(text)), tuple(blocks), outlet=outlet, agency=agency, published=dated)
    return Report(Document(story_id, "", text), story, Analysis(story_id))


def replace_origin(one: Report, common_origin: str) -> Report:
    """Return a report whose text shows a further origin."""
    return replace(one, story=replace(one.story, common_origin=common_origin))


def only(*reports: Report) -> Dependence:
    """Return the one dependence among some reports."""
    (found,) = find_dependences(reports, CONFIG)
    return found


def test_a_sentence_by_sentence_rewrite_is_derived_from_the_agency() -> None:
    """Words were replaced throughout and two facts dropped; the agency's own text is the origin."""
    found = only(report(AGENCY, "a", agency="AP"), report(REWRITE, "b", outlet="The Tidings"))
    assert (found.derived_id, found.origin_id, found.direction) == ("b", "a", "known")
    assert found.derivation in {"wholly derived", "partially derived"}
    assert found.common_origin == "Associated Press"
    assert any("Associated Press's own text" in reason.text for reason in found.reasons)


def test_reports_that_share_names_facts_and_a_quotation_are_not_derived() -> None:
    """Two reporters heard the same governor say the same sentence."""
    found = only(report(AGENCY, "a", agency="AP"), report(INDEPENDENT, "b", outlet="The Tidings"))
    assert found.derivation == "shared quotes only"
    assert found.direction == "unknown"
    assert {passage.kind for passage in found.passages if passage.kind == "quotation"} == {"quotation"}


def test_the_passages_are_the_same_words_on_both_sides() -> None:
    """Whatever the typing habits: here other quotation marks, dashes and capitals."""
    copy = AGENCY.replace('"We had', "“We had").replace('beds,"', "beds,”").replace("Rescue teams", "RESCUE TEAMS")
    reports = {"a": report(AGENCY, "a"), "b": report(copy, "b")}
    found = only(*reports.values())
    for passage in found.passages:
        derived = reports[found.derived_id].words(passage.derived)
        origin = reports[found.origin_id].words(passage.origin)
        assert [word.form for word in words(derived)] == [word.form for word in words(origin)]
    assert found.derivation == "wholly derived"
    assert {passage.kind for passage in found.passages} == {"text", "quotation"}


def test_the_shorter_part_of_a_longer_text_is_wholly_derived() -> None:
    """A cut of the agency's story, its first three paragraphs."""
    short = "\n".join(AGENCY.split("\n")[:3])
    found = only(report(AGENCY, "a", published="2031-02-03"), report(short, "b", published="2031-02-03"))
    assert found.derivation == "wholly derived"


def test_a_few_sentences_woven_into_another_text_are_partially_derived() -> None:
    """Two of the agency's sentences stand among the paper's own."""
    mixed = f"{INDEPENDENT}\n{AGENCY.splitlines()[3]}\n{AGENCY.splitlines()[4]}"
    assert only(report(AGENCY, "a"), report(mixed, "b")).derivation == "partially derived"


def test_a_statement_printed_without_quotation_marks_is_no_reuse() -> None:
    """The first person shows that the school speaks, and it goes on to the end of the paragraph."""
    statement = (
        "Our whole school is saddened by the loss of a gifted pupil. She was a kind and curious girl whom her "
        "classmates looked up to. We will keep the library open for those who want to sit together."
    )
    first = f"The pupil died on Friday when a tree fell on the bus.\n{statement}\nThe inquest opens next month."
    second = f"Parents lit candles outside the gates over the weekend.\n{statement}\nA road safety review was promised."
    assert only(report(first, "a"), report(second, "b")).derivation == "shared quotes only"


def test_only_the_quoted_words_of_the_first_sentence_are_a_statement() -> None:
    """Its first person stands in quotation marks; what the reporter adds is running text, whatever is quoted later."""
    text = '"We lost the barn," said Oda Prill of Old Lissen.\nThe mill burned too.\n"It is gone," said Tam Osker.'
    wording = find_wording("a", read_words(report(text, "a")), 5)
    told = [text[a:b] for a, b, spoken in zip(wording.starts, wording.ends, wording.spoken, strict=True) if spoken]
    assert told == ["We", "lost", "the", "barn", "It", "is", "gone"]


def test_captions_credits_appeals_and_copyright_lines_are_no_reuse() -> None:
    """All that two stories share here stands around the report, not in it."""
    around = [
        "People walk along the flooded quay past the closed fish market on a grey winter morning in the old town.",
        "Anyone with information about the missing boat is asked to call the harbour police at any hour of the day.",
        "Copyright 2031 Tidings Group. This material may not be published, broadcast, rewritten or redistributed.",
    ]
    first = "\n".join(["The ferry sank at dusk within sight of its own pier.", *around])
    second = "\n".join(["Divers hope to lift what is left of the boat on Sunday.", *around])
    reports = [report(text, name, kinds={1: "caption"}) for text, name in ((first, "a"), (second, "b"))]
    assert find_dependences(reports, CONFIG) == ()


def test_charges_addresses_and_set_phrases_are_no_reuse() -> None:
    """Every reporter must name them in these words."""
    charges = (
        "assault with a dangerous weapon, attempted murder, unlawful possession of a firearm by a convicted felon and "
        "conspiracy to commit robbery in the 400 block of Pine Street"
    )
    first = f"Odo Brand, 31, faces {charges}, according to the indictment that was read out in Hallow."
    second = f"The trial of Odo Brand, 31, opened before a full gallery. He denies {charges}."
    assert find_dependences([report(first, "a"), report(second, "b")], CONFIG) == ()


def test_what_comes_again_every_few_months_is_page_furniture() -> None:
    """The same line under five unrelated stories of one year is the site's, not one story's."""
    promise = "Our editors read every letter that reaches the newsroom and choose the best for the weekend pages"
    lives = ["A goat won the fair.", "The mill burned.", "Rain fell on the parade.", "A bell was cast.", "Roads froze."]
    reports = [
        report(f"{life}\n{promise}", f"s{n}", published=f"2031-0{2 * n + 1}-05") for n, life in enumerate(lives[:5])
    ]
    assert find_dependences(reports, CONFIG) == ()


def test_no_passage_runs_over_a_caption() -> None:
    """The paragraphs on both sides of it are two passages."""
    lines = AGENCY.split("\n")
    text = "\n".join([*lines[:2], "Boats at the quay of Marrow Bay.", *lines[3:]])
    found = only(report(text, "a", kinds={2: "caption"}), report(text, "b", kinds={2: "caption"}))
    assert len(found.passages) == 2
    caption = Span("b", text.index("Boats at"), text.index("Boats at") + 5)
    assert not any(passage.derived.overlaps(caption) for passage in found.passages)


def test_a_rewrite_of_most_sentences_is_derived_though_its_shared_runs_are_short() -> None:
    """Few telling words in runs, but six of ten sentences have a counterpart; two of three would be chance."""
    rewritten = Sharing((), 200, 0.3, 0.6, 0.6, 6, telling=4, quoted=0, longest=6, names=0.6)
    verdict = classify(rewritten, CONFIG)
    assert verdict is not None
    assert verdict[0] == "partially derived"
    assert classify(replace(rewritten, counterparts=2), CONFIG) is None


def test_weak_evidence_is_not_believed_of_stories_that_do_not_share_their_names() -> None:
    """Ten telling words are enough between two reports of one matter, not between any two."""
    shared = Sharing((), 200, 0.1, 0.2, 0.0, 0, telling=10, quoted=0, longest=9, names=0.5)
    assert classify(shared, CONFIG) is not None
    assert classify(replace(shared, names=0.1), CONFIG) is None


MERROW = """\
TARVE, Merrow (Coast Wire) — Armed men on horses raided a hamlet in southern Merrow on Sunday, killing at least 19 \
people and burning the barns, residents and a local official said.
The raiders rode into Old Lissen at noon. "My field is ash," said Oda Prill, the deputy reeve.
Merrow has fought river bandits in the south since 2031. The crown asked foreign monitors to leave last year.
Coast Wire writer Bren Hale in Tarve contributed to this report."""

ASHGATE = """\
BELLIN, Ashgate (Coast Wire) — Armed men on horses raided the hamlet of Upper Quoy in northern Ashgate on Sunday, \
killing at least 19 people and burning the mill, residents and a local official said.
The raiders came down from the pass after dark and shot at shepherds who were counting their flock, said Tam Osker, \
who heads the hamlet council.
Eleven people were wounded and carried to Bellin. No group claimed responsibility.
Coast Wire writer Ila Brandt in Bellin contributed to this report."""


def test_formulas_of_one_agency_about_two_places_make_no_copy() -> None:
    """Whole clauses are alike to the number of the dead; no place and no person of one comes again in the other."""
    reports = [report(text, name, agency="Coast Wire") for text, name in ((MERROW, "a"), (ASHGATE, "b"))]
    assert find_dependences(reports, CONFIG) == ()
    assert find_dependences(reports, replace(CONFIG, strong_evidence=1.0, strangers_evidence=1.0)) != ()
    assert {state for _, state in find_origins(reports, ()).values()} == {"independent"}


def test_the_same_formulas_about_one_place_are_a_copy() -> None:
    """A paper took the agency's first sentence and told the rest in its own words."""
    taken = MERROW.splitlines()[0].partition(" — ")[2].replace("southern Merrow", "Old Lissen in southern Merrow")
    paper = f"{taken}\nOda Prill, who deputises for the reeve of Old Lissen, wept over what had been her field."
    found = only(report(MERROW, "a", agency="Coast Wire"), report(paper, "b", outlet="The Tidings"))
    assert (found.derivation in {"wholly derived", "partially derived"}, found.derived_id) == (True, "b")


def test_a_copy_in_small_letters_still_has_its_names() -> None:
    """A feed that lowers every letter hides no copy: the names of the other are looked for among its words."""
    found = only(report(AGENCY, "a", agency="AP"), report(REWRITE.lower(), "b"))
    assert (found.derived_id, found.direction) == ("b", "known")


def test_a_long_passage_is_copied_whatever_names_stand_around_it() -> None:
    """No formula is as long as this background on a fever; it names nobody."""
    fever = (
        "the fever begins with a stiff neck and a rash behind the ears, spreads through water that stands in open "
        "jars, and kills one in nine of those who are not given fluids on the first day, while survivors often lose "
        "the hearing of one ear and tire easily for months, so that many cannot go back to heavy work in the fields"
    )
    first = f"Clinics in Old Lissen and Tarve are full, nurse Oda Prill told us. Doctors know that {fever}."
    second = f"Upper Quoy buried a child near Bellin, wrote Tam Osker. Everybody learns at school how {fever}."
    assert only(report(first, "a"), report(second, "b")).derivation in {"wholly derived", "partially derived"}


# --- Direction --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("outlet", [None, "NPW", "Northmark Public Wire", "The Northmark Public Wire", "npw.example"])
def test_the_text_with_the_dateline_of_an_agency_is_the_origin(outlet: str | None) -> None:
    """Of two texts of one day the paper's has none; the agency's own may stand under its name, initials or host."""
    dated = f"HALLOW, Marrow (NPW) — {AGENCY}"
    found = only(
        report(dated, "b", agency="NPW", outlet=outlet, published="2031-02-03"),
        report(AGENCY, "a", outlet="The Tidings", published="2031-02-03"),
    )
    assert (found.derived_id, found.origin_id, found.direction) == ("a", "b", "known")


def test_an_outlet_s_print_of_an_agency_s_text_is_not_the_origin_of_another_s() -> None:
    """Both may have it from the agency."""
    dated = f"HALLOW, Marrow (NPW) — {AGENCY}"
    found = only(
        report(dated, "b", agency="NPW", outlet="The Courier", published="2031-02-03"),
        report(AGENCY, "a", outlet="The Tidings", published="2031-02-03"),
    )
    assert (found.direction, found.common_origin) == ("unknown", "NPW")


def test_a_copy_under_a_machine_s_header_was_taken_from_the_agency() -> None:
    """The header gives a feed, a language and a date, the copy has no line of its own."""
    header = "source=marrow-live lang=en date=2031-02-03 sect=world "
    found = only(
        report(f"HALLOW, Marrow (NPW) — {AGENCY}", "b", agency="NPW", published="2031-02-03"),
        report(header + AGENCY.replace("\n", " "), "a"),
    )
    assert (found.derived_id, found.origin_id, found.direction) == ("a", "b", "known")


def test_undated_copies_that_credit_nobody_have_no_direction() -> None:
    """Nothing shows who was first, and the reason says so."""
    found = only(report(AGENCY, "a", outlet="The Courier"), report(AGENCY, "b", outlet="The Tidings"))
    assert found.direction == "unknown"
    assert any("undated" in reason.text for reason in found.reasons)
    assert len(found.reasons) <= 3


def test_a_copyright_line_of_the_other_outlet_shows_the_direction() -> None:
    """The copy keeps the line; the dates, stored by a crawler, even say the contrary."""
    found = only(
        report(AGENCY, "a", outlet="kqzt.example", published="2031-02-05"),
        report(
            f"{AGENCY}\nCopyright 2031 KQZT. All rights reserved.", "b", outlet="other.example", published="2031-02-03"
        ),
    )
    assert (found.derived_id, found.origin_id, found.direction) == ("b", "a", "known")
    assert "KQZT" in found.common_origin
    (credit,) = [reason.evidence[0] for reason in found.reasons if "names the other" in reason.text]
    assert credit.document_id == "b"


def test_two_prints_of_one_agency_text_do_not_depend_on_one_another() -> None:
    """Both outlets took it from the agency; who was first says nothing."""
    signed = f"By The Associated Press\n{AGENCY}"
    found = only(
        report(signed, "a", outlet="north.example", published="2031-02-03"),
        report(signed, "b", outlet="south.example", published="2031-02-09"),
    )
    assert (found.direction, found.common_origin) == ("unknown", "Associated Press")


def test_the_same_day_is_no_evidence_of_direction() -> None:
    """Then the two stories merely stand in order of date and id."""
    found = only(
        report(AGENCY, "b", outlet="north.example", published="2031-02-03"),
        report(AGENCY, "a", outlet="south.example", published="2031-02-03"),
    )
    assert (found.derived_id, found.origin_id, found.direction) == ("b", "a", "unknown")


def test_a_verbatim_copy_that_came_days_later_was_taken_from_the_earlier() -> None:
    """Nothing in either text points to a third."""
    found = only(
        report(AGENCY, "a", outlet="north.example", published="2031-02-07"),
        report(AGENCY, "b", outlet="south.example", published="2031-02-03"),
    )
    assert (found.derived_id, found.direction) == ("a", "known")


def test_one_page_stored_twice_has_no_direction() -> None:
    """A port in the address makes no other outlet."""
    found = only(
        report(AGENCY, "a", outlet="www.north.example:80", published="2031-02-03"),
        report(AGENCY, "b", outlet="north.example", published="2031-02-05"),
    )
    assert found.direction == "unknown"


def test_a_later_story_of_one_house_builds_on_the_earlier() -> None:
    """An updated story keeps the old paragraphs under a new beginning."""
    update = "The governor resigned on Thursday over the broken wall.\n" + "\n".join(AGENCY.splitlines()[3:])
    found = only(
        report(AGENCY, "a", outlet="news.north.example", published="2031-02-03"),
        report(update, "b", outlet="north.example", published="2031-02-06"),
    )
    assert (found.derived_id, found.direction) == ("b", "known")


def test_a_house_that_names_itself_does_not_thereby_credit_another() -> None:
    """The earlier story gives the station's name, the later one of the same station does not."""
    update = "The governor resigned on Thursday over the broken wall.\n" + "\n".join(AGENCY.splitlines()[3:])
    found = only(
        report(f"{AGENCY}\nKQZT will have more at six.", "a", outlet="kqzt.example", published="2031-02-03"),
        report(update, "b", outlet="www.kqzt.example:80", published="2031-02-06"),
    )
    assert (found.derived_id, found.direction) == ("b", "known")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("www.north.example", "north.example:80"),
        ("m.north.example", "https://NORTH.example/a/b"),
        ("The Tidings", "the tidings"),
    ],
)
def test_outlets_are_compared_without_ports_mobile_hosts_and_capitals(one: str, other: str) -> None:
    """One outlet, written two ways."""
    assert normalise_outlet(one) == normalise_outlet(other)


def test_hosts_of_one_publisher_are_one_house() -> None:
    """Also under a two-part country domain."""
    assert house("sport.north.co.uk") == house("www.north.co.uk:80") != house("south.co.uk")


def test_a_quotation_told_to_one_newsroom_alone_leaves_the_other_not_established() -> None:
    """Only the words are shared, and the agency says that they were told to it."""
    given = "We had less than ten minutes to get people out of their beds and nobody had warned us"
    agency = f'Four villages stood under water on Monday.\n"{given}," Ilse Tarn told the Northmark Press Agency.'
    paper = f'The wall gave way in the dark and the railway stopped.\n"{given}," said Ilse Tarn, who farms there.'
    reports = [report(agency, "a", agency="NPA"), report(paper, "b", outlet="The Tidings")]
    dependences = find_dependences(reports, CONFIG)
    assert [(one.derivation, one.derived_id, one.direction) for one in dependences] == [
        ("shared quotes only", "b", "known")
    ]
    origins = find_origins(reports, dependences)
    assert origins["a"][1] == "independent"
    assert origins["b"][1] == "not established"
    assert origins["a"][0] != origins["b"][0]


def test_an_agency_counts_under_its_full_name_also_where_it_gives_its_initials() -> None:
    """The dateline has the initials, the copy spells the name out."""
    copy = replace_origin(report(REWRITE, "b"), "Northmark Press Agency")
    found = only(report(AGENCY, "a", agency="NPA"), copy)
    assert found.common_origin == "Northmark Press Agency"
    assert found.direction == "known"


# --- Families ---------------------------------------------------------------------------------------------------------


def test_a_family_is_counted_as_one_origin() -> None:
    """The agency is independent, its copy and the copy's copy derived, the paper that only quotes independent."""
    reports = [
        report(AGENCY, "a", agency="AP", published="2031-02-03"),
        report(REWRITE, "b", outlet="tidings.example", published="2031-02-03"),
        report(REWRITE, "c", outlet="echo.example", published="2031-02-05"),
        report(INDEPENDENT, "d", outlet="bugle.example", published="2031-02-03"),
    ]
    dependences = find_dependences(reports, CONFIG)
    origins = find_origins(reports, dependences)
    assert {key: state for key, (_, state) in origins.items()} == {
        "a": "independent",
        "b": "derived",
        "c": "derived",
        "d": "independent",
    }
    assert len({family for family, _ in origins.values()}) == 2
    assert all(one.family_id == origins[one.derived_id][0] for one in dependences)


def test_who_took_from_whom_unknown_and_in_part_leaves_independence_open() -> None:
    """Two stories of one day share two sentences; either may be the borrower."""
    mixed = f"{INDEPENDENT}\n{AGENCY.splitlines()[3]}\n{AGENCY.splitlines()[4]}"
    reports = [
        report(AGENCY, "a", outlet="north.example", published="2031-02-03"),
        report(mixed, "b", outlet="south.example", published="2031-02-03"),
    ]
    origins = find_origins(reports, find_dependences(reports, CONFIG))
    assert [origins[key][1] for key in "ab"] == ["independent", "not established"]


def test_nothing_comes_of_no_report_and_of_one() -> None:
    """A single story is its own family."""
    assert find_dependences([], CONFIG) == ()
    assert find_origins([], ()) == {}
    alone = report(AGENCY, "a")
    assert find_dependences([alone], CONFIG) == ()
    assert find_origins([alone], ())["a"][1] == "independent"


def test_the_order_of_the_reports_does_not_matter() -> None:
    """Shuffled, they give the same dependences, reasons and families."""
    texts = [AGENCY, REWRITE, INDEPENDENT, AGENCY + "\n" + INDEPENDENT, REWRITE.replace("Monday", "Tuesday")]
    reports = [report(text, f"s{n}", published=f"2031-02-0{n % 3 + 1}") for n, text in enumerate(texts)]
    expected = find_dependences(reports, CONFIG)
    for seed in range(5):
        shuffled = random.Random(seed).sample(reports, len(reports))  # noqa: S311 - an order, not a secret
        assert find_dependences(shuffled, CONFIG) == expected
        assert find_origins(shuffled, expected) == find_origins(reports, expected)


# --- Scale ------------------------------------------------------------------------------------------------------------


def test_a_story_that_sixty_outlets_print_is_one_family_and_not_all_pairs() -> None:
    """1,770 pairs are possible; each story meets its nearest predecessors only."""
    reports = [report(AGENCY, f"s{n:02}", outlet=f"outlet{n}.example", published="2031-02-03") for n in range(60)]
    dependences = find_dependences(reports, CONFIG)
    assert len(dependences) <= 60 * CONFIG.candidate_reach
    assert len({family for family, _ in find_origins(reports, dependences).values()}) == 1


def test_a_short_copy_inside_a_long_text_is_found_among_many_others() -> None:
    """Two sentences in a text of two thousand words, among a hundred texts of other words."""
    draw = random.Random(3)  # noqa: S311 - noise, not a secret
    lexicon = ["".join(draw.choices("abcdefghijklmnop", k=7)) for _ in range(4000)]

    def noise(length: int) -> str:
        return " ".join(draw.choices(lexicon, k=length)) + "."

    long = f"Marrow Bay, Monday.\n{noise(900)}\n{AGENCY.splitlines()[3]}\n{AGENCY.splitlines()[4]}\n{noise(900)}"
    reports = [report(noise(200), f"n{n}") for n in range(100)] + [report(AGENCY, "a"), report(long, "b")]
    assert find_pairs(reports, CONFIG).pairs == (("a", "b"),)


def test_a_near_verbatim_reprint_is_found_at_any_distance_of_time() -> None:
    """Fifteen years lie beyond the window of the index; the bands know no window."""
    reports = [report(AGENCY, "a", published="2031-02-03"), report(AGENCY, "b", published="2046-02-03")]
    assert find_dependences(reports, CONFIG)[0].derivation == "wholly derived"


# --- Any text ---------------------------------------------------------------------------------------------------------

ANY_TEXT = st.text(alphabet=st.one_of(st.characters(), st.sampled_from(' \n“”".,aAIwe\ud800\x00')), max_size=400)


@given(ANY_TEXT)
def test_words_are_what_the_text_module_means_by_words(text: str) -> None:
    """The folded forms are looked up for speed, never other ones."""
    entries, starts, ends = look_up(text)
    forms = [entry.form for entry in entries]
    assert [Word(*word) for word in zip(starts, ends, forms, strict=True)] == words(text)


@settings(deadline=None)
@given(ANY_TEXT, ANY_TEXT)
def test_no_text_makes_it_fail_or_point_outside(first: str, second: str) -> None:
    """Also when the two share a paragraph."""
    reports = {name: report(f"{text}\n{AGENCY}", name) for name, text in (("a", first), ("b", second))}
    for one in find_dependences(tuple(reports.values()), CONFIG):
        for passage in one.passages:
            assert reports[one.derived_id].story.span.contains(passage.derived)
            assert reports[one.origin_id].story.span.contains(passage.origin)
        assert 0 <= one.containment <= 1


@pytest.mark.untraced  # the time a user waits, which tracing would treble
@pytest.mark.parametrize(
    "line",
    [
        *("“" * 200_000, "word " * 60_000, "(" * 200_000, "1 " * 60_000, ". " * 100_000, "a" * 300_000),
        *("a." * 100_000, "A" * 300_000, "A " * 60_000, "\n" * 200_000, "© " * 60_000, "-" * 200_000),
    ],
)
def test_a_very_long_line_takes_no_more_than_seconds(line: str) -> None:
    """Openers without end, one word again and again, brackets, digits, stops; the report above it is still compared."""
    (found,) = find_dependences([report(f"{AGENCY}\n{line}", "a"), report(f"{AGENCY}\n{line}", "b")], CONFIG)
    assert found.derivation == "wholly derived"


# --- Gold -------------------------------------------------------------------------------------------------------------


@pytest.mark.shared
def test_the_labelled_pairs_are_told_apart(shared: Path) -> None:
    """Above the floors asked for, and above a threshold on containment alone; see eval/copies.py for the intervals."""
    from eval import copies as scored

    gold = [json.loads(line) for line in (shared / "gold" / "copies-dev.jsonl").read_text("utf-8").splitlines()]
    wanted = {pair[key] for pair in gold for key in ("id_a", "id_b")}
    reports = {key: one for key, one in scored.read_corpus(shared).items() if key in wanted}
    pairs = scored.read_pairs(shared, reports, CONFIG)
    figures = scored.score(pairs, find_dependences(tuple(reports.values()), CONFIG))
    assert figures["derived F1"] >= 0.92
    assert figures["derived F1 weighted"] >= 0.83
    assert figures["wholly F1"] >= 0.93
    assert figures["direction right of known"] >= 0.8


# --- Retellings -------------------------------------------------------------------------------------------------------

OWN = """\
LINDMARK, Norrland (Northern Wire) — A tunnel collapsed under the town of Lindmark on Monday, killing 14 miners and \
trapping 31 more, Governor Ilse Tarn said.
“The mountain gave us one sound and then it took the lamps away,” said Nils Astrup, a foreman who got out.
The mine, which belongs to Korvin Ore, employs 220 people. It was closed for six weeks in 2019 after a flood.
Mines Inspector Peder Holm said pumps from Hallow Junction would arrive by evening. President Ida Vale sent 45 soldiers.
Holm said the company had been fined twice. Korvin Ore said it was “heartbroken” and would answer all questions.
"""
RETOLD = """\
At least 14 workers lost their lives when an underground gallery caved in beneath Lindmark, in the north.
Another 31 were still cut off on Monday night, Ilse Tarn, the governor, told Northern Wire.
"The mountain gave us one sound and then it took the lamps away," a foreman, Nils Astrup, recalled.
The pit's owner, Korvin Ore, said its heart was broken. Inspector Peder Holm put the fines it had paid at two.
"""
OWN_ACCOUNT = """\
Families in Lindmark stood all day at the gate of the mine that Korvin Ore runs, reading a list of 31 names.
"The mountain gave us one sound and then it took the lamps away," Nils Astrup told Northern Wire and anyone who asked.
Marta Quill, whose brother Jens Quill is below, said the siren failed. Teacher Olof Brandt opened the school in Sunde.
Pastor Greta Lunde counted 19 widows from the flood of 1988. The ferry from Arvik brought 60 cousins.
"""


def told(text: str, story_id: str, published: str = "2024-03-04") -> Report:
    """Return a report as the program reads it: names and figures are what tells a retelling."""
    return read_report(text, id=story_id, published=published)[0]


def test_a_story_that_retells_an_agencys_own_in_other_words_is_derived() -> None:
    """Credit, quotation, names and figures together; the reason counts them."""
    wire, rewrite = told(OWN, "doc_wire"), told(RETOLD, "doc_rewrite")
    found = only(wire, rewrite)
    assert (found.derivation, found.direction) == ("partially derived", "known")
    assert (found.derived_id, found.common_origin) == (rewrite.story.id, "Northern Wire")
    assert "told in its own words, but it names Northern Wire" in found.reasons[1].text
    origins = find_origins((wire, rewrite), (found,))
    assert origins[rewrite.story.id][1] == "derived"


def test_an_account_of_its_own_that_shares_a_quotation_and_names_the_agency_is_not_derived() -> None:
    """Most of its names stand nowhere else."""
    found = find_dependences((told(OWN, "doc_wire"), told(OWN_ACCOUNT, "doc_own")), CONFIG)
    assert {one.derivation for one in found} <= {"shared quotes only"}


def test_a_story_of_an_earlier_day_retells_nothing() -> None:
    """Whatever it shares with what came later."""
    found = only(told(OWN, "doc_wire", "2024-03-05"), told(RETOLD, "doc_rewrite", "2024-03-04"))
    assert found.derivation == "shared quotes only"


def test_an_agency_that_is_not_named_is_not_retold() -> None:
    """The same speaker may have said the same to both."""
    found = only(told(OWN, "doc_wire"), told(RETOLD.replace(", told Northern Wire", ", said"), "doc_rewrite"))
    assert found.derivation == "shared quotes only"


TWICE_QUOTED = OWN + """“We have fined them twice and we shall not do it a third time,” Holm told reporters.\n"""
UNCREDITED = """\
At least 14 workers lost their lives when an underground gallery caved in beneath Lindmark, in the north.
Another 31 were still cut off on Monday night, according to Ilse Tarn, the governor.
"The mountain gave us one sound and then it took the lamps away," a foreman, Nils Astrup, recalled.
"We shall not do it a third time," said the inspector, Peder Holm, of the fines that Korvin Ore had paid.
"""


def test_a_rewrite_without_credit_is_known_by_the_same_words_of_several_speakers() -> None:
    """Two speakers, nobody else quoted, and hardly a name or figure of its own."""
    wire, rewrite = told(TWICE_QUOTED, "doc_wire"), told(UNCREDITED, "doc_rewrite")
    found = only(wire, rewrite)
    assert (found.derivation, found.direction, found.derived_id) == ("partially derived", "known", rewrite.story.id)
    assert "2 of the 2 statements it quotes" in found.reasons[1].text


def test_a_report_that_heard_the_same_speakers_and_others_is_its_own() -> None:
    """Two newsrooms may note the same words at one press conference; names and statements of its own show another."""
    own = (
        UNCREDITED
        + "“My brother Jens is down there,” said Marta Quill at the gate.\n"
        + "“I rang the bell in Sunde myself,” said Pastor Greta Lunde. The ferry from Arvik brought 60 cousins.\n"
    )
    assert only(told(TWICE_QUOTED, "doc_wire"), told(own, "doc_own")).derivation == "shared quotes only"


VOICES = """\
LINDMARK (NW) — A tunnel under Lindmark caved in on Monday and killed 14 miners, Governor Ilse Tarn said.
“The lamps went out one by one,” said Nils Astrup, a foreman. Korvin Ore said the pumps had worked.
Inspector Peder Holm said they had not. President Ida Vale promised 45 soldiers. The union of miners denied a strike.
"""
SAME_VOICES = """\
Fourteen miners are dead in Lindmark, the governor, Ilse Tarn, says, and Ida Vale, the president, promises 45 soldiers.
"The lamps went out one by one," the foreman Nils Astrup said.
The pumps worked, according to Korvin Ore. Peder Holm, the inspector, said that it was not so.
"""


def test_words_that_are_quoted_again_months_later_are_history() -> None:
    """One phrase too short to count as wording brings two stories together within a month only."""
    wire, later = told(VOICES, "doc_wire"), told(SAME_VOICES, "doc_later", "2024-06-04")
    assert find_dependences((wire, later), CONFIG) == ()


def test_a_rewrite_without_credit_that_keeps_one_phrase_is_known_by_the_round_of_voices() -> None:
    """One phrase too short to count as wording, and everybody it gives the word was heard by the agency."""
    wire, rewrite = told(VOICES, "doc_wire"), told(SAME_VOICES, "doc_rewrite")
    found = only(wire, rewrite)
    assert (found.derivation, found.direction, found.derived_id) == ("partially derived", "known", rewrite.story.id)
    assert [rewrite.words(one.derived) for one in found.passages] == ["The lamps went out one by one"]
    assert [wire.words(one.origin) for one in found.passages] == ["The lamps went out one by one"]


def test_two_who_heard_one_speaker_are_two_origins() -> None:
    """A phrase and two voices in common may come from one press conference."""
    brief = "\n".join(SAME_VOICES.splitlines()[:2])
    found = find_dependences((told(VOICES, "doc_wire"), told(brief, "doc_brief")), CONFIG)
    assert {one.derivation for one in found} <= {"shared quotes only"}


@pytest.mark.parametrize("mark", ["CORRECTED-Tunnel kills 14", "UPDATE 2-Tunnel kills 14", "(Corrects day of visit)"])
def test_a_text_that_says_it_is_a_later_version_is_taken_from_the_one_before(mark: str) -> None:
    """Of one agency's two versions the marked one is later, whatever their days."""
    first, second = told(f"Tunnel kills 14\n\n{OWN}", "doc_1"), told(f"{mark}\n\n{OWN}", "doc_2", "2024-03-03")
    found = only(first, second)
    assert (found.direction, found.derived_id) == ("known", second.story.id)
    assert "says that it is a later version" in found.reasons[-1].text


def test_of_two_numbered_versions_the_higher_number_is_later() -> None:
    """Two marks alike settle nothing."""
    one, two = told(f"UPDATE 1-Tunnel\n\n{OWN}", "doc_1"), told(f"UPDATE 2-Tunnel\n\n{OWN}", "doc_2")
    again = told(f"UPDATE 1-Tunnel\n\n{OWN} Rain fell.\n", "doc_3")
    assert (only(one, two).direction, only(one, two).derived_id) == ("known", two.story.id)
    assert only(one, again).direction == "unknown"


def test_a_corrected_update_is_later_than_the_update() -> None:
    """A number goes before a correction; a correction without a number may be of any version."""
    update, later = told(f"UPDATE 3-Tunnel\n\n{OWN}", "doc_1"), told(f"UPDATE 4-Tunnel\n\n{OWN}", "doc_4")
    corrected = told(f"CORRECTED-UPDATE 3-Tunnel\n\n{OWN}", "doc_2")
    plain = told(f"CORRECTED-Tunnel\n\n{OWN}", "doc_3")
    assert (only(update, corrected).direction, only(update, corrected).derived_id) == ("known", corrected.story.id)
    assert only(corrected, later).derived_id == later.story.id
    assert only(update, plain).direction == "unknown"


# --- Newsrooms --------------------------------------------------------------------------------------------------------


def telling(report: Report, event: str = "ev_1", origin: str = "", independence: str = "independent") -> EventStory:
    """Return that a report tells of an event, on its own origin unless another is given."""
    rests_on = origin or f"fam_{report.story.id}"
    return EventStory(event, report.story.id, main=True, origin=rests_on, independence=independence)  # type: ignore[arg-type]


def test_an_agency_is_one_newsroom_under_its_name_and_its_initials() -> None:
    """One page says "(QNW)", another spells it out; where two names have these initials, neither is meant for sure."""
    short = report(AGENCY, "st_1", agency="QNW", published="2024-03-04")
    spelt = report(REWRITE, "st_2", agency="Quarry News Wire", published="2024-03-05")
    other = report(INDEPENDENT, "st_3", agency="Quill News Wire", published="2024-03-05")

    one = join_newsrooms((short, spelt), [telling(short), telling(spelt)])
    unsure = join_newsrooms((short, spelt, other), [telling(short), telling(spelt), telling(other)])
    assert len({item.origin for item in one}) == 1
    assert len({item.origin for item in unsure}) == 3


def test_an_agencys_update_is_no_second_origin_and_its_copies_go_with_it() -> None:
    """The first telling keeps its origin; a paper of its own keeps its own; another event is another matter."""
    first = report(AGENCY, "st_1", agency="QNW", published="2024-03-04")
    update = report(REWRITE, "st_2", agency="QNW", published="2024-03-05")
    copy = report(REWRITE, "st_3", outlet="Korv Post", published="2024-03-05")
    own = report(INDEPENDENT, "st_4", outlet="www.valleyherald.example", published="2024-03-05")
    tellings = [
        telling(update),
        telling(first),
        telling(copy, origin="fam_st_2", independence="derived"),
        telling(own),
        telling(update, event="ev_2"),
    ]

    found = join_newsrooms((update, first, copy, own), tellings)

    assert [one.origin for one in found] == ["fam_st_1", "fam_st_1", "fam_st_1", "fam_st_4", "fam_st_2"]
    assert [one.independence for one in found[:4]] == ["not established", "independent", "derived", "independent"]
    assert "newsroom" in found[0].reasons[-1].text


def test_two_reports_of_one_paper_are_one_origin_however_its_address_is_written() -> None:
    """Ports and mobile hosts do not make two papers of one; stories that name no outlet are never taken for one."""
    one = report(AGENCY, "st_1", outlet="http://www.valleyherald.example:80", published="2024-03-04")
    two = report(INDEPENDENT, "st_2", outlet="m.valleyherald.example", published="2024-03-05")
    bare = [report(AGENCY, f"st_{n}", published="2024-03-05") for n in (3, 4)]
    found = join_newsrooms((one, two, *bare), [telling(r) for r in (one, two, *bare)])
    assert [t.origin for t in found] == ["fam_st_1", "fam_st_1", "fam_st_3", "fam_st_4"]


def test_an_outlets_print_of_an_agencys_text_is_derived_from_the_agencys_own() -> None:
    """Both carry the agency's mark; only one stands under another name. Of two outlets' prints it stays unknown."""
    own = report(AGENCY, "st_own", agency="QNW")
    prints = [report(AGENCY, f"st_{name}", agency="QNW", outlet=f"{name} Post") for name in ("Korv", "Lindmark")]
    found = only(own, prints[0])
    assert (found.derived_id, found.direction) == ("st_Korv", "known")
    assert only(*prints).direction == "unknown"
