/// Words in marks with what is known of them: all that a rule may look at that says they are no quotation.
struct MarkedWords {
    let site: QuoteContext
    let wording: Wording
    /// The rule that found a speaker, and whom.
    let found: (rule: SpeakerRule, source: SourcePhrase)?
    /// Whether the paragraph is nothing else.
    let fillsParagraph: Bool

    var before: Piece? { piece(site.place - 1) }
    var after: Piece? { piece(site.place + 1) }
    var beginsSentence: Bool { site.place == site.sentence.lowerBound }
    /// Words that nobody is clearly said to have said are quoted in earnest only if there are enough of them.
    var isShort: Bool { wording.words.count < 6 }

    var isInSingleMarks: Bool {
        guard let stretch = site.pieces[site.place].quote else { return false }
        let outer = site.passage.stretches[stretch].outer
        let scalars = site.passage.scalars
        return QuotationMark.isSingle(scalars[outer.lowerBound])
            && scalars[outer.lowerBound + 1] != scalars[outer.lowerBound]
    }

    /// A name in capitals that may be that of a work: more than one word, no exclamation or question.
    var isTitled: Bool {
        guard (2...8).contains(wording.words.count), wording.isTitled else { return false }
        return !["!", "?"].contains(wording.text.unicodeScalars.last ?? " ")
    }

    /// Before a noun ("the “smart” bins") the marks hold words at arm's length.
    var isAttributive: Bool {
        guard !wording.endsLikeStatement, let after, after.isWord else { return false }
        return !after.endsPhrase && !site.passage.hasFiniteVerb(at: site.place + 1)
    }

    /// A few words that a person of the sentence may well have said: "She worried that it was “too late.”"
    var isSaidInPassing: Bool {
        guard let found, !isAttributive, !(before?.isPossessive ?? false) else { return false }
        switch found.source {
        case .same: return isCoordinated
        case .phrase(let span, _): return site.isPerson(span)
        }
    }

    /// A whole statement behind a comma or colon: "Keller was asked, “Is it late?”"
    var isIntroduced: Bool {
        wording.beginsLikeStatement && wording.endsLikeStatement && wording.words.count > 1
            && [.comma, .colon].contains(before?.kind)
    }

    /// Beside a quotation of the sentence: "… “late” and a “mess”".
    var isCoordinated: Bool {
        guard let earlier = site.earlierInSentence, earlier.place >= site.place - 3 else { return false }
        let last = before.map { $0.classes.contains(.determiner) ? site.place - 2 : site.place - 1 } ?? -1
        return piece(last)?.kind == .comma || ["and", "or"].contains(piece(last)?.word)
    }

    private func piece(_ index: Int) -> Piece? { site.pieces.indices.contains(index) ? site.pieces[index] : nil }
}
