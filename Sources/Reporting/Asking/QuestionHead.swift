import ArticleModel

/// The comment at the beginning of a question's file, and the query below it.
struct QuestionHead {
    private(set) var title = ""
    private(set) var notes: [String] = []
    private(set) var parameters: [QuestionParameter] = []
    let sql: String

    /// Reads `text`, which messages call `name`.
    init(_ text: String, name: String) throws(PlainFailure) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let head = lines.prefix { $0.hasPrefix("--") }
        sql = lines.dropFirst(head.count).joined(separator: "\n").trimmed
        for (index, line) in head.enumerated() {
            try take(line.drop { $0 == "-" }.trimmed, name, line: index + 1)
        }
        guard !title.isEmpty else {
            throw Self.failure(name, 1, "the first line must ask the question in words, such as -- Who is quoted most?")
        }
        guard !sql.isEmpty else { throw Self.failure(name, lines.count, "there is no query below the head") }
    }

    private mutating func take(_ line: String, _ name: String, line number: Int) throws(PlainFailure) {
        if line.hasPrefix(":") {
            do throws(QuestionParameter.Problem) {
                let parameter = try QuestionParameter(line.dropFirst())
                guard !parameters.contains(where: { $0.name == parameter.name }) else {
                    throw QuestionParameter.Problem("the parameter :\(parameter.name) is described twice")
                }
                parameters.append(parameter)
            } catch {
                throw Self.failure(name, number, error.description)
            }
        } else if number == 1 {
            title = line
        } else if !line.isEmpty {
            notes.append(line)
        }
    }

    /// Such as `questions/mine.sql:2: share is no kind of parameter`.
    static func failure(_ name: String, _ line: Int?, _ problem: String) -> PlainFailure {
        PlainFailure(.configuration, "\(name.printable):\(line.map { "\($0):" } ?? "") \(problem)")
    }
}

extension StringProtocol {
    /// The text without blanks and line breaks at both ends.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
