import ArticleModel
import Text

/// The organizations of an article by the nouns that they may be called by alone: "the centre" after the Storm Prediction
/// Centre, "the ministry" after the Ministry of Health.
struct BodiesByHeadNoun {
    private var bodies: [String: [Int]] = [:]
    private let entities: [Entity]

    init(_ entities: [Entity]) {
        self.entities = entities
        for (index, entity) in entities.enumerated() where entity.kind == .organization {
            if let head = Self.head(of: entity.name) { bodies[head, default: []].append(index) }
        }
    }

    /// Returns the one body that "the" and a noun mean, which was named before; nil where two were, or none.
    func body(_ phrase: String, before span: TextSpan) -> Int? {
        guard phrase.hasPrefix("the ") else { return nil }
        let named = bodies[String(phrase.dropFirst(4)), default: []].filter { index in
            entities[index].mentions.contains { $0.form == .name && $0.span < span }
        }
        return named.count == 1 ? named[0] : nil
    }

    /// Returns the noun in lower case: "ministry" of "Ministry of Health", "centre" of "Storm Prediction Centre"; nil for a name
    /// of one word, and for one whose last word is none of the language.
    private static func head(of name: String) -> String? {
        let words = name.spaceSeparated.map { $0.lowercased() }
        let noun = words.firstIndex { ["of", "for"].contains($0) }.map { words[..<$0] } ?? words[...]
        return words.count > 1 ? noun.last : nil
    }
}
