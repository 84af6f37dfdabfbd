import ArticleModel
import GRDB

/// What a value of a parameter must be.
package enum ParameterKind: Hashable, Sendable {
    case text
    /// The name of an outlet of the database.
    case outlet
    case day
    /// Such as `2026-05`.
    case month
    case count
    /// A number from 0 to 1.
    case share
    /// Words for the full-text search.
    case search
    case choice([String])

    init(_ text: Substring) throws(QuestionParameter.Problem) {
        switch text {
        case "text": self = .text
        case "outlet": self = .outlet
        case "day": self = .day
        case "month": self = .month
        case "count": self = .count
        case "share": self = .share
        case "search": self = .search
        case let choices where choices.contains("|"): self = .choice(choices.split(separator: "|").map(String.init))
        default:
            throw QuestionParameter.Problem(
                "\"\(text)\" is no kind of parameter: text, outlet, day, month, count, share, search are, and choices such as one|other"
            )
        }
    }

    /// The kind as the help shows it, such as `DAY`.
    package var placeholder: String {
        switch self {
        case .text: "TEXT"
        case .outlet: "OUTLET"
        case .day: "DAY"
        case .month: "MONTH"
        case .count: "COUNT"
        case .share: "SHARE"
        case .search: "WORDS"
        case .choice(let choices): choices.joined(separator: "|")
        }
    }

    /// Returns the value that `text` stands for, to be bound to the query.
    func value(_ text: String) throws(QuestionParameter.Problem) -> DatabaseValue {
        let found: DatabaseValue? =
            switch self {
            case .text, .outlet: text.databaseValue
            case .day: ParameterKind.isDay(text) ? text.databaseValue : nil
            case .month: ParameterKind.isDay("\(text)-01") ? text.databaseValue : nil
            case .count: Int(text).flatMap { $0 >= 0 ? $0.databaseValue : nil }
            case .share: Double(text).flatMap { (0...1).contains($0) ? $0.databaseValue : nil }
            case .search: SearchWords(text).expression?.databaseValue
            case .choice(let choices): choices.contains(text) ? text.databaseValue : nil
            }
        guard let found else { throw QuestionParameter.Problem("is \"\(text)\", but must be \(description)") }
        return found
    }

    private var description: String {
        switch self {
        case .text, .outlet: "a text"
        case .day: "a day such as 2026-05-01"
        case .month: "a month such as 2026-05"
        case .count: "a whole number, 0 or more"
        case .share: "a number from 0 to 1, such as 0.9"
        case .search: "words, one of them with a letter or digit"
        case .choice(let choices): "one of \(choices.joined(separator: ", "))"
        }
    }

    private static func isDay(_ text: String) -> Bool {
        text.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil && Timestamp(text) != nil
    }

    /// Returns what stands for the parameter `name` where it may be an empty text, and a number may be a text.
    func expressionForDatasette(_ name: String, default value: DatabaseValue) -> String {
        let given = "nullif(:\(name), '')"
        let known = value.isNull ? given : "coalesce(\(given), \(SQLTemplate.literal(value)))"
        return switch self {
        case .count: "CAST(\(known) AS INTEGER)"
        case .share: "CAST(\(known) AS REAL)"
        case .search: SearchWords.expressionInSQL(":\(name)")
        default: known
        }
    }
}
