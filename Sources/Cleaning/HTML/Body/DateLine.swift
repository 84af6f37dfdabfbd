/// A line that only says when: "Published 12 May 2021, 10:15 a.m. BST", "Updated: May 12th".
enum DateLine {
    /// `plain` as `PlainText` writes it.
    static func isOne(_ plain: String) -> Bool {
        let words = plain.split(separator: " ")
        guard words.count <= 14, words.contains(where: isNumber) else { return false }
        var hasMonth = false
        for word in words {
            if months.contains(String(word.prefix(3))) { hasMonth = true }
            guard
                isNumber(word) || fillers.contains(String(word))
                    || months.contains(String(word.prefix(3))) && word.count < 10
            else { return false }
        }
        return hasMonth || (words.count >= 3 && words.allSatisfy(isNumber) && words.contains { $0.count == 4 })
            || hasAgo(words)
    }

    private static func isNumber(_ word: Substring) -> Bool {
        let digits = word.utf8.prefix { (48...57).contains($0) }.count
        return digits > 0 && digits <= 4 && word.utf8.count - digits <= 2
    }

    private static func hasAgo(_ words: [Substring]) -> Bool {
        words.last == "ago" || (words.count == 3 && words[1] == "min" && words[2] == "read")
            || (words.count == 3 && words[1] == "minute" && words[2] == "read")
    }

    private static let months: Set<String> = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mär", "mai", "okt", "dez",
        "ene",
        "abr", "ago", "dic", "fév", "avr", "jui", "aoû", "déc", "gen", "mag", "giu", "lug", "set", "ott",
    ]

    private static let fillers: Set<String> = [
        "published", "updated", "posted", "last", "modified", "first", "on", "at", "am", "pm", "a", "p", "m", "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur",
        "thurs", "fri",
        "sat", "sun", "est", "edt", "et", "pst", "pdt", "pt", "cst", "cdt", "gmt", "utc", "bst", "ist", "cet", "cest",
        "minutes", "minute", "min", "mins", "read", "hours", "hour", "days", "day", "ago", "date", "uhr", "de", "von",
        "le", "à", "am", "um",
        "stand", "aktualisiert", "veröffentlicht", "publié", "mis", "jour", "el", "del", "created", "time", "weeks",
        "week", "months",
        "month", "years", "year", "the", "of", "jst", "aest", "aedt", "updates", "update", "th", "st", "nd", "rd",
    ]
}
