import ArticleModel
import Language

/// One paragraph, read for its quotations: pieces, and the sentence that each stands in.
///
/// A class, since every rule is handed one: its arrays are shared, not counted anew.
final class ParsedParagraph: Sendable {
    let paragraph: Int
    let role: Paragraph.Role
    let scalars: [Unicode.Scalar]
    let stretches: [QuotedSpan]
    /// The names in it, in order.
    let names: [NamedSpan]
    let pieces: [Piece]
    /// For each piece its sentence's range.
    let sentences: [Range<Int>]
    /// For each stretch its piece.
    private let places: [Int]

    init(_ paragraph: Int, _ role: Paragraph.Role, _ text: TokenizedText, _ names: [NamedSpan] = []) {
        let scalars = text.scalars
        self.names = names
        self.paragraph = paragraph
        self.role = role
        self.scalars = scalars
        stretches = ParsedParagraph.transcribed(scalars).map { [$0] } ?? QuotationMarkMatcher(scalars).stretches()
        var reader = PieceReader(scalars, stretches)
        var pieces = reader.read()
        ParsedParagraph.mark(names, in: &pieces)
        ParsedParagraph.markVerbsOfTwoWords(in: &pieces)
        places = pieces.indices.filter { pieces[$0].isQuote }
        sentences = SentenceSegmenter(scalars, stretches, pieces).sentences()
        SentenceTagger(text, sentences).tag(&pieces)
        self.pieces = pieces
    }

    private static func mark(_ names: [NamedSpan], in pieces: inout [Piece]) {
        var index = 0
        for name in names where !name.classes.isEmpty {
            while index < pieces.count, pieces[index].start < name.span.start { index += 1 }
            var last: Int?
            var next = index
            while next < pieces.count, pieces[next].start < name.span.end {
                pieces[next].join(name.classes)
                if pieces[next].isWord { last = next }
                next += 1
            }
            if let last { pieces[last].join(.endOfName) }
        }
    }

    /// "Keller went on." and "the inquiry found that" report; "Keller went on Monday" and "found the ship" do not.
    private static func markVerbsOfTwoWords(in pieces: inout [Piece]) {
        for index in pieces.indices.dropLast() {
            switch pieces[index].word {
            case "went", "goes":
                let next = index + 2 < pieces.count ? pieces[index + 2] : nil
                guard pieces[index + 1].word == "on", next?.isWord != true || next?.word == "as" else { continue }
            case "found", "finds", "ruled":
                guard pieces[index + 1].word == "that" else { continue }
            default: continue
            }
            pieces[index].join(.finiteVerb)
        }
    }

    /// What follows a transcript's label at the start of a paragraph without marks.
    private static func transcribed(_ scalars: [Unicode.Scalar]) -> QuotedSpan? {
        guard let label = TranscriptLabel(in: scalars, from: 0), label.textStart < scalars.count,
            !scalars.contains(where: { QuotationMark.isDouble($0) })
        else { return nil }
        return QuotedSpan(transcribed: label.textStart..<scalars.count)
    }

    func text(_ pieces: Range<Int>) -> String { text(from: self.pieces[pieces.lowerBound].start, to: end(of: pieces)) }

    func text(from start: Int, to end: Int) -> String { scalars[start..<end].string }

    /// The span of the pieces, without a possessive ending on the last.
    func span(of pieces: Range<Int>) -> TextSpan {
        let start = self.pieces[pieces.lowerBound].start
        return TextSpan(paragraph: paragraph, start: start, length: end(of: pieces) - start)
    }

    /// The first piece that ends behind the place; the number of pieces where there is none.
    func piece(behind place: Int) -> Int {
        var range = pieces.indices
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = pieces[middle].end > place ? range.lowerBound..<middle : (middle + 1)..<range.upperBound
        }
        return range.lowerBound
    }

    /// The piece that begins at the place or is the first behind it.
    func piece(from place: Int) -> Int {
        let index = piece(behind: place)
        return index < pieces.count && pieces[index].start < place ? index + 1 : index
    }

    func word(_ index: Int) -> String { pieces.indices.contains(index) ? pieces[index].word : "" }

    /// None where there is no piece.
    func classes(_ index: Int) -> WordClasses { pieces.indices.contains(index) ? pieces[index].classes : [] }

    func kind(_ index: Int) -> Piece.Kind? { pieces.indices.contains(index) ? pieces[index].kind : nil }

    /// Whether a verb that reports stands there: "her claims", "to reports" and "United States" are none.
    func hasReportingVerb(at index: Int) -> Bool {
        guard classes(index).isAny(.reportingVerb), !isNoun(index) else { return false }
        return classes(index).isAny([.finiteVerb, .participle]) || pieces[index].tag != nil
            || followsPluralOrAuxiliary(index)
    }

    /// Where an infinitive or plural form stands: "to say", "did not say", "they say", "officials say".
    private func followsPluralOrAuxiliary(_ index: Int) -> Bool {
        guard index > 0, pieces[index - 1].isWord else { return index > 0 }
        let before = pieces[index - 1]
        if before.isCapitalized, (max(0, index - 4)..<index).contains(where: { word($0) == "and" }) { return true }
        return before.classes.isAny([.auxiliary, .pronoun, .conjunction, .adverb]) || before.word == "to"
            || before.word.hasSuffix("s") || before.classes.contains(.sourceNoun)
    }

    func hasFiniteVerb(at index: Int) -> Bool {
        classes(index).contains(.finiteVerb) && !isNoun(index)
            && !(classes(index).contains(.nounOrVerb) && isBareParticiple(index))
    }

    /// "money used for visas", "a group called Harbour"
    func isBareParticiple(_ index: Int) -> Bool {
        pieces[index].tag == .pastParticiple && kind(index - 1) == .word && !isNearQuote(index)
            && !classes(index - 1).isAny([.auxiliary, .adverb])
    }

    private func isNoun(_ index: Int) -> Bool {
        if pieces[index].isCapitalized, index > sentences[index].lowerBound { return true }
        if pieces[index].word == "state", index + 1 < pieces.count, pieces[index + 1].isCapitalized { return true }
        guard index > 0, pieces[index - 1].isWord else { return false }
        let before = pieces[index - 1]
        if before.classes.contains(.preposition), before.word != "to", classes(index).isAny([.finiteVerb, .nounOrVerb])
        {
            return true
        }
        if before.classes.contains(.article) || before.isPossessive && !before.classes.contains(.subjectPronoun) {
            return true
        }
        if before.word == "to", classes(index).contains(.finiteVerb) { return true }
        if let tag = pieces[index].tag, classes(index).contains(.nounOrVerb), !isNearQuote(index) { return !tag.isVerb }
        if classes(index).contains(.nounOrVerb),
            before.word.hasSuffix("ing") || before.classes.contains(.determiner) || before.startsWithDigit
        {
            return true
        }
        return false
    }

    /// Right behind a quotation a verb is what is to be expected: "…,” the document states".
    private func isNearQuote(_ index: Int) -> Bool {
        pieces[max(sentences[index].lowerBound, index - 4)..<index].contains(where: \.isQuote)
    }

    /// "according to", "as per" or "per" at the piece; "Per" of "Per Olsen" is neither.
    func accordance(at index: Int) -> Range<Int>? {
        if word(index) == "according", word(index + 1) == "to" { return index..<(index + 2) }
        if word(index) == "as", word(index + 1) == "per" { return index..<(index + 2) }
        guard word(index) == "per", !classes(index).contains(.person) else { return nil }
        let opensSentence = index == sentences[index].lowerBound
        guard opensSentence || !pieces[index].isCapitalized else { return nil }
        let isPer = opensSentence || kind(index - 1) == .comma || pieces[index - 1].isQuote
        return isPer ? index..<(index + 1) : nil
    }

    /// The piece that holds the stretch.
    func place(ofStretch stretch: Int) -> Int { places[stretch] }

    /// Whether the paragraph is the quotation and nothing else.
    func isFilled(by stretch: QuotedSpan) -> Bool {
        stretch.outer.lowerBound == pieces.first?.start && stretch.outer.upperBound >= scalars.count - 1
    }

    private func end(of range: Range<Int>) -> Int {
        let last = pieces[range.upperBound - 1]
        return last.end - last.ending
    }
}
