"""One measurement in a process of its own, so that peak memory is that of the thing measured: prints one JSON object.

``python -m benchmarks.measure copies --data FOLDER --count 4000``; ``benchmarks.__main__`` runs these and makes tables.
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import importlib
import json
import os
import resource
import sys
import tempfile
import threading
import time
from collections import deque
from datetime import date
from functools import partial
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.corpus import read_rows, rounds
from benchmarks.encoder import reader as encoder_reader
from benchmarks.encoder import write_encoder
from benchmarks.findings import shelve_findings, write_findings
from benchmarks.peer import cluster, cluster_sklearn
from eval.copies import as_report
from variorum.analyze.language.network import LONGEST, language_model
from variorum.analyze.language.pieces import BEGIN, END
from variorum.config import Config, CopiesConfig
from variorum.link.copies import find_dependences
from variorum.link.copies.candidates import find_pairs
from variorum.model import Document, Span, Story
from variorum.store.shelf import Shelf
from variorum.store.writer import Contents, write_record
from variorum.text import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from variorum.analyze.language.network import LanguageModel
    from variorum.model import Report, Sentence


def pipeline() -> Any:  # noqa: ANN401 - a module
    """Return the module of the pipeline; the package's own name "build" is its function."""
    return importlib.import_module("variorum.build")


def peak_megabytes() -> float:
    """Return the most memory this process and its children ever held."""
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    kilobytes += resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return kilobytes / (1 if sys.platform != "darwin" else 1024) / 1024


@contextlib.contextmanager
def watched() -> Iterator[Callable[[], float]]:
    """Yield what returns the most memory, in MB, that this process and all others of its group held together.

    Resource usage does not know of processes that a server forked; where there is no /proc, this process's own counts.
    """
    most, done = 0.0, threading.Event()

    def watch() -> None:
        nonlocal most
        pause = _SAMPLE_SECONDS
        while not done.wait(pause):
            began = time.perf_counter()
            most = max(most, _group_megabytes())
            pause = max(_SAMPLE_SECONDS, 50 * (time.perf_counter() - began))  # to look must not cost what is measured

    sampler = threading.Thread(target=watch, daemon=True)
    sampler.start()
    try:
        yield lambda: most or peak_megabytes()
    finally:
        done.set()
        sampler.join()


def _group_megabytes() -> float:
    """Return the memory that the processes of this one's group hold now; what they share is counted once."""
    kilobytes, own = 0, os.getpgrp()
    for place in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):  # a process has ended
            state = (place / "stat").read_text("utf-8").rpartition(")")[2].split()
            if int(state[2]) == own:
                shares = (place / "smaps_rollup").read_text("utf-8")
                kilobytes += int(shares.partition("\nPss:")[2].split(maxsplit=1)[0])
    return kilobytes / 1024


_SAMPLE_SECONDS = 0.2


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Return how many seconds of a processor's time a piece of work took, and its result.

    Processor time, not time by the clock, so that other work on the machine counts less.
    """
    began = time.process_time()
    result = work()
    return time.process_time() - began, result


def _reports(data: Path, count: int) -> list[Report]:
    """Return so many reports whose blocks alone are known."""
    return [as_report(row) for row in rounds(read_rows(data), count)]


def copies(data: Path, count: int, **_: object) -> dict[str, float]:
    """Find dependences among reports whose blocks alone are known."""
    reports = _reports(data, count)
    before = peak_megabytes()
    seconds, found = timed(lambda: find_dependences(reports, CopiesConfig()))
    return {"reports": count, "seconds": seconds, "peak MB": peak_megabytes(), "input MB": before, "found": len(found)}


def datasketch(data: Path, count: int, threshold: float = 0.5, **_: object) -> dict[str, float]:
    """Find pairs with datasketch's MinHashLSH: word five-grams, 128 permutations, as its documentation shows."""
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415 - only this measure needs the bench group

    reports = _reports(data, count)
    before = peak_megabytes()

    def find() -> set[tuple[str, str]]:
        lsh = MinHashLSH(threshold=threshold, num_perm=128)
        pairs = set()
        for report in reports:
            forms = [word.form for word in words(report.document.text)]
            sketch = MinHash(num_perm=128)
            sketch.update_batch([" ".join(forms[i : i + 5]).encode() for i in range(len(forms) - 4)])
            pairs |= {(other, report.story.id) for other in lsh.query(sketch)}
            lsh.insert(report.story.id, sketch)
        return pairs

    seconds, found = timed(find)
    return {
        "reports": count,
        "seconds": seconds,
        "peak MB": peak_megabytes(),
        "input MB": before,
        "found": len(found),
        "recall": _recall(data, found),
    }


def tfidf(
    data: Path, count: int, by: Callable[[list[str], list[int]], list[int]] = cluster, **_: object
) -> dict[str, float]:
    """Cluster the same stories by plain TF-IDF with a window of days; importing a library is not timed."""
    reports = _reports(data, count)
    texts = [report.words(report.story.span) for report in reports]
    days = [date.fromisoformat(report.story.published.earliest or "").toordinal() for report in reports]
    by(texts[:1], days[:1])
    before = peak_megabytes()
    seconds, found = timed(lambda: by(texts, days))
    peak = peak_megabytes()
    return {"reports": count, "seconds": seconds, "peak MB": peak, "input MB": before, "events": len(set(found))}


def candidates(data: Path, count: int, **_: object) -> dict[str, float]:
    """Find the pairs worth comparing, which is what datasketch finds."""
    reports = _reports(data, count)
    seconds, found = timed(lambda: find_pairs(reports, CopiesConfig()).pairs)
    return {
        "reports": count,
        "seconds": seconds,
        "peak MB": peak_megabytes(),
        "found": len(found),
        "recall": _recall(data, set(found)),
    }


def variorum(data: Path, count: int, **_: object) -> dict[str, float]:
    """Find dependences, and say how many of the gold's derived pairs are among them."""
    reports = _reports(data, count)
    seconds, found = timed(lambda: find_dependences(reports, CopiesConfig()))
    derived = {(one.derived_id, one.origin_id) for one in found if one.derivation != "shared quotes only"}
    return {
        "reports": count,
        "seconds": seconds,
        "peak MB": peak_megabytes(),
        "found": len(derived),
        "recall": _recall(data, derived),
    }


def _recall(data: Path, found: set[tuple[str, str]]) -> float:
    """Return the share of the derived pairs of gold/copies-dev.jsonl that stand among those found."""
    gold = [json.loads(line) for line in (data / "gold" / "copies-dev.jsonl").read_text("utf-8").splitlines()]
    wanted = {frozenset((f"00{g['id_a'][2:]}", f"00{g['id_b'][2:]}")) for g in gold if "ly derived" in g["derivation"]}
    return len(wanted & {frozenset(pair) for pair in found}) / len(wanted)


def link(data: Path, count: int, findings: str = "", processes: int = 1, **_: object) -> dict[str, float]:  # noqa: ARG001
    """Link reports from findings made before (``findings`` is the file that the measure of that name wrote).

    With several processes, which share the work, seconds are by the clock, and memory is that of all together.
    "in words" are the seconds, on top, that it takes to put all that was found in words as the record is written:
    reasons, and the points of stories alone with their events.
    """
    with Shelf(Path(findings).parent) as shelf:
        shelve_findings(Path(findings), count, shelf)
        before, began = peak_megabytes(), time.perf_counter()
        with watched() as most:
            seconds, (_, links) = timed(lambda: pipeline().link_shelved(shelf, Config(), processes=processes))
            seconds = seconds if processes == 1 else time.perf_counter() - began
            peak = peak_megabytes() if processes == 1 else most()
        found = {"events": len(links.events), "points": len(links.points)}
        said = chain(links.decisions, links.event_stories, links.points)
        words, _ = timed(lambda: deque(said, maxlen=0))
        return {
            "reports": len(shelf),
            "seconds": seconds,
            "in words": words,
            "peak MB": peak,
            "input MB": before,
            **found,
        }


def stages(data: Path, count: int, **_: object) -> dict[str, float]:
    """Take each stage by itself over the first ``count`` reports, one process, with the most memory held so far."""
    config, figures = Config(), {"reports": float(count)}

    def stage(name: str, work: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever the stage gives
        figures[name], result = timed(work)
        figures[f"{name} peak MB"] = peak_megabytes()
        return result

    lines = [json.dumps(row).encode() for row in rounds(read_rows(data), count)]
    documents, _ = stage("read", lambda: pipeline().records.read(b"\n".join(lines), "corpus", config.read))
    cut = stage("segment", lambda: [pipeline().segment(document, config) for document in documents])
    with tempfile.TemporaryDirectory() as folder, Shelf(Path(folder)) as shelf:

        def analyze() -> None:
            for document, stories in zip(documents, cut, strict=True):
                for story in stories:
                    report = pipeline().analyze_story(document, story, config)
                    seconds, packed = timed(functools.partial(pipeline().pack_noted, report, config))
                    figures[noting] = figures.get(noting, 0.0) + seconds
                    shelf.put(document, packed)

        noting = "analyze: notes for linking and packing alone"
        stage("analyze", analyze)
        figures[f"{noting} peak MB"] = figures["analyze peak MB"]
        stage("link: copies alone", lambda: pipeline().copies.find_dependences(shelf.reports(), config.copies))
        reports, links = stage("link", lambda: pipeline().link_shelved(shelf, config))
        contents = Contents(documents=tuple(documents), reports=shelf.reports(with_tokens=True), links=links)
        stage("store", lambda: write_record(Path(folder) / "corpus.variorum", contents))
        figures["stories"] = len(reports)
    return figures


def analyze(data: Path, count: int, **_: object) -> dict[str, float]:
    """Read the first ``count`` reports with the language model alone, and find all that they say: seconds of each.

    The model starts each time as if it had read nothing; its weights are loaded before.
    """
    config = Config()
    lines = [json.dumps(row).encode() for row in rounds(read_rows(data), count)]
    documents, _ = pipeline().records.read(b"\n".join(lines), "corpus", config.read)
    cut = [(document, story) for document in documents for story in pipeline().segment(document, config)]
    work = {
        "language": lambda: [pipeline().language.find_sentences(*one, config.analyze) for one in cut],
        "all": lambda: [pipeline().analyze_story(*one, config) for one in cut],
    }
    pipeline().analyze_story(*cut[0], config)
    figures = {"reports": float(count)}
    for name, do in work.items():
        language_model().forget()
        figures[name], _ = timed(do)
    return figures


def language(data: Path, count: int, **_: object) -> dict[str, float]:
    """Import and load the language model, then read the first ``count`` reports, a text at a time."""
    began = time.perf_counter()  # by the clock: what a user waits for
    reader = language_model()
    reader.read([("It", "rained", ".")])
    loaded = time.perf_counter() - began
    seconds, found = timed(lambda: [_sentences(row["text"]) for row in read_rows(data)[:count]])
    tokens = sum(len(sentence.tokens) for one in found for sentence in one)
    return {"load": loaded, "tokens": tokens, "seconds": seconds, "peak MB": peak_megabytes()}


def beside(data: Path, count: int, **_: object) -> dict[str, float]:
    """Read the same reports in turns, ten and ten, with the language model and what it is measured beside.

    Seconds of each: all of language, a text at a time; the bare encoder on the same pieces, a text at a time and ten at
    once; the model with heads and trees alone, ten at once; spaCy's blank English with sentencizer. What is not
    installed is left out.
    """
    model = language_model()
    ways = _ways()
    seconds = dict.fromkeys(ways, 0.0)
    tokens = 0
    rows = read_rows(data)[: count + _TURN]
    for at in range(0, count + _TURN, _TURN):  # the first turn is not counted: libraries load with it
        texts = [row["text"] for row in rows[at : at + _TURN]]
        model.forget()
        words = [[[token.text for token in one.tokens] for one in _sentences(text)] for text in texts]
        for name, read in ways.items():
            model.forget()
            took, _ = timed(partial(read, texts, words))
            seconds[name] += took if at else 0.0
        tokens += sum(len(one) for text in words for one in text) if at else 0
    return {"tokens": tokens, **seconds}


_TURN = 10  # reports


def _ways() -> dict[str, Callable[[list[str], list[list[list[str]]]], object]]:
    """Return what is measured in :func:`beside`: each takes texts, and of each text its sentences in words."""
    model = language_model()
    ways: dict[str, Callable[[list[str], list[list[list[str]]]], object]] = {
        "text": lambda texts, _: [_sentences(text) for text in texts],
        "model": lambda _, words: model.read(chain.from_iterable(words)),
    }
    if find_spec("onnx"):
        with tempfile.TemporaryDirectory() as folder:
            write_encoder(Path(folder) / "encoder.onnx")
            run = encoder_reader(Path(folder) / "encoder.onnx")
        ways["encoder"] = lambda _, words: run([_pieces(model, one) for text in words for one in text])
        ways["encoder, text"] = lambda _, words: [run([_pieces(model, one) for one in text]) for text in words]
    if find_spec("spacy"):
        import spacy  # type: ignore[import-not-found]  # noqa: PLC0415 - of the bench group

        pipeline = spacy.blank("en")
        pipeline.add_pipe("sentencizer")
        ways["spacy"] = lambda texts, _: [pipeline(text) for text in texts]
    return ways


def _pieces(model: LanguageModel, words: list[str]) -> list[int]:
    return [BEGIN, *(piece for word in words for piece in model.pieces(word)), END][:LONGEST]


def _sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text whose lines are paragraphs, read as one English story."""
    story = Story("story", Span("text", 0, len(text)), (), language="en")
    return pipeline().language.find_sentences(Document("text", "", text), story, Config().analyze)  # type: ignore[no-any-return]


def examine(data: Path, count: int, processes: int = 1, **_: object) -> dict[str, float]:
    """Segment and analyse the first ``count`` reports in so many processes, as a build does."""
    rows = [json.dumps(row).encode() for row in rounds(read_rows(data), count)]
    documents, _ = pipeline().records.read(b"\n".join(rows), "corpus", Config().read)
    with tempfile.TemporaryDirectory() as folder, Shelf(Path(folder)) as shelf, watched() as peak:
        began = time.perf_counter()  # by the clock: processes share the work
        pipeline().shelve_all(documents, shelf, Config(), processes=processes)
        return {"reports": count, "seconds": time.perf_counter() - began, "peak MB": peak()}


def findings_file(data: Path, count: int, findings: str = "", **_: object) -> dict[str, float]:
    """Analyse reports once and keep their findings in a file, for :func:`link`."""
    seconds, stories = timed(lambda: write_findings(data, Path(findings), count))
    return {"reports": stories, "seconds": seconds, "peak MB": peak_megabytes()}


def build(data: Path, count: int, processes: int = 1, **_: object) -> dict[str, float]:
    """Build a whole record of the first ``count`` reports, as the command does, in so many processes."""
    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder) / "corpus.jsonl"
        rows.write_text("\n".join(json.dumps(row) for row in rounds(read_rows(data), count)), "utf-8")
        record = Path(folder) / "corpus.variorum"
        with watched() as peak:
            began = time.perf_counter()  # by the clock: processes share the work
            pipeline().build([str(rows)], record, config=Config(), processes=processes)
            seconds = time.perf_counter() - began
            size = record.stat().st_size / 1e6
            return {"reports": count, "seconds": seconds, "peak MB": peak(), "record MB": size}


MEASURES: dict[str, Callable[..., dict[str, float]]] = {
    "copies": copies,
    "candidates": candidates,
    "datasketch": datasketch,
    "variorum": variorum,
    "link": link,
    "tfidf": tfidf,
    "sklearn": partial(tfidf, by=cluster_sklearn),
    "stages": stages,
    "analyze": analyze,
    "language": language,
    "beside": beside,
    "examine": examine,
    "findings": findings_file,
    "build": build,
}


def main() -> None:
    """Parse, measure, print one JSON object."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.measure")
    parser.add_argument("measure", choices=sorted(MEASURES))
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("VARIORUM_DATA", "../shared")))
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--threshold", type=float, default=0.5)
    parser.add_argument("--findings", default="")
    parser.add_argument("--processes", type=int, default=1)
    asked = parser.parse_args()
    figures = MEASURES[asked.measure](
        asked.data, asked.count, threshold=asked.threshold, findings=asked.findings, processes=asked.processes
    )
    print(json.dumps({key: round(value, 3) for key, value in figures.items()}))


if __name__ == "__main__":
    main()
