"""Reads the texts that the part-of-speech tagger learns from, as the project's tokens with Penn tags."""

import json
import re
from pathlib import Path

# The project's tokens (Sources/Language/Tokenizer.swift), as nearly as one expression can say them.
TITLES = "Mr|Mrs|Ms|Messrs|Dr|Prof|Rev|St|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Sens|Rep|Reps|Gov|Jr|Sr|Inc|Corp|Co|Ltd|No"
MONTHS = "Jan|Feb|Aug|Sept|Oct|Nov|Dec"
TOKEN = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w.-]+\w|(?<![^\W_])[@#][^\W\d_]\w*"
    rf"|(?:{TITLES}|{MONTHS})\.(?!\w)"
    r"|(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?|[A-Z]\.(?=\s+[A-Z])"
    r"|\d+(?:[,.:]?\d)*(?:%|(?:[^\W_]+)?(?:[-\u2010\u2011][^\W_]+)*)"
    r"|[^\W_]+(?:['\u2019&\-\u2010\u2011][^\W_]+)*"
    r"|\.+|-+|[^\w\s]|_"
)
CLITIC = re.compile(r"^(.+)(['\u2019](?:s|ll|ve|re|d|m))$", re.IGNORECASE)

TAGS = (
    "CC CD DT EX FW IN JJ JJR JJS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP TO UH VB VBD VBG VBN VBP VBZ "
    "WDT WP WP$ WRB , . : ( ) '' SYM"
).split()
NUMBER = {tag: index for index, tag in enumerate(TAGS)}

# A mark has one tag, whatever stands around it. Apostrophes are left to the tagger: possessive or quotation mark.
MARKS = {",": ",", ".": ".", "?": ".", "!": ".", "&": "CC"}
MARKS |= dict.fromkeys([":", ";", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2026", "..", "-"], ":")
MARKS |= dict.fromkeys("([{", "(") | dict.fromkeys(")]}", ")")
MARKS |= dict.fromkeys("\"`\u2018\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a", "''")
APOSTROPHES = ("'", "\u2019", "\u02bc")


def tokens(text):
    """(start, end) of each token."""
    found = []
    for match in TOKEN.finditer(text):
        clitic = CLITIC.match(match.group())
        if clitic:
            found.append((match.start(), match.start() + clitic.end(1)))
            found.append((match.start() + clitic.end(1), match.end()))
        else:
            found.append(match.span())
    return found


def fixed_tag(word):
    """The tag of a word that its form alone decides, or None."""
    first = word[0]
    if not first.isalnum():
        if word in APOSTROPHES or len(word) > 1 and first in "'\u2019":
            return None
        if len(word) > 1 and first in "@#":
            return "NNP"
        return ":" if first in ".-" and len(word) > 1 else MARKS.get(first, "SYM")
    if word.lower().startswith(("http://", "https://", "www.")) or "@" in word:
        return "NN"
    return "CD" if first.isdecimal() and not any(c.isalpha() for c in word) else None


def is_name_abbreviation(word):
    return word[0].isupper() and word.endswith(".") and (len(word) > 2 or word[0] != "I")


def own_tag(word, tag):
    """`tag` by the project's conventions, or None where it is no tag of ours.

    MASC calls an abbreviation that ends in a stop a common noun ("U.S._NN", "Rep._NN"); the Penn treebank calls it a name.
    """
    fixed = fixed_tag(word)
    if fixed:
        return fixed
    if word in APOSTROPHES:
        return "POS" if tag == "POS" else "''"
    tag = {"LS": "CD", "AFX": "JJ", "ADD": "NN"}.get(tag, tag)
    if tag == "NN" and is_name_abbreviation(word):
        return "NNP"
    if tag not in NUMBER or (word[0].isalnum() and tag in (",", ".", ":", "(", ")", "''", "SYM")):
        return None
    return tag


def retokenized(pieces):
    """Words and tags by the project's tokens of (word, tag) pairs by the Penn treebank's.

    A token of several pieces ("do" "n't", "can" "not") has the first one's tag.
    """
    text, spans = "", []
    for word, tag in pieces:
        if text and not word.lower() in ("n't", "n\u2019t") and not CLITIC.match("x" + word) and not (
            word == "not" and text.endswith(("can", "Can"))
        ) and not (word == "%" and text[-1].isdigit()):
            text += " "
        spans.append((len(text), len(text) + len(word), tag))
        text += word
    words, tags, at = [], [], 0
    for start, end in tokens(text):
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        words.append(text[start:end])
        tags.append(own_tag(words[-1], spans[at][2]) if at < len(spans) else None)
    return words, tags


def with_prepositional_to(words, tags):
    """TO before verbs only: MASC has it for every "to", OntoNotes calls the preposition IN, and so do we."""
    for i, tag in enumerate(tags):
        if tag == "TO" and tags[i + 1 : i + 2] != ["VB"] and tags[i + 1 : i + 3] != ["RB", "VB"]:
            tags[i] = "IN"
    return words, tags


def masc(folder):
    """Documents of MASC: name and sentences."""
    for path in sorted(Path(folder).glob("*.txt")):
        sentences = []
        for line in path.read_text(encoding="utf-8").split("\n"):
            pieces = [piece.rsplit("_", 1) for piece in line.split() if "_" in piece]
            pieces = [(word, tag) for word, tag in pieces if word]
            if pieces:
                sentences.append(with_prepositional_to(*retokenized(pieces)))
        yield "masc/" + path.stem, sentences


def columns(path):
    """Documents of a file of two columns, without tags."""
    sentences, pieces, number = [], [], 0
    for line in Path(path).read_text(encoding="utf-8").split("\n") + [""]:
        word = line.split("\t")[0].split(" ")[0]
        if word and word != "-DOCSTART-":
            pieces.append((word, None))
        elif pieces:
            sentences.append(retokenized(pieces))
            pieces = []
        if sentences and (word == "-DOCSTART-" or len(sentences) == 50):
            yield f"{Path(path).stem}/{number}", sentences
            sentences, number = [], number + 1
    if sentences:
        yield f"{Path(path).stem}/{number}", sentences


SENTENCE_END = re.compile(r"(?<=[a-z0-9\u201d\"')][.!?])[\"\u201d]?\s+(?=[\"\u201c]?[A-Z0-9])")


def wikinews(path):
    """Articles of Wikinews, without tags."""
    for line in Path(path).read_text(encoding="utf-8").split("\n"):
        if not line:
            continue
        article = json.loads(line)
        text = article["title"] + "\n" + article["text"]
        sentences = []
        for sentence in (s for p in text.split("\n") for s in SENTENCE_END.split(p) if s.strip()):
            words = [sentence[start:end] for start, end in tokens(sentence)]
            sentences.append((words, [fixed_tag(word) for word in words]))
        yield "wikinews/" + article["date"] + article["title"][:20], sentences


LABELLED = ("gmb_news", "gum_news", "politics_train", "wikigold", "crossner_other")


def documents(folder):
    """All texts below `folder`, as dictionaries: name, sentences of words and tags."""
    folder = Path(folder)
    found = list(masc(folder / "text/masc")) + list(wikinews(folder / "text/wikinews.jsonl"))
    for name in LABELLED:
        found += columns(folder / f"entities/train/{name}.conll")
    return [{"name": name, "sentences": sentences} for name, sentences in found]


def is_news(name):
    """Whether a document of MASC is newspaper or newswire."""
    return name.startswith(("masc/wsj_", "masc/NYT", "masc/2000", "masc/2002", "masc/A1."))


def parted(found):
    """(training, held out): every fourth news document of MASC, and every tenth of its others and of Wikinews."""
    news = [d for d in found if is_news(d["name"])]
    other = [d for d in found if d["name"].startswith("masc/") and not is_news(d["name"])]
    wiki = [d for d in found if d["name"].startswith("wikinews/")]
    held = {"news": news[2::4], "other": other[4::10], "wikinews": wiki[4::10]}
    away = {d["name"] for documents in held.values() for d in documents}
    return [d for d in found if d["name"] not in away], held
