import ArticleModel
import Language

/// Makes candidates of the names that the tagger finds, with what the rules know of the same words.
struct TaggerMatches {
    private let paragraphs: [AnnotatedParagraph]
    private let reader: NameFeatureExtractor
    /// The names that the rules found, by their last token, which is their head.
    private var rules: [TokenPosition: NameCandidate] = [:]
    /// The tokens of titles before persons' names.
    private var offices: Set<TokenPosition> = []
    /// The names that the tagger may not overrule, by paragraph.
    private var decisive: [Int: [NameCandidate]] = [:]

    private struct TokenPosition: Hashable {
        let paragraph: Int
        let token: Int
    }

    init(_ paragraphs: [AnnotatedParagraph], rules: [NameCandidate]) {
        self.paragraphs = paragraphs
        reader = NameFeatureExtractor(paragraphs, rules: rules)
        for rule in rules {
            self.rules[TokenPosition(paragraph: rule.paragraph, token: rule.tokens.upperBound - 1)] = rule
            if NameRule.decisive.contains(rule.rule) { decisive[rule.paragraph, default: []].append(rule) }
            offices.formUnion((rule.roleTokens ?? 0..<0).map { TokenPosition(paragraph: rule.paragraph, token: $0) })
        }
    }

    /// Returns the candidates in the order of the text.
    func candidates() -> [NameCandidate] {
        let tagger = NameTagger()
        return paragraphs.indices.flatMap { paragraph in
            let sentences = paragraphs[paragraph].sentences
            let found = tagger.names(reader.features(ofParagraph: paragraph), sentences: sentences.map(\.range))
            let tagged = withoutUncertain(found, in: sentences).compactMap { candidate($0, paragraph) }
            return (decisive[paragraph] ?? []).replacingOverlaps(in: tagged)
        }
    }

    /// The lowest confidence of a name in a headline. Less certain ones wait until the article has them elsewhere:
    /// see `LabelPropagation`.
    private static let minimumHeadlineConfidence = 0.7

    private func withoutUncertain(_ found: [TaggedName], in sentences: [AnnotatedSentence]) -> [TaggedName] {
        var sentence = 0
        return found.filter { name in
            while sentences[sentence].range.upperBound <= name.tokens.lowerBound { sentence += 1 }
            return name.confidence >= Self.minimumHeadlineConfidence || !sentences[sentence].isTitleCase
        }
    }

    private func candidate(_ name: TaggedName, _ paragraph: Int) -> NameCandidate? {
        if name.kind == .organization && isOfOffice(name, paragraph) { return nil }
        return isCompound(name, paragraph) ? nil : trimmedCandidate(name, paragraph)
    }

    /// Whether the name is made an adjective, as in "Oslo-based" and "U.N.-led".
    private func isCompound(_ name: TaggedName, _ paragraph: Int) -> Bool {
        let last = paragraphs[paragraph].words[name.tokens.upperBound - 1].text.unicodeScalars
        guard let hyphen = last.lastIndex(of: "-") else { return false }
        return NameLexicon.compoundSuffixes.contains(String(last[hyphen...].dropFirst()))
    }

    /// Whether the name is a part of a title: "State" in "U.S. Secretary of State Ann Lund", "House" in "Speaker of
    /// the House Ann Lund".
    private func isOfOffice(_ name: TaggedName, _ paragraph: Int) -> Bool {
        guard offices.contains(TokenPosition(paragraph: paragraph, token: name.tokens.lowerBound)) else { return false }
        let paragraph = paragraphs[paragraph]
        let before = (1...2).map { paragraph[name.tokens.lowerBound - $0]?.text }
        return ["of", "for"].contains(before[0] == "the" ? before[1] : before[0])
    }

    /// Returns the name without words of a title: "U.S." of "U.S. District" before "Judge", and nothing of "National
    /// Security" before "Adviser".
    private func withoutOffice(_ tokens: Range<Int>, _ paragraph: Int) -> Range<Int> {
        var end = tokens.upperBound
        while end > tokens.lowerBound, offices.contains(TokenPosition(paragraph: paragraph, token: end - 1)),
            ContextCueWords.withinOffices.contains(paragraphs[paragraph].words[end - 1].normalized)
        { end -= 1 }
        return tokens.lowerBound.upTo(end)
    }

    /// The confidence below which the tagger hardly knows where the name begins.
    private static let uncertainBoundaries = 0.5

    private func trimmedCandidate(_ name: TaggedName, _ paragraph: Int) -> NameCandidate? {
        let reader = NameClassifier(paragraph: paragraphs[paragraph])
        let whole = name.confidence < Self.uncertainBoundaries ? reader.withoutAdverb(name.tokens) : name.tokens
        let tokens = withoutOffice(reader.tokens(of: whole, name.kind), paragraph)
        if tokens.isEmpty || reader.isNoName(tokens, name.kind) { return nil }
        let rule = NameRule(name: "tagger", kind: reader.kind(of: tokens, name.kind), confidence: name.confidence)
        var candidate = NameCandidate(paragraph, tokens, key: paragraphs[paragraph].key(tokens), rule)
        if let known = rules[TokenPosition(paragraph: paragraph, token: tokens.upperBound - 1)] {
            known.transferEvidence(to: &candidate)
        }
        return candidate
    }
}

extension NameCandidate {
    /// Transfers what this rule knows to `other`, which the tagger found and which ends with the same word.
    ///
    /// Where both say the same, the rule says why. Countries that speak stay places and whoever is "Ms" a person;
    /// for the rest the tagger, which knows of the rule, knows better.
    fileprivate func transferEvidence(to other: inout NameCandidate) {
        if tokens == other.tokens, rule == NameRule.country.name && other.kind == .organization || isFamilyName {
            other.kind = kind
        }
        guard kind == other.kind else { return }
        other.role = role
        other.roleTokens = roleTokens
        other.isFamilyName = isFamilyName
        guard tokens == other.tokens else { return }
        other.rule = rule
        other.confidence = max(confidence, other.confidence)
    }
}

extension Entity.Kind {
    init(_ kind: NameKind) {
        switch kind {
        case .person: self = .person
        case .organization: self = .organization
        case .place: self = .place
        case .other: self = .other
        }
    }
}
