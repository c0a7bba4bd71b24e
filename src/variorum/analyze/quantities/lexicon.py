"""Which words count, measure and tell what befell the counted: the tables of the number grammar.

Units carry the long names of pint's default registry (hgrecco/pint, ``default_en.txt``), so that a reader's tools can
convert them; money, which pint leaves out, carries the plain name of the currency.
"""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of a table of the figures, written as running text so that it can be reviewed."""
    return frozenset(text.split())


DOZENS = frozenset({"dozen", "dozens", "dzs", "dzn", "doz", "dozs"})
NOUGHTS = frozenset({"nought", "naught"})
# Letters behind digits: "10k", "5bn"; a space may stand before the second kind, in formal text before the third.
SHORT_SCALES: dict[str, float] = {
    "k": 1000,
    "m": 10**6,
    "mn": 10**6,
    "mm": 10**6,
    "mil": 10**6,
    "mln": 10**6,
    "bn": 10**9,
    "bln": 10**9,
    "b": 10**9,
    "g": 10**9,
    "tn": 10**12,
    "tln": 10**12,
    "t": 10**12,
}
SPACED_SCALES: dict[str, float] = {"bn": 10**9, "mn": 10**6, "mln": 10**6, "bln": 10**9, "tln": 10**12, "tn": 10**12}
USUAL_DIVISORS = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64})
# What a vague plural counts in; the least it stands for is a convention (config.VagueNumbers).
VAGUE = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 1000,
    "millions": 10**6,
    "billions": 10**9,
}

# Words before a number that bound it, longest first at each place; the second part says what they make of n.
BOUNDS: dict[tuple[str, ...], str] = {
    tuple(words.split()): bound
    for bound, phrases in {
        "at least": (
            "at least|at the very least|at a minimum|a minimum of|no fewer than|no less than|not fewer than|"
            "not less than|as few as|"
            "as little as|minimum"
        ),
        "more than": (
            "more than|over|above|exceeding|upwards of|upward of|in excess of|greater than|well over|just over|"
            "well above|just above|slightly over|slightly more than|far more than|at more than"
        ),
        "at most": (
            "at most|up to|no more than|not more than|as many as|as much as|as long as|a maximum of|maximum|"
            "a total of up to"
        ),
        "less than": (
            "less than|fewer than|under|below|nearly|almost|just under|just below|approaching|not quite|"
            "just shy of|shy of|well under"
        ),
        "about": (
            "about|around|some|roughly|approximately|approx|an estimated|estimated|circa|in the region of|more or less|"
            "or so|close to|closer to|nearer to|nearer|somewhere around|reportedly about|~|≈"
        ),
        "exactly": "exactly|precisely|a total of|a combined|a record",
    }.items()
    for words in phrases.split("|")
}
# Verbs that make their number a bound: "the toll topped 400"; "passed" only of a level, since laws are passed too.
SURPASSING = words("topped tops exceeded exceeds exceeding surpassed surpasses")
PASSING = words("passed passes")
_LARGER = "more greater larger bigger higher"
_SMALLER = "less fewer smaller lower"
# Comparisons as mathematics writes them; of these, news has only the first kinds.
FORMAL_BOUNDS: dict[tuple[str, ...], str] = {
    tuple(pattern.format(word).split()): bound
    for words, strict, wide in ((_LARGER, "more than", "at least"), (_SMALLER, "less than", "at most"))
    for word in words.split()
    for pattern, bound in (
        ("{} than", strict),
        ("{} than or equal to", wide),
        ("{} or equal than", wide),
        ("{} or equal to", wide),
        ("equal to or {} than", wide),
    )
} | {
    tuple(phrase.split()): bound
    for bound, phrases in {
        "more than": ">|exceed|exceeds|exceeded|surpass|surpasses|surpassed",
        "less than": "<",
        "at least": "> =|at least or equal to",
        "at most": "< =|at most or equal to",
        "exactly": "equal to|equals|equals to|equaling to|equaling|=",
    }.items()
    for phrase in phrases.split("|")
}
AFTER_BOUNDS: dict[tuple[str, ...], str] = {
    ("or", "more"): "at least",
    ("or", "so"): "about",
    ("and", "more"): "at least",
    ("and", "above"): "at least",
    ("or", "above"): "at least",
    ("or", "greater"): "at least",
    ("or", "higher"): "at least",
    ("or", "over"): "at least",
    ("or", "fewer"): "at most",
    ("or", "lower"): "at most",
    ("or", "under"): "at most",
    ("or", "less"): "at most",
    ("-", "odd"): "about",
    ("-", "plus"): "at least",
    ("+",): "at least",
    ("plus",): "at least",
}


# What befell the counted: words that say so of the noun beside them.
ROLES: dict[str, str] = {
    word: role
    for role, words in {
        "killed": (
            "killed kill kills killing dead died die dies dying deaths death fatalities fatality slain perished "
            "murdered "
            "massacred executed beheaded lives bodies corpses martyred slaughtered assassinated drowned lynched fatally"
        ),
        "injured": (
            "injured injure injures injuring injuries wounded wound wounds wounding hurt hospitalized "
            "hospitalised maimed "
            "hospital"
        ),
        "missing": "missing unaccounted disappeared disappearances",
        "arrested": (
            "arrested arrest arrests arresting detained detain detaining detentions apprehended custody detainees "
            "jailed imprisoned recaptured rearrested"
        ),
        "displaced": ("displaced displace displacing displacement fled flee fleeing homeless uprooted"),
        "evacuated": "evacuated evacuating evacuation evacuees",
        "abducted": "abducted abducting kidnapped kidnapping",
        "held": "hostages hostage captives",
        "people_shot": "shot shooting gunshot",
    }.items()
    for word in words.split()
}
# Only of these may a role be told by the noun itself; "lives" needs "claimed", "lost" or "killed" before it.
ROLE_NOUNS: dict[str, str] = {
    "deaths": "killed",
    "death": "killed",
    "fatalities": "killed",
    "fatality": "killed",
    "dead": "killed",
    "killed": "killed",
    "bodies": "killed",
    "corpses": "killed",
    "injuries": "injured",
    "injured": "injured",
    "wounded": "injured",
    "hurt": "injured",
    "missing": "missing",
    "disappearances": "missing",
    "arrests": "arrested",
    "detentions": "arrested",
    "arrested": "arrested",
    "detained": "arrested",
    "detainees": "arrested",
    "displaced": "displaced",
    "evacuees": "evacuated",
    "homeless": "displaced",
    "hostages": "held",
    "captives": "held",
    "abducted": "abducted",
    "kidnapped": "abducted",
}
# Those to whom it happened, as a noun ("six of the wounded") or an adjective ("60 injured people"): what the predicate
# says of them goes before.
VICTIMS = words(
    "wounded injured hurt missing arrested detained detainees displaced evacuees homeless hostages captives"
)
VICTIMS |= words("dead abducted kidnapped")
SET_FREE = words(
    "released release releases releasing freed free frees freeing rescued rescue rescues rescuing found returned "
    "return exchanged exchange swapped swap"
)
TRANSITIVE = words(
    "killed kills kill killing injured injuring injures wounded wounding wounds hurt murdered massacred "
    "executed beheaded slaughtered arrested arrest arresting detained detaining apprehended displaced "
    "displacing evacuated evacuating abducted abducting kidnapped kidnapping shot shooting drowned jailed "
    "imprisoned hospitalized uprooted martyred assassinated slain maimed lynched claimed claiming took"
)
INTRANSITIVE = frozenset(
    ["died", "die", "dies", "dying", "perished", "disappeared", "fled", "flee", "fleeing", "drowned"]
)
AUXILIARIES = words(
    "was were are is be been being have has had got also reportedly still later already all both either "
    "who which that then critically seriously severely badly lightly slightly fatally believed reported "
    "confirmed feared said to may might could left listed as remain remained remains remaining being now "
    "currently found declared pronounced pulled went go gone otherwise suspected more others people it"
)
UP = words(
    "rose rise rises rising increased increase increases increasing climbed climb grew grown jumped "
    "soared surged up gained higher"
)
DOWN = words(
    "fell fall falls falling fallen decreased decrease dropped drop declined decline shrank plunged down "
    "lost lower reduced slumped"
)

# Plurals that do not end in s, and nouns that count without a plural.
PLURALS = words(
    "people men women children police troops personnel dead wounded injured missing personnel staff "
    "cattle sheep fishermen gunmen policemen servicemen firefighters lawmen militiamen tribesmen "
    "businessmen clergymen infantrymen guardsmen crewmen airmen policewomen congressmen teeth feet mice "
    "media data crew aircraft craft hovercraft spacecraft fish percent youths elderly homeless killed "
    "arrested detained displaced hurt spokesmen countrymen schoolchildren grandchildren youth civilians"
)
SINGULARS = words(
    "person man woman child boy girl soldier officer civilian militant policeman official worker "
    "journalist student driver passenger fighter suspect victim attack house building vehicle death "
    "injury arrest other gunman attacker bystander teenager toddler infant baby guard pilot sailor marine "
    "protester resident villager doctor nurse aid migrant refugee prisoner hostage lawmaker case village "
    "town city school hospital"
)
# A counted noun phrase ends before any of these.
STOPS = words(
    "a an the this that these those of in on at by for from to with without into onto over under after "
    "before during since until through throughout among between against about around near off out up down "
    "and or but nor as than then if because while when where who whom whose which what is are was were be "
    "been being am has have had do does did will would can could shall should may might must not no it "
    "its he she they them their his her him we us our you your i my said says say told including "
    "according per via amid across along inside outside within toward towards so also only still already "
    "later earlier ago too very just both each every either neither there here how why took take came "
    "come went go made make got get gave give left saw see led lead held hold kept keep began begin "
    "following monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december today yesterday tomorrow tonight last next"
)
AGE_BEFORE = frozenset({"aged", "age", "ages", "both"})
# A number after one of these names a thing and counts nothing.
LABELS = words(
    "no number nos article section chapter highway flight channel room page phase grade unit apartment "
    "interstate route boeing airbus level item rule paragraph clause resolution title act amendment group "
    "type model version figure table vol volume episode season psalm verse size gate platform area "
    "district sector zone base camp block building class division ward precinct i- update wrapup"
)
