import ArticleModel
import Language

/// Merges the halves of a name with a nickname in quotation marks between them: Elizabeth "Lizzie" Lund.
struct NicknameMerger {
    let paragraphs: [AnnotatedParagraph]

    init(_ paragraphs: [AnnotatedParagraph]) { self.paragraphs = paragraphs }

    func joined(_ candidates: [NameCandidate]) -> [NameCandidate] {
        let byParagraph = Dictionary(grouping: candidates, by: \.paragraph)
        return paragraphs.flatMap { paragraph in join(byParagraph[paragraph.index] ?? [], paragraph) }
    }

    private func join(_ candidates: [NameCandidate], _ paragraph: AnnotatedParagraph) -> [NameCandidate] {
        var joined: [NameCandidate] = []
        for candidate in candidates {
            if let last = joined.last, last.tokens.upperBound > candidate.tokens.lowerBound { continue }
            let whole = candidate.kind == .person ? whole(candidate, after: joined.suffix(2), paragraph) : candidate
            while let last = joined.last, last.tokens.upperBound > whole.tokens.lowerBound { joined.removeLast() }
            joined.append(whole)
        }
        return joined
    }

    /// Returns the name with the words before the nickname that is at its beginning or right before it.
    private func whole(
        _ candidate: NameCandidate, after former: ArraySlice<NameCandidate>, _ paragraph: AnnotatedParagraph
    ) -> NameCandidate {
        let end = candidate.tokens.upperBound
        let marks = stride(from: end - 2, to: max(1, candidate.tokens.lowerBound - 2), by: -1)
        guard let close = marks.first(where: { Self.isMark(paragraph[$0]) }), paragraph.words[close + 1].isCapitalized
        else {
            return candidate
        }
        var whole = candidate
        if let open = opening(before: close, paragraph) {
            let before = former.last { $0.kind == .person && $0.tokens.contains(open - 1) }
            let start = min(before?.tokens.lowerBound ?? open - 1, candidate.tokens.lowerBound)
            whole.tokens = start.upTo(end)
            whole.key = paragraph.key(start.upTo(open)) + " " + paragraph.key((close + 1).upTo(end))
            whole.role = before?.role ?? candidate.role
            whole.roleTokens = before?.roleTokens ?? candidate.roleTokens
        } else if candidate.tokens.contains(close), !Self.apostrophes.contains(paragraph.words[close].text) {
            whole.tokens = (close + 1).upTo(end)
            whole.key = paragraph.key(whole.tokens)
        }
        return whole
    }

    /// Returns the index of the nickname's opening mark, after a given name or an initial.
    private func opening(before close: Int, _ paragraph: AnnotatedParagraph) -> Int? {
        guard let open = (2...3).map({ close - $0 }).first(where: { Self.isMark(paragraph[$0]) }), open > 0 else {
            return nil
        }
        let before = paragraph.words[open - 1]
        let isName = before.isCapitalized && (before.traits.contains(.givenName) || before.isInitial)
        return paragraph.words[open + 1].isCapitalized && isName ? open : nil
    }

    /// The marks that are no quotation marks within "D'Alema".
    private static let apostrophes: Set<String> = ["'", "\u{2018}", "\u{2019}"]

    private static func isMark(_ word: AnnotatedToken?) -> Bool {
        word.map { ["\"", "\u{201C}", "\u{201D}", "'", "\u{2018}", "\u{2019}", "``", "''"].contains($0.text) } ?? false
    }
}
