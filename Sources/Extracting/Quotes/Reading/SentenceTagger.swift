import Language
import Text

/// Tags the words of the reporter's sentences that hold a quotation or may tell what was said.
///
/// Other sentences, and long quotations within, stay untagged: their words are not looked at closely enough to pay for it.
struct SentenceTagger {
    /// A quotation of so few words is part of the sentence's grammar.
    private static let maximumQuotationLength = 8

    /// The smallest number of tokens before a quotation that need tags: "Keller said: “…" needs none.
    private static let minimumWordsBefore = 3

    private let text: TokenizedText
    private let sentences: PaddedArray<Range<Int>>

    init(_ text: TokenizedText, _ sentences: PaddedArray<Range<Int>>) {
        self.text = text
        self.sentences = sentences
    }

    func tag(_ parsed: inout [ParsedToken]) {
        var start = 0
        while start < parsed.count {
            let sentence = sentences[start]
            if leadsToQuote(parsed[sentence]) || reports(parsed[sentence]) { tag(sentence, of: &parsed) }
            start = sentence.upperBound
        }
    }

    /// Whether words lead to a quotation that need tags. What comes after a quotation ("…,” Keller said") is clear
    /// enough without, and so is what comes before it where the nearest reporting verb can be nothing else.
    private func leadsToQuote(_ tokens: ArraySlice<ParsedToken>) -> Bool {
        tokens.indices.dropFirst(SentenceTagger.minimumWordsBefore).contains { index in
            guard tokens[index].isQuote else { return false }
            let verb = tokens[..<index].last { $0.isQuote || $0.classes.isAny(.reportingVerb) }
            guard let verb, verb.classes.contains(.finiteVerb) else { return true }
            return verb.classes.contains(.nounOrVerb)
        }
    }

    /// Whether words stand there that may report what was said without marks: subject and content are told by tags.
    private func reports(_ tokens: ArraySlice<ParsedToken>) -> Bool {
        tokens.contains { token in
            token.classes.contains(.verbWithThat) && token.classes.isAny([.finiteVerb, .plainVerb])
                || ReportingVerbs.participlesWithThat.contains(token.word) || token.word == "according"
        }
    }

    private func tag(_ sentence: Range<Int>, of parsed: inout [ParsedToken]) {
        let kept = sourceTokens(of: parsed[sentence])
        let tokens = kept.map { text.tokens[$0] }
        let part = TokenizedText(scalars: text.scalars, tokens: tokens.padded, sentences: [tokens.indices])
        let tags = PartOfSpeechTagger().tags(of: part)
        var next = 0
        for index in sentence {
            while next < kept.count, kept[next] < parsed[index].source.lowerBound { next += 1 }
            guard next < kept.count, tokens[next].start == parsed[index].start else { continue }
            parsed[index].tag(tags[next])
        }
    }

    /// Returns the indices of the sentence's source tokens without those of long quotations.
    private func sourceTokens(of parsed: ArraySlice<ParsedToken>) -> [Int] {
        var kept: [Int] = []
        var next = parsed.first?.source.lowerBound ?? 0
        for token in parsed where next < token.source.upperBound {
            let source = max(next, token.source.lowerBound).upTo(token.source.upperBound)
            if !token.isQuote || source.count <= SentenceTagger.maximumQuotationLength { kept += source }
            next = source.upperBound
        }
        return kept
    }
}
