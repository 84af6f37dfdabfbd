"""Training, and the model as the program reads it."""

import random
import struct
import time

import numpy as np

from pos_data import NUMBER, TAGS
from pos_features import DYNAMIC, NO_TAG, STATIC, dynamic, mixed, sentence


class Example:
    """A sentence made ready: rows of the weights in place of features."""

    __slots__ = ("static", "keys", "fixed", "gold")


def np_mixed(template, a, b):
    with np.errstate(over="ignore"):
        b = b * np.uint32(0x85EBCA6B)
        h = a * np.uint32(0x9E3779B1) ^ (b << np.uint32(15) | b >> np.uint32(17)) ^ np.uint32((template + 1) * 0xC2B2AE35 & 0xFFFFFFFF)
        h ^= h >> np.uint32(16)
        h *= np.uint32(0x85EBCA6B)
        h ^= h >> np.uint32(13)
        h *= np.uint32(0xC2B2AE35)
        return h ^ h >> np.uint32(16)


def prepared(sentences, minimum):
    """Examples, and the features that occur at least `minimum` times: hash to row."""
    raw, flat, dyn = [], [], []
    for words, gold in sentences:
        kept, rows, keys, fixed = sentence(words)
        if not kept:
            continue
        gold = [NUMBER[gold[i]] if gold[i] else -1 for i in kept]
        raw.append((len(rows), keys, fixed, gold))
        flat.append(np.array(rows, dtype=np.uint32))
        tag = tag2 = NO_TAG
        seen = []
        for k, g in zip(keys, gold):
            seen.append(dynamic(k, tag, tag2))
            tag, tag2 = (g if g >= 0 else NO_TAG), tag
        dyn.append(np.array(seen, dtype=np.uint32))
    flat, dyn = np.concatenate(flat), np.concatenate(dyn)
    hashes = np.stack([np_mixed(t, flat[:, t, 0], flat[:, t, 1]) for t in range(len(STATIC))], axis=1)
    dhash = np.stack([np_mixed(len(STATIC) + t, dyn[:, t, 0], dyn[:, t, 1]) for t in range(len(DYNAMIC))], axis=1)
    del flat, dyn
    values, counts = np.unique(np.concatenate([hashes.ravel(), dhash.ravel()]), return_counts=True)
    values = values[counts >= minimum]
    places = np.searchsorted(values, hashes)
    places[places == len(values)] = 0
    rows_of = np.where(values[places] == hashes, places + 1, 0).astype(np.int32)
    examples, at = [], 0
    for length, keys, fixed, gold in raw:
        e = Example()
        e.static = rows_of[at : at + length]
        at += length
        e.keys = keys
        e.fixed = [NUMBER[f] if f else -1 for f in fixed]
        e.gold = gold
        examples.append(e)
    return examples, values


def train(examples, values, epochs, seed, log):
    rows = {int(v): i + 1 for i, v in enumerate(values)}
    n, k = len(values) + 1, len(TAGS)
    weights = np.zeros((n, k), np.float32)
    sums = np.zeros((n, k), np.float32)
    shuffle = random.Random(seed)
    memo = {}
    first = len(STATIC)
    step = 0
    nd = len(DYNAMIC)

    def drows(key, tag, tag2):
        m = (key, tag, tag2)
        found = memo.get(m)
        if found is None:
            found = memo[m] = np.array(
                [rows.get(mixed(first + t, a, b), 0) for t, (a, b) in enumerate(dynamic(key, tag, tag2))], np.int32)
        return found

    index = np.empty(first + nd, np.int32)
    for epoch in range(epochs):
        began, wrong, total = time.time(), 0, 0
        shuffle.shuffle(examples)
        for e in examples:
            tag = tag2 = NO_TAG
            for i in range(len(e.gold)):
                fixed, gold = e.fixed[i], e.gold[i]
                if fixed >= 0:
                    tag, tag2 = fixed, tag
                    continue
                index[:first] = e.static[i]
                index[first:] = drows(e.keys[i], tag, tag2)
                scores = weights[index].sum(0)
                guess = int(scores.argmax())
                if gold >= 0:
                    total += 1
                    step += 1
                    if guess != gold:
                        wrong += 1
                        weights[index, gold] += 1
                        weights[index, guess] -= 1
                        sums[index, gold] += step
                        sums[index, guess] -= step
                        weights[0] = 0
                tag, tag2 = guess, tag
        log(f"epoch {epoch + 1}: {100 - 100 * wrong / total:.2f} % right while learning, {time.time() - began:.0f} s")
    sums[0] = 0
    return weights - sums / step



def written(weights, values, scale, limit):
    """The model's bytes, at most `limit` of them: see PartOfSpeechModel.swift. Features that say most come first."""
    w = np.clip(np.rint(weights[1:] * scale), -127, 127).astype(np.int8)
    w[np.abs(w) < scale] = 0
    said = np.abs(w.astype(np.int32)).sum(axis=1)
    buckets = [bytearray() for _ in range(65536)]
    length = 32 + 4 * 65537
    for place in np.argsort(-said, kind="stable")[: np.count_nonzero(said)]:
        tags = np.flatnonzero(w[place])
        length += 3 + 2 * len(tags)
        if length > limit:
            break
        feature = int(values[place])
        entry = struct.pack("<HB", feature & 0xFFFF, len(tags))
        entry += b"".join(struct.pack("<Bb", int(tag), int(w[place, tag])) for tag in tags)
        buckets[feature >> 16] += entry
    offsets = np.cumsum([0] + [len(bucket) for bucket in buckets]).astype("<u4")
    payload = offsets.tobytes() + b"".join(buckets)
    return b"CPYDESK\0POS " + struct.pack("<IQQ", 1, len(payload), digest(payload)) + payload


def digest(payload):
    """`ctagger_digest`."""
    h = 0xCBF29CE484222325 ^ len(payload)
    for (word,) in struct.iter_unpack("<Q", payload + bytes(-len(payload) % 8)):
        h = (h ^ word) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
        h ^= h >> 32
    return h


class Tagger:
    """The tagger as the program runs it: whole numbers only."""

    def __init__(self, model):
        payload = model[32:]
        offsets = struct.unpack_from("<65537I", payload)
        self.table = {}
        for bucket in range(65536):
            at, end = offsets[bucket] + 65537 * 4, offsets[bucket + 1] + 65537 * 4
            while at < end:
                low, count = struct.unpack_from("<HB", payload, at)
                weights = struct.unpack_from("<" + "Bb" * count, payload, at + 3)
                self.table[bucket << 16 | low] = list(zip(weights[::2], weights[1::2]))
                at += 3 + 2 * count

    def tags(self, words):
        kept, rows, keys, fixed = sentence(words)
        found = ["''"] * len(words)
        tag = tag2 = NO_TAG
        for i, row, key, f in zip(kept, rows, keys, fixed):
            if f is None:
                scores = [0] * len(TAGS)
                for t, (a, b) in enumerate(row + dynamic(key, tag, tag2)):
                    for number, weight in self.table.get(mixed(t, a, b), ()):
                        scores[number] += weight
                f = TAGS[scores.index(max(scores))]
            found[i] = f
            tag, tag2 = NUMBER[f], tag
        return found
