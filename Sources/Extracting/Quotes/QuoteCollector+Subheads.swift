/// Headings within an article that are somebody's words: ‘I heard a saw’ above the paragraph that quotes them.
extension QuoteCollector {
    /// The largest number of quotations behind a heading in which its words are looked for.
    private static let maximumDistance = 12
    /// The smallest number of words that have to come again: fewer are a phrase.
    private static let minimumLength = 4

    /// Gives each quotation that fills its paragraph in single marks the speaker of the one behind it that begins with, or holds,
    /// the same words; whoever spoke before the heading does not go on in it.
    mutating func attributeSubheads() {
        for index in quotes.indices where isSubhead(index) {
            let later = (index + 1).upTo(min(quotes.count, index + 1 + Self.maximumDistance))
            guard let source = later.first(where: { holds(words[$0], words[index]) }), quotes[source].speaker != nil
            else { continue }
            copySpeaker(of: source, to: &quotes[index])
            quotes[index].attribution = .carried
            quotes[index].rule = SpeakerRule.subhead
            quotes[index].confidence = quotes[source].confidence
        }
    }

    private func isSubhead(_ index: Int) -> Bool {
        let quote = quotes[index]
        let carriedRules = [SpeakerRule.carriedParagraph.name, "none"]
        guard carriedRules.contains(quote.rule), quote.continued.isEmpty,
            let paragraph = paragraphs[at: quote.span.paragraph], paragraph.quotedSpans.count == 1
        else { return false }
        let span = paragraph.quotedSpans[0]
        return paragraph.isFilled(by: span) && QuotationMark.isSingle(paragraph.scalars[span.outer.lowerBound])
    }

    /// Whether the words of the heading, or its first ones where it is shortened, stand one after the other in the quotation.
    private func holds(_ quoted: [String], _ heading: [String]) -> Bool {
        let first = heading.prefix(max(Self.minimumLength, heading.count / 2))
        guard first.count >= Self.minimumLength, quoted.count >= first.count else { return false }
        return (0...(quoted.count - first.count)).contains { quoted[$0...].starts(with: first) }
    }
}
