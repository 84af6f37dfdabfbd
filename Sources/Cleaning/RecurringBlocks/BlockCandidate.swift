import ArticleModel
import Text

/// A paragraph that might be put to the articles of an outlet: by where it stands, or by what it says.
struct BlockCandidate {
    let place: Int
    /// Of the outlet and the words.
    let key: UInt64
    let isSigned: Bool
    let isRelated: Bool
    let words: Int

    /// Blocks of outlets stand above the first paragraphs or below the last.
    private static let first = 2
    private static let last = 4

    /// Those of an article, in order; none where it is not known whose it is.
    static func all(in article: CleanArticle, of outlet: String) -> [BlockCandidate] {
        let texts = article.paragraphs.map { WordSpans($0.text) }
        let signs = BlockSigns(of: article, outlet: outlet)
        let shared = SharedWords(of: texts)
        return texts.indices.compactMap { place in
            if texts[place].words.isEmpty { return nil }
            let isSigned = signs.areIn(texts[place], article.paragraphs[place].text)
            guard place < first || place >= texts.count - last || isSigned else { return nil }
            return BlockCandidate(
                place: place, key: key(outlet, texts[place]), isSigned: isSigned,
                isRelated: shared.relate(texts[place]), words: texts[place].words.count)
        }
    }

    private static func key(_ outlet: String, _ words: WordSpans) -> UInt64 {
        var hash = StableHash()
        hash.update(WordSpans(outlet).hash)
        hash.update(words.hash)
        return hash.value
    }
}

/// The words that several paragraphs of an article have.
private struct SharedWords {
    private var hashes: Set<UInt64> = []

    init(of paragraphs: [WordSpans]) {
        var firstPlaces: [UInt64: Int] = [:]
        for (place, paragraph) in paragraphs.enumerated() {
            for word in paragraph.words {
                let first = firstPlaces[word.hash, default: place]
                firstPlaces[word.hash] = first
                if first != place { hashes.insert(word.hash) }
            }
        }
    }

    /// Whether more than half of the names and numbers of `paragraph` are in the others too.
    func relate(_ paragraph: WordSpans) -> Bool {
        let telling = Set(paragraph.words.filter(\.isDistinctive).map(\.hash))
        return telling.count { !hashes.contains($0) } * 2 < telling.count
    }
}

/// Words with which an outlet speaks of itself, of its writers or to its readers.
struct BlockSigns {
    private let outlet: Set<UInt64>
    private let writers: Set<UInt64>

    init(of article: CleanArticle, outlet: String) {
        self.outlet = Set(WordSpans(outlet).hashes)
        writers = Set(article.byline.compactMap { WordSpans($0).hashes.last })
    }

    /// Whether `words` hold one. Who is quoted speaks of his own.
    func areIn(_ words: WordSpans, _ text: String) -> Bool {
        let hashes = words.hashes
        if hashes.contains(where: { BlockSigns.trade.contains($0) || writers.contains($0) }) { return true }
        if outlet.count > 1, outlet.isSubset(of: hashes) { return true }
        let isQuoted = text.unicodeScalars.contains { $0.isQuotationMark && $0 != "\u{2019}" && $0 != "'" }
        return !isQuoted && hashes.contains(where: BlockSigns.readers.contains)
    }

    /// Words of the trade that reports seldom need.
    private static let trade = hashes(
        """
        newsletter newsletters subscribe subscriber subscribers subscription inbox columnist editorial disclaimer
        copyright republished syndicated correspondent journalist reporter advertorial sponsored freelance writes
        """)

    private static let readers = hashes(
        "you your our us we author writer editor article website opinions views donate follow email")

    private static func hashes(_ words: String) -> Set<UInt64> {
        Set(words.split(whereSeparator: \.isWhitespace).map { WordSpans.hash(of: String($0)) })
    }
}
