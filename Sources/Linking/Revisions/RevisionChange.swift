/// One thing that is otherwise in a revision of an article than in the one before.
package struct RevisionChange: Hashable, Sendable {
    package enum Subject: String, CaseIterable, Sendable {
        case title, subtitle, byline, publication, paragraph
        /// A paragraph in which the editors speak of the article: a correction, or another note.
        case note
        /// A quotation in marks.
        case quote
        /// The speaker of a quotation.
        case speaker
        /// The whole text, of which next to nothing is left.
        case body
    }

    package enum Kind: String, CaseIterable, Sendable { case added, removed, moved, changed }

    /// What stood in the words that are others now.
    package enum Fact: String, CaseIterable, Sendable { case figures, names }

    /// What one of the two revisions has.
    package struct Side: Hashable, Sendable {
        /// The index of the paragraph; nil of what is no part of the text.
        package var position: Int?
        /// The text, cut where it is long; nil where the other side has the same.
        package var text: String?
        /// The words that the other side lacks; nil where it has them all.
        package var words: String?

        package init(position: Int? = nil, text: String? = nil, words: String? = nil) {
            (self.position, self.text, self.words) = (position, text, words)
        }
    }

    package var subject: Subject
    package var kind: Kind
    /// The role of the paragraph, or the speaker of the quotation.
    package var detail: String?
    package var before: Side?
    package var after: Side?
    package var facts: [Fact] = []

    package init(
        _ subject: Subject, _ kind: Kind, detail: String? = nil, before: Side? = nil, after: Side? = nil,
        facts: [Fact] = []
    ) {
        (self.subject, self.kind, self.detail) = (subject, kind, detail)
        (self.before, self.after, self.facts) = (before, after, facts)
    }
}
