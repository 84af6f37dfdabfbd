import ArticleModel
import Text

/// A paragraph that may recur in the articles of an outlet, by where it stands or by what it says.
struct RecurringBlockCandidate {
    /// The index of the paragraph in its article.
    let index: Int
    /// The hash of the outlet and the words.
    let key: UInt64
    /// Whether the paragraph speaks of the outlet, its writers or its readers.
    let isSelfReferential: Bool
    /// Whether most of its names and numbers stand in other paragraphs too.
    let isRelated: Bool
    let wordCount: Int

    /// The numbers of paragraphs at the beginning and at the end of an article among which blocks of outlets stand.
    private static let leadingParagraphs = 2
    private static let trailingParagraphs = 4

    /// Returns the candidates of an article of `outlet`, in order.
    static func all(in article: CleanArticle, of outlet: String) -> [RecurringBlockCandidate] {
        let texts = article.paragraphs.map { WordSpans($0.text) }
        let references = SelfReferences(of: article, outlet: outlet)
        let shared = SharedWords(of: texts)
        return texts.indices.compactMap { index in
            // That an article was updated is said of it, in however many articles.
            if texts[index].words.isEmpty || article.paragraphs[index].role == .correction { return nil }
            let isSelfReferential = references.occur(in: texts[index], article.paragraphs[index].text)
            guard index < leadingParagraphs || index >= texts.count - trailingParagraphs || isSelfReferential else {
                return nil
            }
            return RecurringBlockCandidate(
                index: index, key: key(outlet, texts[index]), isSelfReferential: isSelfReferential,
                isRelated: shared.cover(texts[index]), wordCount: texts[index].words.count)
        }
    }

    private static func key(_ outlet: String, _ words: WordSpans) -> UInt64 {
        var hash = StableHash()
        hash.update(WordSpans(outlet).hash)
        hash.update(words.hash)
        return hash.value
    }
}

/// The words that occur in several paragraphs of an article.
private struct SharedWords {
    private var hashes: Set<UInt64> = []

    init(of paragraphs: [WordSpans]) {
        var firstIndices: [UInt64: Int] = [:]
        for (index, paragraph) in paragraphs.enumerated() {
            for word in paragraph.words {
                let first = firstIndices[word.hash, default: index]
                firstIndices[word.hash] = first
                if first != index { hashes.insert(word.hash) }
            }
        }
    }

    /// Whether more than half of the names and numbers of `paragraph` are in other paragraphs too.
    func cover(_ paragraph: WordSpans) -> Bool {
        let distinctive = Set(paragraph.words.filter(\.isDistinctive).map(\.hash))
        return distinctive.count { !hashes.contains($0) } * 2 < distinctive.count
    }
}

/// Words with which an outlet speaks of itself, of its writers or to its readers.
struct SelfReferences {
    private let outlet: Set<UInt64>
    private let writers: Set<UInt64>

    init(of article: CleanArticle, outlet: String) {
        self.outlet = Set(WordSpans(outlet).hashes)
        writers = Set(article.byline.compactMap { WordSpans($0).hashes.last })
    }

    /// Whether one of them is among `words`; in a quotation "we" and "you" are those of the speaker.
    func occur(in words: WordSpans, _ text: String) -> Bool {
        let hashes = words.hashes
        if hashes.contains(where: { SelfReferences.publishingWords.contains($0) || writers.contains($0) }) {
            return true
        }
        if outlet.count > 1, outlet.isSubset(of: hashes) { return true }
        let isQuoted = text.unicodeScalars.contains { $0.isQuotationMark && $0 != "\u{2019}" && $0 != "'" }
        return !isQuoted && hashes.contains(where: SelfReferences.addressWords.contains)
    }

    /// Words of publishing that reports seldom need.
    private static let publishingWords = hashes(
        """
        newsletter newsletters subscribe subscriber subscribers subscription inbox columnist editorial disclaimer
        copyright republished syndicated correspondent journalist reporter advertorial sponsored freelance writes
        """)

    /// Words that speak of the outlet itself or address its readers.
    private static let addressWords = hashes(
        "you your our us we author writer editor article website opinions views donate follow email")

    private static func hashes(_ words: String) -> Set<UInt64> {
        Set(words.split(whereSeparator: \.isWhitespace).map { WordSpans.hash(of: String($0)) })
    }
}
