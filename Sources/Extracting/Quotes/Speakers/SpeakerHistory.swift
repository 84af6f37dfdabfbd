import Text
import ArticleModel

/// The speakers found so far, by the words for them, in the order of the text.
struct SpeakerHistory {
    enum Antecedent: Hashable {
        case named(Int)
        /// The words for somebody without name: "an engineer", "his lawyer".
        case unnamed(TextSpan)

        /// The words for somebody without name.
        var words: TextSpan? { if case .unnamed(let words) = self { words } else { nil } }
    }

    struct Source: Hashable {
        let span: TextSpan
        let antecedent: Antecedent
    }

    private var byParagraph: [Int: [Source]] = [:]

    /// Adds whom the words at the span were found to mean, if anybody: a pronoun means what it stands for.
    mutating func insert(_ resolution: SpeakerResolver.Resolution, at span: TextSpan) {
        let antecedent: Antecedent
        switch resolution.speaker {
        case .named(_, let entity)?: antecedent = .named(entity)
        case .described?: antecedent = .unnamed(resolution.antecedent ?? span)
        case nil: return
        }
        let index = sources(before: span, in: span.paragraph).endIndex
        byParagraph[span.paragraph, default: []].insert(Source(span: span, antecedent: antecedent), at: index)
    }

    /// Returns the speakers of the paragraph before the span.
    func sources(before span: TextSpan, in paragraph: Int) -> ArraySlice<Source> {
        let all = byParagraph[paragraph] ?? []
        return all[..<all.partitioningIndex { !($0.span < span) }]
    }
}

extension [NamedSpan] {
    /// Returns the names before the span, of names in the order of the text.
    func names(before span: TextSpan) -> ArraySlice<NamedSpan> { self[..<partitioningIndex { !($0.span < span) }] }
}
