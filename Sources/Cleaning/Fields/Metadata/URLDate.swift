import ArticleModel
import Text

/// Finds the day in an address: `/2021/05/12/`, `/2021-05-12-`, `/20210512`.
enum URLDate {
    static func of(_ url: String) -> String? {
        let parts = url.utf8.split { !$0.isASCIIDigit }.map { String(decoding: $0, as: UTF8.self) }
        for (index, part) in parts.enumerated() {
            if part.utf8.count == 8, let date = day(part.prefix(4), part.dropFirst(4).prefix(2), part.suffix(2)) {
                return date
            }
            guard part.utf8.count == 4, let month = parts[at: index + 1], let day = parts[at: index + 2] else {
                continue
            }
            if let date = self.day(part[...], month[...], day[...]) { return date }
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
