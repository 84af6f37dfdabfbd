"""Loads invented articles with copydesk-load and measures time, memory and disk space: see scripts/bench/load.

The articles are written as extract would: 12 paragraphs, 15 mentions of 8 names and 3 quotations each, 500 articles of 60
outlets a day. Words come as often as the table of word frequencies says; few names are in many articles and most in one or two,
and the longer the time, the more names. Three in ten articles tell of an event that others tell of in the same days, some with
the same quotation, and seven in a hundred are copies.
"""

import collections
import datetime
import hashlib
import itertools
import json
import math
import os
import random
import shutil
import sqlite3
import sys
import time

PROGRAM, FOLDER = sys.argv[1], sys.argv[2]
SIZES = sorted(int(size) for size in sys.argv[3:])
#: The articles of a run that is measured, and of those that fill the database in between.
RUN, FILLING = 1000, 10_000
REPEATS = 3
ARTICLES_A_DAY = 500
FIRST_DAY = datetime.datetime(2025, 1, 1, tzinfo=datetime.timezone.utc)

GIVEN = ("James Mary John Linda Robert Anna David Maria Paul Laura Mark Elena Peter Julia Simon Clara Thomas Irene Daniel Nora Felix "
         "Karen Oscar Diane Martin Alice Henry Sofia Edward Ruth Carlos Amina Pierre Fatima Ivan Olga Ahmed Leila Hans Greta").split()
ORGANIZATION = "Council Institute University Company Party Bank Union Agency Ministry Group".split()
SYLLABLES = [a + b for a in "b d f g h k l m n p r s t v w z br dr kl st".split() for b in "a e i o u ai el or an".split()]


def invented(number):
    """Returns a word that no other number gives."""
    word = ""
    number += len(SYLLABLES)
    while number:
        number, rest = divmod(number, len(SYLLABLES))
        word += SYLLABLES[rest]
    return word


class Words:
    def __init__(self, choose):
        self.choose = choose
        rows = [line.rstrip("\n").split("\t") for line in open("Sources/Linking/Lexicons/word-frequencies.tsv", encoding="utf-8")
                if not line.startswith("#")]
        # In so many of 4,033 passages, so often in each on average, where words come independently of each other.
        self.words = [word for word, _ in rows]
        self.weights = list(itertools.accumulate(-math.log(1 - min(int(count), 4020) / 4033) for _, count in rows))

    def take(self, count):
        return self.choose.choices(self.words, cum_weights=self.weights, k=count)

    def rare(self):
        return invented(int(30_000 ** self.choose.random()))


class Names:
    def __init__(self, choose):
        self.choose = choose

    def take(self, kind, article):
        """Returns the name, and what it is called further down."""
        number = int((300 + article // 5) ** self.choose.random()) * 4 + "person organization place other".split().index(kind)
        share = (number * 2654435761 % 2 ** 32) / 2 ** 32
        if kind == "person":
            # The most frequent family name is that of one person in 250.
            family = invented(int(40 * 500 ** share) - 40).capitalize()
            return f"{GIVEN[number // 4 % len(GIVEN)]} {family}", family
        word = invented(number).capitalize()
        if kind == "organization":
            return (f"{word} {ORGANIZATION[number // 4 % len(ORGANIZATION)]}",) * 2
        return word, word


class Event:
    """What several articles of a few days tell of."""

    def __init__(self, articles, number):
        self.persons = [articles.names.take("person", number) for _ in range(2)]
        self.words = [articles.words.rare() for _ in range(6)]
        self.quotation = articles.words.take(18)
        self.left = articles.choose.choice([2, 3, 3, 4, 6, 10])


class Articles:
    """Invents articles one after the other, as they are published."""

    def __init__(self, seed=1):
        self.choose = random.Random(seed)
        self.words, self.names = Words(self.choose), Names(self.choose)
        self.number = 0
        self.events = []
        self.recent = collections.deque(maxlen=500)

    def next(self):
        number, choose = self.number, self.choose
        self.number += 1
        if self.recent and choose.random() < 0.07:
            record = self.copy(choose.choice(self.recent))
        else:
            record = self.original(number)
            self.recent.append(record)
        time = FIRST_DAY + datetime.timedelta(seconds=86400 * number // ARTICLES_A_DAY)
        outlet = int(60 ** choose.random())
        fetched = time.strftime("%Y-%m-%dT%H:%M:%SZ")
        record |= {
            "id": hashlib.sha256(b"%d" % number).hexdigest()[:32], "contentHash": hashlib.sha256(b"page %d" % number).hexdigest(),
            "fetchedAt": fetched, "source": f"feed {outlet}", "outlet": f"Outlet {outlet}",
            "url": f"https://outlet{outlet}.example/{fetched[:10]}/{number}-{record['title'].replace(' ', '-').lower()[:40]}",
            "publishedAt": {"value": fetched[:16] + "Z", "precision": "minute", "source": "meta"},
        }
        return record

    def copy(self, original):
        record = dict(original)
        if self.choose.random() < 0.8:
            record["paragraphs"] = list(record["paragraphs"])
            # What is quoted and named stays where it is.
            record["paragraphs"][11] = {"role": "text", "text": " ".join(self.words.take(40)).capitalize() + "."}
            record["entities"] = [
                entity | {"mentions": kept} for entity in record["entities"]
                if (kept := [mention for mention in entity["mentions"] if mention["span"]["paragraph"] < 11])]
        return record

    def original(self, number):
        choose, words = self.choose, self.words
        event = self.event(number)
        persons = list(event.persons) if event else []
        names = [("person", *name) for name in persons]
        for kind in ["person"] * (4 - len(persons)) + ["organization"] * 2 + ["place", "other"]:
            names.append((kind, *self.names.take(kind, number)))
        names = list({name[:2]: name for name in names}.values())
        paragraphs = [words.take(choose.randrange(28, 44)) for _ in range(12)]
        if event:
            for word in event.words: paragraphs[choose.randrange(3)][choose.randrange(20)] = word
        for _ in range(12): paragraphs[choose.randrange(12)][choose.randrange(20)] = words.rare()
        quotes = self.quote(paragraphs, names, event)
        entities = self.mention(paragraphs, names)
        texts = [" ".join(part) + "." for part in paragraphs]
        title = " ".join((event.words[:2] if event else []) + words.take(6)).capitalize()
        return {
            "title": title, "byline": [f"{choose.choice(GIVEN)} {invented(choose.randrange(300)).capitalize()}"], "language": "en",
            "paragraphs": [{"role": "text", "text": text} for text in texts], "entities": entities, "quotes": quotes, "flags": [],
            "removed": [
                {"rule": f"rule{choose.randrange(40)}", "reason": "is only a link", "characters": 30, "sample": " ".join(words.take(5))}
                for _ in range(3)],
            "extractionQuality": {"value": round(1 - choose.random() ** 3 / 4, 3), "reasons": []},
        }

    def event(self, number):
        if self.choose.random() >= 0.3: return None
        if len(self.events) < 60: self.events.append(Event(self, number))
        event = self.choose.choice(self.events)
        event.left -= 1
        if not event.left: self.events.remove(event)
        return event

    def quote(self, paragraphs, names, event):
        """Makes three paragraphs quotations, each with its speaker behind it."""
        quotes = []
        for ordinal, paragraph in enumerate([2, 5, 8]):
            said = self.words.take(self.choose.randrange(8, 26))
            if event and ordinal == 0 and self.choose.random() < 0.4: said = event.quotation[:self.choose.choice([18, 18, 12])]
            text = " ".join(said).capitalize() + ","
            speaker = ordinal % sum(kind == "person" for kind, *_ in names)
            surface = names[speaker][2]
            paragraphs[paragraph] = [f"“{text}”", surface, "said", *paragraphs[paragraph][:12]]
            quotes.append({
                "kind": ["direct", "direct", "indirect"][ordinal], "text": text, "continued": [], "cue": "said", "rule": "afterQuote",
                "span": {"paragraph": paragraph, "start": 1, "length": len(text)}, "attribution": "explicit", "confidence": 0.983,
                "speaker": {"name": names[speaker][1], "entity": speaker},
                "speakerSpan": {"paragraph": paragraph, "start": len(text) + 3, "length": len(surface)}})
        return quotes

    def mention(self, paragraphs, names):
        """Puts each name into paragraphs that quote nobody, once in full and nearly as often again in short."""
        entities = []
        for index, (kind, name, short) in enumerate(names):
            places = [(index % 2, name)] + ([(self.choose.choice([3, 4, 6, 7, 9, 10, 11]), short)] if index < 7 else [])
            mentions = []
            for paragraph, surface in places:
                tokens = paragraphs[paragraph]
                tokens.append(surface)
                mentions.append({
                    "span": {"paragraph": paragraph, "start": len(" ".join(tokens[:-1])) + 1, "length": len(surface)},
                    "surface": surface, "rule": "tagger", "confidence": self.choose.choice([1, 0.97, 0.9, 0.76])})
            entity = {"kind": kind, "name": name, "mentions": mentions}
            if kind == "person" and index % 2: entity["role"] = f"head of the {names[-1][1]}"
            if kind == "place": entity["location"] = {"countryCode": "DE", "latitude": 50.5, "longitude": 8.25, "geoNamesID": len(name)}
            entities.append(entity)
        return entities


class Workspace:
    """A workspace with committed runs, as fetch, clean and extract would leave them."""

    def __init__(self, name):
        self.folder = f"{FOLDER}/{name}"
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(f"{self.folder}/var/runs")
        with open(f"{self.folder}/pipeline.json", "w") as file:
            file.write('{ "version": 1, "sources": [ { "name": "inbox", "folder": "inbox" } ] }')
        self.articles = Articles()
        self.runs = 0

    @property
    def database(self): return f"{self.folder}/var/articles.sqlite"

    def write_run(self, count):
        self.runs += 1
        started = (FIRST_DAY + datetime.timedelta(days=(self.articles.number + count) // ARTICLES_A_DAY + 1)).strftime("%Y%m%dT%H%M%SZ")
        name = f"{started}-{self.runs:04x}"
        folder = f"{self.folder}/var/runs/{name}"
        os.makedirs(folder)
        with open(f"{folder}/extract.jsonl", "w", encoding="utf-8") as file:
            for _ in range(count):
                file.write(json.dumps(self.articles.next(), sort_keys=True, ensure_ascii=False, separators=(",", ":")) + "\n")
        for stage in ("fetch", "clean", "extract"): self.commit(folder, name, stage, count)
        return name

    def commit(self, folder, name, stage, count):
        outputs = {}
        for file in (f"{stage}.jsonl", f"{stage}.rejected.jsonl"):
            path = f"{folder}/{file}"
            with open(path, "ab"): pass
            with open(path, "rb") as opened: digest = hashlib.file_digest(opened, "sha256").hexdigest()
            outputs[file] = {"bytes": os.path.getsize(path), "sha256": digest}
        empty = hashlib.sha256().hexdigest()
        upstream = {"clean": "fetch", "extract": "clean"}.get(stage)
        inputs = {f"{upstream}.jsonl": empty, f"{upstream}.rejected.jsonl": empty} if upstream else {}
        started = f"{name[:4]}-{name[4:6]}-{name[6:8]}T{name[9:11]}:{name[11:13]}:{name[13:15]}Z"
        with open(f"{folder}/{stage}.manifest.json", "w") as file:
            json.dump({
                "format": 1, "run": name, "stage": stage, "version": "1", "settings": empty, "startedAt": started, "inputs": inputs,
                "outputs": outputs, "reasons": {},
                "counts": {"input": count, "output": count, "rejected": 0, "skipped": 0, "unchanged": 0}}, file)

    def load(self, count):
        """Loads so many new articles, and returns seconds, seconds of processor and megabytes."""
        name = self.write_run(count)
        began = time.monotonic()
        pid = os.spawnv(os.P_NOWAIT, PROGRAM, [PROGRAM, "--config", f"{self.folder}/pipeline.json", "--run", name])
        _, status, usage = os.wait4(pid, 0)
        assert status == 0, status
        seconds = time.monotonic() - began
        shutil.rmtree(f"{self.folder}/var/runs/{name}")
        return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024

    def bytes_of_article(self):
        return os.path.getsize(self.database) // self.articles.number

    def tables(self):
        """Returns the bytes of each table and index for an article, where SQLite tells."""
        db = sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)
        try:
            rows = db.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY 1 ORDER BY 2 DESC").fetchall()
        except sqlite3.OperationalError:
            rows = []
        db.close()
        return [(name, size // self.articles.number) for name, size in rows]


def show(size, measured, nothing, space):
    seconds, processor, memory = measured
    ratio = processor / nothing
    print(f"{size:>9,} {RUN / seconds:>10,.0f} {RUN / processor:>16,.0f} {ratio:>7.2f} {memory:>10} {space:>11,}", flush=True)


def least(runs): return tuple(min(values) for values in zip(*runs))


def main():
    print(f"{'articles':>9} {'a second':>10} {'a processor s':>16} {'ratio':>7} {'MB memory':>10} {'bytes each':>11}")
    empty = [Workspace(f"empty{number}") for number in range(REPEATS)]
    first = least([workspace.load(RUN) for workspace in empty])
    show(0, first, first[1], empty[0].bytes_of_article())
    workspace = Workspace("growing")
    for size in SIZES:
        while workspace.articles.number < size: workspace.load(min(FILLING, size - workspace.articles.number))
        show(size, least([workspace.load(RUN) for _ in range(REPEATS)]), first[1], workspace.bytes_of_article())
    for name, size in workspace.tables()[:30]: print(f"{size:>9,} {name}")


main()
