import ArticleModel

extension CleanArticle {
    /// The article with each thing said once: the first and fullest is kept, the rest is in `removed`.
    ///
    /// What is taken out may bring two short repeats together, so it goes on until nothing changes.
    func withoutRepetitions() -> CleanArticle {
        var article = self
        article.dropRepeatedSubtitle()
        article.dropRepeatedHeadline()
        for _ in 0..<CleanArticle.mostRounds {
            let finder = RepetitionFinder(article.paragraphs)
            if finder.repeats.isEmpty { break }
            article.drop(finder.repeats)
        }
        return article
    }

    private static let mostRounds = 4

    private mutating func drop(_ repeats: [Int: Repeat]) {
        var kept: [Paragraph] = []
        for (index, paragraph) in paragraphs.enumerated() {
            if let cause = repeats[index] {
                removed.append(RemovedBlock(rule: cause.rule, reason: cause.reason, text: paragraph.text))
            } else {
                kept.append(paragraph)
            }
        }
        paragraphs = kept
    }

    private mutating func dropRepeatedHeadline() {
        guard let title else { return }
        let headline = Shingles(title)
        let repeats = paragraphs.indices.filter { index in
            let role = paragraphs[index].role
            return (role == .heading || role == .text) && headline.isNearly(Shingles(paragraphs[index].text))
        }
        if repeats.count == paragraphs.count { return }
        drop(Dictionary(uniqueKeysWithValues: repeats.map { ($0, Repeat.headline) }))
    }

    /// A standfirst that says no more than the headline or one paragraph is no text of its own.
    private mutating func dropRepeatedSubtitle() {
        guard let subtitle else { return }
        let standfirst = Shingles(subtitle)
        let isTitle = title.map { standfirst.isNearly(Shingles($0)) } ?? false
        guard isTitle || paragraphs.contains(where: { standfirst.isSaid(by: Shingles($0.text)) }) else { return }
        removed.append(RemovedBlock(rule: Repeat.standfirst.rule, reason: Repeat.standfirst.reason, text: subtitle))
        self.subtitle = nil
    }
}

/// Why a paragraph is a repetition.
enum Repeat: Hashable, Sendable {
    case headline, standfirst, paragraph, part, heading, pulled

    var rule: String {
        switch self {
        case .headline: "repeatedHeadline"
        case .standfirst: "repeatedStandfirst"
        case .paragraph: "repeatedParagraph"
        case .part: "repeatedPart"
        case .heading: "repeatedHeading"
        case .pulled: "pullQuote"
        }
    }

    var reason: String {
        switch self {
        case .headline: "the headline again"
        case .standfirst: "the standfirst says what the headline or a paragraph says"
        case .paragraph: "said before, whole or with small edits"
        case .part: "said more fully in another paragraph, or in several"
        case .heading: "a heading again, over a section that was said before"
        case .pulled: "a quotation or caption lifted from the text"
        }
    }
}
