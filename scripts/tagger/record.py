#!/usr/bin/env python3
"""Writes the tags that the training code gives to a file of tokens: record.py MODEL.pt VECTORS FEATURES COLUMNS

FEATURES are those that `copydesk-evaluate features COLUMNS` wrote; a test holds the program against the tags.
"""
import sys

import numpy
import torch

import conll
import export
import train


def rounded(network):
    """The network with the fractions that the model file has: a token on the brink may fall the other way."""
    def at(values, scale, limit):
        return (values.detach() * scale).round().clamp(-limit, limit) / scale

    network.table.weight.data = at(network.table.weight, export.ROW_SCALE, 127)
    network.vectors = at(network.turn(network.vectors), export.ROW_SCALE, 127)
    network.turn = torch.nn.Identity()
    for layer in [*network.layers, network.out]:
        layer.weight.data = at(layer.weight, 1 << export.WEIGHT_BITS, 32767)
    return network


def main():
    vectors = numpy.load(sys.argv[2])
    texts = train.Texts(sys.argv[3], vectors)
    network = rounded(train.loaded(sys.argv[1], vectors))
    tags = train.decode(train.scores_of(network, texts), texts.bounds)
    sentences = [s for d in conll.read(sys.argv[4]) for s in d]
    with open(sys.argv[4], "w", encoding="utf-8") as out:
        for number, (sentence, (start, end)) in enumerate(zip(sentences, texts.bounds)):
            assert len(sentence) == end - start, sentence
            out.write("\n" if number else "")
            out.writelines(f"{token}\t{train.TAGS[tag]}\n" for (token, _), tag in zip(sentence, tags[start:end]))


main()
