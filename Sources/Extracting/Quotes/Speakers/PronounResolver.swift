import ArticleModel
import Text
import Language

/// Finds who is meant by "he" or "she": the subject, or else the first fitting person, of the nearest sentence that
/// brings anybody up.
struct PronounResolver {
    enum Antecedent: Hashable {
        case named(Int)
        /// The words for somebody without name: "an engineer", "his lawyer".
        case unnamed(TextSpan)
    }

    /// The largest number of paragraphs back in which a person is looked for.
    private static let maximumDistance = 4
    /// The largest number of names of a paragraph that are looked at: none of news has more, and who was named before
    /// all of them is not meant.
    private static let maximumNames = 200

    /// The largest number of tokens of a paragraph in which a sentence about somebody unnamed is looked for: more than
    /// the longest of news has.
    private static let maximumTokens = 2_000

    private let paragraphs: [ParsedParagraph]
    private let genders: PersonGenders
    private let words: ParagraphWords

    init(_ paragraphs: [ParsedParagraph], _ genders: PersonGenders, _ words: ParagraphWords) {
        self.paragraphs = paragraphs
        self.genders = genders
        self.words = words
    }

    func antecedent(of pronoun: String, at span: TextSpan, history: SpeakerHistory) -> Antecedent? {
        guard let gender = PersonLexicon.pronouns[pronoun] else { return nil }
        for paragraphIndex in max(0, span.paragraph - PronounResolver.maximumDistance).upTo(span.paragraph + 1)
            .reversed()
        {
            var candidates = named(before: span, in: paragraphIndex, gender)
            candidates += history.sources(before: span, in: paragraphIndex).suffix(PronounResolver.maximumNames)
                .filter { agrees($0.antecedent, gender) && !mayBeNamed($0.antecedent) }
                .map { Candidate(span: $0.span, antecedent: $0.antecedent, isSpeaker: true) }
            let nearest = candidates.map(\.span).max()
            if let unnamed = unnamedSubject(after: nearest, before: span, in: paragraphIndex, gender) { return unnamed }
            if let nearest { return subject(of: sentence(of: nearest), among: candidates) }
        }
        return nil
    }

    private struct Candidate {
        let span: TextSpan
        let antecedent: Antecedent
        var isSpeaker = false
    }

    private func named(before span: TextSpan, in paragraphIndex: Int, _ gender: GrammaticalGender) -> [Candidate] {
        paragraphs[paragraphIndex].names.names(before: span).suffix(PronounResolver.maximumNames)
            .filter { $0.kind == .person && !isQuoted($0) && !isAddressee($0, for: span) }
            .map { Candidate(span: $0.span, antecedent: .named($0.entity)) }
            .filter { agrees($0.antecedent, gender) }
    }

    /// The first of those who do something in the sentence; else the first of all.
    private func subject(of sentence: Range<Int>, among candidates: [Candidate]) -> Antecedent? {
        let here = candidates.filter { self.sentence(of: $0.span) == sentence }
        let doers = here.filter { $0.isSpeaker || !isOblique($0.span, from: sentence.lowerBound) }
        return (doers.isEmpty ? here : doers).min { ($0.span, $0.isSpeaker ? 0 : 1) < ($1.span, $1.isSpeaker ? 0 : 1) }?
            .antecedent
    }

    /// Whether the name only says whose or where from somebody is: "Keller's rival", "the mayor of Lund".
    private func isOblique(_ name: TextSpan, from start: Int) -> Bool {
        let paragraph = paragraphs[name.paragraph]
        let last = paragraph.token(endingAfter: name.end - 1)
        if paragraph.tokens.indices.contains(last), paragraph.tokens[last].isPossessive { return true }
        var before = paragraph.token(endingAfter: name.start) - 1
        while before > start, paragraph.tokens[before].isWord,
            paragraph.tokens[before].isCapitalized || paragraph.classes(before).isAny([.article, .sourceNoun])
        { before -= 1 }
        return before >= start && paragraph.classes(before).contains(.preposition)
    }

    /// Returns "a driver" or "his lawyer" where the nearest sentence is about somebody unnamed.
    private func unnamedSubject(
        after nearest: TextSpan?, before pronoun: TextSpan, in paragraphIndex: Int, _ gender: GrammaticalGender
    ) -> Antecedent? {
        let paragraph = paragraphs[paragraphIndex]
        let first = nearest.map { sentence(of: $0).lowerBound } ?? 0
        var end =
            paragraphIndex == pronoun.paragraph ? sentence(of: pronoun).lowerBound : paragraph.tokens.count
        let furthest = max(first, end - PronounResolver.maximumTokens)
        while end > furthest {
            let sentence = paragraph.sentences[end - 1]
            if let unnamed = unnamed(in: sentence, of: paragraph), agrees(.unnamed(unnamed), gender) {
                return .unnamed(unnamed)
            }
            end = sentence.lowerBound
        }
        return nil
    }

    /// The sentence's subject if that is one person who comes up for the first time: not "the pilot", who may be named.
    private func unnamed(in sentence: Range<Int>, of paragraph: ParsedParagraph) -> TextSpan? {
        guard !paragraph.tokens[sentence.lowerBound].isQuote,
            let subject = SubjectFinder(paragraph).clauseSubject(from: sentence.lowerBound, to: sentence.upperBound)
        else { return nil }
        let first = paragraph.tokens[subject.lowerBound]
        guard first.isPossessive || PronounResolver.introducers.contains(first.word),
            let head = personNoun(in: subject, of: paragraph),
            !paragraph.classes(head + 1).contains(.person),
            !["asked", "asks", "told", "questioned"].contains(paragraph.word(head + 1))
        else { return nil }
        return paragraph.span(of: subject.lowerBound.upTo(head + 1))
    }

    /// The last word for a person before any preposition.
    private func personNoun(in phrase: Range<Int>, of paragraph: ParsedParagraph) -> Int? {
        phrase.prefix { !paragraph.classes($0).contains(.preposition) }.last {
            PersonLexicon.nouns[paragraph.word($0)] != nil
        }
    }

    /// Whether the words may be for somebody named before: "the pilot", if no sentence says "a pilot".
    private func mayBeNamed(_ antecedent: Antecedent) -> Bool {
        guard case .unnamed(let span) = antecedent else { return false }
        let paragraph = paragraphs[span.paragraph]
        guard paragraph.word(paragraph.token(startingFrom: span.start)) == "the" else { return false }
        let head = HeadNoun(span, in: paragraph).word
        return !(span.paragraph - PronounResolver.maximumStoryLength).upTo(span.paragraph + 1).contains {
            words.introduces(head, inParagraph: $0)
        }
    }

    /// The largest number of paragraphs from where somebody is introduced to where he is "the pilot".
    private static let maximumStoryLength = 20

    static let introducers: WordList = "a an one another his her my our their"

    private func agrees(_ antecedent: Antecedent, _ gender: GrammaticalGender) -> Bool {
        switch antecedent {
        case .named(let entity): return (genders[entity] ?? gender) == gender
        case .unnamed(let span):
            guard let noun = PersonLexicon.nouns[HeadNoun(span, in: paragraphs[span.paragraph]).word] else {
                return false
            }
            return (noun ?? gender) == gender
        }
    }

    /// Whether the name is only that of the one to whom "he" speaks: "Speaking to Ann Keller of the radio, he said".
    private func isAddressee(_ name: NamedSpan, for pronoun: TextSpan) -> Bool {
        guard name.span.paragraph == pronoun.paragraph else { return false }
        let paragraph = paragraphs[name.span.paragraph]
        let sentence = sentence(of: pronoun).lowerBound
        let first = paragraph.token(endingAfter: name.span.start)
        guard first > sentence, self.sentence(of: name.span).lowerBound == sentence,
            paragraph.word(sentence).hasSuffix("ing") || ["in", "asked"].contains(paragraph.word(sentence)),
            paragraph.tokens[first.upTo(paragraph.token(endingAfter: pronoun.start))].contains(where: {
                $0.kind == .comma
            }
            ),
            let preposition = paragraph.tokens[max(sentence, first - 4).upTo(first)].last(where: {
                !$0.isWord || $0.classes.contains(.preposition)
            })
        else { return false }
        return ["to", "with", "by"].contains(preposition.word)
    }

    private func isQuoted(_ name: NamedSpan) -> Bool {
        let paragraph = paragraphs[name.span.paragraph]
        let token = paragraph.token(endingAfter: name.span.start)
        return paragraph.tokens.indices.contains(token) && paragraph.tokens[token].isQuote
            && paragraph.tokens[token].start <= name.span.start
    }

    private func sentence(of span: TextSpan) -> Range<Int> {
        let paragraph = paragraphs[span.paragraph]
        let token = paragraph.token(endingAfter: span.start)
        return paragraph.sentences[token]
    }
}
