import ArticleModel

/// The dates of HTTP's headers (RFC 9110, section 5.6.7).
package enum HTTPDate {
    /// Reads `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` or `Sun Nov  6 08:49:37 1994`.
    package static func timestamp(_ text: String) -> Timestamp? {
        let words = text.split { " ,-".contains($0) }.map(String.init)
        if words.count == 6, words[5] == "GMT" { return timestamp(words[1], words[2], words[3], words[4]) }
        return words.count == 5 ? timestamp(words[2], words[1], words[4], words[3]) : nil
    }

    private static func timestamp(_ day: String, _ month: String, _ year: String, _ time: String) -> Timestamp? {
        guard let month = months.firstIndex(of: month).map({ $0 + 1 }), let day = Int(day), let written = Int(year)
        else {
            return nil
        }
        // Two digits are of this century, or of the last one's end.
        let year = year.utf8.count > 2 ? written : written + (written < 70 ? 2_000 : 1_900)
        return Timestamp("\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T\(time)Z")
    }

    private static func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
