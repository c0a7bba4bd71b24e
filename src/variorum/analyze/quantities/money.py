"""Which words and signs are money, and of which country: names, ISO 4217 codes, signs before and behind a number.

A dollar without a country is "dollar", as "US$" is; money of another country carries its name ("Canadian dollar").
Codes and names: ISO 4217 and Unicode CLDR, in English.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from variorum.analyze.quantities.lexicon import words
from variorum.analyze.quantities.tokens import DASHES

if TYPE_CHECKING:
    from variorum.analyze.quantities.tokens import Token


class Currency(NamedTuple):
    """One currency: its ISO code, the unit's name here, the countries' adjectives, its nouns, its signs."""

    code: str
    unit: str
    adjectives: tuple[str, ...]
    nouns: tuple[str, ...]
    signs: tuple[str, ...]


# code | adjectives ("_" for a space) | singular plural ... | signs
_TABLE = """
USD|us u.s american united_states|dollar dollars|$
CAD|canadian|dollar dollars|
AUD|australian|dollar dollars|
NZD|new_zealand|dollar dollars|
HKD|hong_kong|dollar dollars|
SGD|singapore singaporean|dollar dollars|
TWD|taiwan taiwanese new_taiwan|dollar dollars|
JMD|jamaican|dollar dollars|
TTD|trinidad|dollar dollars|
FJD|fijian fiji|dollar dollars|
NAD|namibian|dollar dollars|
ZWL|zimbabwean zimbabwe|dollar dollars|
LRD|liberian|dollar dollars|
BBD|barbadian barbados|dollar dollars|
EUR||euro euros|€
GBP|british uk sterling|pound pounds|£
EGP|egyptian|pound pounds|
LBP|lebanese|pound pounds|
SYP|syrian|pound pounds|
SDG|sudanese|pound pounds|
SSP|south_sudanese|pound pounds|
JPY|japanese|yen|¥
CNY|chinese|yuan renminbi rmb kuai|元
INR|indian|rupee rupees|₹
PKR|pakistani|rupee rupees|
LKR|sri_lankan|rupee rupees|ரூ
NPR|nepalese nepali|rupee rupees|
MUR|mauritian|rupee rupees|
IDR|indonesian|rupiah rupiahs|
RUB|russian|ruble rubles rouble roubles|₽
BYN|belarusian|ruble rubles rouble roubles|
UAH|ukrainian|hryvnia hryvnias hryvnya|₴
CHF|swiss|franc francs|
XAF|cfa|franc francs|
CDF|congolese|franc francs|
RWF|rwandan|franc francs|
BIF|burundian|franc francs|
GNF|guinean|franc francs|
DJF|djiboutian|franc francs|
FRF|french|franc francs|
BEF|belgian|franc francs|
DEM|german|mark marks deutschmark deutschmarks|
FIM|finnish|markka markkaa|
NLG|dutch netherlands|guilder guilders|
ESP|spanish|peseta pesetas|
ITL|italian|lira lire|
TRY|turkish|lira liras|₺
GRD|greek|drachma drachmas|
SEK|swedish|krona kronor|
NOK|norwegian|krone kroner|
DKK|danish|krone kroner|
ISK|icelandic|krona kronur|
CZK|czech|koruna korunas|
PLN|polish|zloty zlotys złoty|
HUF|hungarian|forint forints|
RON|romanian|leu lei|
MDL|moldovan|leu lei|
BGN|bulgarian|lev leva|
RSD|serbian|dinar dinars|
KWD|kuwaiti|dinar dinars|
IQD|iraqi|dinar dinars|
JOD|jordanian|dinar dinars|
BHD|bahraini|dinar dinars|
LYD|libyan|dinar dinars|
TND|tunisian|dinar dinars|
DZD|algerian|dinar dinars|
MKD|macedonian|denar denars|
ALL|albanian|lek leks|
GEL|georgian|lari laris|₾
AMD|armenian|dram drams|
AZN|azerbaijani|manat manats|₼
TMT|turkmen|manat manats|
KZT|kazakh kazakhstani|tenge|₸
UZS|uzbek|som soms|
KGS|kyrgyz|som soms|
TJS|tajik|somoni somonis|
AFN||afghani afghanis|؋
IRR|iranian|rial rials|
OMR|omani|rial rials|
YER|yemeni|rial rials|
SAR|saudi|riyal riyals|
QAR|qatari|riyal riyals|
AED|uae emirati|dirham dirhams|
MAD|moroccan|dirham dirhams|
ILS|israeli|shekel shekels|₪
KRW|south_korean korean|won|₩
KPW|north_korean|won|
THB|thai|baht|฿
VND|vietnamese|dong|₫
LAK|lao laotian|kip kips|₭
KHR|cambodian|riel riels|៛
MMK|myanmar burmese|kyat kyats|
PHP|philippine filipino|peso pesos|₱
MYR|malaysian|ringgit ringgits|
BDT|bangladeshi|taka takas|৳
MNT|mongolian|tugrik tugriks|₮
NGN|nigerian|naira nairas|₦
GHS|ghanaian|cedi cedis|₵
KES|kenyan|shilling shillings|
TZS|tanzanian|shilling shillings|
UGX|ugandan|shilling shillings|
SOS|somali|shilling shillings|
ETB|ethiopian|birr|
ZAR|south_african|rand|
ZMW|zambian|kwacha kwachas|
MWK|malawian|kwacha kwachas|
BWP|botswana|pula|
AOA|angolan|kwanza kwanzas|
MZN|mozambican|metical meticais|
MXN|mexican|peso pesos|
ARS|argentine argentinian|peso pesos|
CLP|chilean|peso pesos|
COP|colombian|peso pesos|
CUP|cuban|peso pesos|
UYU|uruguayan|peso pesos|
DOP|dominican|peso pesos|
BRL|brazilian|real reais reals|
VES|venezuelan|bolivar bolivars bolívar bolívares|
BOB|bolivian|boliviano bolivianos|
PEN|peruvian|sol soles|
PYG|paraguayan|guarani guaranis|₲
CRC|costa_rican|colon colons colón colones|₡
GTQ|guatemalan|quetzal quetzals|
HNL|honduran|lempira lempiras|
NIO|nicaraguan|cordoba cordobas|
HTG|haitian|gourde gourdes|
XBT||bitcoin bitcoins btc|₿
"""
# Nouns that name a unit alone, whatever the country.
_SHARED = {noun: noun for noun in words(
    "rupee dollar peso franc lira ruble dinar rial riyal dirham won krona krone shilling manat"
)} | {"pound": "pound sterling"}  # fmt: skip
# Nouns that mean something else without a country.
_ONLY_WITH_COUNTRY = words(
    "mark marks real reals sol som soms leu lei lev leva colon colons dong kip kips dram drams drachma drachmas "
    "guarani cordoba pula pound pounds"
)
_PLAIN_UNIT = {
    "USD": "dollar", "GBP": "pound sterling", "INR": "rupee", "PKR": "rupee", "RUB": "ruble", "CHF": "franc",
    "KRW": "won", "ILS": "shekel", "TRY": "lira",
}  # fmt: skip
_CENTS = {
    form: unit
    for unit, forms in {
        "cent": "cent cents", "penny": "penny pence pennies", "satoshi": "satoshi satoshis",
        "kopeck": "kopeck kopecks", "sen": "sen", "dime": "dime dimes",
    }.items()
    for form in forms.split()
}  # fmt: skip
_SLANG = {"buck": "dollar", "bucks": "dollar", "quid": "pound sterling"}
# Codes that are English words, in capitals too ("ALL 5"): never read without another sign.
_NO_CODE = words("ALL TRY MAD CUP BOB PEN SOS GEL LAK COP RON AMD TOP")
_SMALL_CODES = words("usd eur gbp jpy rmb cny inr chf aud cad nzd mxn sek btc")
# Letters before a sign of money that say whose it is: "C$", "HK$".
_PREFIXES = {
    "us": "USD", "u.s": "USD", "c": "CAD", "ca": "CAD", "can": "CAD", "cdn": "CAD", "a": "AUD", "au": "AUD",
    "nz": "NZD", "hk": "HKD", "s": "SGD", "sg": "SGD", "nt": "TWD", "r": "BRL", "mex": "MXN", "mx": "MXN",
    "j": "JMD", "tt": "TTD", "fj": "FJD", "z": "ZWL", "rd": "DOP",
}  # fmt: skip


def _currencies() -> tuple[Currency, ...]:
    rows = [row.split("|") for row in _TABLE.strip().splitlines()]
    nouns_of = [row[2].split()[0] for row in rows]
    out = []
    for code, adjectives, nouns, signs in rows:
        names = tuple(nouns.split())
        alone = nouns_of.count(names[0]) == 1
        country = adjectives.split()[0].replace("_", " ") if adjectives else ""
        adjective = country.upper() if len(country) < 4 else country.title()
        unit = _PLAIN_UNIT.get(code) or (names[0] if alone else f"{adjective} {names[0]}")
        countries = tuple(a.replace("_", " ") for a in adjectives.split())
        out.append(Currency(code, unit, countries, names, tuple(signs.split())))
    return tuple(out)


CURRENCIES = _currencies()
_BY_CODE = {c.code: c.unit for c in CURRENCIES} | {"RMB": "yuan", "Rs": "rupee", "BTC": "bitcoin"}
CODES = {code: unit for code, unit in _BY_CODE.items() if code not in _NO_CODE}
SIGNS = {sign: c.unit for c in CURRENCIES for sign in c.signs}
_NOUNS = {noun: _SHARED.get(c.nouns[0], c.unit) for c in reversed(CURRENCIES) for noun in c.nouns} | _CENTS | _SLANG
_QUALIFIED = {
    (*adjective.split(), noun): c.unit for c in CURRENCIES for adjective in c.adjectives for noun in c.nouns
} | {("pounds", "sterling"): "pound sterling", ("pound", "sterling"): "pound sterling"}
_QUALIFIED_STARTS = frozenset(phrase[0] for phrase in _QUALIFIED)
UNITS = frozenset(_NOUNS.values()) | {c.unit for c in CURRENCIES}
STARTS = frozenset(SIGNS) | CODES.keys()


def money_before(tokens: list[Token], at: int, *, formal: bool = False) -> tuple[str, float, int] | None:
    """Return the money whose sign stands before a number: its unit, what the sign multiplies by, the number's token."""
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.text in SIGNS:
        return SIGNS[token.text], 1, at + 1
    code = _code(token.text, formal=formal)
    if following is not None and following.text == "$" and (code or token.form in _PREFIXES):
        country = formal or code or (token.text[0].isupper() and following.start == token.end)
        return (code[0] if code else _BY_CODE[_PREFIXES[token.form]], 1, at + 2) if country else None
    if code is not None and following is not None:
        return code[0], code[1], at + 1
    if formal and following is not None and following.digits is not None and token.form in {"dollar", "sen", "dollars"}:
        return _NOUNS[token.form], 1, at + 1
    return None


def _code(text: str, *, formal: bool) -> tuple[str, float] | None:
    """Return the unit of an ISO code, and what a letter before it multiplies by ("MUSD")."""
    if text in CODES or (formal and text.lower() in _SMALL_CODES):
        return _BY_CODE[text if text in CODES else text.upper()], 1
    if len(text) == 4 and text[0] == "M" and text[1:] in CODES and text.isupper():
        return CODES[text[1:]], 1e6
    return None


def money_after(tokens: list[Token], at: int, value: float, *, formal: bool = False) -> tuple[str, float, int] | None:
    """Return the money named behind a number: its unit, what the name multiplies by, and the token behind it."""
    at += at < len(tokens) and tokens[at].text in DASHES
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.text in SIGNS and (at + 1 >= len(tokens) or tokens[at + 1].digits is None or _pairs(tokens, at)):
        return SIGNS[token.text], 1, at + 1
    if token.form in _QUALIFIED_STARTS:
        for length in (4, 3, 2):
            name = _QUALIFIED.get(tuple(t.form for t in tokens[at : at + length]))
            if name is not None:
                return name, 1, at + length
    code = _code(token.text, formal=formal)
    if code is not None and not (at + 1 < len(tokens) and tokens[at + 1].start == token.end and tokens[at + 1].digits):
        return *code, at + 1
    if token.form == "pounds" and (value >= 100_000 or _is_scaled(tokens, at)):
        return "pound sterling", 1, at + 1
    if token.form in _NOUNS and token.form not in _ONLY_WITH_COUNTRY:
        return _NOUNS[token.form], 1, at + 1
    return None


def _pairs(tokens: list[Token], at: int) -> bool:
    """Say whether signs stand behind their numbers here: "10 $ 30 $"."""
    behind = at + 2 < len(tokens) and (tokens[at + 2].text in SIGNS or tokens[at + 2].form in _CENTS)
    return behind and tokens[at - 1].digits is not None


def _is_scaled(tokens: list[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].form in {"million", "billion", "trillion"}


def cents_after(tokens: list[Token], at: int) -> bool:
    """Say whether a token names the hundredth of a currency."""
    return at < len(tokens) and _CENTS.get(tokens[at].form) in {"cent", "penny", "kopeck"}
