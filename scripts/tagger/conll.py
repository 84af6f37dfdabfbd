"""Columns of tokens and tags: documents are lists of sentences, sentences lists of (token, tag)."""

import re

TYPES = ("PER", "ORG", "LOC", "MISC")

# The tokens of running text, and where its sentences end.
TOKEN = re.compile(
    r"""(?:[A-Z]\.){2,}|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Prof|St|Rev|Jr|Sr|Inc|Corp|Co|Ltd|
    Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|\b[A-Z]\.(?=\s[A-Z])|\d[\d,.:]*\d%?|\d%?|'s\b|’s\b|\w+(?:[-&.'’](?!s\b)\w+)*|\.{2,}|--+|\S""",
    re.X,
)
STOP = re.compile(r"""(?<=[.!?]["'”’)])\s+(?=["'“‘(]?[A-Z])|(?<=[.!?])\s+(?=["'“‘(]?[A-Z])""")


def read(path):
    """Documents of a file; a file without -DOCSTART- is one document."""
    documents, sentences, sentence = [], [], []
    for line in open(path, encoding="utf-8"):
        columns = line.split()
        if columns and not columns[0].startswith("-DOCSTART-"):
            sentence.append((columns[0], columns[-1]))
            continue
        if sentence:
            sentences.append(sentence)
            sentence = []
        if columns and sentences:
            documents.append(sentences)
            sentences = []
    if sentence:
        sentences.append(sentence)
    return documents + ([sentences] if sentences else [])


def write(path, documents):
    with open(path, "w", encoding="utf-8") as out:
        for sentences in documents:
            out.write("-DOCSTART- O\n\n")
            for sentence in sentences:
                out.writelines(f"{token}\t{tag}\n" for token, tag in sentence)
                out.write("\n")


def spans(tags):
    """(start, end, type) of BIO tags; an I that follows nothing of its type opens a span."""
    found, start, kind = [], None, None
    for index, tag in enumerate(list(tags) + ["O"]):
        prefix, _, label = tag.partition("-")
        if start is not None and (prefix != "I" or label != kind):
            found.append((start, index, kind))
            start = None
        if prefix != "O" and start is None:
            start, kind = index, label
    return found


def bio(length, found):
    tags = ["O"] * length
    for start, end, kind in found:
        tags[start:end] = ["B-" + kind] + ["I-" + kind] * (end - start - 1)
    return tags


def joined(tokens):
    """The tokens as running text, and where each begins."""
    text, starts, is_open = "", [], True
    glued = {".", ",", ";", ":", "!", "?", ")", "'s", "'", "''", "%", "n't", "'re", "'ll", "'ve", "'d", "]"}
    for token in tokens:
        if not is_open and token not in glued:
            text += " "
        starts.append(len(text))
        text += token
        is_open = token in ("(", "``", "$", "[")
    return text, starts
