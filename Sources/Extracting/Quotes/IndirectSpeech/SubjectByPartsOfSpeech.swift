import Text

/// Finds the subject of a verb by parts of speech: the noun phrase before the verb, behind what stands between commas, whatever
/// its noun is.
///
/// It is asked where no known word for a source is found, and only for verbs that nobody but a source can have.
struct SubjectByPartsOfSpeech {
    private let sentence: IndirectSpeechSentence
    private var paragraph: ParsedParagraph { sentence.paragraph }

    init(_ sentence: IndirectSpeechSentence) { self.sentence = sentence }

    /// Returns "The brokerage" of "The brokerage, which is late, said" and "A poll" of "A poll published on Monday says".
    func subject(of verb: Int, from start: Int) -> Range<Int>? {
        var end = beforeAuxiliaries(verb, from: start)
        var segment = segment(endingAt: end, from: start)
        while segment.isEmpty || modifies(segment) {
            guard segment.lowerBound - 1 > start, paragraph.kind(segment.lowerBound - 1) == .comma else { return nil }
            end = segment.lowerBound - 1
            segment = self.segment(endingAt: end, from: start)
            if end <= start { return nil }
        }
        let phrase = withoutConjunction(segment)
        guard !phrase.isEmpty, !phrase.contains(where: sentence.isFinite), opensNounPhrase(phrase.lowerBound) else {
            return nil
        }
        return head(of: phrase)
    }

    /// Returns the index after the subject's last token, before "has long", "had also" and the like.
    private func beforeAuxiliaries(_ verb: Int, from start: Int) -> Int {
        var end = verb
        while end > start {
            let tag = paragraph.tokens[end - 1].tag
            let isPart =
                tag == .adverb || tag == .modal || paragraph.classes(end - 1).isAny([.auxiliary, .adverb])
            guard isPart, paragraph.kind(end - 1) == .word else { break }
            end -= 1
        }
        return end
    }

    /// Returns the words between the last mark before `end` and `end`, or nothing where a mark stands there.
    private func segment(endingAt end: Int, from start: Int) -> Range<Int> {
        var first = end
        while first > start, isPart(paragraph.tokens[first - 1]) { first -= 1 }
        return first.upTo(end)
    }

    private func isPart(_ token: ParsedToken) -> Bool { token.isWord || token.isQuote || token.kind == .other }

    /// Whether the words say something of who stands before them: ", which is late,", ", a bank in Lund,", ", based in Lund,".
    private func modifies(_ segment: Range<Int>) -> Bool {
        guard segment.lowerBound > 0, paragraph.kind(segment.lowerBound - 1) == .comma,
            let tag = paragraph.tokens[segment.lowerBound].tag
        else { return false }
        switch tag {
        case .whDeterminer, .whPronoun, .possessiveWhPronoun, .pastParticiple, .presentParticiple: return true
        default: return false
        }
    }

    private func withoutConjunction(_ segment: Range<Int>) -> Range<Int> {
        var first = segment.lowerBound
        while first < segment.upperBound,
            paragraph.classes(first).isAny([.conjunction, .adverb])
                || ["and", "but", "so", "yet", "or"].contains(paragraph.word(first))
        {
            first += 1
        }
        return first.upTo(segment.upperBound)
    }

    private func opensNounPhrase(_ index: Int) -> Bool {
        guard let tag = paragraph.tokens[index].tag, !paragraph.classes(index).isAny([.time, .preposition]) else {
            return false
        }
        return tag.isNoun || tag.isAdjective || [.determiner, .possessivePronoun, .cardinalNumber].contains(tag)
    }

    /// Returns the phrase up to a participle that modifies it, a time, or who is meant by "which".
    private func head(of phrase: Range<Int>) -> Range<Int>? {
        let end = phrase.dropFirst().first { index in
            let tag = paragraph.tokens[index].tag
            return tag == .whDeterminer || tag == .whPronoun || paragraph.classes(index).contains(.time)
                || (tag == .pastParticiple || tag == .presentParticiple)
                    && paragraph.tokens[index - 1].tag?.isNoun == true
                || paragraph.word(index) == "on" && paragraph.classes(index + 1).contains(.time)
        }
        let head = phrase.lowerBound.upTo(end ?? phrase.upperBound)
        return head.contains { paragraph.tokens[$0].tag?.isNoun == true } ? head : nil
    }
}
