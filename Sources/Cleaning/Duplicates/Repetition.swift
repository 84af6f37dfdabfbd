import ArticleModel
import Text

extension ArticleDraft {
    /// Returns the draft without repetitions: the first and fullest version is kept, the others are in `removed`.
    ///
    /// A removal may bring two short repeats together, so it goes on until nothing changes.
    func withoutRepetitions() -> ArticleDraft {
        var draft = self
        draft.removeRepeatedSubtitle()
        draft.removeRepeatedHeadline()
        for _ in 0..<ArticleDraft.maximumRounds {
            let finder = RepetitionFinder(draft)
            if finder.duplicates.isEmpty { break }
            draft.remove(finder.duplicates)
        }
        return draft
    }

    private static let maximumRounds = 4

    private mutating func removeRepeatedHeadline() {
        guard let title = article.title else { return }
        let headline = Shingles(title)
        let duplicates = lines.indices.filter { index in
            let role = article.paragraphs[index].role
            guard role == .heading || role == .text, lines[index].wordCount <= 2 * headline.wordCount + 2 else {
                return false
            }
            return headline.isNearDuplicate(of: Shingles(lines[index].words))
        }
        if duplicates.count == lines.count { return }
        remove(Dictionary(uniqueKeysWithValues: duplicates.map { ($0, DuplicateReason.headline) }))
    }

    /// Removes a standfirst that says no more than the headline or one paragraph.
    private mutating func removeRepeatedSubtitle() {
        guard let subtitle = article.subtitle else { return }
        let standfirst = Shingles(subtitle)
        let isTitle = article.title.map { standfirst.isNearDuplicate(of: Shingles($0)) } ?? false
        guard isTitle || lines.contains(where: { standfirst.isContained(in: Shingles($0.words)) }) else { return }
        removeSubtitle(.standfirst)
    }
}

/// The reason why a paragraph is a duplicate.
enum DuplicateReason: Hashable, Sendable, CaseIterable {
    case headline, standfirst, paragraph, part, heading, pullQuote

    var rule: String {
        switch self {
        case .headline: BoilerplateRule.repeatedHeadline.name
        case .standfirst: "repeatedStandfirst"
        case .paragraph: "repeatedParagraph"
        case .part: "repeatedPart"
        case .heading: "repeatedHeading"
        case .pullQuote: "pullQuote"
        }
    }

    private var reason: String {
        switch self {
        case .headline: BoilerplateRule.repeatedHeadline.reason
        case .standfirst: "is a standfirst that says what the headline or a paragraph says"
        case .paragraph: "was said before, whole or with small edits"
        case .part: "is said more fully in another paragraph, or in several"
        case .heading: "is a heading again, over a section that was said before"
        case .pullQuote: "is a quotation or caption lifted from the text"
        }
    }

    /// Records that `text` was removed for this reason.
    func block(_ text: String) -> RemovedBlock { RemovedBlock(rule: rule, reason: reason, text: text) }
}
