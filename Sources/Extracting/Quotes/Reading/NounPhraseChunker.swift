import Text

/// Finds the noun phrases of a paragraph from word classes alone.
struct NounPhraseChunker {
    /// The largest number of lowercase words between two names of one phrase.
    private static let maximumModifiers = 5

    let paragraph: ParsedParagraph

    private var tokens: PaddedArray<ParsedToken> { paragraph.tokens }

    /// The phrase whose last token is `last`, not reaching before `limit`.
    func phrase(endingAt last: Int, from limit: Int) -> Range<Int>? {
        guard last >= limit, last >= 0 else { return nil }
        if tokens[last].kind == .close, let open = opening(before: last, from: limit) {
            return phrase(endingAt: open - 1, from: limit)
        }
        guard tokens[last].isWord else { return nil }
        if tokens[last].classes.contains(.subjectPronoun) { return last.upTo(last + 1) }
        if let one = oneOfThem(endingAt: last, from: limit) { return one }
        var start = simpleStart(endingAt: last, from: limit)
        guard start <= last else { return nil }
        if start - 2 >= limit, tokens[start - 1].classes.contains(.preposition),
            let left = phrase(endingAt: start - 2, from: limit), attaches(left, tokens[start - 1].word),
            !isMedium(start.upTo(last + 1), after: tokens[start - 1].word)
        {
            start = left.lowerBound
        }
        return trimmed(start.upTo(last + 1))
    }

    /// Whether the phrase only says by what somebody speaks: "a statement" of "The board in a statement said".
    private func isMedium(_ phrase: Range<Int>, after preposition: String) -> Bool {
        let head = tokens[phrase.upperBound - 1].word
        return ["in", "on", "via"].contains(preposition) && ["a", "an"].contains(tokens[phrase.lowerBound].word)
            && (DocumentNouns.statements.contains(head) || head == "interview")
    }

    /// Returns the phrase "one of them" where it ends at `last`.
    private func oneOfThem(endingAt last: Int, from limit: Int) -> Range<Int>? {
        guard last - 2 >= limit, ["them", "us"].contains(tokens[last].word), tokens[last - 1].word == "of",
            ["one", "two", "another", "others"].contains(tokens[last - 2].word)
        else { return nil }
        return (last - 2).upTo(last + 1)
    }

    /// The phrase that begins at `first`, up to `limit`.
    func phrase(startingAt first: Int, to limit: Int) -> Range<Int>? {
        guard first < limit, tokens[first].isWord else { return nil }
        if tokens[first].classes.contains(.subjectPronoun) { return first.upTo(first + 1) }
        var end = simpleEnd(startingAt: first, to: limit)
        guard end > first else { return nil }
        while end + 1 < limit, !isClosed(first.upTo(end)), attaches(first.upTo(end), tokens[end].word),
            tokens[end].isWord, !tokens[end + 1].classes.contains(.time)
        {
            let next = simpleEnd(startingAt: end + 1, to: limit, isTail: true)
            guard next > end + 1, !isMedium((end + 1).upTo(next), after: tokens[end].word) else { break }
            end = next
        }
        if let name = nameAhead(of: end, to: limit) { end = simpleEnd(startingAt: name, to: limit) }
        return trimmed(first.upTo(end))
    }

    /// A name takes no "of" but its own: "Ann Keller of Lund", but "the Bank of England".
    private func isClosed(_ phrase: Range<Int>) -> Bool {
        let head = tokens[phrase.upperBound - 1]
        if head.classes.contains(.person) { return true }
        return head.isCapitalized && !head.classes.contains(.sourceNoun) && phrase.count > 1
            && !tokens[phrase.lowerBound].classes.contains(.determiner)
            && !tokens[phrase.upperBound].classes.isAny(.anyName)
    }

    /// Returns the index of the person's name in "master of ceremonies Ann Keller".
    private func nameAhead(of preposition: Int, to limit: Int) -> Int? {
        guard preposition < limit, ["of", "for", "at", "to"].contains(tokens[preposition].word) else { return nil }
        for index in (preposition + 1).upTo(max(preposition + 1, min(preposition + 5, limit))) {
            let token = tokens[index]
            if token.classes.contains(.person) { return index > preposition + 1 ? index : nil }
            if !token.isWord || token.isCapitalized || endsPhrase(index) || token.classes.contains(.determiner) {
                return nil
            }
        }
        return nil
    }

    private func simpleStart(endingAt last: Int, from limit: Int) -> Int {
        var start = last + 1
        while start > limit {
            let token = tokens[start - 1]
            let isDeterminer = token.classes.contains(.determiner)
            guard token.isWord, isDeterminer || !endsPhrase(start - 1) else { break }
            start -= 1
            if isDeterminer, start > limit, !tokens[start - 1].classes.contains(.determiner) { break }
        }
        return start
    }

    private func simpleEnd(startingAt first: Int, to limit: Int, isTail: Bool = false) -> Int {
        var end = first
        var hasName = false
        while end < limit {
            let token = tokens[end]
            let isDeterminer = token.classes.contains(.determiner)
            if isDeterminer, end > first, !tokens[end - 1].classes.contains(.determiner) { break }
            guard token.isWord, isDeterminer || !endsPhrase(end) else { break }
            if hasName, token.classes.contains(.time) { break }
            let hasHead = hasName || end > first && tokens[end - 1].classes.contains(.sourceNoun)
            if hasHead, !token.isCapitalized, !token.classes.contains(.sourceNoun), !tokens[end - 1].isPossessive {
                guard let next = headAhead(of: end, to: limit) else {
                    if isNounBehindModifier(end) {
                        end += 1
                        continue
                    }
                    if !hasName && isLastNoun(end, to: limit) || isCompatriot(end, in: first) { return end + 1 }
                    return isTail && isModifier(end - 1, of: end, in: first) ? end + 1 : end
                }
                end = next
                continue
            }
            hasName = hasName || (token.isCapitalized && (end > first || !isDeterminer))
            end += 1
            if tokens[end - 1].endsPersonsName, !tokens[end - 1].isPossessive,
                !isFollowedByHead(end, to: limit)
            {
                break
            }
        }
        return end
    }

    /// Returns the index of the name or noun for a person to which the lowercase words from `start` on lead: "foreign
    /// policy aide".
    private func headAhead(of start: Int, to limit: Int) -> Int? {
        for index in start.upTo(min(start + NounPhraseChunker.maximumModifiers, limit)) {
            let token = tokens[index]
            guard token.isWord, !endsPhrase(index), !token.classes.isAny([.time, .determiner]) else { return nil }
            if token.isCapitalized || token.classes.contains(.sourceNoun) { return index }
            if token.word.hasSuffix("ing") || token.word.hasSuffix("ed"),
                !NounPhraseChunker.attributiveParticiples.contains(token.word)
            {
                return nil
            }
        }
        return nil
    }

    /// Whether a noun stands there that the adjective before it modifies: "Nepal’s civil aviation".
    private func isNounBehindModifier(_ index: Int) -> Bool {
        let before = tokens[index - 1]
        return !before.isCapitalized && before.tag?.isAdjective == true && tokens[index].tag?.isNoun == true
            && !endsPhrase(index)
    }

    /// Participles that modify a title or a name: "the ranking Democrat".
    static let attributiveParticiples: WordList =
        "ranking sitting leading acting managing founding retired disgraced"

    /// Whether one unlisted word ends the phrase: "one commenter", "a campaign veteran has".
    private func isLastNoun(_ index: Int, to limit: Int) -> Bool {
        let word = tokens[index].word
        if word.hasSuffix("ing") || word.hasSuffix("ed") || endsPhrase(index) || tokens[index].classes.contains(.time) {
            return false
        }
        return index + 1 >= limit || !tokens[index + 1].isWord || endsPhrase(index + 1)
    }

    /// Whether the word is a noun for somebody of the country or town before it: "the New Zealand climber".
    private func isCompatriot(_ index: Int, in first: Int) -> Bool {
        let before = tokens[index - 1].classes
        return tokens[first].classes.contains(.determiner) && before.contains(.place)
            && !before.isAny([.person, .organization]) && Description.isForPerson(tokens[index].word)
    }

    private func isModifier(_ name: Int, of noun: Int, in first: Int) -> Bool {
        tokens[name].isCapitalized && !tokens[noun].endsPhrase && !tokens[noun].classes.contains(.time)
            && tokens[first].classes.contains(.determiner)
    }

    /// Whether the name is not the head of the phrase: "a Keller supporter".
    private func isFollowedByHead(_ index: Int, to limit: Int) -> Bool {
        guard index < limit, tokens[index].isWord else { return false }
        if tokens[index].isCapitalized { return !tokens[index].endsPhrase }
        if isModifierOfPerson(index, to: limit) { return true }
        return tokens[index].classes.contains(.sourceNoun) && !paragraph.hasFiniteVerb(at: index)
    }

    /// Whether the word modifies a person's name, as "constituent" in "Keller constituent Jon Olsen".
    private func isModifierOfPerson(_ index: Int, to limit: Int) -> Bool {
        index + 1 < limit && tokens[index + 1].isCapitalized && tokens[index + 1].classes.contains(.person)
            && !endsPhrase(index) && !tokens[index].classes.isAny([.time, .determiner])
            && !tokens[index].word.hasSuffix("ed") && !tokens[index].word.hasSuffix("ing")
    }

    private func endsPhrase(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.isCapitalized, !token.endsPhrase { return false }
        if let tag = token.tag, token.word != "briefed" {
            if tag.isNoun || tag.isAdjective { return false }
            if tag.isFiniteVerb || tag == .baseVerb { return true }
        }
        if token.classes.contains(.sourceNoun) { return false }
        if token.classes.contains(.nounOrVerb), !paragraph.hasReportingVerb(at: index) { return false }
        return token.endsPhrase || token.classes.isAny(.reportingVerb)
    }

    /// Whether a phrase with `preposition` after it belongs to the noun phrase `left`.
    private func attaches(_ left: Range<Int>, _ preposition: String) -> Bool {
        guard ["of", "for", "from", "at", "in", "with", "to", "on"].contains(preposition) else {
            return false
        }
        let head = tokens[left.upperBound - 1]
        if head.classes.contains(.sourceNoun) || isWithinName(left.upperBound) { return true }
        if left.count > 1, ["familiar", "close", "briefed"].contains(head.word),
            tokens[left.upperBound - 2].classes.contains(.sourceNoun)
        {
            return true
        }
        if preposition != "of" || head.isPossessive { return false }
        return head.isCapitalized
            || !head.classes.isAny(.reportingVerb) && tokens[left.lowerBound].classes.contains(.determiner)
    }

    /// Whether a name goes on at the token: "for" of "Centre for Law".
    private func isWithinName(_ index: Int) -> Bool {
        let before = tokens[index - 1].classes
        return before.isAny([.organization, .person]) && !before.contains(.endOfName)
            && tokens[index].classes.isAny([.organization, .person])
    }

    /// Returns the phrase without days at its beginning and a participle at its end ("diplomats speaking").
    private func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, tokens[start].classes.contains(.time) { start += 1 }
        while end - 1 > start, tokens[end - 1].word.hasSuffix("ing"), tokens[end - 2].classes.contains(.sourceNoun),
            !tokens[end - 1].classes.contains(.sourceNoun)
        { end -= 1 }
        return start < end ? start.upTo(end) : nil
    }

    private func opening(before close: Int, from limit: Int) -> Int? {
        tokens[limit.upTo(close)].lastIndex { $0.kind == .open }
    }
}
