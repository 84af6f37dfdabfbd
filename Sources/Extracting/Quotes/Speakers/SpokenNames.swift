import ArticleModel

/// The speakers found so far, by the words for them, in the order of the text.
struct SpokenNames {
    private var byParagraph: [Int: [NamedSpan]] = [:]

    mutating func insert(_ name: NamedSpan) {
        let place = names(before: name.span, in: name.span.paragraph).endIndex
        byParagraph[name.span.paragraph, default: []].insert(name, at: place)
    }

    /// Those of the paragraph that stand before the span.
    func names(before span: TextSpan, in paragraph: Int) -> ArraySlice<NamedSpan> {
        (byParagraph[paragraph] ?? []).names(before: span)
    }
}

extension [NamedSpan] {
    /// Those before the span, of names in the order of the text.
    func names(before span: TextSpan) -> ArraySlice<NamedSpan> { self[..<partitioningIndex { !($0.span < span) }] }
}
