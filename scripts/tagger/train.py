#!/usr/bin/env python3
"""Trains the network: train.py FEATURES VECTORS OUT [options]; prints F1 on the development files after each epoch."""
import argparse
import copy
import pathlib
import time

import numpy
import torch
from torch import nn

FEATURES = 9
FORM, PREFIX, SUFFIX, SHAPE, TRAITS, LIST, RULE, PLACE, EVIDENCE = range(FEATURES)
TAGS = ["O"] + [f"{place}-{kind}" for kind in ("PER", "ORG", "LOC", "MISC") for place in "BILU"]
MASK = 17
FORM_ROWS, AFFIX_ROWS, OTHER_ROWS = 1 << 14, 1 << 13, 1 << 11

# How much a token's loss counts, and whether the labels know MISC: GUM's and UNER's do not.
SETS = {
    "crossner_other": (1.0, True), "politics_train": (1.0, True), "politics_dev": (1.0, True), "wikigold": (1.0, True),
    "gum_news": (1.0, False), "uner_ewt_dev": (0.7, False), "uner_ewt_test": (0.7, False), "wnut17_train": (0.3, True),
    "wikinews.voted": (0.7, True), "masc.voted": (0.4, True), "gmb.voted": (0.7, True),
    "invented": (0.5, True), "headlines": (0.5, True), "articles": (2.5, True),
}
DEV = ("ieer_news_dev", "conll03_dev", "politics_dev")


def mixed(hashes, salt):
    """Spreads FNV's bits; the program does the same."""
    x = hashes.astype(numpy.uint64) ^ salt
    x = (x ^ (x >> 16)) * 0x7FEB352D & 0xFFFFFFFF
    x = (x ^ (x >> 15)) * 0x846CA68B & 0xFFFFFFFF
    return x ^ (x >> 16)


def rows_of(features):
    """Row numbers in the one table that holds all embeddings."""
    form = features[:, FORM]
    columns = [mixed(form, 1) % FORM_ROWS, mixed(form, 2) % FORM_ROWS]
    columns += [FORM_ROWS + mixed(features[:, k], 3) % AFFIX_ROWS for k in (PREFIX, SUFFIX)]
    base = FORM_ROWS + AFFIX_ROWS
    columns += [base + mixed(features[:, k], 4) % OTHER_ROWS for k in (SHAPE, TRAITS, LIST, RULE, PLACE, EVIDENCE)]
    return numpy.stack(columns, 1).astype(numpy.int64)


class Texts:
    """The sentences of a file."""

    def __init__(self, path, vectors):
        records = numpy.fromfile(path, dtype="<u4").reshape(-1, FEATURES + 1)
        self.features = records[:, :FEATURES]
        self.tags = (records[:, FEATURES] & 255).astype(numpy.int64)
        self.opens = (records[:, FEATURES] & 512) > 0
        starts = numpy.flatnonzero(records[:, FEATURES] & 256)
        self.bounds = list(zip(starts.tolist(), starts.tolist()[1:] + [len(records)]))
        self.rows = rows_of(self.features)
        at = numpy.searchsorted(vectors["hashes"], self.features[:, FORM]).clip(0, len(vectors["hashes"]) - 1)
        known = vectors["hashes"][at] == self.features[:, FORM]
        self.none = len(vectors["vectors"])
        self.vector = numpy.where(known, vectors["rows"][at].astype(numpy.int64), self.none)


class Network(nn.Module):
    def __init__(self, vectors, width, layers, pieces):
        super().__init__()
        self.width, self.pieces = width, pieces
        self.table = nn.Embedding(FORM_ROWS + AFFIX_ROWS + OTHER_ROWS, width)
        nn.init.normal_(self.table.weight, std=0.1)
        padded = torch.cat([torch.from_numpy(vectors), torch.zeros(1, vectors.shape[1])])
        self.register_buffer("vectors", padded)
        self.turn = nn.Linear(vectors.shape[1], width, bias=False)
        nn.init.normal_(self.turn.weight, std=0.05)
        self.layers = nn.ModuleList(nn.Linear(3 * width, pieces * width) for _ in range(layers))
        for layer in self.layers:
            nn.init.normal_(layer.weight, std=(1 / (3 * width)) ** 0.5)
            nn.init.zeros_(layer.bias)
        self.out = nn.Linear(width, len(TAGS))
        self.drop = nn.Dropout(0.25)

    def forward(self, rows, keep, vector, inside):
        h = nn.functional.embedding_bag(rows, self.table.weight, mode="sum", per_sample_weights=keep)
        h = self.drop(h + self.turn(self.vectors[vector])) * inside
        for layer in self.layers:
            zero = h.new_zeros(1, self.width)
            window = torch.cat([torch.cat([zero, h[:-1]]), h, torch.cat([h[1:], zero])], 1)
            more = layer(window).view(-1, self.pieces, self.width).amax(1)
            h = (h + self.drop(more)) * inside
        return self.out(h)


def loaded(path, vectors):
    """A network that was saved."""
    state = torch.load(path)
    width = state["table.weight"].shape[1]
    layers = sum(k.startswith("layers.") and k.endswith("bias") for k in state)
    network = Network(vectors["vectors"], width, layers, len(state["layers.0.bias"]) // width)
    network.load_state_dict(state)
    return network


def batches(sets, order, size):
    """Sentences laid end to end with one empty place between them."""
    batch, count = [], 0
    for item in order:
        name, (start, end) = item
        batch.append((name, start, end))
        count += end - start + 1
        if count >= size:
            yield batch
            batch, count = [], 0
    if batch:
        yield batch


def laid(sets, batch):
    """Rows, vectors, tags, weights, whether MISC is known, and where there are tokens."""
    parts = []
    for name, start, end in batch:
        texts = sets[name]
        weight, has_misc = SETS.get(name, (1.0, True))
        n = end - start
        parts.append((
            numpy.concatenate([texts.rows[start:end], texts.rows[start:start + 1]]),
            numpy.append(texts.vector[start:end], texts.none),
            numpy.append(texts.tags[start:end], MASK),
            numpy.append(numpy.full(n, weight, numpy.float32), numpy.float32(0)),
            numpy.full(n + 1, has_misc),
            numpy.append(numpy.ones(n, numpy.float32), numpy.float32(0)),
        ))
    return [torch.from_numpy(numpy.concatenate(column)) for column in zip(*parts)]


def kept(batch, generator, count, columns):
    """What a token is told while it learns: now and then no form, no list, or for a whole sentence no rule."""
    keep = torch.ones(count, columns)
    form = torch.rand(count, generator=generator) < 0.15
    keep[form, 0] = 0
    keep[form, 1] = 0
    keep[torch.rand(count, generator=generator) < 0.1, 6] = 0
    place = 0
    for _, start, end in batch:
        draw = torch.rand(2, generator=generator)
        if draw[0] < 0.2:
            keep[place:place + end - start, 7] = 0
        place += end - start + 1
    return keep


def loss_of(logits, tags, weight, misc):
    """Of texts whose labels know no MISC, an O may be MISC."""
    log = torch.log_softmax(logits, 1)
    plain = log.gather(1, tags.clamp(max=16).unsqueeze(1)).squeeze(1)
    either = torch.logsumexp(log[:, [0, 13, 14, 15, 16]], 1)
    picked = torch.where((tags == 0) & ~misc, either, plain)
    weight = torch.where(tags < MASK, weight, torch.zeros_like(weight))
    return -(picked * weight).sum() / weight.sum().clamp(min=1)


def allowed():
    """Which tag may follow which; the last row is a sentence's start, the last column its end."""
    table = numpy.zeros((18, 18), bool)
    for left in range(18):
        for right in range(18):
            inside = left in range(1, 17) and (left - 1) % 4 in (0, 1)
            if inside:
                table[left, right] = right < 17 and right > 0 and (right - 1) // 4 == (left - 1) // 4 and (right - 1) % 4 in (1, 2)
            else:
                table[left, right] = right == 17 or right == 0 or (right - 1) % 4 in (0, 3)
    return table


def decode(scores, bounds):
    penalty = numpy.where(allowed(), 0.0, -1e9)
    tags = numpy.zeros(len(scores), numpy.int64)
    for start, end in bounds:
        best, back = scores[start] + penalty[17, :17], []
        for index in range(start + 1, end):
            step = best[:, None] + penalty[:17, :17]
            back.append(step.argmax(0))
            best = step.max(0) + scores[index]
        tag = int((best + penalty[:17, 17]).argmax())
        tags[end - 1] = tag
        for index in range(end - 2, start - 1, -1):
            tag = int(back[index - start][tag])
            tags[index] = tag
    return tags


def spans(tags, bounds):
    found = []
    for start, end in bounds:
        open_at = None
        for index in range(start, end):
            tag = tags[index]
            place, kind = ((tag - 1) % 4, (tag - 1) // 4) if 0 < tag < 17 else (None, None)
            if place in (0, 3):
                open_at = index
            if place in (2, 3) and open_at is not None:
                found.append((open_at, index + 1, int(kind)))
                open_at = None
    return found


@torch.no_grad()
def scores_of(network, texts):
    network.eval()
    out = []
    columns = texts.rows.shape[1]
    sets = {"": texts}
    for batch in batches(sets, [("", b) for b in texts.bounds], 8000):
        rows, vector, _, _, _, inside = laid(sets, batch)
        logits = network(rows, torch.ones(len(rows), columns), vector, inside.unsqueeze(1))
        out.append(logits[inside > 0].numpy())
    return numpy.concatenate(out)


def f1(found, gold):
    found, gold = set(found), set(gold)
    hits = len(found & gold)
    return 200 * hits / max(1, len(found) + len(gold))


def report(network, sets):
    line = []
    for name in DEV:
        texts = sets[name]
        gold = spans(texts.tags, texts.bounds)
        found = spans(decode(scores_of(network, texts), texts.bounds), texts.bounds)
        every = f1([s for s in found if s[2] < 3], [s for s in gold if s[2] < 3])
        kinds = [f1([s for s in found if s[2] == k], [s for s in gold if s[2] == k]) for k in range(4)]
        line.append(f"{name[:5]} {every:.1f} ({' '.join(f'{k:.0f}' for k in kinds)})")
    return "  ".join(line)


@torch.no_grad()
def average(mean, network, share):
    """A running mean of the weights tags better than the last ones."""
    for old, new in zip(mean.parameters(), network.parameters()):
        old.mul_(share).add_(new, alpha=1 - share)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("features"), parser.add_argument("vectors"), parser.add_argument("out")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--width", type=int, default=96)
    parser.add_argument("--layers", type=int, default=3)
    parser.add_argument("--pieces", type=int, default=2)
    parser.add_argument("--batch", type=int, default=3000)
    parser.add_argument("--rate", type=float, default=0.002)
    parser.add_argument("--after", help="go on from this network")
    parser.add_argument("--half", action="store_true", help="multiply in bfloat16, five times as fast where the processor has it")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sets", default=",".join(n for n in SETS if n != "politics_dev"))
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    generator = torch.Generator().manual_seed(options.seed)
    vectors = numpy.load(options.vectors)
    names = options.sets.split(",")
    sets = {n: Texts(pathlib.Path(options.features) / f"{n}.bin", vectors) for n in set(names) | set(DEV)}
    network = Network(vectors["vectors"], options.width, options.layers, options.pieces)
    if options.after:
        network = loaded(options.after, vectors)
    order = [(name, bounds) for name in names for bounds in sets[name].bounds]
    mean = copy.deepcopy(network)
    optimizer = torch.optim.Adam(network.parameters(), lr=options.rate, betas=(0.9, 0.99), fused=True)
    steps = options.epochs * (sum(e - s + 1 for _, (s, e) in order) // options.batch + 1)
    step, began = 0, time.time()
    for epoch in range(options.epochs):
        network.train()
        shuffled = [order[i] for i in torch.randperm(len(order), generator=generator)]
        total = 0.0
        for batch in batches(sets, shuffled, options.batch):
            rows, vector, tags, weight, misc, inside = laid(sets, batch)
            keep = kept(batch, generator, len(rows), rows.shape[1])
            for group in optimizer.param_groups:
                group["lr"] = options.rate * max(0.02, 1 - step / steps) * min(1, (step + 1) / 200)
            with torch.autocast("cpu", torch.bfloat16, enabled=options.half):
                logits = network(rows, keep, vector, inside.unsqueeze(1))
            loss = loss_of(logits.float(), tags, weight, misc)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            total += loss.item()
            step += 1
            if step % 10 == 0:
                average(mean, network, min(0.99, step / (step + 100)))
        torch.save(mean.state_dict(), options.out)
        print(f"epoch {epoch + 1} loss {total / max(1, step) * (epoch + 1):.4f} {time.time() - began:.0f}s  {report(mean, sets)}", flush=True)


if __name__ == "__main__":
    main()
