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
        if pieces[last].classes.contains(.subjectPronoun) { return last..<(last + 1) }
        var start = simpleStart(endingAt: last, from: limit)
        guard start <= last else { return nil }
        if start - 2 >= limit, pieces[start - 1].classes.contains(.preposition),
            let left = phrase(endingAt: start - 2, from: limit), attaches(left, pieces[start - 1].word)
        {
            start = left.lowerBound
        }
        return trimmed(start..<(last + 1))
    }

    /// The phrase that begins at `first`, up to `limit`.
    func phrase(startingAt first: Int, to limit: Int) -> Range<Int>? {
        guard first < limit, pieces[first].isWord else { return nil }
        if pieces[first].classes.contains(.subjectPronoun) { return first..<(first + 1) }
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
            let isDeterminer = piece.classes.contains(.determiner)
            guard piece.isWord, isDeterminer || !endsPhrase(piece, isLast: start - 1 == last) else { break }
            start -= 1
            if isDeterminer, start > limit, !pieces[start - 1].classes.contains(.determiner) { break }
        }
        return start
    }

    private func simpleEnd(startingAt first: Int, to limit: Int, isTail: Bool = false) -> Int {
        var end = first
        var hasName = false
        while end < limit {
            let piece = pieces[end]
            let isDeterminer = piece.classes.contains(.determiner)
            if isDeterminer, end > first, !pieces[end - 1].classes.contains(.determiner) { break }
            guard piece.isWord, isDeterminer || !endsPhrase(piece, isLast: false) else { break }
            if hasName, !piece.isCapitalized, !piece.classes.contains(.sourceNoun), !pieces[end - 1].isPossessive {
                return isTail && pieces[end - 1].isCapitalized && !piece.endsPhrase
                    && !piece.classes.contains(.time)
                    && pieces[first].classes.contains(.determiner) ? end + 1 : end
            }
            if hasName, piece.classes.contains(.time) { break }
            hasName = hasName || (piece.isCapitalized && end > first) || (piece.isCapitalized && !isDeterminer)
            end += 1
        }
        return end
    }

    private func endsPhrase(_ piece: Piece, isLast: Bool) -> Bool {
        if piece.isCapitalized, !piece.endsPhrase { return false }
        if piece.classes.contains(.sourceNoun) { return false }
        return piece.endsPhrase || piece.classes.contains(.adverb)
            || piece.classes.isAny(.reportingVerb)
    }

    /// Whether a phrase with `preposition` behind it belongs to the noun phrase `left`.
    private func attaches(_ left: Range<Int>, _ preposition: String) -> Bool {
        guard ["of", "for", "from", "at", "in", "with", "to", "on"].contains(preposition) else {
            return false
        }
        let head = pieces[left.upperBound - 1]
        if head.classes.contains(.sourceNoun) { return true }
        if left.count > 1, ["familiar", "close", "briefed"].contains(head.word),
            pieces[left.upperBound - 2].classes.contains(.sourceNoun)
        {
            return true
        }
        if preposition != "of" { return false }
        return !head.isPossessive && !head.classes.isAny(.reportingVerb)
            && (head.isCapitalized || pieces[left.lowerBound].classes.contains(.determiner))
    }

    /// Without days at its beginning and a participle at its end ("diplomats speaking").
    private func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, pieces[start].classes.contains(.time) { start += 1 }
        while end - 1 > start, pieces[end - 1].word.hasSuffix("ing"), pieces[end - 2].classes.contains(.sourceNoun),
            !pieces[end - 1].classes.contains(.sourceNoun)
        { end -= 1 }
        return start < end ? start..<end : nil
    }

    private func opening(before close: Int, from limit: Int) -> Int? {
        pieces[limit..<close].lastIndex { $0.kind == .open }
    }
}
