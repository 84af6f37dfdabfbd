/// Which words of a text are others in its later version.
struct EditedText {
    private let before: RevisionText
    private let after: RevisionText
    /// The words that only the one version has, or has there.
    private let removed: [Range<Int>]
    private let added: [Range<Int>]

    init(_ before: RevisionText, _ after: RevisionText) {
        (self.before, self.after) = (before, after)
        let equal = SequenceAlignment(before.hashes, after.hashes).equal
        removed = EditedText.ranges(outside: equal.map(\.before), of: before.words.count)
        added = EditedText.ranges(outside: equal.map(\.after), of: after.words.count)
    }

    private static func ranges(outside indices: [Int], of count: Int) -> [Range<Int>] {
        var start = 0
        var ranges: [Range<Int>] = []
        for index in indices + [count] {
            if start < index { ranges.append(start..<index) }
            start = index + 1
        }
        return ranges
    }

    /// Returns the change, with the words that are others.
    func change(
        _ subject: RevisionChange.Subject, detail: String? = nil, at position: SequenceAlignment.Pair? = nil,
        names: Set<UInt64>
    ) -> RevisionChange {
        RevisionChange(
            subject, .changed, detail: detail,
            before: RevisionChange.Side(
                position: position?.before,
                text: before.excerpt(around: removed.first?.lowerBound ?? added.first?.lowerBound ?? 0),
                words: before.text(of: removed)),
            after: RevisionChange.Side(
                position: position?.after,
                text: after.excerpt(around: added.first?.lowerBound ?? removed.first?.lowerBound ?? 0),
                words: after.text(of: added)),
            facts: facts(names))
    }

    /// What the text said before and does not say any more. What was added to it is news, and not a correction.
    private func facts(_ names: Set<UInt64>) -> [RevisionChange.Fact] {
        let kept = Set(added.joined().map { after.words[$0].hash })
        let lost = removed.joined().map { before.words[$0] }.filter { !kept.contains($0.hash) }
        var facts: [RevisionChange.Fact] = []
        if lost.contains(where: \.isFigure) { facts.append(.figures) }
        if lost.contains(where: { $0.isCapitalized && names.contains($0.hash) }) { facts.append(.names) }
        return facts
    }
}
