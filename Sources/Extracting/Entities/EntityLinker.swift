import ArticleModel
import Language
import Linking

/// Joins candidates that name the same one, and makes entities of them.
struct EntityLinker {
    private let article: CleanArticle
    private let texts: [TokenizedText]
    private let names: [NameText]

    init(_ article: CleanArticle, _ texts: [TokenizedText], _ names: [NameText]) {
        self.article = article
        self.texts = texts
        self.names = names
    }

    /// In the order of their first mention.
    func entities(of candidates: [NameCandidate]) -> [Entity] {
        let groups = NameGroups(candidates).keys
        var members: [String: [NameCandidate]] = [:]
        var order: [String] = []
        for (candidate, group) in zip(candidates, groups) {
            if members[group] == nil { order.append(group) }
            members[group, default: []].append(candidate)
        }
        return order.map { entity(members[$0] ?? []) }
    }

    private func entity(_ candidates: [NameCandidate]) -> Entity {
        let mentions = candidates.map(mention)
        let fullest = candidates.indices.max { isShorter(candidates[$0], candidates[$1], $0, $1) } ?? 0
        let kind = candidates[fullest].kind
        return Entity(
            kind: kind, name: mentions[fullest].surface,
            role: candidates.compactMap(\.role).max { $0.count < $1.count },
            mentions: mentions, location: kind == .place ? location(candidates) : nil)
    }

    /// More words are fuller; of names as long the earlier stands.
    private func isShorter(_ left: NameCandidate, _ right: NameCandidate, _ first: Int, _ second: Int) -> Bool {
        (left.tokens.count, left.key.utf8.count, -first) < (right.tokens.count, right.key.utf8.count, -second)
    }

    private func mention(_ candidate: NameCandidate) -> Mention {
        let text = texts[candidate.paragraph]
        let start = text.tokens[candidate.tokens.lowerBound].start
        let end = text.tokens[candidate.tokens.upperBound - 1].end
        return Mention(
            span: TextSpan(paragraph: candidate.paragraph, start: start, length: end - start),
            surface: text.text(start..<end), rule: candidate.rule, confidence: candidate.confidence)
    }

    private func location(_ candidates: [NameCandidate]) -> GeoLocation? {
        for candidate in candidates {
            if let place = Lexicon.places(candidate.key).first, let position = place.position {
                return GeoLocation(
                    countryCode: place.countryCode, geoNamesID: place.geoNamesID, latitude: position.latitude,
                    longitude: position.longitude)
            }
        }
        return nil
    }
}
