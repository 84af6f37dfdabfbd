import ArticleModel

/// The body as a page gives it in JSON-LD: for programs, mostly without paragraphs. It is taken where the
/// page shows next to nothing of the article, as scripts are to fill it in later.
struct LinkedBody {
    let paragraphs: [Paragraph]

    /// With so many letters shown the page itself is read, however much more JSON-LD gives.
    static let mostShown = 250
    private static let fewestLetters = 400

    /// Nil where JSON-LD gives no long text.
    init?(in linkedData: [String]) {
        let texts = linkedData.filter { LinkedBody.key.isIn($0) }.flatMap(LinkedBody.bodies)
        guard let body = texts.max(by: { $0.utf8.count < $1.utf8.count }), body.utf8.count >= LinkedBody.fewestLetters
        else { return nil }
        let lines = body.split(whereSeparator: \.isNewline).compactMap { MetadataText.clean(String($0)) }
        paragraphs = lines.map { Paragraph(.text, $0) }
    }

    private static let key: PhraseSet = ["articleBody"]

    /// The article may stand at the top, in a list, in a graph or as what a page is about.
    private static func bodies(in text: String) -> [String] {
        var parser = LinkedDataParser(text, keys: ["@graph", "mainEntity", "articleBody"])
        var found: [String] = []
        var waiting = parser.values()
        while let next = waiting.popLast() {
            if case .list(let values) = next { waiting += values }
            guard let fields = next.fields else { continue }
            if case .text(let body)? = fields["articleBody"] { found.append(body) }
            waiting += ["@graph", "mainEntity"].compactMap { fields[$0] }
        }
        return found
    }
}
