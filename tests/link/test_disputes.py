"""Answers of two reports that cannot both be so, whatever words they choose: who did it, whether it works, and why.

Each row is an invented pair, then a pair like it in which nothing is disputed.
"""

from __future__ import annotations

import pytest

from variorum.build import link_reports, read_report
from variorum.config import Config
from variorum.link.discrepancies.blame import one_party

# Where it happened, so that two reports tell of one event.
LEAD = "Shots were fired at the border post of Karn on Tuesday and troops clashed with rebels for hours. "


def disputes(*texts: str) -> dict[str, set[str]]:
    """Return what is disputed between reports of one day, with the answers given."""
    reports = [
        report
        for i, text in enumerate(texts)
        for report in read_report(LEAD + text, published="2031-05-07", id=f"report-{i}", title="Clash at Karn post")
    ]
    found = link_reports(tuple(reports), Config())[1].discrepancies
    return {d.about: {reading.value for reading in d.readings} for d in found}


@pytest.mark.parametrize(
    ("one", "other", "about", "answers"),
    [
        pytest.param(
            "The reporter Ida Holt was killed by rebels, the army said.",
            "Ida Holt, a reporter, was hit by a shot of the border guards, her editor said.",
            "who killed Ida Holt",
            {"rebels", "border guards"},
            id="the owner of the shot did it",
        ),
        pytest.param(
            "The bridge was blown up by soldiers, villagers said.",
            "Rebels blew up the bridge, the army said.",
            "who destroyed the bridge",
            {"soldiers", "rebels"},
            id="active against passive",
        ),
        pytest.param(
            "Norland's ministry said that Velmoran troops opened fire at dawn.",
            "Velmora said that the Norlanders had fired first.",
            "who fired first",
            {"Velmora", "Norlanders"},
            id="opened fire against fired first",
        ),
        pytest.param(
            "A herder said that the first shots came from the Velmoran side.",
            "Velmora said that a Norlandic patrol had crossed the line and opened fire.",
            "who opened fire",
            {"Velmoran", "Norlandic"},
            id="from whom the first shots came",
        ),
        pytest.param(
            "The road is closed: it was mined by the rebels, the army said.",
            "Soldiers mined the road, the rebels said.",
            "who mined the road",
            {"rebels", "soldiers"},
            id="what it is, behind a colon",
        ),
        pytest.param(
            "The cutter Orlo had rammed the ship twice, the owner said.",
            "The ship had turned into the path of the Orlo, the coast guard said.",
            "who rammed whom",
            {"Orlo", "the ship"},
            id="each ran into the other",
        ),
    ],
)
def test_who_did_it_differs(one: str, other: str, about: str, answers: set[str]) -> None:
    """Two parties are each said to have done one deed, by somebody else."""
    found = disputes(one, other)
    assert about in found
    told = found[about]
    assert len(told) == len(answers)
    assert all(any(one_party(answer, value) for value in told) for answer in answers)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The reporter Ida Holt was killed by a gunman, the army said.",
            "Ida Holt, a reporter, was hit by a shot of the border guards, her editor said.",
            id="a gunman may be anybody",
        ),
        pytest.param(
            "The bridge was blown up by soldiers, villagers said.",
            "Army troops blew up the bridge, the rebels said.",
            id="two words for one side",
        ),
        pytest.param(
            "Rebels killed two guards and soldiers killed nine rebels, the army said.",
            "Soldiers killed nine rebels, the army said.",
            id="each killed others",
        ),
        pytest.param(
            "The bridge was blown up by soldiers, villagers said.",
            "The bridge was not blown up by rebels, their leader said.",
            id="what is denied is nobody's deed",
        ),
        pytest.param(
            "The cutter Orlo rammed the ship, the owner said.",
            "A bus collided with a train at Tarn, the police said.",
            id="two collisions",
        ),
    ],
)
def test_who_did_it_is_not_disputed(one: str, other: str) -> None:
    """Nothing is set against the other: vague, the same side, other victims, a denial."""
    assert not [about for about in disputes(one, other) if about.startswith("who")]


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        pytest.param(
            "Soldiers broke down the door of the school, a teacher said.",
            "The army denied that any door had been broken.",
            "the door was broken",
            id="denied, and told by another",
        ),
        pytest.param(
            "The alarms were working, the company said.",
            "The union said that the alarms had been switched off.",
            "the alarm was working",
            id="opposite words",
        ),
        pytest.param(
            "Planes dropped bombs on the market, traders said.",
            "No bomb was dropped on the market, the air force said.",
            "the market was bombed",
            id="none of what fell",
        ),
        pytest.param(
            "Captain Jon Lind was arrested at the gate, his wife said.",
            "The governor denied that anybody had been arrested.",
            "anybody was arrested",
            id="nobody, and one by name",
        ),
        pytest.param(
            "Two fighters and a girl of nine were killed in the village, the rebels said.",
            "The claim that a child was killed is an invention, the army said.",
            "a child was killed",
            id="a claim that is an invention",
        ),
        pytest.param(
            "The army said there were no civilians among the dead.",
            "Four villagers were killed at the well, the mayor said.",
            "a civilian was killed",
            id="who is among the dead",
        ),
        pytest.param(
            "A patrol of six observers was turned back at the bridge, the mission said.",
            "The ministry denied that observers had been prevented from moving.",
            "the observer was stopped",
            id="whom a group is of, and a verb with its adverb",
        ),
        pytest.param(
            "Velmora said that its neighbours had opened fire with mortars.",
            "Norland rejected the accusation that its troops had used mortars.",
            "the mortar was used",
            id="the means of a deed",
        ),
        pytest.param(
            "The coastguard said that the ship failed to answer its calls.",
            "The owner rejects the claim that the ship failed to answer calls.",
            "the call was answered",
            id="failed to, and the claim of it",
        ),
        pytest.param(
            "Jon Lind's house was searched without a warrant, his lawyer said.",
            "The men were held on warrants of the court, the prosecutor said.",
            "there was a warrant",
            id="with and without",
        ),
        pytest.param(
            "The guards fired without warning, a miner said.",
            "Three warnings had been given over loudspeakers, the company said.",
            "there was a warning",
            id="a noun that tells by being there",
        ),
        pytest.param(
            "The envoy said that the treaty mentions the river. Velmora said it does not.",
            "The treaty was signed in Tarn.",
            "the river was mentioned",
            id="an answer that names nothing",
        ),
        pytest.param(
            "Nine bandits, including their leader Ivo Marr, were eliminated, the army said.",
            'Ivo Marr sent this radio a message on Wednesday. "I am well," Marr said in it.',
            "Ivo Marr was killed",
            id="one of many, and his own word",
        ),
        pytest.param(
            "The bishop was negotiating until dawn, his driver said.",
            "At no time did the government negotiate, a minister said.",
            "there were talks",
            id="a verb for what there was, and at no time",
        ),
        pytest.param(
            "Officers found 180,000 dollars in cash in the house, the prosecutor said.",
            "No cash was found, her lawyer said.",
            "the cash was found",
            id="what a measure is of",
        ),
        pytest.param(
            "The council denied that its computer system had failed.",
            "The system broke down at nine, the observers said.",
            "the system was working",
            id="what fails works no more",
        ),
        pytest.param(
            "Every passenger was given a life jacket, the owner said.",
            "No life jackets were handed out, three survivors said.",
            "the jacket was handed out",
            id="what was given, not to whom",
        ),
        pytest.param(
            "Foreign media spread the rumour that the school was bombed, the ministry said.",
            "The school was bombed at noon, a teacher said.",
            "the school was bombed",
            id="a rumour that others spread",
        ),
        pytest.param(
            "The lawyer Ruth Amsel was turned away at the gate, her son said.",
            "The lawyer had been let in at once, the police said.",
            "Ruth Amsel was stopped",
            id="by name and by what she is",
        ),
        pytest.param(
            "President Ivo Marr signed his resignation at dawn, the officers said.",
            "A spokesman denied that Marr had resigned.",
            "Ivo Marr resigned",
            id="a verb with its noun, and the fuller name",
        ),
        pytest.param(
            "The town gate was locked when the fire came, a nurse said.",
            "It is not true that any gate was locked, the police said.",
            "the gate was open",
            id="not true, and an opposite verb",
        ),
        pytest.param(
            "Guards fired rubber bullets and then live rounds, a trader said.",
            "No live ammunition was used, the ministry said.",
            "live ammunition was used",
            id="what an adjective makes another thing",
        ),
        pytest.param(
            "The release followed a first round of talks, the bishop said.",
            "No talks are being conducted, the government said.",
            "there were talks",
            id="a round of them, and none that a verb is told of",
        ),
        pytest.param(
            "The women were let go in exchange for bread, the rebels said.",
            "The women were let go without any conditions, the government said.",
            "there was something in return",
            id="what a preposition makes another thing",
        ),
        pytest.param(
            "Several sailors said that they had been beaten by their guards.",
            "The ministry denied that any of the crew had been ill-treated.",
            "anybody was beaten",
            id="who says so of themselves, and none of a crew of sailors",
        ),
        pytest.param(
            "Ruth Amsel is under house arrest, her lawyer said.",
            "Mrs Amsel is free to go, the police said.",
            "Ruth Amsel was free",
            id="a state told by a noun",
        ),
        pytest.param(
            "There were no civilians in the village, the army said.",
            "Eleven villagers were wounded in the village, a doctor said.",
            "there were civilians",
            id="whom something befell was there",
        ),
        pytest.param(
            "One of those who got away, Abel Ruiz, 33, was a leading member of the gang, the police said.",
            "Ruiz had never belonged to any gang, his sister said.",
            "Abel Ruiz was a member",
            id="one of many, by name",
        ),
        pytest.param(
            "Nine sailors came home and some of them said that they had been beaten.",
            "The coast guard denied that any of the crew had been mistreated and said that they ate well.",
            "anybody was beaten",
            id="some of those told of before",
        ),
    ],
)
def test_so_and_not_so_differ(one: str, other: str, about: str) -> None:
    """A state, its opposite, its negation and its denial are told of one thing by two speakers."""
    assert disputes(one, other).get(about) == {"yes", "no"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Rebels mined the road, the army said.",
            'The rebels said: "We did not mine the road."',
            id="not we says nothing of the road",
        ),
        pytest.param(
            "The alarms were working, the company said.",
            "The union said that the alarms should have been switched off.",
            id="what should have been",
        ),
        pytest.param(
            "The bridge was closed on Monday and was open again on Tuesday.",
            "The bridge was closed.",
            id="who tells both sees it change",
        ),
        pytest.param(
            "The mayor denied the charge and closed the market, traders said.",
            "The market was closed, the guards said.",
            id="what stands beside a denial is not denied",
        ),
        pytest.param(
            "He denied that guards had broken the gate and said that rebels had burned the store.",
            "Rebels burned the store, the mayor said.",
            id="what is said beside a denial is told",
        ),
        pytest.param(
            "The spokesman did not deny that the gate was broken.",
            "The gate was broken, the mayor said.",
            id="a denial that is not made",
        ),
        pytest.param(
            "More than 6,000 civilians have been killed since the war began in March 2019, a doctor said.",
            "There were no civilians among the dead, the army said.",
            id="what was years ago",
        ),
        pytest.param(
            "Two rockets were fired at the depot, the army said.",
            "No officer was fired over it, the ministry said.",
            id="two senses of one verb",
        ),
        pytest.param(
            "The mission found no evidence that votes were bought, its head said.",
            "Evidence of torture was found in the cellar, a lawyer said.",
            id="evidence of two things",
        ),
        pytest.param(
            "The clinic denied that relatives had been kept away. The government denied any involvement.",
            "The clinic is old.",
            id="a denial that answers no denial",
        ),
        pytest.param(
            "None of the passengers was beaten, the railway said.",
            "A sailor was beaten in the harbour, a trader said.",
            id="none of others",
        ),
        pytest.param(
            "No civilians were wounded in the village, the army said.",
            "Eleven villagers were wounded in the war, a doctor said.",
            id="that nobody was wounded is not that nobody was there",
        ),
        pytest.param(
            "Jan Hale, left, and Ada Moss are led into the court in Orm.",
            "Jan Hale remains in Orm, where he is held.",
            id="where somebody stands in a picture",
        ),
        pytest.param(
            "Rebels fired shots at the gate, a guard said.",
            "The music was loud, so that she did not hear the shots, a cook said.",
            id="who heard none does not say that none was fired",
        ),
        pytest.param(
            "An officer was killed at the gate, the army said.",
            "It is a mercy that more officers were not killed, a doctor said.",
            id="that no more were killed is not that none was",
        ),
    ],
)
def test_what_nobody_contests_is_no_difference(one: str, other: str) -> None:
    """A wish, a change, and a denial of one's own part set nothing against what another says."""
    assert not [about for about, answers in disputes(one, other).items() if answers == {"yes", "no"}]


@pytest.mark.parametrize(
    ("one", "other", "about", "kinds"),
    [
        pytest.param(
            "A fire destroyed the depot. The blaze was caused by a short circuit, the owner said.",
            "A fire destroyed the depot. Soldiers set it alight: the fire was started by arsonists, a guard said.",
            "the fire",
            {"a short circuit", "arson"},
            id="a fire by any name",
        ),
        pytest.param(
            "The army's plane came down. The crash was due to engine failure, the army said.",
            "The army's plane came down. A missile caused the crash, the rebels said.",
            "the crash",
            {"a technical fault", "a missile"},
            id="the reason before or behind",
        ),
        pytest.param(
            "Abel Ruiz died in his cell. Prosecutors gave a heart attack as the cause.",
            "Abel Ruiz died in his cell. His daughter said that Ruiz died of a beating.",
            "death of Abel Ruiz",
            {"a heart attack", "a beating"},
            id="the cause of a death",
        ),
        pytest.param(
            "The driver Abel Ruiz died in the fire, a fireman said.",
            "Abel Ruiz died of a shell splinter, a doctor said.",
            "death of Abel Ruiz",
            {"burns", "a splinter"},
            id="what somebody died in or of",
        ),
        pytest.param(
            "Abel Ruiz is in a coma. His wife said that he had been poisoned.",
            "Abel Ruiz is in a coma. The doctors said that Ruiz had suffered a stroke.",
            "illness of Abel Ruiz",
            {"poison", "a stroke"},
            id="one who lives has not died of it",
        ),
        pytest.param(
            "The driver of the tram, Abel Ruiz, was shot dead when he climbed down.",
            'The rebels said: "We did not shoot the driver. He died of fright."',
            "death of Abel Ruiz",
            {"a bullet", "not a bullet", "a heart attack"},
            id="by name and by what he was, and what it was not",
        ),
        pytest.param(
            "A fire destroyed the depot. The fire was caused by the negligence of a cook who lit a stove, police said.",
            "A fire destroyed the depot. An engineer found traces of petrol in the yard.",
            "the fire",
            {"a stove", "arson"},
            id="by whose fault is no kind, and what was found",
        ),
        pytest.param(
            "A fire destroyed the depot. The blaze began in the yard after soldiers threw stun grenades, a cook said.",
            "A fire destroyed the depot. The fire was laid by the rebels, the army said.",
            "the fire",
            {"flares or stun grenades", "arson"},
            id="what it began after",
        ),
    ],
)
def test_reasons_of_two_kinds_differ(one: str, other: str, about: str, kinds: set[str]) -> None:
    """What caused a fire, a crash, a death is told in many words; kinds of reasons exclude one another."""
    assert disputes(one, other).get(about) == kinds


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "A fire destroyed the depot. The blaze was caused by a short circuit, the owner said.",
            "A fire destroyed the depot. It was caused by faulty wiring, firemen said.",
            id="two words for one kind",
        ),
        pytest.param(
            "A fire destroyed the depot. The blaze was caused by a short circuit, the owner said.",
            "A fire destroyed the depot. Nobody knows whether it was caused by arson, firemen said.",
            id="whether is no reason",
        ),
    ],
)
def test_one_kind_of_reason_is_no_difference(one: str, other: str) -> None:
    """Faulty wiring makes a short circuit; what is only asked is told by nobody."""
    assert "the fire" not in disputes(one, other)


def test_each_side_counts_its_own_dead() -> None:
    """Three of ours and five of theirs are two tolls; the other side's count of ours is a difference."""
    found = [
        disputes(
            "Norland's ministry said three of its men were killed. Velmora's ministry said that it lost five soldiers.",
            f"Velmora's ministry said that {dead} Norlandic soldiers were killed and five Velmoran soldiers died.",
        )
        for dead in ("three", "14")
    ]
    assert not found[0]
    assert {"3", "14"} in found[1].values()


def test_a_note_corrects_item_by_item() -> None:
    """Each item of a note gives what was wrong beside what is right."""
    found = disputes(
        "(Corrects number of boats in paragraph 2 to 14 from 16, and the day of the vote to Monday, not Sunday)"
    )
    assert {"14", "16"} in found.values()
    assert {"Monday", "Sunday"} in found.values()


@pytest.mark.parametrize(
    ("first", "second", "disputed"),
    [
        ("A child was killed in the attack.", "No child was killed in the attack.", True),
        ("No child was killed in the attack.", "A child was killed in the attack.", False),
    ],
)
def test_what_is_done_for_good_does_not_cease_to_be_so(first: str, second: str, disputed: bool) -> None:  # noqa: FBT001
    """A child that was killed on Tuesday was killed on Friday; one may die after a report that none had."""
    days = ("2031-05-06", "2031-05-09")
    reports = [
        report
        for day, text in zip(days, (first, second), strict=True)
        for report in read_report(LEAD + text, published=day, id=day, title="Clash at Karn post")
    ]
    found = link_reports(tuple(reports), Config())[1].discrepancies
    assert any(d.about == "a child was killed" for d in found) == disputed


def test_who_was_freed_in_return_is_not_the_hostage_he_was_freed_for() -> None:
    """A denial that prisoners were given for hostages does not contradict that the hostages went free."""
    one = "Six divers were released on Monday, the band's spokesman said."
    other = "The minister, Ada Moss, denied that anyone had been freed in return."
    assert not [about for about in disputes(one, other) if about.startswith("anybody")]
    assert "anybody was freed" in disputes(one, "The minister, Ada Moss, denied that anyone had been freed.")
