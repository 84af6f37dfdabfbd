import Text

/// Finds the sentences of a text, given its tokens.
///
/// A full stop ends a sentence, with the closing marks after it, unless a lowercase letter follows. The full stop of an
/// abbreviation ends one only before a word that opens sentences ("in the U.S. The law", but "U.S. President").
struct SentenceSegmenter {
    private let scalars: [Unicode.Scalar]
    private let tokens: [Token]

    init(_ scalars: [Unicode.Scalar], _ tokens: [Token]) {
        self.scalars = scalars
        self.tokens = tokens
    }

    func sentences() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        var index = 0
        var opener = 0
        while index < tokens.count {
            guard stops(at: index) else {
                index += 1
                continue
            }
            let end = endOfClosers(after: index)
            opener = max(opener, end)
            while opener < tokens.count - 1, tokens[opener].kind == .punctuation { opener += 1 }
            if end < tokens.count, opens(with: opener, at: end, after: index) {
                found.append(start..<end)
                start = end
            }
            index = end
        }
        if start < tokens.count { found.append(start..<tokens.count) }
        return found
    }

    private func first(_ index: Int) -> Unicode.Scalar { scalars[tokens[index].start] }
    private func last(_ index: Int) -> Unicode.Scalar { scalars[tokens[index].end - 1] }

    private func stops(at index: Int) -> Bool {
        tokens[index].kind == .punctuation
            ? [".", "!", "?", "\u{2026}"].contains(first(index)) : tokens[index].kind == .word && last(index) == "."
    }

    /// The index after further full stops and the closing marks that follow without a blank.
    private func endOfClosers(after index: Int) -> Int {
        var end = index + 1
        while end < tokens.count, tokens[end].kind == .punctuation, tokens[end].start == tokens[end - 1].end,
            Self.closers.contains(first(end))
        {
            end += 1
        }
        return end
    }

    private static let closers: Set<Unicode.Scalar> = [
        ".", "!", "?", "\u{2026}", "\"", "'", "\u{2019}", "\u{201D}", ")", "]", "\u{BB}",
    ]

    /// Whether a sentence begins at `index`; `opener` is the first token from there that is no punctuation.
    private func opens(with opener: Int, at index: Int, after stop: Int) -> Bool {
        guard !first(opener).isLowercase else { return false }
        if tokens[stop].kind == .word { return endsAbbreviation(stop, opener, hasMark: opener > index) }
        return !isListNumber(stop)
    }

    private func endsAbbreviation(_ stop: Int, _ opener: Int, hasMark: Bool) -> Bool {
        let word = text(stop).dropLast()
        if TokenizerLexicon.abbreviationsInsideSentences.contains(word.lowercased()) { return false }
        let isOpener = TokenizerLexicon.sentenceOpeners.contains(text(opener).lowercased()) && first(opener).isUppercase
        return isOpener || (hasMark && word.count > 1 && first(opener).isUppercase && opensQuote(opener - 1))
    }

    private func opensQuote(_ index: Int) -> Bool {
        ["\"", "\u{201C}", "'", "\u{2018}"].contains(first(index))
    }

    /// Whether the full stop is that of a number at the start of the text: "1. First point".
    private func isListNumber(_ stop: Int) -> Bool { stop == 1 && tokens[0].kind == .number && first(stop) == "." }

    private func text(_ index: Int) -> String { String(scalars[tokens[index].start..<tokens[index].end]) }
}
