import ArticleModel
import Language
import Linking

/// Joins candidates that name the same one, and makes entities of them.
struct MentionClusterer {
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
        let candidates = CityDistrictMerger.joined(candidates, names)
        let groups = ClusterKeys(candidates, in: names).keys
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
        let fullestIndex = candidates.indices.max { isShorter(candidates[$0], candidates[$1], $0, $1) } ?? 0
        let kind = candidates[fullestIndex].kind
        return Entity(
            kind: kind, name: name(candidates, mentions, fullestIndex),
            role: kind == .person ? role(candidates) : nil,
            mentions: mentions, location: kind == .place ? location(candidates) : nil)
    }

    /// As it is said; "Bill Clinton" where that is "Bill and Hillary Clinton", and in small letters what only stands
    /// in capitals.
    private func name(_ candidates: [NameCandidate], _ mentions: [Mention], _ fullestIndex: Int) -> String {
        let candidate = candidates[fullestIndex]
        if candidate.kind == .person, candidate.tokens.count == 1,
            let shared = candidates.indices.lazy.compactMap({ nameWithSharedSurname(candidates[$0], mentions[$0]) })
                .first
        {
            return shared
        }
        let surface = mentions[fullestIndex].surface
        return isAllUppercase(candidate) ? Truecaser.truecased(surface, kind: candidate.kind) : surface
    }

    private func nameWithSharedSurname(_ candidate: NameCandidate, _ mention: Mention) -> String? {
        let text = names[candidate.paragraph]
        return PersonCues.sharedSurname(after: candidate, text).map { "\(mention.surface) \(text.words[$0].text)" }
    }

    /// The longest of those said, for it tells the most.
    private func role(_ candidates: [NameCandidate]) -> String? {
        candidates.compactMap { candidate in
            let found = RoleFinder(names[candidate.paragraph], texts[candidate.paragraph]).role(
                around: candidate.tokens)
            guard let role = candidate.role, let found, RoleFinder.isPortfolio(found, before: role) else {
                return candidate.role ?? found
            }
            return found
        }
        .reduce(nil) { longest, role in (longest?.count ?? 0) < role.count ? role : longest }
    }

    /// More words are fuller, where a given name leads them: "Alan Lund" is, "Skipper Alan Lund" is not. Of names
    /// as long the earlier stands.
    private func isShorter(_ left: NameCandidate, _ right: NameCandidate, _ first: Int, _ second: Int) -> Bool {
        let ranks = (rank(left), rank(right))
        if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
        return (left.tokens.count, left.key.utf8.count, isAllUppercase(left) ? 0 : 1, -first)
            < (right.tokens.count, right.key.utf8.count, isAllUppercase(right) ? 0 : 1, -second)
    }

    private func rank(_ candidate: NameCandidate) -> Int {
        let first = names[candidate.paragraph].words[candidate.tokens.lowerBound]
        return candidate.kind == .person && candidate.tokens.count > 1 && first.traits.contains(.givenName) ? 1 : 0
    }

    private func isAllUppercase(_ candidate: NameCandidate) -> Bool {
        candidate.kind != .organization
            && names[candidate.paragraph].words[candidate.tokens].allSatisfy(\.isAllUppercase)
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
