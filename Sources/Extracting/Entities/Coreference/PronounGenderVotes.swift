import ArticleModel
import Text
import Language

/// Tells a person's gender by the pronouns that follow the name in sentences that bring up nobody else before them.
///
/// Each sentence has one vote, by its first pronoun, and only as far as the first quotation mark or word for somebody
/// else: "Agim Hoxha said he", but not "Agim Hoxha told her" or "Vera Lazri's aide, Agim Hoxha, said she". A vote is not
/// trusted that the subject of the next sentence contradicts: "Hoxha said the letter was in her name. He read it."
struct PronounGenderVotes {
    private let entities: [Entity]
    private let paragraphs: [AnnotatedParagraph]
    /// The first tokens of persons’ names, by paragraph.
    private var names: [Int: Set<Int>] = [:]
    /// The tokens right after persons' names, by paragraph.
    private var ends: [Int: Set<Int>] = [:]

    init(_ entities: [Entity], _ paragraphs: [AnnotatedParagraph]) {
        self.entities = entities
        self.paragraphs = paragraphs
        for entity in entities where entity.kind == .person {
            for mention in entity.mentions where mention.form == .name {
                let tokens = paragraphs[mention.span.paragraph].tokens(of: mention.span)
                names[mention.span.paragraph, default: []].insert(tokens.lowerBound)
                ends[mention.span.paragraph, default: []].insert(tokens.upperBound)
            }
        }
    }

    /// Returns the gender that more than three quarters of the votes give, if any does.
    func gender(of person: Int) -> GrammaticalGender? {
        let names = entities[person].mentions.lazy.filter { $0.form == .name }.prefix(Self.maximumVotes)
        let votes = names.compactMap { name -> GrammaticalGender? in
            guard let gender = vote(at: name.span) else { return nil }
            let next = subjectOfNextSentence(after: name.span)
            return next == nil || next == gender ? gender : nil
        }
        let male = votes.count { $0 == .masculine }
        let female = votes.count { $0 == .feminine }
        if male > 3 * female { return .masculine }
        return female > 3 * male ? .feminine : nil
    }

    /// The number of mentions that are looked at; more tell no more.
    private static let maximumVotes = 40

    /// Returns the vote of the sentence in which the name stands.
    private func vote(at name: TextSpan) -> GrammaticalGender? {
        let paragraph = paragraphs[name.paragraph]
        let tokens = paragraph.tokens(of: name)
        let sentence = paragraph.text.sentences[sentence(of: tokens, in: paragraph)]
        guard isFree(sentence.lowerBound.upTo(tokens.lowerBound), paragraph) else { return nil }
        for index in tokens.upperBound.upTo(max(tokens.upperBound, sentence.upperBound)) {
            if paragraph.isObjectPronoun(index) { return nil }
            if let gender = PersonLexicon.pronouns[paragraph.word(index)] { return gender }
            if introducesReferent(index, paragraph) { return nil }
        }
        return nil
    }

    /// Returns the gender of the pronoun that opens the sentence after that of the name, which names nobody else.
    private func subjectOfNextSentence(after name: TextSpan) -> GrammaticalGender? {
        let paragraph = paragraphs[name.paragraph]
        let tokens = paragraph.tokens(of: name)
        let index = sentence(of: tokens, in: paragraph)
        let namesOther = paragraph.text.sentences[index].contains {
            $0 != tokens.lowerBound && startsName($0, paragraph)
        }
        if namesOther { return nil }
        if let next = paragraph.text.sentences[at: index + 1] { return Self.subject(at: next.lowerBound, paragraph) }
        guard let following = paragraphs[at: name.paragraph + 1] else { return nil }
        return Self.subject(at: 0, following)
    }

    private static func subject(at index: Int, _ paragraph: AnnotatedParagraph) -> GrammaticalGender? {
        switch paragraph.word(index) {
        case "he": .masculine
        case "she": .feminine
        default: nil
        }
    }

    /// The index of the sentence in which the tokens stand.
    private func sentence(of tokens: Range<Int>, in paragraph: AnnotatedParagraph) -> Int {
        max(0, paragraph.text.sentences.partitioningIndex { $0.lowerBound > tokens.lowerBound } - 1)
    }

    /// Whether the words bring up nobody.
    private func isFree(_ words: Range<Int>, _ paragraph: AnnotatedParagraph) -> Bool {
        !words.contains {
            PersonLexicon.pronouns[paragraph.word($0)] != nil || introducesReferent($0, paragraph)
        }
    }

    private func introducesReferent(_ index: Int, _ paragraph: AnnotatedParagraph) -> Bool {
        let word = paragraph.word(index)
        if Self.quotationMarks.contains(word) || startsName(index, paragraph) { return true }
        return PersonLexicon.nouns[word] != nil && !describesNamedPerson(index, paragraph)
    }

    private func startsName(_ index: Int, _ paragraph: AnnotatedParagraph) -> Bool {
        names[paragraph.index]?.contains(index) == true
    }

    /// Whether the noun says what a named person is: "coach Stig Larsen", "Lund, a lawyer".
    private func describesNamedPerson(_ noun: Int, _ paragraph: AnnotatedParagraph) -> Bool {
        if startsName(paragraph.word(noun + 1) == "," ? noun + 2 : noun + 1, paragraph) { return true }
        return (noun - 5).upTo(noun).contains {
            paragraph.word($0) == "," && ends[paragraph.index]?.contains($0) == true
                || PersonLexicon.copulas.contains(paragraph.word($0))
        }
    }

    private static let quotationMarks: Set<String> = [
        "\"", "\u{201C}", "\u{201D}", "\u{2018}", "\u{201E}", "\u{AB}", "``", "''",
    ]
}
