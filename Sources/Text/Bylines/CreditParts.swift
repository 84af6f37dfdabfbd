/// The parts of a byline between commas, bars and words for "and", without what stands in brackets.
struct CreditParts {
    private(set) var parts: [[Substring]] = []
    private var part: [Substring] = []
    private var depth = 0

    init(_ words: [Substring]) {
        for word in words { take(word) }
        close()
    }

    private mutating func take(_ word: Substring) {
        if CreditParts.joiners.contains(word.lowercased()) {
            close()
            return
        }
        var start = word.startIndex
        for index in word.indices {
            switch word[index] {
            case "(", "[":
                add(word[start..<index])
                depth += 1
                start = word.index(after: index)
            case ")", "]":
                add(word[start..<index])
                depth = max(0, depth - 1)
                start = word.index(after: index)
            case ",", ";", "|", "/", "·", "•", "&", "、", "，", "・":
                guard depth == 0 else { continue }
                add(word[start..<index])
                close()
                start = word.index(after: index)
            default: continue
            }
        }
        add(word[start...])
    }

    private mutating func add(_ word: Substring) {
        if depth == 0, !word.isEmpty { part.append(word) }
    }

    private mutating func close() {
        if !part.isEmpty { parts.append(part) }
        part = []
    }

    /// Words for "and" and "with", and dashes that stand alone.
    private static let joiners: Set<String> = [
        "and", "und", "et", "y", "e", "en", "og", "och", "ve", "ja", "with", "mit", "avec", "con", "&", "+", "-", "–",
        "—", "|", "/", "·", "•", "»",
    ]
}
