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
        if let last = first.last, isQuoted(rest + 1), isOpenPredicate(last) { return [] }
        let further = content(from: rest + 1, to: end)
        if let last = first.last, first.count > 1, Self.connectors.contains(paragraph.word(last)) {
            return further.map { hasFiniteVerb($0) ? [$0] : [] } ?? []
        }
        if first.allSatisfy({ paragraph.classes($0).isAny([.conjunction, .adverb]) }) || first.isEmpty {
            return further.map { hasFiniteVerb($0) ? [$0] : [] } ?? []
        }
        if goesOn(at: rest + 1) { return further.map { [first, $0] } ?? [] }
        if isFrontedAdjunct(first) || isShort(first) {
            return further.map { hasFiniteVerb($0) ? [first, $0] : [] } ?? []
        }
        return hasFiniteVerb(first) ? [first] : []
    }

    /// Whether the words are a few without a verb: "Longer term, he said, …".
    private func isShort(_ words: Range<Int>) -> Bool { words.count <= 3 && !hasFiniteVerb(words) }

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
        if paragraph.word(first) == "asked" { return true }
        // "Selling is hard" is a statement, "Speaking in Lund" is none.
        if paragraph.tokens[first].tag == .presentParticiple { return verbOfClause(from: first, isBare: true) == nil }
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

    /// Words after which a clause goes on that the one before does not belong to: "which, she said, break less often".
    private static let connectors: WordList = "which who where when because and but or as whose"

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

    /// Returns the source after "according to"; a plan or a rule says how something was done, not who says so.
    func accordingSource(from first: Int) -> Range<Int>? {
        if let source = subjects.sourcePhrase(startingAt: first, to: end) { return source }
        guard
            let source = subjects.anyNounPhrase(startingAt: first, to: end)
                ?? subjects.phrases.phrase(startingAt: first, to: end),
            source.lowerBound == first, !source.contains(where: { paragraph.classes($0).contains(.auxiliary) }),
            !source.contains(where: { IndirectSpeechSentence.manners.contains(paragraph.word($0)) })
        else { return nil }
        return source
    }

    private static let manners = WordList(lexicon: PackageResources.nouns_for_manners_txt)

    /// Returns the index of the comma after a source that opens the sentence with all that modifies it: "According to documents
    /// seen by reporters,".
    func comma(afterOpening source: Range<Int>) -> Int? {
        guard
            let comma = paragraph.tokens[source.upperBound.upTo(max(source.upperBound, end))]
                .firstIndex(where: { $0.kind == .comma })
        else { return nil }
        let isModified = source.upperBound.upTo(comma).allSatisfy { paragraph.tokens[$0].isWord && !isFinite($0) }
        return isModified ? comma : nil
    }

    /// Returns the end of the clause that ends with the source: the sentence's end, or the index before who that is,
    /// or before ", but Olsen left".
    func clauseEnd(after source: Range<Int>) -> Int? {
        if source.upperBound == end || isExplained(source) { return end }
        if let adjunct = adjunctEnd(source.upperBound) { return adjunct }
        if paragraph.kind(source.upperBound) == .comma { return source.upperBound }
        guard isModified(at: source.upperBound) else { return nil }
        let comma = paragraph.tokens[source.upperBound.upTo(end)].firstIndex { $0.kind == .comma }
        guard let comma else { return end }
        return ["who", "which", "whose"].contains(paragraph.word(comma + 1)) ? end : comma
    }

    /// Whether something follows that belongs to the source: "a report that was leaked", "a statement released by the court",
    /// "eyewitnesses in Lund".
    private func isModified(at index: Int) -> Bool {
        if ["that", "who", "which", "whose", "from", "by", "of", "in", "on", "at", "to"].contains(paragraph.word(index))
        {
            return true
        }
        return paragraph.tokens[index].tag == .pastParticiple || paragraph.tokens[index].tag == .presentParticiple
    }

    /// Whether the phrase after an inverted verb can speak; after other verbs than "said" things stand as well.
    func isSpeaker(_ source: Range<Int>, after verb: Int) -> Bool {
        let head = paragraph.tokens[source].prefix { !$0.classes.contains(.preposition) }.last
        guard let head, !paragraph.classes(verb + 1).contains(.pronoun) else { return false }
        return paragraph.classes(verb).contains(.plainVerb) || head.classes.isAny([.person, .sourceNoun])
    }

    /// Whether what is said stands before the verb and its subject after it: "Ships are late, said Ann Keller, who runs the
    /// harbour."
    func isInverted(_ verb: Range<Int>) -> Bool {
        guard paragraph.kind(verb.lowerBound - 1) == .comma,
            let source = subjects.sourcePhrase(startingAt: verb.upperBound, to: end),
            isSpeaker(source, after: verb.lowerBound), !hasFiniteVerb(source)
        else { return false }
        let rest = source.upperBound.upTo(end)
        // "The key, says Keller, is the harbour": the sentence goes on behind its reporting clause.
        if paragraph.kind(rest.lowerBound) == .comma, opensWithVerb(rest.lowerBound + 1) { return true }
        if rest.count > 1 {
            let isRelative = ["who", "which", "whose"].contains(paragraph.word(rest.lowerBound + 1))
            guard paragraph.kind(rest.lowerBound) == .comma, isRelative || !hasFiniteVerb(rest) else { return false }
        }
        return contents(before: verb.lowerBound - 1, goingOnAt: end).first.map(hasFiniteVerb) ?? false
    }

    /// Whether what follows the verb is who says what stands before its comma: "…, said Ann Keller, program coordinator".
    func isNameBehindComma(_ words: Range<Int>, _ verb: Int) -> Bool {
        let first = words.lowerBound
        return paragraph.kind(verb - 1) == .comma && !hasFiniteVerb(words)
            && (paragraph.tokens[first].isCapitalized || ["a", "an"].contains(paragraph.word(first)))
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
        if let comma, isName(first.upTo(comma)) { return comma + 1 }
        let isIndefinite = ["a", "an"].contains(paragraph.word(first))
        guard let comma, isIndefinite || !opensWithVerb(comma + 1), paragraph.kind(comma + 1) == .word,
            paragraph.word(comma + 1) != "such",
            !paragraph.classes(comma + 1).isAny([.preposition, .adverb, .conjunction]), isRole(first.upTo(comma))
        else { return first }
        return comma + 1
    }

    /// Whether the words are a person's name with titles: "According to the mayor, Ann Keller, …".
    private func isName(_ words: Range<Int>) -> Bool {
        guard let last = words.last, paragraph.classes(last).contains(.person) else { return false }
        return words.allSatisfy { paragraph.tokens[$0].isCapitalized || paragraph.classes($0).contains(.person) }
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
