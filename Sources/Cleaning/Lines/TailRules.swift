import Text

/// The rules for lines after the last sentence of the article.
struct TailRules {
    private let note: AuthorNote
    private let isPage: Bool
    /// Whether the stray lines at the end are few: many of them are a list or a table without the tags.
    private let isFew: Bool

    private static let maximumStrayLines = 7
    /// The weight below which a line may be a notice, which may be longer after the text.
    private static let maximumNoticeWeight = 800
    /// The number of lines before a note on the author: a text of a paragraph or two is itself about somebody.
    private static let minimumLinesBeforeNote = 2

    init(_ kept: [Block], _ note: AuthorNote, isPage: Bool) {
        self.note = note
        self.isPage = isPage
        isFew = kept.reversed().prefix { $0.isResidue || $0.isContact }.count <= TailRules.maximumStrayLines
    }

    /// Returns the rule that takes `last`, which stands after `others`; nil where it is the article's last line.
    func rule(for last: Block, after others: ArraySlice<Block>) -> BoilerplateRule? {
        if last.leadsAway { return .tail }
        if isPage, isFew, last.isResidue || last.isContact || last.isAirTime {
            return last.isContact ? .contactLine : .tail
        }
        // Several in a row are a list of sources.
        if last.isLabelledLink, others.last?.isLabelledLink == false { return .tail }
        if last.weight < TailRules.maximumNoticeWeight,
            let rule = BoilerplateRule.ruleWithPhrase(in: NormalizedText.of(last.text))
        {
            return rule
        }
        return others.count >= TailRules.minimumLinesBeforeNote && note.matches(last) ? .authorNote : nil
    }
}

extension Block {
    /// Whether the block is a heading or a link; headings of a list without text end as sentences.
    fileprivate var leadsAway: Bool { role == .heading && !text.hasSuffix(".") || isAllLink }

    /// Whether the block is a label over the text. A comma makes it a dateline ("Basel, Switzerland"), a colon opens
    /// something.
    var isLabel: Bool {
        role == .text && weight < 45 && !text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ":") }
    }

    /// Whether the block reads as "On the air: Fen Radio told of it on 4 May 2026 at 10:15."
    fileprivate var isAirTime: Bool {
        guard role == .text, weight < 140, let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return text.utf8[..<colon].count <= 32 && text.utf8[..<colon].allSatisfy { !$0.isASCIIDigit }
            && TimestampLine.holdsMoment(text)
    }

    /// Whether the block is a word or an address on a line of its own.
    fileprivate var isResidue: Bool {
        guard role == .text, !endsSentence else { return false }
        let isAddress = text.hasPrefix("http") && !text.utf8.contains(32)
        return isAddress || weight < 30 && !text.utf8.contains(UInt8(ascii: ","))
    }

    /// Whether the block is a few words with a colon, and a link after it: "Our rules: How we check what we print."
    fileprivate var isLabelledLink: Bool {
        guard role == .text, linkWeight > 0, weight < 200 else { return false }
        let label = text.utf8.prefix(32)
        guard let colon = label.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return label[...colon].count { $0 > 32 } == weight - linkWeight
    }

    /// Whether the block tells how to reach who wrote it: a short line with an address of electronic mail or a handle.
    fileprivate var isContact: Bool {
        guard role == .text, weight < 160, !endsSentence else { return false }
        return text.blankSeparated.contains { word in
            guard let at = word.firstIndex(of: "@") else { return word.hasPrefix("http") && word.contains("://") }
            return word[at...].dropFirst().utf8.count > 2
        }
    }
}
