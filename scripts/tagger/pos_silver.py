"""Silver labels: what spaCy's models say of texts, where all of them say the same."""

import json
from pathlib import Path

from pos_data import own_tag


def pieces(word):
    """What the Penn treebank, and so spaCy, makes of one of our tokens."""
    if word.lower().endswith(("n't", "n\u2019t")) and len(word) > 3:
        return [word[:-3], word[-3:]]
    if word.lower() == "cannot":
        return [word[:3], word[3:]]
    if word.endswith("%") and len(word) > 1:
        return [word[:-1], "%"]
    return [word]


def tags(model, sentences):
    """The model's tags of each sentence's words, as the project uses them."""
    from spacy.tokens import Doc

    docs = []
    for words in sentences:
        cut = [piece for word in words for piece in pieces(word)]
        docs.append(Doc(model.vocab, words=cut, spaces=[True] * len(cut)))
    found = []
    for words, doc in zip(sentences, model.pipe(docs, batch_size=128)):
        at, own = 0, []
        for word in words:
            own.append(own_tag(word, doc[at].tag_))
            at += len(pieces(word))
        found.append(own)
    return found


def silver(documents, models, cache):
    """Adds `silver` to each document; `cache` keeps the labels, for they take minutes."""
    words = [[sentence[0] for sentence in document["sentences"]] for document in documents]
    key = [models, words]
    if Path(cache).exists():
        kept = json.loads(Path(cache).read_text(encoding="utf-8"))
        if kept["of"] == key:
            return [document | {"silver": labels} for document, labels in zip(documents, kept["silver"])]
    import spacy

    flat = [sentence for document in words for sentence in document]
    by_model = [
        tags(spacy.load(name, exclude=["parser", "ner", "lemmatizer", "attribute_ruler"]), flat) for name in models
    ]
    agreed = iter([[found[0] if len(set(found)) == 1 else None for found in zip(*same)] for same in zip(*by_model)])
    labels = [[next(agreed) for _ in document] for document in words]
    Path(cache).write_text(json.dumps({"of": key, "silver": labels}), encoding="utf-8")
    return [document | {"silver": labels} for document, labels in zip(documents, labels)]
