"""Which runs of time words make an expression, and what each says: the grammar, as patterns over token classes.

A pattern is a regular expression over the class letters of ``lexicon``, one letter a token; its named groups are the
tokens that matter. The longest match at a place wins, then the first rule. Every rule has an example and a
counter-example in ``analyze/tables/rules/times.tsv``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.times import clocks, dates, lengths, relative
from variorum.analyze.times.groups import Rule

if TYPE_CHECKING:
    from variorum.analyze.times.groups import Builder

_D = r"(?P<d>[do])"
_YEAR = r"(?:[Cf]?(?P<Y>Y)(?P<B>B)?)?"
_NUM = r"(?P<n>[dnaoY])"
_U = r"(?P<u>u)"
_EDGE = r"(?:(?P<e>e)H?|h?(?P<b>b)fh?)?"
_END = r"(?=$|[C.&])"
_FIRST_UNITS = rf"h?(?:(?P<o>o)|(?P<l>l)){_NUM}{_U}"

_TABLE: tuple[tuple[str, str, Builder], ...] = (
    # --- full dates, in either order
    ("month day year", rf"{_EDGE}(?:[lx]?(?P<W>W)\.?C?h?)?(?P<M>M)\.?h?{_D}{_YEAR}(?P<p>p)?(?!H?u)", dates.full_date),
    (
        "day month year",
        rf"{_EDGE}(?:[lx]?(?P<W>W)\.?C?)?h?{_D}f?(?P<M>M)(?:\.(?=C?Y))?{_YEAR}(?P<p>p)?",
        dates.full_date,
    ),
    ("year month day", r"(?P<Y>Y)C?(?P<M>M)\.?(?P<d>[do])", dates.full_date),
    ("days of a month", rf"(?P<M>M)\.?(?P<d>[do])(?:H|r)(?P<d2>[do]){_YEAR}(?!H?u)", dates.full_date),
    (
        "days of a month",
        rf"h?(?P<d>[do])(?P<r>[Hr&])(?P<d2>[do])f?(?P<M>M)(?:\.(?=[Cf]?Y))?{_YEAR}",
        dates.days_of_month,
    ),
    ("days of a month", rf"h?(?P<d>[do])(?P<r>[Hr&])(?P<d2>[do])f?@?h?(?P<w>[tlxv]){_U}", dates.days_of_month),
    ("days of a month", rf"(?P<M>M)\.?@?(?P<d>[do])(?P<r>[&])(?P<d2>[do]){_YEAR}(?!H?u)", dates.days_of_month),
    ("day month year", rf"h?(?P<d>o)(?P<v>u)f(?P<M>M){_YEAR}", dates.day_counted),
    ("day of a month told", rf"h?(?P<d>o)(?P<v>u)?fh?(?P<w>[tlxv]){_U}", dates.day_of_month_told),
    ("day of a month told", rf"h?(?P<d>o)(?P<v>u)fh{_U}", dates.day_of_month_told),
    (
        "weekday of a month told",
        rf"h?(?:(?P<o>o)|(?P<l>l))(?P<W>W)[f@]h?(?P<w>[tlxv]){_U}",
        dates.weekday_of_month_told,
    ),
    ("weekday and day", r"(?P<W>W)C?(?:h?(?P<d>o)|h(?P<d2>d))", dates.weekday_day),
    ("joined date", r"(?P<d>d)[H/](?P<M>M)(?:[H/](?P<Y>Y))?", dates.full_date),
    ("joined date", r"(?P<Y>Y)[H/](?P<M>M)[H/](?P<d>d)", dates.full_date),
    ("joined date", r"(?P<M>M)[H/](?P<d>d)(?:[H/C](?P<Y>Y))?", dates.full_date),
    ("month year", r"(?P<M>M)[H/](?P<Y>Y)", dates.month),
    ("part of a year told", rf"{_EDGE}(?P<M>M)\.?{_D}?[f@C]?h?(?P<w>[tlxv]){_U}", dates.part_of_year_told),
    ("part of a year told", rf"(?P<E>E)[f@C]?h?(?P<w>[tlxv]){_U}", dates.part_of_year_told),
    ("part of a year told", rf"h?(?:(?P<o>o)|(?P<l>l))H?(?P<A>A)fh?(?P<w>[tlxv]){_U}", dates.part_of_year_told),
    ("part of a year told", rf"h?(?:(?P<o>o)|(?P<l>l))H?(?P<A>A)fh{_U}", dates.part_of_year_told),
    ("part of a year told", rf"{_EDGE}h?(?P<s>s)[f@C]?h?(?P<w>[tlxv]){_U}", dates.part_of_year_told),
    ("part of a year told", rf"h?(?:(?P<o>o)|(?P<l>l))H?(?P<q>u)[f@C]?h?(?P<w>[tlxv]){_U}", dates.part_of_year_told),
    ("day.month.year", r"(?P<d>d)\.(?P<M>M)\.?(?P<Y>Y)", dates.full_date),
    ("month of", rf"h?{_U}f(?P<M>M)(?:\.?[C@f]?h?(?P<Y>Y))?", dates.month_of),
    ("week of a day", rf"h?{_U}(?:b@?|[f@])?h?(?:W[C.]?)?(?P<M>M)\.?h?{_D}{_YEAR}", dates.week_of),
    ("week of a day", rf"h?{_U}(?:b@?|[f@])?h?{_D}f?(?P<M>M)\.?{_YEAR}", dates.week_of),
    ("week of a day", rf"h?{_U}fh(?P<d>o)", dates.week_of),
    ("week of a month", rf"h?(?:(?P<o>o)|(?P<l>l))H?{_U}[f@](?P<M>M)(?:\.?C?f?(?P<Y>Y))?", dates.week_in),
    ("week of a month", rf"h?(?:(?P<o>o)|(?P<l>l))H?{_U}[f@]?h?(?P<w>[tlxv])(?P<v>u)", dates.week_in),
    ("week of a year", rf"h?(?:(?P<o>o)|(?P<l>l))H?{_U}[f@](?P<Y>Y)", dates.week_in),
    ("quarter sign", r"(?P<Q>Q)(?:[f@C]?(?P<Y>Y))?", dates.quarter_sign),
    ("quarter sign", r"(?P<Y>Y)H?(?P<Q>Q)", dates.quarter_sign),
    ("length within a unit", rf"{_FIRST_UNITS}[f@](?:(?P<M>M)(?:\.?C?f?(?P<Y>Y))?|(?P<Y2>Y))", dates.length_within),
    ("length within a unit", rf"{_FIRST_UNITS}[f@]h?(?:(?P<w>[tlxv])|h)(?P<v>u)", dates.length_within),
    ("decade in words", r"h?(?:(?P<b>b)fh?)?(?:(?P<e>e)H?)?(?P<n>n)?(?P<K>K)", dates.spelled_decade),
    ("days across months", rf"(?P<M>M)\.?(?P<d>[do])H(?P<M2>M)\.?(?P<d2>[do]){_YEAR}", dates.full_date),
    ("part of a date", rf"h?e?@?h?e?(?P<p>p)u?[f@]h?(?:WC?)?(?P<d>[do])(?P<M>M)\.?{_YEAR}", dates.part_of_date),
    ("part of a date", rf"h?e?@?h?e?(?P<p>p)u?[f@]h?(?:WC?)?(?P<M>M)\.?(?P<d>[do]){_YEAR}", dates.part_of_date),
    ("part of a weekday", r"h?e?@?h?e?(?P<p>p)u?[f@](?P<W>W)", dates.part_of_date),
    ("weekday part of a date", rf"(?P<W>W)(?P<p>p)[C@f]?h?(?P<d>[do])f?(?P<M>M)\.?{_YEAR}", dates.full_date),
    ("weekday part of a date", rf"(?P<W>W)(?P<p>p)[C@f]?(?P<M>M)\.?(?P<d>[do]){_YEAR}", dates.full_date),
    ("day of a month", r"h(?P<d>o)", dates.day_of_month),
    ("ISO date", r"(?P<i>i)", dates.exact),
    ("date in digits", r"(?P<N>N)", dates.numeric),
    # --- months, seasons, quarters, years
    ("month year", rf"{_EDGE}(?P<M>M)\.?C?f?(?P<Y>Y)(?P<B>B)?", dates.month),
    ("month year", r"(?P<Y>Y)(?P<M>M)", dates.month),
    ("months of a year", r"(?P<M>M)[H/](?P<M2>M)(?:C?(?P<Y>Y)(?P<B>B)?)?", dates.month),
    ("month", rf"{_EDGE}(?P<M>M)", dates.month),
    ("season", rf"{_EDGE}h?(?P<s>s)(?:C?f?(?P<Y>Y))?", dates.season),
    ("quarter", rf"h?(?:(?P<o>o)|(?P<l>l))H?F?{_U}(?:f?(?P<Y>Y))?", dates.quarter),
    ("half of a year", r"h?(?:(?P<o>o)|(?P<l>l))H?(?P<A>A)f(?P<Y>Y)", dates.quarter),
    ("year", rf"{_EDGE}(?P<Y>Y)(?P<B>B)?", dates.bare_year),
    ("year", r"huf?(?P<Y>Y)(?P<B>B)?", dates.bare_year),
    ("year", r"(?P<e>e)@(?P<Y>Y)(?P<B>B)?", dates.bare_year),
    ("year of an era", rf"{_EDGE}(?:m\.?)?(?P<n>[dnY])(?P<B>B)", dates.era_year),
    ("year of an era", r"(?P<B>B)(?P<n>[dnY])", dates.era_year),
    ("decade", r"(?:h?(?P<b>b)f)?h?(?:(?P<e>e)H?)?(?P<D>D)", dates.decade),
    ("century", rf"(?:h?(?P<b>b)f)?h?(?:(?P<e>e)H?)?(?P<o>o)H?{_U}(?P<B>B)?", dates.century_form),
    # --- weekdays
    ("weekday", r"(?P<e>e)?@?(?P<W>W)(?P<p>p)?", dates.weekday),
    ("edge part weekday", r"h?(?P<e>e)H?(?P<p>p)@?(?P<W>W)", dates.weekday),
    ("edge part weekday", r"(?P<W>W)C?(?P<e>e)H(?P<p>p)", dates.weekday),
    ("part weekday", r"(?P<W>W)C?@?h?e?(?P<p>p)", dates.weekday),
    ("before dawn", r"[jme](?P<p>p)@?(?P<W>W)", dates.before_dawn),
    ("before dawn", r"[jme](?P<p>p)@?(?P<T>T)", dates.before_dawn),
    ("early hours", r"h?ep?u[f@](?P<W>W)p?", dates.early_hours),
    ("holiday told", r"h?(?P<w>[tlx])(?P<E>E)", dates.holiday_told),
    ("fiscal year", rf"h?(?P<F>F){_U}", dates.fiscal_year),
    ("fiscal year", rf"h?(?P<F>F)(?:{_U})?f?(?P<Y>Y)(?:[H/](?P<Y2>Y))?", dates.fiscal_year),
    ("fiscal year", rf"h?(?P<Y>Y)(?:[H/](?P<Y2>Y))?(?P<F>F){_U}", dates.fiscal_year),
    ("holiday weekend", rf"(?P<E>E){_U}(?:C?(?P<Y>Y))?", dates.holiday_weekend),
    ("holiday weekend", rf"(?P<E>E)(?P<Y>Y){_U}", dates.holiday_weekend),
    ("holiday weekend", rf"h?{_U}f(?P<E>E)(?:C?(?P<Y>Y))?", dates.holiday_weekend),
    ("holiday", r"(?P<E>E)(?P<p>p)?(?:C?(?P<Y>Y))?", dates.holiday),
    # --- counted from the day of writing
    ("today", r"(?P<e>e)?(?P<T>T)(?P<p>p)?", relative.deictic),
    ("this part of day", r"(?:(?P<t>t)|v?(?P<v>v)|(?P<l>l)|h?(?P<x>x))e?(?P<p>p)", relative.this_part),
    ("around a day", rf"m*{_NUM}{_U}(?P<j>j)(?P<T>T)", relative.around_a_day),
    ("compound shift", r"m*[dnao]u(?:[C&]{0,2}[dna]u)+(?P<g>g)", relative.compound_shift),
    ("compound shift", r"m*[dnao]u(?:[C&]{0,2}[dna]u)+(?:(?P<e>e)|(?P<j>j)(?=$|[C.&]))", relative.compound_shift),
    ("edge of a day", rf"(?P<e>e)@h{_U}C?@?(?:(?P<T>T)|(?P<W>W))", relative.edge_of_a_day),
    ("edge of a day", r"h?(?P<b>b)fh?(?:(?P<T>T)|(?P<W>W))", relative.edge_of_a_day),
    ("rest of the unit", rf"h?(?P<b>b)f?hF?{_U}", relative.rest_of_unit),
    ("unit after next", rf"h{_U}(?P<j>j)h?(?P<w>[lx])", relative.after_next),
    ("weekday of a week", rf"(?P<w>[tlx]){_U}@(?P<W>W)(?P<p>p)?(?!C?M)", relative.weekdays_ago),
    ("weekday of a week", rf"(?P<W>W)(?P<p>p)[f@]?h?(?P<w>[tlx]){_U}", relative.weekdays_ago),
    ("day but one", rf"h?{_U}(?P<j>j)(?P<T>T)", relative.day_but_one),
    ("from now", rf"m*{_NUM}{_U}@(?P<R2>R)", relative.in_the_future),
    ("from now", rf"m*{_NUM}{_U}(?P<f>@)(?:(?P<R>R)|(?P<T>T))", relative.from_now),
    ("in a unit's time", rf"m*{_NUM}{_U}I", relative.in_time),
    ("ago", rf"m*{_NUM}H?{_U}g", relative.ago),
    ("ago", rf"m?(?P<n>A)a{_U}g", relative.ago),
    ("ago", rf"m*{_NUM}{_U}&a?(?P<half>A)g", relative.ago),
    ("vague ago", rf"a?qf?{_U}g", relative.ago),
    ("vague ago", rf"{_U}g", relative.ago),
    ("this unit", rf"(?P<e>e)?(?P<w>[tlx])(?P<F>F)?{_U}(?!g)", relative.named),
    ("the last unit", rf"(?P<e>e)?(?P<h>h)(?P<w>[lx])(?P<F>F)?{_U}", relative.named),
    ("that unit", rf"(?P<e>e)?h?v?(?P<w>v)F?{_U}", relative.named),
    ("edge of this unit", rf"h?(?P<b>b)fh?(?P<w>[tlxv])F?{_U}", relative.named),
    ("this weekday", r"(?P<e>e)?h?(?P<w>[tlxv])(?P<W>W)(?P<p>p)?", relative.named),
    ("this weekday", r"(?P<w>[tlxv])(?P<W>W)C?@h?e?(?P<p>p)", relative.named),
    ("part of this weekday", r"h?e?H?(?P<p>p)[f@C](?P<w>[tlxv])(?P<W>W)", relative.named),
    ("this month by name", r"(?P<e>e)?h?(?P<w>[tlxv])(?P<M>M)", relative.named),
    ("this season", r"(?P<e>e)?h?v?(?P<w>[tlxv])(?P<s>s)", relative.named),
    ("end of the unit", rf"h?(?P<b>b)fhF?{_U}", relative.end_of_unit),
    ("end of the unit", rf"h?(?P<b>b)f{_U}(?![dnoYH])", relative.end_of_unit),
    ("end of the unit", rf"(?P<e>e)@h{_U}", relative.end_of_unit),
    ("year-end", r"h?(?P<G>G)", relative.year_end),
    ("weekday of a week", rf"(?P<w>[tlx]){_U}(?P<W>W)", relative.weekday_of_week),
    ("weekday of a month", r"h?(?:(?P<o>o)|(?P<l>l))(?P<W>W)[f@]h?(?P<M>M)(?:C?(?P<Y>Y))?", dates.nth_weekday),
    ("weekday of a week", rf"(?P<W>W)[f@]?h?(?P<w>[lxt]){_U}", relative.weekday_of_week),
    # --- counted from a date spoken of
    ("later", rf"m?{_NUM}{_U}(?:&a?(?P<half>A))?(?P<j>e)(?!tu)", relative.later),
    ("later", rf"m?(?P<n>A)a{_U}(?P<j>e)", relative.later),
    ("later", rf"(?:m?{_NUM}|h){_U}(?P<j>j){_END}", relative.later),
    ("counted from an event", rf"h{_U}j(?=[hav_])", relative.from_event),
    ("counted from an event", rf"h{_U}fh?(?=_)", relative.eve),
    ("vague later", rf"a?qf?{_U}(?P<j>e)", relative.vague_later),
    ("vague later", rf"a?qf?{_U}(?P<j>j){_END}", relative.vague_later),
    ("vague later", rf"{_U}(?P<j>e)", relative.vague_later),
    # --- lengths of time
    ("the past units", rf"h(?P<w>[lx])(?:{_NUM}|a?(?P<q>q)f?)?H?{_U}", lengths.reach),
    ("the past units", r"h(?P<w>[lx])[dn]u(?:[C&]?[dn]u)+(?!g)", lengths.reach_in_parts),
    ("the past units", rf"h(?:{_NUM}|(?P<q>q))(?P<w>[lx]){_U}", lengths.reach),
    ("recent units", rf"(?P<w>[lx])(?:{_NUM}|(?P<q>q))?{_U}", lengths.reach),
    ("duration", rf"m*(?P<n>[dnaY])H?{_U}(?:H?V)?", lengths.duration),
    ("duration", rf"a?(?P<n>A)H?a?{_U}", lengths.duration),
    ("duration and a half", rf"m*(?P<n>[dna]){_U}&a?(?P<half>A)", lengths.duration),
    ("quarters of a unit", rf"(?:a|(?P<n>[dn]))H?(?P<q>u)fa{_U}", lengths.quarters),
    ("duration in parts", r"m*[dna]u(?:[C&]?[dna]u)+", lengths.compound),
    ("range of durations", rf"m?[dn](?:H|r|&)(?P<n>[dn])H?{_U}", lengths.duration),
    ("vague duration", rf"m?a?qf?{_U}", lengths.vague_duration),
    ("whole unit", rf"[ha]?!H?{_U}", lengths.whole),
    ("unit long", rf"{_U}HL", lengths.unit_long),
    ("weekends", _U, lengths.weekends),
    ("units", rf"m?{_U}", lengths.vague_duration),
    # --- recurring
    ("every", rf"(?P<y>y)(?P<n>[don])?(?:(?P<W>W)(?P<p>p)?|{_U})", lengths.every),
    ("every", rf"h?(?:(?P<o>o)|(?P<l>l))(?P<W>W)[f@]y{_U}", lengths.nth_weekday_of_each),
    ("every", r"y(?:(?P<M>M)|(?P<s>s)|(?P<p>p))", lengths.every),
    ("weekdays", r"(?P<w>w)", lengths.weekdays),
    ("weekdays away", r"(?P<n>[dn])(?P<w>w)(?:(?P<g>g)|@(?P<R>R))", relative.weekdays_away),
    ("per unit", rf"k{_U}", lengths.per),
    ("a unit", rf"a{_U}", lengths.per),
    ("a unit", rf"m?(?:[dnq]?#)(?:a|k){_U}", lengths.times_per),
    ("adverb of frequency", r"(?P<S>S)", lengths.set_word),
    ("reference", r"(?P<R>R)", relative.reference),
    # --- times of day
    ("clock", r"(?P<c>c)(?P<z>z)?", clocks.clock),
    ("clock", r"(?P<c>c)@h?e?(?P<p>p)", clocks.clock),
    ("hours", r"(?:(?P<n>[dn])|(?P<k>c))(?P<r>[rH&])(?P<c>c)(?P<z>z)?", clocks.hours),
    ("twelve", r"(?P<n>d)(?P<p>p)", clocks.twelve),
    ("o'clock", r"(?P<n>[dn])O(?:@h?(?P<p>p))?", clocks.oclock),
    (
        "told clock",
        r"a?(?:(?P<A>A)|(?P<a>[udn])(?P<m>u)?)(?P<l>l)(?:(?P<n>[dn])O?|(?P<c>c))(?:@h(?P<p>p))?",
        clocks.told_clock,
    ),
    ("told clock", r"a?(?:(?P<a>u)|(?P<a2>[dn])(?P<m>u))r(?:(?P<n>[dn])O?|(?P<c>c))(?:@h(?P<p>p))?", clocks.told_clock),
    ("hour of a part of day", r"(?P<n>[dn])@h(?P<p>p)(?=$|[C.@&rHWTM])", clocks.hour_of_part),
    ("noon", r"(?P<p>p)", clocks.noon),
    ("later in the day", rf"(?P<e>e)@h{_U}", relative.in_the_day),
    ("part of day", r"(?P<e>e)?h(?:(?P<e2>e)H?)?(?P<p>p)", clocks.part),
    ("part of day", r"(?P<e>e)H?(?P<p>p)(?=$|[C.@&])", clocks.late_part),
    ("middle of a part", r"(?P<e>e)H?(?P<p>p)", clocks.middle_part),
    ("hour of a part of day", r"(?P<n>[dn])(?P<r>[r&])(?P<n2>[dn])@h(?P<p>p)", clocks.hours_of_part),
    ("part clock", r"(?P<p>p)(?P<c>c)", clocks.clock),
    ("year month", r"(?P<Y>Y)C(?P<M>M)", dates.month),
    ("overnight", r"(?P<p>p)", relative.overnight),
)

RULES: tuple[Rule, ...] = tuple(Rule(name, re.compile(pattern), build) for name, pattern, build in _TABLE)
