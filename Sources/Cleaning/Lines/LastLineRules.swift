import Text

/// The rules for the lines after the last sentence of the article.
struct LastLineRules {
    private let note: AuthorNote
    private let isPage: Bool
    /// Whether few stray lines end the article: many of them are a list or a table without the tags.
    private let hasFewStrayLines: Bool

    private static let maximumStrayLines = 7
    /// The number of bytes, blanks not counted, below which a line may be a notice; after the text one may be longer
    /// than elsewhere.
    private static let maximumNoticeBytes = 800
    /// The least number of lines before a note on the author: a text of a paragraph or two is itself about somebody.
    private static let minimumLinesBeforeNote = 2

    init(_ kept: [Block], _ note: AuthorNote, isPage: Bool) {
        self.note = note
        self.isPage = isPage
        hasFewStrayLines =
            kept.reversed().prefix { $0.isStrayLine || $0.isContact }.count <= LastLineRules.maximumStrayLines
    }

    /// Returns the rule that removes the last line, which follows `others`; nil where the article ends with it.
    func rule(for last: Block, after others: ArraySlice<Block>) -> BoilerplateRule? {
        if last.leadsAway { return .tail }
        if isPage, hasFewStrayLines, last.isStrayLine || last.isContact || last.isAirTime {
            return last.isContact ? .contactLine : .tail
        }
        // Several labelled links in a row are a list of sources.
        if last.isLabelledLink, others.last?.isLabelledLink == false { return .tail }
        if last.nonBlankBytes < LastLineRules.maximumNoticeBytes,
            let rule = BoilerplateRule.rule(byPhraseIn: NormalizedText.of(last.text))
        {
            return rule
        }
        return others.count >= LastLineRules.minimumLinesBeforeNote && note.matches(last) ? .authorNote : nil
    }
}

extension Block {
    /// Whether the block is a link or a heading; one with a full stop is an entry of a list without text.
    fileprivate var leadsAway: Bool { role == .heading && !text.hasSuffix(".") || isAllLink }

    /// Whether the block may be a label above the text. A line with a comma may be a dateline ("Basel, Switzerland"),
    /// and one with a colon introduces what follows.
    var isLabel: Bool {
        role == .text && nonBlankBytes < 45
            && !text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ":") }
    }

    /// Whether the block says when the report was broadcast: "On the air: Fen Radio told of it on 4 May 2026 at 10:15."
    fileprivate var isAirTime: Bool {
        guard role == .text, nonBlankBytes < 140, let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
            return false
        }
        return text.utf8[..<colon].count <= 32 && text.utf8[..<colon].allSatisfy { !$0.isASCIIDigit }
            && TimestampLine.holdsDateAndTime(text)
    }

    /// Whether the block is a web address or a few words that are no sentence.
    fileprivate var isStrayLine: Bool {
        guard role == .text, !endsSentence else { return false }
        let isAddress = text.hasPrefix("http") && !text.utf8.contains(32)
        return isAddress || nonBlankBytes < 30 && !text.utf8.contains(UInt8(ascii: ","))
    }

    /// Whether the block is a few words with a colon, and a link after it: "Our rules: How we check what we print."
    fileprivate var isLabelledLink: Bool {
        guard role == .text, linkBytes > 0, nonBlankBytes < 200 else { return false }
        let label = text.utf8.prefix(32)
        guard let colon = label.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return label[...colon].count { $0 > 32 } == nonBlankBytes - linkBytes
    }

    /// Whether the block tells how to reach the author: a short line with a mail address, a handle or a web address.
    fileprivate var isContact: Bool {
        guard role == .text, nonBlankBytes < 160, !endsSentence else { return false }
        return text.spaceSeparated.contains { word in
            guard let at = word.firstIndex(of: "@") else { return word.hasPrefix("http") && word.contains("://") }
            return word[at...].dropFirst().utf8.count > 2
        }
    }
}
