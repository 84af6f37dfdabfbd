import ArticleModel
import Text

/// Flags files that hold only the beginning of the article.
enum Truncation {
    /// The number of paragraphs that must end as sentences do before the last one's missing stop tells anything.
    private static let minimumSentences = 3
    private static let minimumLastWords = 8

    static func flags(of draft: ArticleDraft) -> [QualityFlag] {
        guard let last = draft.lines.last else { return [] }
        let index = draft.lines.count - 1
        if let range = ellipsis(of: last.scalars) ?? characterCount(of: last.scalars) ?? missingStop(of: draft) {
            let span = TextSpan(paragraph: index, start: range.lowerBound, length: range.count)
            return [QualityFlag(.truncated, detail: "the text breaks off", span: span)]
        }
        return []
    }

    /// Returns the three dots at the end, in brackets or not.
    private static func ellipsis(of scalars: [Unicode.Scalar]) -> Range<Int>? {
        let end = scalars.lastIndex { !$0.isClosingBracket }.map { $0 + 1 } ?? 0
        var start = end
        while start > 0, scalars[padded: start - 1] == "." || scalars[padded: start - 1] == "\u{2026}" { start -= 1 }
        let dots = start.upTo(end)
        return dots.count >= 3 || scalars[dots].last == "\u{2026}" ? dots : nil
    }

    /// Returns the count that news services append: "[+2345 chars]".
    private static func characterCount(of scalars: [Unicode.Scalar]) -> Range<Int>? {
        guard scalars.last == "]", let open = scalars.lastIndex(of: "["), open + 2 < scalars.count,
            scalars[padded: open + 1] == "+", scalars[padded: open + 2].isDigit
        else { return nil }
        return open.upTo(scalars.count)
    }

    /// Returns the last word of a last paragraph that ends like no sentence, where all others do.
    private static func missingStop(of draft: ArticleDraft) -> Range<Int>? {
        let roles = draft.article.paragraphs.map(\.role)
        guard let last = draft.lines.last, roles.last == .text, last.wordCount >= minimumLastWords,
            !endsProperly(last), last.scalars.last?.isWordScalar == true || last.scalars.last == ",",
            let word = last.words.words.last
        else { return nil }
        let others = draft.lines.indices.dropLast().filter { roles[$0] == .text && draft.lines[$0].wordCount > 4 }
        let isCareful = others.allSatisfy { endsProperly(draft.lines[$0]) }
        return isCareful && others.count >= minimumSentences ? word.start.upTo(last.scalars.count) : nil
    }

    private static func endsProperly(_ line: TextLine) -> Bool {
        line.lastScalarInside.map { $0.isSentenceTerminator || $0 == ":" } ?? true
    }
}
