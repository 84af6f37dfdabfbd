import ArticleModel
import Language
import Linking

/// Clusters the candidates that name the same one, and makes an entity of each cluster.
struct MentionClusterer {
    private let paragraphs: [AnnotatedParagraph]

    init(_ paragraphs: [AnnotatedParagraph]) {
        self.paragraphs = paragraphs
    }

    /// Returns the entities in the order of their first mention.
    func entities(of candidates: [NameCandidate]) -> [Entity] {
        let candidates = CityDistrictMerger.joined(candidates, paragraphs)
        let places = ToponymResolver(candidates, paragraphs).places
        let clusters = ClusterKeys(candidates, places, in: paragraphs)
        var members: [String: [Int]] = [:]
        var order: [String] = []
        for (index, group) in clusters.keys.enumerated() {
            if members[group] == nil { order.append(group) }
            members[group, default: []].append(index)
        }
        return order.map { group in
            let cluster = members[group] ?? []
            let place = cluster.lazy.compactMap { places[$0] }.first.flatMap(GeoLocation.init)
            let country = cluster.lazy.compactMap { clusters.countries[$0] }.first.map(GeoLocation.init(country:))
            return entity(cluster.map { candidates[$0] }, place: place, country: country)
        }
    }

    /// `place` is the location of a place, `country` that of a body.
    private func entity(_ candidates: [NameCandidate], place: GeoLocation?, country: GeoLocation?) -> Entity {
        let mentions = candidates.map(mention)
        let fullestIndex = candidates.indices.max { isShorter(candidates[$0], candidates[$1], $0, $1) } ?? 0
        let kind = candidates[fullestIndex].kind
        return Entity(
            kind: kind, name: name(candidates, mentions, fullestIndex),
            role: kind == .person ? role(candidates) : nil,
            mentions: mentions, location: kind == .place ? place : kind == .organization ? country : nil)
    }

    /// Returns the name as it is written, but "Bill Clinton" where that is "Bill and Hillary Clinton", and truecased
    /// where it is only written in capitals.
    private func name(_ candidates: [NameCandidate], _ mentions: [Mention], _ fullestIndex: Int) -> String {
        let candidate = candidates[fullestIndex]
        if candidate.kind == .person, candidate.tokens.count == 1,
            let shared = candidates.indices.lazy.compactMap({ nameWithSharedSurname(candidates[$0], mentions[$0]) })
                .first
        {
            return shared
        }
        let surface = mentions[fullestIndex].surface.filter { $0 != "[" && $0 != "]" }
        return isAllUppercase(candidate) ? Truecaser.truecased(surface, kind: candidate.kind) : surface
    }

    private func nameWithSharedSurname(_ candidate: NameCandidate, _ mention: Mention) -> String? {
        let paragraph = paragraphs[candidate.paragraph]
        return PersonCues.sharedSurname(after: candidate, paragraph).map {
            "\(mention.surface) \(paragraph.words[$0].text)"
        }
    }

    /// Returns the longest role that is given, for it tells the most.
    private func role(_ candidates: [NameCandidate]) -> String? {
        candidates.lazy.filter { $0.scalars == nil }.compactMap { candidate in
            let found = RoleFinder(paragraphs[candidate.paragraph]).role(
                around: candidate.tokens)
            guard let role = candidate.role, let found, RoleFinder.isPortfolio(found, before: role) else {
                return candidate.role ?? found
            }
            return found
        }
        .reduce(nil) { longest, role in (longest?.count ?? 0) < role.count ? role : longest }
    }

    /// Whether the left name is the less full one: a name with a given name first, and no particle, is fuller ("Alan
    /// Lund", not "Skipper Alan Lund" or "Bin Lund"), then one with more words, then the earlier.
    private func isShorter(_ left: NameCandidate, _ right: NameCandidate, _ first: Int, _ second: Int) -> Bool {
        let ranks = (rank(left), rank(right))
        if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
        return (left.tokens.count, left.key.utf8.count, isAllUppercase(left) ? 0 : 1, -first)
            < (right.tokens.count, right.key.utf8.count, isAllUppercase(right) ? 0 : 1, -second)
    }

    private func rank(_ candidate: NameCandidate) -> Int {
        let first = paragraphs[candidate.paragraph].words[candidate.tokens.lowerBound]
        return candidate.kind == .person && candidate.tokens.count > 1 && first.traits.contains(.givenName)
            && !NameLexicon.particles.contains(first.normalized) ? 1 : 0
    }

    private func isAllUppercase(_ candidate: NameCandidate) -> Bool {
        candidate.kind != .organization
            && paragraphs[candidate.paragraph].words[candidate.tokens].allSatisfy(\.isAllUppercase)
    }

    private func mention(_ candidate: NameCandidate) -> Mention {
        let paragraph = paragraphs[candidate.paragraph]
        let span =
            candidate.scalars.map { TextSpan(paragraph: paragraph.index, start: $0.lowerBound, length: $0.count) }
            ?? paragraph.span(of: candidate.tokens)
        return Mention(
            span: span, surface: paragraph.text(of: span), rule: candidate.rule, confidence: candidate.confidence)
    }
}

extension GeoLocation {
    fileprivate init(country: String) {
        self.init(countryCode: country, geoNamesID: nil, latitude: nil, longitude: nil)
    }

    /// Nil for what lies in no one country.
    fileprivate init?(_ place: GazetteerPlace) {
        if place.countryCode.isEmpty { return nil }
        self.init(
            countryCode: place.countryCode, geoNamesID: place.geoNamesID, latitude: place.position?.latitude,
            longitude: place.position?.longitude)
    }
}
