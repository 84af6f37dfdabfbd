import ArticleModel
import Foundation
import Language

/// A file of columns: a token a line, the token first and its tag last; an empty line ends a sentence.
struct ColumnFile {
    /// Documents of sentences. `-DOCSTART-` opens a document.
    private(set) var documents: [[ColumnSentence]] = []

    init(path: String) throws {
        let text = String(decoding: try EvaluationFile.read(path), as: UTF8.self)
        var document: [ColumnSentence] = []
        var sentence = ColumnSentence()
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let columns = line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" })
            let opensDocument = columns.first?.hasPrefix("-DOCSTART-") ?? false
            if columns.isEmpty || opensDocument {
                if !sentence.tokens.isEmpty { document.append(sentence) }
                sentence = ColumnSentence()
                if opensDocument, !document.isEmpty { documents.append(document); document = [] }
            } else if columns.count < 2 {
                throw PlainFailure(.badInput, "\(path):\(number + 1): needs a token and a tag")
            } else {
                sentence.tokens.append(String(columns[0]))
                sentence.tags.append(String(columns[columns.count - 1]))
            }
        }
        if !sentence.tokens.isEmpty { document.append(sentence) }
        if !document.isEmpty { documents.append(document) }
    }
}

/// Tokens as given, with their tags.
struct ColumnSentence: Hashable {
    var tokens: [String] = []
    var tags: [String] = []
}

/// The tokens of a sentence as running text, cut again by our own tokenizer, and how the two fit.
///
/// Labelled data has tokens of many conventions ("J" "." or "J."); the tagger sees what it sees in articles.
struct RejoinedSentence {
    let text: TokenizedText
    /// Where each given token starts in the text.
    private let starts: [Int]

    init(_ tokens: [String]) {
        var text = ""
        var starts: [Int] = []
        var length = 0
        var isOpen = true
        for token in tokens {
            if !isOpen, !Self.glued.contains(token) { text += " "; length += 1 }
            starts.append(length)
            text += token
            length += token.unicodeScalars.count
            isOpen = Self.opening.contains(token)
        }
        self.text = Tokenizer().tokenize(text)
        self.starts = starts
    }

    private static let glued: Set<String> = [
        ".", ",", ";", ":", "!", "?", ")", "]", "'s", "\u{2019}s", "'", "\u{2019}", "''", "\u{201D}", "%", "n't", "'re",
        "'ll",
        "'ve", "'d", "'m",
    ]
    private static let opening: Set<String> = ["(", "[", "``", "\u{201C}", "$"]

    /// The given tokens that hold our tokens `range`.
    func given(_ range: Range<Int>) -> Range<Int> {
        let first = starts.lastIndex { $0 <= text.tokens[range.lowerBound].start } ?? 0
        let last = starts.lastIndex { $0 < text.tokens[range.upperBound - 1].end } ?? 0
        return first..<max(first, last) + 1
    }

    /// Our tokens that begin within the given tokens `range`.
    func own(_ range: Range<Int>) -> Range<Int> {
        let from = starts[range.lowerBound]
        let to = range.upperBound < starts.count ? starts[range.upperBound] : Int.max
        let first = text.tokens.firstIndex { $0.end > from } ?? text.tokens.count
        let end = text.tokens.firstIndex { $0.start >= to } ?? text.tokens.count
        return first..<max(first, end)
    }
}
