import ArticleModel
import Language

/// Makes candidates of what the network tags, with what the rules know of the same words.
struct TaggedNames {
    private let names: [NameText]
    private let reader: FeatureReader
    /// What the rules found, by the paragraph and the last token, where a name's head stands.
    private var rules: [Place: NameCandidate] = [:]

    private struct Place: Hashable {
        let paragraph: Int
        let token: Int
    }

    init(_ names: [NameText], _ texts: [TokenizedText], rules: [NameCandidate]) {
        self.names = names
        reader = FeatureReader(names, texts, rules: rules)
        for rule in rules { self.rules[Place(paragraph: rule.paragraph, token: rule.tokens.upperBound - 1)] = rule }
    }

    /// In the order of the text.
    func candidates() -> [NameCandidate] {
        let tagger = NameTagger()
        return names.indices.flatMap { paragraph in
            tagger.names(reader.features(paragraph), sentences: names[paragraph].sentences.map(\.range))
                .map { candidate($0, paragraph) }
        }
    }

    private func candidate(_ name: TaggedName, _ paragraph: Int) -> NameCandidate {
        let rule = NameRule(name: "tagger", kind: Entity.Kind(name.kind), confidence: name.confidence)
        var candidate = NameCandidate(paragraph, name.tokens, key: names[paragraph].key(name.tokens), rule)
        if let known = rules[Place(paragraph: paragraph, token: name.tokens.upperBound - 1)] {
            take(known, into: &candidate)
        }
        return candidate
    }

    /// Where both say the same, the rule tells why; a role belongs to the person in any case.
    private func take(_ rule: NameCandidate, into candidate: inout NameCandidate) {
        guard rule.kind == candidate.kind else { return }
        candidate.role = rule.role
        candidate.isFamilyName = rule.isFamilyName
        guard rule.tokens == candidate.tokens else { return }
        candidate.rule = rule.rule
        candidate.confidence = max(candidate.confidence, rule.confidence)
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
