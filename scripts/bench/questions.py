"""Fills databases with invented rows and times the questions: see scripts/bench/questions.

The rows are written past the programs, with names, outlets and days distributed as in news: few are in many articles, and most
in one or two. Each article has 12 paragraphs, 8 names, 3 quotations and one piece of reported speech.
"""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time

BIN, FOLDER = sys.argv[1], sys.argv[2]
SIZES = [int(size) for size in sys.argv[3:]]
RUNS = 5
#: Values for parameters that must be given, as somebody would ask.
REQUIRED = {
    "articles-about": ["harbour strike"], "first-and-last": ["Person 5 Sample"], "left-out": ["Outlet 3"], "quoted-where": ["Person 5 Sample"],
    "quotes-about": ["harbour strike"], "said-by": ["Person 5 Sample"], "spellings": ["Person 5 Sample"], "two-sides": ["Person 1 Sample", "Person 6 Sample"],
    "who-speaks-about": ["harbour strike"],
}


def make_schema(folder):
    """Has the pipeline make a database, which holds one article."""
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(f"{folder}/inbox", exist_ok=True)
    with open(f"{folder}/pipeline.json", "w") as file:
        file.write('{ "version": 1, "sources": [ { "name": "inbox", "folder": "inbox", "outlet": "Outlet 0" } ] }')
    text = "The council of Bremen talked about the harbour until late on Friday, and decided nothing at all. " * 8
    with open(f"{folder}/inbox/a.txt", "w") as file:
        file.write(f"Council talks\n\n{text}\n\n{text}\n")
    subprocess.run([f"{BIN}/copydesk", "run", "--now", "2026-05-10T06:00:00Z"], cwd=folder, check=True)
    path = f"{folder}/var/articles.sqlite"
    db = sqlite3.connect(path, isolation_level=None)
    db.executemany("INSERT INTO outlets (id, name) VALUES (?, ?)", [(n + 2, f"Outlet {n + 1}") for n in range(60)])
    # With a change of the schema Copydesk notices that another program has written to the file.
    db.executescript("CREATE VIEW of_another_program AS SELECT 1; DROP VIEW of_another_program")
    db.close()
    return path


class Rows:
    def __init__(self, size):
        self.choose = random.Random(1)
        self.size = size
        words = ("harbour strike council ferry bridge tram school budget winter market river vote minister union rail court talks "
                 "company workers deal night crews plan debate price law").split() + [f"word{n}" for n in range(3000)]
        weights = [1 / (n + 1) for n in range(len(words))]
        self.paragraphs = [" ".join(self.choose.choices(words, weights, k=40)) + "." for _ in range(4000)]
        self.entities = max(size // 4, 100)

    def zipf(self, count):
        """Returns a number below `count`, the lower the more often."""
        return min(int(count ** self.choose.random()) - 1, count - 1) + 1

    def names(self):
        kinds = ["person", "person", "organization", "place", "other"]
        for n in range(1, self.entities + 1):
            kind = kinds[n % 5]
            yield n + 1000, kind, f"{kind} {n} sample", f"{kind.capitalize()} {n} Sample", n % 90

    def article(self):
        return self.choose.choices(self.paragraphs, k=12), sorted({1000 + self.zipf(self.entities) for _ in range(8)})


def fill(path, size):
    rows = Rows(size)
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; PRAGMA cache_size = -400000")
    db.execute("BEGIN")
    days = [row[0] for row in db.execute(
        "WITH d(n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM d WHERE n < 1094) SELECT date('2026-05-10', -n || ' days') FROM d")]
    for entity, kind, normalized, name, country in rows.names():
        place = (f"{chr(65 + country // 26)}{chr(65 + country % 26)}", 50.0, 8.0) if kind == "place" else (None, None, None)
        db.execute("INSERT INTO entities (id, kind, normalized, name, country_code, latitude, longitude) VALUES (?,?,?,?,?,?,?)",
                   (entity, kind, normalized, name, *place))
        db.execute("INSERT INTO entity_aliases (id, entity_id, kind, alias, sense, normalized, surname, articles, probability, evidence)"
                   " VALUES (?,?,?,?,'',?,?,1,?,'own name')",
                   (entity, entity, kind, name, normalized, "p" if kind == "person" and entity % 50 == 0 else None,
                    0.9 if entity % 97 == 0 else 1.0))
    run = db.execute("SELECT id FROM runs").fetchone()[0]
    choose = rows.choose
    kinds = {entity: kind for entity, kind, *_ in rows.names()}
    wordings = {}

    def wording(text):
        """Returns the id of the wording, which is made where there is none."""
        if text not in wordings:
            wordings[text] = len(wordings) + 1
            db.execute("INSERT INTO quote_wordings (id, hash, words, first_wording_id) VALUES (?1, ?2, 15, ?1)",
                       (wordings[text], choose.getrandbits(63)))
        return wordings[text]

    for number in range(2, size + 1):
        parts, names = rows.article()
        day, body = days[choose.randrange(len(days))], "\n\n".join(parts)
        words = parts[0].split()
        db.execute(
            "INSERT INTO articles (id, article_key, title, url, outlet_id, published_at, published_date, published_precision,"
            " word_count, body, body_sha256, run_id, clean_version, extract_version, row_sha256, extraction_quality)"
            " VALUES (?,?,?,?,?,?,?,'minute',480,?,?,?,'1','1','r',?)",
            (number, f"{number:032x}", " ".join(words[:9]), f"https://post.example/{number}", 1 + rows.zipf(60), f"{day}T09:00:00Z",
             day, body, f"{number:064x}", run, round(1 - choose.random() ** 3 / 4, 3)))
        start = 0
        for ordinal, part in enumerate(parts):
            db.execute("INSERT INTO paragraphs VALUES (?,?,'text',?,?)", (number, ordinal, start, start + len(part)))
            start += len(part) + 2
        for name in names:
            db.execute("INSERT INTO article_entities (article_id, alias_id, entity_id, mentions, is_lead, published_at)"
                       " VALUES (?,?,?,2,?,?)", (number, name, name, int(name == names[0]), f"{day}T09:00:00Z"))
            for at in (name % 400, 500 + name % 400):
                db.execute("INSERT OR IGNORE INTO mentions VALUES (?,?,?,?,?,0.9,'name')",
                           (number, name, at, at + 5, f"{kinds[name]} {name - 1000}"))
        speakers = [name for name in names if kinds[name] in ("person", "organization")] or [None]
        for ordinal in range(4):
            speaker = speakers[ordinal % len(speakers)] if choose.random() < 0.9 else None
            text = parts[ordinal][:100]
            db.execute(
                "INSERT INTO quotes (article_id, ordinal, kind, text, wording_id, start_char, end_char, speaker_entity_id,"
                " speaker_alias_id, attribution, confidence, rule) VALUES (?,?,?,?,?,0,100,?,?,?,?,'afterQuote')",
                (number, ordinal, ["direct", "mixed", "direct", "indirect"][ordinal], text,
                 None if ordinal == 3 else wording(text if choose.random() < 0.02 else f"{text} {number}"), speaker, speaker,
                 "explicit" if speaker else "none", choose.choice([0.99, 0.95, 0.9, 0.7])))
        for ordinal in range(4):
            db.execute("INSERT INTO removed_blocks (article_id, ordinal, rule, reason, n_chars, sample) VALUES (?,?,?,?,?,?)",
                       (number, ordinal, f"rule{choose.randrange(40)}", "is a link", choose.randrange(10, 400), words[ordinal]))
        if choose.random() < 0.05:
            db.execute("INSERT INTO quality_flags (article_id, ordinal, name, detail) VALUES (?,0,'repairedText','2')", (number,))
        if number > 200 and choose.random() < 0.04:
            original = choose.randrange(2, number)
            db.execute("UPDATE articles SET duplicate_of = ?, duplicate_kind = 'near' WHERE id = ?", (original, number))
            db.execute("INSERT INTO copy_groups (first_article_id, articles, outlets) VALUES (?,2,2)"
                       " ON CONFLICT DO UPDATE SET articles = articles + 1, outlets = outlets + 1", (original,))
            db.execute("INSERT INTO duplicates (article_id, original_id, kind, similarity, first_article_id)"
                       " VALUES (?,?,'near',0.93,?)", (number, original, original))
        if number % 12 == 0:
            db.execute("INSERT INTO stories (id, story_key, first_article_id, articles) VALUES (?,?,?,3)", (number, f"{number:032x}", number))
            for article in (number, number - 3, number - 5):
                db.execute("INSERT INTO story_articles (article_id, story_id) VALUES (?,?)", (article, number)) if article > 1 else None
        if number % 50 == 0:
            db.execute("INSERT INTO rights (article_id, ordinal, place, name, said, use, permission, is_in_force)"
                       " VALUES (?,0,'meta','robots','noarchive','archive','reserved',1)", (number,))
    db.execute("COMMIT")
    db.executescript("""
        BEGIN;
        INSERT INTO entity_pairs SELECT a.entity_id, b.entity_id, count(*) FROM article_entities a
            JOIN article_entities b ON b.article_id = a.article_id AND b.entity_id > a.entity_id
            WHERE a.article_id > 1 GROUP BY 1, 2;
        INSERT INTO articles_fts (articles_fts) VALUES ('rebuild');
        INSERT INTO quotes_fts (quotes_fts) VALUES ('rebuild');
        COMMIT;""")
    db.close()


def queries(path):
    """Returns the query of each question, with its defaults."""
    listing = subprocess.run([f"{BIN}/copydesk-ask"], cwd="/", capture_output=True, text=True, check=True).stdout
    found = {}
    for name in [line.split()[0] for line in listing.splitlines()]:
        words = [f"{BIN}/copydesk-ask", name, *REQUIRED.get(name, []), "--sql", "--database", path]
        found[name] = subprocess.run(words, cwd="/", capture_output=True, text=True, check=True).stdout
    return found


def milliseconds(db, sql):
    """Returns the least of several runs: what else the machine does makes none shorter."""
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        db.execute(sql).fetchall()
        times.append(1000 * (time.perf_counter() - began))
    return min(times)


def main():
    asked = queries(make_schema(f"{FOLDER}/none"))
    measured = []
    for size in SIZES:
        path = f"{FOLDER}/{size}/var/articles.sqlite"
        if not os.path.exists(path):
            fill(make_schema(f"{FOLDER}/{size}"), size)
        db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        db.execute("PRAGMA cache_size = -65536")
        measured.append({name: milliseconds(db, sql) for name, sql in asked.items()})
    print("milliseconds".ljust(24) + "".join(f"{size:>12,}" for size in SIZES))
    for name in sorted(measured[-1], key=lambda name: -measured[-1][name]):
        print(name.ljust(24) + "".join(f"{times[name]:12.1f}" for times in measured))
    slow = sum(time > 50 for time in measured[-1].values())
    print(f"{len(measured[-1]) - slow} of {len(measured[-1])} under 50 ms")


main()
