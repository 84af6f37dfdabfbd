import Text

/// Pairs the quotation marks of one paragraph. A mark without partner costs no other pair.
struct QuotationMarkMatcher {
    private let scalars: PaddedArray<Unicode.Scalar>
    private let marks: [QuotationMark]
    /// The first mark after each mark that closes a single one.
    private let singleClosers: [Int?]

    init(_ scalars: PaddedArray<Unicode.Scalar>) {
        self.scalars = scalars
        marks = QuotationMarkMatcher.marks(in: scalars)
        singleClosers = QuotationMarkMatcher.singleClosers(marks, scalars)
    }

    private static func marks(in scalars: PaddedArray<Unicode.Scalar>) -> [QuotationMark] {
        var marks: [QuotationMark] = []
        var position = 0
        while position < scalars.count {
            guard QuotationMark.isMark(scalars[position]) else {
                position += 1
                continue
            }
            let mark = QuotationMark(at: position, in: scalars)
            if let mark { marks.append(mark) }
            position += mark?.length ?? 1
        }
        return marks
    }

    /// The outermost spans, in order; what is quoted within a quotation is part of it.
    func spans() -> [QuotedSpan] {
        var found: [QuotedSpan] = []
        var next = 0
        while next < marks.count {
            let mark = marks[next]
            guard mark.role == .opens, let span = span(openedBy: next) else { next += 1; continue }
            if !span.inner.isEmpty { found.append(span) }
            while next < marks.count, marks[next].position < max(span.outer.upperBound, mark.position + 1) {
                next += 1
            }
        }
        return found
    }

    private func span(openedBy opening: Int) -> QuotedSpan? {
        marks[opening].isDouble ? doubleMarkedSpan(opening) : singleMarkedSpan(opening)
    }

    private func doubleMarkedSpan(_ opening: Int) -> QuotedSpan {
        var depth = 1
        for index in (opening + 1).upTo(max(marks.count, opening + 1)) where marks[index].isDouble {
            if marks[index].role == .closes {
                depth -= 1
                if depth == 0 { return span(opening, closedBy: marks[index]) }
            } else if opensNested(index) {
                depth += 1
            } else {
                return unclosed(opening, before: marks[index].position)
            }
        }
        return unclosed(opening, before: scalars.count)
    }

    /// Whether two closing marks follow: one for this opening mark and one for that around it.
    private func opensNested(_ index: Int) -> Bool {
        let following = Array(marks.dropFirst(index + 1).lazy.filter(\.isDouble).prefix(2))
        return following.count == 2 && following.allSatisfy { $0.role == .closes }
    }

    /// Returns the span to a single mark after punctuation, which is the mistyped closing mark, or else to `limit`.
    private func unclosed(_ opening: Int, before limit: Int) -> QuotedSpan {
        var hasOpenSingle = false
        let mistyped = marks.dropFirst(opening + 1).prefix { $0.position < limit }.first {
            if !$0.isDouble, $0.role == .opens { hasOpenSingle = true }
            return !$0.isDouble && $0.role == .closes && isPunctuation($0.position - 1) && !hasOpenSingle
        }
        if let mistyped { return span(opening, closedBy: mistyped) }
        return QuotedSpan(opening: marks[opening], leftOpenTo: limit, in: scalars)
    }

    /// Returns the span of single marks, or nil where the opening one is an apostrophe after all.
    private func singleMarkedSpan(_ opening: Int) -> QuotedSpan? {
        singleClosers[opening].map { span(opening, closedBy: marks[$0]) }
    }

    /// Finds the closing marks from the end on, so that a thousand marks without partner cost no more than one.
    private static func singleClosers(_ marks: [QuotationMark], _ scalars: PaddedArray<Unicode.Scalar>) -> [Int?] {
        var closers = [Int?](repeating: nil, count: marks.count)
        var closer: Int?
        var laterSingle: QuotationMark?
        for (index, mark) in marks.enumerated().reversed() {
            closers[index] = closer
            let isPossessive = !mark.isDouble && isPluralPossessive(mark, in: scalars, before: laterSingle)
            if mark.role == .closes, !isPossessive { closer = index }
            if !mark.isDouble { laterSingle = mark }
        }
        return closers
    }

    /// The apostrophe of "the students’ union": after an s, with another closing mark to come.
    private static func isPluralPossessive(
        _ mark: QuotationMark, in scalars: PaddedArray<Unicode.Scalar>, before later: QuotationMark?
    ) -> Bool {
        guard mark.position > 0, scalars[mark.position - 1] == "s", mark.position + 2 < scalars.count,
            scalars[mark.position + 1] == " ", scalars[mark.position + 2].isLowercase
        else { return false }
        return later?.role == .closes
    }

    private func isPunctuation(_ position: Int) -> Bool {
        position >= 0 && [",", ".", "?", "!", ";"].contains(scalars[position])
    }

    private func span(_ opening: Int, closedBy closing: QuotationMark) -> QuotedSpan {
        QuotedSpan(opening: marks[opening], closing: closing, in: scalars)
    }
}
