"""The annotated articles as the programs read them, and which of the entities found is which annotated one."""
import collections
import glob
import json
import os
import sys

import annotation


def articles_of(folders):
    """The articles of the folders' .ann files, in order; ends the program where one is ill-formed."""
    articles = []
    for folder in folders:
        for path in sorted(glob.glob(os.path.join(folder, "*.ann"))):
            article, problems = annotation.read(path)
            if problems: sys.exit("\n".join(problems))
            articles.append(article)
    return articles


def records(articles):
    """The lines that `copydesk-extract -` reads."""
    return "".join(
        json.dumps({"id": a["id"], "title": a["title"], "language": "en",
                    "paragraphs": [{"role": "text", "text": t} for t in a["text"].split("\n")]}) + "\n" for a in articles)


def offsets(article):
    """Where each paragraph begins in the text."""
    starts, position = [], 0
    for paragraph in article["text"].split("\n"):
        starts.append(position)
        position += len(paragraph) + 1
    return starts


def place(span, starts):
    """The start and end in the text of a span of a paragraph."""
    start = starts[span["paragraph"]] + span["start"]
    return start, start + span["length"]


def entity_numbers(article, names, starts):
    """The number of the annotated entity for each that was found, by the names that they share, or else of which parts are
    shared; None where they share none."""
    gold = {(m["start"], m["end"]): m["entity"] for m in article["mentions"]}
    numbers = []
    for spans in names:
        spots = [place(s, starts) for s in spans]
        votes = collections.Counter(gold[spot] for spot in spots if spot in gold) or collections.Counter(
            number for start, end in spots for (first, last), number in gold.items() if first < end and start < last)
        numbers.append(votes.most_common(1)[0][0] if votes else None)
    return numbers
