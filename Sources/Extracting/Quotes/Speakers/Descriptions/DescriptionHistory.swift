import ArticleModel
import Text

/// What came before a description: who spoke, and what the same noun meant.
struct DescriptionHistory {
    /// The largest number of paragraphs back that are looked at.
    private static let maximumDistance = 30
    /// The largest number of sources that are looked at.
    private static let maximumSources = 100

    /// Who spoke last.
    let lastSpeaker: SpeakerHistory.Antecedent?
    /// The named ones who spoke before.
    let speakers: Set<Int>
    /// What the same noun meant last, where it was a source before: "the bank".
    let meantBefore: SpeakerHistory.Antecedent?
    /// Whether the noun first came up in a paragraph for somebody or something without name: "a bank".
    let isIntroducedWithoutName: Bool

    init(
        before description: Description, _ history: SpeakerHistory, _ paragraphs: [ParsedParagraph],
        _ words: ParagraphWords
    ) {
        let span = description.span
        let first = max(0, span.paragraph - Self.maximumDistance)
        let sources = first.upTo(span.paragraph + 1).reversed()
            .flatMap { history.sources(before: span, in: $0).suffix(Self.maximumSources).reversed() }
            .prefix(Self.maximumSources)
        lastSpeaker = sources.first?.antecedent
        speakers = Set(
            sources.compactMap { if case .named(let entity) = $0.antecedent { entity } else { nil } })
        meantBefore =
            sources.first { HeadNoun($0.span, in: paragraphs[$0.span.paragraph]).word == description.head }?.antecedent
        isIntroducedWithoutName = first.upTo(span.paragraph + 1).contains { index in
            guard let start = words.firstStart(of: description.head, inParagraph: index),
                TextSpan(paragraph: index, start: start, length: 0) < span
            else { return false }
            return Self.isIntroduced(paragraphs[index].token(startingFrom: start), in: paragraphs[index])
        }
    }

    /// Whether "a" stands before the noun, and no name beside the phrase says who it is.
    private static func isIntroduced(_ noun: Int, in paragraph: ParsedParagraph) -> Bool {
        var index = noun - 1
        while index > noun - 5, paragraph.kind(index) == .word, !paragraph.classes(index).contains(.determiner) {
            index -= 1
        }
        guard ["a", "an", "one", "another"].contains(paragraph.word(index)) else { return false }
        let next = paragraph.kind(noun + 1) == .comma ? noun + 2 : noun + 1
        return !paragraph.classes(next).isAny(.anyName) && paragraph.kind(index - 1) != .comma
            && !paragraph.classes(index - 1).contains(.formOfBe)
    }
}
