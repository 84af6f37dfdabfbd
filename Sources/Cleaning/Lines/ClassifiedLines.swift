import ArticleModel
import Text

/// The lines of a document, separated into those of the article and those that a rule takes.
struct ClassifiedLines {
    private(set) var kept: [Block] = []
    private(set) var removed: [RemovedBlock] = []
    /// The agency that a line of its own credits.
    private(set) var agency: String?
    /// The lines before the text that a rule took: they may say who wrote it or when.
    private(set) var head: [Block] = []
    /// The line below the headline of a page that says what the article is about.
    let standfirst: String?
    /// Whether the last that a text says is that the rest is elsewhere.
    private(set) var endsWithLink = false
    private let classifier: LineClassifier
    private let isPage: Bool
    private var isAfterProse = false
    private var isBelowRelatedHeading = false

    /// Classifies each line alone and in the light of its neighbours, then revises those at both ends.
    init(of document: Document, _ fields: Fields) {
        classifier = LineClassifier(headline: fields.title.value, byline: fields.byline.value ?? [])
        isPage = document.page != nil
        let positions = LinePositions(of: document, fields)
        standfirst = positions.standfirst.map { document.blocks[$0].text }
        var lists = document.page.map { LinkLists(document.blocks, in: $0.tree) }
        var pending = RemovedRun()
        for index in document.blocks.indices where positions.hasBody && !fields.titleLines.contains(index) {
            var block = document.blocks[index]
            if let rule = positions.rules[index] {
                pending.add(block.text, rule, to: &removed)
                if !isPage { pending.close(into: &removed) }
                continue
            }
            pending.close(into: &removed)
            if !isPage { block = withoutResidue(block) }
            let isListed = block.isAllLink && lists?.isMixed(at: index) == true
            let isBeforeSentence = index + 1 < document.blocks.count && document.blocks[index + 1].isSentence
            classify(
                block,
                LineClassifier.Context(
                    isBeforeSentence: isBeforeSentence, isAfterProse: isAfterProse, isInMixedList: isListed))
        }
        pending.close(into: &removed)
        if isPage { removeHead() }
        removeTail(AuthorNote(byline: fields.byline.value ?? []))
        if !isPage { markSubheads() }
    }

    private mutating func classify(_ block: Block, _ context: LineClassifier.Context) {
        let short = classifier.shortLine(of: block)
        if let credit = classifier.agencyCredit(in: block, short) {
            agency = agency ?? credit.name
            remove(block, .agencyCredit)
        } else if let rule = classifier.rule(for: block, short, in: context) {
            if !isAfterProse { head.append(block) }
            if !isAfterProse, isPage, rule == .repeatedHeadline { removeOverlines() }
            isBelowRelatedHeading = isBelowRelatedHeading || rule == .relatedHeading
            endsWithLink = endsWithLink || rule == .continueReading
            remove(block, rule)
        } else if isBelowRelatedHeading, !isPage, isHeadlineOfAnother(block) {
            remove(block, .relatedSection)
        } else {
            isBelowRelatedHeading = false
            endsWithLink = false
            keep(isPage ? withoutResidue(block) : block)
        }
    }

    private mutating func keep(_ block: Block) {
        isAfterProse = isAfterProse || block.isProse
        kept.append(block.withLine)
    }

    /// The weight from which on a text is a paragraph to which the credit of a picture was glued.
    private static let maximumCaptionWeight = 60

    /// Cuts pieces of the page out of a paragraph.
    private mutating func withoutResidue(_ block: Block) -> Block {
        let block = block.withLine
        let line = block.line
        guard let (scalars, cuts) = InlineResidue.cut(from: line.scalars, line.words, isPage: isPage) else {
            return block
        }
        if !isPage, classifier.shortLine(of: block).flatMap({ BoilerplateRule.taking($0) }) != nil { return block }
        let rest = block.replacingText(with: TextLine(scalars, mark: line.mark))
        // A few words before the credit of a picture are its caption.
        let isCaption = cuts.contains { $0.rule == BoilerplateRule.imageCredit.name && block.text.hasSuffix($0.sample) }
        if isCaption, rest.weight < ClassifiedLines.maximumCaptionWeight { return block }
        removed += cuts
        return rest
    }

    private mutating func remove(_ block: Block, _ rule: BoilerplateRule) {
        removed.append(RemovedBlock(rule, block.text))
    }

    /// The headline of another article has no more words; in a text nothing but its place shows that it is a link.
    private static let maximumWordsOfLink = 18

    private func isHeadlineOfAnother(_ block: Block) -> Bool {
        let line = block.line
        return line.wordCount <= ClassifiedLines.maximumWordsOfLink && !line.endsWithStop
            && (line.isHeadLike || line.mark == .listItem)
    }
}

/// The replacement of the lines of a page by those of a fallback.
extension ClassifiedLines {
    /// Returns these lines with those of a fallback in the place of what was kept.
    func replaced(by body: ClassifiedLines) -> ClassifiedLines {
        var lines = self
        lines.removed += kept.map { RemovedBlock(.shownPart, $0.text) } + body.removed
        lines.kept = body.kept
        return lines
    }

    /// The lines without marks that a program replaces by something else.
    var withoutTemplateMarks: ClassifiedLines {
        var lines = self
        for mark in kept where mark.isTemplateMark { lines.remove(mark, .templateMark) }
        lines.kept.removeAll(where: \.isTemplateMark)
        return lines
    }
}

/// The revision of both ends, when it is known what stands between them.
extension ClassifiedLines {
    private static let maximumLabels = 3

    /// Removes the line or two over the first sentence that name the section, the series or the topic, but not a
    /// heading right over it; more lines are a list or a table.
    private mutating func removeHead() {
        guard let first = kept.firstIndex(where: { $0.isProse || $0.endsSentence }),
            first <= ClassifiedLines.maximumLabels
        else { return }
        let isHeaded = first > 0 && kept[first - 1].role == .heading
        let labels = kept[..<(isHeaded ? first - 1 : first)]
        guard labels.allSatisfy({ $0.role == .heading || $0.isLabel }) else { return }
        for label in labels { remove(label, .headLabel) }
        kept.removeFirst(labels.count)
    }

    /// Removes what stands over the headline: it names the outlet or the section.
    private mutating func removeOverlines() {
        guard kept.count <= ClassifiedLines.maximumLabels, kept.allSatisfy({ $0.role == .heading || $0.isLabel })
        else { return }
        for label in kept { remove(label, .headLabel) }
        kept = []
    }

    /// Removes what follows the last sentence: headings and lines of links lead to something else; addresses, numbers
    /// and names there are what programs left.
    private mutating func removeTail(_ note: AuthorNote) {
        let tail = TailRules(kept, note, isPage: isPage)
        while let last = kept.last, let rule = tail.rule(for: last, after: kept.dropLast()) {
            remove(last, rule)
            kept.removeLast()
        }
    }

    /// Makes headings of short lines of a text that stand before a paragraph; a short line without text below it is
    /// text.
    private mutating func markSubheads() {
        var isBeforeText = false
        for index in kept.indices.reversed() {
            let line = kept[index].line
            if line.mark == nil, isBeforeText, line.isSubheadLike { kept[index].role = .heading }
            if kept[index].role != .heading { isBeforeText = line.isSentence || line.mark != nil }
        }
    }
}

/// Neighbouring paragraphs that one rule takes: they are one removed block.
private struct RemovedRun {
    private var texts: [String] = []
    private var rule: BoilerplateRule?

    mutating func add(_ text: String, _ rule: BoilerplateRule, to removed: inout [RemovedBlock]) {
        if self.rule != rule { close(into: &removed) }
        self.rule = rule
        texts.append(text)
    }

    mutating func close(into removed: inout [RemovedBlock]) {
        if let rule { removed.append(RemovedBlock(rule, texts.joined(separator: " "))) }
        rule = nil
        texts = []
    }
}
