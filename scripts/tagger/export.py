#!/usr/bin/env python3
"""Writes a trained network as the program reads it: export.py MODEL.pt VECTORS.npz OUT.bin"""
import struct
import sys

import numpy
import torch

import train

ROW_SCALE, VALUE_BITS, WEIGHT_BITS = 64, 9, 12
PADDED_TAGS = 32
START_BITS = 14


def digest(data):
    """As `ctagger_digest`."""
    value = 0xCBF29CE484222325 ^ len(data)
    words = numpy.frombuffer(data + bytes(-len(data) % 8), dtype="<u8").tolist()
    for word in words:
        value = (value ^ word) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
        value ^= value >> 32
    return value


def padded(array):
    data = numpy.ascontiguousarray(array).tobytes()
    return data + bytes(-len(data) % 8)


def rows(table):
    return numpy.clip(numpy.rint(table * ROW_SCALE), -127, 127).astype(numpy.int8)


def matrix(weight, bias, outputs):
    """bias, then weights[input / 2][output][input % 2]."""
    inputs = weight.shape[1]
    full = numpy.zeros((outputs, inputs), numpy.float64)
    full[:len(weight)] = weight
    shift = numpy.full(outputs, -1e6 if outputs > len(weight) else 0.0)
    shift[:len(weight)] = bias
    scaled = numpy.clip(numpy.rint(full * (1 << WEIGHT_BITS)), -32767, 32767).astype("<i2")
    pairs = scaled.reshape(outputs, inputs // 2, 2).transpose(1, 0, 2)
    limits = numpy.clip(numpy.rint(shift * (1 << (WEIGHT_BITS + VALUE_BITS))), -2**30, 2**30).astype("<i4")
    return padded(limits) + padded(pairs)


def main():
    state = {k: v.double().numpy() for k, v in torch.load(sys.argv[1]).items()}
    vectors = numpy.load(sys.argv[2])
    width = state["table.weight"].shape[1]
    layers = sum(k.startswith("layers.") and k.endswith("bias") for k in state)
    pieces = len(state["layers.0.bias"]) // width
    hashes = vectors["hashes"]
    starts = numpy.searchsorted(hashes >> (32 - START_BITS), numpy.arange((1 << START_BITS) + 1))
    turned = vectors["vectors"] @ state["turn.weight"].T
    payload = struct.pack("<8I", width, layers, pieces, train.FORM_ROWS, train.AFFIX_ROWS, train.OTHER_ROWS, len(turned), len(hashes))
    payload += padded(rows(state["table.weight"])) + padded(rows(turned))
    payload += padded(starts.astype("<u4")) + padded((hashes & 0xFFFF).astype("<u2")) + padded(vectors["rows"].astype("<u2"))
    for index in range(layers):
        payload += matrix(state[f"layers.{index}.weight"], state[f"layers.{index}.bias"], pieces * width)
    payload += matrix(state["out.weight"], state["out.bias"], PADDED_TAGS)
    header = b"CPYDESK\0" + b"NAME" + struct.pack("<IQQ", 2, len(payload), digest(payload))
    with open(sys.argv[3], "wb") as out:
        out.write(header + payload)
    print(len(payload) + 32, "bytes")


if __name__ == "__main__":
    main()
