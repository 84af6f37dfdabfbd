/// The lines of a document that their position shows not to be its article.
struct LinePositions {
    /// The rule that removes the line at each index.
    let rules: [Int: BoilerplateRule]
    /// The index of a page's standfirst.
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
            let end = CommentsOrSignature(of: document.blocks, notAmong: fields.fieldLines)
            rules = fields.fieldLines.merging(end.rules) { field, _ in field }
            (standfirst, hasBody) = (nil, true)
        }
    }
}
