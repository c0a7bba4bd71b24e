"""The network: MiniLM's encoder with hints added to its input, and heads for tags, names and the parse.

Written out here rather than taken from a library, so that the export can write every operation of it. Biaffine arcs
after Dozat and Manning (2017); labels of arcs by a small perceptron over both ends; partial labels of names after
Tsuboi et al. (2008): a corpus that calls towns and seas alike LOC says only that the tag is one of several.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
import torch.nn.functional as F  # noqa: N812 - as its documentation writes it
from torch import nn

from variorum.analyze.language.hints import HINTS
from variorum.analyze.language.labels import DEPREL, KINDS, TAGS, UPOS, XPOS

if TYPE_CHECKING:
    from torch import Tensor

WIDTH, LAYERS, HEADS, INNER = 384, 6, 12, 1536
ARC, REL, TAG, NAME = 256, 192, 192, 256
NORM = 1e-12


class Masks:
    """Random masks for dropout, cut from one buffer: drawing each anew took a tenth of the time on a processor."""

    def __init__(self, rate: float, size: int = 1 << 23) -> None:
        self.rate, self.size, self.used = rate, size, 0
        self.buffer = torch.empty(0)

    def __call__(self, x: Tensor) -> Tensor:
        """Return ``x`` with some of its elements dropped and the others scaled."""
        count = x.numel()
        if self.buffer.device != x.device or self.buffer.dtype != x.dtype or not len(self.buffer) or self.used > 40:
            self.buffer = ((torch.rand(self.size, device=x.device) > self.rate) / (1 - self.rate)).to(x.dtype)
            self.used = 0
        self.used += 1
        if count > self.size:
            return F.dropout(x, self.rate)
        at = int(torch.randint(self.size - count + 1, ()))
        return x * self.buffer[at : at + count].view_as(x)


class Product(nn.Linear):
    """A product with weights that can be rounded as the exported model rounds it, once ranges are known.

    Activations: 8 bits on one fixed scale after each channel was divided by ``smooth`` (SmoothQuant, Xiao et al. 2023,
    here with all of a channel's range moved), counted from ``zero``. Weights: 7 bits a column (on processors without
    VNNI two products of 8 and 7 bits still fit 16 bits, so nothing saturates). Gradients pass the rounding straight
    through (Bengio et al. 2013).
    """

    TOP = 63

    def __init__(self, inside: int, outside: int, zero: int = 128) -> None:
        super().__init__(inside, outside)
        self.zero = zero
        self.register_buffer("smooth", torch.zeros(inside))

    def set_range(self, top: Tensor, share: float) -> None:
        """Fix the scales from the largest absolute activation of each channel."""
        room = float(min(self.zero, 255 - self.zero)) if self.zero >= 128 else 255.0 - self.zero
        least = top.max() * 1e-3 if self.zero >= 128 else 0.17 / self.zero * room
        top = top.clamp(min=float(least))
        weight = self.weight.detach().abs().amax(0).clamp(min=1e-4)
        smooth = top**share / weight ** (1 - share)
        self.smooth.copy_(smooth * (top / smooth).max() / room)

    def whole(self) -> tuple[Tensor, Tensor]:
        """Return the weights as whole numbers [out, in] and what one of each column stands for."""
        even = self.weight * self.smooth
        column = even.detach().abs().amax(1, keepdim=True).clamp(min=1e-9) / self.TOP
        even = even / column
        return even + (even.round() - even).detach(), column[:, 0]

    def forward(self, x: Tensor) -> Tensor:
        """Return the product, rounded where ranges are known."""
        if not self.rounded:
            return F.linear(x, self.weight, self.bias)
        even = x.float() / self.smooth
        low, high = -self.zero, 255 - self.zero
        even = even.clamp(low, high)
        even = even + (even.round() - even).detach()
        whole, column = self.whole()
        return F.linear(even, whole).float() * column + self.bias

    rounded = False


class Layer(nn.Module):
    """One transformer layer of BERT (Devlin et al. 2019), queries, keys and values in one matrix."""

    def __init__(self, masks: Masks) -> None:
        super().__init__()
        self.qkv = Product(WIDTH, 3 * WIDTH)
        self.out = Product(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=NORM)
        self.up = Product(WIDTH, INNER)
        self.down = Product(INNER, WIDTH, zero=32)
        self.norm2 = nn.LayerNorm(WIDTH, eps=NORM)
        self.drop = masks

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Return the next states; ``mask`` is true where there is a piece."""
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        # Written out: the fused kernel's way back is several times slower on a processor.
        scores = (q * (WIDTH // HEADS) ** -0.5) @ k.transpose(2, 3)
        seen = scores.masked_fill(~mask[:, None, None, :], -1e4).softmax(-1).to(v.dtype) @ v
        seen = self.out(seen.transpose(1, 2).reshape(batch, length, WIDTH))
        x = self.norm1(x + (self.drop(seen) if self.training else seen))
        x2 = self.down(F.gelu(self.up(x)))
        return self.norm2(x + (self.drop(x2) if self.training else x2))


class Network(nn.Module):
    """All of the model: pieces and hints in, scores of tags, names, heads and labels out."""

    def __init__(self, vocabulary: int = 30522, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.places = nn.Parameter(torch.zeros(512, WIDTH))
        self.hints = nn.Linear(HINTS, WIDTH, bias=False)
        self.norm = nn.LayerNorm(WIDTH, eps=NORM)
        self.layers = nn.ModuleList(Layer(Masks(dropout)) for _ in range(LAYERS))
        self.project = Product(WIDTH, 2 * ARC + TAG + NAME)
        self.rel = Product(WIDTH, 2 * REL)
        self.arc = nn.Linear(ARC, ARC, bias=False)
        self.arc_head = nn.Linear(ARC, 1, bias=False)
        self.upos = nn.Linear(TAG, len(UPOS))
        self.xpos = nn.Linear(TAG, len(XPOS))
        self.name = nn.Linear(NAME, len(TAGS))
        self.label = nn.Linear(REL, len(DEPREL))
        self.dropout = dropout
        nn.init.normal_(self.hints.weight, std=0.02)
        nn.init.zeros_(self.arc.weight)
        with torch.no_grad():
            self.arc.weight += torch.eye(ARC) * 0.5

    def load_encoder(self, state: dict[str, Tensor]) -> None:
        """Take the encoder's weights as published (names of Hugging Face's BERT)."""
        with torch.no_grad():
            self.pieces.weight.copy_(state["embeddings.word_embeddings.weight"])
            kind = state["embeddings.token_type_embeddings.weight"][0]
            self.places.copy_(state["embeddings.position_embeddings.weight"] + kind)
            _copy(self.norm, state, "embeddings.LayerNorm")
            for number, layer in enumerate(self.layers):
                base = f"encoder.layer.{number}."
                for part in ("weight", "bias"):
                    own = [state[f"{base}attention.self.{which}.{part}"] for which in ("query", "key", "value")]
                    getattr(layer.qkv, part).copy_(torch.cat(own))
                _copy(layer.out, state, f"{base}attention.output.dense")
                _copy(layer.norm1, state, f"{base}attention.output.LayerNorm")
                _copy(layer.up, state, f"{base}intermediate.dense")
                _copy(layer.down, state, f"{base}output.dense")
                _copy(layer.norm2, state, f"{base}output.LayerNorm")

    def products(self) -> dict[str, Product]:
        """Return the products that are rounded in the exported model."""
        return {name: module for name, module in self.named_modules() if isinstance(module, Product)}

    def round_products(self, *, on: bool) -> None:
        """Compute as the exported model will, or in floating point."""
        for product in self.products().values():
            product.rounded = on

    def forward(self, pieces: Tensor, hints: Tensor, length: Tensor, first: Tensor, words: Tensor) -> dict[str, Tensor]:
        """Return the scores; word 0 is the beginning of the sentence, which governs its root.

        pieces [batch, L]; hints [batch, L, HINTS]; length [batch]; first [batch, W], the place of each word's first
        piece, 0 for word 0; words [batch], how many words with word 0.
        """
        drop = self.dropout if self.training else 0.0
        mask = torch.arange(pieces.shape[1], device=pieces.device) < length[:, None]
        x = self.pieces(pieces) + self.places[: pieces.shape[1]] + self.hints(hints)
        x = F.dropout(self.norm(x), drop)
        for layer in self.layers:
            x = layer(x, mask)
        x = x.gather(1, first[:, :, None].expand(-1, -1, WIDTH))
        x = F.dropout(x, 2 * drop)
        dependent, governor, tag, name = F.gelu(self.project(x)).split([ARC, ARC, TAG, NAME], -1)
        dependent, governor, tag, name = (F.dropout(y, 2 * drop) for y in (dependent, governor, tag, name))
        arcs = self.arc(dependent) @ governor.transpose(1, 2) + self.arc_head(governor).transpose(1, 2)
        present = torch.arange(first.shape[1], device=first.device) < words[:, None]
        arcs = arcs.masked_fill(~present[:, None, :], -1e4)
        below, above = self.rel(x).split([REL, REL], -1)
        return {
            "arcs": arcs, "upos": self.upos(tag), "xpos": self.xpos(tag), "names": self.name(name),
            "below": below, "above": above,
        }  # fmt: skip

    def labels(self, below: Tensor, above: Tensor) -> Tensor:
        """Return the scores of labels for arcs given both their ends."""
        return self.label(F.dropout(F.relu(below + above), 2 * self.dropout if self.training else 0.0))


def _copy(module: nn.Module, state: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(state[f"{name}.weight"])
    module.bias.copy_(state[f"{name}.bias"])


def allowed(code: str) -> Tensor:
    """Return which of TAGS a training tag allows: "I-LOC*" any place, "O+" nothing or a kind not marked there."""
    chosen = torch.zeros(len(TAGS), dtype=torch.bool)
    others = ["O", *(f"{p}-{k}" for p in "BI" for k in ("NORP", "EVENT"))]
    if code == "?":
        chosen[:] = True
    elif code in {"O+", "-"}:
        chosen[[TAGS.index(tag) for tag in others]] = True
    elif code.endswith("*"):
        place, _, family = code.rstrip("*").partition("-")
        kinds = ("GPE", "LOC", "FAC") if family == "LOC" else tuple(k for k in KINDS if k.startswith("ORG"))
        chosen[[TAGS.index(f"{place}-{kind}") for kind in kinds]] = True
    else:
        chosen[TAGS.index(code)] = True
    return chosen
