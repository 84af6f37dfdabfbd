import Text
import ArticleModel

/// The sentences of an article, numbered in the order of the text.
///
/// A class, since most articles ask for none and some for many.
final class SentenceNumbers {
    private let paragraphs: [ParsedParagraph]
    private lazy var starts: [[Int]] = paragraphs.map { paragraph in
        var starts: [Int] = []
        var next = 0
        while next < paragraph.tokens.count {
            starts.append(next)
            next = max(next + 1, paragraph.sentences[next].upperBound)
        }
        return starts
    }
    private lazy var numbersOfFirst: [Int] = {
        var number = 0
        return starts.map { starts in
            defer { number += starts.count }
            return number
        }
    }()

    init(_ paragraphs: [ParsedParagraph]) { self.paragraphs = paragraphs }

    /// The number of the sentence in which the span begins.
    subscript(span: TextSpan) -> Int {
        let token = paragraphs[span.paragraph].token(endingAfter: span.start)
        let within = starts[span.paragraph].partitioningIndex { $0 > token }
        return numbersOfFirst[span.paragraph] + max(0, within - 1)
    }
}
