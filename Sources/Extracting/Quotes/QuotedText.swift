import ArticleModel
import Text

/// The quoted words themselves: where they stand, and whether they make a whole statement.
struct QuotedText {
    /// The largest number of words of an echo: more are said again.
    static let maximumEchoLength = 6
    /// The number of words from which on words after a bare reporting verb are a statement even without a capital.
    private static let minimumStatementLength = 8

    let span: TextSpan
    let text: String
    let words: [String]

    init(_ paragraph: ParsedParagraph, _ quotedSpan: QuotedSpan) {
        span = TextSpan(paragraph: paragraph.index, start: quotedSpan.inner.lowerBound, length: quotedSpan.inner.count)
        text = paragraph.text(from: quotedSpan.inner.lowerBound, to: quotedSpan.inner.upperBound)
        words = QuotedText.words(of: paragraph.scalars[quotedSpan.inner])
    }

    private static func words(of scalars: ArraySlice<Unicode.Scalar>) -> [String] {
        var words: [String] = []
        var start = scalars.startIndex
        for index in scalars.indices where !isPart(scalars[index]) {
            if index > start { words.append(scalars[within: start.upTo(index)].lowercased) }
            start = index + 1
        }
        if scalars.endIndex > start { words.append(scalars[within: start.upTo(scalars.endIndex)].lowercased) }
        return words
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isLetter || scalar.isDigit || scalar == "'" || scalar == "’"
    }

    /// Whether the words are too few to be a statement: up to four, without a mark at the end that closes one.
    var isFragment: Bool { words.count < 5 && !endsLikeStatement }

    var beginsLikeStatement: Bool {
        let first = text.unicodeScalars.first { $0.isLetter || $0.isDigit }
        return first.map { $0.isUppercase || $0.isDigit } ?? false
    }

    var endsLikeStatement: Bool {
        guard let last = text.unicodeScalars.last(where: { !QuotationMark.isSingle($0) }) else { return false }
        return [",", ".", "!", "?", "…"].contains(last)
    }

    /// Whether every word that carries meaning has a capital, as in the name of a work.
    var isTitleCase: Bool {
        beginsLikeStatement
            && text.unicodeScalars.split(separator: " ").allSatisfy { part in
                guard let first = part.first(where: { $0.isLetter || $0.isDigit }) else { return true }
                let halves = part.split(separator: "-")
                guard halves.count < 2 || halves[1].first?.isLowercase != true else { return false }
                return first.isUppercase || first.isDigit || part.count < 5
            }
    }

    func kind(at context: QuoteContext) -> Quotation.Kind {
        if beginsLikeStatement, endsLikeStatement || words.count > 3 { return .direct }
        let before =
            context.tokens.indices.contains(context.quoteIndex - 1) ? context.tokens[context.quoteIndex - 1] : nil
        guard words.count >= QuotedText.minimumStatementLength, let before else {
            return words.count >= QuotedText.minimumStatementLength && context.quoteIndex == 0 ? .direct : .mixed
        }
        let isIntroduced =
            [.colon, .comma].contains(before.kind) || context.paragraph.hasFiniteVerb(at: context.quoteIndex - 1)
        return isIntroduced ? .direct : .mixed
    }
}
