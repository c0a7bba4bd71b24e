"""Abbreviations whose full stop does not, by itself, end a sentence. Own list, after newspaper style books."""

from __future__ import annotations

from variorum.analyze.tables import entries

# Always followed by the word they belong to: a full stop after them never ends a sentence.
TITLES = entries(
    """
    adm amb asst atty bishop brig capt cmdr cmsgt col comdr cpl cpt dep det dr ens esq fr gen gov hon insp lt
    ltc ltgen maj messrs mlle mm mme mr mrs ms msgr msgt mx ofc pfc pres prof pvt rep reps rev sec sen sens sgt
    sr sra srta ssgt st ste supt treas vp v vs adj fld rt lord mt ft pt col gens
    """
)

# A full stop after them ends a sentence only where what follows looks like the start of one.
OTHERS = entries(
    """
    inc corp co ltd llc bros plc assn dept div est ave blvd rd hwy univ jr ph.d m.d b.a m.a d.c u.s u.k u.n e.u u.a.e
    a.m p.m a.d b.c i.e e.g etc et al cf approx attn ass't
    govt asst intl natl incl excl resp orig lv arr km kg cm mm ft lb lbs oz mph sq min hr hrs secs yr yrs
    """
)

# The same where they have a capital; without one they are words ("fell ill.", "she sat.").
CAPITALISED = entries(
    """
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo
    conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis
    wyo ont que
    """
)

# Before a number these belong to it ("No. 4", "Oct. 19", "Art. 5", "c. 1850", "d. 1903").
BEFORE_NUMBER = entries(
    """
    jan feb mar apr jun jul aug sep sept oct nov dec no nos fig figs vol art p pp c ca b d m ch sec para ext tel mob
    ph fax
    """
)
