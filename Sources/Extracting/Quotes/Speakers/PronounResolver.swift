import ArticleModel
import Text
import Language

/// Finds who is meant by "he" or "she": the subject, or else the first fitting person, of the nearest sentence that
/// brings anybody up.
struct PronounResolver {
    enum Antecedent: Hashable {
        case named(Int)
        /// The words for somebody without name: "an engineer", "his lawyer".
        case stranger(TextSpan)
    }

    /// How many paragraphs back a person is looked for.
    private static let reach = 4
    /// And how many names: no paragraph of news has more, and who was named before all of them is not meant.
    private static let mostNames = 200

    private let passages: [ParsedParagraph]
    private let genders: PersonGenders

    init(_ passages: [ParsedParagraph], _ genders: PersonGenders) {
        self.passages = passages
        self.genders = genders
    }

    func antecedent(of pronoun: String, at span: TextSpan, spoken: SpokenNames) -> Antecedent? {
        guard let gender = PersonWords.pronouns[pronoun] else { return nil }
        for paragraph in (max(0, span.paragraph - PronounResolver.reach)...span.paragraph).reversed() {
            var figures = named(before: span, in: paragraph, gender)
            figures += spoken.sources(before: span, in: paragraph).suffix(PronounResolver.mostNames)
                .filter { fits($0.who, gender) && !mayBeNamed($0.who) }
                .map { Figure(span: $0.span, who: $0.who, isSpeaker: true) }
            let nearest = figures.map(\.span).max()
            if let stranger = strangerSubject(behind: nearest, before: span, in: paragraph, gender) { return stranger }
            if let nearest { return subject(of: sentence(of: nearest), among: figures) }
        }
        return nil
    }

    private struct Figure {
        let span: TextSpan
        let who: Antecedent
        var isSpeaker = false
    }

    private func named(before span: TextSpan, in paragraph: Int, _ gender: GrammaticalGender) -> [Figure] {
        passages[paragraph].names.names(before: span).suffix(PronounResolver.mostNames)
            .filter { $0.kind == .person && !isQuoted($0) && !isHearer($0, for: span) }
            .map { Figure(span: $0.span, who: .named($0.entity)) }
            .filter { fits($0.who, gender) }
    }

    /// The first of those who do something in the sentence; else the first of all.
    private func subject(of sentence: Range<Int>, among figures: [Figure]) -> Antecedent? {
        let here = figures.filter { self.sentence(of: $0.span) == sentence }
        let doers = here.filter { $0.isSpeaker || !isOblique($0.span, from: sentence.lowerBound) }
        return (doers.isEmpty ? here : doers).min { ($0.span, $0.isSpeaker ? 0 : 1) < ($1.span, $1.isSpeaker ? 0 : 1) }?
            .who
    }

    /// Whether the name only says whose or where from somebody is: "Keller's rival", "the mayor of Lund".
    private func isOblique(_ name: TextSpan, from start: Int) -> Bool {
        let passage = passages[name.paragraph]
        let last = passage.piece(behind: name.end - 1)
        if passage.pieces.indices.contains(last), passage.pieces[last].isPossessive { return true }
        var before = passage.piece(behind: name.start) - 1
        while before > start, passage.pieces[before].isWord,
            passage.pieces[before].isCapitalized || passage.classes(before).isAny([.article, .sourceNoun])
        { before -= 1 }
        return before >= start && passage.classes(before).contains(.preposition)
    }

    /// "A driver" or "His lawyer" where the nearest sentence is about somebody without name.
    private func strangerSubject(
        behind nearest: TextSpan?, before pronoun: TextSpan, in paragraph: Int, _ gender: GrammaticalGender
    ) -> Antecedent? {
        let passage = passages[paragraph]
        let first = nearest.map { sentence(of: $0).lowerBound } ?? 0
        var end =
            paragraph == pronoun.paragraph ? sentence(of: pronoun).lowerBound : passage.pieces.count
        while end > first {
            let sentence = passage.sentences[end - 1]
            if let stranger = stranger(in: sentence, of: passage), fits(.stranger(stranger), gender) {
                return .stranger(stranger)
            }
            end = sentence.lowerBound
        }
        return nil
    }

    /// The sentence's subject if that is one person who comes up for the first time: not "the pilot", who may be named.
    private func stranger(in sentence: Range<Int>, of passage: ParsedParagraph) -> TextSpan? {
        guard !passage.pieces[sentence.lowerBound].isQuote,
            let subject = Subjects(passage).clauseSubject(from: sentence.lowerBound, to: sentence.upperBound)
        else { return nil }
        let first = passage.pieces[subject.lowerBound]
        guard first.isPossessive || PronounResolver.introducers.contains(first.word),
            let head = personNoun(in: subject, of: passage),
            !passage.classes(head + 1).contains(.person),
            !["asked", "asks", "told", "questioned"].contains(passage.word(head + 1))
        else { return nil }
        return passage.span(of: subject.lowerBound..<(head + 1))
    }

    /// The last word for a person before any preposition.
    private func personNoun(in phrase: Range<Int>, of passage: ParsedParagraph) -> Int? {
        phrase.prefix { !passage.classes($0).contains(.preposition) }.last {
            PersonWords.nouns[passage.word($0)] != nil
        }
    }

    /// Whether the words may be for somebody named before: "the pilot", if no sentence says "a pilot".
    private func mayBeNamed(_ who: Antecedent) -> Bool {
        guard case .stranger(let span) = who else { return false }
        let passage = passages[span.paragraph]
        guard passage.word(passage.piece(from: span.start)) == "the" else { return false }
        let head = SourceHead(span, in: passage).word
        return !passages[max(0, span.paragraph - PronounResolver.longestStory)...span.paragraph].contains {
            $0.introduces(head)
        }
    }

    /// In paragraphs, from where somebody is introduced to where he is "the pilot".
    private static let longestStory = 20

    fileprivate static let introducers: WordList = "a an one another his her my our their"

    private func fits(_ who: Antecedent, _ gender: GrammaticalGender) -> Bool {
        switch who {
        case .named(let entity): return (genders[entity] ?? gender) == gender
        case .stranger(let span):
            guard let noun = PersonWords.nouns[SourceHead(span, in: passages[span.paragraph]).word] else {
                return false
            }
            return (noun ?? gender) == gender
        }
    }

    /// Whether the name says only to whom "he" speaks: "Speaking to Ann Keller of the radio, he said".
    private func isHearer(_ name: NamedSpan, for pronoun: TextSpan) -> Bool {
        guard name.span.paragraph == pronoun.paragraph else { return false }
        let passage = passages[name.span.paragraph]
        let sentence = sentence(of: pronoun).lowerBound
        let first = passage.piece(behind: name.span.start)
        guard first > sentence, self.sentence(of: name.span).lowerBound == sentence,
            passage.word(sentence).hasSuffix("ing") || ["in", "asked"].contains(passage.word(sentence)),
            passage.pieces[first..<passage.piece(behind: pronoun.start)].contains(where: { $0.kind == .comma }),
            let preposition = passage.pieces[max(sentence, first - 4)..<first].last(where: {
                !$0.isWord || $0.classes.contains(.preposition)
            })
        else { return false }
        return ["to", "with", "by"].contains(preposition.word)
    }

    private func isQuoted(_ name: NamedSpan) -> Bool {
        let passage = passages[name.span.paragraph]
        let piece = passage.piece(behind: name.span.start)
        return passage.pieces.indices.contains(piece) && passage.pieces[piece].isQuote
            && passage.pieces[piece].start <= name.span.start
    }

    private func sentence(of span: TextSpan) -> Range<Int> {
        let passage = passages[span.paragraph]
        let piece = passage.piece(behind: span.start)
        return passage.sentences.indices.contains(piece) ? passage.sentences[piece] : 0..<0
    }
}

extension ParsedParagraph {
    /// Whether "a" or "his" leads to the noun: "a former Danish pilot".
    fileprivate func introduces(_ noun: String) -> Bool {
        pieces.indices.contains { index in
            word(index) == noun
                && (max(0, index - 5)..<index).contains {
                    PronounResolver.introducers.contains(word($0)) || pieces[$0].isPossessive
                }
        }
    }
}
