import ArticleModel

/// One way in which a text says who speaks.
package struct SpeakerRule: Sendable {
    package let name: String
    let reason: String
    /// The share, 0 to 1, of hits that name the right speaker, as `scripts/training/speakers` measures it on annotated
    /// articles; judged where those have fewer than ten.
    package let confidence: Double
    /// Whether the speaker stands outside the quotation's own sentence.
    var isCarried = false
    /// Whether it attributes a quotation, but is no evidence that a few words in quotation marks are one.
    var isWeak = false
    /// Whether it reads a reporting clause right after the quotation: where that finds a speaker, the quotation does
    /// not merely go on with the one of the paragraph before.
    var readsReportingClauseAfterQuote = false
    let examples: [Example]
    let find: @Sendable (QuoteContext) -> QuoteSource?

    /// A text whose last quotation the rule gives to the words `source`, or leaves where that is nil.
    /// Paragraphs are separated by line breaks.
    struct Example: Sendable {
        let text: String
        let source: String?

        init(_ text: String, _ source: String?) {
            self.text = text
            self.source = source
        }
    }

    /// The rule of a quotation whose speaker only its next paragraph names.
    static let laterParagraph = "laterParagraph"

    /// The rule of a heading that is said again by whom the article quotes below it.
    static let subhead = "subhead"

    /// The rules in the order in which they are asked.
    package static let all: [SpeakerRule] = [
        .transcript, .signature, .quotedAsSaying, .inWordsOf, .afterQuote, .afterQuoteWithApposition, .invertedVerb,
        .agent, .colonIntroduction,
        .verbBeforeQuote,
        .accordingTo,
        .nearestVerb, .laterVerb, .secondHalf, .clauseAfterQuote, .speechNoun, .clauseBefore, .sameSentence, .clause,
        .colonParagraph,
        .nameLine,
        .carriedParagraph,
        .earlierSentence,
        .continuedReport,
    ]
}
