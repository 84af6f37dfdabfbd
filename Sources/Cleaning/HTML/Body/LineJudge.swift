/// Tells the lines of a body that are not the article.
struct LineJudge {
    private let headline: String
    private let byline: Set<String>

    init(headline: String?, byline: [String]) {
        self.headline = headline.map(NormalizedText.of) ?? ""
        self.byline = Set(byline.map(NormalizedText.of))
    }

    /// The rule that takes `block`, which is `line` and stands before `next`; `isAfterProse` tells whether a
    /// paragraph of the article came before, `isListed` whether it is an item of a list that others than links are in.
    func rule(
        for block: Block, _ line: ShortLine?, before next: Block?, isAfterProse: Bool, isListed: Bool = false
    ) -> PageLineRule? {
        let plain = block.plain
        guard block.weight < Block.mostBytesOfLabel else { return block.isAllLink ? .link : nil }
        guard block.weight < LineJudge.mostBytes else { return nil }
        if PageLineRule.allNotices.isIn(plain) { return PageLineRule.notices.first { $0.phrases.isIn(plain) } }
        if let rule = headlineRule(block, isAfterProse) { return rule }
        if isByline(block, isAfterProse) { return .byline }
        if isDate(block, isAfterProse) { return .date }
        if isCredit(block) { return .caption }
        if let rule = openingRule(block) { return rule }
        if block.isAllLink, block.role != .heading, isPointer(block), !isListed { return .link }
        // The rules of plain text hold for the lines of a page as well.
        guard let line, let rule = LineRule.first(for: line) else { return nil }
        if isAfterProse, block.role == .heading, rule.maySubhead(line), next?.isTold == true { return nil }
        return PageLineRule(name: rule.name, reason: rule.reason)
    }

    /// Of a line that rules look at.
    static let mostBytes = 300

    private func headlineRule(_ block: Block, _ isAfterProse: Bool) -> PageLineRule? {
        if block.text.hasPrefix("<"), block.text.utf8.contains(UInt8(ascii: "=")) { return .markup }
        if block.plain == headline || (block.level == 1 && !isAfterProse) { return .headline }
        guard !isAfterProse, block.plain.utf8.count >= 20, headline.utf8.count >= 20 else { return nil }
        // The headline with its overline, or cut short.
        return block.plain.hasSuffix(headline) || headline.hasPrefix(block.plain) ? .headline : nil
    }

    private func isDate(_ block: Block, _ isAfterProse: Bool) -> Bool {
        if TimestampLine.isOne(block.plain, endsSentence: block.endsSentence) { return true }
        if !block.endsSentence, TimestampLine.opensEntry(block.text) || TimestampLine.holdsMoment(block.text) {
            return true
        }
        return !isAfterProse && opensWithDate(block)
    }

    /// A date, a bar and a credit: "Friday, 2 May 2026 | From our correspondents".
    private func opensWithDate(_ block: Block) -> Bool {
        guard block.weight < 100, !block.endsSentence, let bar = block.text.firstIndex(of: "|") else { return false }
        return TimestampLine.isOne(NormalizedText.of(String(block.text[..<bar])))
    }

    private func isByline(_ block: Block, _ isAfterProse: Bool) -> Bool {
        if byline.contains(block.plain) || namesAll(block) { return true }
        guard block.weight < 140, let opening = PageLineRule.byline.starts.length(atStartOf: block.plain) else {
            return false
        }
        let rest = block.plain.utf8.dropFirst(opening)
        let isNamed = byline.contains { rest.starts(with: $0.utf8) }
        // With the day and more on the same line it is longer.
        if isNamed, block.weight < 80 || !block.endsSentence && !isAfterProse { return true }
        guard block.weight < 80, !block.endsSentence, block.role != .heading, block.namesSomebody else { return false }
        return block.plain.hasPrefix("by ") || !isAfterProse
    }

    /// Two names of the byline or more, and hardly a word beside them: "Fen Radio (Ann Example, Ben Sample)".
    private func namesAll(_ block: Block) -> Bool {
        guard byline.count > 1, block.weight < 120, !block.endsSentence else { return false }
        let named = byline.filter { $0.utf8.contains(32) && block.plain.contains($0) }
        let most = named.reduce(0) { $0 + $1.split(separator: " ").count + 1 }
        return named.count > 1 && block.plain.split(separator: " ").count <= most
    }

    /// What stands under a picture, though nothing but its credit says so.
    private func isCredit(_ block: Block) -> Bool {
        guard block.role == .text else { return false }
        if PageLineRule.caption.starts.length(atStartOf: block.plain) != nil { return true }
        guard !block.endsSentence || block.text.hasSuffix(")") else { return false }
        return PageLineRule.caption.phrases.isIn(block.text.lowBytes)
    }

    /// By how the line begins, if it is no sentence or announces something with a colon.
    private func openingRule(_ block: Block) -> PageLineRule? {
        guard block.role != .heading || block.weight < 100, block.weight < 160 else { return nil }
        let isASCII = block.text.utf8.prefix(12).allSatisfy { $0 < 128 }
        let lower = isASCII ? block.text.lowBytes : Array(block.text.lowercased().utf8)
        guard block.linkWeight * 2 > block.weight || !block.endsSentence || lower.contains(UInt8(ascii: ":")) else {
            return nil
        }
        return PageLineRule.ofOpenings.first { $0.starts.length(atStartOf: lower[...]) != nil }
    }

    private func isPointer(_ block: Block) -> Bool { !block.endsSentence || block.role == .listItem }
}

extension Block {
    /// Whether a capital follows the first word.
    fileprivate var namesSomebody: Bool {
        let rest = text.unicodeScalars.drop { !$0.isBlank }.drop { $0.isBlank }
        return rest.first?.isUppercaseLetter ?? false
    }
}
