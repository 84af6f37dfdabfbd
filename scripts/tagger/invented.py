"""Sentences made from patterns, for what free labelled news has too little of: results of sport, markets, headlines in capitals.

The names are drawn from the gazetteer and the lists of names inside the program, so nothing real is said of anybody.
Clubs are named for their towns: in "Lund 2 Malmo 1" both are organizations, while countries that play stay places.
"""
import random

import conll

CLUBS = "United City Rovers Town Athletic Wanderers FC Albion County Rangers Dynamo Sporting Real Inter Racing".split()
NICKNAMES = ("Bears Lions Hawks Giants Rockets Pirates Mariners Kings Blues Wolves Eagles Jets Saints Chiefs Royals Tigers "
             "Bulls Falcons Storm Warriors Panthers Colts Stars Rangers").split()
SPORTS = "Soccer Tennis Cricket Golf Baseball Basketball Rugby Cycling Athletics Hockey Motorcycling".split()
VERBS = "beat defeated thrashed edged held downed crushed hammered stunned overcame".split()
COMPANY = "Inc Corp Co Ltd Plc Group Holdings Industries Motors Systems Bank Airlines Energy Pharma AG SA NV".split()
PAPERS = "Daily Times Post Herald Gazette Tribune Journal Chronicle Mail Courier Echo Star Sun Observer Telegraph Review".split()
SHIPS = "ferry freighter tanker trawler yacht liner schooner".split()
EVENTS = "Open|Cup|Grand Prix|Masters|Championship|Classic|Trophy|Tournament|League|Marathon".split("|")


class Names:
    """Draws names by kind; a name is a list of tokens."""

    def __init__(self, folder, seed):
        self.random = random.Random(seed)
        places = [line.rstrip("\n").split("\t") for line in open(folder / "places.tsv", encoding="utf-8")]
        words = [line.rstrip("\n").split("\t") for line in open(folder / "words.tsv", encoding="utf-8")]
        self.cities = [titled(p[0]) for p in places if p[1] in ("city", "capital") and int(p[6]) > 80_000 and plain(p[0])]
        self.capitals = [titled(p[0]) for p in places if p[1] == "capital" and int(p[6]) > 200_000 and plain(p[0])]
        self.countries = [titled(p[0]) for p in places if p[1] == "country" and plain(p[0])]
        self.given = [w.title() for w, flags in words if "g" in flags and "l" not in flags and len(w) > 2]
        self.surnames = [w.title() for w, flags in words if "s" in flags and "l" not in flags and len(w) > 3]

    def pick(self, items):
        return self.random.choice(items)

    def number(self, low, high):
        return str(self.random.randint(low, high))

    def club(self):
        draw = self.random.random()
        city = self.pick(self.cities)
        if draw < 0.55:
            return city
        if draw < 0.75:
            return city + [self.pick(CLUBS)]
        if draw < 0.9:
            return city + [self.pick(NICKNAMES)]
        return [self.pick(self.surnames)]

    def person(self, initial=0.2):
        first = self.pick(self.given)
        if self.random.random() < initial:
            first = first[0] + "."
        return [first, self.pick(self.surnames)]

    def made(self):
        """A word that no list knows: the front of one surname and the back of another."""
        front, back = self.pick(self.surnames), self.pick(self.surnames)
        return front[: self.random.randint(2, 4)] + back[-self.random.randint(3, 5):].lower()

    def firm(self):
        """A company that nothing but the words around it tells."""
        return [self.made() for _ in range(self.random.choice([1, 1, 2]))]

    def letters(self):
        return "".join(self.random.choice("ABCDEFGHIKLMNOPRSTUVWZ") for _ in range(self.random.choice([2, 3, 3, 4])))

    def company(self):
        name = [self.pick(self.surnames) if self.random.random() < 0.7 else self.made()]
        if self.random.random() < 0.3:
            name += ["&", self.pick(self.surnames)]
        return name + ([self.pick(COMPANY)] if self.random.random() < 0.5 else [])


def plain(name):
    return name.isascii() and len(name) > 3 and all(part.isalpha() for part in name.split())


def titled(name):
    return name.title().split()


def results(n):
    """Matches, tables and score sheets."""
    side, kind = (n.club, "ORG") if n.random.random() < 0.75 else (lambda: n.pick(n.countries), "LOC")
    score = f"{n.number(0, 5)}-{n.number(0, 5)}"
    row = [n.number(0, 40) for _ in range(n.random.randint(4, 7))]
    return n.pick([
        lambda: [(kind, side()), n.number(0, 5), (kind, side()), n.number(0, 5)],
        lambda: [(kind, side()), n.number(0, 5), (kind, side()), n.number(0, 5), "(", "halftime", score, ")"],
        lambda: [(kind, side())] + row,
        lambda: [(kind, side())] + row[:3] + [f".{n.number(300, 700)}", n.number(1, 20)],
        lambda: [("ORG", n.club()), "at", ("ORG", n.club())],
        lambda: [("ORG", n.club()), "AT", ("ORG", n.club())],
        lambda: [(kind, side()), "v", (kind, side())],
        lambda: ["Postponed", ":", (kind, side()), "v", (kind, side()), ",", (kind, side()), "v", (kind, side())],
        lambda: [(kind, side()), n.pick(VERBS), (kind, side()), score, "on", n.pick(["Friday", "Saturday", "Sunday"]), "."],
        lambda: [(kind, side()), score, (kind, side())],
        lambda: ["At", ("LOC", n.pick(n.cities)), ":", (kind, side()), n.pick(VERBS), (kind, side()), "by", n.number(2, 9), "wickets", "."],
        lambda: ["In", ("LOC", n.pick(n.cities)), ",", ("PER", n.person()), "scored", "twice", "as", (kind, side()), n.pick(VERBS), (kind, side()), score, "."],
        lambda: ["Scorers", ":", ("PER", n.person()), n.number(1, 90), ",", ("PER", [n.pick(n.surnames)]), n.number(1, 90), "pen"],
        lambda: [n.number(60, 75), ("PER", n.person())] + row[:3],
        lambda: [("PER", n.person()), "(", ("LOC", n.pick(n.countries)), ")", n.pick(["beat", "bt"]), ("PER", n.person()), "(", ("LOC", n.pick(n.countries)), ")", "6-3", "7-5"],
        lambda: [n.number(1, 20) + ".", ("PER", n.person()), "(", ("LOC", n.pick(n.countries)), ")", n.pick(["same time", f"{n.number(1, 59)} seconds behind"])],
        lambda: [("PER", n.person()), ",", ("ORG", n.club()), ",", n.number(10, 40)],
        lambda: [("PER", [n.pick(n.surnames)]), "c", ("PER", [n.pick(n.surnames)]), "b", ("PER", [n.pick(n.surnames)]), n.number(0, 120)],
        lambda: ["Results", "of", "the", ("MISC", n.pick(n.cities) + [n.pick(EVENTS)]), "on", "Sunday", ":"],
        lambda: [n.pick(SPORTS).upper(), "-", (kind, side()), n.pick(VERBS), (kind, side())],
        lambda: ["The", ("ORG", n.pick(n.cities) + [n.pick(NICKNAMES)]), n.pick(VERBS), "the", ("ORG", n.pick(n.cities) + [n.pick(NICKNAMES)]), score, "."],
        lambda: [("PER", n.person(0)), "joined", ("ORG", n.club()), "from", ("ORG", n.club()), "for", "two", "million", "."],
    ])()


def markets(n):
    """Companies among figures, and places before dates."""
    return n.pick([
        lambda: ["Shares", "of", ("ORG", n.company()), n.pick(["fell", "rose"]), n.number(1, 9), "percent", "."],
        lambda: [("ORG", n.company()), "shares", n.pick(["fell", "rose", "closed"]), n.number(1, 9), "to", n.number(10, 90), "."],
        lambda: [("ORG", n.company()), "said", "it", "had", "bought", ("ORG", n.company()), "for", "$", n.number(10, 900), "million", "."],
        lambda: [("ORG", n.company()), ",", ("ORG", n.company()), "and", ("ORG", n.company()), "led", "the", "gains", "."],
        lambda: [("PER", n.person()), ",", "analyst", "at", ("ORG", n.company()), ",", "said", "."],
        lambda: ["--", ("LOC", n.pick(n.cities)), "newsroom", "+44", n.number(100, 999), n.number(1000, 9999)],
        lambda: [("LOC", n.pick(n.cities)), f"{n.number(1990, 2025)}-{n.number(10, 12)}-{n.number(10, 28)}"],
        lambda: [("LOC", n.pick(n.cities)), ",", ("LOC", n.pick(n.countries)), f"{n.number(1990, 2025)}-{n.number(10, 12)}-{n.number(10, 28)}"],
        lambda: [("ORG", [n.pick(n.surnames).upper()[:4]]), "Q" + n.number(1, 4), "net", "$", n.number(1, 90), "mln", "vs", "$", n.number(1, 90), "mln", "."],
        lambda: [("ORG", n.company()), "is", "cutting", n.number(100, 900), "jobs", "at", "its", ("LOC", n.pick(n.cities)), "plant", "."],
    ])()


def speech(n):
    """People that nobody knows, by what they do; capitals of countries speak and stay places."""
    surname = lambda: ("PER", [n.pick(n.surnames)])
    said = n.pick(["said", "told reporters", "replied", "asked", "warned"])
    return n.pick([
        lambda: ['"', "No", "trains", ",", '"', surname(), "said", "."],
        lambda: [surname(), said, "."],
        lambda: [n.pick(["Mr", "Ms", "Mrs", "Dr", "Mr.", "Ms."]), surname(), said, "that", "nothing", "had", "changed", "."],
        lambda: [("PER", n.person()), ",", "who", "is", n.number(20, 80), ",", said, "."],
        lambda: [("PER", n.person()), "met", n.pick(["Mr", "Ms", "Judge", "President"]), surname(), "in", ("LOC", n.pick(n.cities)), "."],
        lambda: [("LOC", n.pick(n.capitals)), "said", "it", "would", "answer", "."],
        lambda: [("LOC", n.pick(n.capitals)), "and", ("LOC", n.pick(n.capitals)), "agreed", "to", "talks", "."],
        lambda: [n.pick(["Farmers", "Dockers", "Growers", "Crews", "Shops", "Voters"]), "in", ("LOC", n.pick(n.cities)), "and", ("LOC", n.pick(n.cities)), "said", "so", "."],
        lambda: [n.pick(["Farmers", "Dockers", "Growers", "Crews", "Shops", "Voters"]), "near", ("LOC", n.pick(n.cities)), "waited", "."],
        lambda: [("LOC", ["U.S."]), "Secretary of State", ("PER", n.person()), "left", "."],
        lambda: [("ORG", n.company()), "of", ("LOC", n.pick(n.cities)), "won", "the", "contract", "."],
        lambda: [("ORG", n.company()), n.pick(["Chief Executive", "Chairman", "spokeswoman"]), ("PER", n.person()), "resigned", "."],
    ])()


def unknown(n):
    """Firms, papers, unions, ships and places that no list knows, by what is said of them."""
    city = lambda: ("LOC", n.pick(n.cities))
    firm = lambda: ("ORG", n.firm())
    return n.pick([
        lambda: ["Shares", "in", firm(), "and", ("ORG", n.pick(n.cities)), n.pick(["rose", "fell", "slipped"]), "."],
        lambda: ["Shares", "in", firm(), "and", firm(), n.pick(["rose", "fell", "slipped"]), "."],
        lambda: [n.pick(["A", "The"]), n.pick(n.cities)[0] + "-based", firm(), n.pick(["was quiet", "said so", "had no comment"]), "."],
        lambda: [firm(), "'s", n.pick(["shareholders", "profits", "board", "chief executive", "shares"]), n.pick(["agreed", "fell"]), "."],
        lambda: [firm(), n.pick(["makes tyres", "plans to cut jobs", "raised prices", "will buy a rival", "makes software"]), "."],
        lambda: ["Analysts", "at", firm(), "said", "that", firm(), "could", "follow", "."],
        lambda: ["The", n.pick(["drugmaker", "airline", "carmaker", "lender", "broker", "insurer", "retailer"]), firm(), "said", "so", "."],
        lambda: ["The", ("ORG", [n.pick([n.made(), *n.pick(n.cities)]), n.pick(PAPERS)]), n.pick(["reported", "wrote", "said"]), "on", "Sunday", "."],
        lambda: [("PER", n.person()), "told", "the", ("ORG", [n.pick([n.made(), *n.pick(n.cities)]), n.pick(PAPERS)]), "."],
        lambda: ["Dockers", "of", ("ORG", [n.letters(), n.made()]), "voted", "to", "strike", ",", "the", "union", "said", "."],
        lambda: [("ORG", [n.letters()]), n.pick(["said", "urged members to vote", "members walked out"]), "."],
        lambda: ["The", n.pick(SHIPS), ("MISC", n.firm()), n.pick(["sailed", "ran aground", "left"]), "near", city(), "."],
        lambda: ["She", n.pick(["boarded", "sailed on"]), "the", ("MISC", n.firm()), "in", city(), "."],
        lambda: ["Growers", "in", "the", ("LOC", [n.made()]), "waited", "for", "rain", "."],
        lambda: ["The", "village", "of", ("LOC", [n.made()]), ",", "near", city(), ",", "was", "empty", "."],
        lambda: ["Heavy", "rain", "fell", "on", ("LOC", [n.made()]), "and", city(), "."],
        lambda: [("PER", [n.made()]), "and", ("PER", [n.made()]), n.pick(["shook hands", "scored", "met again"]), "."],
        lambda: [("PER", [n.made()]), "said", "he", "had", "seen", "nothing", "."],
    ])()


def labelled(parts, shout):
    """(token, tag) of words and of (kind, words)."""
    sentence = []
    for part in parts:
        kind, words = part if isinstance(part, tuple) else (None, part.split())
        tags = conll.bio(len(words), [(0, len(words), kind)] if kind else [])
        sentence += zip([word.upper() if shout else word for word in words], tags)
    return sentence


def documents(folder, count, seed):
    """Short documents, each of one sort, now and then in capitals."""
    names = Names(folder, seed)
    for _ in range(count):
        pattern = names.pick([results, results, results, markets, markets, speech, speech, unknown])
        yield [labelled(pattern(names), names.random.random() < 0.15) for _ in range(names.random.randint(3, 8))]


def headlines(documents, share, seed):
    """A share of the sentences, half of them in capitals, half with a capital on every long word."""
    draw = random.Random(seed)
    for document in documents:
        for sentence in document:
            if draw.random() < share and 3 < len(sentence) < 16:
                change = str.upper if draw.random() < 0.5 else capitalised
                kept = sentence[:-1] if sentence[-1][0] == "." else sentence
                yield [[(change(token), tag) for token, tag in kept]]


def capitalised(token):
    return token[0].upper() + token[1:] if len(token) > 3 else token
