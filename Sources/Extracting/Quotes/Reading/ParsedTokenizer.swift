import Language
import Text

/// Derives the tokens of a parsed paragraph from those of the tokenizer.
///
/// What the grammar of reporting clauses needs in one token is merged ("Ukraine’s", "and/or"), a full stop is a part of its
/// word where the sentence continues ("Sen. Keller", "Calder Inc. said") and else a token, and a quotation is one token.
struct ParsedTokenizer {
    private let source: AnnotatedParagraph
    private let scalars: PaddedArray<Unicode.Scalar>
    private let quotedSpans: [QuotedSpan]
    /// The index of the next source token.
    private var next = 0
    /// The scalar before which everything has been read.
    private var position = 0
    private var parsed: [ParsedToken] = []

    init(_ source: AnnotatedParagraph, _ quotedSpans: [QuotedSpan]) {
        self.source = source
        self.quotedSpans = quotedSpans
        scalars = source.text.scalars
    }

    mutating func tokens() -> [ParsedToken] {
        parsed.reserveCapacity(source.words.count)
        for index in quotedSpans.indices {
            readTokens(before: quotedSpans[index].outer.lowerBound)
            readQuotation(index)
        }
        readTokens(before: scalars.count)
        return parsed
    }

    /// Takes a quotation with its marks as one token. A source token that reaches beyond it is cut.
    private mutating func readQuotation(_ index: Int) {
        let outer = quotedSpans[index].outer
        let first = next
        while next < source.words.count, end(of: next) <= outer.upperBound { next += 1 }
        let isCut = next < source.words.count && start(of: next) < outer.upperBound
        parsed.append(
            ParsedToken(
                .quote(index), start: outer.lowerBound, end: outer.upperBound,
                source: first.upTo(isCut ? next + 1 : next)
            ))
        position = outer.upperBound
    }

    private mutating func readTokens(before limit: Int) {
        while next < source.words.count, max(start(of: next), position) < limit {
            if source.words[next].token.kind == .punctuation {
                readPunctuation(before: limit)
            } else {
                readWord(before: limit)
            }
        }
        position = max(position, limit)
    }

    private func start(of token: Int) -> Int { source.words[token].token.start }
    private func end(of token: Int) -> Int { source.words[token].token.end }

    private mutating func readPunctuation(before limit: Int) {
        let start = max(start(of: next), position)
        let end = min(end(of: next), limit)
        parsed.append(ParsedToken(Self.kind(of: scalars[start]), start: start, end: end, source: next.upTo(next + 1)))
        finish(upTo: end)
    }

    private static func kind(of mark: Unicode.Scalar) -> ParsedToken.Kind {
        switch mark {
        case ",": .comma
        case ":": .colon
        case ";": .semicolon
        case "—", "–", "―", "-": .dash
        case ".", "!", "?", "…": .stop
        case "(", "[": .open
        case ")", "]": .close
        default: .other
        }
    }

    /// Goes on after `end`, where the source token ends or is cut.
    private mutating func finish(upTo end: Int) {
        position = end
        if self.end(of: next) <= end { next += 1 }
    }
}

// MARK: - Words

extension ParsedTokenizer {
    private mutating func readWord(before limit: Int) {
        let first = next
        var start = max(start(of: next), position)
        if scalars[start] == "@" || scalars[start] == "#" {
            parsed.append(ParsedToken(.other, start: start, end: start + 1, source: first.upTo(first + 1)))
            start += 1
        }
        var end = min(self.end(of: next), limit)
        finish(upTo: end)
        while let further = endOfContinuation(after: end, before: limit) {
            while next < source.words.count, self.end(of: next) <= further { next += 1 }
            end = further
        }
        position = end
        append(start.upTo(end), from: first, before: limit)
    }

    /// The end of the clitic, or of the mark and the word, that carry on the word that ends at `end`.
    private func endOfContinuation(after end: Int, before limit: Int) -> Int? {
        guard next < source.words.count, start(of: next) == end, self.end(of: next) <= limit else { return nil }
        let token = source.words[next]
        if token.token.kind != .punctuation { return token.isClitic || joinsAtStop(end - 1) ? token.token.end : nil }
        if endsPluralPossessive(end) { return end + 1 }
        guard joins(end), next + 1 < source.words.count, start(of: next + 1) == end + 1,
            source.words[next + 1].token.kind != .punctuation, self.end(of: next + 1) <= limit
        else { return nil }
        return self.end(of: next + 1)
    }

    /// Whether the mark is that of a plural before its noun, as in "the dockers’ union"; those around quotations have been
    /// read.
    private func endsPluralPossessive(_ mark: Int) -> Bool {
        mark > 0 && mark + 2 < scalars.count && WordEnding.isApostrophe(scalars[mark])
            && WordEnding.isS(scalars[mark - 1]) && scalars[mark + 1].isWhitespace && scalars[mark + 2].isWordScalar
    }

    /// Whether the mark joins the words on both its sides.
    private func joins(_ index: Int) -> Bool { ["/", "&", "@", "_"].contains(scalars[index]) || joinsAtStop(index) }

    /// Whether the scalar is a stop within a word, as in "R-W.Va." and "GPT-5.2".
    private func joinsAtStop(_ index: Int) -> Bool {
        guard scalars[index] == ".", index > 0, index + 1 < scalars.count,
            scalars[index + 1].isUppercase || scalars[index + 1].isDigit
        else { return false }
        return index < 2 || !scalars[index - 2].isWordScalar || scalars[index - 1].isDigit
    }

    /// Adds the word of `range`, without the percent sign or the stop at its end that are tokens of their own.
    private mutating func append(_ range: Range<Int>, from first: Int, before limit: Int) {
        let last = scalars[range.upperBound - 1]
        let hasMark = range.count > 1 && (last == "." || last == "%")
        var end = hasMark ? range.upperBound - 1 : range.upperBound
        let form = WordEnding(scalars, range.lowerBound.upTo(end))
        var word = text(of: range.lowerBound.upTo(end - form.length), form, first)
        let hasStop = end < limit && scalars[end] == "." && !isEllipsis(end)
        if hasStop, form.length == 0,
            isAbbreviation(range.lowerBound.upTo(end), word) || isWithinSentence(range.lowerBound, end)
        {
            end += 1
            if word.utf8.count == 1 { word += "." }
            while next < source.words.count, self.end(of: next) <= end { next += 1 }
            position = end
        }
        parsed.append(
            ParsedToken(
                .word, start: range.lowerBound, end: end, source: first.upTo(next), word: word,
                isCapitalized: scalars[range.lowerBound].isUppercase, isPossessive: form.isPossessive,
                ending: form.length))
        if hasMark, end < range.upperBound {
            parsed.append(
                ParsedToken(Self.kind(of: last), start: end, end: range.upperBound, source: (next - 1).upTo(next)))
        }
    }

    private func isEllipsis(_ stop: Int) -> Bool { stop + 1 < scalars.count && scalars[stop + 1] == "." }

    /// The word in lowercase; an acronym as it is, so that "US" is not taken for "us".
    private func text(of range: Range<Int>, _ ending: WordEnding, _ first: Int) -> String {
        let token = source.words[first]
        let isWhole = token.token.start == range.lowerBound && token.token.end == range.upperBound
        if ending.isAcronym { return isWhole ? token.text : String(scalars[range]) }
        let column = isWhole ? source.word(first) : ""
        return column.isEmpty ? scalars[range].lowercased : column
    }

    /// Whether the sentence continues after the stop of a capitalized word, as in "Calder Inc. said".
    private func isWithinSentence(_ start: Int, _ stop: Int) -> Bool {
        guard scalars[start].isUppercase, stop + 2 < scalars.count else { return false }
        return scalars[stop + 1] == "," || scalars[stop + 1].isWhitespace && scalars[stop + 2].isLowercase
    }

    private func isAbbreviation(_ range: Range<Int>, _ word: String) -> Bool {
        if range.count == 1 { return word != "i" && ("A"..."Z").contains(scalars[range.lowerBound]) }
        return scalars[range].contains(".") || ClosedClassWords.abbreviatedTitles.contains(word)
    }
}
