import Text

/// Decides whether one line of a document is the article, and by which rule it is not.
///
/// There is one for pages and texts; what only a page knows, such as links, is empty in a text.
struct LineClassifier {
    private let headline: String
    private let byline: Set<String>

    init(headline: String?, byline: [String]) {
        self.headline = headline.map(NormalizedText.of) ?? ""
        self.byline = Set(byline.map(NormalizedText.of))
    }

    /// The context of a line: what its neighbours say of it.
    struct Context {
        /// Whether the next line is a sentence.
        var isBeforeSentence = false
        /// Whether a paragraph of the article came before.
        var isAfterProse = false
        /// Whether the line is an item of a list in which half of the items or more are no links.
        var isInMixedList = false
    }

    /// The weight from which on rules look at no line.
    static let maximumWeight = 300
    /// The weight from which on a line is no credit of an agency.
    private static let maximumCreditWeight = 120

    /// Returns the rule that takes `block`, whose words are `short`; nil where it is the article.
    ///
    /// What a line says to the reader is asked first, what it is a link to last.
    func rule(for block: Block, _ short: ShortLine?, in context: Context) -> BoilerplateRule? {
        guard block.weight < Block.maximumLabelWeight else { return block.isAllLink ? .linkLine : nil }
        guard block.weight < LineClassifier.maximumWeight else { return nil }
        if let rule = BoilerplateRule.ruleWithPhrase(in: block.normalized) { return rule }
        if let rule = headlineRule(block, context.isAfterProse) { return rule }
        if isByline(block, context.isAfterProse) { return .byline }
        if let short, let rule = BoilerplateRule.taking(short) {
            let isSubhead = block.role == .heading && rule.mayBeSubhead(short) && context.isBeforeSentence
            return context.isAfterProse && isSubhead ? nil : rule
        }
        if isTimestamp(block, context.isAfterProse) { return .timestamp }
        if isCaption(block) { return .caption }
        if let rule = openingRule(block) { return rule }
        let isPointer = block.role != .heading && (!block.endsSentence || block.role == .listItem)
        return block.isAllLink && isPointer && !context.isInMixedList ? .linkLine : nil
    }

    /// Returns the rule that takes `block` by its words alone, whatever its neighbours and the fields say.
    func widgetRule(for block: Block, _ short: ShortLine?) -> BoilerplateRule? {
        guard block.weight < LineClassifier.maximumWeight else { return nil }
        return BoilerplateRule.ruleWithPhrase(in: block.normalized) ?? short.flatMap { BoilerplateRule.taking($0) }
    }

    /// Returns the agency that `block` credits; nil where it is no such credit.
    func agencyCredit(in block: Block, _ short: ShortLine?) -> AgencyCredit? {
        guard block.weight < LineClassifier.maximumCreditWeight else { return nil }
        return short.flatMap { AgencyCredit($0) }
    }

    /// Returns what rules of words look at; nil for a line that none of them takes.
    func shortLine(of block: Block) -> ShortLine? {
        guard block.weight < LineClassifier.maximumWeight else { return nil }
        let line = block.line
        return BoilerplateRule.mayTake(line) ? ShortLine(line, normalized: block.normalized) : nil
    }

    private func headlineRule(_ block: Block, _ isAfterProse: Bool) -> BoilerplateRule? {
        if block.text.hasPrefix("<"), block.text.utf8.contains(UInt8(ascii: "=")) { return .markup }
        if block.normalized == headline, !headline.isEmpty { return .repeatedHeadline }
        if block.level == 1, !isAfterProse { return .repeatedHeadline }
        guard !isAfterProse, block.normalized.utf8.count >= 20, headline.utf8.count >= 20 else { return nil }
        // The headline with its overline, or cut short.
        return block.normalized.hasSuffix(headline) || headline.hasPrefix(block.normalized) ? .repeatedHeadline : nil
    }
}

/// Bylines, timestamps and captions.
extension LineClassifier {
    private func isByline(_ block: Block, _ isAfterProse: Bool) -> Bool {
        if byline.contains(block.normalized) || namesAll(block) { return true }
        guard block.weight < 140, let opening = block.normalized.utf8.firstIndex(of: UInt8(ascii: " ")),
            BylineLine.openings.contains(String(block.normalized[..<opening]))
        else { return false }
        let rest = block.normalized[opening...].utf8.dropFirst()
        let isNamed = byline.contains { rest.starts(with: $0.utf8) }
        // With the day and more on the same line it is longer.
        if isNamed, block.weight < 80 || !block.endsSentence && !isAfterProse { return true }
        guard block.weight < 80, !block.endsSentence, block.role != .heading, block.namesSomebody else { return false }
        return block.normalized.hasPrefix("by ") || !isAfterProse
    }

    /// Whether the line holds two names of the byline or more, and hardly a word beside them: "Fen Radio (Ann Example,
    /// Ben Sample)".
    private func namesAll(_ block: Block) -> Bool {
        guard byline.count > 1, block.weight < 120, !block.endsSentence else { return false }
        let named = byline.filter { $0.utf8.contains(32) && block.normalized.contains($0) }
        let maximumWords = named.reduce(0) { $0 + $1.blankSeparated.count + 1 }
        return named.count > 1 && block.normalized.blankSeparated.count <= maximumWords
    }

    private func isTimestamp(_ block: Block, _ isAfterProse: Bool) -> Bool {
        if TimestampLine.matches(block.text, normalized: block.normalized, endsSentence: block.endsSentence) {
            return true
        }
        return !isAfterProse && opensWithDate(block)
    }

    /// Whether the line is a date, a bar and a credit: "Friday, 2 May 2026 | From our correspondents".
    private func opensWithDate(_ block: Block) -> Bool {
        guard block.weight < 100, !block.endsSentence, let bar = block.text.firstIndex(of: "|") else { return false }
        return TimestampLine.isWhole(NormalizedText.of(String(block.text[..<bar])))
    }

    /// Whether the line stands under a picture, though nothing but its credit says so.
    private func isCaption(_ block: Block) -> Bool {
        guard block.role == .text else { return false }
        if BoilerplateRule.captionOpenings.prefixLength(in: block.normalized) != nil { return true }
        guard !block.endsSentence || block.text.hasSuffix(")") else { return false }
        return BoilerplateRule.captionMarks.occurs(in: block.text.asciiLowercased) || block.namesPhotographer
    }

    /// Returns the rule that takes a line by how it begins, if it is no sentence or announces something with a colon.
    private func openingRule(_ block: Block) -> BoilerplateRule? {
        guard block.role != .heading || block.weight < 100, block.weight < 160 else { return nil }
        guard let rule = BoilerplateRule.opening(block.text) else { return nil }
        return block.linkWeight * 2 > block.weight || !block.endsSentence || block.announces ? rule : nil
    }
}

extension Block {
    /// Whether a colon with a capital after it announces something: not "Watch: the hands move backwards, he said."
    fileprivate var announces: Bool {
        guard let colon = text.unicodeScalars.firstIndex(of: ":") else { return false }
        let rest = text.unicodeScalars[colon...].dropFirst().drop { $0.isBlank }
        return rest.first.map { !$0.isLowercase } ?? true
    }

    /// Whether "photo by" and a capital stand in the text: not "Photo by photo, the case falls apart".
    fileprivate var namesPhotographer: Bool {
        let bytes = Array(text.utf8)
        guard let end = Block.photographed.endOfFirst(in: bytes) else { return false }
        return end < bytes.count && (bytes[end] &- 65 < 26 || bytes[end] >= 128)
    }

    private static let photographed: PhraseMatcher = ["hoto by ", "HOTO BY "]

    /// Whether a capital follows the first word.
    fileprivate var namesSomebody: Bool {
        let rest = text.unicodeScalars.drop { !$0.isBlank }.drop { $0.isBlank }
        return rest.first?.isUppercase ?? false
    }
}
