import Markup
import Text

/// All rules, and what is derived from them.
extension BoilerplateRule {
    /// The rules: of those that match by the same part of their patterns, the first gives its name to what is removed.
    static let all: [BoilerplateRule] =
        [
            hidden, noteMark, loneMark, commentWidget, consent, shareBar, signUp, publicationNotice, readerPoll,
            paywall,
            embedNotice,
            affiliateNotice,
            relatedStories, relatedHeading, relatedLink, advertisement, continueReading, pagination, navigation, form,
            media,
            readingTime, timestamp, copyright, imageCredit, caption, byline, authorSection, signOff, tags, endMark,
            bareAddress,
            player, pageControl,
            breadcrumb, sentFrom,
        ] + positionalRules

    /// The rules whose lines or blocks are known by where they stand, or by a reader of their own.
    private static let positionalRules: [BoilerplateRule] = [
        readerComments, relatedSection, storyCard, linkLine, bylineHandle, authorNote, contactLine,
        agencyCredit,
        markup, templateMark, mailSignature, linkResidue, repeatedHeadline, standfirst, headLabel, headerField,
        otherArticle,
        outsideBody, afterBody, tail, override, shownPart,
    ]

    /// The rules that take elements, with their indices in `all`.
    static let labelTable: LabelTable = {
        var entries: [String: LabelTable.Meaning] = [:]
        for word in bodyLabels { entries[word, default: LabelTable.Meaning()].isBody = true }
        for (index, rule) in all.enumerated() {
            for word in rule.elements.labels where entries[word]?.rule == nil {
                entries[word, default: LabelTable.Meaning()].rule = index
            }
            for word in rule.elements.weakLabels where entries[word]?.rule == nil {
                entries[word, default: LabelTable.Meaning()].rule = index
                entries[word]?.isWeak = true
            }
        }
        return LabelTable(entries)
    }()

    /// The rule of each tag, by its raw value.
    static let byTag: [BoilerplateRule?] = HTMLTag.allCases.map { tag in all.first { $0.elements.tags.contains(tag) } }

    /// The labels by which pages name the element that holds the article's text.
    private static let bodyLabels: Set<String> = [
        "articlebody", "article body", "entry content", "post content", "story body", "storybody", "article content",
        "post body", "articlecontent", "article text", "story content", "content body", "article main", "articletext",
        "artikel body", "story text", "news body", "news content", "article copy", "body copy",
    ]

    /// The index of a rule in `all`.
    static func index(of rule: BoilerplateRule) -> Int { all.firstIndex(of: rule) ?? 0 }
}

extension BoilerplateRule {
    private static let rulesWithPhrases = all.filter { !$0.lines.phrases.isEmpty }
    /// The phrases of all rules: a text that has none of them needs no search rule by rule.
    private static let allPhrases = PhraseMatcher(allOf: rulesWithPhrases.map(\.lines.phrases))

    /// Returns the first rule with a phrase in a text, which is given as `NormalizedText`.
    static func rule(byPhraseIn normalized: String) -> BoilerplateRule? {
        guard allPhrases.occurs(in: normalized) else { return nil }
        return rulesWithPhrases.first { $0.lines.phrases.occurs(in: normalized) }
    }

    private static let rulesWithOpenings = all.filter { !$0.lines.openings.isEmpty }
    /// The openings of all rules: a line that has none of them needs no search rule by rule.
    private static let allOpenings = {
        let openings = PhraseMatcher(allOf: rulesWithOpenings.map(\.lines.openings))
        precondition(openings.maximumLength < maximumOpeningLength, "an opening is longer than what is compared")
        return openings
    }()
    /// The number of scalars of a line that are compared with openings; every opening is shorter.
    private static let maximumOpeningLength = 48

    /// Returns the first rule that lists the beginning of a line.
    static func rule(byOpeningOf line: String) -> BoilerplateRule? {
        guard let first = line.unicodeScalars.first?.lowercased.utf8.first, allOpenings.mayBegin(with: first) else {
            return nil
        }
        var lowercased: [UInt8] = []
        lowercased.reserveCapacity(maximumOpeningLength)
        for scalar in line.unicodeScalars.prefix(maximumOpeningLength) {
            let lowercase = scalar.lowercased
            if lowercase.isASCII { lowercased.append(UInt8(lowercase.value)) } else { lowercased += lowercase.utf8 }
        }
        guard allOpenings.prefixLength(in: lowercased[...]) != nil else { return nil }
        return rulesWithOpenings.first { $0.lines.openings.prefixLength(in: lowercased[...]) != nil }
    }

    /// Returns the first rule that matches a whole line, its label or its words; nil for every long line.
    static func rule(matching line: LineFeatures) -> BoilerplateRule? { lineTable.rule(for: line) }

    private static let lineTable = LineRuleTable(all)

    /// Whether some rule may match `line`: the line is short, or it begins or ends with a word that a rule names.
    static func mayMatch(_ line: TextLine) -> Bool {
        let words = line.words.words
        if words.count <= LinePattern.maximumWordsOfAnyLine { return true }
        if words.count > TextLine.maximumWordsOfWidget { return false }
        if let first = line.scalars.first, !first.isWordScalar, first != "\u{201C}", first != "\"" { return true }
        return words.first.map { firstWords.contains($0.hash) } == true
            || words.last.map { lastWords.contains($0.hash) } == true
    }

    /// The hashes of the first words of all listed lines and labels, and of the `firstWords` of rules.
    private static let firstWords: Set<UInt64> = {
        let listed = all.flatMap { $0.lines.whole.union($0.lines.labels) } + AgencyCredit.openings
        let named = all.flatMap(\.lines.firstWords)
        return Set(listed.compactMap { WordSpans($0).hashes.first } + named.map(WordSpans.hash))
    }()

    private static let lastWords = Set(
        (all.flatMap(\.lines.lastWords) + AgencyCredit.lastWords).map(WordSpans.hash))

    /// Whether `line`, which the rule takes, is a single word that may as well head a part of the article: "Video",
    /// "Facebook", "Sources".
    func mayBeSubheading(_ line: LineFeatures) -> Bool {
        guard line.words.count == 1 else { return false }
        if self == .shareBar { return line.contains(any: BoilerplateRule.channels) }
        return [.player, .imageCredit, .relatedHeading, .tags].contains(self)
    }
}
