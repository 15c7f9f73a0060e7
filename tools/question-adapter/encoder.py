"""bge-small-zh-v1.5 (quantised ONNX) in two forms: as it runs, for texts, and differentiable, for learning.

The differentiable form computes with the weights that the quantised file stands for; what is left between the two is the
rounding of activations (cosine .995 to .997).
"""

from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import onnx
import onnxruntime
from onnx import numpy_helper
from tokenizers import Tokenizer

LAYERS, HEADS, WIDTH = 4, 8, 512
MAX_TOKENS = 512


def read_weights(model: Path) -> dict[str, jnp.ndarray]:
    """Weights by the names of the published model, dequantised; matrices are (inputs, outputs)."""
    graph = onnx.load(model).graph
    stored = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    # Matrices are exported without a name: the node that multiplies by them has it.
    names = {
        node.input[1].removesuffix("_quantized"): node.name.removesuffix("_quant").lstrip("/").removesuffix("/MatMul").replace("/", ".")
        + ".weight"
        for node in graph.node
        if node.op_type == "MatMulInteger"
    }
    weights = {}
    for name, value in stored.items():
        base = name.removesuffix("_quantized")
        if base != name:
            value = (value.astype(np.float32) - stored[f"{base}_zero_point"].astype(np.float32)) * stored[f"{base}_scale"]
        elif name.endswith(("_scale", "_zero_point")):
            continue
        weights[names.get(base, base)] = jnp.asarray(value)
    return weights


def encode(weights: dict, tokens: jnp.ndarray, mask: jnp.ndarray) -> jnp.ndarray:
    """(texts, tokens) → (texts, 512): the [CLS] state, normalised. BERT, Devlin et al. 2019."""
    texts, length = tokens.shape

    def norm(x, name):
        mean = x.mean(-1, keepdims=True)
        variance = ((x - mean) ** 2).mean(-1, keepdims=True)
        return (x - mean) / jnp.sqrt(variance + 1e-12) * weights[f"{name}.weight"] + weights[f"{name}.bias"]

    def dense(x, name):
        return x @ weights[f"{name}.weight"] + weights[f"{name}.bias"]

    x = (
        weights["embeddings.word_embeddings.weight"][tokens]
        + weights["embeddings.position_embeddings.weight"][:length]
        + weights["embeddings.token_type_embeddings.weight"][0]
    )
    x = norm(x, "embeddings.LayerNorm")
    unseen = (1 - mask[:, None, None, :]) * -1e9
    for layer in range(LAYERS):
        at = f"encoder.layer.{layer}"
        query, key, value = (
            dense(x, f"{at}.attention.self.{part}").reshape(texts, length, HEADS, -1).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        shares = jax.nn.softmax(query @ key.transpose(0, 1, 3, 2) / np.sqrt(WIDTH // HEADS) + unseen, -1)
        attended = (shares @ value).transpose(0, 2, 1, 3).reshape(texts, length, WIDTH)
        x = norm(x + dense(attended, f"{at}.attention.output.dense"), f"{at}.attention.output.LayerNorm")
        inner = jax.nn.gelu(dense(x, f"{at}.intermediate.dense"), approximate=False)
        x = norm(x + dense(inner, f"{at}.output.dense"), f"{at}.output.LayerNorm")
    first = x[:, 0]
    return first / jnp.linalg.norm(first, axis=-1, keepdims=True)


class Texts:
    """Tokens of texts, and their vectors as the running program computes them."""

    def __init__(self, folder: Path):
        self.model = folder / "onnx" / "model_quantized.onnx"
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))

    def tokens(self, texts: list[str], length: int) -> tuple[np.ndarray, np.ndarray]:
        """Token ids and mask, cut or filled to `length`."""
        self.tokenizer.enable_truncation(length)
        self.tokenizer.enable_padding(length=length, pad_id=0)
        encoded = self.tokenizer.encode_batch(texts)
        return np.array([e.ids for e in encoded], np.int32), np.array([e.attention_mask for e in encoded], np.float32)

    def vectors(self, texts: list[str], say=print) -> np.ndarray:
        """(texts, 512), one text at a time: in batches the quantised model's vectors depend on their neighbours."""
        self.tokenizer.enable_truncation(MAX_TOKENS)
        self.tokenizer.no_padding()
        session = onnxruntime.InferenceSession(str(self.model), providers=["CPUExecutionProvider"])
        out = np.empty((len(texts), WIDTH), np.float32)
        for i, text in enumerate(texts):
            ids = np.array([self.tokenizer.encode(text).ids], np.int64)
            given = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
            state = session.run(None, given)[0][0, 0]
            out[i] = state / np.linalg.norm(state)
            if i % 5000 == 4999:
                say(f"{i + 1} of {len(texts)} texts embedded")
        return out
