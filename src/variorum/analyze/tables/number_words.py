"""The words numbers are written in: ones, tens, scales, ordinals, and what a fraction divides by."""

from __future__ import annotations

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
ONES: dict[str, int] = {word: number for number, word in enumerate(_ONES.split())}
TENS: dict[str, int] = {word: 10 * number for number, word in enumerate(_TENS.split(), start=2)}
SCALES: dict[str, int] = {
    "hundred": 100,
    "thousand": 1000,
    "lakh": 100_000,
    "lakhs": 100_000,
    "million": 10**6,
    "crore": 10**7,
    "crores": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
ORDINALS: dict[str, int] = {word: number for number, word in enumerate(_ORDINALS.split(), start=1)} | {"thirtieth": 30}
# Ordinals of tens and scales beyond the days of a month.
HIGH_ORDINALS: dict[str, int] = {
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 10**6,
    "billionth": 10**9,
    "trillionth": 10**12,
}
DIVISORS: dict[str, int] = (
    {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
    | {word: number for word, number in ORDINALS.items() if number > 2}
    | {f"{word}s": number for word, number in ORDINALS.items() if number > 2}
    | HIGH_ORDINALS
    | {f"{word}s": number for word, number in HIGH_ORDINALS.items()}
)
