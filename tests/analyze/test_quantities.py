"""Figures: the range a phrase states, what it counts or measures, and what befell the counted."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.analyze.language import find_sentences
from variorum.analyze.quantities import find_quantities, units
from variorum.analyze.quantities.numbers import find_numbers
from variorum.analyze.quantities.ordinals import find_ordinals, find_places_in_order
from variorum.analyze.quantities.tokens import read_tokens
from variorum.analyze.times import find_times
from variorum.config import AnalyzeConfig, Config, VagueNumbers
from variorum.errors import WrongSetting
from variorum.model import Block, Document, Span, Story
from variorum.tables import read_rows

if TYPE_CHECKING:
    from variorum.model import QuantityExpression


def quantities(text: str, config: AnalyzeConfig | None = None) -> list[QuantityExpression]:
    """Find the figures of a text, its times told apart first."""
    document = Document("doc_test", "", text)
    story = Story("st_test", Span("doc_test", 0, len(text)), ())
    return list(find_quantities(document, story, (), find_times(document, story, ()), config or AnalyzeConfig()))


def words(text: str) -> list[str]:
    """List the words of a text's figures."""
    return [text[q.span.start : q.span.end] for q in quantities(text)]


@pytest.mark.parametrize(
    ("text", "phrase", "low", "high", "bound", "counted"),
    [
        ("Some sent 40 miners home.", "40 miners", 40, 40, "exactly", "miners"),
        ("They sent about 40 Velmish miners.", "about 40 Velmish miners", 40, 40, "about", "Velmish miners"),
        ("At least 7 trucks burned.", "At least 7 trucks", 7, None, "at least", "trucks"),
        ("Two of the 17 were hurt.", "Two of the 17", 2, 2, "exactly", None),
        ("About 50 of the 2,000 wounded died.", "About 50 of the 2,000 wounded", 50, 50, "about", "wounded"),
        ("Sheets came from 24 of 28 districts.", "24 of 28 districts", 24, 24, "exactly", "districts"),
        ("Over 1,300 houses were lost.", "Over 1,300 houses", 1300, None, "more than", "houses"),
        ("It needs nearly 60 tents.", "nearly 60 tents", None, 60, "less than", "tents"),
        ("As many as 20 tanks stood there.", "As many as 20 tanks", None, 20, "at most", "tanks"),
        ("Between 12 and 15 ships waited.", "Between 12 and 15 ships", 12, 15, "between", "ships"),
        ("It holds 12 to 15 ships.", "12 to 15 ships", 12, 15, "between", "ships"),
        ("It holds 300-400 ships.", "300-400 ships", 300, 400, "between", "ships"),
        ("Two dozen goats ran.", "Two dozen goats", 24, 24, "exactly", "goats"),
        ("More than two dozen goats ran.", "More than two dozen goats", 24, None, "more than", "goats"),
        ("Dozens of goats ran.", "Dozens of goats", 24, None, "at least", "goats"),
        ("Tens of thousands of goats ran.", "Tens of thousands of goats", 20000, None, "at least", "goats"),
        ("Twelve or more goats ran.", "Twelve or more goats", 12, None, "at least", "goats"),
        ("Twenty-five goats ran.", "Twenty-five goats", 25, 25, "exactly", "goats"),
        ("Two and a half million goats ran.", "Two and a half million goats", 2.5e6, 2.5e6, "exactly", "goats"),
        ("Half a million goats ran.", "Half a million goats", 5e5, 5e5, "exactly", "goats"),
        ("3 of the bridges fell.", "3 of the bridges", 3, 3, "exactly", "bridges"),
    ],
)
def test_a_phrase_gives_the_range_it_states(
    text: str, phrase: str, low: float | None, high: float | None, bound: str, counted: str
) -> None:
    """Number, bound and counted noun are read together, and the span covers them."""
    (found,) = quantities(text)
    assert text[found.span.start : found.span.end] == phrase
    assert (found.quantity.low, found.quantity.high, found.bound) == (low, high, bound)
    assert found.quantity.counted == counted


@pytest.mark.parametrize(
    ("text", "phrase", "value", "unit"),
    [
        ("It lasted 18 hours.", "18 hours", 18, "hour"),
        ("After six days of shelling it stopped.", "six days of shelling", 6, "day"),
        ("The three-day visit ended.", "three-day visit", 3, "day"),
        ("The 900-km (560-mile) border is shut.", "900-km (560-mile)", 900, "kilometer"),
        ("It lies 12 miles away.", "12 miles", 12, "mile"),
        ("It burned 40 hectares.", "40 hectares", 40, "hectare"),
        ("It rose to 30%.", "30%", 30, "percent"),
        ("They paid $3.5 million.", "$3.5 million", 3.5e6, "dollar"),
        ("They paid USD 200.", "USD 200", 200, "dollar"),
        ("They paid 40 million euros.", "40 million euros", 4e7, "euro"),
        ("It fell to -18 °C.", "-18 °C", -18, "degree_Celsius"),
        ("It moved at 90 miles per hour.", "90 miles per hour", 90, "mile_per_hour"),
        ("Wells gave 500,000 barrels a day.", "500,000 barrels a day", 500_000, "oil_barrel / day"),
        ("They earn $15 an hour.", "$15 an hour", 15, "dollar / hour"),
        ("It covers 40 sq km.", "40 sq km", 40, "kilometer ** 2"),
        ("It covers 301,338 km2.", "301,338 km2", 301_338, "kilometer ** 2"),
        ("A wall of 10m stood there.", "10m", 10, "meter"),
        ("It gave 12 GWh.", "12 GWh", 12, "gigawatt_hour"),
        ("He stood 5 feet 6 inches tall.", "5 feet 6 inches", 5.5, "foot"),
        ("He was 6-foot-3.", "6-foot-3", 6.25, "foot"),
        ("They paid C$16 million.", "C$16 million", 16e6, "Canadian dollar"),
        ("They paid US$16m.", "US$16m", 16e6, "dollar"),
        ("They paid 10,000 Swiss francs.", "10,000 Swiss francs", 10_000, "franc"),
        ("They paid 4bn Pakistani rupees.", "4bn Pakistani rupees", 4e9, "rupee"),
        ("It costs 3 dollars 50 cents.", "3 dollars 50 cents", 3.5, "dollar"),
        ("It costs 50 cents.", "50 cents", 50, "cent"),
    ],
)
def test_a_measure_has_its_unit(text: str, phrase: str, value: float, unit: str) -> None:
    """Units carry pint's long names; money carries that of the currency."""
    (found,) = quantities(text)
    assert text[found.span.start : found.span.end] == phrase
    assert (found.quantity.high, found.quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("one hundred and one", 101),
        ("three million, two hundred and four", 3_000_204),
        ("two hundred and two thousand", 202_000),
        ("3 hundred and 21", 321),
        ("2.5 million", 2.5e6),
        ("13 lakh", 1.3e6),
        ("three lakh crore", 3e12),
        ("12,34,567.89", 1_234_567.89),
        ("1.111,11", 1111.11),
        ("40 000", 40_000),
        ("2 1/2", 2.5),
        ("2½", 2.5),
        ("three and a half", 3.5),
        ("two and a half million", 2.5e6),
        ("one billion and a half million", 1_000_500_000),
        ("six million and three quarters", 6.75e6),
        ("two thirds", 2 / 3),
        ("twenty-three fifths", 4.6),
        ("one hundred and three quarters", 100.75),
        ("half a dozen", 6),
        ("three dozen", 36),
        ("zero point zero eight", 0.08),
        ("minus five point five", -5.5),
        ("-1", -1),
        ("1.3x10^6", 1.3e6),
        ("6.2e-4", 6.2e-4),
        ("10k", 10_000),
        ("4bn", 4e9),
        ("one in five", 0.2),
        ("two out of five", 0.4),
    ],
)
def test_the_grammar_of_numbers(text: str, value: float) -> None:
    """Every way of writing a number that the grammar names gives its value, and takes all its words."""
    tokens = read_tokens(text, 0, len(text))
    (number,) = find_numbers(tokens)
    assert number.value == pytest.approx(value, rel=1e-9)
    assert (number.first, number.last) == (0, len(tokens))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They sent 3 million and 20 trucks.", [3e6, 20]),
        ("192.168.1.2", [192, 168, 1, 2]),
        ("three-nought-four", [3, 0, 4]),
        ("The one you saw", []),
        ("180ml", []),
        ("1e999", []),
        ("the twenty-fifth", [20]),
    ],
)
def test_what_looks_like_one_number_and_is_none(text: str, values: list[float]) -> None:
    """Two numbers stay two, and a part of a word is none."""
    assert [n.value for n in find_numbers(read_tokens(text, 0, len(text)))] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [("the 21st", 21), ("the third", 3), ("twenty-fifth", 25), ("one hundred and twenty-fifth", 125), ("a fifth", 5)],
)
def test_ordinals_are_told_apart(text: str, value: float) -> None:
    """An ordinal gives an order, whether in words or in digits."""
    assert [n.value for n in find_ordinals(read_tokens(text, 0, len(text)))] == [value]


@pytest.mark.parametrize(
    ("text", "phrase", "low", "high"),
    [
        ("The girls were aged 7 to 12.", "7 to 12", 7, 12),
        ("They were between 21 and 30 years old.", "between 21 and 30 years old", 21, 30),
        ("He saw 12- to 17-year-olds.", "12- to 17-year-olds", 12, 17),
        ("A six month old boy slept.", "six month old", 6, 6),
    ],
)
def test_ages_have_ranges(text: str, phrase: str, low: float, high: float) -> None:
    """Between two ages lies an age, not a length of time."""
    (found,) = quantities(text)
    assert text[found.span.start : found.span.end] == phrase
    assert (found.quantity.low, found.quantity.high, found.role) == (low, high, "age")


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("It ranged from -18 °C to -34 °C.", -34, -18, "degree_Celsius"),
        ("It takes 44 mg to 50 mg.", 44, 50, "milligram"),
        ("More than 20 but fewer than 30 ships came.", 20, 30, None),
        ("Several hundred ships came.", 200, None, None),
        ("They took thousands of dollars.", 2000, None, "dollar"),
        ("It was 40 ± 3 percent.", 37, 43, "percent"),
    ],
)
def test_ranges_may_name_the_unit_twice(text: str, low: float, high: float | None, unit: str | None) -> None:
    """Two bounds, two measures, a margin: one figure."""
    (found,) = quantities(text)
    assert (found.quantity.low, found.quantity.high, found.quantity.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Some 20 TV stations closed.", [None]),
        ("They closed 12 bars.", [None]),
        ("It took 60%, not 32%.", ["percent", "percent"]),
        ("The 37-member board met at 2 pm in Velm.", [None]),
        ("The 2013-14 season ended.", []),
        ("Some 2.5m people came.", [None]),
        ("ALL 5 boats sank.", [None]),
        ("The 9/11 attacks changed it.", []),
    ],
)
def test_no_unit_is_read_into_a_word(text: str, named: list[str | None]) -> None:
    """Letters that also stand for units, codes that are words, years joined by a dash."""
    assert [q.quantity.unit for q in quantities(text)] == named


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "The blast killed 12 (later 14) people.",
            [(12, 12, None, "people", "killed"), (14, 14, None, "people", "killed")],
        ),
        ("The blast killed 12, later revised to 14.", [(12, 12, None, None, "killed"), (14, 14, None, None, "killed")]),
        ("The toll topped 400.", [(400, None, None, None, "killed")]),
        ("The death toll has passed 100.", [(100, None, None, None, "killed")]),
        ("The council passed 12 laws.", [(12, 12, None, "laws", "")]),
        ("At the very least 20 people died.", [(20, None, None, "people", "killed")]),
        ("The toll rose by 12 to 60.", [(12, 12, None, None, ""), (60, 60, None, None, "killed")]),
        (
            "It rose 2 percentage points to 7 percent.",
            [(2, 2, "percentage_point", None, ""), (7, 7, "percent", None, "")],
        ),
        ("One in five homes is gone.", [(0.2, 0.2, None, "homes", "")]),
        ("They hit one in two raids.", [(2, 2, None, "raids", "")]),
        ("It takes in 40 a day.", [(40, 40, "1 / day", None, "")]),
        ("About 300 people a week flee.", [(300, 300, "1 / week", "people", "")]),
        ("The raid killed 12 people a day before the vote.", [(12, 12, None, "people", "killed")]),
        ("None of the 40 passengers was hurt.", [(0, 0, None, "passengers", "injured")]),
        ("None of the injuries was grave.", []),
        (
            "Twelve people, including four women, were killed.",
            [(12, 12, None, "people", "killed"), (4, 4, None, "women", "killed")],
        ),
        ("Children under five were fed.", [(None, 5, "year", "age", "age")]),
        ("A man in his 40s was hurt.", [(40, 49, "year", "age", "age")]),
        ("A man in his early 40s was hurt.", [(40, 43, "year", "age", "age")]),
        ("Highs were in the 40s.", []),
        ("Two 17-year-olds were held.", [(2, 2, None, "17-year-olds", ""), (17, 17, "year", "age", "age")]),
        ("People over 12 villages fled.", [(12, None, None, "villages", "displaced")]),
        ("He lives at 14 Mill Road.", []),
    ],
)
def test_a_figure_says_what_its_words_say(
    text: str, figures: list[tuple[float | None, float | None, str | None, str | None, str]]
) -> None:
    """Later figures, levels passed, changes, shares, rates, none of so many, those among them, ages, houses."""
    found = [(q.quantity, q.role) for q in quantities(text)]
    assert [(n.low, n.high, n.unit, n.counted, role) for n, role in found] == figures


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("the second to last", ("end", -1)),
        ("the penultimate page", ("end", -1)),
        ("the next one", ("current", 1)),
        ("the last page", ("end", 0)),
        ("the second page", None),
    ],
)
def test_a_place_in_an_order_is_told_from_here_or_from_the_end(text: str, told: tuple[str, int] | None) -> None:
    """These have no number; the second page has one."""
    found = find_places_in_order(read_tokens(text, 0, len(text)))
    assert [(p.origin, p.offset) for p in found] == ([] if told is None else [told])


def test_units_are_named_as_pint_names_them() -> None:
    """Every name that the tables can give is pint's long one; a difference of percents, which pint lacks, is ours."""
    pint = pytest.importorskip("pint")
    registry = pint.UnitRegistry()
    names = {*units.LONG.values(), *units.SYMBOLS.values(), *units.PHRASES.values()} - {"percentage_point"}
    assert [n for n in sorted(names) if not n.startswith("inverse") and str(registry.parse_units(n)) != n] == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The number of people killed when a wall fell in Velm rose to 53 on Monday.", [(53, "people", "killed")]),
        (
            "They found 3 bodies, bringing the number of people killed by the fire to 27.",
            [(3, "bodies", "killed"), (27, "people", "killed")],
        ),
        ("Toll of Velm fire climbs to 38", [(38, None, "killed")]),
        ("Velm fire toll rises to 53; two held", [(53, None, "killed")]),
        ("The death toll stood at 9.", [(9, None, "killed")]),
        ("The death toll rose from 11 to 27.", [(27, None, "killed")]),
        ("The mayor put the toll at 33.", [(33, None, "killed")]),
        ("The number of injured stands at 92, down from 95.", [(92, None, "injured")]),
        ("Police put the number of marchers at 6,000.", [(6000, "marchers", "")]),
        ("Deaths reached 100 and 12 ships sank.", [(100, None, "killed"), (12, "ships", "")]),
        ("The price rose to 53.", []),
        ("Lind put the dead at 27.", [(27, None, "killed")]),
        ("Lind put the price at 27.", []),
        ("Police made nine arrests; the bishop counted 24.", [(9, "arrests", "arrested"), (24, "arrests", "arrested")]),
        ("It had 41 dead on Monday, against 28 of the agency.", [(41, "dead", "killed"), (28, "dead", "killed")]),
        ("They fought against 28.", []),
        ("It had 41 dead, against 28 last year.", [(41, "dead", "killed")]),
        ("Close to 40,000 people fled.", [(40000, "people", "displaced")]),
        ("It lost 11 of the 16 posts.", [(11, "posts", "")]),
        ("Others put them at between 2,500 and 4,000.", [(2500, None, "")]),
        ("It lay between 1998 and 2004.", []),
        ("Some 38,000 slept in the open.", [(38000, None, "")]),
        ("The death toll rose to 9 and the fare to 12.", [(9, None, "killed")]),
        (
            "It was said that seven people were missing. The number is two.",
            [(7, "people", "missing"), (2, "people", "missing")],
        ),
        ("He has a horse. The number is two.", []),
    ],
)
def test_a_level_is_of_what_its_noun_counts(text: str, figures: list[tuple[int, str | None, str]]) -> None:
    """A noun far to the left, and the verb that takes it to the number, say what a bare number counts."""
    assert [(q.quantity.low, q.quantity.counted, q.role) for q in quantities(text)] == figures


def test_so_many_more_is_a_rise_and_no_level() -> None:
    """Nine more bodies do not make a toll of nine."""
    assert [q.change for q in quantities("They found nine more bodies.")] == ["up"]
    assert [q.change for q in quantities("They found nine bodies.")] == [None]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Four of the wounded had died.", ["killed"]),
        ("Four of the wounded were in Velm.", ["injured"]),
        ("More than 50 arrested as hundreds sing", ["arrested", ""]),
        ("They arrested as many as 80 men.", ["arrested"]),
        ("Doctors saw 45 injured people.", ["injured"]),
        ("The army freed 12 detained writers.", ["released"]),
        ("The war has driven about 9,000 from their homes.", ["displaced"]),
        ("The owner has driven about 9,000 miles.", [""]),
        ("Forty people have lost their homes.", ["displaced"]),
        ("Forty people have lost their shelter.", ["displaced"]),
        ("Forty men, they say, are under arrest.", ["arrested"]),
        ("Forty men, a goat, a mule and a cart are under arrest.", [""]),
        ("The mayor puts the number of those who fled at 900.", ["displaced"]),
        ("Forty people have lost their keys.", [""]),
        ("Twenty people were buried in Velm.", ["killed"]),
        ("Twenty people were buried under the mud.", [""]),
        ("Three guards lost their lives.", ["killed"]),
        ("The army said nine bandits had been neutralised.", ["killed"]),
        ('The army said that nine "bandits" had died.', ["killed"]),
        ("UPDATE 2-Three guards killed in Velm", ["killed"]),
        ("At least 20 terrorists were eliminated near Velm.", ["killed"]),
        ("Two guards, who were carrying water, were killed.", ["killed"]),
        ("Five guards and three villagers, one of them a nun, lost their lives.", ["killed", "killed"]),
        ("The raid hurt five guards and three villagers were killed.", ["injured", "killed"]),
        ("Two of the candidates were eliminated in the first round.", [""]),
        ("A nurse said two people had been brought in dead.", ["killed"]),
        ("Of those seized in March, six are still in prison.", ["arrested"]),
        ("Some 2,600 villagers have left for the forest.", ["displaced"]),
        ("It said 44 people were still being treated.", ["injured"]),
        ("It said 44 people were treated as thieves.", [""]),
        ("Some 200 people were taken away by police.", ["arrested"]),
        ("Some 200 people were taken away by bus.", [""]),
        ("The attack forced 40 families to flee.", ["displaced"]),
        ("The storm forced 40 schools to close.", [""]),
    ],
)
def test_what_befell_the_counted_has_a_counter_example(text: str, roles: list[str]) -> None:
    """Each way of telling it is shown with words that only look like it."""
    assert [q.role for q in quantities(text)] == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The blast killed at least 12 people and wounded 30 others.", ["killed", "injured"]),
        ("Five people were shot and 12 were hurt.", ["people_shot", "injured"]),
        ("Police shot 4 rioters dead.", ["killed"]),
        ("Raiders left dozens dead.", ["killed"]),
        ("The death toll from the flood in Velm rose to 19.", ["killed"]),
        ("The slide claimed the lives of 9 miners.", ["killed"]),
        ("4 nurses and 3 doctors were evacuated.", ["evacuated", "evacuated"]),
        ("It killed dozens, including 3 children.", ["killed", "killed"]),
        ("3 are missing and 40 were arrested.", ["missing", "arrested"]),
        ("They reported 19 deaths and 4 injuries.", ["killed", "injured"]),
        ("12 soldiers killed three raiders.", ["", "killed"]),
        ("12 officials said the blast killed a dog.", [""]),
        ("Some 300 people fled.", ["displaced"]),
    ],
)
def test_what_befell_the_counted_is_read_from_the_words_beside_them(text: str, roles: list[str]) -> None:
    """The noun, the predicate, the governing verb; who killed is not who was killed."""
    assert [q.role for q in quantities(text)] == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("18 soldiers were released on Thursday.", ["released"]),
        ("The rebels freed 12 aid workers.", ["released"]),
        ("The sides exchanged 62 captives on Monday.", ["released"]),
        ("The army released 12 reports.", [""]),
        ("All 22 civilians set free were nurses.", ["released"]),
        ("The rebels let 30 hostages go.", ["released"]),
        ("Forty-four fighters were flown out of Dorvek prison.", ["released"]),
        ("The group still holds about 30 civilians.", ["held"]),
        ("The council holds 12 meetings a year.", [""]),
        ("About 30 people remain in the hands of the rebels.", ["held"]),
        ("Nine sailors are being held hostage.", ["held"]),
        ("Police held 12 men for questioning.", ["arrested"]),
        ("Some 40 men were held by police overnight.", ["arrested"]),
        ("Boats picked up 121 people by noon.", ["rescued"]),
        ("Police picked up 12 people.", ["arrested"]),
        ("The bus picked up 12 people.", [""]),
        ("Divers saved 9 children.", ["rescued"]),
        ("The plan saved 9 jobs.", [""]),
        ("Rescuers pulled three people alive from the rubble.", ["rescued"]),
        ("Twelve people were pulled from the rubble.", ["rescued"]),
        ("Twelve bodies were pulled from the rubble.", ["killed"]),
        ("Gunmen took 14 villagers hostage.", ["abducted"]),
        ("Some 40 girls were taken from their school.", ["abducted"]),
        ("More than 200 people have been taken away in lorries.", ["arrested"]),
        ("Sixty students were rounded up.", ["arrested"]),
        ("The flood has claimed 40 victims.", ["killed"]),
        ("She spoke of more than 40 victims.", ["killed"]),
        ("Some 9,000 villagers were evacuated.", ["evacuated"]),
        ("They evacuated 300 patients.", ["evacuated"]),
        ("Eleven people have not been found.", ["missing"]),
        ("Twenty are unaccounted for.", ["missing"]),
        ("Kidnappers freed 7 of the hostages.", ["released"]),
        ("The raid killed 12 hostages.", ["killed"]),
        ("At least 12 hostages were killed.", ["killed"]),
        ("Thirty people were taken to hospital.", ["injured"]),
        ("Six children were treated for burns.", ["injured"]),
        ("About 300 families abandoned their homes.", ["displaced"]),
        ("The ministry said the group had freed 44 fighters and 18 soldiers.", ["released", "released"]),
        ("Five people were crushed to death.", ["killed"]),
        ("Ships rescued 40 migrants and 3 crew members.", ["rescued", "rescued"]),
        ("4 nurses and 3 doctors were evacuated.", ["evacuated", "evacuated"]),
        ("He returned 12 books.", [""]),
        ("The rebels handed over 5 prisoners to the Red Cross.", ["released"]),
        ("The police chief said 12 officers were hurt.", ["injured"]),
        ("They exchanged 12 letters.", [""]),
        ("12 soldiers released a statement.", [""]),
        ("Three men returned home.", ["released"]),
        ("Thirty pupils returned to school.", [""]),
    ],
)
def test_who_was_freed_held_saved_taken_or_led_away(text: str, roles: list[str]) -> None:
    """Fates that take several words to tell, each beside words that only look like it."""
    assert [q.role for q in quantities(text)] == roles


def test_who_goes_home_in_a_story_of_an_exchange_is_freed() -> None:
    """The opening says that captives were exchanged; those who then cross the border are some of them."""
    told = (
        "Both sides swapped their prisoners on Monday. Nine soldiers crossed a bridge. Ten rebels went the other way."
    )
    other = "Both sides met on Monday. Nine soldiers crossed the bridge."
    assert [q.role for q in quantities(told)] == ["released", "released"]
    assert [q.role for q in quantities(other)] == [""]


@pytest.mark.parametrize(
    "text", ["No one was hurt.", "There were no injuries.", "It caused no immediate injuries, police said."]
)
def test_nobody_is_none(text: str) -> None:
    """That nobody was hurt is a figure: nought."""
    (found,) = quantities(text)
    assert (found.quantity.low, found.quantity.high, found.role) == (0, 0, "injured")


def test_ages_are_ages_and_count_nobody() -> None:
    """Both "a 20-year-old man" and "Lind, 38," tell an age."""
    found = quantities("A 20-year-old man, Mara Lind, 38, of Velm, and a girl aged 9 were there.")
    assert [(q.quantity.low, q.quantity.unit, q.role) for q in found] == [(n, "year", "age") for n in (20, 38, 9)]


def test_a_preposition_is_no_bound() -> None:
    """A plane flies over two villages; a war lasts over two years."""
    bounds = [q.bound for q in quantities("It flew over two villages for over two years.")]
    assert bounds == ["exactly", "more than"]


def test_a_change_is_told_from_a_level() -> None:
    """Rising by 12 percent is no level of 12; rising to 19 is one."""
    by, to = quantities("Rents rose by 12 percent and the death toll rose to 19.")
    assert (by.change, to.change) == ("up", None)


@pytest.mark.parametrize(
    "text",
    [
        "In 2029, on 3 March, at 5 p.m. and at 10:30, it rained.",
        "Article 5, Highway 61 and No. 10 are names, as are F-16 and G20.",
        "The third round was the second of the 21st century.",
        "One of them is the one to watch.",
        "The team won 3:2.",
    ],
)
def test_dates_labels_and_ordinals_are_no_figures(text: str) -> None:
    """A number that tells a time, names a thing or gives an order counts nothing."""
    assert words(text) == []


PIECES = st.sampled_from(
    [
        "12",
        "to",
        "at least",
        "dozens",
        "of",
        "people",
        "killed",
        "-",
        "$",
        "%",
        "half",
        "a",
        "million",
        "1,2",
        "½",
        "km",
        "(",
        ")",
        "between",
        "and",
        "or",
        "more",
        "no one",
        "was",
        "year",
        "old",
        "�",
        "\x00",
        "٣",
        "🌊",
        "one",
        "plus",
    ]
)


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.text(max_size=60), st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=9).map("".join)
    )
)
def test_any_text_gives_spans_inside_it_in_order(text: str) -> None:
    """No text makes it fail; spans lie inside, do not overlap, and no range is upside down."""
    end = 0
    for found in quantities(text):
        assert end <= found.span.start < found.span.end <= len(text)
        end = found.span.end
        low, high = found.quantity.low, found.quantity.high
        assert low is None or high is None or low <= high


@pytest.mark.untraced  # the time a user waits, which tracing would treble
@pytest.mark.parametrize("words", ["one hundred and ", "million ", "17 and 24 May ", "Q3 ", "5 ft 2 in ", "1x10^"])
def test_a_line_without_an_end_is_read_in_time_that_grows_with_it(words: str) -> None:
    """No figure looks over the whole line: four times the line takes at most some ten times as long."""
    spent = []
    for size in (4_000, 16_000):
        text = (words * size)[:size]
        begin = time.process_time()
        quantities(text)
        spent.append(time.process_time() - begin)
    assert spent[1] < 10 * spent[0] + 0.2


@pytest.mark.parametrize(
    ("text", "plural", "acled"),
    [
        ("Shells killed dozens of villagers.", 24, 12),
        ("Tens of miners are missing.", 20, 10),
        ("Hundreds fled the valley.", 200, 100),
        ("Two dozen miners are missing.", 24, 24),
    ],
)
def test_what_a_vague_plural_stands_for_is_a_named_convention_and_its_word_is_kept(
    text: str, plural: float, acled: float
) -> None:
    """The word "dozens" is two dozen or more, and for those who code as ACLED does one; "two dozen" is as it says."""
    for name, low in (("plural", plural), ("acled", acled)):
        config = Config().with_values({"analyze.vague_numbers": name}).analyze
        (found,) = quantities(text, config)
        assert found.quantity.low == low
        assert words(text) == [text[found.span.start : found.span.end]]


def test_a_convention_of_no_name_is_refused_with_the_names_there_are() -> None:
    """The message lists what can be given instead."""
    with pytest.raises(WrongSetting, match=" or ".join(VagueNumbers)):
        Config().with_values({"analyze.vague_numbers": "guess"})


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Eleven of them have been recaptured, one in a hen house.", ["arrested"]),
        ("It was a siege in which nine inmates and two of the guards they had held lost their lives.", ["killed"] * 2),
        ("The government speaks of nine dead prisoners.", ["killed"]),
        ("The police spoke of four dead.", ["killed"]),
        ("It said that 15 inmates, and not nine, died.", ["killed"]),
        ("They freed 12 detained writers.", ["released"]),
    ],
)
def test_what_befell_the_counted_is_told_past_a_clause_or_a_denial(text: str, roles: list[str]) -> None:
    """A relative clause before the predicate, an adjective behind "of", a figure set aside between commas."""
    assert [q.role for q in quantities(text) if q.role] == roles


@pytest.mark.parametrize(
    ("text", "low", "counted", "role"),
    [
        ("Four people were shot dead. The opposition says 11.", 11, "people", "killed"),
        ("Four people were shot dead. The opposition said there were seven.", 7, "people", "killed"),
        ("Two sailors were wounded. Their agent said he had been told of three.", 3, "sailors", "injured"),
        ("They took 17 guards hostage. The union put it at 23.", 23, "guards", "abducted"),
        ("112 people were arrested. The lawyers said the figure was closer to 300.", 300, "people", "arrested"),
        ("The crew numbers 23, the company said. The ministry has spoken of 25.", 25, "crew", ""),
        ("She sailed with a crew of 23.", 23, "crew", ""),
    ],
)
def test_a_number_alone_speaks_of_the_figure_before_it_or_of_the_body_it_numbers(
    text: str, low: float, counted: str, role: str
) -> None:
    """Somebody says a number and no more, puts it at one, has been told of one; a crew has one."""
    last = quantities(text)[-1]
    assert (last.quantity.low, last.quantity.counted, last.role) == (low, counted, role)


@pytest.mark.parametrize("text", ["The mayor said 11 May was the day.", "He said 20 more would follow."])
def test_a_number_that_somebody_says_more_of_speaks_of_itself(text: str) -> None:
    """A day, or so many more: neither takes over what was counted before."""
    assert all(q.role == "" for q in quantities(f"Four people were killed. {text}")[1:])


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("At least 6 dead, 19 trapped in a mine", ["killed"]),
        ("Five killed, 12 held after a raid", ["killed"]),
        ("Six dead and 19 rescued from a lake", ["killed", "rescued"]),
        ("12 dead, 30 hurt", ["killed", "injured"]),
        ("Guard killed, 14 miners held at Orrel mill", [""]),
        ("Guard hurt, 14 killed at Orrel mill", ["killed"]),
        ("The blast killed 12 soldiers and 3 civilians", ["killed", "killed"]),
        ("killing six miners and nineteen others", ["killed", "killed"]),
    ],
)
def test_a_figure_listed_after_the_dead_is_of_the_dead_unless_it_says_what_became_of_its_own(
    text: str, roles: list[str]
) -> None:
    """Headlines put a number and a participle side by side."""
    assert [q.role for q in quantities(text)] == roles


GOVERNORS = read_rows("variorum.analyze.quantities", "governors.tsv")


def parsed(text: str) -> list[QuantityExpression]:
    """Find the figures of a text that the language model has read."""
    document = Document("doc_test", "", text)
    blocks = (Block("paragraph", Span("doc_test", 0, len(text))),)
    story = Story("st_test", Span("doc_test", 0, len(text)), blocks)
    return list(find_quantities(document, story, find_sentences(document, story, AnalyzeConfig()), ()))


@pytest.mark.parametrize(("row", "example"), [(row, at) for row in GOVERNORS for at in (6, 7)])
def test_a_verb_or_noun_tells_what_befell_whom_it_governs(row: list[str], example: int) -> None:
    """Each row of the table of governors is shown by its example, and by another sense of its words."""
    found = parsed(row[example])
    assert (row[0] in {q.role for q in found}) == (example == 6), [(q.quantity, q.role) for q in found]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("All 12 on board died.", "killed"),
        ("All 12 on the shelf sold.", ""),
        ("Thirty-six people died: 33 civilians and three guards.", "killed"),
        ("Two of its fighters and a girl of nine had been killed.", "killed"),
        ("Two of its guards and a boy had been killed, the rebels said.", "killed"),
        ("Thirty passengers were dragged off the bus and marched into the forest.", "abducted"),
        ("Four aid workers, most of them foreigners, never died.", ""),
        ("The dead in the ferry, says the mayor, may exceed 40 people.", ""),
    ],
)
def test_what_befell_the_counted_is_read_from_the_parse(text: str, role: str) -> None:
    """A bare number, a list and a second verb take what the parse says; what is denied or only possible is none."""
    found = parsed(text)
    assert {q.role for q in found if q.role != "age"} <= {role}
    assert not role or any(q.role == role for q in found)


def test_what_is_counted_may_stand_in_quotation_marks() -> None:
    """An army's word for the dead is quoted: nine "terrorists" had died."""
    (found,) = quantities('The army said nine "terrorists" had died.')
    assert (found.quantity.low, found.quantity.counted, found.role) == (9, "terrorists", "killed")
