import ArticleModel

/// Names that are only a part of a word: in "the London-based bank said" London says nothing.
extension Entity {
    var withoutPartsOfWords: Entity {
        var entity = self
        entity.mentions.removeAll(where: \.isPartOfWord)
        return entity
    }

    /// Returns this entity with the mentions of `other` that are parts of words, in the order of the text.
    func withPartsOfWords(of other: Entity) -> Entity {
        let parts = other.mentions.filter(\.isPartOfWord)
        if parts.isEmpty { return self }
        var entity = self
        entity.mentions = (mentions + parts).sorted { $0.span < $1.span }
        return entity
    }
}

extension Mention {
    fileprivate var isPartOfWord: Bool { rule == NameRule.partOfWord.name }
}
