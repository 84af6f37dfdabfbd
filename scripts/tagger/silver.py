#!/usr/bin/env python3
"""Labels free text with spaCy's en_core_web_md (MIT): silver.py MODEL_FOLDER DATA OUT_FOLDER

Reads Wikinews and the written part of MASC, cuts them into tokens, and writes one file of columns each; GMB's news
is written with spaCy's labels beside its own (gmb.md.conll), so that the two can be compared.
"""
import json
import pathlib
import sys

import spacy

import conll

KINDS = {
    "PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC",
    "NORP": "MISC", "EVENT": "MISC", "WORK_OF_ART": "MISC", "LAW": "MISC", "PRODUCT": "MISC", "LANGUAGE": "MISC",
}

def sentences_of(paragraph):
    """Sentences by a stop before a capital; an abbreviation's own stop cuts one too often, which does no harm."""
    for piece in conll.STOP.split(paragraph):
        tokens = conll.TOKEN.findall(piece)
        if tokens:
            yield tokens


def wikinews(path):
    for line in open(path, encoding="utf-8"):
        article = json.loads(line)
        parts = [part.strip() for part in article["text"].split("\n") if part.strip()]
        yield [article["title"].split()] + [tokens for part in parts for tokens in sentences_of(part)]


def masc(folder):
    for path in sorted(pathlib.Path(folder).rglob("*.txt")):
        sentences = []
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            tokens = [word.rpartition("_")[0] or word for word in line.split()]
            tokens = ["".join(token.split()) for token in tokens if token.strip("_")]
            if tokens:
                sentences.append(tokens)
        if sentences:
            yield sentences


def relabelled(nlp, documents):
    texts = [[conll.joined(tokens) for tokens in sentences] for sentences in documents]
    flat = [text for sentences in texts for text, _ in sentences]
    parsed = iter(nlp.pipe(flat, batch_size=256))
    for sentences, placed in zip(documents, texts):
        yield [list(zip(tokens, tags(next(parsed), tokens, starts))) for tokens, (_, starts) in zip(sentences, placed)]


def tags(parsed, tokens, starts):
    """spaCy's spans on our tokens, without a leading article and a trailing possessive."""
    found = []
    for entity in parsed.ents:
        kind = KINDS.get(entity.label_)
        inside = [i for i, at in enumerate(starts) if entity.start_char <= at < entity.end_char]
        while inside and tokens[inside[0]].lower() in ("the", "a", "an"):
            inside.pop(0)
        while inside and tokens[inside[-1]] in ("'s", "’s", "'", "’"):
            inside.pop()
        if kind and inside:
            found.append((inside[0], inside[-1] + 1, kind))
    return conll.bio(len(tokens), found)


def main():
    model, data, out = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    nlp = spacy.load(model, disable=["tagger", "parser", "attribute_ruler", "lemmatizer"])
    out.mkdir(parents=True, exist_ok=True)
    gmb = [[[token for token, _ in s] for s in d] for d in conll.read(data / "entities/train/gmb_news.conll")]
    sources = {
        "wikinews": list(wikinews(data / "text/wikinews.jsonl")),
        "masc": list(masc(data / "text/masc")),
        "gmb.md": gmb,
    }
    for name, documents in sources.items():
        conll.write(out / f"{name}.conll", relabelled(nlp, documents))
        print(name, sum(len(s) for d in documents for s in d), "tokens")


main()
