import ArticleModel

/// Collects the marked quotations of an article in order, each with its speaker.
struct QuoteCollector {
    var quotes: [Quotation] = []
    /// The words of each quotation.
    private(set) var words: [[String]] = []
    let paragraphs: [ParsedParagraph]
    private let resolver: SpeakerResolver
    private let medium: MediumFinder
    private var quoteHistory = QuoteHistory()
    private var echoes = EchoIndex()
    private(set) var speakerHistory = SpeakerHistory()
    private var statementCount = 0
    private var lastQuotationIsOpen = false

    init(_ paragraphs: [ParsedParagraph], _ resolver: SpeakerResolver, _ entities: [Entity]) {
        self.paragraphs = paragraphs
        self.resolver = resolver
        medium = MediumFinder(entities)
    }

    mutating func collect(_ paragraph: ParsedParagraph) {
        let goesOn =
            lastQuotationIsOpen && !quotes.isEmpty
            && paragraph.quotedSpans.first?.outer.lowerBound == paragraph.tokens.first?.start
        var isLastKept = false
        for (index, quotedSpan) in paragraph.quotedSpans.enumerated() {
            let known = quoteHistory
            let quoteIndex = paragraph.tokenIndex(ofQuotedSpan: index)
            if index == 0, goesOn, !hasOwnClause(paragraph, quoteIndex), !isTranscript(paragraph, quotedSpan) {
                continueLast(paragraph, quotedSpan)
            } else {
                let before = quotes.count
                add(paragraph, quotedSpan, at: quoteIndex)
                if index == 0, goesOn, quotes.count > before { joinToLast() }
            }
            isLastKept = quoteHistory != known
        }
        let last = paragraph.quotedSpans.last
        lastQuotationIsOpen =
            isLastKept
            && last.map {
                $0.isLeftOpen && $0.inner.upperBound >= paragraph.scalars.count - 1
                    && QuotedText(paragraph, $0).beginsLikeStatement
            } ?? false
    }

    private func isTranscript(_ paragraph: ParsedParagraph, _ quotedSpan: QuotedSpan) -> Bool {
        TranscriptLabel(in: paragraph.scalars, from: quotedSpan.inner.lowerBound) != nil
    }

    /// Whether a reporting clause follows the quotation, which then is not merely the next paragraph of the one before.
    private func hasOwnClause(_ paragraph: ParsedParagraph, _ index: Int) -> Bool {
        let context = QuoteContext(paragraph: paragraph, quoteIndex: index, previous: nil, history: QuoteHistory())
        return SpeakerRule.all.contains { $0.readsReportingClauseAfterQuote && $0.find(context) != nil }
    }

    /// Attributes the preceding part to the speaker whom only this one names, or marks both as one statement where
    /// they have the same speaker.
    private mutating func joinToLast() {
        let last = quotes.count - 1
        let preceding = last - 1
        guard quotes.indices.contains(preceding) else { return }
        if quotes[preceding].speaker == nil, quotes[last].speaker != nil {
            copySpeaker(of: last, to: &quotes[preceding])
            quotes[preceding].attribution = .carried
            quotes[preceding].rule = SpeakerRule.laterParagraph
            quotes[preceding].confidence = quotes[last].confidence
        }
        guard quotes[preceding].speaker == quotes[last].speaker else { return }
        quotes[last].statement = statement(with: preceding)
    }

    private mutating func continueLast(_ paragraph: ParsedParagraph, _ quotedSpan: QuotedSpan) {
        let last = quotes.count - 1
        quotes[last].continued.append(span(paragraph, quotedSpan))
        words[last] += QuotedText(paragraph, quotedSpan).words
        quotes[last].text += "\n" + paragraph.text(from: quotedSpan.inner.lowerBound, to: quotedSpan.inner.upperBound)
        quoteHistory.append(
            .init(
                paragraph: paragraph.index, tokenIndex: paragraph.tokenIndex(ofQuotedSpan: 0), quotation: last,
                hasSource: quotes[last].speakerSpan != nil))
    }

    private mutating func add(_ paragraph: ParsedParagraph, _ quotedSpan: QuotedSpan, at index: Int) {
        let previous = paragraphs[at: paragraph.index - 1]
        let context = QuoteContext(paragraph: paragraph, quoteIndex: index, previous: previous, history: quoteHistory)
        let quoted = QuotedText(paragraph, quotedSpan)
        let found = found(at: context)
        if mayEcho(context, found?.rule), let echo = echo(of: quoted) {
            append(quoted, context, nil, echo: echo)
            return
        }
        if let found, found.rule.isCarried, quoted.isFragment { return }
        let words = QuotationCandidate(
            context: context, quoted: quoted, found: found, fillsParagraph: paragraph.isFilled(by: quotedSpan))
        if NonQuotationRule.all.contains(where: { $0.matches(words) }) { return }
        append(quoted, context, found, echo: nil)
    }

    private typealias Found = (rule: SpeakerRule, source: QuoteSource)

    private func found(at context: QuoteContext) -> Found? {
        for rule in SpeakerRule.all {
            if let source = rule.find(context) { return (rule, source) }
        }
        return nil
    }

    /// Whether the quotation is spoken of rather than said: nobody says it, or it is what somebody "meant by" it.
    private func mayEcho(_ context: QuoteContext, _ rule: SpeakerRule?) -> Bool {
        guard let rule, !rule.isCarried, !rule.isWeak else { return true }
        return rule.name == SpeakerRule.nearestVerb.name
            && ["by", "phrase", "term", "word", "words", "remark", "comment", "line"].contains(
                context.paragraph.word(context.quoteIndex - 1))
    }

    /// The first earlier quotation that holds these few words and more.
    private mutating func echo(of quoted: QuotedText) -> Int? {
        guard (2...QuotedText.maximumEchoLength).contains(quoted.words.count) else { return nil }
        echoes.add(words)
        return echoes.quotes(holding: quoted.words, of: words).first {
            quotes[$0].echoOf == nil && quotes[$0].text != quoted.text
        }
    }

    private mutating func append(_ quoted: QuotedText, _ context: QuoteContext, _ found: Found?, echo: Int?) {
        var quote = Quotation(
            kind: quoted.kind(at: context), span: quoted.span, text: quoted.text, echoOf: echo,
            attribution: .none, rule: found?.rule.name ?? (echo == nil ? "none" : "echo"),
            confidence: found?.rule.confidence ?? (echo == nil ? 0.5 : 0.8))

        if let found {
            attribute(&quote, found, context)
            if let first = firstHalf(of: quote, found.rule, context) {
                quote.kind = .direct
                quote.statement = statement(with: first)
            }
        }
        if let echo, quotes[echo].speaker != nil {
            copySpeaker(of: echo, to: &quote)
            quote.attribution = .carried
        }
        quotes.append(quote)
        words.append(quoted.words)
        quoteHistory.append(
            .init(
                paragraph: context.paragraph.index, tokenIndex: context.quoteIndex, quotation: quotes.count - 1,
                hasSource: quote.speakerSpan != nil && echo == nil))
    }

    private mutating func attribute(_ quote: inout Quotation, _ found: Found, _ context: QuoteContext) {
        switch found.source {
        case .words(let span, let cue):
            let resolution = resolver.speaker(span, history: speakerHistory)
            quote.speaker = resolution.speaker
            quote.speakerSpan = span
            quote.cue = cue
            quote.attribution =
                found.rule.isCarried && resolution.attribution == .explicit ? .carried : resolution.attribution
            quote.confidence = resolution.confidence(of: found.rule.confidence)
            speakerHistory.insert(resolution, at: span)
        case .sameAs(let index, let cue):
            copySpeaker(of: index, to: &quote)
            quote.cue = cue ?? quotes[index].cue
            if found.rule.isCarried { quote.attribution = .carried } else { quote.statement = statement(with: index) }
        }
        quote.medium = medium.medium(of: context) ?? (found.rule.isCarried ? nil : sharedMedium(found.source))
    }

    /// The statement that the reporting clause interrupted, as in “We know,” she went on, “that it is late.”
    private func firstHalf(of quote: Quotation, _ rule: SpeakerRule, _ context: QuoteContext) -> Int? {
        guard [SpeakerRule.sameSentence.name, SpeakerRule.clauseBefore.name].contains(rule.name),
            context.paragraph.kind(context.quoteIndex - 1) == .comma, let last = quoteHistory.last,
            last.paragraph == context.paragraph.index, context.sentence.contains(last.tokenIndex),
            quotes[last.quotation].kind == .direct, quotes[last.quotation].text.hasSuffix(","),
            quotes[last.quotation].speaker == quote.speaker
        else { return nil }
        return last.quotation
    }

    private func sharedMedium(_ source: QuoteSource) -> String? {
        if case .sameAs(let index, _) = source { quotes[index].medium } else { nil }
    }

    func copySpeaker(of index: Int, to quote: inout Quotation) {
        quote.speaker = quotes[index].speaker
        quote.speakerSpan = quotes[index].speakerSpan
        quote.attribution = quotes[index].attribution
    }

    /// Returns the number of the statement that the earlier part has, or now gets.
    private mutating func statement(with index: Int) -> Int {
        if let number = quotes[index].statement { return number }
        statementCount += 1
        quotes[index].statement = statementCount
        return statementCount
    }

    private func span(_ paragraph: ParsedParagraph, _ quotedSpan: QuotedSpan) -> TextSpan {
        TextSpan(paragraph: paragraph.index, start: quotedSpan.inner.lowerBound, length: quotedSpan.inner.count)
    }
}
