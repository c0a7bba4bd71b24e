"""Step 3: write the trained network as an int8 ONNX model, with the scales that training with rounding fixed.

    PYTHONPATH=src:. python training/export.py MODEL.pt FOLDER [FOLDER_OF_FLOATS]

Weights are in 7 bits a column (on processors without VNNI two products of 8 bits and 7 bits still fit 16 bits, so
nothing saturates) and activations in 8 bits on scales fixed here: what a sentence gives must not depend on the
sentences beside it, as it does where scales follow the batch. Channels with large activations are tamed as in
SmoothQuant (Xiao et al. 2023): divided before rounding, their rows of the weights multiplied.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from network import ARC, HEADS, LAYERS, NAME, NORM, TAG, WIDTH, Network
from onnx import TensorProto, helper, numpy_helper
from train import encoder_folder

from variorum.analyze.language.hints import HINTS, SHAPES, TABLES
from variorum.analyze.language.labels import TAGS

BITS = 32  # hints as the run-time unpacks them
Array = np.ndarray


class Graph:
    """Nodes and weights of an ONNX graph in the making."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []
        self.count = 0

    def weight(self, name: str, value: Array) -> str:
        """Add a constant."""
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def has(self, name: str) -> bool:
        """Say whether a constant was added."""
        return any(weight.name == name for weight in self.weights)

    def op(self, kind: str, *inputs: str, out: str = "", domain: str = "", **options: Any) -> str:  # noqa: ANN401
        """Add a node and return its output's name."""
        self.count += 1
        out = out or f"{kind}_{self.count}"
        self.nodes.append(helper.make_node(kind, list(inputs), [out], name=f"n{self.count}", domain=domain, **options))
        return out


class Builder:
    """Writes the network as a graph, in whole numbers or in floating point."""

    def __init__(self, net: Network, *, whole: bool) -> None:
        self.g = Graph()
        self.state = {key: value.detach().float().cpu().numpy() for key, value in net.state_dict().items()}
        self.top = net.products() if whole else {}

    def linear(self, x: str, name: str, *, bias: bool = True) -> str:
        """Add a product with weights, quantised where ranges are known."""
        weight = self.state[f"{name}.weight"]
        if name not in self.top:
            out = self.g.op("MatMul", x, self.g.weight(f"{name}.w", weight.T))
            return self.g.op("Add", out, self.g.weight(f"{name}.b", self.state[f"{name}.bias"])) if bias else out
        small, scale, column = self.small(x, name)
        inputs = [small, f"{name}.q", scale, column, self.zero(name), f"{name}.z"]
        if bias:
            inputs.append(self.g.weight(f"{name}.b", self.state[f"{name}.bias"]))
        return self.g.op("MatMulIntegerToFloat", *inputs, domain="com.microsoft")

    def small(self, x: str, name: str) -> tuple[str, str, str]:
        """Add the rounding of activations before a product; return (activations, their scale, the weights' scale)."""
        whole, columns = self.top[name].whole()
        self.g.weight(f"{name}.q", whole.detach().round().numpy().T.astype(np.int8))
        self.g.weight(f"{name}.z", np.zeros(len(columns), np.int8))
        column = self.g.weight(f"{name}.c", columns.detach().numpy().astype(np.float32))
        even = self.g.op("Mul", x, self.g.weight(f"{name}.i", 1 / self.state[f"{name}.smooth"]))
        zero = self.zero(name)
        if not self.g.has("unit"):
            self.g.weight("unit", np.array(1, np.float32))
        return self.g.op("QuantizeLinear", even, "unit", zero), "unit", column

    def zero(self, name: str) -> str:
        """Return the constant from which a product's activations are counted."""
        value = self.top[name].zero
        if not self.g.has(f"zero_{value}"):
            self.g.weight(f"zero_{value}", np.array(value, np.uint8))
        return f"zero_{value}"

    def attention(self, x: str, name: str) -> str:
        """Add one layer's attention over the pieces that are there."""
        bias = self.g.weight(f"{name}.b", self.state[f"{name}.bias"])
        if name not in self.top:
            rows = self.g.weight(f"{name}.w", self.state[f"{name}.weight"].T)
            return self.g.op("Attention", x, rows, bias, "mask", domain="com.microsoft", num_heads=HEADS)
        rounded, scale, column = self.small(x, name)
        inputs = [rounded, f"{name}.q", bias, scale, column, "mask", self.zero(name), f"{name}.z"]
        return self.g.op("QAttention", *inputs, domain="com.microsoft", num_heads=HEADS)

    def norm(self, x: str, more: str, name: str, bias: str) -> str:
        """Add the sum of both, with a bias, and its normalisation."""
        inputs = [
            self.g.weight(f"{name}.w", self.state[f"{name}.weight"]),
            self.g.weight(f"{name}.b", self.state[f"{name}.bias"]),
        ]
        added = self.g.weight(f"{bias}.added", self.state[f"{bias}.bias"])
        return self.g.op("SkipLayerNormalization", x, more, *inputs, added, domain="com.microsoft", epsilon=NORM)

    def encoder(self) -> str:
        """Add the embeddings and layers; return the states [batch, L, WIDTH]."""
        g = self.g
        table = self.state["pieces.weight"]
        if self.top:  # one scale a piece
            scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-9) / 127
            g.weight("pieces.q", np.round(table / scale).astype(np.int8))
            g.weight("pieces.c", scale.astype(np.float32))
            x = g.op("Cast", g.op("Gather", "pieces.q", "pieces"), to=TensorProto.FLOAT)
            x = g.op("Mul", x, g.op("Gather", "pieces.c", "pieces"))
        else:
            x = g.op("Gather", g.weight("pieces.w", table), "pieces")
        length = g.op("Slice", g.op("Shape", "pieces"), g.weight("one", np.array([1])), g.weight("two", np.array([2])))
        places = g.op(
            "Slice", g.weight("places", self.state["places"]), g.weight("zero", np.array([0])), length, "zero"
        )
        x = g.op("Add", x, places)
        extra = np.zeros((BITS, WIDTH), np.float32)
        extra[:HINTS] = self.state["hints.weight"].T
        x = g.op("Add", x, g.op("MatMul", g.op("Cast", "hints", to=TensorProto.FLOAT), g.weight("hints.w", extra)))
        weights = [g.weight(f"norm.{k}", self.state[f"norm.{k}"]) for k in ("weight", "bias")]
        x = g.op("LayerNormalization", x, *weights, epsilon=NORM)
        g.op("Cast", g.op("Cast", "pieces", to=TensorProto.BOOL), to=TensorProto.INT32, out="mask")
        for n in range(LAYERS):
            name = f"layers.{n}."
            seen = self.linear(self.attention(x, f"{name}qkv"), f"{name}out", bias=False)
            x = self.norm(x, seen, f"{name}norm1", f"{name}out")
            up = self.linear(x, f"{name}up", bias=False)
            up = g.op("BiasGelu", up, g.weight(f"{name}up.b", self.state[f"{name}up.bias"]), domain="com.microsoft")
            x = self.norm(x, self.linear(up, f"{name}down", bias=False), f"{name}norm2", f"{name}down")
        return x

    def heads(self, x: str) -> None:
        """Add what tells tags, names, heads and labels of words from the states of their first pieces."""
        g = self.g
        flat = g.op("Reshape", x, g.weight("flat", np.array([-1, WIDTH])))
        x = g.op("Gather", flat, "first")
        y = self.linear(x, "project", bias=False)
        y = g.op("BiasGelu", y, g.weight("project.b", self.state["project.bias"]), domain="com.microsoft")
        g.nodes.append(
            helper.make_node(
                "Split", [y, g.weight("parts", np.array([ARC, ARC, TAG, NAME]))], ["dep", "gov", "tag", "nam"], axis=-1
            )
        )
        arcs = g.op("MatMul", self.linear("dep", "arc", bias=False), g.op("Transpose", "gov", perm=[0, 2, 1]))
        alone = g.op("Transpose", self.linear("gov", "arc_head", bias=False), perm=[0, 2, 1])
        g.op("Add", arcs, alone, out="arcs")
        for name, source in (("upos", "tag"), ("xpos", "tag"), ("name", "nam")):
            g.op("Identity", self.linear(source, name), out=f"{name}_scores")
        g.op("Identity", self.linear(x, "rel"), out="ends")

    def model(self, *, heads: bool = True) -> onnx.ModelProto:
        """Return the whole as a model."""
        x = self.encoder()
        outputs = []
        if heads:
            self.heads(x)
            outputs = [("arcs", 3), ("upos_scores", 3), ("xpos_scores", 3), ("name_scores", 3), ("ends", 3)]
        else:
            self.g.op("Identity", x, out="states")
            outputs = [("states", 3)]
        inputs = [
            helper.make_tensor_value_info("pieces", TensorProto.INT32, ["batch", "length"]),
            helper.make_tensor_value_info("hints", TensorProto.UINT8, ["batch", "length", BITS]),
        ]
        if heads:
            inputs.append(helper.make_tensor_value_info("first", TensorProto.INT32, ["batch", "words"]))
        told = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [None] * rank) for name, rank in outputs]
        graph = helper.make_graph(self.g.nodes, "variorum", inputs, told, self.g.weights)
        opsets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=9, producer_name="variorum training/export.py")


def main() -> None:
    """Write model.onnx, label.npz (labels of arcs), vocabulary.txt; to a second folder what it is compared with."""
    weights, folder = Path(sys.argv[1]), Path(sys.argv[2])
    torch.set_num_threads(1)
    net = Network()
    net.load_state_dict(torch.load(weights, map_location="cpu"))
    if not all(float(product.smooth.min()) > 0 for product in net.products().values()):
        raise SystemExit("no scales yet: train with --rounded first")
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(Builder(net, whole=True).model(), folder / "model.onnx")
    bias, label = net.label.bias.detach().numpy(), net.label.weight.detach().numpy()
    np.savez(folder / "label.npz", weight=label.T.astype(np.float32), bias=bias.astype(np.float32))
    (folder / "vocabulary.txt").write_bytes((encoder_folder() / "vocab.txt").read_bytes())
    if len(sys.argv) > 3:
        other = Path(sys.argv[3])
        other.mkdir(parents=True, exist_ok=True)
        onnx.save(Builder(net, whole=False).model(), other / "float.onnx")
        onnx.save(Builder(net, whole=False).model(heads=False), other / "encoder.onnx")
    largest = max(int(whole.detach().abs().max()) for whole, _ in (p.whole() for p in net.products().values()))
    digest = hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest()
    card = {"sha256": digest, "largest_weight": largest, "hints": [*SHAPES, *TABLES], "tags": list(TAGS)}
    (folder / "card.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    print({p.name: p.stat().st_size for p in sorted(folder.iterdir())})


if __name__ == "__main__":
    main()
