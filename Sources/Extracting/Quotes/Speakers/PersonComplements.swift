import ArticleModel
import Text

/// Tells the names in a phrase that are the complement of its head from those that are the head: "a lawyer for Prime Minister
/// Ann Keller" is the lawyer, but "Secretary of State Ann Keller" is Ann Keller.
struct PersonComplements {
    private let paragraph: ParsedParagraph
    /// The names in the phrase.
    private let names: [NamedSpan]

    /// The largest number of words of a role before its noun: "former deputy prime" before "minister".
    private static let maximumModifiers = 4

    /// Titles that stand before a name whatever stands before them: "Minister of Works Mr Per Lund".
    private static let titlesOfAnybody: Set<PersonalTitle.Kind> = [.courtesy, .academic, .rank, .noble, .regnal]

    init(_ paragraph: ParsedParagraph, _ names: [NamedSpan]) {
        self.paragraph = paragraph
        self.names = names
    }

    /// Whether a preposition stands before the name, its article, or its title.
    func isComplement(_ name: NamedSpan, in span: TextSpan) -> Bool {
        let first = paragraph.token(startingFrom: span.start)
        var before = paragraph.token(endingAfter: name.span.start) - 1
        if paragraph.classes(before).contains(.article) { before -= 1 }
        if isPreposition(before, from: first) { return true }
        if name.kind != .person { return isPreposition(beforeModifiers(endingAt: before, from: first), from: first) }
        guard let preposition = preposition(beforeTitleAt: before, from: first) else { return false }
        return isSource(preposition - 1, from: first)
    }

    /// Returns the index before "the ruling" in "for the ruling Labour Party".
    private func beforeModifiers(endingAt last: Int, from first: Int) -> Int {
        var before = last
        while before > max(first, last - Self.maximumModifiers), paragraph.kind(before) == .word,
            !paragraph.tokens[before].isCapitalized, !paragraph.tokens[before].endsPhrase
        { before -= 1 }
        return paragraph.classes(before).contains(.article) ? before - 1 : before
    }

    /// Returns the index of the preposition before the title that ends at `title`, as in "for former prime minister".
    private func preposition(beforeTitleAt title: Int, from first: Int) -> Int? {
        guard isTitle(title) else { return nil }
        var before = title - 1
        if isTitleOfAnybody(title) {
            while isTitleOfAnybody(before) { before -= 1 }
        } else {
            while before > max(first, title - 1 - Self.maximumModifiers), isModifier(before) { before -= 1 }
        }
        if paragraph.classes(before).contains(.article) { before -= 1 }
        return isPreposition(before, from: first) && !isWithinName(before) ? before : nil
    }

    private func isTitle(_ index: Int) -> Bool {
        PersonLexicon.nouns[paragraph.word(index)] != nil || PersonalTitle(before: paragraph.word(index)) != nil
    }

    private func isTitleOfAnybody(_ index: Int) -> Bool {
        PersonalTitle(before: paragraph.word(index)).map { Self.titlesOfAnybody.contains($0.kind) } ?? false
    }

    /// Whether the word may stand in a role before its noun: "Social", "Bank of England" and "deputy", but no preposition of
    /// its own.
    private func isModifier(_ index: Int) -> Bool {
        paragraph.kind(index) == .word
            && (isWithinName(index) || !paragraph.classes(index).isAny([.preposition, .conjunction, .determiner]))
    }

    private func isPreposition(_ index: Int, from first: Int) -> Bool {
        index >= first && paragraph.classes(index).contains(.preposition)
    }

    /// Whether the word before the preposition is one for whoever speaks, and not for what the role is of: "critics", but not
    /// "Secretary" of "Secretary of the Navy Minister".
    private func isSource(_ index: Int, from first: Int) -> Bool {
        guard index >= first else { return false }
        let token = paragraph.tokens[index]
        return token.classes.contains(.sourceNoun) && !isWithinName(index)
            && (!token.isCapitalized || index == paragraph.sentences[index].lowerBound)
    }

    /// Whether the word is one of a name with several: "of" in "Bank of England".
    private func isWithinName(_ index: Int) -> Bool {
        let token = paragraph.tokens[index]
        return names.contains { $0.span.start < token.end && token.start < $0.span.end }
    }
}
