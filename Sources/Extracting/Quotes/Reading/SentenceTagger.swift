import Language

/// Tags the words of the reporter's sentences that hold a quotation or may tell what was said.
///
/// Other sentences, and long quotations within, stay untagged: their words are not looked at closely enough to pay for it.
struct SentenceTagger {
    /// A quotation of so few words is part of the sentence's grammar.
    private static let longestQuotation = 8

    /// "Keller said: “…" needs no tags.
    private static let fewestWordsBefore = 3

    private let text: TokenizedText
    private let sentences: [Range<Int>]

    init(_ text: TokenizedText, _ sentences: [Range<Int>]) {
        self.text = text
        self.sentences = sentences
    }

    func tag(_ pieces: inout [Piece]) {
        var start = 0
        var token = 0
        while start < pieces.count {
            let sentence = sentences[start]
            if leadsToQuote(pieces[sentence]) || reports(pieces[sentence]) { tag(sentence, &pieces, from: &token) }
            start = sentence.upperBound
        }
    }

    /// What comes behind a quotation ("…,” Keller said") is clear enough without tags, and so is what stands before it
    /// where the nearest reporting verb can be nothing else.
    private func leadsToQuote(_ pieces: ArraySlice<Piece>) -> Bool {
        pieces.indices.dropFirst(SentenceTagger.fewestWordsBefore).contains { place in
            guard pieces[place].isQuote else { return false }
            let verb = pieces[..<place].last { $0.isQuote || $0.classes.isAny(.reportingVerb) }
            guard let verb, verb.classes.contains(.finiteVerb) else { return true }
            return verb.classes.contains(.nounOrVerb)
        }
    }

    /// Whether a reporting verb stands there that "that" does not show to be one; with marks beside it, that is clear enough.
    private func reports(_ pieces: ArraySlice<Piece>) -> Bool {
        guard !pieces.contains(where: \.isQuote) else { return false }
        return pieces.indices.dropLast().contains { index in
            let piece = pieces[index]
            let isNoun = piece.classes.contains(.nounOrVerb)
            let isVerb = piece.classes.contains(.verbWithThat) && piece.classes.isAny([.finiteVerb, .plainVerb])
            return (isVerb || ReportingVerbs.participlesWithThat.contains(piece.word))
                && isNoun == (pieces[index + 1].word == "that")
                && !FunctionWords.nominatives.contains(pieces[index + 1].word)
                && (pieces[index + 1].kind != .stop || pieces[pieces.startIndex].classes.contains(.preposition))
        }
    }

    private func tag(_ sentence: Range<Int>, _ pieces: inout [Piece], from token: inout Int) {
        let tokens = self.tokens(of: pieces[sentence], from: &token)
        let part = TokenizedText(scalars: text.scalars, tokens: tokens, sentences: [tokens.indices])
        let tags = PartOfSpeechTagger().tags(of: part)
        var next = sentence.lowerBound
        for (token, tag) in zip(tokens, tags) {
            while next < sentence.upperBound, pieces[next].start < token.start { next += 1 }
            if next < sentence.upperBound, pieces[next].start == token.start { pieces[next].tag(tag) }
        }
    }

    /// The sentence's tokens without those of long quotations.
    private func tokens(of pieces: ArraySlice<Piece>, from token: inout Int) -> [Token] {
        var kept: [Token] = []
        for piece in pieces {
            while token < text.tokens.count, text.tokens[token].end <= piece.start { token += 1 }
            let first = token
            while token < text.tokens.count, text.tokens[token].start < piece.end { token += 1 }
            let isLong = piece.isQuote && token - first > SentenceTagger.longestQuotation
            kept += isLong ? [] : text.tokens[first..<token]
        }
        return kept
    }
}
