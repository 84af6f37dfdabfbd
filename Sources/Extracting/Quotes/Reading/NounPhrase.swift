/// Finds the noun phrases of a passage from word classes alone.
struct NounPhrases {
    let passage: Passage

    private var pieces: [Piece] { passage.pieces }

    /// The phrase whose last piece is `last`, not reaching before `limit`.
    func phrase(endingAt last: Int, from limit: Int) -> Range<Int>? {
        guard last >= limit, last >= 0 else { return nil }
        if pieces[last].kind == .close, let open = opening(before: last, from: limit) {
            return phrase(endingAt: open - 1, from: limit)
        }
        guard pieces[last].isWord else { return nil }
        if FunctionWords.subjectPronouns.contains(pieces[last].word) { return last..<(last + 1) }
        var start = simpleStart(endingAt: last, from: limit)
        guard start <= last else { return nil }
        if start - 2 >= limit, FunctionWords.prepositions.contains(pieces[start - 1].word),
            let left = phrase(endingAt: start - 2, from: limit), attaches(left, pieces[start - 1].word)
        {
            start = left.lowerBound
        }
        return trimmed(start..<(last + 1))
    }

    /// The phrase that begins at `first`, up to `limit`.
    func phrase(startingAt first: Int, to limit: Int) -> Range<Int>? {
        guard first < limit, pieces[first].isWord else { return nil }
        if FunctionWords.subjectPronouns.contains(pieces[first].word) { return first..<(first + 1) }
        var end = simpleEnd(startingAt: first, to: limit)
        guard end > first else { return nil }
        while end + 1 < limit, attaches(first..<end, pieces[end].word), pieces[end].isWord {
            let next = simpleEnd(startingAt: end + 1, to: limit, isTail: true)
            guard next > end + 1 else { break }
            end = next
        }
        return trimmed(first..<end)
    }

    private func simpleStart(endingAt last: Int, from limit: Int) -> Int {
        var start = last + 1
        while start > limit {
            let piece = pieces[start - 1]
            let isDeterminer = FunctionWords.determiners.contains(piece.word)
            guard piece.isWord, isDeterminer || !endsPhrase(piece, isLast: start - 1 == last) else { break }
            start -= 1
            if isDeterminer, start > limit, !FunctionWords.determiners.contains(pieces[start - 1].word) { break }
        }
        return start
    }

    private func simpleEnd(startingAt first: Int, to limit: Int, isTail: Bool = false) -> Int {
        var end = first
        var hasName = false
        while end < limit {
            let piece = pieces[end]
            let isDeterminer = FunctionWords.determiners.contains(piece.word)
            if isDeterminer, end > first, !FunctionWords.determiners.contains(pieces[end - 1].word) { break }
            guard piece.isWord, isDeterminer || !endsPhrase(piece, isLast: false) else { break }
            if hasName, !piece.isCapitalized, !SourceNouns.all.contains(piece.word), !pieces[end - 1].isPossessive {
                return isTail && pieces[end - 1].isCapitalized && !FunctionWords.endsPhrase(piece.word)
                    && !FunctionWords.times.contains(piece.word)
                    && FunctionWords.determiners.contains(pieces[first].word) ? end + 1 : end
            }
            if hasName, FunctionWords.times.contains(piece.word) { break }
            hasName = hasName || (piece.isCapitalized && end > first) || (piece.isCapitalized && !isDeterminer)
            end += 1
        }
        return end
    }

    private func endsPhrase(_ piece: Piece, isLast: Bool) -> Bool {
        if piece.isCapitalized, !FunctionWords.endsPhrase(piece.word) { return false }
        if SourceNouns.all.contains(piece.word) { return false }
        return FunctionWords.endsPhrase(piece.word) || FunctionWords.isAdverb(piece.word)
            || ReportingVerbs.isVerb(piece.word)
    }

    /// Whether a phrase with `preposition` behind it belongs to the noun phrase `left`.
    private func attaches(_ left: Range<Int>, _ preposition: String) -> Bool {
        guard ["of", "for", "from", "at", "in", "with", "to", "on"].contains(preposition) else {
            return false
        }
        let head = pieces[left.upperBound - 1]
        if SourceNouns.all.contains(head.word) { return true }
        if left.count > 1, ["familiar", "close", "briefed"].contains(head.word),
            SourceNouns.all.contains(pieces[left.upperBound - 2].word)
        {
            return true
        }
        if preposition != "of" { return false }
        return !head.isPossessive && !ReportingVerbs.isVerb(head.word)
            && (head.isCapitalized || FunctionWords.determiners.contains(pieces[left.lowerBound].word))
    }

    /// Without days at its beginning and a participle at its end ("diplomats speaking").
    private func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, FunctionWords.times.contains(pieces[start].word) { start += 1 }
        while end - 1 > start, pieces[end - 1].word.hasSuffix("ing"), SourceNouns.all.contains(pieces[end - 2].word),
            !SourceNouns.all.contains(pieces[end - 1].word)
        { end -= 1 }
        return start < end ? start..<end : nil
    }

    private func opening(before close: Int, from limit: Int) -> Int? {
        pieces[limit..<close].lastIndex { $0.kind == .open }
    }
}
