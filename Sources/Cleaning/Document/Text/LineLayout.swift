import Text

/// Joins the lines of a text file into paragraphs.
///
/// Text with one line a paragraph is left as it is. Hard-wrapped text is recognized by statistics: nearly every
/// line ends where the next one's first word would not have fitted any more.
struct LineLayout {
    private let lines: [[Unicode.Scalar]]
    /// The wrapped text's width in scalars; nil where lines are not wrapped.
    private let width: Int?

    /// The widths, in scalars, to which text is wrapped.
    private static let widths = 40...120
    /// The greatest number of fields of a header.
    private static let maximumFields = 20
    /// The least share of full lines among those that another line follows; headers and verse lower it.
    private static let minimumFullShare = 0.6

    init(_ lines: [[Unicode.Scalar]]) {
        self.lines = lines
        width = LineLayout.width(of: Array(lines[LineLayout.fieldCount(in: lines)...]))
    }

    /// Returns the number of lines in the header: in a wrapped text these are short too, and in a short mail they are
    /// most of the lines.
    private static func fieldCount(in lines: [[Unicode.Scalar]]) -> Int {
        lines.prefix(maximumFields).prefix { $0.isEmpty || TextHeader.isField(TextLine($0)) }.count
    }

    /// Returns the paragraphs in order without empty ones; what is repaired in them is counted in `repairs`.
    func paragraphs(_ repairs: inout RepairCounts) -> [TextLine] {
        var paragraphs: [TextLine] = []
        var paragraph: [Unicode.Scalar] = []
        for index in lines.indices {
            if !paragraph.isEmpty, index > 0, !continuesParagraph(index) || isField(index) {
                paragraphs.append(repaired(paragraph, &repairs))
                paragraph = []
            }
            if !paragraph.isEmpty, paragraph.last != "-" { paragraph.append(" ") }
            paragraph += lines[index].trimmed
        }
        if !paragraph.isEmpty { paragraphs.append(repaired(paragraph, &repairs)) }
        return paragraphs.filter { !$0.scalars.isEmpty }
    }

    /// Returns the paragraph without Markdown, its letters repaired and letter-spaced words joined.
    private func repaired(_ scalars: [Unicode.Scalar], _ repairs: inout RepairCounts) -> TextLine {
        var plain = MarkdownSpans.plain(scalars) ?? scalars
        plain = LetterRepair.plain(plain, &repairs) ?? plain
        guard let joined = SpacedLetters.joined(plain) else { return TextLine(plain) }
        repairs.spacedWords += joined.count
        return TextLine(joined.line)
    }

    /// Whether a line is a field of the header, which is a line of its own however full those before it are.
    private func isField(_ index: Int) -> Bool {
        index <= LineLayout.maximumFields && TextHeader.isField(TextLine(lines[index]))
    }

    /// Whether line `index` continues the paragraph of the line before.
    private func continuesParagraph(_ index: Int) -> Bool {
        guard let before = lines[at: index - 1] else { return false }
        if lines[index].isEmpty || before.isEmpty || startsParagraph(lines[index]) { return false }
        if LineLayout.isRule(lines[index]) || LineLayout.isRule(before) { return false }
        guard let width else {
            return before.count >= LineLayout.widths.lowerBound && endsMidSentence(before)
                && startsLowercase(lines[index])
        }
        if LineLayout.isFull(before, before: lines[index], width: width) { return true }
        return !endsSentence(before) && startsLowercase(lines[index]) && !signsHeadline(index)
    }

    /// Whether a line is "by" and a name alone, and ends what stands above it: a byline below its headline.
    private func signsHeadline(_ index: Int) -> Bool {
        guard lines[at: index + 1]?.isEmpty ?? true else { return false }
        let words = String(Array(lines[index].trimmed)).spaceSeparated
        guard let first = words.first, BylineLine.openings.contains(String(first)) else { return false }
        return (3...5).contains(words.count) && words.dropFirst().allSatisfy { $0.first?.isUppercase == true }
    }

    /// Whether a line is drawn of one sign: `==========`.
    private static func isRule(_ line: [Unicode.Scalar]) -> Bool {
        let signs = line.trimmed
        guard signs.count >= 4, let first = signs.first, !first.isWordScalar, !first.isDigit else { return false }
        return signs.allSatisfy { $0 == first }
    }

    private func startsParagraph(_ line: [Unicode.Scalar]) -> Bool {
        let text = line.trimmed
        let isIndented = line.count - text.count >= 2
        return isIndented || TextLine.opensWithMark(text)
    }

    private func endsSentence(_ line: [Unicode.Scalar]) -> Bool {
        line.last { !$0.isQuotationMark && !$0.isClosingBracket }?.isSentenceTerminator ?? true
    }

    private func endsMidSentence(_ line: [Unicode.Scalar]) -> Bool {
        line.last.map { $0.isWordScalar || $0 == "," } ?? false
    }

    private func startsLowercase(_ line: [Unicode.Scalar]) -> Bool { line.trimmed.first?.isLowercase ?? false }

    /// Whether the first word of `next` would not have fitted on `line`.
    private static func isFull(_ line: [Unicode.Scalar], before next: [Unicode.Scalar], width: Int) -> Bool {
        line.count + 1 + next.trimmed.prefix { $0 != " " }.count > width
    }

    /// Returns the width that all but a few long lines keep to; nil unless most lines fill it and run on into the next.
    private static func width(of lines: [[Unicode.Scalar]]) -> Int? {
        let lengths = lines.map(\.count).filter { $0 > 0 }.sorted()
        guard lengths.count >= 3 else { return nil }
        let width = lengths.dropLast(lengths.count / 20).last ?? 0
        guard widths.contains(width) else { return nil }
        var pairs = 0
        var full = 0
        var runningOn = 0
        for (line, next) in zip(lines, lines.dropFirst()) where !line.isEmpty && !next.isEmpty {
            pairs += 1
            guard isFull(line, before: next, width: width) else { continue }
            full += 1
            if line.last?.isSentenceTerminator == false { runningOn += 1 }
        }
        let isWrapped = pairs >= 2 && Double(full) >= Double(pairs) * minimumFullShare && runningOn * 2 >= full
        return isWrapped ? width : nil
    }
}
