import ArticleModel
import Text
import Language

/// What the pronouns behind a person's name say, in sentences that name nobody else before them.
///
/// Each sentence has one vote, by its first pronoun, and only as far as the first quotation mark or word for somebody
/// else: "Agim Hoxha said he", but not "Agim Hoxha told her" or "Vera Lazri's aide, Agim Hoxha, said she".
struct PronounGenderVotes {
    private let entities: [Entity]
    private let texts: [LowercasedTokens]
    /// Whose name starts at a token, and where it ends, by paragraph.
    private var names: [Int: [Int: (person: Int, end: Int)]] = [:]
    /// Where names end, by paragraph.
    private var ends: [Int: Set<Int>] = [:]

    init(_ entities: [Entity], _ texts: [LowercasedTokens]) {
        self.entities = entities
        self.texts = texts
        for (index, entity) in entities.enumerated() where entity.kind == .person {
            for mention in entity.mentions where mention.form == .name {
                let tokens = texts[mention.span.paragraph].tokens(of: mention.span)
                names[mention.span.paragraph, default: [:]][tokens.lowerBound] = (index, tokens.upperBound)
                ends[mention.span.paragraph, default: []].insert(tokens.upperBound)
            }
        }
    }

    /// Nil unless all votes but few are the same.
    func gender(of person: Int) -> GrammaticalGender? {
        let votes = entities[person].mentions.lazy.filter { $0.form == .name }.prefix(Self.maximumVotes).compactMap {
            vote(at: $0.span)
        }
        let male = votes.count { $0 == .masculine }
        let female = votes.count { $0 == .feminine }
        if male > 3 * female { return .masculine }
        return female > 3 * male ? .feminine : nil
    }

    /// More mentions tell no more.
    private static let maximumVotes = 40

    /// By the sentence of a name, from its start on.
    private func vote(at name: TextSpan) -> GrammaticalGender? {
        let text = texts[name.paragraph]
        let tokens = text.tokens(of: name)
        let sentences = text.text.sentences
        let sentence = sentences[max(0, sentences.partitioningIndex { $0.lowerBound > tokens.lowerBound } - 1)]
        guard isAlone(sentence.lowerBound..<tokens.lowerBound, name.paragraph) else { return nil }
        for index in tokens.upperBound..<max(tokens.upperBound, sentence.upperBound) {
            if text.isObjectPronoun(index) { return nil }
            if let gender = PersonLexicon.pronouns[text[index]] { return gender }
            if introducesReferent(index, name.paragraph) { return nil }
        }
        return nil
    }

    /// Nobody comes up in the words.
    private func isAlone(_ words: Range<Int>, _ paragraph: Int) -> Bool {
        !words.contains { PersonLexicon.pronouns[texts[paragraph][$0]] != nil || introducesReferent($0, paragraph) }
    }

    private func introducesReferent(_ index: Int, _ paragraph: Int) -> Bool {
        let word = texts[paragraph][index]
        if Self.marks.contains(word) || names[paragraph]?[index] != nil { return true }
        return PersonLexicon.nouns[word] != nil && !describesNamedPerson(index, paragraph)
    }

    /// "coach Stig Larsen", "Lund, a lawyer": the noun is the person's own.
    private func describesNamedPerson(_ noun: Int, _ paragraph: Int) -> Bool {
        let text = texts[paragraph]
        let name = text[noun + 1] == "," ? noun + 2 : noun + 1
        if names[paragraph]?[name] != nil { return true }
        return (noun - 5..<noun).contains {
            text[$0] == "," && ends[paragraph]?.contains($0) == true || PersonLexicon.copulas.contains(text[$0])
        }
    }

    private static let marks: Set<String> = [
        "\"", "\u{201C}", "\u{201D}", "\u{2018}", "\u{201E}", "\u{AB}", "``", "''",
    ]
}
