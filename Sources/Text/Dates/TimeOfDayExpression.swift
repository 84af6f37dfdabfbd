import ArticleModel

/// A time of day as it follows a date: `10:15`, `10:15:30 GMT`, `at 2:05 p.m.`, `2 p.m.`, `14.07 Uhr`, `10h15`.
struct TimeOfDayExpression {
    private(set) var secondOfDay: Int?
    private(set) var hasSeconds = false
    private(set) var offsetMinutes: Int?

    init(_ tokens: ArraySlice<DateToken>) {
        // What stands farther from the date is the time of something else.
        for index in tokens.indices.prefix(4) where index + 1 < tokens.endIndex {
            guard tokens[index].digits <= 2, let hour = tokens[index].number else { continue }
            read(hour, tokens[(index + 1)...])
            return
        }
    }

    private mutating func read(_ hour: Int, _ tokens: ArraySlice<DateToken>) {
        if (1...12).contains(hour), TimeOfDayExpression.half(of: tokens) != nil {
            return take(hour, minute: 0, tokens)
        }
        var rest = tokens
        if rest.first?.word == "h" { rest = rest.dropFirst() }
        guard let next = rest.first, next.digits == 2, let minute = next.number, hour < 24, minute < 60,
            next.mark == ":" || next.mark == nil && rest.startIndex > tokens.startIndex
                || next.mark == "."
                    && TimeOfDayExpression.wordsAfterDottedTime.contains(rest.dropFirst().first?.word ?? "")
        else { return }
        take(hour, minute: minute, rest.dropFirst())
    }

    private mutating func take(_ hour: Int, minute: Int, _ tokens: ArraySlice<DateToken>) {
        var rest = tokens
        var seconds = 0
        if let token = rest.first, token.mark == ":", token.digits == 2, let number = token.number, number < 60 {
            (seconds, hasSeconds) = (number, true)
            rest = rest.dropFirst()
        }
        secondOfDay = (TimeOfDayExpression.hour(hour, rest) * 60 + minute) * 60 + seconds
        offsetMinutes = TimeOfDayExpression.offset(rest)
    }

    /// The words after two numbers with a point between them that make them a time.
    private static let wordsAfterDottedTime: Set<String> = [
        "uhr", "am", "pm", "a", "p", "gmt", "utc", "bst", "ist", "mez", "mesz",
    ]

    /// Returns the hour of a clock of twelve hours where "a.m." or "p.m." follows.
    private static func hour(_ hour: Int, _ rest: ArraySlice<DateToken>) -> Int {
        guard (1...12).contains(hour), let half = half(of: rest) else { return hour }
        return half == .morning ? hour % 12 : hour % 12 + 12
    }

    private enum Half { case morning, afternoon }

    /// Returns the half of the day that "a.m." or "p.m." says; nil where neither opens `tokens`.
    private static func half(of tokens: ArraySlice<DateToken>) -> Half? {
        let isSplit = tokens.dropFirst().first?.word == "m"
        switch tokens.first?.word {
        case "am": return .morning
        case "a" where isSplit: return .morning
        case "pm": return .afternoon
        case "p" where isSplit: return .afternoon
        default: return nil
        }
    }

    private static func offset(_ rest: ArraySlice<DateToken>) -> Int? {
        for index in rest.indices.prefix(3) {
            if let minutes = zones[rest[index].word] { return minutes }
            guard let number = rest[index].number, let sign = sign(rest[index].mark) else { continue }
            if rest[index].digits == 4 { return DateParts.offset(sign, number / 100, number % 100) }
            let minutes = index + 1 < rest.endIndex && rest[index + 1].mark == ":" ? rest[index + 1].number : 0
            return DateParts.offset(sign, number, minutes ?? 0)
        }
        return nil
    }

    private static func sign(_ mark: Unicode.Scalar?) -> Int? {
        mark == "+" ? 1 : mark == "-" || mark == "\u{2212}" ? -1 : nil
    }

    /// Minutes east of Greenwich: the names of RFC 5322, section 4.3, and those of Europe. Others, such as
    /// IST, are several zones at once.
    private static let zones = [
        "gmt": 0, "utc": 0, "z": 0, "ut": 0, "est": -300, "edt": -240, "cdt": -300, "mst": -420, "mdt": -360,
        "pst": -480, "pdt": -420, "cet": 60, "cest": 120, "mez": 60, "mesz": 120, "eest": 180,
    ]
}
