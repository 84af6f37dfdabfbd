import ArticleModel

/// Reads dates and refuses those that cannot be: before 1990, or after `latest`.
struct DateReader {
    let latest: Timestamp?

    /// The first value of the most trusted source that is a date.
    func first(_ sources: [(source: String, values: [String?])]) -> ArticleDate? {
        for (source, values) in sources {
            for value in values {
                if let parts = value.flatMap(DateReader.parts), isPossible(parts) {
                    return ArticleDate(parts, source: source)
                }
            }
        }
        return nil
    }

    private func isPossible(_ parts: DateParts) -> Bool {
        guard parts.date.year >= 1990 else { return false }
        return latest.map { parts.secondsSinceEpoch <= $0.secondsSinceEpoch } ?? true
    }

    /// ISO 8601, or a day with the month in letters: "Tue, 12 May 2021 10:00:00 GMT", "May 12, 2021".
    static func parts(_ text: String) -> DateParts? {
        let folded = FoldedText.fold(text)
        return DateParts(folded) ?? DateParts(String(folded.prefix(19))) ?? DateParts(String(folded.prefix(10)))
            ?? written(folded)
    }

    private static func written(_ text: String) -> DateParts? {
        guard text.utf8.count < 60 else { return nil }
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
        guard let month = words.lazy.compactMap({ months[String($0.prefix(3))] }).first,
            let year = words.lazy.compactMap({ $0.utf8.count == 4 ? Int($0) : nil }).first,
            let day = words.lazy.compactMap({ $0.utf8.count <= 2 ? Int($0) : nil }).first
        else { return nil }
        return CalendarDate(year: year, month: month, day: day).map { DateParts(date: $0) }
    }

    private static let months: [String: Int] = [
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11,
        "dec": 12,
    ]
}

/// The day in an address: `/2021/05/12/`, `/2021-05-12-`, `/20210512`.
enum URLDate {
    static func of(_ url: String) -> String? {
        let parts = url.utf8.split { !(48...57).contains($0) }.map { String(decoding: $0, as: UTF8.self) }
        for (place, part) in parts.enumerated() {
            if part.utf8.count == 8, let date = day(part.prefix(4), part.dropFirst(4).prefix(2), part.suffix(2)) {
                return date
            }
            guard part.utf8.count == 4, place + 2 < parts.count else { continue }
            if let date = day(part[...], parts[place + 1][...], parts[place + 2][...]) { return date }
        }
        return nil
    }

    private static func day(_ year: Substring, _ month: Substring, _ day: Substring) -> String? {
        guard let year = Int(year), (1990...2100).contains(year), month.utf8.count <= 2, day.utf8.count <= 2,
            let month = Int(month), let day = Int(day)
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)?.description
    }
}
