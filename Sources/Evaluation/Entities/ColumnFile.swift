import ArticleModel
import Foundation

/// A file of columns as in CoNLL: a token a line, the token first and its tag last; an empty line ends a sentence.
struct ColumnFile {
    /// The documents, each of sentences. `-DOCSTART-` opens a document.
    private(set) var documents: [[ColumnSentence]] = []

    init(path: String) throws {
        var document: [ColumnSentence] = []
        var sentence = ColumnSentence()
        let lines = try EvaluationFile.text(path).split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let columns = line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" })
            let opensDocument = columns.first?.hasPrefix("-DOCSTART-") ?? false
            if columns.isEmpty || opensDocument {
                if !sentence.tokens.isEmpty { document.append(sentence) }
                sentence = ColumnSentence()
                if opensDocument, !document.isEmpty { documents.append(document); document = [] }
            } else if columns.count < 2 {
                throw PlainFailure(.badInput, "\(path):\(index + 1): needs a token and a tag")
            } else {
                sentence.tokens.append(String(columns[0]))
                sentence.tags.append(String(columns[columns.count - 1]))
            }
        }
        if !sentence.tokens.isEmpty { document.append(sentence) }
        if !document.isEmpty { documents.append(document) }
    }
}

/// The tokens of a sentence as given, with their tags.
struct ColumnSentence: Hashable {
    var tokens: [String] = []
    var tags: [String] = []
}
