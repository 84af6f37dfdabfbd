import ArticleModel
import Language

/// What the pronouns behind a person's name say, in sentences that name nobody else before them.
///
/// Each sentence has one vote, by its first pronoun, and only as far as the first quotation mark or word for somebody
/// else: "Agim Hoxha said he", but not "Vera Lazri's aide, Agim Hoxha, said she".
struct PronounVotes {
    private let texts: [LowerText]
    /// The persons whose names start at a token, by paragraph.
    private var names: [[Int: (person: Int, end: Int)]]
    /// Where names end, by paragraph.
    private var ends: [Set<Int>]
    private var votes: [Int: [GrammaticalGender: Int]] = [:]

    init(_ entities: [Entity], _ texts: [LowerText]) {
        self.texts = texts
        names = texts.map { _ in [:] }
        ends = texts.map { _ in [] }
        for (index, entity) in entities.enumerated() where entity.kind == .person {
            for mention in entity.mentions where mention.form == .name {
                let tokens = texts[mention.span.paragraph].tokens(of: mention.span)
                names[mention.span.paragraph][tokens.lowerBound] = (index, tokens.upperBound)
                ends[mention.span.paragraph].insert(tokens.upperBound)
            }
        }
        for (paragraph, text) in texts.enumerated() where !names[paragraph].isEmpty {
            for sentence in text.text.sentences { vote(sentence, paragraph) }
        }
    }

    /// Of those for whom all votes but few are the same.
    func genders(of persons: [Int]) -> [Int: GrammaticalGender] {
        var genders: [Int: GrammaticalGender] = [:]
        for person in persons {
            let male = votes[person]?[.masculine] ?? 0
            let female = votes[person]?[.feminine] ?? 0
            if male > 3 * female { genders[person] = .masculine }
            if female > 3 * male { genders[person] = .feminine }
        }
        return genders
    }

    private mutating func vote(_ sentence: Range<Int>, _ paragraph: Int) {
        let text = texts[paragraph]
        var only: Int?
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            let word = text[index]
            if Self.marks.contains(word) { return }
            if let name = names[paragraph][index] {
                if let only, only != name.person { return }
                only = name.person
                index = name.end
                continue
            }
            if let gender = PersonWords.pronouns[word] {
                if let only { votes[only, default: [:]][gender, default: 0] += 1 }
                return
            }
            if PersonWords.nouns[word] != nil, !isSaidOfNamed(index, paragraph) { return }
            index += 1
        }
    }

    /// "coach Stig Larsen", "Lund, a lawyer": the noun is the person's own.
    private func isSaidOfNamed(_ noun: Int, _ paragraph: Int) -> Bool {
        let text = texts[paragraph]
        let name = text[noun + 1] == "," ? noun + 2 : noun + 1
        if names[paragraph][name] != nil { return true }
        return (noun - 5..<noun).contains {
            text[$0] == "," && ends[paragraph].contains($0) || PersonWords.copulas.contains(text[$0])
        }
    }

    private static let marks: Set<String> = [
        "\"", "\u{201C}", "\u{201D}", "\u{2018}", "\u{201E}", "\u{AB}", "``", "''",
    ]
}
