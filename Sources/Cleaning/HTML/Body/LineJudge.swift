/// Tells the lines of a body that are not the article.
struct LineJudge {
    private let headline: String
    private let byline: Set<String>

    init(headline: String?, byline: [String]) {
        self.headline = headline.map(PlainText.of) ?? ""
        self.byline = Set(byline.map(PlainText.of))
    }

    func rule(for block: Block, isAfterProse: Bool) -> PageLineRule? {
        guard block.weight < 300 else { return nil }
        let plain = PlainText.of(block.text)
        if plain.isEmpty { return .furniture }
        if block.text.hasPrefix("<"), block.text.contains("=") { return .markup }
        if plain == headline { return .headline }
        if block.level == 1, !isAfterProse { return .headline }
        if PageLineRule.advertisement.lines.contains(plain) { return .advertisement }
        if PageLineRule.furniture.lines.contains(plain) { return .furniture }
        if isByline(plain, block) { return .byline }
        if DateLine.isOne(plain) || !isAfterProse && opensWithDate(block) { return .date }
        if startsLikePointer(block) { return .readMore }
        if block.isAllLink, block.role != .heading, isPointer(block, isAfterProse) { return .link }
        return sharedRule(for: block)
    }

    /// The rules of plain text hold for the lines of a page as well.
    private func sharedRule(for block: Block) -> PageLineRule? {
        let line = TextLine(Array(block.text.unicodeScalars), mark: nil)
        return LineRule.first(for: line).map { PageLineRule(name: $0.name, reason: $0.reason) }
    }

    /// A date, a bar and a credit: "Friday, 2 May 2026 | From our correspondents".
    private func opensWithDate(_ block: Block) -> Bool {
        guard block.weight < 100, !block.endsSentence, let bar = block.text.firstIndex(of: "|") else { return false }
        return DateLine.isOne(PlainText.of(String(block.text[..<bar])))
    }

    private func isByline(_ plain: String, _ block: Block) -> Bool {
        if byline.contains(plain) { return true }
        guard block.weight < 80, plain.hasPrefix("by ") else { return false }
        let rest = String(plain.dropFirst(3))
        return byline.contains { rest.hasPrefix($0) } || !block.endsSentence
    }

    private func startsLikePointer(_ block: Block) -> Bool {
        guard block.role != .heading || block.weight < 60, block.weight < 160 else { return false }
        let lower = block.text.lowercased()
        guard PageLineRule.readMore.starts.contains(where: lower.hasPrefix) else { return false }
        return block.linkWeight * 2 > block.weight || !block.endsSentence || lower.contains(":")
    }

    private func isPointer(_ block: Block, _ isAfterProse: Bool) -> Bool {
        !block.endsSentence || block.role == .listItem
    }
}

extension Block {
    /// Whether the text ends as a sentence does, closing marks aside.
    var endsSentence: Bool {
        for scalar in text.unicodeScalars.reversed() {
            switch scalar {
            case ".", "!", "?", "…", "。": return true
            case "\"", "'", "”", "’", ")", "»", " ", "“", "]": continue
            default: return false
            }
        }
        return false
    }
}

/// Text for comparing: letters and digits in lower case, one blank between words.
enum PlainText {
    static func of(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var isPending = false
        for scalar in text.lowercased().unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                if isPending, !scalars.isEmpty { scalars.append(" ") }
                isPending = false
                scalars.append(scalar)
            } else if scalar != "'" && scalar != "’" {
                isPending = true
            }
        }
        return String(scalars)
    }
}
