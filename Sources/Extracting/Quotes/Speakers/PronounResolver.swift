import ArticleModel
import Language

/// Finds the person whom "he" or "she" means: the first fitting one of the nearest sentence that names one.
struct PronounResolver {
    /// How many paragraphs back a person is looked for.
    private static let reach = 4
    /// And how many names: no paragraph of news has more, and who was named before all of them is not meant.
    private static let mostNames = 200

    private let passages: [Passage]
    private let genders: PersonGenders

    init(_ passages: [Passage], _ genders: PersonGenders) {
        self.passages = passages
        self.genders = genders
    }

    func person(for pronoun: String, at span: TextSpan, spoken: SpokenNames) -> Int? {
        guard let gender = PersonWords.pronouns[pronoun] else { return nil }
        for paragraph in (max(0, span.paragraph - PronounResolver.reach)...span.paragraph).reversed() {
            let named = passages[paragraph].names.names(before: span).reversed().prefix(PronounResolver.mostNames).lazy
                .filter { $0.kind == .person && !isQuoted($0) && mayBe($0.entity, gender) }
            let spoken = spoken.names(before: span, in: paragraph).reversed().prefix(PronounResolver.mostNames).lazy
                .filter { mayBe($0.entity, gender) }
            guard let nearest = [named.first, spoken.first].compactMap(\.?.span).max() else { continue }
            let sentence = sentenceStart(of: nearest)
            return [firstOfAll(named, in: sentence), firstOfAll(spoken, in: sentence)].compactMap(\.self)
                .min { ($0.span, $0.entity) < ($1.span, $1.entity) }?.entity
        }
        return nil
    }

    /// The farthest of the names of that sentence; `names` are from the nearest on.
    private func firstOfAll(_ names: some Sequence<NamedSpan>, in sentence: Int) -> NamedSpan? {
        names.prefix { sentenceStart(of: $0.span) == sentence }.min { ($0.span, $0.entity) < ($1.span, $1.entity) }
    }

    private func isQuoted(_ name: NamedSpan) -> Bool {
        let passage = passages[name.span.paragraph]
        let piece = passage.piece(behind: name.span.start)
        return passage.pieces.indices.contains(piece) && passage.pieces[piece].isQuote
            && passage.pieces[piece].start <= name.span.start
    }

    private func sentenceStart(of span: TextSpan) -> Int {
        let passage = passages[span.paragraph]
        let piece = passage.piece(behind: span.start)
        return passage.sentences.indices.contains(piece) ? passage.sentences[piece].lowerBound : 0
    }

    private func mayBe(_ entity: Int, _ gender: GrammaticalGender) -> Bool { (genders[entity] ?? gender) == gender }
}
