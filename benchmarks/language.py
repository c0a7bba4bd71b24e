"""How fast the language model reads: all of ``find_sentences`` beside the bare encoder, and memory and loading.

    python -m benchmarks.language FOLDER_OF_TEXTS [--encoder ENCODER.onnx] [--spacy]

``--encoder`` is the encoder alone with weights rounded by onnxruntime's quantize_dynamic (``training/export.py`` writes
it in floating point); it gets the same word pieces in batches of one length and nothing else. ``--spacy`` adds spaCy's
blank English pipeline with its sentencizer, which only cuts into words and sentences. One thread, seconds of processor
time; each in this one run.
"""

from __future__ import annotations

import argparse
import resource
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from variorum.analyze.language import find_sentences
from variorum.analyze.language.network import language_model
from variorum.config import AnalyzeConfig
from variorum.model import Block, Document, Span, Story

if TYPE_CHECKING:
    from collections.abc import Callable

STEP = 8
ROOM = 768
_BYTES = 1024


def document(number: int, text: str) -> tuple[Document, Story]:
    """Return a text whose lines are paragraphs as a document and its story."""
    name, blocks, at = f"doc_{number}", [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph", Span(name, at, at + len(line))))
        at += len(line) + 1
    return Document(name, "", text), Story(f"story_{number}", Span(name, 0, len(text)), tuple(blocks))


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Return the seconds of processor time that some work took, and its result."""
    began = time.process_time()
    done = work()
    return time.process_time() - began, done


def encoder_alone(path: Path, sentences: list[list[int]]) -> float:
    """Return the seconds the bare encoder takes for these sentences in pieces."""
    import onnxruntime  # noqa: PLC0415 - only this comparison needs it here

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    batches: list[list[list[int]]] = []
    for ids in sorted(sentences, key=len):
        size = -(-len(ids) // STEP) * STEP
        row = ids + [0] * (size - len(ids))
        if not batches or len(batches[-1][0]) != size or (len(batches[-1]) + 1) * size > ROOM:
            batches.append([])
        batches[-1].append(row)
    ready = [np.array(rows, np.int32) for rows in batches]
    inputs = [{"pieces": rows, "hints": np.zeros((*rows.shape, 32), np.uint8)} for rows in ready]
    session.run(None, inputs[0])
    return timed(lambda: [session.run(None, one) for one in inputs])[0]


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.language")
    parser.add_argument("texts", type=Path)
    parser.add_argument("--encoder", type=Path)
    parser.add_argument("--spacy", action="store_true")
    parser.add_argument("--most", type=int, default=60, help="how many texts are read")
    asked = parser.parse_args()
    texts = [p.read_text(encoding="utf-8", errors="replace") for p in sorted(asked.texts.rglob("*.txt"))[: asked.most]]
    wall = time.perf_counter()
    model = language_model()
    print(f"import of onnxruntime and load of the weights: {time.perf_counter() - wall:.2f} s")
    documents = [document(k, text) for k, text in enumerate(texts)]
    find_sentences(*document(0, "Warm up."), AnalyzeConfig())
    seconds, found = timed(lambda: [find_sentences(d, s, AnalyzeConfig()) for d, s in documents])
    tokens = sum(len(sentence.tokens) for one in found for sentence in one)
    print(f"{len(texts)} texts, {tokens} tokens")
    print(f"all of language, a text at a time: {tokens / seconds:,.0f} tokens a second")
    sentences = [[t.text for t in sentence.tokens] for one in found for sentence in one]
    model.forget()
    seconds, _ = timed(lambda: model.read(sentences))
    print(f"the network with heads and trees, all at once: {tokens / seconds:,.0f} tokens a second")
    if asked.encoder:
        ids = [[101, *(piece for word in words for piece in model.pieces(word)), 102][:256] for words in sentences]
        print(f"the bare encoder: {tokens / encoder_alone(asked.encoder, ids):,.0f} tokens a second")
    if asked.spacy:
        import spacy  # type: ignore[import-not-found]  # noqa: PLC0415

        pipeline = spacy.blank("en")
        pipeline.add_pipe("sentencizer")
        seconds, docs = timed(lambda: [pipeline(text) for text in texts])
        print(f"spaCy blank with sentencizer: {sum(map(len, docs)) / seconds:,.0f} tokens a second")
    print(f"memory of this process at most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _BYTES:.0f} MB")


if __name__ == "__main__":
    main()
