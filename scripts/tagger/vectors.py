#!/usr/bin/env python3
"""Word vectors for training: vectors.py MODEL_FOLDER OUT.npz

Takes the vectors of spaCy's en_core_web_md (CC0 by Explosion) by the hash that the program knows words by, and turns
them to their main axes, so that fewer numbers hold most of what they say.
"""
import sys

import numpy
import spacy

AXES = 128


def fnv(kind, text):
    """As `FeatureHash`."""
    value = 2166136261
    for byte in kind.encode() + text.encode():
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


def is_word(text):
    """Words in small letters as news has them; no numbers, no addresses."""
    return len(text) <= 20 and text == text.lower() and text[0].isalpha() and all(c.isalpha() or c in "-'." for c in text)


def main():
    nlp = spacy.load(sys.argv[1], exclude=["tagger", "parser", "attribute_ruler", "lemmatizer", "ner"])
    vectors, strings = nlp.vocab.vectors, nlp.vocab.strings
    rows = {}
    for key, row in sorted(vectors.key2row.items()):
        word = strings[key] if key in strings else ""
        if word and is_word(word):
            rows[fnv("w", word)] = row
    data = numpy.asarray(vectors.data, dtype=numpy.float64)
    data = data / (numpy.linalg.norm(data, axis=1, keepdims=True) + 1e-9)
    data = data - data.mean(axis=0)
    _, _, axes = numpy.linalg.svd(data, full_matrices=False)
    turned = data @ axes[:AXES].T
    turned /= turned.std()
    hashes = numpy.array(sorted(rows), dtype=numpy.uint32)
    numpy.savez(sys.argv[2], hashes=hashes, rows=numpy.array([rows[h] for h in hashes.tolist()], dtype=numpy.uint16),
                vectors=turned.astype(numpy.float32))
    print(len(hashes), "words")


main()
