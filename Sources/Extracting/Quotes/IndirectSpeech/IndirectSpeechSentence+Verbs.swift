import Text

/// The verbs that report, and their sources.
extension IndirectSpeechSentence {
    /// The verb with what belongs to it: "said", "pointed out", "go on to say"; nil where the word does not report.
    func verb(at index: Int) -> Range<Int>? {
        guard paragraph.classes(index).contains(.verbWithThat), !isRuling(index) else { return nil }
        let isVerb =
            paragraph.hasFiniteVerb(at: index) || isPluralVerb(index) || isInfinitive(index) || isFinding(index)
            || isOnlyBeforeThat(index) || isNoMore(index) || isPointingOut(index)
        return isVerb ? withParticle(index) : nil
    }

    /// Returns the participle with what belongs to it: "saying that", "pointing out that".
    func participle(at index: Int) -> Range<Int>? {
        guard paragraph.classes(index).contains(.participle), paragraph.hasReportingVerb(at: index),
            ReportingVerbs.participlesWithThat.contains(paragraph.word(index))
        else { return nil }
        return withParticle(index)
    }

    private func withParticle(_ index: Int) -> Range<Int>? {
        guard ReportingVerbs.withOut.contains(paragraph.word(index)) else { return index.upTo(index + 1) }
        return paragraph.word(index + 1) == "out" ? index.upTo(index + 2) : nil
    }

    /// Whether the verb is a plural: "Officials in Lund insist that", "they say", "nurses say".
    private func isPluralVerb(_ index: Int) -> Bool {
        let classes = paragraph.classes(index)
        guard classes.contains(.bareVerb), !classes.contains(.nounOrVerb), paragraph.word(index - 1) != "to",
            !paragraph.classes(index - 1).isAny([.auxiliary, .conjunction])
        else { return false }
        return (paragraph.word(index + 1) == "that" || paragraph.word(index) == "say") && !isSingular(index - 1)
    }

    /// Whether the noun is a singular: "the nomination", which does not "acknowledge".
    private func isSingular(_ noun: Int) -> Bool {
        paragraph.tokens.indices.contains(noun) && paragraph.tokens[noun].tag == .noun
            && !["percent", "majority", "half", "police", "staff", "team", "third"].contains(paragraph.word(noun))
            && !paragraph.tokens[range.lowerBound.upTo(noun)].contains {
                $0.classes.contains(.preposition) || $0.word == "and"
            }
    }

    /// Whether several "point out that" something is.
    private func isPointingOut(_ index: Int) -> Bool {
        paragraph.word(index) == "point" && paragraph.word(index + 1) == "out" && paragraph.word(index + 2) == "that"
            && !isSingular(index - 1)
    }

    /// Whether "that" follows, maybe behind a time or place: "projected in May that".
    private func isBeforeThat(_ index: Int) -> Bool {
        if paragraph.word(index + 1) == "that" { return true }
        guard paragraph.classes(index + 1).isAny([.preposition, .time]) else { return false }
        let adjunct = (index + 2).upTo(index + 5).prefix {
            paragraph.kind($0) == .word && (paragraph.tokens[$0].isCapitalized || !isFinite($0))
        }
        return adjunct.contains { paragraph.word($0) == "that" }
    }

    /// Whether the verb reports before "that" alone, as "affirmed that": it is too rare to be looked for beside
    /// quotations.
    private func isOnlyBeforeThat(_ index: Int) -> Bool {
        !paragraph.classes(index).isAny([.finiteVerb, .bareVerb, .nounOrVerb]) && isBeforeThat(index)
            && !Self.findingVerbs.contains(paragraph.word(index))
            && !paragraph.classes(index - 1).isAny([.formOfBe, .determiner, .preposition])
    }

    /// Whether this and no more is said: "would say only that", "would only say that".
    private func isNoMore(_ index: Int) -> Bool {
        guard paragraph.classes(index).contains(.bareVerb) else { return false }
        if paragraph.word(index + 1) == "only" {
            return paragraph.word(index - 1) == "would" && paragraph.word(index + 2) == "that"
        }
        return paragraph.word(index - 1) == "only" && paragraph.word(index - 2) == "would"
            && paragraph.word(index + 1) == "that"
    }

    private static let findingVerbs: WordList = "found finds show shows showed shown"

    /// Whether a court decides, or somebody finds what no paper tells: that is no speech.
    private func isRuling(_ index: Int) -> Bool {
        switch paragraph.word(index) {
        case "ruled", "rules": true
        case "found", "finds": !isOfPaper(index)
        default: false
        }
    }

    private func isOfPaper(_ verb: Int) -> Bool {
        subjects.subject(of: verb).map { paragraph.tokens[$0].contains { ReportingVerbs.papers.contains($0.word) } }
            ?? false
    }

    /// Whether a paper finds or shows something, as in "The study found that"; what a person finds he does not say.
    private func isFinding(_ index: Int) -> Bool {
        guard Self.findingVerbs.contains(paragraph.word(index)), paragraph.word(index + 1) == "that",
            let source = subjects.subject(of: index)
        else { return false }
        return paragraph.tokens[source].contains { ReportingVerbs.papers.contains($0.word) }
    }

    /// Whether the verb is an infinitive that reports, as in "went on to say".
    private func isInfinitive(_ index: Int) -> Bool {
        paragraph.classes(index).contains(.bareVerb) && paragraph.word(index - 1) == "to"
            && paragraph.word(index - 2) == "on"
            && ["went", "goes"].contains(paragraph.word(index - 3))
    }

    /// Returns the source of a verb: its subject, or that of the verb before, to which "and" joins it.
    func source(of verb: Int) -> Range<Int>? {
        if isJoined(verb), let last = lastSource(before: verb) { return last }
        let nearest = subjects.subject(of: verb)
        let isEarlier = nearest.map { resumeIndex > range.lowerBound && $0.lowerBound < resumeIndex } ?? false
        let found = isEarlier ? subjects.clauseSubject(from: resumeIndex, to: verb) : nearest
        guard let source = found ?? anySubject(of: verb),
            source.upperBound <= verb, range.lowerBound <= source.lowerBound,
            !paragraph.tokens[source.upperBound.upTo(verb)].contains(where: { $0.word == "having" })
        else { return nil }
        return source
    }

    /// Returns the subject, whatever noun it is, of a verb that does nothing but report.
    private func anySubject(of verb: Int) -> Range<Int>? {
        guard paragraph.tokens[verb].tag != nil, !paragraph.classes(verb).contains(.nounOrVerb),
            !ReportingVerbs.withInanimateSubjects.contains(paragraph.word(verb))
        else { return nil }
        return SubjectByPartsOfSpeech(self).subject(of: verb, from: max(range.lowerBound, resumeIndex))
    }

    /// Whether "and" or "but" joins the verb to the one before: "and later claimed", ", but warned".
    private func isJoined(_ verb: Int) -> Bool {
        var before = verb - 1
        while before > range.lowerBound, paragraph.classes(before).contains(.adverb) { before -= 1 }
        return ["and", "but"].contains(paragraph.word(before))
    }

    /// Returns the source of a participle: who continues ", adding that", or whom somebody "quoted as saying" it.
    func source(ofParticiple participle: Int) -> Range<Int>? {
        let before = paragraph.word(participle - 1)
        if before == "as" { return subjects.quoted(before: participle - 1, from: range.lowerBound) }
        let isProgressive = paragraph.classes(participle - 1).contains(.formOfBe)
        let isOfDocument = DocumentNouns.all.contains(before)
        guard
            paragraph.kind(participle - 1) == .comma || ["before", "after"].contains(before) || isProgressive
                || isOfDocument
        else {
            return nil
        }
        if !isProgressive, !isOfDocument, let last = lastSource(before: participle) { return last }
        guard let source = subjects.subject(of: participle), source.upperBound <= participle, maySpeak(source) else {
            return nil
        }
        return source
    }

    /// Whether a name, a pronoun or a noun for who speaks is among the words; the capital that opens the sentence says nothing.
    private func maySpeak(_ source: Range<Int>) -> Bool {
        source.contains { index in
            let classes = paragraph.classes(index)
            return classes.isAny(.anyName) || classes.isAny([.sourceNoun, .subjectPronoun])
                || paragraph.tokens[index].isCapitalized
                    && (index > range.lowerBound || paragraph.tokens[index].tag == .properNoun)
        }
    }

    /// Whether it is asserted that the source said it: not "if Keller says", "no official said", "Keller never said",
    /// "what he says we need", and no question.
    func isAsserted(_ source: Range<Int>, _ verb: Int) -> Bool {
        let before = source.lowerBound > range.lowerBound ? paragraph.word(source.lowerBound - 1) : ""
        let isNonveridical =
            IndirectSpeechSentence.nonveridicalOpeners.contains(before)
            || ["when", "where"].contains(before) && paragraph.word(verb).hasSuffix("s")
        return !isNonveridical && !isQuestion && !isRelative(source) && !isShowing(verb, source)
            && !IndirectSpeechSentence.denials.contains(paragraph.word(source.lowerBound))
            && !verbWords(after: source, verb).contains {
                paragraph.word($0) == "not" || paragraph.word($0).hasSuffix("n't")
                    || paragraph.word($0).hasSuffix("n’t")
                    || ["never", "hardly"].contains(paragraph.word($0))
            }
    }

    /// Whether evidence, which is no paper, shows what is told: "Blood tests revealed that".
    func isShowing(_ verb: Int, _ source: Range<Int>) -> Bool {
        guard ReportingVerbs.withInanimateSubjects.contains(paragraph.word(verb)) else { return false }
        let head = paragraph.tokens[source].prefix { !$0.classes.contains(.preposition) }.last
        return head.map { Self.evidence.contains($0.word) } ?? false
    }

    /// Nouns for what is looked at rather than read.
    private static let evidence: WordList =
        "data evidence footage image images imaging photo photos photograph photographs scan scans test tests"

    /// Returns the words before the verb, after a relative clause such as ", who is not related,".
    private func verbWords(after source: Range<Int>, _ verb: Int) -> Range<Int> {
        guard source.upperBound < verb else { return verb.upTo(verb) }
        let comma = source.upperBound.upTo(verb).last { paragraph.kind($0) == .comma }
        return (comma.map { $0 + 1 } ?? source.upperBound).upTo(verb)
    }

    /// Whether the source is within a relative clause, so that the content has a gap: "savings that he says the plan
    /// would bring".
    private func isRelative(_ source: Range<Int>) -> Bool {
        let that = source.lowerBound - 1
        guard that > range.lowerBound, ["that", "who"].contains(paragraph.word(that)) else { return false }
        return paragraph.tokens[that - 1].tag?.isNoun ?? !paragraph.classes(that - 1).isAny(.reportingVerb)
    }

    private var isQuestion: Bool { end < range.upperBound && paragraph.scalars[paragraph.tokens[end].start] == "?" }

    private static let nonveridicalOpeners = WordList(lexicon: PackageResources.nonveridical_openers_txt)
    private static let denials: WordList = "no neither nobody none nothing few"
}
