/// An answer as a table of Markdown.
struct AnswerMarkdown {
    let text: String

    init(_ answer: Answer) {
        let rule = answer.columns.indices.map { answer.isNumeric($0) ? "---:" : "---" }
        let rows = answer.rows.map { $0.map { $0.isText ? AnswerMarkdown.escaped($0.cell) : $0.cell } }
        text = ([answer.columns.map(AnswerMarkdown.escaped), rule] + rows).map { "| \($0.joined(separator: " | ")) |" }
            .joined(separator: "\n")
    }

    /// Returns the text with a backslash before what Markdown would read as more than a letter.
    private static func escaped(_ text: String) -> String {
        String(text.flatMap { "\\`*_[]<>&|~".contains($0) ? ["\\", $0] : [$0] })
    }
}
