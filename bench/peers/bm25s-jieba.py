"""bm25s over jieba's words, on the texts of a folder (texts.jsonl, questions.jsonl: one JSON string a line).

Arguments: folder, depth. Writes JSON Lines as Lucene.java does.
"""
import json
import re
import sys
import time

import bm25s
import jieba

folder, depth = sys.argv[1], int(sys.argv[2])
MEANS_SOMETHING = re.compile(r"\w")


def strings(name):
    with open(f"{folder}/{name}", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def words_of(text):
    """jieba's default mode; punctuation and blanks are no words."""
    return [word for word in jieba.lcut(text.lower()) if MEANS_SOMETHING.search(word)]


texts, questions = strings("texts.jsonl"), strings("questions.jsonl")
depth = min(depth, len(texts))
jieba.setLogLevel(60)
jieba.initialize()

begun = time.perf_counter()
index = bm25s.BM25()
index.index([words_of(text) for text in texts], show_progress=False)
print(json.dumps({"system": "bm25s-jieba", "indexSeconds": time.perf_counter() - begun}))


def ask(question):
    rows, scores = index.retrieve([words_of(question)], k=depth, show_progress=False)
    return [int(row) for row, score in zip(rows[0], scores[0]) if score > 0]


for question in questions:
    ask(question)
for i, question in enumerate(questions):
    begun = time.perf_counter()
    rows = ask(question)
    print(json.dumps({"question": i, "ms": (time.perf_counter() - begun) * 1000, "rows": rows}))
