import Foundation

/// Finds the likeliest row of tags in which every name is whole: B, then I, then L, or U alone.
struct NameDecoder {
    /// `NameTag.paddedCount` scores a token.
    let scores: UnsafeBufferPointer<Int32>
    private static let kinds = NameKind.allCases.count
    private static let unlikely = Int64.min / 4

    func names(_ tokens: Range<Int>, firstToken: Int) -> [TaggedName] {
        names(of: tags(tokens), from: tokens.lowerBound, firstToken: firstToken)
    }

    /// Viterbi: `outside` is the best score of a row that has no open name, `open` one for each kind.
    private func tags(_ tokens: Range<Int>) -> [UInt8] {
        var outside: Int64 = 0
        var open = [Int64](repeating: Self.unlikely, count: Self.kinds)
        var closing: [UInt8] = []
        var continues: [UInt8] = []
        for token in tokens {
            let row = token * NameTag.paddedCount
            var bestClosing: UInt8 = 0
            var best = outside + Int64(scores[row])
            var goesOn: UInt8 = 0
            for kind in 0..<Self.kinds {
                let first = row + 1 + 4 * kind
                let unit = outside + Int64(scores[first + 3])
                if unit > best { (best, bestClosing) = (unit, UInt8(4 + 4 * kind)) }
                let last = open[kind] + Int64(scores[first + 2])
                if last > best { (best, bestClosing) = (last, UInt8(3 + 4 * kind)) }
                let inside = open[kind] + Int64(scores[first + 1])
                let begin = outside + Int64(scores[first])
                if inside > begin { goesOn |= 1 << UInt8(kind) }
                open[kind] = max(inside, begin)
            }
            outside = best
            closing.append(bestClosing)
            continues.append(goesOn)
        }
        return back(closing, continues)
    }

    /// Follows the choices back from the end.
    private func back(_ closing: [UInt8], _ continues: [UInt8]) -> [UInt8] {
        var tags = [UInt8](repeating: 0, count: closing.count)
        var openKind: UInt8?
        for index in closing.indices.reversed() {
            if let kind = openKind {
                let goesOn = continues[index] >> kind & 1 == 1
                tags[index] = 1 + 4 * kind + (goesOn ? 1 : 0)
                if !goesOn { openKind = nil }
            } else {
                tags[index] = closing[index]
                if closing[index] > 0, closing[index] % 4 == 3 { openKind = (closing[index] - 1) / 4 }
            }
        }
        return tags
    }

    private func names(of tags: [UInt8], from first: Int, firstToken: Int) -> [TaggedName] {
        var found: [TaggedName] = []
        var start = 0
        for (index, tag) in tags.enumerated() where tag > 0 {
            let place = (tag - 1) % 4
            if place == 0 || place == 3 { start = index }
            guard place >= 2, let kind = NameKind(rawValue: Int(tag - 1) / 4) else { continue }
            let sureness = (start...index).map { probability(of: kind, first + $0) }.min() ?? 0
            found.append(
                TaggedName(
                    tokens: firstToken + start..<firstToken + index + 1, kind: kind,
                    confidence: (sureness * 100).rounded() / 100))
        }
        return found
    }

    /// That the token is part of a name of that kind.
    private func probability(of kind: NameKind, _ token: Int) -> Double {
        let row = scores[token * NameTag.paddedCount..<token * NameTag.paddedCount + NameTag.count]
        let highest = row.max() ?? 0
        let parts = row.map { exp(Double($0 - highest) / NameTagger.scoreUnit) }
        let first = 1 + 4 * kind.rawValue
        return parts[first..<first + 4].reduce(0, +) / parts.reduce(0, +)
    }
}
