import Text

/// One paragraph, headline or other line of a document, split into words; white space is normalized.
struct TextLine: Sendable {
    /// The number of words above which a line is no headline, byline or widget.
    static let maximumWordsOfWidget = 40

    let scalars: [Unicode.Scalar]
    /// The Markdown mark that was removed from the beginning of the line.
    let mark: Mark?
    let words: WordSpans

    enum Mark: Hashable, Sendable { case heading, listItem, blockQuote }

    /// Makes a line of a text that may begin with a mark.
    init(_ scalars: [Unicode.Scalar]) {
        let collapsed = TextLine.collapsed(scalars)
        (self.mark, self.scalars) = TextLine.withoutMark(collapsed)
        words = WordSpans(self.scalars)
    }

    /// Makes a line of a text without mark, which may have been removed before; white space is normalized already.
    init(_ scalars: [Unicode.Scalar], mark: Mark?) {
        self.mark = mark
        self.scalars = scalars
        words = WordSpans(scalars)
    }

    init(_ text: String) { self.init(Array(text.unicodeScalars)) }

    var text: String { String(scalars) }

    /// The line as `NormalizedText`; empty for a line that is too long for any rule.
    var normalized: String { words.count > TextLine.maximumWordsOfWidget ? "" : NormalizedText.of(text) }

    private static func collapsed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var collapsed: [Unicode.Scalar] = []
        collapsed.reserveCapacity(scalars.count)
        for scalar in scalars {
            if scalar.isWhitespace && (collapsed.last == " " || collapsed.isEmpty) { continue }
            collapsed.append(scalar.isWhitespace ? " " : scalar)
        }
        if collapsed.last == " " { collapsed.removeLast() }
        return collapsed
    }

    /// Whether a line begins with a Markdown mark.
    static func opensWithMark(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = scalars.first, !first.isWordScalar else { return false }
        return withoutMark(Array(scalars.prefix(8))).0 != nil
    }

    private static func withoutMark(_ scalars: [Unicode.Scalar]) -> (Mark?, [Unicode.Scalar]) {
        guard let first = scalars.first, !first.isWordScalar else { return (nil, scalars) }
        let mark = scalars.prefix { $0 != " " }
        guard mark.count < scalars.count else { return (nil, scalars) }
        let rest = Array(scalars.dropFirst(mark.count + 1))
        if mark.count <= 6, mark.allSatisfy({ $0 == "#" }) { return (.heading, rest) }
        guard mark.count == 1, let only = mark.first else { return (nil, scalars) }
        switch only {
        case "*", "\u{2022}", "\u{25CF}", "\u{25AA}": return (.listItem, rest)
        case "-" where rest.first.map { $0.isWordScalar || $0.isQuotationMark } == true: return (.listItem, rest)
        case ">": return (.blockQuote, rest)
        default: return (nil, scalars)
        }
    }
}

/// Properties of a line by its form.
extension TextLine {
    var wordCount: Int { words.count }

    /// The last scalar inside closing quotation marks and brackets.
    var lastScalarInside: Unicode.Scalar? { scalars.last { !$0.isQuotationMark && !$0.isClosingBracket } }

    /// Whether the line ends with a full stop that is not an abbreviation's ("Talks stall in the U.S." is a headline).
    var endsWithStop: Bool {
        guard let lastScalarInside, lastScalarInside.isFullStop else { return false }
        return !endsWithInitials || wordCount > 12
    }

    /// Whether the line ends with a full stop, a question mark or the like.
    var endsLikeSentence: Bool { endsWithStop || lastScalarInside?.isSentenceTerminator == true }

    private var endsWithInitials: Bool {
        scalars.count >= 4 && scalars[padded: scalars.count - 1] == "." && scalars[padded: scalars.count - 3] == "."
            && scalars[padded: scalars.count - 2].isUppercase
    }

    /// Whether the line ends with a comma, colon, semicolon or dash, after which the text goes on.
    var isUnfinished: Bool {
        guard let last = scalars.last else { return false }
        return last == "," || last == ":" || last == ";" || last.isDash
    }

    /// Whether the whole line is between quotation marks, or begins with one that it does not close.
    var isQuoted: Bool {
        guard let first = scalars.first, first.isQuotationMark else { return false }
        return scalars.last?.isQuotationMark == true || !scalars.indices.dropFirst().contains(where: closesQuotation)
    }

    /// Whether the scalar at `index` is a quotation mark that is no apostrophe.
    private func closesQuotation(_ index: Int) -> Bool {
        guard scalars[index].isQuotationMark else { return false }
        let isSingle = scalars[index] == "\u{2019}" || scalars[index] == "'"
        if !isSingle { return true }
        let opener = scalars[0]
        return (opener == "\u{2018}" || opener == "'") && index + 1 < scalars.count
            && !scalars[padded: index + 1].isWordScalar
    }

    /// Whether the line is a paragraph of the article rather than a headline, name or label.
    var isSentence: Bool {
        endsWithStop || wordCount > 25 || isUnfinished || isQuoted || isLongWithoutBlanks || isAnswer
            || wordCount > 8 && (lastScalarInside == "!" || hasStopWithin)
    }

    /// Whether the line has a full stop after a lowercase word and more text after it.
    private var hasStopWithin: Bool {
        guard scalars.count > 3 else { return false }
        return scalars.indices.dropFirst(2).dropLast().contains { index in
            scalars[index].isFullStop && scalars[padded: index + 1] == " " && scalars[padded: index - 1].isLowercase
                && scalars[padded: index - 2].isLowercase
        }
    }

    /// Whether the line is a question or an answer of an interview: "Q: Why now?"
    private var isAnswer: Bool {
        scalars.count > 2 && scalars[0].isUppercase && (scalars[1] == ":" || scalars[1] == ".")
            && scalars[2] == " "
    }

    /// Whether the line is long and in a script without blanks between words, so that words cannot be counted.
    private var isLongWithoutBlanks: Bool { scalars.count > 40 && wordCount * 12 < scalars.count }

    /// Whether the line may be a headline, standfirst, name or label: it begins like one and is no sentence.
    var isHeadLike: Bool {
        guard mark != .listItem, mark != .blockQuote, let first = scalars.first(where: \.isWordScalar) else {
            return false
        }
        return !isSentence && !first.isLowercase
    }

    /// Whether the line may be a subheading, marked or not; it is one only where a paragraph follows.
    var isSubheadingLike: Bool {
        mark == .heading || (isHeadLike && wordCount <= 14 && scalars.count <= 100 && scalars.first != "(")
    }
}
