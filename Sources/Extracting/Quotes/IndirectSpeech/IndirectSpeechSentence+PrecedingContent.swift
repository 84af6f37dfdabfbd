import Text

/// The content before or around a reporting clause.
extension IndirectSpeechSentence {
    /// The largest number of words of an adjunct, such as "on Monday in Lund".
    private static let maximumAdjunctLength = 10

    /// The sentence's beginning, after a dateline; or after what was found in it, a semicolon or a quotation.
    var contentStart: Int {
        if range.lowerBound > 0 || resumeIndex > range.lowerBound { return resumeIndex }
        return max(subjects.afterDateline(before: end), afterDatelinePlace)
    }

    /// The index after a place as in "LUND:", or 0.
    private var afterDatelinePlace: Int {
        guard let colon = paragraph.tokens[range].prefix(4).firstIndex(where: { $0.kind == .colon }) else { return 0 }
        let isPlace = paragraph.tokens[..<colon].allSatisfy {
            !$0.isWord
                || $0.word.utf8.count > 2 && $0.isCapitalized
                    && !$0.word.utf8.contains { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
        }
        return isPlace ? colon + 1 : 0
    }

    /// The statement before the reporting clause that begins at `clause` with a comma before it, and what of it stands
    /// after that clause's end, `rest`.
    func contents(before clause: Int, goingOnAt rest: Int) -> [Range<Int>] {
        guard let first = words(before: clause) else { return [] }
        guard rest < end, paragraph.kind(rest) == .comma else { return isFrontedAdjunct(first) ? [] : [first] }
        let further = content(from: rest + 1, to: end)
        if first.allSatisfy({ paragraph.classes($0).isAny([.conjunction, .adverb]) }) || first.isEmpty {
            return further.map { hasFiniteVerb($0) ? [$0] : [] } ?? []
        }
        if goesOn(at: rest + 1) { return further.map { [first, $0] } ?? [] }
        if isFrontedAdjunct(first) { return further.map { hasFiniteVerb($0) ? [first, $0] : [] } ?? [] }
        return hasFiniteVerb(first) ? [first] : []
    }

    /// Returns the words from the sentence's beginning or a semicolon on, or nil where quotations are among them.
    private func words(before clause: Int) -> Range<Int>? {
        var start = contentStart
        for index in start.upTo(max(start, clause)) {
            if isQuoted(index) { return nil }
            if paragraph.kind(index) == .semicolon { start = index + 1 }
        }
        if start == resumeIndex, resumeIndex > range.lowerBound {
            while start < clause,
                !paragraph.tokens[start].isWord || ["and", "but", "while"].contains(paragraph.word(start))
            {
                start += 1
            }
        }
        return start <= clause ? start.upTo(clause) : nil
    }

    /// Whether what is said cannot have ended before: "The talks, he said, will go on", "…, and will go on", "…,
    /// because".
    private func goesOn(at start: Int) -> Bool {
        if ["who", "which", "that", "because", "unless", "if"].contains(paragraph.word(start)) || opensWithVerb(start) {
            return true
        }
        return paragraph.word(start) == "and" && paragraph.classes(start + 1).contains(.auxiliary)
    }

    /// Whether the words are no statement, but an adjunct in front of one: "On Monday", "When asked about it".
    func isFrontedAdjunct(_ words: Range<Int>) -> Bool {
        guard let first = words.first else { return true }
        if paragraph.word(first) == "asked" || paragraph.tokens[first].tag == .presentParticiple { return true }
        guard !["and", "but", "so"].contains(paragraph.word(first)) else { return false }
        if paragraph.classes(first).contains(.conjunction) {
            return !paragraph.tokens[words].contains { $0.kind == .comma }
        }
        return paragraph.classes(first).contains(.preposition) && !hasFiniteVerb(words)
    }

    /// Returns the index after a place, time or addressee, or nil where anything else comes before the next mark.
    func adjunctEnd(_ first: Int) -> Int? {
        let last = paragraph.tokens[first.upTo(max(first, end))].firstIndex { !$0.isWord } ?? end
        guard first < last else {
            return last == first && (first == end || [.comma, .semicolon].contains(paragraph.kind(first))) ? first : nil
        }
        let tail = paragraph.tokens[first.upTo(last)]
        if tail[first].tag == .to { return nil }
        guard last == end || paragraph.kind(last) == .comma || paragraph.kind(last) == .semicolon else { return nil }
        let isAdjunct =
            tail.count <= IndirectSpeechSentence.maximumAdjunctLength
            && (paragraph.classes(first).isAny([.preposition, .time, .adverb])
                || IndirectSpeechSentence.openers.contains(paragraph.word(first))
                || ReportingVerbs.toHearer.contains(paragraph.word(first - 1)))
            && !tail.contains { $0.classes.isAny([.conjunction, .auxiliary, .subjectPronoun]) && $0.word != "as" }
        return isAdjunct ? last : nil
    }

    private static let openers: WordList = "last this earlier late early"

    /// Whether nothing but "and" or "now," stands before it in its clause.
    func opensClause(at index: Int) -> Bool {
        var first = index - 1
        while first >= range.lowerBound,
            paragraph.kind(first) == .comma || paragraph.classes(first).isAny([.conjunction, .adverb, .time])
                || paragraph.word(first) == "now"
        {
            first -= 1
        }
        return first < range.lowerBound || paragraph.kind(first) == .semicolon
    }

    /// Returns the source after "according to"; a plan or a choice is none.
    func accordingSource(from first: Int) -> Range<Int>? {
        if let source = subjects.sourcePhrase(startingAt: first, to: end) { return source }
        guard
            let paper = subjects.anyNounPhrase(startingAt: first, to: end)
                ?? subjects.phrases.phrase(startingAt: first, to: end),
            IndirectSpeechSentence.documents.contains(paragraph.word(paper.upperBound - 1))
        else { return nil }
        return paper
    }

    private static let documents = WordList(lexicon: PackageResources.records_and_estimates_txt)

    /// Returns the end of the clause that ends with the source: the sentence's end, or the index before who that is,
    /// or before ", but Olsen left".
    func clauseEnd(after source: Range<Int>) -> Int? {
        if source.upperBound == end || isExplained(source) { return end }
        if let adjunct = adjunctEnd(source.upperBound) { return adjunct }
        return paragraph.kind(source.upperBound) == .comma ? source.upperBound : nil
    }

    /// Whether the phrase after an inverted verb can speak; after other verbs than "said" things stand as well.
    func isSpeaker(_ source: Range<Int>, after verb: Int) -> Bool {
        let head = paragraph.tokens[source].prefix { !$0.classes.contains(.preposition) }.last
        guard let head, !paragraph.classes(verb + 1).contains(.pronoun) else { return false }
        return paragraph.classes(verb).contains(.plainVerb) || head.classes.isAny([.person, .sourceNoun])
    }

    /// Whether the rest says who the source is: ", a pilot", ", who was there".
    private func isExplained(_ source: Range<Int>) -> Bool {
        guard paragraph.kind(source.upperBound) == .comma else { return false }
        let first = source.upperBound + 1
        if ["who", "which", "some"].contains(paragraph.word(first)) { return true }
        guard let role = subjects.anyNounPhrase(startingAt: first, to: end), role.lowerBound == first else {
            return false
        }
        return role.upperBound == end && paragraph.tokens[role].contains { $0.classes.contains(.sourceNoun) }
    }

    /// Returns the index after a relative clause on the source, or after its apposition: "According to Keller, a
    /// pilot, …".
    func indexAfterApposition(_ first: Int) -> Int {
        let comma = paragraph.tokens[first.upTo(end)].firstIndex { $0.kind == .comma }
        if ["who", "which"].contains(paragraph.word(first)) { return comma.map { $0 + 1 } ?? end }
        guard let comma, !opensWithVerb(comma + 1), paragraph.kind(comma + 1) == .word,
            paragraph.word(comma + 1) != "such",
            !paragraph.classes(comma + 1).isAny([.preposition, .adverb, .conjunction]), isRole(first.upTo(comma))
        else { return first }
        return comma + 1
    }

    /// Whether the words are a role: "a consultancy in London", "the harbour's pilot", "head of the office".
    private func isRole(_ words: Range<Int>) -> Bool {
        if ["a", "an"].contains(paragraph.word(words.lowerBound)) { return !hasFiniteVerb(words) }
        guard let role = subjects.anyNounPhrase(startingAt: words.lowerBound, to: words.upperBound),
            role.lowerBound == words.lowerBound,
            paragraph.tokens[role].contains(where: { $0.classes.contains(.sourceNoun) })
        else { return false }
        return role.upperBound == words.upperBound || paragraph.classes(role.upperBound).contains(.preposition)
    }
}
