import ArticleModel

/// A line that only says when something was published or changed: "Published 12 May 2021, 10:15 a.m. BST", "3 hours
/// ago".
package enum TimestampLine {
    /// Whether a line, given as it is and as `NormalizedText`, is a timestamp in any of the forms below.
    package static func matches(_ text: String, normalized: String, endsSentence: Bool) -> Bool {
        if isDateOnly(normalized, endsSentence: endsSentence) { return true }
        return !endsSentence && (opensEntry(text) || holdsDateAndTime(text) || isMachineDate(text))
    }

    /// Whether a line, given as `NormalizedText`, is a date or a span up to now, with three unknown words in ten at
    /// most, as in "Monday 4 May 2026 From our correspondents", and none where a sentence ends.
    package static func isDateOnly(_ normalized: String, endsSentence: Bool = true) -> Bool {
        guard normalized.utf8.contains(where: { $0 >= 48 && $0 <= 57 }),
            normalized.utf8.count(where: { $0 == 32 }) < maximumWords
        else { return false }
        let words = normalized.spaceSeparated
        guard words.contains(where: isNumber) else { return false }
        let known = words.count { isNumber($0) || isMonth($0) || timestampWords.contains($0) }
        let isAllKnown = known == words.count
        let isMostlyKnown = !endsSentence && words.count >= 4 && known * 10 >= words.count * 7
        return isAllKnown && (words.contains(where: isMonth) || isUpToNow(words))
            || (isAllKnown || isMostlyKnown) && isFullDateOrPublicationTime(words)
    }

    /// Whether a line, given as `NormalizedText`, says how long reading takes: "4 min read", "Temps de lecture : 2
    /// min".
    package static func isReadingTime(_ normalized: String) -> Bool {
        guard normalized.utf8.contains(where: { $0 >= 48 && $0 <= 57 }) else { return false }
        let words = normalized.spaceSeparated
        guard words.count <= 6, words.contains(where: isNumber), words.contains(where: readings.contains) else {
            return false
        }
        return words.contains { $0.hasPrefix("min") }
            && words.allSatisfy { isNumber($0) || timestampWords.contains($0) }
    }

    /// Whether `words` of `NormalizedText` are parts of a day and nothing else: "april 25", "25 april 2025", "sunday".
    package static func isDay(_ words: [Substring]) -> Bool {
        (1...maximumWords).contains(words.count)
            && words.allSatisfy { isNumber($0) || isMonth($0) || dayWords.contains($0) }
    }

    private static let dayWords: Set<Substring> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
        "thu",
        "thur", "thurs", "fri", "sat", "sun", "on", "of", "th", "st", "nd", "rd",
    ]

    /// Whether a line is a date as programs write it: `2026-05-04T10:15:00Z`.
    private static func isMachineDate(_ text: String) -> Bool {
        text.utf8.count <= 40 && DateParts(text).map { $0.precision != .year && $0.precision != .month } ?? false
    }

    private static let maximumWords = 20

    /// Whether a line is a time of day alone or with a name, as over the entries of a live blog: "14:05",
    /// "9:30 pm Ann Example", "12.05pm GMT", "15h10".
    package static func opensEntry(_ text: String) -> Bool {
        guard text.utf8.count <= 45, let first = text.utf8.first, first.isASCIIDigit else { return false }
        let words = text.spaceSeparated
        let rest = words.dropFirst()
        guard let clock = clock(words[0]), rest.count <= 4 else { return false }
        // A point stands in other numbers as well: what follows must be of a time.
        if clock != .sure, rest.first.map({ !isFiller($0) }) ?? !isHour(words[0]) { return false }
        return rest.allSatisfy { $0.first?.isUppercase == true || isFiller($0) }
    }

    private enum Clock { case sure, unsure }

    /// Whether `word` reads as a time of day: hour, a mark, two digits of minutes, and perhaps "am" or "pm".
    private static func clock(_ word: Substring) -> Clock? {
        let hour = word.utf8.prefix { $0.isASCIIDigit }
        let rest = word.utf8.dropFirst(hour.count)
        guard (1...2).contains(hour.count), let mark = rest.first, clockMarks.contains(mark) else { return nil }
        let minutes = rest.dropFirst().prefix { $0.isASCIIDigit }
        let ending = rest.dropFirst(1 + minutes.count)
        guard minutes.count == 2, let half = String(ending)?.lowercased(), clockEndings.contains(half) else {
            return nil
        }
        return mark != UInt8(ascii: ".") || half.contains("m") ? .sure : .unsure
    }

    /// Whether a number alone, with a point, may be a time: "21.40".
    private static func isHour(_ word: Substring) -> Bool {
        let parts = word.split(separator: ".").compactMap { Int($0) }
        return word.utf8.count == 5 && parts.count == 2 && parts[0] < 24 && parts[1] < 60
    }

    private static let clockMarks = [UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "h")]
    private static let clockEndings: Set<String> = ["", "am", "pm", "a.m.", "p.m.", ",", ":", "am,", "pm,"]

    private static func isFiller(_ word: Substring) -> Bool {
        timestampWords.contains(word.lowercased().trimmingMarks.filter { $0 != "." }[...])
    }

    /// Whether a line holds a date and a time of day, whatever else it names: when something was on the air, or until
    /// when it can be seen.
    package static func holdsDateAndTime(_ text: String) -> Bool {
        let bytes = text.utf8
        guard bytes.count <= 160, bytes.contains(UInt8(ascii: ":")) else { return false }
        let words = bytes.split { $0 <= 32 || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ",") }
        guard words.count <= 24, words.contains(where: { isNumbers($0, [1...2, 2...2], UInt8(ascii: ":")) }) else {
            return false
        }
        return words.contains { isNumbers($0, [1...2, 1...2, 2...4], UInt8(ascii: ".")) }
            || DateExpression(text).parts != nil
    }

    private static func isNumbers(_ word: Substring.UTF8View, _ lengths: [ClosedRange<Int>], _ mark: UInt8) -> Bool {
        let parts = word.split(separator: mark)
        guard parts.count == lengths.count else { return false }
        return zip(parts, lengths).allSatisfy { part, length in
            length.contains(part.count) && part.allSatisfy { $0.isASCIIDigit }
        }
    }

    /// Whether the words are a date with its year, or a date and time beside a word for publication.
    private static func isFullDateOrPublicationTime(_ words: [Substring]) -> Bool {
        let numbers = words.count(where: isNumber)
        let hasYear = words.contains {
            $0.utf8.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) && isNumber($0)
        }
        if hasYear, numbers >= 3 || words.contains(where: isMonth) { return true }
        return numbers >= 2 && words.contains(where: publicationWords.contains)
    }

    private static func isNumber(_ word: Substring) -> Bool {
        let digits = word.utf8.prefix { $0.isASCIIDigit }.count
        return digits > 0 && digits <= 4 && word.utf8.count - digits <= 2
    }

    private static func isMonth(_ word: Substring) -> Bool {
        MonthNames.number(of: String(word)) != nil
    }

    private static func isUpToNow(_ words: [Substring]) -> Bool {
        words.contains(where: afterSpan.contains) || words.first.map(beforeSpan.contains) == true
            || words.starts(with: ["il", "y", "a"])
    }

    /// The words that make of minutes the time that reading takes.
    private static let readings: Set<Substring> = [
        "read", "reading", "lecture", "lesezeit", "lesedauer", "lectura", "lettura", "leitura", "leestijd", "läsning",
    ]

    /// The words after or before a span of time that ends now: "3 hours ago", "vor 3 Stunden".
    private static let afterSpan: Set<Substring> = ["ago", "fa", "geleden", "sedan", "siden", "sitten", "temu"]
    private static let beforeSpan: Set<Substring> = ["vor", "hace", "há"]

    /// The words that say of a time that it is the page's.
    private static let publicationWords: Set<Substring> = [
        "published", "updated", "posted", "modified", "created", "stand", "aktualisiert", "veröffentlicht", "erstellt",
        "publié", "publicado", "actualizado", "pubblicato", "aggiornato", "uppdaterad", "publicerad", "oppdatert",
        "publisert", "gepubliceerd", "bijgewerkt", "duration", "verfügbar", "lesedauer",
    ]

    private static let timestampWords: Set<Substring> = publicationWords.union(beforeSpan).union(afterSpan).union(
        readings
    ).union(
        Set(lexicon: PackageResources.timestamp_words_txt))
}
