/// A sentence of the reporter's that may tell what somebody said.
struct IndirectSpeechSentence {
    struct Report: Hashable {
        /// One stretch, or the two beside a reporting clause in the middle: "The talks, Keller said, will go on".
        let contents: [Range<Int>]
        let source: Range<Int>
        let cue: Range<Int>
    }

    let range: Range<Int>
    let passage: ParsedParagraph
    let subjects: Subjects
    /// Behind the last word.
    let end: Int
    /// The words for the speakers of quotations in the sentence, and then for those of what was found in it so far.
    private(set) var sources: [Range<Int>]
    /// Behind what was found so far.
    private(set) var done: Int
    /// The stretches in marks that are quotations; the others, such as the name of a song, are words like all.
    private let quoted: Set<Int>

    init(_ range: Range<Int>, _ passage: ParsedParagraph, quoted: Set<Int>? = nil, sources: [Range<Int>] = []) {
        self.range = range
        self.passage = passage
        self.sources = sources
        self.quoted = quoted ?? Set(passage.stretches.indices)
        subjects = Subjects(passage)
        done = range.lowerBound
        var end = range.upperBound
        while end > range.lowerBound, !IndirectSpeechSentence.isPart(passage.pieces[end - 1], passage) { end -= 1 }
        self.end = end
    }

    /// Whether a sentence goes up to there, as to "39%".
    private static func isPart(_ piece: Piece, _ passage: ParsedParagraph) -> Bool {
        switch piece.kind {
        case .word, .close, .quote: true
        case .other: ["%", "€", "°"].contains(passage.scalars[piece.start])
        default: false
        }
    }

    /// What is said in the sentence, in order: of each verb what the first rule finds that finds anything.
    func reports() -> [(rule: IndirectSpeechRule, report: Report)] {
        var found: [(rule: IndirectSpeechRule, report: Report)] = []
        var sentence = self
        for cue in range where cue >= sentence.done && Self.mayReport(cue, in: passage) {
            for rule in IndirectSpeechRule.all {
                guard let report = rule.find(sentence, cue), sentence.isNew(report) else { continue }
                found.append((rule, report))
                sentence.sources.append(report.source)
                sentence.done = max(report.cue.upperBound, report.contents.last?.upperBound ?? 0)
                break
            }
        }
        return found
    }

    /// Whether a cue can stand there, as far as the word tells.
    static func mayReport(_ index: Int, in passage: ParsedParagraph) -> Bool {
        passage.classes(index).isAny([.verbWithThat, .participle]) || ["according", "as"].contains(passage.word(index))
    }

    private func isNew(_ report: Report) -> Bool {
        report.contents.allSatisfy { $0.lowerBound >= done && !$0.contains(where: isQuoted) }
            && !report.source.contains(where: isQuoted)
    }

    func isQuoted(_ index: Int) -> Bool { passage.pieces[index].quote.map(quoted.contains) ?? false }

    /// Nil where that is too little to be a statement: "said so", "said on Monday".
    func report(_ contents: [Range<Int>], source: Range<Int>, cue: Range<Int>) -> Report? {
        guard let first = contents.first, !contents.contains(where: \.isEmpty) else { return nil }
        let words = contents.reduce(0) { $0 + $1.count }
        guard words > 2 || words == 2 && passage.classes(first.lowerBound).contains(.subjectPronoun) else { return nil }
        return Report(contents: contents, source: source, cue: cue)
    }

    /// The words for whoever spoke last before the place.
    func lastSource(before place: Int) -> Range<Int>? { sources.last { $0.upperBound <= place } }
}
