import Text

/// The subjects of participles: "adding", "calling it".
extension SubjectFinder {
    /// Returns the subject of "adding" or "calling it": the noun right before it, or the subject of the nearest
    /// reporting verb, or of the sentence; for "after saying …, she", what follows.
    func subject(ofParticiple verb: Int, before: Int, in sentence: Range<Int>) -> Range<Int>? {
        let token = tokens[before]
        if token.isPossessive, token.classes.contains(.subjectPronoun) { return before.upTo(before + 1) }
        if before == sentence.lowerBound, token.classes.isAny([.preposition, .conjunction]) {
            return mainSubject(from: verb, to: sentence.upperBound)
        }
        if SubjectFinder.aspects.contains(token.word) {
            let last = skippingAuxiliaries(before: before, from: sentence.lowerBound)
            if last >= sentence.lowerBound {
                return subject(endingAt: last, from: sentence.lowerBound, sentence, before)
            }
        }
        if let absolute = absolute(endingAt: before, from: sentence.lowerBound) { return absolute }
        let isAttached = token.isWord && !token.endsPhrase
        if isAttached, let phrase = valid(phrases.phrase(endingAt: before, from: sentence.lowerBound)) {
            return speaker(besideParticiple: phrase, from: sentence.lowerBound)
        }
        for index in sentence.lowerBound.upTo(verb).reversed() where isFiniteVerb(index) {
            guard let found = subject(of: index) else { continue }
            if paragraph.hasFiniteVerb(at: index) || opensMainClause(found, of: sentence) { return found }
        }
        return clauseSubject(from: sentence.lowerBound, to: verb)
    }

    /// Whether the phrase is the subject of a clause that none is above: it opens the sentence, or stands behind "and" or "but".
    private func opensMainClause(_ phrase: Range<Int>, of sentence: Range<Int>) -> Bool {
        let before = phrase.lowerBound - 1
        return before < sentence.lowerBound || ["and", "but"].contains(paragraph.word(before))
    }

    /// Whether a verb that may have a subject of its own stands there, whether it reports or not.
    private func isFiniteVerb(_ index: Int) -> Bool {
        if paragraph.hasFiniteVerb(at: index) { return true }
        guard let tag = tokens[index].tag, !tokens[index].classes.contains(.auxiliary) else { return false }
        return tag == .pastVerb || tag == .thirdPersonVerb
    }

    /// Verbs that a participle completes: "kept asking", "began telling".
    private static let aspects = WordList(lexicon: PackageResources.aspectual_verbs_txt)

    /// Returns "the crowd" of "with the crowd chanting".
    private func absolute(endingAt last: Int, from start: Int) -> Range<Int>? {
        let with = tokens[max(start, last - SubjectFinder.maximumAbsoluteLength).upTo(last)].lastIndex {
            $0.word == "with"
        }
        guard let with,
            tokens[(with + 1).upTo(last + 1)].allSatisfy({
                $0.isWord && (!$0.endsPhrase || ["and", "of"].contains($0.word))
            })
        else { return nil }
        let subject = (with + 1).upTo(last + 1)
        return valid(subject) != nil || isAnyNoun(subject) ? subject : nil
    }

    /// The largest number of words of an absolute construction.
    private static let maximumAbsoluteLength = 6

    /// Returns the source of "saying" after the phrase: "a tweet saying" and "footage of Keller saying" are sources,
    /// but in "she spoke in Lund, Ohio, saying" and "she put out a statement saying" she is.
    private func speaker(besideParticiple phrase: Range<Int>, from start: Int) -> Range<Int>? {
        if let issuer = issuer(of: phrase, from: start) { return issuer }
        let preposition = preposition(before: phrase, from: start)
        if let preposition, tokens[preposition].word == "of", tokens[preposition - 1].endsPersonsName,
            let bearer = phrases.phrase(endingAt: preposition - 1, from: start)
        {
            return bearer
        }
        if isPlace(phrase.upperBound - 1) { return clauseSubject(from: start, to: phrase.lowerBound) }
        guard let preposition else { return phrase }
        let isPerson = tokens[phrase.upperBound - 1].classes.contains(.person)
        if tokens[preposition].word == "with" || isPerson && ["of", "by"].contains(tokens[preposition].word) {
            return phrase
        }
        return clauseSubject(from: start, to: preposition)
    }
}
