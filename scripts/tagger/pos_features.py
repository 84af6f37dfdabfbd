"""What the part-of-speech tagger sees of a word: the same hashes as Sources/Language/PartOfSpeech."""

from functools import lru_cache

from pos_data import APOSTROPHES, NUMBER, fixed_tag

MASK = 0xFFFFFFFF
EDGE = 0x9E3779B9  # stands for the words before and behind the sentence
NO_TAG = len(NUMBER)  # and for their tags

# Names of the templates that need no tag, and of those that need the tags of the words before.
STATIC = (
    "form", "word", "before", "behind", "before2", "behind2", "end1 form", "end2 form", "end3", "end4", "start3", "tail",
    "before word", "word behind", "behind end3", "behind end2 form", "before end3", "forms", "word form",
)
DYNAMIC = ("tag", "tags", "tag word", "tag behind", "tag2 word", "tag end3", "tags word")


def mixed(template, a, b=0):
    """The 32 bits that stand for a feature: its template and what it saw."""
    b = b * 0x85EBCA6B & MASK
    h = (a * 0x9E3779B1 ^ (b << 15 | b >> 17) ^ (template + 1) * 0xC2B2AE35) & MASK
    h ^= h >> 16
    h = h * 0x85EBCA6B & MASK
    h ^= h >> 13
    h = h * 0xC2B2AE35 & MASK
    return h ^ h >> 16


def hashed(scalars):
    """FNV-1a over whole scalars."""
    h = 2166136261
    for scalar in scalars:
        h = (h ^ scalar) * 16777619 & MASK
    return h


def folded(c):
    if c.isdecimal():
        return ord("0")
    return ord("'") if c in APOSTROPHES else ord(c.lower()[0])


LOWER, CAPITALISED, CAPITALS, LETTER, MIXED, SHOUTED, TITLED, OPENER = range(1, 9)
HAS_DIGIT, HAS_HYPHEN, HAS_STOP = 16, 32, 64


def case(word):
    letters = [c for c in word if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    if not letters:
        return 0
    if capitals == 0:
        return LOWER
    if capitals == len(letters):
        return LETTER if capitals == 1 else CAPITALS
    return CAPITALISED if letters[0].isupper() else MIXED


@lru_cache(maxsize=None)
def seen(word):
    """whole, ends of one to four scalars, start of three, what is behind the last hyphen (or 0), case, further form."""
    scalars = [folded(c) for c in word]
    hyphen = max((i for i, c in enumerate(word) if c in "-\u2010\u2011"), default=-1)
    tail = hashed(scalars[hyphen + 1 :]) if hyphen >= 0 else 0
    form = HAS_DIGIT * any(c.isdecimal() for c in word) + HAS_HYPHEN * (hyphen >= 0) + HAS_STOP * word.endswith(".")
    ends = [hashed(scalars[-length:]) for length in (1, 2, 3, 4)]
    return (hashed(scalars), *ends, hashed(scalars[:3]), tail, case(word), form)


def manner(words):
    """How the sentence is written: SHOUTED in capitals, TITLED like a headline, or 0."""
    cases = [(seen(word)[7], len(word)) for word in words if word[0].isalpha() and len(word) > 1]
    if len(cases) < 3:
        return 0
    if all(c == CAPITALS for c, _ in cases):
        return SHOUTED
    capitalised = sum(c == CAPITALISED for c, _ in cases)
    return TITLED if capitalised >= 3 and not any(c == LOWER and n > 4 for c, n in cases) else 0


def forms(words, fixed):
    """The form of each word, which depends on the sentence: a capital says little where a sentence opens or all have one."""
    how, found, opens = manner(words), [], True
    for word, tag in zip(words, fixed):
        c, form = seen(word)[7:]
        if how == SHOUTED and c in (CAPITALS, LETTER):
            c = SHOUTED
        elif how == TITLED and c == CAPITALISED:
            c = TITLED
        elif opens and c == CAPITALISED:
            c = OPENER
        found.append(c + form)
        opens = tag in ("''", ":", "(") or (opens and tag in (")", ".", "SYM"))
    return found


def sentence(words):
    """(indices, static features, words' hashes, fixed tags) of what the tagger walks over.

    Quotation marks are passed over, as if they were not there, so that words do not read otherwise in quotes.
    """
    fixed = [fixed_tag(word) for word in words]
    form = forms(words, fixed)
    kept = [i for i, tag in enumerate(fixed) if tag != "''"]
    nothing = (EDGE,) * 7
    w = [nothing] * 2 + [seen(words[i]) for i in kept] + [nothing] * 2
    f = [0] * 2 + [form[i] for i in kept] + [0] * 2
    rows = []
    for i in range(2, len(kept) + 2):
        me, back, ahead = w[i], w[i - 1], w[i + 1]
        rows.append((
            (f[i], 0), (me[0], 0), (back[0], 0), (ahead[0], 0), (w[i - 2][0], 0), (w[i + 2][0], 0), (me[1], f[i]),
            (me[2], f[i]), (me[3], 0), (me[4], 0), (me[5], 0), (me[6], 0), (back[0], me[0]), (me[0], ahead[0]),
            (ahead[3], 0), (ahead[2], f[i + 1]), (back[3], 0), (f[i - 1] << 16 | f[i] << 8 | f[i + 1], 0), (me[0], f[i]),
        ))
    return kept, rows, [(w[i][0], w[i + 1][0], w[i][3]) for i in range(2, len(kept) + 2)], [fixed[i] for i in kept]


def dynamic(keys, tag, tag2):
    """What the tags of the last word and of the one before it add."""
    word, behind, end3 = keys
    pair = tag << 8 | tag2
    return ((tag, 0), (pair, 0), (tag, word), (tag, behind), (tag2, word), (tag, end3), (pair, word))
