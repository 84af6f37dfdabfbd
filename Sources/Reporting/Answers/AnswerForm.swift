/// The form in which an answer is printed.
package enum AnswerForm: String, CaseIterable, Sendable {
    /// Columns for a person, cut to `width`; 0 is as wide as need be.
    case table
    case csv
    case json
    case markdown
    /// No answer: the query itself.
    case sql
}

extension Answer {
    /// Returns the answer in this form, without the last line's end.
    ///
    /// `isForTerminal` says that a terminal would obey control characters and marks that turn the direction of writing: none is left
    /// then. Tables, Markdown and JSON never have them.
    package func text(as form: AnswerForm, width: Int, isForTerminal: Bool) -> String {
        switch form {
        case .table: AnswerTable(self, width: width).text
        case .csv: csv(isForTerminal: isForTerminal)
        case .json: AnswerJSON(self).text
        case .markdown: AnswerMarkdown(self).text
        case .sql: sql
        }
    }

    private func csv(isForTerminal: Bool) -> String {
        let lines = [columns.map(\.databaseValue)] + rows
        let bytes = lines.flatMap { line in
            CSVLine(isForTerminal ? line.map { $0.isText ? $0.cell.databaseValue : $0 } : line).bytes
        }
        return String(decoding: bytes.dropLast(), as: UTF8.self)
    }
}
