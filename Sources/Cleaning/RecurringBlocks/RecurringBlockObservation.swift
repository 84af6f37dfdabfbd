import ArticleModel
import Text

/// What one article adds to the memory of recurring blocks: the paragraphs in it that may recur.
package struct RecurringBlockObservation: Hashable, Sendable {
    struct Paragraph: Hashable, Sendable {
        /// The hash of the outlet and the words.
        let key: UInt64
        let isSelfReferential: Bool
        let isRelated: Bool
        /// The beginning of the paragraph.
        let sample: String
    }

    let outlet: String
    /// The hash of title and opening, which copies of one article share, whatever their addresses.
    let fingerprint: UInt64
    let paragraphs: [Paragraph]

    /// The observation of `article`; nil where nothing names its outlet, or `settings` say that nothing is cut.
    package init?(of article: CleanArticle, _ settings: CleanSettings = CleanSettings()) {
        guard settings.recurringBlockArticles > 0, let outlet = article.blockOutlet else { return nil }
        self.outlet = outlet
        var hash = StableHash()
        for text in [article.title ?? ""] + article.paragraphs.prefix(2).map(\.text) {
            hash.update(WordSpans(text).hash)
        }
        fingerprint = hash.value
        paragraphs = RecurringBlockCandidate.all(in: article, of: outlet).map { candidate in
            let text = article.paragraphs[candidate.index].text
            return Paragraph(
                key: candidate.key, isSelfReferential: candidate.isSelfReferential, isRelated: candidate.isRelated,
                sample: String(text.unicodeScalars.prefix(RecurringBlockEntry.sampleLength)))
        }
    }

    /// The keys of the paragraphs that may recur.
    package var keys: [UInt64] { paragraphs.map(\.key) }
}

extension RecurringBlockObservation: Codable {}

extension RecurringBlockObservation.Paragraph: Codable {}
