"""Who is told to be a victim and who a suspect, by the form of the sentence; and that a name is not told."""

from __future__ import annotations

import pytest

from variorum.build import read_report

LEAD = "A gunman opened fire on Friday night in Vell. "


def names(text: str, point: str) -> set[str]:
    """What a report of a shooting tells on a point of names, behind its first sentence."""
    (report,) = read_report(LEAD + text, published="2031-05-06")
    return {c.value for c in report.analysis.claims if c.point == point}


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("Two of those men, Todd Thorn and Vince Dipp, later died.", {"Todd Thorn", "Vince Dipp"}),
        ("The victims were Todd Marsh, Ida Holt and Jon Lind.", {"Todd Marsh", "Ida Holt", "Jon Lind"}),
        ("Todd Marsh, one of the victims, was a teacher.", {"Todd Marsh"}),
        ("A girl was killed. Police have identified the girl as Zoe Willis of Norvale.", {"Zoe Willis"}),
        ("Mike Wooten's funeral will be on Thursday.", {"Mike Wooten"}),
        ("The bodies of Jon Lind and Ida Holt were found.", {"Jon Lind", "Ida Holt"}),
        ("Jon Lind passed away on Friday.", {"Jon Lind"}),
        ("Killed in the attack were siblings Jerry Lund and Ada Lund.", {"Jerry Lund", "Ada Lund"}),
        ("The woman shot by the guards was Ada Moss.", {"Ada Moss"}),
        ("Ida Holt suffered a wound to her leg.", {"Ida Holt"}),
        ("Officer Carl Dunn was killed.", {"Carl Dunn"}),
        (
            "The victims were Gary Aldred, 52, of Norvale, and his wife, Julie Aldred, 47; Carl Dunn, 46.",
            {"Gary Aldred", "Julie Aldred", "Carl Dunn"},
        ),
    ],
)
def test_whom_it_befell_is_told_in_many_forms(text: str, victims: set[str]) -> None:
    """By apposition, in lists, as a predicate, by what somebody owns or by what he is identified as."""
    assert victims <= names(text, "victim_name")
    assert not victims & names(text, "suspect_name")


@pytest.mark.parametrize(
    ("text", "suspects"),
    [
        ("Her father, Tarel Feld, shot and killed the girl.", {"Tarel Feld"}),
        ("The gunman, Jon Lind, fled on foot.", {"Jon Lind"}),
        ("A man was arrested. He was identified on Monday as Tom Johns.", {"Tom Johns"}),
        ("Police are looking for Jon Lind.", {"Jon Lind"}),
        ("Jon Lind was the shooter, the sheriff said.", {"Jon Lind"}),
        ("Jon Lind allegedly threatened a neighbour.", {"Jon Lind"}),
        ("Jon Lind was taken into custody.", {"Jon Lind"}),
        (
            "Three arrests were made: Mick Tobb, 19, Dave Duke, 19, and Max Trew, 18.",
            {"Mick Tobb", "Dave Duke", "Max Trew"},
        ),
    ],
)
def test_who_did_it_is_told_in_many_forms(text: str, suspects: set[str]) -> None:
    """By apposition, as what somebody is called, by custody, or by what he is said to have done."""
    assert suspects <= names(text, "suspect_name")
    assert not suspects & names(text, "victim_name")


@pytest.mark.parametrize(
    "text",
    [
        "The victim's mother, Eva Moss, wept.",
        "Arthur Norm, Ida Holt's uncle, said Holt was shot twice.",
        "Volunteers are searching for Eva Moss.",
        "Ida Holt is survived by her parents, Karl and Eva Holt.",
        "Eva Moss is not a suspect.",
        "Eva Moss, a neighbour, heard shots.",
        "In 2009 a guard, Ada Moss, was shot dead there.",
        "Police Chief Eva Moss was told that a man was shot.",
    ],
)
def test_who_stands_beside_such_words_plays_no_part(text: str) -> None:
    """Kin, mourners, those who are missing, those who speak, and the dead of other years."""
    told = names(text, "victim_name") | names(text, "suspect_name")
    assert not told & {"Eva Moss", "Arthur Norm", "Eva Holt", "Ada Moss"}


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("A man was killed. Police have not released the man's name.", "victim_name"),
        ("A boy was shot dead. His name was withheld because he is a minor.", "victim_name"),
        ("The victim has not yet been identified.", "victim_name"),
        ("The victim has yet to be identified.", "victim_name"),
        ("The identity of the victim was not known.", "victim_name"),
        ("Police declined to identify the suspect.", "suspect_name"),
        ("A man was arrested. His name was not immediately released.", "suspect_name"),
    ],
)
def test_a_name_that_nobody_tells_is_told_as_such(text: str, point: str) -> None:
    """So that the report that gives it later brings an update."""
    assert names(text, point) == {"not known"}


@pytest.mark.parametrize(
    "text",
    [
        "A neighbour, who asked not to be identified, heard shots.",
        "The neighbour declined to give his name.",
        "Police have not identified any suspects.",
        "No names were released.",
        "The driver, who was not identified, was not hurt.",
        "The victim was identified as Ada Moss.",
    ],
)
def test_the_name_of_a_witness_or_of_nobody_is_not_withheld(text: str) -> None:
    """Nor is that of somebody sought: that there is no suspect is another point."""
    assert "not known" not in names(text, "victim_name") | names(text, "suspect_name")
