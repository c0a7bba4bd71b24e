"""Step 3a: list the forms of the treebanks that the rules of ``analyze/language/lemmas`` get wrong.

    PYTHONPATH=src:. python training/lemmas.py ../shared/data FOLDER/lemmas.tsv FOLDER/vocabulary.txt

A form is listed if its commonest lemma differs from the rules' and at least two words in three have it.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path

from eval import _corpora as corpora
from variorum.analyze.language.lemmas import IRREGULAR, lemma

LEAST_SHARE = 2 / 3
INFLECTED = frozenset(
    [
        "VB",
        "VBD",
        "VBG",
        "VBN",
        "VBP",
        "VBZ",
        "NNS",
        "NN",
        "JJ",
        "JJR",
        "JJS",
        "RB",
        "RBR",
        "RBS",
        "IN",
        "DT",
        "PRP",
        "PRP$",
        "MD",
    ]
)
HEADER = "# Forms whose lemma the rules get wrong: form, Penn tag, lemma. From UD English EWT and GUM; CC BY-SA 4.0.\n"


def main() -> None:
    """Count, compare, write."""
    data, out, known = (
        Path(sys.argv[1]),
        Path(sys.argv[2]),
        frozenset(Path(sys.argv[3]).read_text("utf-8").splitlines()),
    )
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    passages = list(corpora.treebank(data / "ewt" / "en_ewt-ud-train.conllu", "ewt"))
    passages += [p for p in corpora.gum(data / "gum", "train") if not p.document.startswith("GUM_conversation_")]
    for passage in passages:
        for word in passage.words:
            form = passage.text[word.start : word.end]
            if word.xpos in INFLECTED and form.isascii() and form.isalpha() and word.lemma.isalpha():
                counts[form.lower(), word.xpos][word.lemma] += 1
    lines = []
    for (form, xpos), found in sorted(counts.items()):
        best, number = found.most_common(1)[0]
        slip = number == 1 and xpos not in {"NNS", "VBD", "VBG", "VBN", "VBZ"}  # most are misspelt words put right
        if (form, xpos) in IRREGULAR:
            continue
        like = best[:2].lower() == form[:2] and best.lower() != form
        if number >= LEAST_SHARE * found.total() and lemma(form, xpos, known) != best and like and not slip:
            lines.append(f"{form}\t{xpos}\t{best}\n")
    out.write_text(HEADER + "".join(lines), encoding="utf-8")
    print(len(lines), "forms")


if __name__ == "__main__":
    main()
