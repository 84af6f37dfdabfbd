import Foundation

/// Finds the likeliest sequence of tags in which every name is whole: B, then I, then L, or U alone.
struct NameDecoder {
    /// `NameTag.paddedCount` scores a token.
    let scores: UnsafeBufferPointer<Int32>
    /// The index of the sentence's first token in the batch.
    let start: Int

    /// A token's best way for each of the two things that can follow it: no open name, or an open one of a kind.
    private struct Step {
        /// The tag that the best sequence without an open name ends in.
        var closing: UInt8 = NameTag.outside
        /// By kind, a bit: whether the best sequence with an open name has it open before this token already.
        var goesOn: UInt8 = 0
    }

    func names(in sentence: Range<Int>) -> [TaggedName] {
        var found: [TaggedName] = []
        var first = 0
        for (index, tag) in tags(sentence.count).enumerated() where tag != NameTag.outside {
            let position = NameTag.position(tag)
            if position == .begin || position == .unit { first = index }
            guard position == .last || position == .unit, let kind = NameTag.kind(tag) else { continue }
            found.append(name(first...index, kind, in: sentence))
        }
        return found
    }

    private func name(_ indices: ClosedRange<Int>, _ kind: NameKind, in sentence: Range<Int>) -> TaggedName {
        let least = indices.map { probability(of: kind, at: $0) }.min() ?? 0
        let tokens = sentence.lowerBound + indices.lowerBound..<sentence.lowerBound + indices.upperBound + 1
        return TaggedName(tokens: tokens, kind: kind, confidence: (least * 100).rounded() / 100)
    }

    /// Viterbi; sums of a thousand 32-bit scores fit well into 64 bits.
    private func tags(_ count: Int) -> [UInt8] {
        var closed: Int64 = 0
        var open = [Int64](repeating: Int64.min / 4, count: NameKind.allCases.count)
        var steps: [Step] = []
        steps.reserveCapacity(count)
        for index in 0..<count {
            steps.append(step(at: (start + index) * NameTag.paddedCount, &closed, &open))
        }
        return tags(back: steps)
    }

    private func step(at row: Int, _ closed: inout Int64, _ open: inout [Int64]) -> Step {
        var step = Step()
        var best = closed + Int64(scores[row])
        for kind in 0..<open.count {
            let begin = row + Int(NameTag.tag(kind, .begin))
            let unit = closed + Int64(scores[begin + 3])
            if unit > best { (best, step.closing) = (unit, NameTag.tag(kind, .unit)) }
            let last = open[kind] + Int64(scores[begin + 2])
            if last > best { (best, step.closing) = (last, NameTag.tag(kind, .last)) }
            let inside = open[kind] + Int64(scores[begin + 1])
            let opening = closed + Int64(scores[begin])
            if inside > opening { step.goesOn |= 1 << UInt8(kind) }
            open[kind] = max(inside, opening)
        }
        closed = best
        return step
    }

    /// The tags of the best sequence, read back from its end.
    private func tags(back steps: [Step]) -> [UInt8] {
        var tags = [UInt8](repeating: NameTag.outside, count: steps.count)
        var open: Int?
        for index in steps.indices.reversed() {
            if let kind = open {
                let goesOn = steps[index].goesOn >> UInt8(kind) & 1 == 1
                tags[index] = NameTag.tag(kind, goesOn ? .inside : .begin)
                if !goesOn { open = nil }
            } else {
                tags[index] = steps[index].closing
                if NameTag.position(tags[index]) == .last { open = NameTag.kind(tags[index])?.rawValue }
            }
        }
        return tags
    }

    /// The probability that the token is part of a name of that kind.
    private func probability(of kind: NameKind, at index: Int) -> Double {
        let row = (start + index) * NameTag.paddedCount
        let scores = scores[row..<row + NameTag.count]
        let highest = scores.max() ?? 0
        let parts = scores.map { exp(Double($0 - highest) / NameTagger.scoreUnit) }
        let begin = Int(NameTag.tag(kind.rawValue, .begin))
        return parts[begin..<begin + 4].reduce(0, +) / parts.reduce(0, +)
    }
}
