"""Step 1: read the corpora and write one file of training samples and one for development.

    PYTHONPATH=src:. python training/prepare.py ../shared/data FOLDER

Needs only the package's own requirements. A sample is one sentence in the tokens that ``analyze/language`` makes, with
what its corpus says of each token: the treebanks parts of speech and heads, the name corpora names, the sentences in
``training/sentences`` names and some subjects. Every fifth document of the corpora of names (``eval/_corpora.py``),
every fifth own sentence and the development parts of the treebanks are kept out of ``train.jsonl``.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eval import _corpora as corpora
from variorum.analyze.language.sentences import split
from variorum.analyze.language.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from eval._corpora import Passage

HERE = Path(__file__).resolve().parent
LONGEST = 120  # tokens; longer sentences are cut for names and left out for syntax
# Genres of GUM that are licensed freely; "conversation" rests on recordings of another corpus.
LEFT_OUT = ("GUM_conversation_",)


def sample(passage: Passage, start: int, end: int) -> dict[str, Any]:
    """Return one sentence of a passage as a training sample."""
    tokens = list(tokenize(passage.text, start, end))
    made: dict[str, Any] = {
        "source": passage.source,
        "document": passage.document,
        "words": [passage.text[a:b] for a, b in tokens],
        "tags": tags(passage, tokens),
    }
    if passage.words:
        made |= syntax(passage, tokens)
    if passage.subjects:
        made["subjects"] = subjects(passage, tokens)
    return made


def tags(passage: Passage, tokens: list[tuple[int, int]]) -> list[str]:
    """Return for each token what names it may be part of: "B-PER", "I-LOC*", "O", "O+", "?"."""
    found = [passage.outside] * len(tokens)
    for name in passage.names:
        inside = [at for at, (a, b) in enumerate(tokens) if a < name.end and name.start < b]
        exact = inside and tokens[inside[0]][0] == name.start and tokens[inside[-1]][1] == name.end
        for at in inside:
            if name.kind in {"?", "-"} or not exact:
                found[at] = "-" if name.kind == "-" else "?"
            else:
                found[at] = ("B-" if at == inside[0] else "I-") + name.kind
    return found


def syntax(passage: Passage, tokens: list[tuple[int, int]]) -> dict[str, Any]:
    """Return the analysis of the treebank's words carried over to the run-time's tokens."""
    words = passage.words
    owner: list[int] = []  # the token that stands for each word
    for word in words:
        over = [at for at, (a, b) in enumerate(tokens) if a < word.end and word.start < b]
        owner.append(over[0] if over else -1)
    chosen: dict[int, int] = {}
    for number, word in enumerate(words):
        token = owner[number]
        outer = word.head < 0 or owner[word.head] != token
        if token not in chosen or (outer and not _outer(words, owner, chosen[token])):
            chosen[token] = number
    made = {"upos": [], "xpos": [], "head": [], "deprel": [], "exact": []}
    for at, (a, b) in enumerate(tokens):
        number = chosen.get(at)
        if number is None:  # a further piece of a word that the run-time cuts
            word = next(w for w in words if w.start < b and a < w.end)
            first = next(k for k, (x, y) in enumerate(tokens) if x < word.end and word.start < y)
            row = (
                ("PUNCT", ",", first, "punct")
                if b - a == 1 and not word_like(passage.text[a:b])
                else (word.upos, word.xpos, first, "flat")
            )
            exact = 0
        else:
            word = words[number]
            head = owner[word.head] if word.head >= 0 else -1
            row = (word.upos, word.xpos, head if head != at else -1, word.deprel)
            exact = int((word.start, word.end) == (a, b))
        for key, value in zip(("upos", "xpos", "head", "deprel"), row, strict=True):
            made[key].append(value)
        made["exact"].append(exact)
    return made


def word_like(text: str) -> bool:
    """Say whether a token has a letter or digit."""
    return any(c.isalnum() for c in text)


def _outer(words: list[corpora.Word], owner: list[int], number: int) -> bool:
    head = words[number].head
    return head < 0 or owner[head] != owner[number]


def subjects(passage: Passage, tokens: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return (verb, subject) pairs as tokens."""
    at = {a: k for k, (a, _) in enumerate(tokens)}
    return [(at[v], at[s]) for v, s in passage.subjects if v in at and s in at]


def sentences(passage: Passage) -> Iterator[dict[str, Any]]:
    """Yield the samples of a passage: itself where the corpus gives sentences, else what the run-time splits."""
    if passage.source != "re3d":
        bounds = [(0, len(passage.text))]
    else:
        bounds = list(split(passage.text, 0, len(passage.text), 3000))
    for start, end in bounds:
        made = sample(passage, start, end)
        if not made["words"]:
            continue
        if len(made["words"]) <= LONGEST:
            yield made
        elif not passage.words:
            for at in range(0, len(made["words"]), LONGEST):
                yield {
                    k: v[at : at + LONGEST] if isinstance(v, list) else v for k, v in made.items() if k != "subjects"
                }


def digest(paths: Iterable[Path]) -> str:
    """Return one digest of files' bytes, in the order of their names."""
    total = hashlib.sha256()
    for path in sorted(paths):
        total.update(path.name.encode())
        total.update(path.read_bytes())
    return total.hexdigest()[:16]


def main() -> None:
    """Read, split, write."""
    data, folder = Path(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    own = [p for path in sorted((HERE / "sentences").glob("*.txt")) for p in corpora.own(path)]
    ewt = data / "ewt"
    parts: dict[str, tuple[list[Passage], bool]] = {
        "ewt": (list(corpora.treebank(ewt / "en_ewt-ud-train.conllu", "ewt")), False),
        "gum": ([p for p in corpora.gum(data / "gum", "train") if not p.document.startswith(LEFT_OUT)], False),
        "uner": (list(corpora.uner(data / "uner" / "en_ewt-ud-dev.iob2")), True),
        "wikigold": (list(corpora.wikigold(data / "wikigold" / "wikigold.conll.txt")), False),
        "re3d": (list(corpora.re3d(data / "re3d")), True),
        "meantime": (list(corpora.meantime(data / "meantime")), True),
        "own": (own, True),
        "ewt-dev": (list(corpora.treebank(ewt / "en_ewt-ud-dev.conllu", "ewt-dev")), True),
        "gum-dev": ([p for p in corpora.gum(data / "gum", "dev") if not p.document.startswith(LEFT_OUT)], True),
    }
    counts: Counter[str] = Counter()
    with (
        (folder / "train.jsonl").open("w", encoding="utf-8") as train,
        (folder / "dev.jsonl").open("w", encoding="utf-8") as dev,
    ):
        for source, (passages, fifths) in parts.items():
            for passage in passages:
                kept_out = source.endswith("-dev") or (fifths and corpora.held_out(passage.document))
                for made in sentences(passage):
                    made["source"] = source
                    (dev if kept_out else train).write(json.dumps(made, ensure_ascii=False) + "\n")
                    counts[f"{source} {'dev' if kept_out else 'train'} sentences"] += 1
                    counts[f"{source} {'dev' if kept_out else 'train'} tokens"] += len(made["words"])
                    counts[f"{source} tokens cut as the treebank cuts them"] += sum(made.get("exact", ()))
                    counts[f"{source} tokens with syntax"] += len(made.get("exact", ()))
    facts = {"counts": counts, "digests": digests(data), "genres": genres(data)}
    (folder / "data.json").write_text(json.dumps(facts, indent=1, ensure_ascii=False), encoding="utf-8")
    print(json.dumps(facts, indent=1, ensure_ascii=False))


def digests(data: Path) -> dict[str, str]:
    """Return the digests of what the samples were made from."""
    return {
        "ewt": digest((data / "ewt").glob("*.conllu")),
        "gum": digest((data / "gum" / "dep").glob("*.conllu")),
        "uner": digest((data / "uner").glob("*.iob2")),
        "wikigold": digest((data / "wikigold").glob("*.txt")),
        "re3d": digest((data / "re3d").glob("*/*.json")),
        "meantime": digest((data / "meantime" / "intra-doc_annotation").glob("*/*.xml")),
        "own": digest((HERE / "sentences").glob("*.txt")),
    }


def genres(data: Path) -> dict[str, int]:
    """Return how many of GUM's documents of each genre were trained on."""
    names = (data / "gum" / "files.train.txt").read_text().split()
    return dict(
        Counter(m.group(1) for n in names if not n.startswith(LEFT_OUT) and (m := re.match(r"GUM_([a-z]+)_", n)))
    )


if __name__ == "__main__":
    main()
