#!/usr/bin/env python3
"""Settles the labels that machines made: prepare.py DATA SILVER LISTS OUT

Silver text gets a vote per document. GMB's news keeps what its own labels, cleaned, and spaCy's agree on;
where they do not, the tokens are marked MASK and train nothing.
"""
import collections
import pathlib
import shutil
import sys

import conll
import invented

GOLD = ("crossner_other", "gum_news", "politics_dev", "politics_train", "uner_ewt_dev", "uner_ewt_test", "wikigold", "wnut17_train")

COUNTRIES = set(
    "afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium "
    "bolivia bosnia brazil britain bulgaria burma burundi cambodia cameroon canada chad chile china colombia congo croatia cuba "
    "cyprus denmark ecuador egypt eritrea estonia ethiopia finland france gambia gaza georgia germany ghana greece guatemala "
    "guinea haiti honduras hungary india indonesia iran iraq ireland israel italy japan jordan kazakhstan kenya kosovo kuwait "
    "kyrgyzstan laos latvia lebanon liberia libya lithuania macedonia malaysia mali mexico moldova mongolia montenegro morocco "
    "mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru "
    "philippines poland portugal qatar romania russia rwanda senegal serbia singapore slovakia slovenia somalia spain sudan "
    "sweden switzerland syria taiwan tajikistan tanzania thailand togo tunisia turkey turkmenistan uganda ukraine uruguay "
    "uzbekistan venezuela vietnam yemen zambia zimbabwe u.s. us u.k. uk america england scotland wales chechnya tibet".split())

TITLES = set("mr mr. mrs mrs. ms ms. dr dr. president prime minister king queen prince pope secretary senator chancellor "
             "foreign general vice former spokesman ambassador chief".split())

ORGANIZATIONS = {"u.n.", "un", "nato", "eu", "e.u.", "imf", "iaea", "opec", "asean", "fbi", "cia", "hamas", "hezbollah",
                 "taleban", "taliban", "fatah", "al-qaida", "al-qaeda", "pentagon", "kremlin"}


def voted(document):
    """Gives each name the kind that most of its places in the document say, and lone surnames their person's."""
    votes, surnames = collections.defaultdict(collections.Counter), set()
    spans = [conll.spans([tag for _, tag in sentence]) for sentence in document]
    names = [[(" ".join(t for t, _ in s[a:b]), k) for a, b, k in found] for s, found in zip(document, spans)]
    for name, kind in (pair for sentence in names for pair in sentence):
        votes[name.lower()][kind] += 1
        if kind == "PER" and " " in name:
            surnames.add(name.split()[-1].lower())
    out = []
    for sentence, found, pairs in zip(document, spans, names):
        settled = []
        for (a, b, kind), (name, _) in zip(found, pairs):
            kind = votes[name.lower()].most_common(1)[0][0]
            if b - a == 1 and name.lower() in surnames:
                kind = "PER"
            settled.append((a, b, kind))
        tokens = [token for token, _ in sentence]
        out.append(list(zip(tokens, conll.bio(len(tokens), settled))))
    return out


def cleaned(sentence):
    """GMB's own labels: nationalities other, titles off persons, small words no names."""
    tokens = [token for token, _ in sentence]
    found = []
    for a, b, kind in conll.spans([tag for _, tag in sentence]):
        while a < b and (kind == "PER" and tokens[a].lower() in TITLES or tokens[a].lower() == "the"):
            a += 1
        if a == b or not any(t[0].isupper() for t in tokens[a:b]) or not tokens[b - 1][0].isupper():
            continue
        name = " ".join(tokens[a:b]).lower()
        if kind == "GPE":
            kind = "LOC" if name in COUNTRIES else "MISC"
        if name in ORGANIZATIONS:
            kind = "ORG"
        elif name in COUNTRIES:
            kind = "LOC"
        found.append((a, b, kind))
    return found


def agreed(left, right, count):
    """Spans that both hold; of those that overlap another or stand alone, every token is masked."""
    both = set(left) & set(right)
    tags = conll.bio(count, sorted(both))
    for a, b, _ in (set(left) | set(right)) - both:
        for index in range(a, b):
            if tags[index] == "O":
                tags[index] = "B-MASK"
    return tags


def gmb(own, machine):
    for left, right in zip(own, machine):
        out = []
        for s, m in zip(left, right):
            tokens = [token for token, _ in s]
            out.append(list(zip(tokens, agreed(cleaned(s), conll.spans([tag for _, tag in m]), len(tokens)))))
        yield out


def annotated():
    """The numbers of the Wikinews articles that are annotated by hand: their silver labels are not needed."""
    folder = pathlib.Path(__file__).resolve().parent.parent / "training" / "articles" / "wikinews"
    return {int(path.stem.split("_")[1]) for path in folder.glob("wikinews_*.ann")}


def main():
    data, silver, lists, out = map(pathlib.Path, sys.argv[1:5])
    out.mkdir(parents=True, exist_ok=True)
    for name in GOLD:
        shutil.copyfile(data / f"entities/train/{name}.conll", out / f"{name}.conll")
    for name in ("wikinews", "masc"):
        documents = conll.read(silver / f"{name}.conll")
        if name == "wikinews":
            documents = [d for number, d in enumerate(documents) if number not in annotated()]
        conll.write(out / f"{name}.conll", map(voted, documents))
    own = conll.read(data / "entities/train/gmb_news.conll")
    conll.write(out / "gmb.conll", gmb(own, conll.read(silver / "gmb.md.conll")))
    conll.write(out / "invented.conll", invented.documents(lists, 2400, seed=1))
    gold = [d for name in ("crossner_other", "politics_train", "wikigold") for d in conll.read(out / f"{name}.conll")]
    machine = [d for name in ("wikinews", "gmb") for d in conll.read(out / f"{name}.conll")]
    conll.write(out / "headlines.conll", invented.headlines(gold + machine, 0.1, seed=1))


main()
