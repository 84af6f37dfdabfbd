import ArticleModel

/// Gathers the marked quotations of an article in order, each with its speaker.
struct QuoteCollector {
    private(set) var quotes: [Quotation] = []
    /// The words of each quotation.
    private var words: [[String]] = []
    private let passages: [ParsedParagraph]
    private let resolver: SpeakerResolver
    private let medium: MediumFinder
    private var earlier = EarlierQuotes()
    private var echoes = EchoIndex()
    private var spoken = SpokenNames()
    private var statements = 0
    private var isOpen = false

    init(_ passages: [ParsedParagraph], _ resolver: SpeakerResolver, _ entities: [Entity]) {
        self.passages = passages
        self.resolver = resolver
        medium = MediumFinder(entities)
    }

    mutating func collect(_ passage: ParsedParagraph) {
        let goesOn =
            isOpen && !quotes.isEmpty && passage.stretches.first?.outer.lowerBound == passage.pieces.first?.start
        var isLastKept = false
        for (index, stretch) in passage.stretches.enumerated() {
            let known = earlier
            let place = passage.place(ofStretch: index)
            if index == 0, goesOn, !hasOwnClause(passage, place), !isTranscript(passage, stretch) {
                continueLast(passage, stretch)
            } else {
                let before = quotes.count
                add(passage, stretch, at: place)
                if index == 0, goesOn, quotes.count > before { joinToLast() }
            }
            isLastKept = earlier != known
        }
        let last = passage.stretches.last
        isOpen =
            isLastKept
            && last.map {
                $0.isLeftOpen && $0.inner.upperBound >= passage.scalars.count - 1
                    && Wording(passage, $0).beginsLikeStatement
            } ?? false
    }

    private func isTranscript(_ passage: ParsedParagraph, _ stretch: QuotedSpan) -> Bool {
        TranscriptLabel(in: passage.scalars, from: stretch.inner.lowerBound) != nil
    }

    /// Whether a reporting clause follows the quotation, which then is not merely the next paragraph of the one before.
    private func hasOwnClause(_ passage: ParsedParagraph, _ place: Int) -> Bool {
        let site = QuoteContext(passage: passage, place: place, previous: nil, earlier: EarlierQuotes())
        return [SpeakerRule.afterQuote, .afterQuoteWithApposition, .invertedVerb].contains { $0.find(site) != nil }
    }

    /// Gives the paragraphs before the speaker that the last one names, or the same number if they have that speaker.
    private mutating func joinToLast() {
        let last = quotes.count - 1
        if quotes[last - 1].speaker == nil, quotes[last].speaker != nil {
            copySpeaker(of: last, to: &quotes[last - 1])
            quotes[last - 1].attribution = .carried
            quotes[last - 1].rule = SpeakerRule.laterParagraph
            quotes[last - 1].confidence = quotes[last].confidence
        }
        guard quotes[last - 1].speaker == quotes[last].speaker else { return }
        quotes[last].statement = statement(with: last - 1)
    }

    private mutating func continueLast(_ passage: ParsedParagraph, _ stretch: QuotedSpan) {
        let last = quotes.count - 1
        quotes[last].continued.append(span(passage, stretch))
        words[last] += Wording(passage, stretch).words
        quotes[last].text += "\n" + passage.text(from: stretch.inner.lowerBound, to: stretch.inner.upperBound)
        earlier.append(
            .init(
                paragraph: passage.paragraph, place: passage.place(ofStretch: 0), index: last,
                hasSource: quotes[last].speakerSpan != nil))
    }

    private mutating func add(_ passage: ParsedParagraph, _ stretch: QuotedSpan, at place: Int) {
        let previous = passage.paragraph > 0 ? passages[passage.paragraph - 1] : nil
        let site = QuoteContext(passage: passage, place: place, previous: previous, earlier: earlier)
        let wording = Wording(passage, stretch)
        let found = found(at: site)
        if mayEcho(site, found?.rule), let echo = echo(of: wording) {
            append(wording, site, nil, echo: echo)
            return
        }
        if let found, found.rule.isCarried, wording.isFragment { return }
        let words = MarkedWords(
            site: site, wording: wording, found: found, fillsParagraph: passage.isFilled(by: stretch))
        if NotQuoteRule.all.contains(where: { $0.matches(words) }) { return }
        append(wording, site, found, echo: nil)
    }

    private typealias Found = (rule: SpeakerRule, source: SourcePhrase)

    private func found(at site: QuoteContext) -> Found? {
        for rule in SpeakerRule.all {
            if let source = rule.find(site) { return (rule, source) }
        }
        return nil
    }

    /// Whether the quotation is spoken of rather than said: nobody says it, or it is what somebody "meant by" it.
    private func mayEcho(_ site: QuoteContext, _ rule: SpeakerRule?) -> Bool {
        guard let rule, !rule.isCarried, !rule.isWeak else { return true }
        return rule.name == SpeakerRule.nearestVerb.name
            && ["by", "phrase", "term", "word", "words", "remark", "comment", "line"].contains(
                site.passage.word(site.place - 1))
    }

    /// The first earlier quotation that holds these few words and more.
    private mutating func echo(of wording: Wording) -> Int? {
        guard (2...Wording.longestEcho).contains(wording.words.count) else { return nil }
        echoes.add(words)
        return echoes.quotes(holding: wording.words, of: words).first {
            quotes[$0].echoOf == nil && quotes[$0].text != wording.text
        }
    }

    private mutating func append(_ wording: Wording, _ site: QuoteContext, _ found: Found?, echo: Int?) {
        var quote = Quotation(
            kind: wording.kind(at: site), span: wording.span, text: wording.text, echoOf: echo,
            attribution: .none, rule: found?.rule.name ?? (echo == nil ? "none" : "echo"),
            confidence: found?.rule.confidence ?? (echo == nil ? 0.5 : 0.8))

        if let found {
            attribute(&quote, found, site)
            if let first = firstHalf(of: quote, found.rule, site) {
                quote.kind = .direct
                quote.statement = statement(with: first)
            }
        }
        if let echo, quotes[echo].speaker != nil {
            copySpeaker(of: echo, to: &quote)
            quote.attribution = .carried
        }
        quotes.append(quote)
        words.append(wording.words)
        earlier.append(
            .init(
                paragraph: site.passage.paragraph, place: site.place, index: quotes.count - 1,
                hasSource: quote.speakerSpan != nil && echo == nil))
    }

    private mutating func attribute(_ quote: inout Quotation, _ found: Found, _ site: QuoteContext) {
        switch found.source {
        case .phrase(let span, let cue):
            let (speaker, attribution) = resolver.speaker(span, spoken: spoken)
            quote.speaker = speaker
            quote.speakerSpan = span
            quote.cue = cue
            quote.attribution = found.rule.isCarried && attribution == .explicit ? .carried : attribution
            if let speaker { spoken.insert(speaker, at: span) }
        case .same(let index, let cue):
            copySpeaker(of: index, to: &quote)
            quote.cue = cue ?? quotes[index].cue
            if found.rule.isCarried { quote.attribution = .carried } else { quote.statement = statement(with: index) }
        }
        quote.medium = medium.medium(of: site) ?? (found.rule.isCarried ? nil : sharedMedium(found.source))
    }

    /// The statement that the reporting clause interrupted, as in “We know,” she went on, “that it is late.”
    private func firstHalf(of quote: Quotation, _ rule: SpeakerRule, _ site: QuoteContext) -> Int? {
        guard [SpeakerRule.sameSentence.name, SpeakerRule.clauseBefore.name].contains(rule.name),
            site.passage.kind(site.place - 1) == .comma, let last = earlier.last,
            last.paragraph == site.passage.paragraph, site.sentence.contains(last.place),
            quotes[last.index].kind == .direct, quotes[last.index].text.hasSuffix(","),
            quotes[last.index].speaker == quote.speaker
        else { return nil }
        return last.index
    }

    private func sharedMedium(_ source: SourcePhrase) -> String? {
        if case .same(let index, _) = source { quotes[index].medium } else { nil }
    }

    private func copySpeaker(of index: Int, to quote: inout Quotation) {
        quote.speaker = quotes[index].speaker
        quote.speakerSpan = quotes[index].speakerSpan
        quote.attribution = quotes[index].attribution
    }

    /// The statement's number that the earlier part has, or now gets.
    private mutating func statement(with index: Int) -> Int {
        if let number = quotes[index].statement { return number }
        statements += 1
        quotes[index].statement = statements
        return statements
    }

    private func span(_ passage: ParsedParagraph, _ stretch: QuotedSpan) -> TextSpan {
        TextSpan(paragraph: passage.paragraph, start: stretch.inner.lowerBound, length: stretch.inner.count)
    }
}
