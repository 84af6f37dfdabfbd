import ArticleModel

/// Pieces of the page inside of paragraphs: "framework, opens new tab", "(Photo: Gull Press)",
/// "[Advertisement]", or "Read more: …" behind the last sentence.
enum InlineResidue {
    /// `scalars` without residue, and each piece that was cut out with the mark before it; nil where there is none.
    static func cut(from scalars: [Unicode.Scalar], _ words: WordSpans) -> ([Unicode.Scalar], [RemovedBlock])? {
        var pieces = LinkResidue.ranges(in: scalars, words).map {
            (range: $0, rule: LinkResidue.rule, reason: LinkResidue.reason)
        }
        for (range, rule) in BracketResidue.ranges(in: scalars) + TailResidue.ranges(in: scalars, words) {
            if pieces.contains(where: { $0.range.overlaps(range) }) { continue }
            pieces.append((range, rule.name, rule.reason))
        }
        if pieces.isEmpty { return nil }
        pieces.sort { $0.range.lowerBound < $1.range.lowerBound }
        var kept: [Unicode.Scalar] = []
        var end = 0
        for piece in pieces {
            kept += scalars[end..<piece.range.lowerBound]
            end = piece.range.upperBound
        }
        kept += scalars[end...]
        return (kept, pieces.map { RemovedBlock(rule: $0.rule, reason: $0.reason, text: String(scalars[$0.range])) })
    }
}

/// What a link said to a screen reader, left inside a sentence: "framework, opens new tab".
enum LinkResidue {
    static let rule = "linkResidue"
    static let reason = "tells a screen reader what a link does"

    /// In order, none of them with a part of another: "external link opens new tab" is found twice.
    static func ranges(in scalars: [Unicode.Scalar], _ words: WordSpans) -> [Range<Int>] {
        words.words.indices.reduce(into: []) { found, index in
            guard let range = range(at: index, words.words, scalars) else { return }
            if range.lowerBound >= found.last?.upperBound ?? 0 { found.append(range) }
        }
    }

    private static let opens: Set<UInt64> = hashes("opens", "open")
    private static let external: Set<UInt64> = hashes("external")
    private static let link: Set<UInt64> = hashes("link", "site", "website")
    private static let between: Set<UInt64> = hashes("in", "a", "an")
    private static let new: Set<UInt64> = hashes("new", "external")
    private static let tabs: Set<UInt64> = hashes("tab", "tabs", "window", "windows", "link", "site", "website", "page")

    private static func hashes(_ words: String...) -> Set<UInt64> { Set(words.map(WordSpans.hash)) }

    /// From the comma or bracket before "(link) opens (in a) new tab" or "external link" to the bracket behind it.
    private static func range(
        at index: Int, _ words: [WordSpans.Word], _ scalars: [Unicode.Scalar]
    ) -> Range<Int>? {
        let hash = words[index].hash
        if external.contains(hash), index + 1 < words.count, link.contains(words[index + 1].hash) {
            return withMarks(words[index].start..<words[index + 1].end, scalars)
        }
        guard opens.contains(hash) else { return nil }
        var next = index + 1
        while next < words.count, between.contains(words[next].hash) { next += 1 }
        guard next + 1 < words.count, new.contains(words[next].hash), tabs.contains(words[next + 1].hash) else {
            return nil
        }
        let first = index > 0 && link.contains(words[index - 1].hash) ? index - 1 : index
        return withMarks(words[first].start..<words[next + 1].end, scalars)
    }

    private static func withMarks(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Range<Int>? {
        var start = range.lowerBound
        while start > 0, scalars[start - 1].isBlank { start -= 1 }
        guard start > 0, scalars[start - 1] == "," || scalars[start - 1].opensBracket else { return nil }
        let hasBracket = scalars[start - 1].opensBracket
        start -= 1
        while start > 0, scalars[start - 1].isBlank { start -= 1 }
        var end = range.upperBound
        if hasBracket, end < scalars.count, scalars[end].closesBracket { end += 1 }
        return start..<end
    }
}

/// Brackets that hold a credit or a widget and nothing else.
enum BracketResidue {
    /// More scalars and the brackets hold an aside of the writer.
    private static let mostScalars = 90

    static let rules: [LineRule] = [.imageCredit, .advertisement, .relatedLink, .continueReading, .signUp, .shareBar]

    /// From the blank before the bracket to its end.
    static func ranges(in scalars: [Unicode.Scalar]) -> [(Range<Int>, LineRule)] {
        var found: [(Range<Int>, LineRule)] = []
        var open: Int?
        for (place, scalar) in scalars.enumerated() {
            if scalar == "(" || scalar == "[" { open = place }
            guard scalar == ")" || scalar == "]", let start = open else { continue }
            open = nil
            guard place - start <= mostScalars, place - start > 3, let rule = rule(for: scalars[(start + 1)..<place])
            else { continue }
            found.append((withBlank(start..<place + 1, scalars), rule))
        }
        return found
    }

    /// With the blank before it, or at the beginning of the paragraph the one behind it.
    private static func withBlank(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Range<Int> {
        if range.lowerBound > 0 {
            return scalars[range.lowerBound - 1].isBlank ? range.lowerBound - 1..<range.upperBound : range
        }
        let hasBlank = range.upperBound < scalars.count && scalars[range.upperBound].isBlank
        return hasBlank ? range.lowerBound..<range.upperBound + 1 : range
    }

    private static func rule(for content: ArraySlice<Unicode.Scalar>) -> LineRule? {
        let line = ShortLine(TextLine(Array(content)))
        return rules.first { $0.matches(line) }
    }
}

/// A widget behind the last sentence of a paragraph, or in capitals before the first.
enum TailResidue {
    /// No widget has more words.
    private static let mostWords = 16
    private static let rules: [LineRule] = [
        .advertisement, .relatedLink, .continueReading, .signUp, .shareBar, .commentWidget, .imageCredit,
    ]
    /// The words with which the lines begin that those rules take.
    private static let openings = Set(
        [
            "advertisement", "ad", "sponsored", "promoted", "skip", "story", "article", "scroll", "read", "also", "see",
            "related", "watch", "must", "more", "don't", "continue", "click", "tap", "keep", "subscribe", "sign", "get",
            "join", "follow", "download", "become", "support", "register", "donate", "share", "tweet", "email", "copy",
            "print", "comments", "leave", "be", "log", "photo", "image", "picture", "photograph", "credit", "file",
            "getty",
        ].map(WordSpans.hash))
    private static let label = Array("ADVERTISEMENT ".unicodeScalars)

    static func ranges(in scalars: [Unicode.Scalar], _ words: WordSpans) -> [(Range<Int>, LineRule)] {
        opening(scalars) + closing(scalars, words)
    }

    private static func opening(_ scalars: [Unicode.Scalar]) -> [(Range<Int>, LineRule)] {
        guard scalars.first == "A", scalars.starts(with: label), scalars.count > label.count,
            scalars[label.count].isUppercaseLetter, scalars[label.count...].contains(where: \.isLowercaseLetter)
        else { return [] }
        return [(0..<label.count, .advertisement)]
    }

    /// Behind the last full stop but that of the widget itself.
    private static func closing(_ scalars: [Unicode.Scalar], _ words: WordSpans) -> [(Range<Int>, LineRule)] {
        let all = words.words
        guard all.count > 6 else { return [] }
        for index in all.indices.suffix(mostWords).reversed() where index > 4 {
            let start = all[index].start
            guard openings.contains(all[index].hash), start > 1, scalars[start].isUppercaseLetter,
                endsSentence(before: start, scalars)
            else { continue }
            let line = ShortLine(TextLine(Array(scalars[start...]), mark: nil))
            if let rule = rules.first(where: { $0.matches(line) }) { return [(start - 1..<scalars.count, rule)] }
        }
        return []
    }

    private static func endsSentence(before start: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        guard scalars[start - 1] == " " else { return false }
        var place = start - 2
        while place > 0, scalars[place].isQuotationMark || scalars[place].closesBracket { place -= 1 }
        return scalars[place].endsSentence
    }
}
