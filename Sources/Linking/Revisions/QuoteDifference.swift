/// What changed in the quotations and their speakers.
struct QuoteDifference {
    /// Fewer words in marks are a term as often as a quotation.
    private static let minimumWords = 3

    private(set) var changes: [RevisionChange] = []

    init(_ before: RevisionContent, _ after: RevisionContent, _ body: BodyDifference, names: Set<UInt64>) {
        // How a quotation is read depends on the text alone.
        if body.isReplaced || body.texts.hasSameWords { return }
        let all = TextListDifference(
            before.quotes.map { RevisionText($0.text) }, after.quotes.map { RevisionText($0.text) })
        let (lost, new) = (
            Set(body.texts.removed + body.texts.changed.map(\.before)),
            Set(body.texts.added + body.texts.changed.map(\.after))
        )
        // Marks that are read otherwise in the same words are no other quotation.
        let (isLost, isNew) = (
            { lost.contains(before.quotes[$0].paragraph) }, { new.contains(after.quotes[$0].paragraph) }
        )
        var quotes = all
        quotes.dropChanged { !isLost($0.before) && !isNew($0.after) }
        quotes.drop(
            removed: { !isLost($0) || all.before[$0].words.count < Self.minimumWords },
            added: { !isNew($0) || all.after[$0].words.count < Self.minimumWords })
        addSpeakers(of: quotes, before.quotes, after.quotes)
        addChanged(quotes, before.quotes, after.quotes, names)
        changes.sort { $0.place < $1.place }
    }

    private mutating func addChanged(
        _ quotes: TextListDifference, _ before: [RevisionContent.Quote], _ after: [RevisionContent.Quote],
        _ names: Set<UInt64>
    ) {
        changes += quotes.changed.map { pair in
            let position = SequenceAlignment.Pair(
                before: before[pair.before].paragraph, after: after[pair.after].paragraph)
            return EditedText(quotes.before[pair.before], quotes.after[pair.after]).change(
                .quote, detail: after[pair.after].speaker, at: position, names: names)
        }
        changes += quotes.removed.map { index in
            RevisionChange(
                .quote, .removed, detail: before[index].speaker,
                before: RevisionChange.Side(position: before[index].paragraph, text: quotes.before[index].excerpt()))
        }
        changes += quotes.added.map { index in
            RevisionChange(
                .quote, .added, detail: after[index].speaker,
                after: RevisionChange.Side(position: after[index].paragraph, text: quotes.after[index].excerpt()))
        }
    }

    private mutating func addSpeakers(
        of quotes: TextListDifference, _ before: [RevisionContent.Quote], _ after: [RevisionContent.Quote]
    ) {
        for pair in quotes.equal + quotes.moved + quotes.changed {
            guard let former = before[pair.before].speaker, let speaker = after[pair.after].speaker,
                QuoteDifference.areOthers(former, speaker)
            else { continue }
            changes.append(
                RevisionChange(
                    .speaker, .changed, detail: speaker,
                    before: RevisionChange.Side(
                        position: before[pair.before].paragraph, text: quotes.before[pair.before].excerpt(),
                        words: former),
                    after: RevisionChange.Side(
                        position: after[pair.after].paragraph, text: quotes.after[pair.after].excerpt(), words: speaker)
                ))
        }
    }

    /// Whether two names are of different persons: "Maria Keller" and "Keller" are not.
    private static func areOthers(_ one: String, _ other: String) -> Bool {
        let (left, right) = (Set(RevisionText(one).hashes), Set(RevisionText(other).hashes))
        return !left.isSubset(of: right) && !right.isSubset(of: left)
    }
}

extension RevisionChange {
    /// By which changes of quotations are sorted.
    fileprivate var place: (Int, Int, Int, String) {
        (
            after?.position ?? before?.position ?? 0, after == nil ? 0 : 1, subject == .speaker ? 0 : 1,
            after?.text ?? before?.text ?? ""
        )
    }
}
