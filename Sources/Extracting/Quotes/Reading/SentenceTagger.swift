import Language

/// Tags the words of the reporter's sentences that hold a quotation or may tell what was said.
///
/// Other sentences, and long quotations within, stay untagged: their words are not looked at closely enough to pay for it.
struct SentenceTagger {
    /// A quotation of so few words is part of the sentence's grammar.
    private static let maximumQuotationLength = 8

    /// "Keller said: “…" needs no tags.
    private static let minimumWordsBefore = 3

    private let text: TokenizedText
    private let sentences: [Range<Int>]

    init(_ text: TokenizedText, _ sentences: [Range<Int>]) {
        self.text = text
        self.sentences = sentences
    }

    func tag(_ parsed: inout [ParsedToken]) {
        var start = 0
        var next = 0
        while start < parsed.count {
            let sentence = sentences[start]
            if leadsToQuote(parsed[sentence]) || reports(parsed[sentence]) { tag(sentence, of: &parsed, from: &next) }
            start = sentence.upperBound
        }
    }

    /// What comes behind a quotation ("…,” Keller said") is clear enough without tags, and so is what stands before it
    /// where the nearest reporting verb can be nothing else.
    private func leadsToQuote(_ tokens: ArraySlice<ParsedToken>) -> Bool {
        tokens.indices.dropFirst(SentenceTagger.minimumWordsBefore).contains { index in
            guard tokens[index].isQuote else { return false }
            let verb = tokens[..<index].last { $0.isQuote || $0.classes.isAny(.reportingVerb) }
            guard let verb, verb.classes.contains(.finiteVerb) else { return true }
            return verb.classes.contains(.nounOrVerb)
        }
    }

    /// Whether a reporting verb stands there that "that" does not show to be one; with marks beside it, that is clear enough.
    private func reports(_ tokens: ArraySlice<ParsedToken>) -> Bool {
        guard !tokens.contains(where: \.isQuote) else { return false }
        return tokens.indices.dropLast().contains { index in
            let token = tokens[index]
            let isNoun = token.classes.contains(.nounOrVerb)
            let isVerb = token.classes.contains(.verbWithThat) && token.classes.isAny([.finiteVerb, .plainVerb])
            return (isVerb || ReportingVerbs.participlesWithThat.contains(token.word))
                && isNoun == (tokens[index + 1].word == "that")
                && !ClosedClassWords.nominatives.contains(tokens[index + 1].word)
                && (tokens[index + 1].kind != .stop || tokens[tokens.startIndex].classes.contains(.preposition))
        }
    }

    private func tag(_ sentence: Range<Int>, of parsed: inout [ParsedToken], from next: inout Int) {
        let tokens = self.tokens(of: parsed[sentence], from: &next)
        let part = TokenizedText(scalars: text.scalars, tokens: tokens, sentences: [tokens.indices])
        let tags = PartOfSpeechTagger().tags(of: part)
        var index = sentence.lowerBound
        for (token, tag) in zip(tokens, tags) {
            while index < sentence.upperBound, parsed[index].start < token.start { index += 1 }
            if index < sentence.upperBound, parsed[index].start == token.start { parsed[index].tag(tag) }
        }
    }

    /// The sentence's tokens without those of long quotations.
    private func tokens(of parsed: ArraySlice<ParsedToken>, from next: inout Int) -> [Token] {
        var kept: [Token] = []
        for token in parsed {
            while next < text.tokens.count, text.tokens[next].end <= token.start { next += 1 }
            let first = next
            while next < text.tokens.count, text.tokens[next].start < token.end { next += 1 }
            let isLong = token.isQuote && next - first > SentenceTagger.maximumQuotationLength
            kept += isLong ? [] : text.tokens[first..<next]
        }
        return kept
    }
}
