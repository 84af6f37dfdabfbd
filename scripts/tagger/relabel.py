#!/usr/bin/env python3
"""Settles silver labels by majority: relabel.py FEATURES VECTORS GOLD_MODEL.pt NAME...

Three opinions on each token: spaCy's (the tags of NAME.bin), the rules' (NAME.rules.bin) and those of a network that
has seen gold only. What two say stands. Organizations and other things that spaCy alone
finds in words that nobody else takes for a name stand too, for of those it knows most; any other lone opinion is masked
and trains nothing. Writes NAME.voted.bin.
"""
import pathlib
import sys

import numpy
import torch

import train

MASKED = 17


def tags_of(path):
    records = numpy.fromfile(path, dtype="<u4").reshape(-1, train.FEATURES + 1)
    return (records[:, train.FEATURES] & 255).astype(numpy.int64)


def mask(tags, start, end):
    for index in range(start, end):
        if tags[index] == 0:
            tags[index] = MASKED


def paint(tags, start, end, kind):
    first = 1 + 4 * kind
    tags[start:end] = first + 1
    tags[start], tags[end - 1] = first, first + 2
    if end - start == 1:
        tags[start] = first + 3


def settled(count, opinions):
    """`opinions` are lists of spans, spaCy's first."""
    votes = {}
    for found in opinions:
        for span in found:
            votes[span] = votes.get(span, 0) + 1
    tags = numpy.zeros(count, numpy.int64)
    for (start, end, kind), number in sorted(votes.items()):
        if number > 1 and not tags[start:end].any():
            paint(tags, start, end, kind)
    taken = numpy.zeros(count, bool)
    for found in opinions[1:]:
        for start, end, _ in found:
            taken[start:end] = True
    for start, end, kind in opinions[0]:
        if votes[start, end, kind] == 1:
            if taken[start:end].any() or kind not in (1, 3):
                mask(tags, start, end)
            elif not tags[start:end].any():
                paint(tags, start, end, kind)
    for start, end, kind in (span for found in opinions[1:] for span in found):
        if votes[start, end, kind] == 1:
            mask(tags, start, end)
    return tags


def main():
    folder, vectors = pathlib.Path(sys.argv[1]), numpy.load(sys.argv[2])
    torch.set_num_threads(1)
    network = train.loaded(sys.argv[3], vectors)
    for name in sys.argv[4:]:
        texts = train.Texts(folder / f"{name}.bin", vectors)
        own = train.decode(train.scores_of(network, texts), texts.bounds)
        machine, rules = (tags_of(folder / f"{n}.bin") for n in (name, name + ".rules"))
        known = numpy.where(machine > 16, 0, machine)
        tags = settled(len(known), [train.spans(t, texts.bounds) for t in (known, own, rules)])
        if (machine > 16).any():
            tags[(machine > 16) & (tags == 0)] = MASKED
        records = numpy.fromfile(folder / f"{name}.bin", dtype="<u4").reshape(-1, train.FEATURES + 1)
        records[:, train.FEATURES] = records[:, train.FEATURES] & ~numpy.uint32(255) | tags.astype(numpy.uint32)
        records.tofile(folder / f"{name}.voted.bin")
        print(name, "changed", int((tags != machine).sum()), "masked", int((tags == MASKED).sum()), "of", len(tags))


main()
