import ArticleModel

/// A date, perhaps with time of day and zone, in the forms in which pages and people write them.
///
/// `04/05/2025` is one day in London and another in New York: where neither the language nor the country tells which,
/// it is none, and both are `alternatives`.
package struct DateExpression {
    /// The date that the text gives; nil where it gives none with a year.
    package private(set) var parts: DateParts?
    /// The two days that the text may mean; empty where there is no such doubt.
    package private(set) var alternatives: [DateParts] = []
    private let tokens: [DateToken]
    private let order: DateOrder

    /// A longer text, in UTF-8 bytes, is no field that gives a date.
    private static let maximumBytes = 120

    package init(_ text: String, order: DateOrder = .unknown) {
        let normalized = WhitespaceNormalizedText.of(text)
        self.order = order
        tokens = normalized.utf8.count < DateExpression.maximumBytes ? DateTokenizer(normalized).tokens : []
        parts = DateParts(normalized) ?? compact(normalized)
        if parts == nil { find() }
    }

    /// Day and month of the first date that gives no year, such as `April 25`; nil where there is none that exists.
    package var dayWithoutYear: (month: Int, day: Int)? {
        guard parts == nil, alternatives.isEmpty else { return nil }
        for index in tokens.indices {
            guard let month = MonthNames.number(of: tokens[index].word) else { continue }
            guard let day = dayBefore(index) ?? day(at: index + 1), date(2000, month, day) != nil else { continue }
            return (month, day)
        }
        return nil
    }

    private mutating func find() {
        for index in tokens.indices {
            if let (date, end) = numeric(index) ?? written(index) {
                parts = withTimeOfDay(date, after: end)
                return
            }
            if let days = ambiguousDays(index) {
                alternatives = days.map { withTimeOfDay($0, after: index + 3) }
                return
            }
        }
    }

    private func withTimeOfDay(_ date: CalendarDate, after end: Int) -> DateParts {
        let time = TimeOfDayExpression(tokens[end...])
        guard let second = time.secondOfDay else { return DateParts(date: date) }
        return DateParts(
            date: date, precision: time.hasSeconds ? .second : .minute, secondOfDay: second,
            offsetMinutes: time.offsetMinutes)
    }

    /// Returns the days that `04/05/2026` may be, where nothing tells which.
    private func ambiguousDays(_ index: Int) -> [CalendarDate]? {
        guard order == .unknown, index + 2 < tokens.count, let mark = tokens[index + 1].mark,
            mark == "/" || mark == "-", tokens[index + 2].mark == mark, tokens[index + 2].digits == 4,
            tokens[index].digits <= 2, tokens[index + 1].digits <= 2,
            let first = tokens[index].number, let second = tokens[index + 1].number,
            let year = tokens[index + 2].number,
            let early = date(year, second, first), let late = date(year, first, second)
        else { return nil }
        return [early, late]
    }

    /// Reads `20250412`, `20250412T1030`, and seconds or milliseconds since 1970.
    private func compact(_ text: String) -> DateParts? {
        guard let first = tokens.first, let number = first.number else { return nil }
        switch first.digits {
        case 8: return date(number / 10_000, number / 100 % 100, number % 100).map { DateParts(date: $0) }
        case 10 where tokens.count == 1: return DateParts(Timestamp(secondsSinceEpoch: number).description)
        case 13 where tokens.count == 1: return DateParts(Timestamp(secondsSinceEpoch: number / 1_000).description)
        default: return nil
        }
    }

    /// Reads a date of three numbers; returns it with the index after its last token.
    private func numeric(_ index: Int) -> (CalendarDate, Int)? {
        guard index + 2 < tokens.count, let mark = tokens[index + 1].mark, tokens[index + 2].mark == mark,
            mark == "-" || mark == "/" || mark == ".",
            let first = tokens[index].number, let second = tokens[index + 1].number,
            let third = tokens[index + 2].number
        else { return nil }
        let isShort = tokens[index].digits <= 2 && tokens[index + 1].digits <= 2
        let date: CalendarDate? =
            switch tokens[index + 2].digits {
            case 1...2 where tokens[index].digits == 4: self.date(first, second, third)
            case 4 where isShort: ordered(first, second, third, isDotted: mark == ".")
            case 2 where isShort && mark == "." && order == .dayFirst: self.date(2000 + third, second, first)
            default: nil
            }
        return date.map { ($0, index + 3) }
    }

    private func ordered(_ first: Int, _ second: Int, _ year: Int, isDotted: Bool) -> CalendarDate? {
        if first == second || first > 12 || isDotted || order == .dayFirst && second <= 12 {
            return date(year, second, first)
        }
        return second > 12 || order == .monthFirst ? date(year, first, second) : nil
    }

    /// Reads `12 May 2021`, `12. Mai 2021`, `12 de mayo de 2021`, `May 12th, 2021` or `2021 May 12` around the month at
    /// `index`.
    private func written(_ index: Int) -> (CalendarDate, Int)? {
        guard let month = MonthNames.number(of: tokens[index].word) else { return nil }
        if let day = dayBefore(index), let year = year(from: index + 1) { return made(year, month, day) }
        guard let day = day(at: index + 1) else { return nil }
        if index > 0, tokens[index - 1].digits == 4, let year = tokens[index - 1].number {
            return made((year, index + 1), month, day)
        }
        return year(from: index + 2).flatMap { made($0, month, day) }
    }

    private func made(_ year: (number: Int, index: Int), _ month: Int, _ day: Int) -> (CalendarDate, Int)? {
        date(year.number, month, day).map { ($0, year.index + 1) }
    }

    private func day(at index: Int) -> Int? {
        guard tokens.indices.contains(index), tokens[index].digits <= 2 else { return nil }
        return tokens[index].number
    }

    /// Returns the day before the month at `index`, past "de" or "of", the letters of "12th", or both.
    private func dayBefore(_ index: Int) -> Int? {
        if let day = day(at: index - 1) ?? dayPastWord(index - 1) { return day }
        let isOrdinal =
            tokens.indices.contains(index - 2) && DateExpression.ordinalEndings.contains(tokens[index - 2].word)
        return isOrdinal && tokens[index - 1].word.utf8.count <= 3 ? dayPastWord(index - 2) : nil
    }

    /// Returns the day before a short word at `index`.
    private func dayPastWord(_ index: Int) -> Int? {
        tokens.indices.contains(index) && tokens[index].word.utf8.count <= 3 ? day(at: index - 1) : nil
    }

    private static let ordinalEndings: Set<String> = ["st", "nd", "rd", "th"]

    private func year(from index: Int) -> (number: Int, index: Int)? {
        for next in index..<(index + 3) where tokens.indices.contains(next) {
            if tokens[next].digits == 4, let number = tokens[next].number { return (number, next) }
            if tokens[next].number != nil { return nil }
        }
        return nil
    }

    private func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
        (1900...2199).contains(year) ? CalendarDate(year: year, month: month, day: day) : nil
    }
}
