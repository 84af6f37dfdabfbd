import ArticleModel
import Foundation

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
