"""Reports set aside while a record is built, so that memory holds a few of them at a time.

A report's findings take fifty times the memory of its words, and linking looks at each of them only now and then. So
they lie packed in a file without a name, which is gone when the build ends or is killed, and each kind of finding is
unpacked by itself when it is asked for. What linking gets are ordinary nouns that look their findings up here.

A report is packed where it was analysed: one parcel for each kind of finding, by MessagePack and zlib, and one for each
note of whoever will look at it, of any type: what they are, their writer knows. Each parcel is read by itself, so that
what is not asked for costs nothing.
"""

from __future__ import annotations

import functools
import json
import os
import pickle
import struct
import tempfile
import zlib
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from itertools import accumulate, islice
from math import inf
from typing import TYPE_CHECKING, Any, TypeVar, get_type_hints, overload

import msgspec

from variorum import model
from variorum.errors import RecordNotWritten
from variorum.memory import paused_collector
from variorum.model import Analysis, Claim, Document, Report, Sentence, Span, Story
from variorum.store import tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet
    from pathlib import Path
    from types import TracebackType
    from typing import Self

    from variorum.model import Block

# Stories whose findings are kept unpacked, some fifty megabytes: those of one time are asked for together.
_AT_HAND = 768
_TOGETHER = 256  # nouns packed together: half as many bytes as one by one, and few enough to hold unpacked
_LEVEL = 1  # zlib's fastest: a fourth of the bytes

Noun = TypeVar("Noun")
_KINDS: dict[str, Any] = {
    "story": Story,
    "blocks": get_type_hints(Story, vars(model))["blocks"],
    **{name: kind for name, kind in get_type_hints(Analysis, vars(model)).items() if name != "story_id"},
}
# Linking looks at some of most stories' claims: to unpack all would cost more; and at these others of many stories.
_AS_IT_IS = frozenset({"claims", "entities", "places", "sentences", "times"})
_SIZE = struct.Struct("<I")
_PIECE = struct.Struct("<II")  # where a parcel begins and where it ends, from the start of the report
# The first byte of a parcel: MessagePack, compressed or as it is, or JSON where UTF-8 cannot hold a text.
_PACKED, _PLAIN, _ODD = b"m", b"p", b"j"
_SHORT = 256  # bytes that are not worth compressing


# --- Packing ----------------------------------------------------------------------------------------------------------


def pack(report: Report, notes: Mapping[str, object] | None = None) -> bytes:
    """Return a report as bytes, without its document, to be sent to another process or put on a shelf.

    ``notes`` are whatever is to lie with it, by name; :meth:`Shelf.notes` gives them back.
    """
    story, analysis = report.story, report.analysis
    whole: dict[str, Any] = {name: getattr(analysis, name) for name in _KINDS if name not in {"story", "blocks"}}
    whole["sentences"] = tuple(Sentence(s.span, (), s.block) for s in analysis.sentences)
    whole |= {"story": Story(**{**_fields_of(story), "blocks": ()}), "blocks": story.blocks}
    parcels = {name: _parcel(whole[name], inf if name in _AS_IT_IS else _SHORT) for name in _KINDS}
    parcels["tokens"] = _pack_tokens(report)
    parcels["claimed"] = msgspec.msgpack.encode([claim.point for claim in report.analysis.claims])
    # Notes lie there as they are: to open them again has to take next to no time.
    parcels |= {_note(name): pickle.dumps(note, pickle.HIGHEST_PROTOCOL) for name, note in (notes or {}).items()}
    head = msgspec.msgpack.encode({name: len(parcel) for name, parcel in parcels.items()})
    return _SIZE.pack(len(head)) + head + b"".join(parcels.values())


def _pack_tokens(report: Report) -> bytes:
    sentences = report.analysis.sentences
    if not any(sentence.tokens for sentence in sentences):
        return b""
    counts = struct.pack(f"<{len(sentences)}I", *(len(sentence.tokens) for sentence in sentences))
    return counts + tokens.pack(report.document, sentences)


def _note(name: str) -> str:
    """Return the name of the parcel that a note is."""
    return f"note {name}"


def _fields_of(noun: Any) -> dict[str, Any]:  # noqa: ANN401 - any dataclass
    return {field.name: getattr(noun, field.name) for field in fields(noun)}


def _parcel(value: object, short: float = _SHORT) -> bytes:
    try:
        content = msgspec.msgpack.encode(value)
        return _PLAIN + content if len(content) <= short else _PACKED + zlib.compress(content, _LEVEL)
    except UnicodeEncodeError:  # a lone surrogate
        return _ODD + zlib.compress(json.dumps(msgspec.to_builtins(value)).encode("ascii"), _LEVEL)


@functools.cache
def _decoder(kind: Any) -> msgspec.msgpack.Decoder[Any]:  # noqa: ANN401 - a type
    return msgspec.msgpack.Decoder(kind)


def _open(parcel: bytes, kind: Any) -> Any:  # noqa: ANN401 - a type and a value of it
    if parcel[:1] == _PLAIN:
        return _decoder(kind).decode(memoryview(parcel)[1:])
    content = zlib.decompress(memoryview(parcel)[1:])
    if parcel[:1] == _ODD:
        return msgspec.convert(json.loads(content), kind)
    return _decoder(kind).decode(content)


# --- What is handed out -----------------------------------------------------------------------------------------------


class _Opened(Analysis):
    """An analysis whose findings are unpacked, one kind after the other, when they are asked for."""

    __slots__ = ("_load",)
    _load: Callable[[str], Any]

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - any kind of finding
        if name not in _KINDS:
            raise AttributeError(name)
        found = self._load(name)
        object.__setattr__(self, name, found)
        return found


class _ShelvedStory(Story):
    """A story of which memory holds what linking asks of all stories; the rest of it lies on a shelf.

    A changed copy of it is an ordinary story.
    """

    __slots__ = ("_place",)
    _place: _Place

    def __new__(cls, *given: Any, **named: Any) -> Story:  # type: ignore[misc]  # noqa: ANN401
        return Story(*given, **named)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The runs of the story and what each serves as."""
        return self._place.opener.blocks(self._place)


def _later(name: str) -> property:
    """Return a property that looks a field of a story up on the shelf."""

    def look(story: _ShelvedStory) -> Any:  # noqa: ANN401 - any field
        place = story._place  # noqa: SLF001 - this is how that class is made
        return getattr(place.opener.story(place), name)

    return property(look)


# What linking asks of every story, again and again; all else of most stories is never asked for.
_ALIKE = ("outlet", "agency", "common_origin", "published", "language")  # most stories have those of others
_HELD = frozenset({"id", "span", *_ALIKE})
for _field in fields(Story):
    if _field.name not in {*_HELD, "blocks"}:
        setattr(_ShelvedStory, _field.name, _later(_field.name))


class _ShelvedReport(Report):
    """A report whose document and analysis lie on a shelf; a changed copy of it is an ordinary report."""

    __slots__ = ("mask", "place", "with_tokens")
    mask: int
    place: _Place
    with_tokens: bool

    def __new__(cls, *given: Any, **named: Any) -> Report:  # type: ignore[misc]  # noqa: ANN401
        return Report(*given, **named)

    # Telling two of them apart must not unpack them.
    __hash__ = object.__hash__
    __eq__ = object.__eq__

    @property
    def document(self) -> Document:
        """The document that the story stands in."""
        return self.place.opener.document(self.story.span.document_id)

    @property
    def analysis(self) -> Analysis:
        """The findings of the story."""
        return self.place.opener.analysis(self)

    @property
    def claimed(self) -> frozenset[str]:
        """The points on which the story claims something."""
        return frozenset(_decoder(list[str]).decode(self.place.read("claimed")))

    def claims_any(self, points: AbstractSet[str]) -> bool:
        """Say whether the story claims something on one of some points, without looking at its claims."""
        return bool(self.mask & self.place.opener.mask_of(points))

    def claims_on(self, points: AbstractSet[str]) -> tuple[Claim, ...]:
        """Return the claims on some points, in order; the others are not unpacked."""
        told = _decoder(list[str]).decode(self.place.read("claimed"))
        return self.claims_at(place for place, point in enumerate(told) if point in points)

    def claims_at(self, places: Iterable[int]) -> tuple[Claim, ...]:
        """Return the claims at some places among all of them; the others are not unpacked."""
        parcel = self.place.read("claims")
        if parcel[:1] != _PLAIN:
            return super().claims_at(places)
        each = _decoder(list[msgspec.Raw]).decode(memoryview(parcel)[1:])
        return tuple(map(_decoder(Claim).decode, map(each.__getitem__, places)))

    def claims_named(self, ids: AbstractSet[str]) -> tuple[Claim, ...]:
        """Return the claims of some ids, in order; the others are not unpacked."""
        parcel = self.place.read("claims")
        if parcel[:1] != _PLAIN:
            return super().claims_named(ids)
        told = _decoder(list[_Identified]).decode(memoryview(parcel)[1:])
        return self.claims_at([place for place, one in enumerate(told) if one.id in ids])


class _Identified(msgspec.Struct):
    """A finding of which no more is unpacked than its id."""

    id: str


class _Notes:
    """The notes that lie with a report, each under its name and opened when it is asked for."""

    __slots__ = ("_find",)

    def __init__(self, find: Callable[[str], bytes]) -> None:
        self._find = find

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - any kind of note
        try:
            note = self._find(_note(name))
        except KeyError:
            raise AttributeError(name) from None
        return pickle.loads(note)  # noqa: S301 - pickled above, nowhere else


def _made(kind: type[Any], values: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a noun
    """Make a noun of one of the kinds above, for which no constructor is called."""
    found = object.__new__(kind)
    for name, value in values.items():
        object.__setattr__(found, name, value)
    return found


@dataclass(frozen=True, slots=True, eq=False)
class _Place:
    """Where a packed report lies in the file: where it begins, and where in it each parcel lies.

    ``numbers`` tells which parcel each name is, the same mapping for all reports of one layout; ``ends`` where each
    ends, one after the other, after where the first begins. ``opener`` opens what lies there.
    """

    opener: _Opener
    start: int
    numbers: Mapping[str, int]
    ends: bytes

    def read(self, name: str) -> bytes:
        """Return a parcel as it lies in the file.

        Raises:
            KeyError: there is none of this name.
        """
        begins, ends = _PIECE.unpack_from(self.ends, _SIZE.size * self.numbers[name])
        return os.pread(self.opener.file, ends - begins, self.start + begins)


class _Opener:
    """Unpacks what lies in a shelf's file and keeps the last of it: what is of one time is asked for together."""

    def __init__(self, file: int) -> None:
        self.file = file
        self._documents: dict[str, tuple[int, int]] = {}  # where each begins, and of what size it is
        at_hand = functools.lru_cache(maxsize=_AT_HAND)
        self.document: Callable[[str], Document] = at_hand(self._document)
        self.story: Callable[[_Place], Story] = at_hand(self._story)
        self.blocks: Callable[[_Place], tuple[Block, ...]] = at_hand(self._blocks)
        self.analysis: Callable[[_ShelvedReport], Analysis] = at_hand(self._analysis)
        self._bits: dict[str, int] = {}  # of each point met, the number that stands for it
        self._masks: dict[AbstractSet[str], int] = {}  # of sets of points that were asked for

    def mask_for(self, points: Iterable[str]) -> int:
        """Return one number for the points of a story: a thousandth of what a set of them takes."""
        found = 0
        for point in set(points):
            if point not in self._bits:
                self._bits[point] = 1 << len(self._bits)
                self._masks.clear()
            found |= self._bits[point]
        return found

    def mask_of(self, points: AbstractSet[str]) -> int:
        """Return the number for those of some points that any story has."""
        found = self._masks.get(points)
        if found is None:
            found = self._masks[points] = sum({self._bits.get(point, 0) for point in points})
        return found

    def lies_at(self, document_id: str, start: int, size: int) -> None:
        """Take in where a document lies, which may lie elsewhere already as it was before."""
        if document_id in self._documents:
            self.document.cache_clear()  # type: ignore[attr-defined]
        self._documents[document_id] = start, size

    def knows(self, document_id: str) -> bool:
        """Say whether a document lies here."""
        return document_id in self._documents

    def _document(self, document_id: str) -> Document:
        start, size = self._documents[document_id]
        found: Document = _open(os.pread(self.file, size, start), Document)
        return found

    @staticmethod
    def _story(place: _Place) -> Story:
        found: Story = _open(place.read("story"), Story)
        return found

    @staticmethod
    def _blocks(place: _Place) -> tuple[Block, ...]:
        found: tuple[Block, ...] = _open(place.read("blocks"), _KINDS["blocks"])
        return found

    def _analysis(self, report: _ShelvedReport) -> Analysis:
        document = functools.partial(self.document, report.story.span.document_id) if report.with_tokens else None
        found: Analysis = _made(
            _Opened, {"story_id": report.story.id, "_load": functools.partial(_load, report.place, document)}
        )
        return found


class _Kept(Sequence[Noun]):
    """Nouns of one kind in a file, unpacked some at a time.

    A copy of this process may send them here: the file is known by its number, which is the same in both.
    """

    def __init__(self, kind: type[Noun], file: int, together: int) -> None:
        self._kind = kind
        self._file = file
        self._together = together
        self._starts, self._sizes = array("q"), array("q")
        self._count = 0

    def add(self, start: int, size: int, nouns: int) -> None:
        """Take in that so many nouns more lie there in the file, all together."""
        self._starts.append(start)
        self._sizes.append(size)
        self._count += nouns

    def _batch(self, at: int) -> list[Noun]:
        parcel = os.pread(self._file, self._sizes[at], self._starts[at])
        found: list[Noun] = _open(parcel, list[self._kind])  # type: ignore[name-defined]
        return found

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Noun]:
        for start in range(0, self._count, self._together):
            yield from self._batch(start // self._together)

    @overload
    def __getitem__(self, at: int) -> Noun: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Noun]: ...

    def __getitem__(self, at: int | slice) -> Noun | Sequence[Noun]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(self._count))]
        place = range(self._count)[at]
        return self._batch(place // self._together)[place % self._together]


class _Later(Sequence[Noun]):
    """Nouns that are made and set aside when they are first asked for."""

    def __init__(self, keep: Callable[[], Sequence[Noun]]) -> None:
        self._keep = keep

    @functools.cached_property
    def _kept(self) -> Sequence[Noun]:
        with paused_collector():
            return self._keep()

    def __len__(self) -> int:
        return len(self._kept)

    def __iter__(self) -> Iterator[Noun]:
        return iter(self._kept)

    @overload
    def __getitem__(self, at: int) -> Noun: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Noun]: ...

    def __getitem__(self, at: int | slice) -> Noun | Sequence[Noun]:
        return self._kept[at]


# --- The shelf --------------------------------------------------------------------------------------------------------


class _Pile:
    """A file without a name that grows at its end; what it lies on is given back when it is closed."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._file = tempfile.TemporaryFile(dir=folder, buffering=0)  # noqa: SIM115 - closed by the shelf
        self.number = self._file.fileno()
        self.size = 0

    def close(self) -> None:
        """Let the file go."""
        self._file.close()

    def write(self, packed: bytes) -> int:
        """Write at the end, and return where that begins.

        Raises:
            RecordNotWritten: there is no space for it.
        """
        start = self.size
        try:
            self._file.seek(start)
            left = memoryview(packed)
            while left:  # a disk that is nearly full takes a part, then raises
                left = left[self._file.write(left) :]
        except OSError as error:
            where = self._folder or tempfile.gettempdir()
            message = f"{where}: no room for what is set aside while the record is built ({error.strerror})"
            raise RecordNotWritten(f"{message}; free space or choose another place") from error
        self.size += len(packed)
        return start

    def keep(self, kind: type[Noun], nouns: Iterable[Noun], together: int = _TOGETHER) -> Sequence[Noun]:
        """Do what :meth:`Shelf.keep` says."""
        kept = _Kept(kind, self.number, together)
        given = iter(nouns)
        while batch := list(islice(given, together)):
            parcel = _parcel(batch, short=inf)
            kept.add(self.write(parcel), len(parcel), len(batch))
        return kept


class Shelf:
    """Packed reports in a file without a name; use it as a context, so that the file goes when the work is done.

    Args:
        folder: Where the file lies; the system's place for temporary files if not given.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._pile = _Pile(folder)
        self._beside: list[_Pile] = []
        self._opener = _Opener(self._pile.number)
        self._reports: dict[str, _ShelvedReport] = {}
        self._layouts: dict[tuple[str, ...], dict[str, int]] = {}  # most reports have the same parcels
        self._alike: dict[Any, Any] = {}  # the days, outlets, agencies and languages met so far

    def __enter__(self) -> Self:
        """Return the shelf itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the files go."""
        for pile in (self._pile, *self._beside):
            pile.close()

    def __len__(self) -> int:
        """Return how many reports lie here."""
        return len(self._reports)

    def put(self, document: Document, packed: bytes) -> str:
        """Set a packed report aside with the document it stands in, and return its story's id.

        A report of the same story takes the place of the one before.

        Raises:
            RecordNotWritten: there is no space for it.
        """
        if not self._opener.knows(document.id):
            self._put_document(document)
        place = self._place(packed)
        self._pile.write(packed)
        story: Story = _open(place.read("story"), Story)
        span = Span(document.id, story.span.start, story.span.end, story.span.part)
        alike = {name: self._alike.setdefault(value := getattr(story, name), value) for name in _ALIKE}
        held = _made(_ShelvedStory, {"id": story.id, "span": span, "_place": place, **alike})
        mask = self._opener.mask_for(_decoder(list[str]).decode(place.read("claimed")))
        known = {"story": held, "place": place, "mask": mask, "with_tokens": False}
        self._reports[story.id] = _made(_ShelvedReport, known)
        return story.id

    def _put_document(self, document: Document) -> None:
        parcel = _parcel(document, inf)
        self._opener.lies_at(document.id, self._pile.write(parcel), len(parcel))

    def _place(self, packed: bytes) -> _Place:
        """Return where a packed report will lie, whose parcels follow one another behind the head that names them."""
        begin = _SIZE.size + _SIZE.unpack_from(packed)[0]
        sizes = _decoder(dict[str, int]).decode(memoryview(packed)[_SIZE.size : begin])
        names = tuple(sizes)
        numbers = self._layouts.setdefault(names, {name: number for number, name in enumerate(names)})
        ends = struct.pack(f"<{len(names) + 1}I", *accumulate(sizes.values(), initial=begin))
        return _Place(self._opener, self._pile.size, numbers, ends)

    def __contains__(self, story_id: object) -> bool:
        """Say whether a report of this story lies here."""
        return story_id in self._reports

    def name_documents(self, documents: Iterable[Document]) -> None:
        """Let reports stand in these documents, for those of the same ids they were put here with (other paths)."""
        for document in documents:
            if self._opener.knows(document.id):
                self._put_document(document)

    def drop(self, story_id: str) -> None:
        """Take a report from the shelf."""
        del self._reports[story_id]

    def reports(self, withdrawn: Collection[str] = frozenset(), *, with_tokens: bool = False) -> tuple[Report, ...]:
        """Return the reports in order of story id, but for those of documents ``withdrawn``.

        Their documents and findings are unpacked when they are asked for.

        Sentences come without their tokens unless these are asked for: no part of linking reads them, and they take
        more memory than all other findings.
        """
        kept = (one for _, one in sorted(self._reports.items()) if one.story.span.document_id not in withdrawn)
        return tuple(map(_with_all, kept) if with_tokens else kept)

    def report(self, story_id: str) -> Report:
        """Return one report with all its findings, tokens included."""
        return _with_all(self._reports[story_id])

    def notes(self, story_id: str) -> Any:  # noqa: ANN401 - their writer knows
        """Return the notes that lie with a report, each an attribute; each is opened anew whenever it is asked for."""
        return _Notes(self._reports[story_id].place.read)

    def keep(self, kind: type[Noun], nouns: Iterable[Noun], together: int = _TOGETHER) -> Sequence[Noun]:
        """Set nouns of one kind aside as they come, and return them as a sequence that unpacks some at a time.

        So many are packed ``together``: few, if they will not be asked for in turn. They are not compressed, which
        would cost more time than all else and save a tenth of the file.
        """
        return self._pile.keep(kind, nouns, together)

    def place_beside(self) -> Callable[..., Sequence[Any]]:
        """Return what keeps nouns as :meth:`keep` does, for one copy of this process: in a file of its own.

        What it returns there may be sent here, and be read from here as long as the shelf is open.
        """
        pile = _Pile(self._folder)
        self._beside.append(pile)
        return pile.keep

    def keep_later(self, kind: type[Noun], nouns: Iterable[Noun], together: int = _TOGETHER) -> Sequence[Noun]:
        """Return nouns of one kind as :meth:`keep` does, but take them only when they are first asked for."""
        return _Later(functools.partial(self.keep, kind, nouns, together))


def _load(place: _Place, document: Callable[[], Document] | None, name: str) -> Any:  # noqa: ANN401 - any kind
    found = _open(place.read(name), _KINDS[name])
    if name == "sentences" and document is not None and (parcel := place.read("tokens")):
        return tuple(_with_tokens(found, parcel, document()))
    return found


def _with_all(report: _ShelvedReport) -> _ShelvedReport:
    """Return a shelved report whose sentences come with their tokens."""
    known = {name: getattr(report, name) for name in ("story", "place", "mask")}
    found: _ShelvedReport = _made(_ShelvedReport, known | {"with_tokens": True})
    return found


def _with_tokens(sentences: Sequence[Sentence], parcel: bytes, document: Document) -> Iterator[Sentence]:
    layout = f"<{len(sentences)}I"
    counts = struct.unpack_from(layout, parcel)
    parts = [(sentence.span.part, count) for sentence, count in zip(sentences, counts, strict=True)]
    found = tokens.unpack(parcel[struct.calcsize(layout) :], document, parts)
    return (replace(sentence, tokens=own) for sentence, own in zip(sentences, found, strict=True))
