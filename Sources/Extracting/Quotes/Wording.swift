import ArticleModel

/// The quoted words themselves: where they stand, and whether they make a whole statement.
struct Wording {
    /// More words than this are said again, not echoed.
    static let longestEcho = 6
    /// From so many words on, words behind a bare reporting verb are a statement even without a capital.
    private static let longStatement = 8

    let span: TextSpan
    let text: String
    let words: [String]

    init(_ passage: ParsedParagraph, _ stretch: QuotedSpan) {
        span = TextSpan(paragraph: passage.paragraph, start: stretch.inner.lowerBound, length: stretch.inner.count)
        text = passage.text(from: stretch.inner.lowerBound, to: stretch.inner.upperBound)
        words = Wording.words(of: passage.scalars[stretch.inner])
    }

    private static func words(of scalars: ArraySlice<Unicode.Scalar>) -> [String] {
        var words: [String] = []
        var start = scalars.startIndex
        for index in scalars.indices where !isPart(scalars[index]) {
            if index > start { words.append(scalars[start..<index].lowercased) }
            start = index + 1
        }
        if scalars.endIndex > start { words.append(scalars[start...].lowercased) }
        return words
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isLetter || scalar.isDigit || scalar == "'" || scalar == "’"
    }

    /// Too short to be a statement: up to four words, without a mark at the end that closes one.
    var isFragment: Bool { words.count < 5 && !endsLikeStatement }

    var beginsLikeStatement: Bool {
        let first = text.unicodeScalars.first { $0.isLetter || $0.isDigit }
        return first.map { $0.isCapital || $0.isDigit } ?? false
    }

    var endsLikeStatement: Bool {
        guard let last = text.unicodeScalars.last(where: { !QuotationMark.isSingle($0) }) else { return false }
        return [",", ".", "!", "?", "…"].contains(last)
    }

    /// Whether every word that carries meaning has a capital, as in the name of a work.
    var isTitled: Bool {
        beginsLikeStatement
            && text.unicodeScalars.split(separator: " ").allSatisfy { part in
                guard let first = part.first(where: { $0.isLetter || $0.isDigit }) else { return true }
                let halves = part.split(separator: "-")
                guard halves.count < 2 || halves[1].first?.isSmall != true else { return false }
                return first.isCapital || first.isDigit || part.count < 5
            }
    }

    func kind(at site: QuoteContext) -> Quotation.Kind {
        if beginsLikeStatement, endsLikeStatement || words.count > 3 { return .direct }
        let before = site.pieces.indices.contains(site.place - 1) ? site.pieces[site.place - 1] : nil
        guard words.count >= Wording.longStatement, let before else {
            return words.count >= Wording.longStatement && site.place == 0 ? .direct : .mixed
        }
        let isIntroduced = [.colon, .comma].contains(before.kind) || site.passage.hasFiniteVerb(at: site.place - 1)
        return isIntroduced ? .direct : .mixed
    }
}
