"""Expressions of time: one example and one counter-example a rule, and the date a story's own words fix."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.analyze.times import date_story, find_times
from variorum.model import UNRESOLVED, Block, Document, Interval, Sentence, Span, Story

if TYPE_CHECKING:
    from variorum.model import BlockKind, TimeExpression

# A Thursday.
PUBLISHED = "2031-05-15"


def times(text: str, published: str | None = PUBLISHED) -> list[TimeExpression]:
    """Find the times of a text published on a day, read as one story without sentences given."""
    document = Document("doc_test", "", text)
    when = Interval(published, published, "metadata") if published else UNRESOLVED
    story = Story("st_test", Span("doc_test", 0, len(text)), (), published=when)
    return list(find_times(document, story, ()))


def found(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str]]:
    """List the words and TIMEX3 values of a text's times."""
    return [(text[t.span.start : t.span.end], t.value) for t in times(text, published)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The dam at Velm broke on Feb. 3.", "Feb. 3", "2031-02-03"),
        ("It was signed on 3 February in Orsk.", "3 February", "2031-02-03"),
        ("It was signed on February 3, 2029, in Orsk.", "February 3, 2029", "2029-02-03"),
        ("Residents flee Velm, Monday, Feb. 3, 2031.", "Monday, Feb. 3, 2031", "2031-02-03"),
        ("The 3rd of March 2030 was a day of mourning.", "The 3rd of March 2030", "2030-03-03"),
        ("Updated 2031-02-03 by the desk.", "2031-02-03", "2031-02-03"),
        ("Filed 02/28/2031 by the desk.", "02/28/2031", "2031-02-28"),
        ("Filed 28/02/2031 by the desk.", "28/02/2031", "2031-02-28"),
        ("The talks of 3-5 April failed.", "3-5 April", "2031-04-03/2031-04-05"),
        ("Shelling resumed in mid-March.", "mid-March", "2031-03"),
        ("Shelling resumed in late 2029.", "late 2029", "2029"),
        ("It has grown since the 1990s.", "the 1990s", "199"),
        ("It dates from the 19th century.", "the 19th century", "18"),
        ("They fled in the winter of 2029.", "the winter of 2029", "2029-WI"),
        ("They fled last summer.", "last summer", "2030-SU"),
        ("Output fell in the third quarter of 2029.", "the third quarter of 2029", "2029-Q3"),
        ("The envoy said early Wednesday that it held.", "early Wednesday", "2031-05-14"),
        ("Before dawn on Wednesday, guns fired.", "Before dawn on Wednesday", "2031-05-14TMO"),
        ("Guns fired late Tuesday night.", "late Tuesday night", "2031-05-13TNI"),
        ("Guns fired in the early hours of Tuesday.", "the early hours of Tuesday", "2031-05-13TMO"),
        ("Guns fired at 5:30 p.m. on Tuesday.", "5:30 p.m. on Tuesday", "2031-05-13T17:30"),
        ("The quake struck at 0640 GMT.", "0640 GMT", "2031-05-15T06:40Z"),
        ("The crew landed yesterday morning.", "yesterday morning", "2031-05-14TMO"),
        ("Drones came overnight.", "overnight", "2031-05-15TNI"),
        ("Drones came last night.", "last night", "2031-05-14TNI"),
        ("Drones came earlier this month.", "earlier this month", "2031-05"),
        ("Drones came last week.", "last week", "2031-W19"),
        ("Drones came last Thursday.", "last Thursday", "2031-05-08"),
        ("They return next Thursday.", "next Thursday", "2031-05-22"),
        ("They took power six years ago.", "six years ago", "2025"),
        ("They took power two weeks ago.", "two weeks ago", "2031-W18"),
        ("It has risen over the past decade.", "the past decade", "P1DE"),
        ("The post stayed shut for more than three weeks.", "more than three weeks", "P3W"),
        ("The session lasted nearly 18 hours.", "nearly 18 hours", "PT18H"),
        ("The siege lasted two and a half years.", "two and a half years", "P2.5Y"),
        ("They met every Monday.", "every Monday", "XXXX-WXX-1"),
        ("The toll is published daily.", "daily", "P1D"),
        ("They shell it twice a week.", "twice a week", "P1W"),
        ("The mayor left on Christmas Day 2029.", "Christmas Day 2029", "2029-12-25"),
        ("The war began in 490 BC.", "490 BC", "BC0490"),
        ("They leave the day after tomorrow.", "the day after tomorrow", "2031-05-17"),
        ("They leave two days from now.", "two days from now", "2031-05-17"),
        ("Guns fired at half past eight.", "half past eight", "2031-05-15T08:30"),
        ("Guns fired at a quarter to 9 p.m.", "a quarter to 9 p.m.", "2031-05-15T20:45"),
        ("Guns fired at 8 in the evening.", "8 in the evening", "2031-05-15T20:00"),
        ("It took an hour and a half.", "an hour and a half", "PT1.5H"),
        ("It took two hours and 20 minutes.", "two hours and 20 minutes", "PT2H20M"),
        ("They meet on the first Friday of March.", "the first Friday of March", "2031-03-07"),
        ("They meet on the first Friday of next month.", "the first Friday of next month", "2031-06-06"),
        ("They pay on the 12th of next month.", "the 12th of next month", "2031-06-12"),
        ("They meet on Tuesday the 20th.", "Tuesday the 20th", "2031-05-20"),
        ("They met between 3 and 12 April.", "3 and 12 April", "2031-04-03/2031-04-12"),
        ("They met on 15 june.", "15 june", "2031-06-15"),
        ("They met in Feb.", "Feb", "2031-02"),
        ("They met in the month of April.", "the month of April", "2031-04"),
        ("They met in the week of April 3.", "the week of April 3", "2031-W14"),
        ("They met in the first week of April.", "the first week of April", "2031-W14"),
        ("They met in the last week of 2029.", "the last week of 2029", "2029-W52"),
        ("They met in March last year.", "March last year", "2030-03"),
        ("Output fell in the third quarter of last year.", "the third quarter of last year", "2030-Q3"),
        ("Output fell last quarter.", "last quarter", "2031-Q1"),
        ("Output fell in Q3 2029.", "Q3 2029", "2029-Q3"),
        ("Output fell in fiscal year 2029.", "fiscal year 2029", "FY2029"),
        ("They fled in June of nineteen ninety-nine.", "June of nineteen ninety-nine", "1999-06"),
        ("They fled in the seventies.", "the seventies", "197"),
        ("They fled on July 4 of 1995.", "July 4 of 1995", "1995-07-04"),
        ("They leave two days after tomorrow.", "two days after tomorrow", "2031-05-18"),
        ("They fled a month and 10 days ago.", "a month and 10 days ago", "2031-04-05"),
        ("They fled two weeks before Christmas 2029.", "two weeks before Christmas 2029", "2029-12-11"),
        ("They fled last Christmas.", "last Christmas", "2030-12-25"),
        ("They stay for the rest of the week.", "the rest of the week", "2031-W20"),
        ("They leave the week after next.", "the week after next", "2031-W22"),
        ("Guns fired at 8:30 in the evening.", "8:30 in the evening", "2031-05-15T20:30"),
        ("Guns fired around 9:30 Tuesday night.", "9:30 Tuesday night", "2031-05-13T21:30"),
        ("It ran from 4 to 6 p.m.", "4 to 6 p.m.", "2031-05-15T16:00/2031-05-15T18:00"),
        ("It ran from 5 to 6 in the afternoon.", "5 to 6 in the afternoon", "2031-05-15T17:00/2031-05-15T18:00"),
        ("It struck at twenty to eight in the morning.", "twenty to eight in the morning", "2031-05-15T07:40"),
        ("It was twenty past five.", "twenty past five", "2031-05-15T05:20"),
        ("The shells fell at 5.24 in the morning.", "5.24 in the morning", "2031-05-15T05:24"),
        ("It began at twenty minutes past five.", "twenty minutes past five", "2031-05-15T05:20"),
        ("It began in late afternoon.", "late afternoon", "XXXX-XX-XXTAF"),
        ("They fled on Feb/23.", "Feb/23", "2031-02-23"),
        ("Filed 2029/Feb/03 by the desk.", "2029/Feb/03", "2029-02-03"),
        ("They fled on June twenty-two, 2029.", "June twenty-two, 2029", "2029-06-22"),
        ("They fled on the 15th day of June.", "the 15th day of June", "2031-06-15"),
        ("They fled in April of 87.", "April of 87", "1987-04"),
        ("They fled in May '68.", "May '68", "1968-05"),
        ("They fled on 26 June in 2029.", "26 June in 2029", "2029-06-26"),
        ("They fled last Friday, May 9.", "last Friday, May 9", "2031-05-09"),
        ("They fled in nineteen ninety-six.", "nineteen ninety-six", "1996"),
        ("They fled in the 70s.", "the 70s", "197"),
        ("The wall dates from the 3rd century BC.", "the 3rd century BC", "BC02"),
        ("They fled half a century ago.", "half a century ago", "198"),
        ("They fled a year and a half ago.", "a year and a half ago", "2029-11"),
        ("They fled on Christmas last year.", "Christmas last year", "2030-12-25"),
        ("Output fell in the first half of the year.", "the first half of the year", "2031-H1"),
        ("Output fell in H2 2029.", "H2 2029", "2029-H2"),
        ("Output fell in fiscal 2029.", "fiscal 2029", "FY2029"),
        ("Output fell in the 2028-29 fiscal year.", "the 2028-29 fiscal year", "FY2029"),
        ("Output fell last fiscal year.", "last fiscal year", "FY2030"),
        ("They fled in the small hours of Tuesday.", "the small hours of Tuesday", "2031-05-13TMO"),
        ("They march on Friday nights.", "Friday nights", "XXXX-WXX-5TNI"),
        ("They meet on the first Monday of each month.", "the first Monday of each month", "XXXX-XX-WXX-1-#1"),
        ("It opens each morning at 7 a.m.", "each morning at 7 a.m.", "XXXX-XX-XXT07:00"),
        ("It lasted 1½ hours.", "1½ hours", "PT1.5H"),
        ("The quake struck at 0640.", "0640", "2031-05-15T06:40"),
        ("The quake struck at 2:05 a.m. Moscow time.", "2:05 a.m. Moscow time", "2031-05-15T02:05+03:00"),
        ("It is shut between now and June 20.", "June 20", "2031-06-20"),
        ("It is the worst to date.", "to date", "PRESENT_REF"),
        ("They fled two Sundays ago.", "two Sundays ago", "2031-05-04"),
        ("They leave next Saturday.", "next Saturday", "2031-05-24"),
        ("They stayed three nights.", "three nights", "P3D"),
        ("They shell it five times a day.", "five times a day", "P1D"),
        ("They met from the 3rd to the 9th of May 2029.", "the 3rd", "2029-05-03"),
        ("They waited a half hour.", "a half hour", "PT0.5H"),
        ("They meet every other Friday.", "every other Friday", "P2W"),
        ("They meet on Tuesdays at 9 a.m.", "Tuesdays at 9 a.m.", "XXXX-WXX-2T09:00"),
    ],
)
def test_an_expression_has_its_whole_span_and_its_timex_value(text: str, words: str, value: str) -> None:
    """Each way of writing a time is found whole, and valued as TIMEX3 does."""
    assert (words, value) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the second bridge.",
        "He sat in the sun and sold mar oil.",
        "May Lind and April Stone spoke for the union.",
        "The fall of the town came as no surprise.",
        "Flight 2031 carried 2000 people over 1500 villages.",
        "They paid $2020 for it.",
        "The Sunday Times reported it; so did survivors of Bloody Sunday.",
        "A second man was held at 14 Main Street.",
        "The Velm Weekly Report and Karsovia Today told it.",
        "It was told by the Velm Sunday Monitor.",
        "He was on the 15th floor.",
        "Of the 12 may be six survive.",
        "She is in her early twenties.",
        "The prize went to Jan and Mar.",
        "Highs were in the 70s; she is in her 70s.",
        "Call 138-2010-2015 or 0800-555-2019.",
        "It stood in Jan Holt's house.",
        "They hope to last ten rounds.",
        "She may 12 times deny it, and they march to the sea.",
    ],
)
def test_words_that_only_look_like_times_are_left_alone(text: str) -> None:
    """A modal, a verb, a name or an amount is no date."""
    assert found(text) == []


def test_a_weekday_is_today_on_that_day_and_else_the_last_one() -> None:
    """Thursday in a Thursday story is that day; Friday is six days back."""
    assert found("Guns fired on Thursday.") == [("Thursday", "2031-05-15")]
    assert found("Guns fired on Friday.") == [("Friday", "2031-05-09")]


@pytest.mark.parametrize(
    "text", ["The council will vote on Friday.", "On Friday, the council will vote.", "A vote is scheduled for Friday."]
)
def test_a_weekday_lies_ahead_where_its_verb_does(text: str) -> None:
    """The finite verb nearest to the weekday tells the direction."""
    assert found(text) == [("Friday", "2031-05-16")]


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("The union announced a strike for Friday.", True),
        ("The union was blamed for Friday's raid.", False),
        ("The office published figures for Friday.", False),
        ("The state promised a first payment by Friday.", True),
        ("The water was gone by Friday.", False),
        ("He turns 60 on Friday.", True),
        ("The school opens on Friday.", True),
        ("The votes of Friday were lost.", False),
        ("The sides agreed to meet on Friday.", True),
        ("The sides failed to meet on Friday.", False),
        ("She said that the talks would resume on Friday.", True),
        ("She announced it would pay more on Friday.", False),
        ("The deadline is Friday.", True),
    ],
)
def test_a_plan_looks_ahead_and_a_report_back(text: str, ahead: bool) -> None:  # noqa: FBT001
    """Prepositions, infinitives and the present of what is fixed tell of what is to come."""
    assert found(text)[-1] == ("Friday", "2031-05-16" if ahead else "2031-05-09")


def test_the_present_of_a_headline_tells_of_the_past() -> None:
    """A council that meets on Friday has met, in a headline, and will meet, in a report."""
    text = "Council meets on Friday"
    document = Document("doc_test", "", text)
    published = Interval(PUBLISHED, PUBLISHED, "stated")
    span = Span("doc_test", 0, len(text))
    story = Story("st_test", span, (), published=published)
    values = {
        kind: find_times(document, story, (Sentence(span, (), kind),))[0].value for kind in ("headline", "paragraph")
    }
    assert values == {"headline": "2031-05-09", "paragraph": "2031-05-16"}


def test_both_ends_of_a_stretch_lie_on_one_side() -> None:
    """Of a Thursday story: the days from Monday to Friday of last week, or of the week to come."""
    assert [v for _, v in found("It was shut from Monday to Friday.")] == ["2031-05-05", "2031-05-09"]
    assert [v for _, v in found("It will be shut from Monday to Friday.")] == ["2031-05-19", "2031-05-23"]
    assert [v for _, v in found("It was shut on Monday, and on Friday.")] == ["2031-05-12", "2031-05-09"]


def intervals(text: str) -> list[tuple[str, str | None, str | None]]:
    """List the words of a text's times with their first and last moment."""
    return [(text[t.span.start : t.span.end], t.interval.earliest, t.interval.latest) for t in times(text)]


@pytest.mark.parametrize(
    ("text", "length", "first", "last"),
    [
        ("It was shut for three days from Monday.", "three days", "2031-05-12", "2031-05-14"),
        ("The curfew will last ten days from May 20.", "ten days", "2031-05-20", "2031-05-29"),
        ("It ran from 10 a.m. for two hours.", "two hours", "2031-05-15T10:00", "2031-05-15T12:00"),
        ("It rained for the first ten days of May.", "the first ten days of May", "2031-05-01", "2031-05-10"),
        ("It rained in the last two weeks of 2030.", "the last two weeks of 2030", "2030-12-18", "2030-12-31"),
        ("They will rule within ten days.", "ten days", "2031-05-15", "2031-05-25"),
        ("They met for ten days.", "ten days", None, None),
        ("They met over the Easter weekend.", "Easter weekend", "2031-04-12", "2031-04-13"),
        ("They met on Labor Day weekend 2030.", "Labor Day weekend 2030", "2030-08-31", "2030-09-02"),
    ],
)
def test_a_length_whose_beginning_or_end_is_told_has_its_days(
    text: str, length: str, first: str | None, last: str | None
) -> None:
    """Whole days include the first: three days from Monday end on Wednesday."""
    assert (length, first, last) in intervals(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It fell less than two years ago.", "2029-01-01", "2031-05-15"),
        ("It fell more than two years ago.", None, "2029-12-31"),
        ("It fell nearly two years ago.", "2029-01-01", "2029-12-31"),
        ("It opens less than two days from now.", "2031-05-15", "2031-05-17"),
        ("Output fell in the past two quarters.", "2030-10-01", "2031-03-31"),
        ("Output will fall in the next two quarters.", "2031-07-01", "2031-12-31"),
        ("The wall dates from the 19th century.", "1800-01-01", "1899-12-31"),
    ],
)
def test_the_range_is_that_of_the_words(text: str, first: str | None, last: str | None) -> None:
    """Less or more than a distance is a range, quarters are whole, a century is that of ISO 8601."""
    assert [(a, b) for _, a, b in intervals(text)] == [(first, last)]


def test_the_end_of_a_stretch_comes_after_its_beginning() -> None:
    """Whatever side the beginning lies on: "until the end of June" is the June after that April."""
    assert [v for _, v in found("It was shut from November until the end of June.")] == ["2030-11", "2031-06"]
    assert [v for _, v in found("It was shut from April 3 until April 20.", "2031-10-10")] == [
        "2031-04-03",
        "2031-04-20",
    ]


def test_what_is_counted_from_an_event_keeps_the_relation_and_stays_open() -> None:
    """A distance stays a length, a day told by its distance a day that is not known; the rule says what they are."""
    for text in (
        "They fled two days after the vote.",
        "They fled the day after the vote.",
        "On the eve of the vote, they fled.",
    ):
        (time,) = times(text)
        assert (time.rule, time.interval.earliest) == ("counted from an event", None)


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("They fled over the weekend.", "the weekend", "2031-05-10", "2031-05-11"),
        ("They will meet over the weekend.", "the weekend", "2031-05-17", "2031-05-18"),
        ("Guns fired on the night to Wednesday.", "the night to Wednesday", "2031-05-13", "2031-05-14"),
        (
            "Guns fired in the night between Monday and Tuesday.",
            "the night between Monday and Tuesday",
            "2031-05-12",
            "2031-05-13",
        ),
        ("They fled on 3 May. The night before, guns had fired.", "The night before", "2031-05-02", "2031-05-02"),
        ("The trial ends Monday.", "Monday", "2031-05-19", "2031-05-19"),
        ("The winter of 2029-30 was mild.", "The winter of 2029-30", "2029-12-01", "2030-02-28"),
    ],
)
def test_weekends_and_nights_lie_beside_the_day_of_writing(text: str, words: str, first: str, last: str) -> None:
    """A weekend on the side its clause tells; a night between two days on both."""
    assert (words, first, last) in intervals(text)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Talks will resume in two weeks, he said.", "two weeks", "2031-W22"),
        ("It was the first raid in two weeks.", "two weeks", "P2W"),
        ("Calm returned following Tuesday's riots.", "Tuesday", "2031-05-13"),
        ("She said the vaccine would arrive on Saturday.", "Saturday", "2031-05-17"),
        ("We saw two in the evening paper.", "the evening", "XXXX-XX-XXTEV"),
    ],
)
def test_what_lies_ahead_and_what_only_seems_to(text: str, words: str, value: str) -> None:
    """Where the clause looks ahead, "in two weeks" is a day; "following" before what a day owns means after it."""
    assert (words, value) in found(text)


def test_later_in_the_day_is_the_day_last_told() -> None:
    """Of a Thursday story that tells of Tuesday, the Tuesday; where no day is told, that of the news."""
    assert found("Guns fired on Tuesday. Later in the day it rained.")[1] == ("Later in the day", "2031-05-13")
    assert found("Later in the day it rained.") == [("Later in the day", "2031-05-15")]


def test_a_day_of_the_month_is_the_nearest_one() -> None:
    """The 14th is yesterday in a report of 15 May, and the 20th lies ahead where the clause does."""
    assert found("It began on the 14th.") == [("the 14th", "2031-05-14")]
    assert found("It will begin on the 20th.") == [("the 20th", "2031-05-20")]
    assert found("It began on the 20th.") == [("the 20th", "2031-04-20")]


def test_hours_of_a_curfew_come_again_each_day() -> None:
    """They are no moment on the calendar; the hour of a raid is."""
    (first, last) = times("He set a curfew from 6 p.m. to 6 a.m. in the town.")
    assert (first.type, last.type, first.interval.resolved) == ("SET", "SET", False)
    assert times("The raid began at 6 p.m. in the town.")[0].interval.resolved


def test_a_comparison_is_no_date_and_a_habit_no_day() -> None:
    """Nine days earlier than last year is a length; Sunday shifts come every week."""
    assert found("It fell nine days earlier than it did before.") == [("nine days", "P9D")]
    assert found("It fell on May 13, nine days earlier.")[-1] == ("nine days earlier", "2031-05-04")
    assert found("They refused Sunday shifts.") == [("Sunday", "XXXX-WXX-7")]
    assert found("They refused Sunday talks.") == [("Sunday", "2031-05-11")]


def test_the_verb_of_saying_does_not_follow_the_plan_it_reports() -> None:
    """In "said Friday it will vote" the Friday is that of the saying."""
    assert found("The council said Friday it will vote.") == [("Friday", "2031-05-09")]


def test_a_weekday_beside_a_date_tells_its_year() -> None:
    """The year in which the 24th of June is a Monday, not the nearest one."""
    assert found("The opening: Monday, 24 June.") == [("Monday, 24 June", "2030-06-24")]
    assert found("The opening: 24 June.") == [("24 June", "2031-06-24")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The man was shot on Aug. 3.", "2030-08-03"),  # 285 days back, 80 ahead
        ("The trial opened on 24 June.", "2030-06-24"),
        ("They died after the Oct. 30 raid.", "2030-10-30"),  # 197 days back, 168 ahead, and no verb beside it
        ("She was banned from the vote of July 20.", "2031-07-20"),  # the noun's day, not the ban's
        ("A hearing was set for Aug. 3.", "2031-08-03"),
        ("The hearing was moved to Aug. 3.", "2031-08-03"),
        ("The mandate was extended to Aug. 3.", "2031-08-03"),
        ("A further round in June had been agreed.", "2031-06"),
        ("A march on Monday is planned.", "2031-05-19"),
        ("The raid in June had been planned for weeks.", "2030-06"),
        ("The truce in June was agreed after long talks.", "2030-06"),
        ("A visit on Monday was called off.", "2031-05-12"),
        ("The judge ordered a hearing on May 26.", "2031-05-26"),  # eleven days ahead, most of a year back
    ],
)
def test_what_has_been_is_not_dated_ahead_nor_what_is_set_back(text: str, day: str) -> None:
    """The report is of 15 May 2031; the side that the tense tells wins unless the other is at hand."""
    assert found(text)[0][1] == day


def test_without_a_publication_day_relative_words_stay_unresolved() -> None:
    """The value keeps what is known, the interval nothing."""
    report = times("The round began on Thursday, on 19 October, two weeks ago, after the 2007 raid.", None)
    assert [(t.value, t.interval.basis) for t in report] == [
        ("XXXX-WXX-4", "unresolved"),
        ("XXXX-10-19", "unresolved"),
        ("XXXX-WXX", "unresolved"),
        ("2007", "stated"),
    ]


def test_a_full_date_elsewhere_gives_a_month_and_day_their_year() -> None:
    """One year stands in the full dates of the text, so it is that of the others."""
    assert ("19 October", "2029-10-19") in found("It began on 19 October. Photo: Orsk, Oct. 23, 2029.", None)


def test_dates_that_rest_on_an_inferred_publication_say_so() -> None:
    """A stated date keeps its basis, the weekday tells on what it rests."""
    text = "It fell on Tuesday, as it had on 3 March 2029."
    story = Story(
        "st", Span("d", 0, len(text)), (), published=Interval(PUBLISHED, PUBLISHED, "inferred from linked accounts")
    )
    bases = [t.interval.basis for t in find_times(Document("d", "", text), story, ())]
    assert bases == ["inferred from linked accounts", "stated"]


def test_later_dates_count_from_the_date_last_spoken_of() -> None:
    """The next day is that after the one just named, not after publication."""
    assert found("The bridge fell on Feb. 3. The next day, Orsk shut. Two days later it opened.") == [
        ("Feb. 3", "2031-02-03"),
        ("The next day", "2031-02-04"),
        ("Two days later", "2031-02-06"),
    ]


def test_an_interval_holds_all_the_days_a_phrase_allows() -> None:
    """A month ends on its last day; "earlier this month" ends on the day of writing."""
    month, earlier, years = times("In February 2028, earlier this month and four years ago.")
    assert (month.interval.earliest, month.interval.latest) == ("2028-02-01", "2028-02-29")
    assert (earlier.interval.earliest, earlier.interval.latest) == ("2031-05-01", "2031-05-15")
    assert (years.interval.earliest, years.interval.latest) == ("2027-01-01", "2027-12-31")


def test_a_history_tells_of_the_year_last_spoken_of() -> None:
    """Where most years named are long past, a bare month belongs to the year told of."""
    text = (
        "War came in 1911. By 1912 it spread. In June 1913 Orsk fell. In August, Velm did. In 1914 and 1915 it ended."
    )
    assert ("August", "1913-08") in found(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on Wednesday.\nThe truce was signed on Feb. 8.\nHe spoke at 2 a.m.", "2031-05-14T02:00"),
        ("The truce was signed on Feb. 8. The guns fell silent at 2 a.m.", "2031-02-08T02:00"),
        ("They met on Wednesday.\nHe promised homes before Christmas.\nHe spoke at noon.", "2031-05-14TMI"),
        ("Shells fell on Wednesday, the fifth day since Saturday.\nIt was 5 a.m.", "2031-05-14T05:00"),
        ("The dam broke on Tuesday.\nIt rained.\nSirens rang at 4 a.m.", "2031-05-13T04:00"),
        ("The hill moved on Tuesday night.\nNobody called before 4:36 a.m.", "2031-05-14T04:36"),
        ("The hill moved on Tuesday night.\nIt began at 11 p.m.", "2031-05-13T23:00"),
        ("The dam broke on Feb. 8.\nSirens rang at 4 a.m.", "XXXX-XX-XXT04:00"),
        ("The dam broke on Tuesday.\nWater came in from both ends at 4 a.m.", "2031-05-13T04:00"),
        ("The dam broke on Tuesday at three in the afternoon and took the mill.", "2031-05-13T15:00"),
    ],
)
def test_the_day_of_a_background_paragraph_does_not_carry_the_hours_after_it(text: str, value: str) -> None:
    """An hour belongs to the day told in its paragraph, else to the day of the news; after a night, to its morning."""
    assert found(text)[-1][1] == value


def test_a_stretch_from_a_weekday_told_ends_after_it_and_the_dawn_of_an_age_is_no_hour() -> None:
    """The end lies behind "next Monday"; only a day has a dawn."""
    assert found("They meet from next Monday to Friday.") == [("next Monday", "2031-05-19"), ("Friday", "2031-05-23")]
    assert found("It is the dawn of a new age.") == []
    assert found("Guns fired at the dawn of Tuesday.") == [("the dawn of Tuesday", "2031-05-13TMO")]


def test_of_a_story_published_on_one_of_two_days_what_both_give_is_resolved() -> None:
    """A Wednesday or a Thursday: Tuesday is the same for both, today is not."""
    text = "It fell on Tuesday. It is seen today. A court will sit on Friday."
    document = Document("doc_test", "", text)
    when = Interval("2031-05-14", "2031-05-15", "inferred from linked accounts")
    story = Story("st_test", Span("doc_test", 0, len(text)), (), published=when)
    values = [t.value for t in find_times(document, story, ())]
    assert values == ["2031-05-13", "XXXX-XX-XX", "2031-05-16"]


# --- date_story -------------------------------------------------------------------------------------------------------


def dated(lead: str, caption: str) -> Story:
    """Date a story of a lead and a photo caption."""
    text = f"{lead}\n{caption}"
    document = Document("doc_test", "", text)
    spans: list[tuple[BlockKind, Span]] = [
        ("paragraph", Span("doc_test", 0, len(lead))),
        ("caption", Span("doc_test", len(lead) + 1, len(text))),
    ]
    story = Story("st_test", Span("doc_test", 0, len(text)), tuple(Block(kind, span) for kind, span in spans))
    return date_story(document, story, tuple(Sentence(span, (), kind) for kind, span in spans))


def test_a_dated_caption_and_the_weekday_of_the_lead_date_a_story() -> None:
    """The first Wednesday on or after the caption's day is the day of publication, and both are its evidence."""
    story = dated("Talks in Orsk failed, the envoy said early Wednesday.", "The bridge at Orsk, Friday, May 9, 2031.")
    assert story.published == Interval("2031-05-14", "2031-05-14", "weekday resolved")
    assert len(story.published_evidence) == 2
    assert "early Wednesday" in story.published_reason


@pytest.mark.parametrize(
    ("lead", "caption"),
    [
        ("Talks in Orsk failed, the envoy said.", "The bridge at Orsk, Friday, May 9, 2031."),
        ("Talks in Orsk failed early Wednesday.", "The bridge at Orsk on a Friday in May."),
        ("Talks in Orsk failed early Wednesday.", "FILE - The bridge at Orsk, Friday, May 9, 2025."),
        ("Talks in Orsk will resume on Wednesday.", "The bridge at Orsk, Friday, May 9, 2031."),
    ],
)
def test_a_story_stays_undated_where_its_words_do_not_fix_the_day(lead: str, caption: str) -> None:
    """No weekday, no full date, an archive picture or a plan: none dates a story."""
    assert dated(lead, caption).published == UNRESOLVED


def test_a_story_that_says_when_it_came_out_is_dated_by_that() -> None:
    """The weekday of its lead does not move it on; a list published on a day does not date it."""
    told = dated("Raiders came on Tuesday, officials said.", "Ola Mirth contributed. Published May 14, 2031.")
    assert told.published == Interval("2031-05-14", "2031-05-14", "stated")
    other = dated("Raiders came, officials said.", "The list was published May 14, 2031.")
    assert other.published == UNRESOLVED


def test_a_story_that_has_a_date_keeps_it() -> None:
    """What metadata say is not second-guessed."""
    published = Interval("2031-05-20", "2031-05-20", "metadata")
    story = Story("st", Span("d", 0, 3), (), published=published)
    assert date_story(Document("d", "", "..."), story, ()).published == published


# --- any text ---------------------------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        "May",
        "5,",
        "2031",
        "Tuesday",
        "early",
        "in",
        "the",
        "last",
        "week",
        "ago",
        "two",
        "31",
        "1999-02-30",
        "99/99/9999",
        "Dec.",
        "'80s",
        "25:61",
        "p.m.",
        "noon",
        ",",
        "-",
        "–",
        "of",
        "next",
        "century",
        "first",
        "BC",
        "every",
        "9999",
        "0",
        "year",
        "years",
        "Easter",
        "quarter",
        "half",
        "a",
        "later",
        "١٢",
        "\ud800",
        "\x00",
        "🌊",
        "spring",
        "GMT",
    ]
)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It was shut from 10 a.m. to 4 p.m. on Tuesday.", ["2031-05-13T10:00", "2031-05-13T16:00"]),
        ("It is shut tomorrow between 8 a.m. and 2 p.m.", ["2031-05-16", "2031-05-16T08:00", "2031-05-16T14:00"]),
        ("They met on Tuesday the first time.", ["2031-05-13"]),
        ("They met on 3 and 12 April.", ["2031-04-03", "2031-04-12"]),
        ("They met 3 and 12 April guests.", ["2031-04-12"]),
        ("The third round is to be held in July.", ["2031-07"]),
        ("He had wanted to stop it in March.", ["2031-03"]),
        ("It was open at 9 a.m. and 4 p.m.", ["2031-05-15T09:00", "2031-05-15T16:00"]),
        ("It took 64 days from April 1, 2031.", ["P64D", "2031-04-01"]),
    ],
)
def test_hours_take_the_day_beside_them_and_lists_stay_lists(text: str, values: list[str]) -> None:
    """The hours of one stretch are of one day; what is only listed or counted is not joined."""
    assert [value for _, value in found(text)] == values


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=14).map(" ".join)), st.booleans())
def test_any_text_gives_spans_inside_it_and_dates_in_order(text: str, known: bool) -> None:  # noqa: FBT001
    """No text makes it fail; spans lie inside, in order, and an interval does not end before it begins."""
    end = 0
    for time in times(text, PUBLISHED if known else None):
        assert end <= time.span.start < time.span.end <= len(text)
        end = time.span.end
        first, last = time.interval.earliest, time.interval.latest
        assert first is None or last is None or first[0] == "-" or first <= last


def test_a_stretch_of_nothing_reaches_nowhere() -> None:
    """Found by chance: it would end before it began."""
    assert [(t.value, t.interval.earliest) for t in times("In the last 0 quarters it rose.", PUBLISHED)] == [
        ("P0Q", None)
    ]


@settings(max_examples=50, deadline=None)
@given(st.lists(PIECES, max_size=12).map(" ".join), st.sampled_from(["0001-01-01", "9999-12-31", "2024-02-29"]))
def test_the_ends_of_the_calendar_do_not_break_it(text: str, published: str) -> None:
    """A story of the first or last day of the calendar is read like any other."""
    assert all(t.value for t in times(text, published))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Guns fired on Monday. Talks were to resume on Monday at noon, the envoy said.", "2031-05-12TMI"),
        ("Talks were to resume on Monday, but the envoy stayed away.", "2031-05-12"),
        ("Talks were to resume on Thursday.", "2031-05-15"),
        ("Talks were to resume on Monday, the envoy said.", "XXXX-WXX-1"),
        ("Guns fired on Tuesday. The two were to meet on Monday.", "XXXX-WXX-1"),
        ("Guns fired on Monday. Talks are to resume on Monday.", "2031-05-19"),
        ("Talks will resume on Monday.", "2031-05-19"),
        ("The two agreed to resume talks on Monday.", "2031-05-19"),
        ("The shells that fell were heard on Monday.", "2031-05-12"),
        ("Talks were to resume on May 19.", "2031-05-19"),
    ],
)
def test_the_weekday_of_a_plan_told_in_the_past_is_the_last_only_where_the_story_settles_it(
    text: str, value: str
) -> None:
    """By what came on that day, or by "but"; else it may be the last or the next, and stays a weekday."""
    assert found(text)[-1][1] == value
