import Text
import ArticleModel

/// Names that are only a part of a word: in "the London-based bank said" London says nothing.
extension Entity {
    var withoutPartsOfWords: Entity {
        var entity = self
        entity.mentions.removeAll(where: \.isPartOfWord)
        return entity
    }
}

extension [Entity] {
    /// Returns these entities with the mentions of `others`, one each, that are parts of words, in the order of the text.
    ///
    /// Words that refer to somebody are left out where they hold such a name: "the US-backed president" is one of the US.
    func withPartsOfWords(of others: [Entity]) -> [Entity] {
        let parts = others.flatMap(\.mentions).filter(\.isPartOfWord).map(\.span).sorted()
        if parts.isEmpty { return self }
        return zip(self, others).map { entity, other in
            var entity = entity
            entity.mentions.removeAll { $0.form != .name && $0.span.holds(oneOf: parts) }
            entity.mentions = (entity.mentions + other.mentions.filter(\.isPartOfWord)).sorted { $0.span < $1.span }
            return entity
        }
    }
}

extension Mention {
    fileprivate var isPartOfWord: Bool { rule == NameRule.partOfWord.name }
}

extension TextSpan {
    /// Whether one of the spans, which are in order, lies within.
    fileprivate func holds(oneOf spans: [TextSpan]) -> Bool {
        let next = spans.partitioningIndex { !($0 < self) }
        return spans[at: next].map { $0.paragraph == paragraph && $0.start < end } ?? false
    }
}
