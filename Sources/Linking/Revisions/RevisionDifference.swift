/// What changed in an article from one revision to the next.
///
/// What differs in white space, case, punctuation or the form of quotation marks has not changed. The cost grows with the length of the
/// two, by n log n at most.
package struct RevisionDifference {
    /// Raised whenever the same revisions have other changes.
    package static let version = 1

    /// How many changes of each kind are kept, the first ones; a page that is another every time would fill the database.
    private static let maximumNotes = 50
    private static let maximumParagraphs = 200
    private static let maximumQuotes = 100

    /// The changes: of the headline and the like, of notes, of paragraphs, and of quotations.
    package let changes: [RevisionChange]
    /// The number of changes, those that are not kept included.
    package let count: Int

    /// Compares the quotations only where `comparesQuotes`: they may have been found by other rules.
    package init(from before: RevisionContent, to after: RevisionContent, comparesQuotes: Bool = true) {
        var texts: [String: RevisionText] = [:]
        let left = before.paragraphs.map { texts.text($0.text) }
        let right = after.paragraphs.map { texts.text($0.text) }
        var names = (left + right).reduce(into: Set<UInt64>()) { $0.formUnion($1.names) }
        for speaker in Set((before.quotes + after.quotes).compactMap(\.speaker)) {
            names.formUnion(RevisionText(speaker).hashes)
        }
        let body = BodyDifference(before, left, after, right, names: names)
        let fields = FieldDifference(before, after, names: names).changes
        let quotes = comparesQuotes ? QuoteDifference(before, after, body, names: names).changes : []
        let notes = body.changes.filter { $0.subject == .note }
        let paragraphs = body.changes.filter { $0.subject != .note }
        count = fields.count + notes.count + paragraphs.count + quotes.count
        changes =
            fields + notes.prefix(RevisionDifference.maximumNotes)
            + paragraphs.prefix(RevisionDifference.maximumParagraphs) + quotes.prefix(RevisionDifference.maximumQuotes)
    }
}

extension [String: RevisionText] {
    /// Returns the words of `text`, which are read once: most paragraphs are the same in both revisions.
    fileprivate mutating func text(_ text: String) -> RevisionText {
        if let known = self[text] { return known }
        let read = RevisionText(text)
        self[text] = read
        return read
    }
}
