import ArticleModel

/// A date, perhaps with time and zone, in the forms in which pages write them.
///
/// `04/05/2025` is one day in London and another in New York: where the page does not tell which, it is
/// none, and both are `alternatives`.
struct DateText {
    private(set) var parts: DateParts?
    /// The two days that it may be.
    private(set) var alternatives: [DateParts] = []
    private let tokens: [DateTokens.Token]
    private let order: DateOrder

    init(_ text: String, order: DateOrder = .unknown) {
        let folded = WhitespaceNormalizedText.fold(text)
        self.order = order
        tokens = folded.utf8.count < 120 ? DateTokens(folded).tokens : []
        parts = DateParts(folded) ?? compact(folded)
        if parts == nil { find() }
    }

    private mutating func find() {
        for place in tokens.indices {
            if let (date, end) = numeric(place) ?? written(place) {
                parts = withClock(date, behind: end)
                return
            }
            if let pair = unsure(place) {
                alternatives = pair.map { withClock($0, behind: place + 3) }
                return
            }
        }
    }

    private func withClock(_ date: CalendarDate, behind end: Int) -> DateParts {
        let clock = ClockText(tokens[end...])
        guard let second = clock.secondOfDay else { return DateParts(date: date) }
        return DateParts(
            date: date, precision: clock.hasSeconds ? .second : .minute, secondOfDay: second,
            offsetMinutes: clock.offsetMinutes)
    }

    /// The days that `04/05/2026` may be, where nothing tells which.
    private func unsure(_ place: Int) -> [CalendarDate]? {
        guard order == .unknown, place + 2 < tokens.count, let mark = tokens[place + 1].mark,
            mark == "/" || mark == "-", tokens[place + 2].mark == mark, tokens[place + 2].digits == 4,
            tokens[place].digits <= 2, tokens[place + 1].digits <= 2,
            let first = tokens[place].number, let second = tokens[place + 1].number,
            let year = tokens[place + 2].number,
            let early = date(year, second, first), let late = date(year, first, second)
        else { return nil }
        return [early, late]
    }

    /// `20250412`, `20250412T1030`, and seconds or milliseconds since 1970.
    private func compact(_ text: String) -> DateParts? {
        guard let first = tokens.first, let number = first.number else { return nil }
        switch first.digits {
        case 8: return date(number / 10_000, number / 100 % 100, number % 100).map { DateParts(date: $0) }
        case 10 where tokens.count == 1: return DateParts(Timestamp(secondsSinceEpoch: number).description)
        case 13 where tokens.count == 1: return DateParts(Timestamp(secondsSinceEpoch: number / 1_000).description)
        default: return nil
        }
    }

    private func numeric(_ place: Int) -> (CalendarDate, Int)? {
        guard place + 2 < tokens.count, let mark = tokens[place + 1].mark, tokens[place + 2].mark == mark,
            mark == "-" || mark == "/" || mark == ".",
            let first = tokens[place].number, let second = tokens[place + 1].number,
            let third = tokens[place + 2].number
        else { return nil }
        let isShort = tokens[place].digits <= 2 && tokens[place + 1].digits <= 2
        let date: CalendarDate? =
            switch tokens[place + 2].digits {
            case 1,
                2 where tokens[place].digits == 4:
                self.date(first, second, third)
            case 4 where isShort: ordered(first, second, third, isDotted: mark == ".")
            case 2 where isShort && mark == "." && order == .dayFirst: self.date(2000 + third, second, first)
            default: nil
            }
        return date.map { ($0, place + 3) }
    }

    private func ordered(_ first: Int, _ second: Int, _ year: Int, isDotted: Bool) -> CalendarDate? {
        if first == second || first > 12 || isDotted || order == .dayFirst && second <= 12 {
            return date(year, second, first)
        }
        return second > 12 || order == .monthFirst ? date(year, first, second) : nil
    }

    /// `12 May 2021`, `12. Mai 2021`, `12 de mayo de 2021`, `May 12th, 2021`, `2021 May 12`.
    private func written(_ place: Int) -> (CalendarDate, Int)? {
        guard let month = MonthNames.number(of: tokens[place].word) else { return nil }
        if let day = dayBefore(place), let year = year(from: place + 1) { return made(year, month, day, place + 2) }
        guard let day = day(at: place + 1) else { return nil }
        if place > 0, tokens[place - 1].digits == 4, let year = tokens[place - 1].number {
            return made((year, place + 1), month, day, place + 2)
        }
        guard let year = year(from: place + 2) else { return nil }
        return made(year, month, day, place + 3)
    }

    private func made(_ year: (number: Int, place: Int), _ month: Int, _ day: Int, _ end: Int) -> (CalendarDate, Int)? {
        date(year.number, month, day).map { ($0, year.place + 1) }
    }

    private func day(at place: Int) -> Int? {
        guard tokens.indices.contains(place), tokens[place].digits <= 2 else { return nil }
        return tokens[place].number
    }

    /// Past "de", "of" and the letters of "12th".
    private func dayBefore(_ place: Int) -> Int? {
        for before in [place - 1, place - 2] {
            if let day = day(at: before) { return day }
            guard tokens.indices.contains(before), tokens[before].word.utf8.count <= 3 else { return nil }
        }
        return nil
    }

    private func year(from place: Int) -> (number: Int, place: Int)? {
        for next in place..<(place + 3) where tokens.indices.contains(next) {
            if tokens[next].digits == 4, let number = tokens[next].number { return (number, next) }
            if tokens[next].number != nil { return nil }
        }
        return nil
    }

    private func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
        (1900...2199).contains(year) ? CalendarDate(year: year, month: month, day: day) : nil
    }
}
