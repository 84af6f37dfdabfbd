import ArticleModel

/// A date in a line of text: `25 April 2025`, `Apr. 25, 2025`, `April 25`, `2025-04-25`, `25/04/2025`.
///
/// `04/05/2025` is one day in London and another in New York, and so it is none here.
struct WrittenDate: Hashable {
    let month: Int
    let day: Int
    let year: Int?

    /// The first date among `words`, which are in lower case; nil where they hold none that exists.
    init?(_ words: [Substring]) {
        for index in words.indices {
            if let found = WrittenDate.date(at: index, words) {
                self = found
                return
            }
            if WrittenDate.isNumeric(at: index, words) { return nil }
        }
        return nil
    }

    /// Nil where the year is not said.
    var date: CalendarDate? { year.flatMap { CalendarDate(year: $0, month: month, day: day) } }

    private init?(_ year: Int?, _ month: Int, _ day: Int) {
        guard CalendarDate(year: year ?? 2000, month: month, day: day) != nil else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    private static func date(at index: Int, _ words: [Substring]) -> WrittenDate? {
        let next = index + 1 < words.count ? words[index + 1] : ""
        let second = index + 2 < words.count ? words[index + 2] : ""
        if let month = month(words[index]), let day = day(next) { return WrittenDate(year(second), month, day) }
        if let day = day(words[index]), let month = month(next) { return WrittenDate(year(second), month, day) }
        if let year = year(words[index]), let month = Int(next), let day = day(second) {
            return WrittenDate(year, month, day)
        }
        if isNumeric(at: index, words), let first = Int(words[index]), let other = Int(next) {
            return first > 12
                ? WrittenDate(year(second), other, first) : other > 12 ? WrittenDate(year(second), first, other) : nil
        }
        return nil
    }

    /// Whether two short numbers and a year stand at `index`, in an order that may be either.
    private static func isNumeric(at index: Int, _ words: [Substring]) -> Bool {
        guard index + 2 < words.count, year(words[index + 2]) != nil else { return false }
        return words[index...(index + 1)].allSatisfy { word in
            word.utf8.count <= 2 && word.utf8.allSatisfy { (48...57).contains($0) }
        }
    }

    private static func day(_ word: Substring) -> Int? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        guard digits.count == word.count || ["st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) else {
            return nil
        }
        return Int(digits).flatMap { (1...31).contains($0) ? $0 : nil }
    }

    private static func year(_ word: Substring) -> Int? {
        guard word.utf8.count == 4 else { return nil }
        return Int(word).flatMap { (1900...2199).contains($0) ? $0 : nil }
    }

    /// In full in other languages: what these shorten them to are words of English.
    private static func month(_ word: Substring) -> Int? {
        months[word] ?? (word.utf8.count > 3 ? MonthNames.number(of: String(word)) : nil)
    }

    static let months: [Substring: Int] = [
        "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5,
        "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9,
        "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
    ]

    /// Words that may stand beside a date on a line that says nothing else.
    private static let companions: Set<Substring> = [
        "published", "updated", "posted", "modified", "last", "first", "date", "on", "at", "monday", "tuesday",
        "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
        "am", "pm", "a", "p", "m", "gmt", "utc", "ist", "est", "edt", "et", "pst", "pdt", "pt", "bst", "cet", "cest",
        "eet", "z", "hrs", "by", "of",
    ]

    /// Whether `words` are a date and nothing beside it.
    static func isWhole(_ words: [Substring]) -> Bool {
        guard !words.isEmpty, words.count <= 16 else { return false }
        return words.allSatisfy { companions.contains($0) || month($0) != nil || $0.first?.isNumber == true }
    }
}
