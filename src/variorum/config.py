"""Every number that decides something, with its unit, its reason and its source.

A stage takes the part of :class:`Config` that concerns it. The digest of the settings stands in the record's ledger, so
that two records made with other settings never look alike. Lists of words are not settings: they are tables beside the
rule that reads them.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from difflib import get_close_matches
from enum import StrEnum
from typing import Any

from variorum.errors import WrongSetting


def setting(default: Any, unit: str, reason: str, source: str = "") -> Any:  # noqa: ANN401 - a field of any type
    """Declare one setting: its default, the unit it is counted in, why it is there and where the figure comes from."""
    return field(default=default, metadata={"unit": unit, "reason": reason, "source": source})


class VagueNumbers(StrEnum):
    """How the least that a vague plural stands for is counted, by the name of the convention."""

    PLURAL = "plural"
    ACLED = "acled"

    @property
    def multiple(self) -> float:
        """How many of what the word counts in it stands for at the least: "dozens" is 24 in the one, 12 in the other.

        Source: a plural is two or more; ACLED, "How does ACLED code fatalities?" (2024): 10 for "tens", 12 for
        "dozens", 100 for "hundreds".
        """
        return 2.0 if self is VagueNumbers.PLURAL else 1.0


@dataclass(frozen=True, slots=True)
class ReadConfig:
    """How bytes become documents."""

    max_bytes: int = setting(
        20_000_000,
        "bytes",
        "a larger file or row is no news report; it becomes one Problem instead of filling the memory",
        "the largest article of the open corpora is under 100 kB",
    )
    max_records_bytes: int = setting(
        2_000_000_000,
        "bytes",
        "a JSON Lines file holds many reports; beyond this it is better given in parts",
        "64,000 reports of the open corpora are 140 MB",
    )
    max_control_share: float = setting(
        0.02,
        "share of characters",
        "a text in which more of the characters are control characters is a binary file under a text's name",
        "random bytes have 11%, compressed files as much; none of the open corpora has one in 10,000",
    )
    max_row_problems: int = setting(
        100,
        "rows",
        "beyond this the bad rows of one JSON Lines file are told in one Problem: the file is of another kind",
    )
    min_page_words: int = setting(
        20,
        "words outside links",
        "a web page that no mark of its own calls an article and that has fewer words is a menu, a notice or an error",
        "notices that a page is missing, needs scripts or sets cookies have 8 to 15; the shortest local reports 30",
    )
    certain_names: int = setting(4, "names", "with fewer on one side, nothing in common may be chance")
    certain_content_words: int = setting(20, "words", "with fewer on one side, nothing in common may be chance")
    earliest_year: int = setting(
        1800, "year", "metadata that dates a news report before this is a default or a slip, and is not used"
    )
    latest_year: int = setting(
        2100, "year", "likewise after this; a fixed year, since the clock must not change a record"
    )


@dataclass(frozen=True, slots=True)
class SegmentConfig:
    """Where one news item ends."""

    longest_headline: int = setting(30, "words", "a longer line without a final stop is a paragraph that lost it")
    shortest_headline: int = setting(6, "words", "between two texts, fewer words are a subhead as often as a headline")
    longest_subhead: int = setting(20, "words", "a longer line that ends in ? or ! is a sentence, not a subhead")
    longest_caption: int = setting(1500, "characters", "a longer line that ends in a photo credit is a paragraph")
    longest_furniture: int = setting(600, "characters", "longer lines are never bylines, end credits or page furniture")
    longest_run_on: int = setting(600, "characters", "where a headline that runs into text must have ended")
    shortest_story: int = setting(30, "words", "briefs are shorter than reports, but no story is shorter")
    shortest_head: int = setting(
        100, "words", "less text before the first dateline of a page is a deck, a summary or a teaser, not a story"
    )
    dateline_within: int = setting(4, "paragraphs", "further down, capitals and a dash are not the story's dateline")
    fewest_signs: float = setting(4.0, "weight", "a wrong cut costs more than a missed one; two good signs suffice")
    weight_dateline: float = setting(3.0, "weight", "a place and for whom: nearly always the first words of a story")
    weight_other_dateline: float = setting(4.0, "weight", "a dateline of another place than the story so far has")
    weight_place: float = setting(2.0, "weight", "a place and a dash alone also open paragraphs of round-ups")
    weight_colon: float = setting(0.75, "weight", "a place and a colon: labels in capitals look the same")
    weight_headline: float = setting(1.5, "weight", "subheads look the same")
    weight_byline: float = setting(1.5, "weight", "a byline or date line stands at the head of a story")
    weight_credit: float = setting(2.5, "weight", "an end credit closes a story, but also its first instalment")
    weight_captions: float = setting(0.25, "weight", "captions stand behind a story, or between its paragraphs")
    weight_rule: float = setting(1.0, "weight", "a rule parts stories, or parts of one")
    weight_label: float = setting(2.5, "weight", "a page's label of other items: what follows is one of them")
    weight_topic: float = setting(2.0, "weight", "for a border if the topic changes, against it if it goes on")
    weight_other_topic: float = setting(3.0, "weight", "hardly a word in common: with a headline enough")
    topic_reach: int = setting(10, "paragraphs", "how much of the text on either side tells what it is about")
    hardly_shared: float = setting(0.05, "share", "names plus content words in common: less is another matter")
    most_shared: float = setting(0.2, "share", "names plus content words in common: less is another topic")
    least_shared: float = setting(0.4, "share", "names plus content words in common: more is the same topic")
    least_shared_names: int = setting(2, "names", "the same topic has some names in common, not only words")
    fewest_names: int = setting(3, "names", "with fewer on one side, the topic cannot be told")
    fewest_content_words: int = setting(10, "words", "with fewer on one side, the topic cannot be told")
    certain_names: int = setting(4, "names", "with fewer on one side, nothing in common may be chance")
    certain_content_words: int = setting(20, "words", "with fewer on one side, nothing in common may be chance")
    earliest_year: int = setting(1800, "year", "a publication date before it is an error of the metadata")
    latest_year: int = setting(2100, "year", "a publication date after it is an error of the metadata")


@dataclass(frozen=True, slots=True)
class AnalyzeConfig:
    """What is found in one story."""

    longest_sentence: int = setting(
        3_000,
        "characters",
        "text without full stops (tables, code) is cut at a space, so that no rule has to read a megabyte at once",
        "the longest sentence of the open news corpora has under 2,000",
    )
    identify_shortest: int = setting(40, "letters", "below this the language of a text is not told")
    identify_probability: float = setting(
        0.7, "probability", "below this the identifier is in doubt, and the language is left open"
    )
    doubt_shortest: int = setting(
        30, "words", "a shorter story is not called hard to read for its capitals or its lack of full stops"
    )
    history_years: int = setting(
        5, "years named", "a text that names at least so many years, most of them long past, is read as a history"
    )
    history_age: int = setting(
        3,
        "years",
        "how old the middle one of the years a text names must be for it to be a history",
        "WikiWars, MEANTIME",
    )
    news_days: int = setting(
        7,
        "days",
        "an hour without a day keeps the day of an earlier paragraph where that lies so near to publication",
        "farther ones are background",
    )
    lead_sentences: int = setting(
        3, "sentences", "where the weekday on which a story's news happened is looked for", "the lead of agency reports"
    )
    vague_numbers: VagueNumbers = setting(  # noqa: RUF009 - an enumeration's member cannot change
        VagueNumbers.PLURAL,
        " or ".join(VagueNumbers),
        'what "dozens" stands for at the least: two dozen (plural), or one, as users of ACLED\'s data know it (acled)',
        "plural: two or more; acled: its answers on how fatalities are coded, 2024",
    )
    known_place: int = setting(
        100_000,
        "people",
        "a larger place is known by its name alone; a smaller one needs words that show it is a place",
    )
    metropolis: int = setting(
        1_000_000, "people", "a place of this size is taken as one though its name is also a given name", "GeoVirus"
    )
    place_contained: float = setting(
        12.0,
        "points",
        "lying in the place named beside it outweighs any size: a point is a power of ten of people",
        "tuned, GeoVirus, articles of even number",
    )
    place_type: float = setting(
        6.0,
        "points",
        'being of the type that the word beside a name tells ("Herat province"), or not',
        "tuned, GeoVirus, articles of even number",
    )
    place_country_named: float = setting(
        2.5, "points", "lying in a country that the story names", "tuned, GeoVirus, articles of even number"
    )
    place_division_named: float = setting(
        2.0, "points", "lying in a province or state that the story names", "tuned, GeoVirus, articles of even number"
    )
    place_dwarfed: float = setting(
        30.0,
        "times",
        "a namesake in the same country with so many times the people is thought of first",
        "tuned, GeoVirus, articles of even number",
    )
    place_country_share: float = setting(
        2.0,
        "points",
        "lying in the one country that all other names of the story say; in proportion for fewer",
        "tuned, GeoVirus, articles of even number",
    )
    place_near: float = setting(
        2.5,
        "points",
        "lying where another place of the story does, falling off with distance",
        "tuned, GeoVirus, articles of even number",
    )
    place_alternate: float = setting(
        -2.0,
        "points",
        "the name is only another spelling of the place's own",
        "tuned, GeoVirus, articles of even number",
    )
    place_capital: float = setting(
        3.0,
        "points",
        "a national capital is meant rather than a namesake, unless a country has the name",
        "tuned, GeoVirus, articles of even number",
    )
    place_kind_country: float = setting(
        13.0, "points", "a name of a country means the country", "tuned, GeoVirus, articles of even number"
    )
    place_kind_region: float = setting(
        12.0,
        "points",
        "a name of a sea, continent or other region means that",
        "tuned, GeoVirus, articles of even number",
    )
    place_kind_division: float = setting(
        4.5,
        "points",
        "a first division is meant rather than a larger town elsewhere",
        "tuned, GeoVirus, articles of even number",
    )
    place_kind_county: float = setting(
        1.0, "points", "second divisions are seldom named in news", "tuned, GeoVirus, articles of even number"
    )
    place_kind_town: float = setting(
        3.0, "points", "towns are named more than the districts around them", "tuned, GeoVirus, articles of even number"
    )
    place_namesake: float = setting(
        8.0,
        "points",
        'taken from a country where the story is about a division of its name ("Georgia")',
        "tuned, GeoVirus, articles of even number",
    )
    place_namesake_share: float = setting(
        0.4,
        "share of names",
        "the story is about the country of that division from this share on",
        "tuned, GeoVirus, articles of even number",
    )
    place_namesake_people: int = setting(
        1_000_000,
        "people",
        "a smaller division is not confused with a country",
        "tuned, GeoVirus, articles of even number",
    )
    place_seat_share: float = setting(
        0.05,
        "share of people",
        '"Herat" alone is the city, not its province, where at least this share lives in the city',
        "tuned, GeoVirus, articles of even number",
    )
    place_known_alone: int = setting(
        100_000,
        "people",
        "of namesakes in several countries, a smaller one is meant only where the story speaks for its country",
        "GeoVirus, articles of even number",
    )
    place_known_by_other_name: int = setting(
        400_000,
        "people",
        "the same of a place whose own name it is not: Saigon, Danzig; of smaller ones an old name is rather another's",
        "looked at on names of old maps; GeoVirus unchanged",
    )
    place_known_only: int = setting(
        5_000,
        "people",
        "the only place of a name is meant, from this size on, in a story that speaks of no country at all",
        "gazetteers lack most places so small, so that there may be others of the name",
    )
    place_near_km: float = setting(
        300.0,
        "kilometres",
        "two places of one report are mostly nearer; the scale on which nearness falls off",
        "tuned, GeoVirus, articles of even number",
    )
    place_remote_km: float = setting(
        500.0,
        "kilometres",
        "a town farther from all other places of the story, capitals aside, is rather an unknown namesake nearby",
        "GeoVirus, articles of even number: as many wrong ones are left out as right ones",
    )
    place_large: int = setting(
        50_000,
        "people",
        "a smaller town does not say by itself which country a story is about",
        "tuned, GeoVirus, articles of even number",
    )


@dataclass(frozen=True, slots=True)
class CopiesConfig:
    """Who copied whom."""

    shingle_words: int = setting(
        5, "words", "shorter runs are shared by chance, longer ones miss edited copies", "Clough et al. 2002 (METER)"
    )
    candidate_shingles: int = setting(
        5, "five-grams", "a pair that shares fewer cannot reach telling_words and is not compared"
    )
    candidate_share: float = setting(
        0.01, "five-grams a word", "so many more are needed for each word of the shorter story, as for telling_share"
    )
    candidate_reach: int = setting(
        12, "stories", "how many earlier stories with the same five-gram a story is compared with: keeps time linear"
    )
    window_days: int = setting(
        400, "days", "copies of phrases come within a year, anniversaries included; verbatim reprints have no limit"
    )
    stock_periods: int = setting(
        4,
        "periods",
        "what comes again in so many is page furniture or a set phrase: a text is reprinted for a while only",
    )
    stock_period_days: int = setting(30, "days", "the length of one such period")
    bands: int = setting(
        8, "bands", "with eight rows, stories that share 90 % of their five-grams meet in 99 % of cases"
    )
    rows: int = setting(8, "rows", "with eight bands, stories that share half of their five-grams meet in 3 % of cases")
    retold_names: float = setting(
        0.8,
        "names",
        "a rewrite of an agency's text has hardly a name that is not there, an own account has many",
    )
    retold_days: int = setting(
        30, "days", "an uncredited rewrite is of the same news; words that are quoted again later are history"
    )
    retold_figures: float = setting(0.6, "figures", "the same for figures, which a rewrite rounds now and then")
    retold_quotes: float = setting(
        0.75,
        "statements",
        "of the statements in quotation marks that a rewrite without credit has, the agency has most",
    )
    retold_fewest_speakers: int = setting(
        2, "speakers", "two newsrooms hear one speaker; that both chose the same words of several is no chance"
    )
    retold_fewest_parties: int = setting(
        4, "speakers", "so many whom an agency heard are no chance where one of them is quoted in the agency's words"
    )
    retold_parties: float = setting(
        0.65,
        "speakers",
        "an own account gives the word to somebody whom the agency did not hear; a rewrite hardly does",
    )
    retold_fewest_names: int = setting(5, "names", "fewer names are shared by any two accounts of one matter")
    run_allowance: int = setting(4, "words", "so many telling words in a row are shared by chance; only more count")
    words_a_content_word: int = setting(
        3, "words", "a run of names and charges with function words between them tells no more than its content words"
    )
    telling_words: float = setting(
        3.5, "words", "telling words in shared runs beyond which a story is derived", "tuned, gold/copies-dev.jsonl"
    )
    telling_share: float = setting(
        0.015, "words a word", "so many more are needed for each word: long stories share more by chance", "as above"
    )
    common_names: float = setting(
        0.25, "share of names", "reports of one matter share more of their names: 99 % of the copies in data/violent do"
    )
    strong_evidence: float = setting(
        3.0,
        "times",
        "stories with fewer names in common need so many times the telling words: set phrases meet by chance",
    )
    strangers_evidence: float = setting(
        6.0,
        "times",
        "stories that share no name at all: only a passage longer than any formula, some forty words of a short story",
    )
    sentence_words: int = setting(5, "content words", "a shorter sentence has counterparts by chance")
    sentence_overlap: float = setting(0.6, "share of content words", "from this on two sentences say the same")
    rewritten_share: float = setting(
        0.5, "share of sentences", "a story rewritten sentence by sentence is derived", "tuned, gold/copies-dev.jsonl"
    )
    rewritten_sentences: int = setting(3, "sentences", "one or two sentences are alike by chance in short items")
    whole_share: float = setting(
        0.8,
        "share",
        "mean of words covered, sentence content matched and sentences with a counterpart for a whole derivation",
        "tuned, gold/copies-dev.jsonl",
    )
    verbatim_share: float = setting(0.97, "share of words", "a copy with fewer words of the other is no verbatim one")
    quoted_words: int = setting(7, "words", "shorter shared quotations are names of things and set phrases")


@dataclass(frozen=True, slots=True)
class EventsConfig:
    """Which stories tell of the same event, and which of a later one."""

    name_similarity: float = setting(
        72.0,
        "percent of letters (rapidfuzz ratio)",
        "two spellings of one name with the same consonants differ by less than this",
        "Khawja / Khawaja 92, Khalim / Khaleem 77, Muhammad / Mohammed 75",
    )
    shortest_name: int = setting(5, "letters", "shorter names that differ in a vowel are two (Jan, Jon; Mira, Mara)")
    shortest_variant: int = setting(
        6,
        "letters",
        "shorter names of bodies and places differ by one letter and are two (Iran, Iraq)",
    )
    variant_similarity: float = setting(
        82.0,
        "percent of letters (rapidfuzz ratio)",
        "spellings of a body or place differ in a letter or two; other endings make other names",
        "Kharqin / Kharkin 86, Tahrik-i-Nur / Tehrik-e-Nur 83; Karsovia / Karsovo 80",
    )
    longest_text: int = setting(
        6000,
        "code points",
        "what a story is about stands in its first thousand words; the rest is background",
    )
    lead_length: int = setting(500, "code points", "headline and the first two or three sentences say what is new")
    opening_length: int = setting(1500, "code points", "dates named later than this are mostly of earlier happenings")
    opening_days: int = setting(6, "days", "the first dates of a story are of its own matter, later ones of background")
    background_reports: float = setting(
        400.0,
        "reports",
        "a background of common English that keeps a few reports from taking their own subject for common",
        "chosen on ECB+ topics 1-18 and violent before March 2016",
    )
    rarity_reports: int = setting(
        4096,
        "reports",
        "how rare a word or name is, is counted among so many that follow each other in publication, where it is told "
        "most: the weights below were chosen on as many",
    )
    rare: float = setting(3.7, "log of reports over reports with the name", "a name in less than one report of forty")
    query_terms: int = setting(40, "terms", "a story's rarest shared terms, by which others are looked up")
    postings_read: int = setting(60, "stories", "how many later stories are read of one term")
    window: int = setting(
        1000, "days", "stories published further apart are not compared: an incident's court steps may take years"
    )
    candidates: int = setting(30, "stories", "how many later stories one story is compared with at most")
    candidate_floor: float = setting(0.04, "cosine", "pairs that share less are not compared")
    prior: float = setting(-4.4, "log-odds", "two stories taken at random seldom tell of one happening")
    weight_few: float = setting(
        -3.3,
        "log-odds",
        "a few reports say little of which words are rare: likeness then makes fewer storylines",
        "runs of 6 to 200 stories of violent before March 2016",
    )
    few_reports: float = setting(40.0, "reports", "with this many, half of weight_few is left")
    storyline_theme: float = setting(
        2.0, "log-odds", "two happenings of one process share at least so much, leaving out when they were told"
    )
    mention_unlike: float = setting(
        -3.5,
        "log-odds",
        "two mentions whose words cannot tell of one deed, or that are told of days far apart",
        "chosen on ECB+ topics of odd number",
    )
    mention_days: int = setting(
        2, "days", "a day may slip between accounts; mentions of days further apart are told as two deeds"
    )
    storyline_days: int = setting(
        30, "days", "two happenings between the same two sides at most so far apart are of one storyline"
    )
    weight_words: float = setting(1.0, "log-odds per unit of cosine", "all words")
    weight_lead: float = setting(2.5, "log-odds per unit of cosine", "words of headline and lead")
    weight_names: float = setting(2.5, "log-odds per unit of cosine", "names")
    weight_pairs: float = setting(1.8, "log-odds per unit of cosine", "names of two words")
    weight_shared_names: float = setting(1.3, "log-odds per log of summed rarity", "rare names in common")
    weight_covered: float = setting(
        1.6, "log-odds per share", "names of one lead met anywhere in the other story, the fuller way"
    )
    weight_covered_less: float = setting(0.8, "log-odds per share", "the same, the other way round")
    weight_gap: float = setting(-0.4, "log-odds per log of days", "days between the publications")
    weight_undated: float = setting(-0.5, "log-odds", "one of them is undated: as if published a few days apart")
    weight_same_day: float = setting(2.2, "log-odds", "both name one day in their opening")
    weight_other_day: float = setting(-1.5, "log-odds", "they name different days")
    weight_same_age: float = setting(0.6, "log-odds", "both give one age")
    weight_other_age: float = setting(-1.4, "log-odds", "they give different ages")
    weight_same_main_day: float = setting(0.3, "log-odds", "the main matter has one day in both leads")
    weight_other_main_day: float = setting(-0.7, "log-odds", "the main matter has different days")
    weight_same_class: float = setting(0.3, "log-odds", "the main matter is of one class: violence, talks, nature ...")
    weight_other_class: float = setting(-1.2, "log-odds", "the main matters are of different classes")
    weight_same_place: float = setting(0.7, "log-odds", "both leads name one town or spot")
    weight_other_place: float = setting(-0.7, "log-odds", "the leads name different towns or spots")
    weight_same_country: float = setting(0.0, "log-odds", "both leads are set in one country")
    weight_other_country: float = setting(-1.5, "log-odds", "the leads are set in different countries")
    weight_same_year: float = setting(0.5, "log-odds", "both stories name one year")
    weight_other_year: float = setting(-0.5, "log-odds", "they name different years")
    weight_same_number: float = setting(0.2, "log-odds", "one figure in both headlines or leads")
    weight_other_number: float = setting(-0.2, "log-odds", "only different figures there")
    matter_reports: float = setting(
        400.0,
        "reports",
        "in a folder on one crisis what a story's news is tells events apart; with this many reports it counts half",
    )
    weight_excused_day: float = setting(1.5, "log-odds", "other days say nothing where one tells what came after")
    weight_excused_main_day: float = setting(0.7, "log-odds", "the same, for the day of the main matter")
    weight_same_deed: float = setting(0.3, "log-odds", "the news of both is a deed of one class")
    weight_other_deed: float = setting(
        -3.0, "log-odds", "the news are deeds that are not told of one happening: a sinking, a strike"
    )
    weight_own_deed: float = setting(
        -2.5, "log-odds", "the news of one is sanctions, an office, talks or troops, which the other does not name"
    )
    weight_one_condemns: float = setting(-6.0, "log-odds", "one headline is of praise or blame")
    weight_one_of_several: float = setting(-5.5, "log-odds", "only one says that it is a further one of its kind")
    weight_both_of_several: float = setting(0.5, "log-odds", "both say so")
    weight_other_instance: float = setting(
        -12.0,
        "log-odds",
        "one came days after another of its kind, as it says: in a folder on one crisis this decides",
    )
    weight_same_people: float = setting(0.7, "log-odds per log of one more than the surnames", "people in common")
    weight_same_things: float = setting(2.0, "log-odds per unit of cosine", "things of crises in common")
    weight_same_scene: float = setting(0.5, "log-odds", "both are set in one scene: a ship, a mine, a prison")
    weight_other_scene: float = setting(-4.0, "log-odds", "they are set in different scenes")
    weight_place_unnamed: float = setting(-2.5, "log-odds", "neither names any town of the other's lead")
    weight_headline_place: float = setting(-0.8, "log-odds", "one does not name the town of the other's headline")
    weight_near_toll: float = setting(0.7, "log-odds", "tolls of which one may have grown to the other")
    weight_far_toll: float = setting(-0.3, "log-odds", "tolls further apart than that")
    weight_long_gap: float = setting(-0.5, "log-odds per log of days", "more than two days between the publications")
    weight_same_past_day: float = setting(0.7, "log-odds", "both name one day before one of them was published")
    weight_only_names: float = setting(-2.0, "log-odds", "no day, deed or thing of a crisis in common: names only")
    weight_either_later: float = setting(0.5, "log-odds", "one is of burials or of a toll that changed")
    weight_planned_day: float = setting(-2.9, "log-odds", "the only day that both name was yet to come for one of them")
    weight_refers: float = setting(1.2, "log-odds", "one has no deed of its own and refers to what is the other's news")
    weight_other_land: float = setting(
        -2.0, "log-odds", "the leads are set in different countries, beside weight_other_country"
    )
    weight_same_told_day: float = setting(0.7, "log-odds", "people were killed on one day in both")
    weight_other_told_day: float = setting(-2.5, "log-odds", "they were killed on different days")
    weight_other_desk: float = setting(-4.0, "log-odds", "one is of business, sport or culture")
    weight_one_looks_back: float = setting(-4.0, "log-odds", "one remembers what was years ago")
    weight_other_news_day: float = setting(
        -6.0, "log-odds", "both have news of their own day, told on it, more than ten days apart"
    )
    weight_other_news: float = setting(
        -5.0, "log-odds", "deeds that are not told of one happening, on two days: a day that both name is background"
    )
    leaning_likeness: float = setting(
        1.0,
        "log-odds",
        "a correction or a column goes with the group to whose three likest stories it is like by more than this",
        "at 0 stories of ECB+ go with a like happening",
    )
    weight_update: float = setting(
        1.5, "log-odds", "a toll that changed, or burials, a few days from a story that has the names of its lead"
    )
    update_names: float = setting(0.3, "share of a lead's names, by rarity", "what such a story has to have of them")
    update_days: int = setting(7, "days", "tolls are revised and victims buried within a week")
    weight_same_round: float = setting(
        1.5, "log-odds", "both say that they tell of one round of a series, by its number"
    )
    weight_one_page: float = setting(
        -5.0, "log-odds", "two stories of one page: an editor who tells two stories tells two matters"
    )
    weight_anniversary: float = setting(-3.0, "log-odds", "only one of the two looks back over a year or years")
    duration_tolerance: int = setting(
        1, "days", "accounts of one meeting count its first day or leave it out, so they may differ by one"
    )


@dataclass(frozen=True, slots=True)
class AccountsConfig:
    """Where accounts agree, differ or are silent."""

    mass_arrests: int = setting(
        10,
        "persons",
        "arrests of fewer are told of different stages of a search, so that unequal figures of one day can both be so",
        "accounts-dev: one, two and three held, hour by hour; marches and raids are counted once, by each side",
    )
    update_days: int = setting(
        1,
        "days",
        "a figure that a report of at least this much later raises is an update, not a contradiction",
        "news desks revise tolls from one day's edition to the next",
    )
    most_values: int = setting(
        24,
        "values",
        "how many different values of one point are compared pair by pair; a point with more is no single question",
        "no hand-annotated point of the development incidents has more than 7",
    )
    slip_days: int = setting(
        3,
        "days",
        "a day further than this from the one most accounts give is of another happening, not a slip of this one",
        "slips are of a weekday or of a week; anniversaries and earlier incidents lie further off",
    )
    letters_apart: int = setting(
        2,
        "letters",
        "names whose spellings differ by more are two persons",
        "accounts-dev: Griego and Gringo differ by 2, no two victims of one incident by less than 3",
    )
    shortest_misspelt: int = setting(
        4,
        "letters",
        "names shorter than this are one only when spelled alike (Lee, Lea)",
    )
    clock_tolerance: int = setting(
        15,
        "minutes",
        "clock times closer than this are one time, rounded",
        "gold/accounts-README.md: a true conflict is over 15 minutes",
    )
    clock_slip: int = setting(
        120,
        "minutes",
        "clock times further apart than this, and not by half a day, are more often of two things than in conflict",
        "read in 60 unannotated incidents of the violent development data",
    )
    lead_sentences: int = setting(
        7,
        "sentences",
        "an incident's own toll stands in the headline or first sentences; later figures are often of other incidents",
    )
    open_points: int = setting(
        8,
        "questions",
        "of the questions that the accounts of one event open themselves, how many are kept: those most origins answer",
        "a reader looks over a dozen points of an event; the foreseen ones come first",
    )
    birthday_days: int = setting(
        21,
        "days",
        "an age one higher in a report at least this much later may be a birthday",
        "accounts-dev: ages that moved on stand in reports weeks to months later",
    )


@dataclass(frozen=True, slots=True)
class Config:
    """All settings of a build."""

    read: ReadConfig = field(default_factory=ReadConfig)
    segment: SegmentConfig = field(default_factory=SegmentConfig)
    analyze: AnalyzeConfig = field(default_factory=AnalyzeConfig)
    copies: CopiesConfig = field(default_factory=CopiesConfig)
    events: EventsConfig = field(default_factory=EventsConfig)
    accounts: AccountsConfig = field(default_factory=AccountsConfig)

    def with_values(self, values: dict[str, str]) -> Config:
        """Return these settings with some replaced, named as ``"read.max_bytes"``, their values given as text.

        Raises:
            WrongSetting: no such setting, or a value that is not of the setting's type.
        """
        parts = {f.name: asdict(getattr(self, f.name)) for f in fields(self)}
        for name, value in values.items():
            part, _, key = name.partition(".")
            if part not in parts or key not in parts[part]:
                near = get_close_matches(name, [f"{p}.{k}" for p, d in parts.items() for k in d], cutoff=0.0)
                raise WrongSetting(f"no setting {name!r}; near it are {', '.join(near)}; docs/settings.md lists all")
            kind = type(parts[part][key])
            try:
                parts[part][key] = value.lower() in {"1", "true", "yes"} if kind is bool else kind(value)
            except ValueError:
                takes = " or ".join(kind) if issubclass(kind, StrEnum) else kind.__name__
                raise WrongSetting(f"setting {name} takes {takes}, not {value!r}") from None
        return Config(**{f.name: type(getattr(self, f.name))(**parts[f.name]) for f in fields(self)})

    def items(self) -> list[tuple[str, object, str, str, str]]:
        """Return every setting as (name, value, unit, reason, source), in order of declaration."""
        return [
            (f"{part.name}.{f.name}", getattr(getattr(self, part.name), f.name), *(f.metadata[k] for k in _ABOUT))
            for part in fields(self)
            for f in fields(getattr(self, part.name))
        ]


_ABOUT = ("unit", "reason", "source")
