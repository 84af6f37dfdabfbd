import ArticleModel
import Language

/// Finds the body that "it" or "they" means where it spoke right before: "The ministry denied that. It said …".
struct LastSpeakerResolver {
    private let entities: [Entity]

    init(_ entities: [Entity]) { self.entities = entities }

    /// Returns whoever spoke last in this paragraph or the one before, if the pronoun may mean that.
    func speaker(for pronoun: String, at span: TextSpan, among quotes: [Quotation]) -> Speaker? {
        guard ["it", "they"].contains(pronoun) else { return nil }
        let last = quotes.filter { quote in
            guard let source = quote.speakerSpan else { return false }
            return source < span && span.paragraph - source.paragraph < 2
        }.max { ($0.speakerSpan ?? $0.span) < ($1.speakerSpan ?? $1.span) }
        guard let speaker = last?.speaker, mayBe(speaker, pronoun) else { return nil }
        return speaker
    }

    private func mayBe(_ speaker: Speaker, _ pronoun: String) -> Bool {
        switch speaker {
        case .named(_, let entity): entities[entity].kind == .organization
        case .described(let text, _): isPlural(text) == (pronoun == "they") && !(pronoun == "it" && isPerson(text))
        }
    }

    private func isPlural(_ text: String) -> Bool {
        let head = head(of: text)
        return head.hasSuffix("s") && !head.hasSuffix("ss") && !head.hasSuffix("us")
            || ["people", "police", "men", "women"].contains(head)
    }

    /// Whether "he" or "she" would be said of it.
    private func isPerson(_ text: String) -> Bool {
        let head = head(of: text)
        return PersonLexicon.nouns[head] != nil || WordClasses(head).isAny([.pronoun, .determiner])
    }

    private func head(of text: String) -> String {
        let words = text.lowercased().spaceSeparated.map(String.init)
        return words.prefix { !ClosedClassWords.prepositions.contains($0) }.last ?? ""
    }
}
