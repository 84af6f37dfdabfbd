import Text

/// Clauses that follow a reporting verb without "that", told by parts of speech.
extension IndirectSpeechSentence {
    /// The largest number of tokens of a subject with all that modifies it.
    private static let maximumSubjectLength = 25

    /// Returns the finite verb of the clause whose subject begins at `start`: "had" in "ships from Lund that were late had left";
    /// nil where the words before the first finite verb hold no subject, or there is none.
    ///
    /// - Parameter isBare: Whether nothing but a noun phrase, with the phrases that prepositions join to it, may be the
    ///   subject: after a verb that takes an object, "the death of a pilot who was ill" is no clause.
    func verbOfClause(from start: Int, isBare: Bool) -> Int? {
        var hasSubject = false
        for index in start.upTo(min(end, start + Self.maximumSubjectLength)) {
            let token = paragraph.tokens[index]
            if isFinite(index) { return hasSubject ? index : nil }
            guard token.isWord else {
                if isBare || token.kind == .semicolon || token.kind == .colon { return nil }
                hasSubject = hasSubject || token.isQuote
                continue
            }
            if isBare, opensModifyingClause(index) { return nil }
            hasSubject = hasSubject || mayBeSubject(token)
        }
        return nil
    }

    /// Whether a relative clause, an infinitive or another clause begins there.
    private func opensModifyingClause(_ index: Int) -> Bool {
        let token = paragraph.tokens[index]
        if let tag = token.tag, [.to, .whPronoun, .whDeterminer, .whAdverb, .possessiveWhPronoun].contains(tag) {
            return true
        }
        return token.classes.contains(.conjunction) && token.word != "and" || Self.clauseOpeners.contains(token.word)
    }

    private static let clauseOpeners: WordList = "that after before since until when as while because"

    private func mayBeSubject(_ token: ParsedToken) -> Bool {
        guard let tag = token.tag else { return token.isCapitalized || token.classes.isAny([.pronoun, .sourceNoun]) }
        return tag.isNoun || [.pronoun, .existentialThere, .cardinalNumber, .presentParticiple].contains(tag)
            || token.classes.contains(.pronoun)
            || ["this", "that", "these", "those", "all", "none", "some"].contains(token.word)
    }

    /// Whether words that bound, negate or limit a subject open the clause: "at least 26", "over a hundred", "not one",
    /// "only 10%", "usually the".
    func opensWithBound(_ index: Int) -> Bool {
        let (word, next) = (paragraph.word(index), paragraph.word(index + 1))
        switch word {
        case "at": return ["least", "most"].contains(next)
        case "up", "close": return next == "to" && isAmount(at: index + 2)
        case "more", "fewer", "less": return next == "than" && isAmount(at: index + 2)
        case "as": return ["many", "few", "much"].contains(next)
        case "over", "under", "about", "around", "nearly", "almost", "roughly", "some", "approximately", "between":
            return isAmount(at: index + 1)
        case "not": return !paragraph.classes(index + 1).isAny([.preposition, .conjunction]) && next != "to"
        case "only", "even", "no", "most": return paragraph.kind(index + 1) == .word && !isFinite(index + 1)
        default:
            return paragraph.classes(index).contains(.adverb) && !Self.adverbsOfSaying.contains(word)
                && opensNounPhrase(index + 1)
        }
    }

    private func opensNounPhrase(_ index: Int) -> Bool {
        if paragraph.classes(index).isAny([.subjectPronoun, .determiner]) { return true }
        guard let tag = paragraph.tokens[index].tag, !paragraph.classes(index).isAny([.time, .preposition]) else {
            return false
        }
        return tag.isNoun || tag.isAdjective || tag == .predeterminer || tag == .cardinalNumber
    }

    private func isAmount(at index: Int) -> Bool {
        if ["a", "half", "every"].contains(paragraph.word(index)) {
            return Self.quantities.contains(paragraph.word(index + 1))
        }
        return paragraph.tokens[index].startsWithDigit || paragraph.tokens[index].tag == .cardinalNumber
    }

    private static let quantities: WordList = "hundred thousand million billion dozen half third quarter fifth tenth"

    /// Adverbs that say when or how it is said rather than what.
    static let adverbsOfSaying: WordList =
        "later earlier again then also repeatedly publicly previously recently simply quietly merely today afterwards once"

    /// Returns the index after adverbs and phrases that say when, where or how it is said: "at the time", "later", "on Twitter".
    func afterManner(_ first: Int) -> Int {
        var start = first
        while start < end, Self.adverbsOfSaying.contains(paragraph.word(start)) { start += 1 }
        if paragraph.word(start) == "at", paragraph.word(start + 1) == "the", paragraph.word(start + 2) == "time" {
            return start + 3
        }
        guard paragraph.classes(start).contains(.preposition), !opensWithBound(start),
            let phrase = subjects.phrases.phrase(startingAt: start + 1, to: end), phrase.upperBound < end
        else { return start }
        return verbOfClause(from: phrase.upperBound, isBare: false) == nil ? start : phrase.upperBound
    }

    /// Whether a verb stands there, so that the content has no subject: "which he said was late".
    func opensWithVerb(_ index: Int) -> Bool {
        guard index < end, !paragraph.tokens[index].isCapitalized else { return false }
        if paragraph.word(index) == "not" { return index + 1 < end && opensWithVerb(index + 1) }
        if paragraph.classes(index).contains(.auxiliary) || isFiniteByTag(index) { return true }
        let isUnclear = paragraph.tokens[index].tag == nil && paragraph.classes(index).contains(.nounOrVerb)
        return paragraph.hasFiniteVerb(at: index) && !isUnclear
    }

    func isFiniteByTag(_ index: Int) -> Bool {
        guard let tag = paragraph.tokens[index].tag else { return false }
        return tag == .pastVerb || tag == .thirdPersonVerb || tag == .presentVerb || tag == .modal
    }

    /// Whether the token is a pronoun with a verb: "she’ll", "he’s".
    func isContraction(_ index: Int) -> Bool {
        let token = paragraph.tokens[index]
        return token.classes.contains(.subjectPronoun) && (token.ending > 0 || token.isPossessive)
    }

    func isFinite(_ index: Int) -> Bool {
        guard index < end else { return false }
        if paragraph.classes(index).contains(.auxiliary) {
            return !["be", "being", "been", "having", "not", "never"].contains(paragraph.word(index))
        }
        return isFiniteByTag(index) || isContraction(index)
            || paragraph.hasFiniteVerb(at: index) && paragraph.tokens[index].tag == nil
    }

    func hasFiniteVerb(_ words: Range<Int>) -> Bool { words.contains(where: isFinite) }
}
