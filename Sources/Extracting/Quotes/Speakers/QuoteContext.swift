import ArticleModel
import Text

/// One quotation in its paragraph, with what was found before it: all that a speaker rule may look at.
struct QuoteContext {
    let passage: ParsedParagraph
    /// The quotation's place among the passage's pieces.
    let place: Int
    let previous: ParsedParagraph?
    let earlier: EarlierQuotes

    var pieces: [Piece] { passage.pieces }
    var sentence: Range<Int> { passage.sentences[place] }
    var subjects: Subjects { Subjects(passage) }

    /// The last scalar inside the marks.
    var lastScalar: Unicode.Scalar? {
        guard let stretch = pieces[place].quote, let last = passage.stretches[stretch].inner.last else { return nil }
        return passage.scalars[last]
    }

    /// Behind the mark, and behind a comma there.
    var next: Int { passage.kind(place + 1) == .comma ? place + 2 : place + 1 }

    /// Whether the reporter's sentence can go on with a reporting clause.
    var invitesClause: Bool {
        if passage.kind(place + 1) == .comma || passage.kind(place + 1) == .dash { return true }
        return [",", "?", "!", "-", "—", "–", "…", "’", "'"].contains(lastScalar ?? ".")
    }

    /// Before the quotation, a comma, a colon and "that".
    var introduction: Int {
        var index = place - 1
        while index >= sentence.lowerBound,
            [.comma, .colon].contains(pieces[index].kind) || ["that", "how"].contains(pieces[index].word)
        { index -= 1 }
        return index
    }

    /// Whether the quotation begins the sentence, or stands behind "And" or "Then," only.
    var isOpening: Bool {
        pieces[sentence.lowerBound..<place].allSatisfy {
            $0.kind == .comma || $0.classes.contains(.adverb) || ["and", "but", "so"].contains($0.word)
        }
    }

    /// The nearest earlier quotation of the same sentence that has a source.
    var earlierInSentence: EarlierQuotes.Quote? {
        guard let last = earlier.lastWithSource, last.paragraph == passage.paragraph, sentence.contains(last.place)
        else { return nil }
        return last
    }

    func phrase(_ range: Range<Int>, cue: Range<Int>?) -> SourcePhrase {
        .phrase(passage.span(of: range), cue: cue.map { passage.text($0) })
    }

    /// What the verb's subject is, or the speaker of the quotation before a participle.
    func source(ofVerb verb: Int) -> SourcePhrase? {
        let cue = passage.text(verb..<(verb + 1))
        if let range = agent(of: verb) ?? invertedSubject(of: verb) {
            return .phrase(passage.span(of: range), cue: cue)
        }
        if let range = subjects.subject(of: verb) {
            if isParticiple(verb), let earlierInSentence { return .same(earlierInSentence.index, cue: cue) }
            return .phrase(passage.span(of: range), cue: cue)
        }
        if isParticiple(verb) || isCoordinated(verb), let earlierInSentence {
            return .same(earlierInSentence.index, cue: cue)
        }
        if verb == sentence.lowerBound, !isParticiple(verb),
            let range = subjects.phrase(startingAt: verb + 1, to: place)
        {
            return .phrase(passage.span(of: range), cue: cue)
        }
        return nil
    }

    /// "Police" of "was described by police as".
    private func agent(of verb: Int) -> Range<Int>? {
        guard passage.word(verb + 1) == "by", passage.classes(verb).contains(.finiteVerb),
            pieces[verb].tag != .pastVerb, !passage.word(verb + 2).hasSuffix("ing"),
            let range = subjects.phrase(startingAt: verb + 2, to: place), range.upperBound <= place
        else { return nil }
        let next = range.upperBound
        let leadsOn = next == place || [.comma, .colon].contains(passage.kind(next))
        return leadsOn || QuoteContext.behindAgent.contains(passage.word(next)) ? range : nil
    }

    private static let behindAgent: WordList = "as a an the whether if for with"

    /// "…, explained Keller, …": what follows a verb behind a comma, up to the next comma, quotation or stop.
    func invertedSubject(of verb: Int) -> Range<Int>? {
        guard passage.kind(verb - 1) == .comma, passage.classes(verb).contains(.verbWithThat),
            !["told", "tells"].contains(passage.word(verb)),
            let range = subjects.phrase(startingAt: verb + 1, to: sentence.upperBound),
            pieces[range].contains(where: \.isCapitalized)
        else { return nil }
        return [nil, .comma, .stop].contains(passage.kind(range.upperBound)) ? range : nil
    }

    /// Whether the words are a person's name or "he", "she" or "they".
    func isPerson(_ span: TextSpan) -> Bool {
        pieces[passage.piece(from: span.start)...].lazy.prefix { $0.end <= span.end + 2 }.contains {
            $0.classes.contains(.person) || ["he", "she", "they"].contains($0.word)
        }
    }

    func isParticiple(_ index: Int) -> Bool { passage.classes(index).contains(.participle) }

    private func isCoordinated(_ index: Int) -> Bool { ["and", "then", "but"].contains(passage.word(index - 1)) }
}
