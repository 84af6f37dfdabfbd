"""The labelled stories of this folder, and how the programs read them."""
import glob
import json
import os
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))


def articles_of(folders):
    """The articles of the folders, each as (id, story or "", outlet, time, headline, paragraphs), in the order of the files."""
    found = []
    for folder in folders or sorted(name for name in os.listdir(HERE) if os.path.isdir(os.path.join(HERE, name)) and len(name) == 1):
        number = 0
        for path in sorted(glob.glob(os.path.join(HERE, folder, "*.txt"))):
            with open(path, encoding="utf-8") as file:
                parts = file.read().removeprefix("== ").split("\n== ")
            for part in parts:
                head, _, body = part.partition("\n")
                story, outlet, time, title = (field.strip() for field in head.split(" | ", 3))
                paragraphs = [" ".join(paragraph.split()) for paragraph in body.split("\n\n") if paragraph.strip()]
                number += 1
                found.append((f"{folder}-{number:03}", "" if story == "-" else story, outlet, time, title, paragraphs))
    return found


def record(article):
    """The line that `copydesk-extract -` reads."""
    name, _, outlet, time, title, paragraphs = article
    return json.dumps({
        "id": name, "outlet": outlet, "title": title, "language": "en", "fetchedAt": time,
        "publishedAt": {"value": time, "precision": "minute", "source": "label"},
        "paragraphs": [{"role": "text", "text": paragraph} for paragraph in paragraphs],
    }) + "\n"


def prepare(programs, folders, output):
    """Writes the table of labels and the extracted articles into the folder `output`, and returns their paths."""
    articles = articles_of(folders)
    labels, extracted = os.path.join(output, "labels.tsv"), os.path.join(output, "extracted.jsonl")
    with open(labels, "w", encoding="utf-8") as file:
        file.writelines(f"{article[0]}\t{article[1]}\t{article[4]}\n" for article in articles)
    with open(extracted, "w", encoding="utf-8") as file:
        subprocess.run([os.path.join(programs, "copydesk-extract"), "-"], input="".join(map(record, articles)), text=True,
                       stdout=file, check=True)
    return labels, extracted
