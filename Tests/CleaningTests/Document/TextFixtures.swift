import ArticleModel

@testable import Cleaning

extension RawArticle {
    static func text(_ text: String, fetchedAt: Timestamp? = nil) -> RawArticle {
        RawArticle(
            id: ArticleID("a"), fetchedAt: fetchedAt, contentHash: ContentHash(value: "0"), content: .text(text))
    }
}

extension CleanArticle {
    /// The article in `text`, read, without repetitions, flagged, however short it is.
    static func read(_ text: String, fetchedAt: Timestamp? = nil) throws(Rejection) -> CleanArticle {
        try Cleaner().draft(.text(text, fetchedAt: fetchedAt), .text(text)).withoutRepetitions().flagged()
    }
}

extension CleanArticle {
    func withoutRepetitions() -> CleanArticle { ArticleDraft(self).withoutRepetitions().article }

    func flagged() -> CleanArticle { ArticleDraft(self).flagged() }

    /// One line for each field and paragraph that is there, to compare a whole article at a glance.
    var outline: [String] {
        var lines: [String] = []
        let fields: [(String, String?)] = [
            ("title", title), ("subtitle", subtitle), ("outlet", outlet), ("section", section), ("agency", agency),
            ("place", dateline?.place), ("filed", dateline?.date), ("published", publishedAt?.value),
            ("modified", modifiedAt?.value),
        ]
        for (name, value) in fields { if let value { lines.append("\(name): \(value)") } }
        lines += byline.map { "by: \($0)" }
        lines += paragraphs.map { "\($0.role.rawValue)| \($0.text)" }
        lines += removed.map { "- \($0.rule): \($0.sample)" }
        lines += flags.map { flag in
            let span = flag.span.map { "@\($0.paragraph):\($0.start)+\($0.length)" } ?? ""
            return "! \(flag.name.rawValue)\(span) \(flag.detail ?? "")"
        }
        return lines
    }
}

/// Returns the rule that takes `line` by its words alone.
func widgetRule(_ line: String) -> BoilerplateRule? {
    let classifier = LineClassifier(headline: nil, byline: [])
    let block = Block(TextLine(line), at: 0)
    return classifier.widgetRule(for: block, classifier.features(of: block))
}
