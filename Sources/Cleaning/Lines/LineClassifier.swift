import Text

/// Decides by which rule a line of a document is removed, if by any.
///
/// Pages and texts are classified alike; what only a page has, such as links, is empty in a text.
struct LineClassifier {
    private let headline: String
    private let byline: Set<String>

    init(headline: String?, byline: [String]) {
        self.headline = headline.map(NormalizedText.of) ?? ""
        self.byline = Set(byline.map(NormalizedText.of))
    }

    /// What the lines around a line say of it.
    struct Context {
        /// Whether the next line is a sentence.
        var isBeforeSentence = false
        /// Whether a paragraph of the article came before.
        var isAfterProse = false
        /// Whether the line is an item of a list that belongs to the text: see `LinkLists`.
        var isInListOfText = false
    }

    /// Lines of this many bytes or more, blanks not counted, are not tested.
    static let maximumBytes = 300
    /// Lines of this many bytes or more, blanks not counted, credit no agency.
    private static let maximumCreditBytes = 120

    /// Returns the rule that removes `block`; nil where it is part of the article.
    ///
    /// The tests run from what the line says to what it is: phrases that speak to the reader come first, and whether
    /// it is only a link comes last.
    func rule(for block: Block, _ features: LineFeatures?, in context: Context) -> BoilerplateRule? {
        guard block.nonBlankBytes < Block.maximumLabelBytes else { return block.isAllLink ? .linkLine : nil }
        guard block.nonBlankBytes < LineClassifier.maximumBytes else { return nil }
        if let rule = BoilerplateRule.rule(byPhraseIn: block.normalized) { return rule }
        if let rule = headlineRule(block, isAfterProse: context.isAfterProse) { return rule }
        if isByline(block, isAfterProse: context.isAfterProse) { return .byline }
        if let features, let rule = BoilerplateRule.rule(matching: features) {
            let isSubheading = block.role == .heading && rule.mayBeSubheading(features) && context.isBeforeSentence
            return context.isAfterProse && isSubheading ? nil : rule
        }
        if isTimestamp(block, isAfterProse: context.isAfterProse) { return .timestamp }
        if isCaption(block) { return .caption }
        if let rule = openingRule(block) { return rule }
        let isLinkText = block.role != .heading && (!block.endsSentence || block.role == .listItem)
        return block.isAllLink && isLinkText && !context.isInListOfText ? .linkLine : nil
    }

    /// Returns the rule that removes `block` by its words alone, whatever its neighbours and the fields say.
    func widgetRule(for block: Block, _ features: LineFeatures?) -> BoilerplateRule? {
        guard block.nonBlankBytes < LineClassifier.maximumBytes else { return nil }
        return BoilerplateRule.rule(byPhraseIn: block.normalized)
            ?? features.flatMap { BoilerplateRule.rule(matching: $0) }
    }

    /// Returns the agency that `block` credits; nil where it credits none.
    func agencyCredit(in block: Block, _ features: LineFeatures?) -> AgencyCredit? {
        guard block.nonBlankBytes < LineClassifier.maximumCreditBytes else { return nil }
        return features.flatMap { AgencyCredit($0) }
    }

    /// Returns the features that rules of words test; nil for a line that none of them matches.
    func features(of block: Block) -> LineFeatures? {
        guard block.nonBlankBytes < LineClassifier.maximumBytes else { return nil }
        let line = block.line
        return BoilerplateRule.mayMatch(line) ? LineFeatures(line, normalized: block.normalized) : nil
    }

    private func headlineRule(_ block: Block, isAfterProse: Bool) -> BoilerplateRule? {
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
    private func isByline(_ block: Block, isAfterProse: Bool) -> Bool {
        if byline.contains(block.normalized) || namesSeveralAuthors(block) { return true }
        guard block.nonBlankBytes < 140, let opening = block.normalized.utf8.firstIndex(of: UInt8(ascii: " ")),
            BylineLine.openings.contains(String(block.normalized[..<opening]))
        else { return false }
        let rest = block.normalized[opening...].utf8.dropFirst()
        let isNamed = byline.contains { rest.starts(with: $0.utf8) }
        // A byline with the day and more beside the name is longer.
        if isNamed, block.nonBlankBytes < 80 || !block.endsSentence && !isAfterProse { return true }
        guard block.nonBlankBytes < 80, !block.endsSentence, block.role != .heading, block.hasCapitalAfterFirstWord
        else {
            return false
        }
        return block.normalized.hasPrefix("by ") || !isAfterProse
    }

    /// Whether the line holds two names of the byline or more, and hardly a word beside them: "Fen Radio (Ann Example,
    /// Ben Sample)".
    private func namesSeveralAuthors(_ block: Block) -> Bool {
        guard byline.count > 1, block.nonBlankBytes < 120, !block.endsSentence else { return false }
        let named = byline.filter { $0.utf8.contains(32) && block.normalized.contains($0) }
        let maximumWords = named.reduce(0) { $0 + $1.spaceSeparated.count + 1 }
        return named.count > 1 && block.normalized.spaceSeparated.count <= maximumWords
    }

    private func isTimestamp(_ block: Block, isAfterProse: Bool) -> Bool {
        if TimestampLine.matches(block.text, normalized: block.normalized, endsSentence: block.endsSentence) {
            return true
        }
        return !isAfterProse && opensWithDate(block)
    }

    /// Whether the line is a date, a bar and a credit: "Friday, 2 May 2026 | From our correspondents".
    private func opensWithDate(_ block: Block) -> Bool {
        guard block.nonBlankBytes < 100, !block.endsSentence, let bar = block.text.firstIndex(of: "|") else {
            return false
        }
        return TimestampLine.isDateOnly(NormalizedText.of(String(block.text[..<bar])))
    }

    /// Whether the line reads as a caption, by its opening or the credit in it.
    private func isCaption(_ block: Block) -> Bool {
        guard block.role == .text else { return false }
        if BoilerplateRule.captionOpenings.prefixLength(in: block.normalized) != nil { return true }
        guard !block.endsSentence || block.text.hasSuffix(")") else { return false }
        return BoilerplateRule.captionMarks.occurs(in: block.text.asciiLowercased) || block.namesPhotographer
    }

    /// Returns the rule for how the line begins, where the line is no sentence or announces something with a colon.
    private func openingRule(_ block: Block) -> BoilerplateRule? {
        guard block.role != .heading || block.nonBlankBytes < 100, block.nonBlankBytes < 160 else { return nil }
        guard let rule = BoilerplateRule.rule(byOpeningOf: block.text) else { return nil }
        return block.linkBytes * 2 > block.nonBlankBytes || !block.endsSentence || block.announcesSomething ? rule : nil
    }
}

extension Block {
    /// Whether what follows the first colon does not begin in lower case: not "Watch: the hands move backwards, he
    /// said."
    fileprivate var announcesSomething: Bool {
        guard let colon = text.unicodeScalars.firstIndex(of: ":") else { return false }
        let rest = text.unicodeScalars[colon...].dropFirst().drop { $0.isWhitespace }
        return rest.first.map { !$0.isLowercase } ?? true
    }

    /// Whether the text has "photo by" before a capital: not "Photo by photo, the case falls apart".
    fileprivate var namesPhotographer: Bool {
        let bytes = Array(text.utf8)
        guard let end = Block.photoBy.endOfFirst(in: bytes) else { return false }
        return end < bytes.count && (bytes[end].isASCIIUppercase || bytes[end] >= 128)
    }

    private static let photoBy: PhraseMatcher = ["hoto by ", "HOTO BY "]

    /// Whether a capital follows the first word.
    fileprivate var hasCapitalAfterFirstWord: Bool {
        let rest = text.unicodeScalars.drop { !$0.isWhitespace }.drop { $0.isWhitespace }
        return rest.first?.isUppercase ?? false
    }
}
