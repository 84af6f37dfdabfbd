/// The lines of a document that are not its article by where they stand.
struct LinePositions {
    let rules: [Int: BoilerplateRule]
    let standfirst: Int?
    /// Whether anything of the document may be the article.
    let hasBody: Bool

    init(of document: Document, _ fields: Fields) {
        switch document.origin {
        case .page(let page):
            let positions = PagePositions(
                of: page, document.blocks, headline: fields.title.value, language: fields.language.value)
            (rules, standfirst, hasBody) = (positions.rules, positions.standfirst, positions.hasBody)
        case .text:
            let tail = TextTail(of: document.blocks, after: fields.fieldLines)
            rules = fields.fieldLines.merging(tail.rules) { head, _ in head }
            (standfirst, hasBody) = (nil, true)
        }
    }
}
