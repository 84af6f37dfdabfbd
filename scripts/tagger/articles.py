#!/usr/bin/env python3
"""Writes the annotated articles as columns: articles.py FOLDER… OUT.conll

FOLDER holds .ann files (scripts/training/articles/GUIDE.md). A token that a name's boundary cuts is marked MASK and trains nothing.
"""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "training" / "articles"))
import annotation
import conll

KINDS = {"person": "PER", "organization": "ORG", "place": "LOC", "other": "MISC"}


def sentences(start, paragraph):
    """Where each sentence of a paragraph that begins at `start` lies."""
    position = 0
    for stop in conll.STOP.finditer(paragraph):
        yield start + position, start + stop.start()
        position = stop.end()
    yield start + position, start + len(paragraph)


def columns(text, start, end, mentions):
    tokens = [(start + m.start(), start + m.end()) for m in conll.TOKEN.finditer(text[start:end])]
    tags = ["O"] * len(tokens)
    for first, last, kind in mentions:
        inside = [n for n, (a, b) in enumerate(tokens) if first < b and a < last]
        whole = inside and tokens[inside[0]][0] == first and tokens[inside[-1]][1] == last
        for place, n in enumerate(inside):
            tags[n] = ("B-" if place == 0 else "I-") + kind if whole else "B-MASK"
    return [(text[a:b], tag) for (a, b), tag in zip(tokens, tags)]


def document(path):
    article, problems = annotation.read(path)
    if problems:
        sys.exit("\n".join(problems))
    kinds = {e["number"]: KINDS[e["kind"]] for e in article["entities"]}
    mentions = [(m["start"], m["end"], kinds[m["entity"]]) for m in article["mentions"]]
    start = 0
    for paragraph in article["text"].split("\n"):
        for first, last in sentences(start, paragraph):
            found = columns(article["text"], first, last, [m for m in mentions if first <= m[0] < last])
            if found:
                yield found
        start += len(paragraph) + 1


def main():
    paths = sorted(path for folder in sys.argv[1:-1] for path in pathlib.Path(folder).glob("*.ann"))
    documents = [list(document(path)) for path in paths]
    conll.write(sys.argv[-1], documents)
    tags = [tag for d in documents for s in d for _, tag in s]
    masked = sum(tag == "B-MASK" for tag in tags)
    print(f"{len(documents)} articles, {len(tags)} tokens, {sum(t[0] == 'B' for t in tags) - masked} names, {masked} tokens masked")


main()
