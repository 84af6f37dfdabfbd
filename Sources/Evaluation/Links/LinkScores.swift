import ArticleModel
import Extracting

/// How right it is which words of an article mean one person.
///
/// Two measures, since either is asked for: of all pairs of words, and of the links of each word to the last one before it
/// that means the same person. A word that the labels do not know is nobody's.
package struct LinkScores: Sendable {
    struct Counts: Hashable, Sendable {
        var hits = 0
        var given = 0
        var wanted = 0

        var ratios: Ratios { Ratios(hits: hits, given: given, wanted: wanted) }
    }

    /// Who is meant by the words at a place, by the labels and by what was found.
    private struct Spot {
        let span: TextSpan
        let surface: String
        let isName: Bool
        var wanted: String?
        var given: Int?
    }

    private(set) var pairs = Counts()
    private(set) var links = Counts()
    private(set) var pairsOfNames = Counts()
    /// "title: her (2:14) is ann, not bob", in the order of the texts.
    package private(set) var faults: [String] = []

    package static func measure(path: String) throws -> LinkScores {
        var scores = LinkScores()
        let text = String(decoding: try EvaluationFile.read(path), as: UTF8.self)
        for article in try LabelledLinks.articles(in: text) {
            let found = try Extractor().extract(CleanArticle(paragraphs: article.paragraphs))
            scores.add(article, found.entities)
        }
        return scores
    }

    mutating func add(_ article: LabelledLinks, _ entities: [Entity]) {
        let spots = LinkScores.spots(article, entities)
        count(spots, in: \.pairs)
        count(spots.filter(\.isName), in: \.pairsOfNames)
        countLinks(spots)
        note(spots, article.title)
    }

    private static func spots(_ article: LabelledLinks, _ entities: [Entity]) -> [Spot] {
        var spots: [TextSpan: Spot] = [:]
        for (index, entity) in entities.enumerated() where entity.kind == .person {
            for mention in entity.mentions {
                spots[mention.span] = Spot(
                    span: mention.span, surface: mention.surface, isName: mention.form == .name, given: index)
            }
        }
        for spot in article.spots {
            let surface = article.surface(spot.span)
            let isName =
                surface.unicodeScalars.contains { $0.properties.isUppercase } && !LinkScores.opensLower(surface)
            spots[spot.span, default: Spot(span: spot.span, surface: surface, isName: isName)].wanted = spot.person
        }
        return spots.values.sorted { $0.span < $1.span }
    }

    private static func opensLower(_ surface: String) -> Bool {
        surface.split(separator: " ").first.map(plainWords.contains) ?? true
    }

    private static let plainWords: Set<Substring> = ["He", "She", "His", "Her", "The", "I", "My", "Him", "You", "Your"]

    private mutating func count(_ spots: [Spot], in counts: WritableKeyPath<LinkScores, Counts>) {
        for (index, later) in spots.enumerated() {
            for earlier in spots[..<index] {
                let isWanted = later.wanted != nil && later.wanted == earlier.wanted
                let isGiven = later.given != nil && later.given == earlier.given
                self[keyPath: counts].wanted += isWanted ? 1 : 0
                self[keyPath: counts].given += isGiven ? 1 : 0
                self[keyPath: counts].hits += isWanted && isGiven ? 1 : 0
            }
        }
    }

    private mutating func countLinks(_ spots: [Spot]) {
        var wanted: Set<String> = []
        var given: [Int: String?] = [:]
        for spot in spots {
            if let person = spot.wanted { links.wanted += wanted.insert(person).inserted ? 0 : 1 }
            guard let person = spot.given else { continue }
            if let former = given[person] {
                links.given += 1
                links.hits += former != nil && former == spot.wanted ? 1 : 0
            }
            given[person] = .some(spot.wanted)
        }
    }

    /// Each person found is taken for the one whom most of its words mean.
    private mutating func note(_ spots: [Spot], _ title: String) {
        var votes: [Int: [String: Int]] = [:]
        for spot in spots {
            if let given = spot.given { votes[given, default: [:]][spot.wanted ?? "nobody", default: 0] += 1 }
        }
        let names = votes.mapValues { $0.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "nobody" }
        for spot in spots {
            let found = spot.given.map { names[$0] ?? "nobody" } ?? "nobody"
            guard found != spot.wanted ?? "nobody" else { continue }
            let place = "\(spot.span.paragraph + 1):\(spot.span.start)"
            faults.append("\(title): \(spot.surface) (\(place)) is \(spot.wanted ?? "nobody"), not \(found)")
        }
    }
}

extension LinkScores {
    /// For a person to read.
    package var table: String {
        let rows = [("links", links), ("pairs", pairs), ("pairs of names", pairsOfNames)].map { name, counts in
            padded(name, 16)
                + [counts.ratios.precision, counts.ratios.recall, counts.ratios.f1].map {
                    indented(figure(100 * $0, 1), 8)
                }.joined() + indented(String(counts.wanted), 8)
        }
        return (["persons                P       R      F1  wanted"] + rows).joined(separator: "\n")
    }
}

extension LabelledLinks {
    func surface(_ span: TextSpan) -> String {
        ScoredText.string(Array(paragraphs[span.paragraph].text.unicodeScalars)[span.start..<span.end])
    }
}
