import ArticleModel
import Language

/// Makes candidates of what the network tags, with what the rules know of the same words.
struct TaggedNames {
    private let names: [NameText]
    private let reader: FeatureReader
    /// What the rules found, by its last token, where a name's head stands.
    private var rules: [Place: NameCandidate] = [:]
    /// Tokens of the offices before people's names.
    private var offices: Set<Place> = []

    private struct Place: Hashable {
        let paragraph: Int
        let token: Int
    }

    init(_ names: [NameText], _ texts: [TokenizedText], rules: [NameCandidate]) {
        self.names = names
        reader = FeatureReader(names, texts, rules: rules)
        for rule in rules {
            self.rules[Place(paragraph: rule.paragraph, token: rule.tokens.upperBound - 1)] = rule
            offices.formUnion((rule.roleTokens ?? 0..<0).map { Place(paragraph: rule.paragraph, token: $0) })
        }
    }

    /// In the order of the text.
    func candidates() -> [NameCandidate] {
        let tagger = NameTagger()
        return names.indices.flatMap { paragraph in
            let sentences = names[paragraph].sentences
            let found = tagger.names(reader.features(paragraph), sentences: sentences.map(\.range))
            return withoutUnsure(found, in: sentences).compactMap { candidate($0, paragraph) }
        }
    }

    /// Where every word has a capital, less sure names wait until the article says them elsewhere: see `SameNames`.
    ///
    /// On Reuters' headlines this bound costs as many names as it keeps out others.
    private static let sureInHeadline = 0.9

    private func withoutUnsure(_ found: [TaggedName], in sentences: [NameSentence]) -> [TaggedName] {
        var sentence = 0
        return found.filter { name in
            while sentences[sentence].range.upperBound <= name.tokens.lowerBound { sentence += 1 }
            return name.confidence >= Self.sureInHeadline || !sentences[sentence].isTitleCase
        }
    }

    private func candidate(_ name: TaggedName, _ paragraph: Int) -> NameCandidate? {
        name.kind == .organization && isOfOffice(name, paragraph) ? nil : make(name, paragraph)
    }

    /// "State" in "U.S. Secretary of State Ann Lund" is the office's, not the department's.
    private func isOfOffice(_ name: TaggedName, _ paragraph: Int) -> Bool {
        guard offices.contains(Place(paragraph: paragraph, token: name.tokens.lowerBound)) else { return false }
        let before = names[paragraph][name.tokens.lowerBound - 1]?.text
        return before == "of" || before == "for"
    }

    private func make(_ name: TaggedName, _ paragraph: Int) -> NameCandidate? {
        let reader = NameReader(text: names[paragraph])
        let tokens = reader.withoutTitle(reader.withoutPostNominals(name.tokens), of: name.kind)
        if name.kind == .person, reader.isTitleAlone(tokens) { return nil }
        let rule = NameRule(name: "tagger", kind: Entity.Kind(name.kind), confidence: name.confidence)
        var candidate = NameCandidate(paragraph, tokens, key: names[paragraph].key(tokens), rule)
        if let known = rules[Place(paragraph: paragraph, token: tokens.upperBound - 1)] { known.inform(&candidate) }
        return candidate
    }
}

extension NameCandidate {
    /// Tells `other`, which the network found and which ends with the same word, what this rule knows.
    ///
    /// Where both say the same, the rule says why. Countries that speak stay places and whoever is "Ms" a person;
    /// for the rest the network, which knows of the rule, knows better.
    fileprivate func inform(_ other: inout NameCandidate) {
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
