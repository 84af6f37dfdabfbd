import ArticleModel
import Language

/// Makes one name of what a nickname in quotation marks parts: Elizabeth "Lizzie" Lund.
struct NicknameMerger {
    let names: [NameText]

    init(_ names: [NameText]) { self.names = names }

    func joined(_ candidates: [NameCandidate]) -> [NameCandidate] {
        let byParagraph = Dictionary(grouping: candidates, by: \.paragraph)
        return names.flatMap { text in join(byParagraph[text.paragraph] ?? [], text) }
    }

    private func join(_ candidates: [NameCandidate], _ text: NameText) -> [NameCandidate] {
        var joined: [NameCandidate] = []
        for candidate in candidates {
            if let last = joined.last, last.tokens.upperBound > candidate.tokens.lowerBound { continue }
            let whole = candidate.kind == .person ? whole(candidate, after: joined.suffix(2), text) : candidate
            while let last = joined.last, last.tokens.upperBound > whole.tokens.lowerBound { joined.removeLast() }
            joined.append(whole)
        }
        return joined
    }

    /// The name with what stands before the nickname that it begins with, or that stands before it.
    private func whole(
        _ candidate: NameCandidate, after former: ArraySlice<NameCandidate>, _ text: NameText
    ) -> NameCandidate {
        let end = candidate.tokens.upperBound
        let marks = stride(from: end - 2, to: max(1, candidate.tokens.lowerBound - 2), by: -1)
        guard let close = marks.first(where: { Self.isMark(text[$0]) }), text.words[close + 1].isCapitalized else {
            return candidate
        }
        var whole = candidate
        if let open = opening(before: close, text) {
            let before = former.last { $0.kind == .person && $0.tokens.contains(open - 1) }
            let start = min(before?.tokens.lowerBound ?? open - 1, candidate.tokens.lowerBound)
            whole.tokens = start..<end
            whole.key = text.key(start..<open) + " " + text.key(close + 1..<end)
            whole.role = before?.role ?? candidate.role
            whole.roleTokens = before?.roleTokens ?? candidate.roleTokens
        } else if candidate.tokens.contains(close), !Self.apostrophes.contains(text.words[close].text) {
            whole.tokens = close + 1..<end
            whole.key = text.key(whole.tokens)
        }
        return whole
    }

    /// Where the nickname's first mark stands, behind a given name or an initial.
    private func opening(before close: Int, _ text: NameText) -> Int? {
        guard let open = (2...3).map({ close - $0 }).first(where: { Self.isMark(text[$0]) }), open > 0 else {
            return nil
        }
        let before = text.words[open - 1]
        let isName = before.isCapitalized && (before.traits.contains(.givenName) || before.isInitial)
        return text.words[open + 1].isCapitalized && isName ? open : nil
    }

    /// Within "D'Alema" no mark of quotation.
    private static let apostrophes: Set<String> = ["'", "\u{2018}", "\u{2019}"]

    private static func isMark(_ word: NameWord?) -> Bool {
        word.map { ["\"", "\u{201C}", "\u{201D}", "'", "\u{2018}", "\u{2019}", "``", "''"].contains($0.text) } ?? false
    }
}
