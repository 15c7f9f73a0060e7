"""Learns the question adapter: biases and layer norms of the question's encoder, while articles keep their vectors.

    python train.py --model <folder of the model> --set <folder of STARD> --questions questions.jsonl --out adapter.safetensors
    python train.py … --folds 5            # instead: what it gives on questions whose articles it has not seen

Loss: cross-entropy over all articles of the set by cosine / TEMPERATURE (each article that answers counts alike), and
KEEP times how far questions in the articles' own words move from where they were: those the model reads well as it is.
"""

import argparse
import gzip
import json
import re
from collections import defaultdict
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
from encoder import WIDTH, Texts, encode, read_weights

TEMPERATURE = 0.03
KEEP = 8
RATE, EPOCHS, BATCH, WARM = 2e-3, 3, 32, 10
TOKENS, KEPT, KEPT_BATCH = 64, 6000, 48
SEED = 0
# Behind a stretch of an article these make a question in official words.
ENDINGS = "是什么？|有哪些要求？|应当如何处理？|由谁负责？|有什么规定？|的条件是什么？||吗？|需要哪些材料？|应承担什么责任？".split("|")
# Share of them that name the law, as officials' questions do.
NAMED = 0.3


def learned(name: str) -> bool:
    """BitFit (Ben Zaken et al. 2022): 27,648 of 24 million weights."""
    return name.endswith(".bias") or "LayerNorm" in name


def lines(path: Path):
    with gzip.open(path, "rt") as file:
        yield from file


def components(answers: list[list[int]]) -> list[int]:
    """A number for each question; those that share an article, also by way of others, have the same."""
    parent = list(range(len(answers)))

    def root(i):
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    holder: dict[int, int] = {}
    for i, articles in enumerate(answers):
        for article in articles:
            parent[root(i)] = root(holder.setdefault(article, i))
    return [root(i) for i in range(len(answers))]


def official_questions(corpus: list[dict]) -> list[str]:
    """Stretches of KEPT articles as questions."""
    random, made = np.random.RandomState(SEED), []
    for i in random.permutation(len(corpus))[:KEPT]:
        stretches = [s for s in re.split("[。；，：\n]", corpus[i]["text"]) if 6 <= len(s) <= 30]
        if stretches:
            law = re.sub("第[^第]*条(之.)?$", "", corpus[i]["title"])
            asked = stretches[random.randint(len(stretches))] + ENDINGS[random.randint(len(ENDINGS))]
            made.append(f"《{law}》中{asked}" if random.rand() < NAMED else asked)
    return made


def folds_of(answers: list[list[int]], folds: int) -> np.ndarray:
    """Fold of each question; no article answers questions of two folds."""
    own = components(answers)
    names = sorted(set(own))
    np.random.RandomState(SEED).shuffle(names)
    fold = {name: i % folds for i, name in enumerate(names)}
    return np.array([fold[c] for c in own])


def figures(vectors: np.ndarray, articles: np.ndarray, answers: list[list[int]]) -> str:
    """Recall@10 (of ten at most), recall@100 and MRR@10 by cosine alone, means over questions."""
    rows = []
    for scores, gold in zip(vectors @ articles.T, answers):
        ranks = sorted(1 + int((scores > scores[g]).sum()) for g in gold)
        within = [sum(r <= k for r in ranks) / min(k, len(gold)) for k in (10, 100)]
        rows.append([*within, 1 / ranks[0] if ranks[0] <= 10 else 0])
    return "R@10 {:.3f}  R@100 {:.3f}  MRR@10 {:.3f}".format(*np.mean(rows, 0))


def train(weights, articles, questions, answers, kept, say):
    """Changes to the learned weights. `questions` and `kept` are (tokens, mask)."""
    moving = {k: v for k, v in weights.items() if learned(k)}
    still = {k: v for k, v in weights.items() if not learned(k)}
    first = {k: jnp.zeros_like(v) for k, v in moving.items()}
    second = dict(first)
    columns = jnp.asarray(articles)
    encoder = jax.jit(encode)

    def loss(moving, tokens, mask, wanted, kept_tokens, kept_mask, kept_before):
        now = {**still, **moving}
        scores = encode(now, tokens, mask) @ columns.T / TEMPERATURE
        missed = jax.nn.logsumexp(scores, -1) - jnp.sum(scores * wanted, -1) / jnp.sum(wanted, -1)
        moved = 1 - jnp.sum(encode(now, kept_tokens, kept_mask) * kept_before, -1)
        return jnp.mean(missed) + KEEP * jnp.mean(moved), jnp.mean(missed)

    gradient = jax.jit(jax.value_and_grad(loss, has_aux=True))
    random = np.random.RandomState(SEED)
    steps, step = EPOCHS * (len(answers) // BATCH), 0
    for epoch in range(EPOCHS):
        order, missed = random.permutation(len(answers)), []
        for at in range(0, len(order) - BATCH + 1, BATCH):
            chosen = order[at : at + BATCH]
            wanted = np.zeros((BATCH, len(articles)), np.float32)
            for row, i in enumerate(chosen):
                wanted[row, answers[i]] = 1
            some = random.randint(0, len(kept[0]), KEPT_BATCH)
            before = encoder(weights, kept[0][some], kept[1][some])
            given = (questions[0][chosen], questions[1][chosen], wanted, kept[0][some], kept[1][some], before)
            (_, miss), slope = gradient(moving, *given)
            missed.append(float(miss))
            step += 1
            # Adam (Kingma and Ba 2015), warmed up, then falling to nothing.
            rate = RATE * min(1, step / WARM) * (1 - step / (steps + 1))
            for k in moving:
                first[k] = 0.9 * first[k] + 0.1 * slope[k]
                second[k] = 0.999 * second[k] + 0.001 * slope[k] ** 2
                scale = jnp.sqrt(second[k] / (1 - 0.999**step)) + 1e-8
                moving[k] = moving[k] - rate * first[k] / (1 - 0.9**step) / scale
        say(f"epoch {epoch + 1} of {EPOCHS}: cross-entropy {np.mean(missed):.3f}")
    return {k: np.asarray(moving[k] - weights[k]) for k in moving}


def save(path: Path, changes: dict[str, np.ndarray], metadata: dict[str, str]) -> None:
    """safetensors, half precision."""
    header, data = {"__metadata__": metadata}, b""
    for name in sorted(changes):
        raw = changes[name].astype("<f2").tobytes()
        header[name] = {"dtype": "F16", "shape": list(changes[name].shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(len(text).to_bytes(8, "little") + text + data)


def main() -> None:
    options = argparse.ArgumentParser()
    for name in ("model", "set", "questions"):
        options.add_argument(f"--{name}", type=Path, required=True)
    options.add_argument("--out", type=Path)
    options.add_argument("--folds", type=int)
    options.add_argument("--vectors", type=Path, help="where the articles' vectors are kept (.npy)")
    chosen = options.parse_args()

    texts = Texts(chosen.model)
    corpus = [json.loads(line) for line in lines(chosen.set / "corpus.jsonl.gz")]
    place = {row["id"]: i for i, row in enumerate(corpus)}
    if chosen.vectors and chosen.vectors.exists():
        articles = np.load(chosen.vectors)
    else:
        articles = texts.vectors([row["text"] for row in corpus])
        if chosen.vectors:
            np.save(chosen.vectors, articles)
    relevant = defaultdict(list)
    for line in lines(chosen.set / "qrels-dev.tsv.gz"):
        question, article, grade = line.split("\t")
        if float(grade) > 0:
            relevant[question].append(place[article])
    rows = [json.loads(line) for line in chosen.questions.read_text().splitlines()]
    asked = [row for row in rows if row["id"] in relevant]
    answers = [relevant[row["id"]] for row in asked]
    questions = texts.tokens([row["text"] for row in asked], TOKENS)
    kept = texts.tokens(official_questions(corpus), TOKENS)
    weights = read_weights(texts.model)

    def embed(changes, which):
        now = {k: v + changes[k] if k in changes else v for k, v in weights.items()}
        encoder = jax.jit(encode)
        out = [encoder(now, questions[0][i : i + BATCH], questions[1][i : i + BATCH]) for i in range(0, len(asked), BATCH)]
        return np.concatenate(out).reshape(-1, WIDTH)[which]

    def part(which):
        return questions[0][which], questions[1][which]

    if chosen.folds:
        fold = folds_of(answers, chosen.folds)
        for held in range(chosen.folds):
            seen, unseen = np.flatnonzero(fold != held), np.flatnonzero(fold == held)
            changes = train(weights, articles, part(seen), [answers[i] for i in seen], kept, print)
            gold = [answers[i] for i in unseen]
            print(f"fold {held + 1}, {len(unseen)} questions: before", figures(embed({}, unseen), articles, gold))
            print(f"fold {held + 1}, {len(unseen)} questions: after ", figures(embed(changes, unseen), articles, gold), flush=True)
    if chosen.out:
        changes = train(weights, articles, questions, answers, kept, print)
        everything = np.arange(len(asked))
        print("its own questions after", figures(embed(changes, everything), articles, answers))
        save(
            chosen.out,
            changes,
            {"base": "bge-small-zh-v1.5 (BAAI, MIT), quantised", "learned_from": f"STARD (MIT), {len(asked)} questions"},
        )


main()
