/// What changed in the paragraphs.
struct BodyDifference {
    /// Where less than this share of the words of the shorter text is left, the page has another article.
    private static let minimumShareLeft = 0.1
    /// Of shorter texts so little may be left by an edit.
    private static let minimumWords = 50

    let texts: TextListDifference
    private(set) var changes: [RevisionChange] = []
    /// Whether next to nothing of the text is left.
    let isReplaced: Bool
    /// Whether both revisions have as much of the article.
    let isOfOneExtent: Bool

    init(
        _ before: RevisionContent, _ left: [RevisionText], _ after: RevisionContent, _ right: [RevisionText],
        names: Set<UInt64>
    ) {
        var texts = TextListDifference(left, right)
        let isOfOneExtent = before.extent == after.extent
        let (cutBefore, cutAfter) = (RemovedBlocks(before.removed), RemovedBlocks(after.removed))
        texts.drop(
            removed: { !isOfOneExtent || cutAfter.contains(left[$0]) },
            added: { !isOfOneExtent || cutBefore.contains(right[$0]) })
        // A teaser may end within a paragraph.
        texts.dropChanged { !isOfOneExtent && ($0.before == left.count - 1 || $0.after == right.count - 1) }
        self.texts = texts
        self.isOfOneExtent = isOfOneExtent
        isReplaced = isOfOneExtent && BodyDifference.isReplaced(texts)
        changes =
            isReplaced
            ? [BodyDifference.replacement(left, right)]
            : BodyDifference.changes(texts, before.paragraphs, after.paragraphs, names)
    }

    private static func isReplaced(_ texts: TextListDifference) -> Bool {
        let count = { (list: [RevisionText]) in list.reduce(0) { $0 + $1.words.count } }
        let shorter = min(count(texts.before), count(texts.after))
        let removed = texts.removed.reduce(0) { $0 + texts.before[$1].words.count }
        let added = texts.added.reduce(0) { $0 + texts.after[$1].words.count }
        let left = min(count(texts.before) - removed, count(texts.after) - added)
        return shorter >= minimumWords && Double(left) < minimumShareLeft * Double(shorter)
    }

    private static func replacement(_ before: [RevisionText], _ after: [RevisionText]) -> RevisionChange {
        RevisionChange(
            .body, .changed, before: RevisionChange.Side(text: before.first { !$0.words.isEmpty }?.excerpt()),
            after: RevisionChange.Side(text: after.first { !$0.words.isEmpty }?.excerpt()))
    }

    private static func changes(
        _ texts: TextListDifference, _ before: [RevisionContent.Paragraph], _ after: [RevisionContent.Paragraph],
        _ names: Set<UInt64>
    ) -> [RevisionChange] {
        let edited = texts.changed.map { pair in
            EditedText(texts.before[pair.before], texts.after[pair.after]).change(
                after[pair.after].subject, detail: after[pair.after].role, at: pair, names: names)
        }
        let moved = texts.moved.map { pair in
            RevisionChange(
                after[pair.after].subject, .moved, detail: after[pair.after].role,
                before: RevisionChange.Side(position: pair.before),
                after: RevisionChange.Side(position: pair.after, text: texts.after[pair.after].excerpt()))
        }
        let removed = texts.removed.map { index in
            RevisionChange(
                before[index].subject, .removed, detail: before[index].role,
                before: RevisionChange.Side(position: index, text: texts.before[index].excerpt()))
        }
        let added = texts.added.map { index in
            RevisionChange(
                after[index].subject, .added, detail: after[index].role,
                after: RevisionChange.Side(position: index, text: texts.after[index].excerpt()))
        }
        return (edited + moved + removed + added).sorted { $0.place < $1.place }
    }
}

extension RevisionChange {
    /// By which changes of a text are sorted.
    fileprivate var place: (Int, Int) {
        (after?.position ?? before?.position ?? 0, after == nil ? 0 : 1)
    }
}

extension RevisionContent.Paragraph {
    fileprivate var subject: RevisionChange.Subject { isNote ? .note : .paragraph }
}

/// What cleaning has removed from a page: a block that it left once has not been added by the outlet.
private struct RemovedBlocks {
    private let keys: Set<UInt64>
    /// The words of the samples that are cut off in the middle.
    private static let sampleWords = 12

    init(_ samples: [String]) {
        keys = Set(samples.map(RevisionText.init).filter { !$0.words.isEmpty }.map(RemovedBlocks.key))
    }

    func contains(_ text: RevisionText) -> Bool { keys.contains(RemovedBlocks.key(text)) }

    private static func key(_ text: RevisionText) -> UInt64 { RevisionText.key(of: text.words.prefix(sampleWords)) }
}
