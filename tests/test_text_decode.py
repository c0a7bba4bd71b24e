"""Bytes become text: by mark, by declaration, by what they can be; what is lost is said."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from variorum.text import decode

RUSSIAN = "Мэр города сообщил, что паром снова пойдёт в пятницу. Никто не пострадал, добавил он. " * 3
POLISH = "Burmistrz powiedział, że prom popłynie w piątek. Nikt nie został ranny, dodał później. " * 3
FRENCH = "Le maire a déclaré que le bac reprendrait vendredi. Personne n’a été blessé, a-t-il ajouté. " * 3


@pytest.mark.parametrize(("text", "encoding"), [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (FRENCH, "cp1252")])
def test_an_undeclared_encoding_is_found_from_the_letters(text: str, encoding: str) -> None:
    """Old archives declare nothing; the remark says what was taken."""
    assert decode(text.encode(encoding))[0] == text


@pytest.mark.parametrize(("text", "encoding"), [(POLISH, "iso-8859-2"), (RUSSIAN, "iso-8859-5"), (FRENCH, "latin-1")])
def test_a_declared_encoding_that_fits_is_taken(text: str, encoding: str) -> None:
    """A web page's charset."""
    text = text.replace("’", "'")
    assert decode(text.encode(encoding), encoding) == (text, "")


@pytest.mark.parametrize("declared", ["", "no-such-charset", "utf-7", "base64", "ascii", "x" * 1000, "a\0b"])
def test_a_wrong_or_nonsensical_declaration_does_not_spoil_good_utf8(declared: str) -> None:
    """Pages often declare what they are not."""
    assert decode("Łaniec said “no”".encode(), declared) == ("Łaniec said “no”", "")


def test_one_bad_byte_in_much_good_utf8_is_replaced_and_told() -> None:
    """The rest is not given up to a guess."""
    text, remark = decode(RUSSIAN.encode() + b"\xff" + RUSSIAN.encode())
    assert text == RUSSIAN + "\ufffd" + RUSSIAN
    assert remark.startswith("1 character")


def test_curly_quotes_of_windows_are_not_left_to_statistics() -> None:
    """Two marks in a line of English are too little to measure."""
    assert decode(b"\x93No,\x94 he said \x96 twice.") == ("“No,” he said – twice.", "")


def test_half_characters_never_get_through() -> None:
    """UTF-16 with a lone surrogate, and UTF-8 that spells one."""
    assert decode(b"\xff\xfea\x00\x00\xd8b\x00")[0].encode()
    assert decode(b"a\xed\xa0\x80b")[0].encode()


def test_ten_megabytes_of_an_old_encoding_take_seconds() -> None:
    """The detector is shown a sample."""
    data = RUSSIAN.encode("cp1251") * 40_000
    began = time.perf_counter()
    assert decode(data)[0].startswith("Мэр города")
    assert time.perf_counter() - began < 20


def test_good_utf8_does_not_import_the_detector() -> None:
    """Its import would be paid by every start."""
    program = "import sys, variorum.text as t; t.decode('é'.encode()); print('charset_normalizer' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
