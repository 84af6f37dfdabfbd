extension CopyScores {
    private static let shares = [("1-10 %", 0.0...0.1), ("11-20 %", 0.1...0.2), ("21-30 %", 0.2...0.3)]

    var counts: MatchCounts {
        let found = outcomes.count { $0.isFound }
        return MatchCounts(correct: found, predicted: found + wrongPairs.count, expected: outcomes.count)
    }

    /// The figures for a person to read, in per cent.
    package var table: String {
        let ratios = counts.ratios
        let total =
            "recall \(percent(ratios.recall)), precision \(percent(ratios.precision)): \(counts.correct) of "
            + "\(counts.expected) copies found, \(wrongPairs.count) wrong pairs, of \(originals) articles"
        let copies =
            [row("copies", ["found", "of", "recall"] + CopyScores.shares.map(\.0))] + CopyEdit.allCases.map(row)
        let others = [row("look-alikes", ["wrong", "of"])] + LookAlike.allCases.map(row)
        return ([total, ""] + copies + [""] + others).joined(separator: "\n")
    }

    /// The copies that were missed and the pairs that are wrong, a line each.
    package var faults: [String] {
        outcomes.filter { !$0.isFound }.map { outcome in
            let share = outcome.copy.share > 0 ? ", \(percent(outcome.copy.share, 0)) % of the words" : ""
            return "missed: \(outcome.copy.key)\(share): \(beginning(of: outcome.copy))"
        }
            + wrongPairs.map { pair in
                "wrong: \(pair.first.key): \(beginning(of: pair.first))\n"
                    + "       \(pair.second.key): \(beginning(of: pair.second))"
            }
    }

    private func beginning(of member: CopySet.Member) -> String {
        String((member.text.paragraphs.first ?? "").prefix(80))
    }

    private func row(_ edit: CopyEdit) -> String {
        let outcomes = outcomes.filter { $0.copy.edit == edit }
        let found = outcomes.count { $0.isFound }
        let byShare = CopyScores.shares.map { _, range in
            recall(outcomes.filter { range.contains($0.copy.share) && $0.copy.share > range.lowerBound })
        }
        return row(
            edit.rawValue,
            ["\(found)", "\(outcomes.count)", recall(outcomes)] + (edit.hasShare ? byShare : []))
    }

    private func row(_ kind: LookAlike) -> String {
        let wrong = wrongPairs.count { $0.first.lookAlike == kind || $0.second.lookAlike == kind }
        return row(kind.rawValue, ["\(wrong)", "\(lookAlikes[kind, default: 0])"])
    }

    private func recall(_ outcomes: [Outcome]) -> String {
        percent(ratio(outcomes.count { $0.isFound }, outcomes.count), 1)
    }

    private func row(_ title: String, _ texts: [String]) -> String { leftAligned(title, 32) + columns(texts) }
}
