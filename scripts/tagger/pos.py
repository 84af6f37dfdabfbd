"""Trains the part-of-speech tagger, writes its model and a recorded fixture, and prints what it reaches: see POS.md."""

import argparse
import random
import time
from collections import Counter
from pathlib import Path

from pos_data import documents, is_news, parted, tokens
from pos_model import Tagger, prepared, train, written
from pos_silver import silver

SMALL = "a an the of in on to for and but or at by as with from".split()


def learned(training):
    """Sentences with the tags to learn.

    In MASC's newspapers and newswire people's tags count. In its other texts, whose tags are rougher, only those count that
    the models give too. All other texts have only the models' tags.
    """
    for document in training:
        for (words, gold), silver in zip(document["sentences"], document["silver"]):
            if is_news(document["name"]):
                yield words, gold
            elif document["name"].startswith("masc/"):
                yield words, [g if s is None or s == g else None for g, s in zip(gold, silver)]
            else:
                yield words, silver


def shouted(word):
    return word.upper()


def titled(word):
    return word if len(word) <= 4 and word.lower() in SMALL else word[0].upper() + word[1:]


def varied(sentences, seed):
    """One sentence in twenty again in capitals, and one as a headline writes it."""
    draw = random.Random(seed)
    for words, tags in sentences:
        yield words, tags
        chance = draw.random()
        if len(words) > 3 and chance < 0.05:
            yield [shouted(word) for word in words], tags
        elif len(words) > 3 and chance < 0.1:
            yield [titled(word) for word in words[:14]], tags[:14]


def compared(tagger, held, kind, write=lambda word: word):
    """Counts of (wanted, found) tags; `kind` is gold, silver, or agreed."""
    counts = Counter()
    for document in held:
        for (words, gold), silver in zip(document["sentences"], document["silver"]):
            found = tagger.tags([write(word) for word in words])
            wanted = {"gold": gold, "silver": silver, "agreed": [g if g == s else None for g, s in zip(gold, silver)]}[kind]
            counts.update((w, f) for w, f in zip(wanted, found) if w is not None)
    return counts


def accuracy(counts):
    return 100 * sum(n for (wanted, found), n in counts.items() if wanted == found) / max(1, counts.total())


def print_by_tag(counts):
    print("tag    tokens  precision  recall  mostly taken for")
    for tag in sorted({wanted for wanted, _ in counts}):
        wanted = sum(n for (w, _), n in counts.items() if w == tag)
        found = sum(n for (_, f), n in counts.items() if f == tag)
        right = counts[tag, tag]
        wrong = Counter({f: n for (w, f), n in counts.items() if w == tag and f != tag}).most_common(3)
        print(f"{tag:5} {wanted:7}  {100 * right / max(1, found):9.1f} {100 * right / wanted:7.1f}  ", end="")
        print(" ".join(f"{f} {n}" for f, n in wrong))


def evaluate(tagger, held):
    ceiling = Counter(
        pair for d in held["news"] for (_, gold), s in zip(d["sentences"], d["silver"]) for pair in zip(gold, s) if all(pair)
    )
    print(f"{'spaCy, MASC news':34} {accuracy(ceiling):6.2f} %  {ceiling.total()} tokens")
    for name, part, kind, write in (
        ("MASC news", "news", "gold", str), ("MASC news, where spaCy agrees", "news", "agreed", str),
        ("MASC other, where spaCy agrees", "other", "agreed", str), ("MASC news, spaCy", "news", "silver", str),
        ("Wikinews, spaCy", "wikinews", "silver", str), ("Wikinews, spaCy, in capitals", "wikinews", "silver", shouted),
        ("Wikinews, spaCy, like headlines", "wikinews", "silver", titled),
    ):
        counts = compared(tagger, held[part], kind, write)
        print(f"{name:34} {accuracy(counts):6.2f} %  {counts.total()} tokens")
    for name, part, kind in (("MASC news", "news", "gold"), ("Wikinews, spaCy", "wikinews", "silver")):
        print(f"\n{name}")
        print_by_tag(compared(tagger, held[part], kind))


def record(tagger, sentences, path):
    """Each sentence, and below it its tokens with their tags."""
    lines = []
    for text in Path(sentences).read_text(encoding="utf-8").splitlines():
        words = [text[start:end] for start, end in tokens(text)]
        lines += [text, " ".join(f"{word}_{tag}" for word, tag in zip(words, tagger.tags(words)))]
    Path(path).write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_held_out(held, folder):
    for name, labels in (("news", "gold"), ("wikinews", "silver")):
        lines = []
        for document in held[name]:
            for (words, gold), silver in zip(document["sentences"], document["silver"]):
                tags = {"gold": gold, "silver": silver}[labels]
                lines += ["\t".join(filter(None, pair)) for pair in zip(words, tags)] + [""]
        (folder / f"{name}.tsv").write_text("\n".join(lines), encoding="utf-8")


def main():
    here = Path(__file__).parent
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("data", help="the folder that holds text/masc, text/wikinews.jsonl and entities/train")
    options.add_argument("--spacy", nargs="+", default=["en_core_web_sm", "en_core_web_md"], help="names or folders")
    options.add_argument("--cache", default="pos-silver.json", help="keeps the models' labels")
    options.add_argument("--epochs", type=int, default=6)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--evaluate", action="store_true", help="train nothing, but print what the model there reaches")
    options.add_argument("--model", default=here / "../../Sources/CTagger/data/pos.bin", type=Path)
    options.add_argument("--fixture", default=here / "../../Tests/LanguageTests/PartOfSpeech/recorded.txt", type=Path)
    options.add_argument("--held-out", type=Path, help="a folder to write the held-out texts to, for copydesk-evaluate")
    chosen = options.parse_args()

    training, held = parted(silver(documents(chosen.data), chosen.spacy, chosen.cache))
    if not chosen.evaluate:
        began = time.time()
        examples, features = prepared(varied(learned(training), chosen.seed), minimum=3)
        weights = train(examples, features, chosen.epochs, chosen.seed, lambda line: print(line, flush=True))
        chosen.model.write_bytes(written(weights, features, scale=4, limit=1_500_000))
        print(f"trained in {time.time() - began:.0f} s, {chosen.model.stat().st_size:,} bytes\n")
    tagger = Tagger(chosen.model.read_bytes())
    record(tagger, here / "pos_sentences.txt", chosen.fixture)
    if chosen.held_out:
        write_held_out(held, chosen.held_out)
    evaluate(tagger, held)


if __name__ == "__main__":
    main()
