import ArticleModel

extension ArticleDraft {
    /// The draft with each thing said once: the first and fullest is kept, the rest is in `removed`.
    ///
    /// What is taken out may bring two short repeats together, so it goes on until nothing changes.
    func withoutRepetitions() -> ArticleDraft {
        var draft = self
        draft.dropRepeatedSubtitle()
        draft.dropRepeatedHeadline()
        for _ in 0..<ArticleDraft.mostRounds {
            let finder = RepetitionFinder(draft)
            if finder.repeats.isEmpty { break }
            draft.drop(finder.repeats)
        }
        return draft
    }

    private static let mostRounds = 4

    private mutating func dropRepeatedHeadline() {
        guard let title = article.title else { return }
        let headline = Shingles(title)
        let repeats = lines.indices.filter { index in
            let role = article.paragraphs[index].role
            guard role == .heading || role == .text, lines[index].wordCount <= 2 * headline.wordCount + 2 else {
                return false
            }
            return headline.isNearly(Shingles(lines[index].words))
        }
        if repeats.count == lines.count { return }
        drop(Dictionary(uniqueKeysWithValues: repeats.map { ($0, DuplicateReason.headline) }))
    }

    /// A standfirst that says no more than the headline or one paragraph is no text of its own.
    private mutating func dropRepeatedSubtitle() {
        guard let subtitle = article.subtitle else { return }
        let standfirst = Shingles(subtitle)
        let isTitle = article.title.map { standfirst.isNearly(Shingles($0)) } ?? false
        guard isTitle || lines.contains(where: { standfirst.isSaid(by: Shingles($0.words)) }) else { return }
        dropSubtitle(.standfirst)
    }
}

/// Why a paragraph is a repetition.
enum DuplicateReason: Hashable, Sendable {
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
