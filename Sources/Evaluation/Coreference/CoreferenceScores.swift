import ArticleModel
import Extracting

/// Scores how well the mentions of an article are linked to persons.
///
/// Two measures, since either is asked for: over all pairs of mentions, and over the links of each mention to the last one
/// before it that means the same person. A mention without a label is nobody's.
package struct CoreferenceScores: Sendable {
    /// A mention, with the person by the labels and the person that was found.
    private struct PersonMention {
        let span: TextSpan
        let surface: String
        let isName: Bool
        var expected: String?
        var predicted: Int?
    }

    private(set) var pairs = MatchCounts()
    private(set) var links = MatchCounts()
    private(set) var namePairs = MatchCounts()
    /// The mistakes, such as "title: her (2:14) is ann, not bob", in the order of the texts.
    package private(set) var faults: [String] = []

    package static func measure(path: String) throws -> CoreferenceScores {
        var scores = CoreferenceScores()
        for article in try MarkedArticle.articles(in: EvaluationFile.text(path)) {
            let found = try Extractor().extract(CleanArticle(paragraphs: article.paragraphs))
            scores.add(article, found.entities)
        }
        return scores
    }

    mutating func add(_ article: MarkedArticle, _ entities: [Entity]) {
        let mentions = CoreferenceScores.mentions(article, entities)
        count(mentions, in: \.pairs)
        count(mentions.filter(\.isName), in: \.namePairs)
        countLinks(mentions)
        noteFaults(mentions, article.title)
    }

    /// Returns the mentions that are labelled or found, in the order of the text.
    private static func mentions(_ article: MarkedArticle, _ entities: [Entity]) -> [PersonMention] {
        var mentions: [TextSpan: PersonMention] = [:]
        for (index, entity) in entities.enumerated() where entity.kind == .person {
            for mention in entity.mentions {
                mentions[mention.span] = PersonMention(
                    span: mention.span, surface: mention.surface, isName: mention.form == .name, predicted: index)
            }
        }
        for labelled in article.spans {
            let surface = article.surface(labelled.span)
            let mention = PersonMention(span: labelled.span, surface: surface, isName: isName(surface))
            mentions[labelled.span, default: mention].expected = labelled.label
        }
        return mentions.values.sorted { $0.span < $1.span }
    }

    private static func isName(_ surface: String) -> Bool {
        surface.unicodeScalars.contains { $0.properties.isUppercase }
            && surface.split(separator: " ").first.map { !sentenceOpeners.contains($0) } ?? false
    }

    /// Words that are written with a capital at the start of a sentence alone.
    private static let sentenceOpeners: Set<Substring> = [
        "He", "She", "His", "Her", "The", "I", "My", "Him", "You", "Your",
    ]
}

extension CoreferenceScores {
    private mutating func count(
        _ mentions: [PersonMention], in counts: WritableKeyPath<CoreferenceScores, MatchCounts>
    ) {
        for (index, later) in mentions.enumerated() {
            for earlier in mentions[..<index] {
                let isExpected = later.expected != nil && later.expected == earlier.expected
                let isPredicted = later.predicted != nil && later.predicted == earlier.predicted
                self[keyPath: counts].expected += isExpected ? 1 : 0
                self[keyPath: counts].predicted += isPredicted ? 1 : 0
                self[keyPath: counts].correct += isExpected && isPredicted ? 1 : 0
            }
        }
    }

    private mutating func countLinks(_ mentions: [PersonMention]) {
        var seen: Set<String> = []
        /// The label of the last mention of each person found.
        var lastLabels: [Int: String?] = [:]
        for mention in mentions {
            if let person = mention.expected { links.expected += seen.insert(person).inserted ? 0 : 1 }
            guard let person = mention.predicted else { continue }
            if let label = lastLabels[person] {
                links.predicted += 1
                links.correct += label != nil && label == mention.expected ? 1 : 0
            }
            lastLabels[person] = .some(mention.expected)
        }
    }

    /// Takes each person found for the one whom most of the mentions mean.
    private mutating func noteFaults(_ mentions: [PersonMention], _ title: String) {
        var votes: [Int: [String: Int]] = [:]
        for mention in mentions {
            guard let person = mention.predicted else { continue }
            votes[person, default: [:]][mention.expected ?? "nobody", default: 0] += 1
        }
        let names = votes.mapValues { $0.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "nobody" }
        for mention in mentions {
            let found = mention.predicted.map { names[$0] ?? "nobody" } ?? "nobody"
            let expected = mention.expected ?? "nobody"
            guard found != expected else { continue }
            let position = "\(mention.span.paragraph + 1):\(mention.span.start)"
            faults.append("\(title): \(mention.surface) (\(position)) is \(expected), not \(found)")
        }
    }
}

extension CoreferenceScores {
    /// The figures for a person to read, in per cent.
    package var table: String {
        let rows = [("links", links), ("pairs", pairs), ("pairs of names", namePairs)].map { name, counts in
            leftAligned(name, 16) + columns(counts.ratios, digits: 1) + rightAligned(String(counts.expected), 8)
        }
        return (["persons                P       R      F1  wanted"] + rows).joined(separator: "\n")
    }
}
