import ArticleModel
import Text

/// The lines of a document, separated into those of the article and those that a rule removes.
struct ClassifiedLines {
    private(set) var kept: [Block] = []
    private(set) var removed: [RemovedBlock] = []
    /// The name of the agency that a line credits, from the first such line with a name.
    private(set) var agency: String?
    /// The lines that a rule removed before the first paragraph: they may say who wrote the article and when.
    private(set) var removedBeforeText: [Block] = []
    /// The line below the headline of a page that says what the article is about.
    let standfirst: String?
    /// Whether the text ends with a link to its continuation.
    private(set) var endsWithContinuationLink = false
    private let classifier: LineClassifier
    private let isPage: Bool
    private var isAfterProse = false
    private var isBelowRelatedHeading = false
    /// Whether the last line asked readers what they think of the article.
    private var isBelowPoll = false
    private var notes = NoteReader()
    /// The index in the document of the last line that was kept.
    private var lastIndex: Int?

    /// Classifies each line by itself and by its neighbours, then revises the lines at both ends of the text.
    init(of document: Document, _ fields: Fields) {
        classifier = LineClassifier(headline: fields.title.value, byline: fields.byline.value ?? [])
        isPage = document.page != nil
        let positions = LinePositions(of: document, fields)
        standfirst = positions.standfirst.map { document.blocks[$0].text }
        var lists = document.page.map { LinkLists(document.blocks, in: $0.tree) }
        var pending = RemovedRun()
        for index in document.blocks.indices where positions.hasBody && !fields.titleLines.contains(index) {
            var block = document.blocks[index]
            if let rule = positions.rules[index], !correctsArticle(block, at: index, rule) {
                pending.add(block.text, rule, to: &removed)
                if !isPage { pending.close(into: &removed) }
                continue
            }
            pending.close(into: &removed)
            if !isPage { block = cutResidue(from: block) }
            let isInListOfText = block.isAllLink && lists?.isOfText(at: index) == true
            let isBeforeSentence = document.blocks[at: index + 1]?.isSentence == true
            let count = kept.count
            classify(
                block,
                LineClassifier.Context(
                    isBeforeSentence: isBeforeSentence, isAfterProse: isAfterProse, isInListOfText: isInListOfText))
            if kept.count > count { lastIndex = index }
        }
        pending.close(into: &removed)
        if isPage { removeLabelsAboveText() }
        removeLinesAfterLastSentence(AuthorNote(byline: fields.byline.value ?? []))
        if !isPage { markSubheadings() }
        Block.demoteNotes(within: &kept)
    }

    private mutating func classify(_ block: Block, _ context: LineClassifier.Context) {
        let note = notes.kind(of: block)
        if note == .correction { return keep(block.asNote(.correction)) }
        let features = classifier.features(of: block)
        if let credit = classifier.agencyCredit(in: block, features) {
            agency = agency ?? credit.name
            remove(block, .agencyCredit)
        } else if let rule = classifier.rule(for: block, features, in: context) {
            if !isAfterProse { removedBeforeText.append(block) }
            if !isAfterProse, isPage, rule == .repeatedHeadline { removeLinesAboveHeadline() }
            isBelowRelatedHeading = isBelowRelatedHeading || rule == .relatedHeading
            isBelowPoll = isBelowPoll || rule == .readerPoll
            endsWithContinuationLink = endsWithContinuationLink || rule == .continueReading
            remove(block, rule)
        } else if isBelowRelatedHeading, !isPage, isHeadlineOfOtherArticle(block) {
            remove(block, .relatedSection)
        } else if isBelowPoll, block.isAnswerOfPoll {
            remove(block, .readerPoll)
        } else {
            isBelowRelatedHeading = false
            isBelowPoll = false
            endsWithContinuationLink = false
            let rest = isPage ? cutResidue(from: block) : block
            keep(note.map(rest.asNote) ?? rest)
        }
    }

    /// Whether `block`, which `rule` would remove by its position, corrects the article.
    private func correctsArticle(_ block: Block, at index: Int, _ rule: BoilerplateRule) -> Bool {
        guard let lastIndex else { return false }
        return NoteReader.isCorrection(block, outsideBodyBy: rule, distance: index - lastIndex)
    }

    private mutating func keep(_ block: Block) {
        isAfterProse = isAfterProse || block.isProse && !block.role.isNote
        kept.append(block.withLine)
    }

    /// Text before a photo credit that is shorter than this, in bytes without blanks, is its caption.
    private static let maximumCaptionBytes = 60

    /// Returns the block without what links and widgets left in its text, which is recorded as removed.
    ///
    /// A block that a rule removes whole is returned as it is.
    private mutating func cutResidue(from block: Block) -> Block {
        let block = block.withLine
        let line = block.line
        guard let (scalars, cuts) = InlineResidue.cut(from: line.scalars, line.words, isPage: isPage) else {
            return block
        }
        if !isPage, classifier.features(of: block).flatMap({ BoilerplateRule.rule(matching: $0) }) != nil {
            return block
        }
        let rest = block.replacingText(with: TextLine(scalars, mark: line.mark))
        let endsWithCredit = cuts.contains {
            $0.rule == BoilerplateRule.imageCredit.name && block.text.hasSuffix($0.sample)
        }
        let isShort = rest.nonBlankBytes < ClassifiedLines.maximumCaptionBytes
        // A paragraph that says where it was filed is the report's, whatever was glued to it.
        if endsWithCredit, isShort, DatelinePrefix(line.scalars) == nil { return block }
        removed += cuts
        return rest
    }

    private mutating func remove(_ block: Block, _ rule: BoilerplateRule) {
        removed.append(RemovedBlock(rule, block.text))
    }

    /// The greatest number of words in a headline of another article.
    private static let maximumWordsOfHeadline = 18

    /// Whether a line of a text may be the headline of another article, where it is below a heading of related ones: in
    /// a text nothing else shows that it was a link.
    private func isHeadlineOfOtherArticle(_ block: Block) -> Bool {
        let line = block.line
        return line.wordCount <= ClassifiedLines.maximumWordsOfHeadline && !line.endsWithStop
            && (line.isHeadLike || line.mark == .listItem)
    }
}

/// The replacement of the lines of a page by those of a fallback.
extension ClassifiedLines {
    /// Returns these lines with the kept ones removed and those of `body` kept instead.
    func replaced(by body: ClassifiedLines) -> ClassifiedLines {
        var lines = self
        lines.removed += kept.map { RemovedBlock(.shownPart, $0.text) } + body.removed
        lines.kept = body.kept
        return lines
    }

    /// These lines without the kept ones that are nothing but a placeholder of a template.
    var withoutTemplateMarks: ClassifiedLines {
        var lines = self
        for mark in kept where mark.isTemplateMark { lines.remove(mark, .templateMark) }
        lines.kept.removeAll(where: \.isTemplateMark)
        return lines
    }
}

/// The revision of the lines before the first sentence and after the last.
extension ClassifiedLines {
    /// The greatest number of labels above the headline or the text; more lines are a list or a table.
    private static let maximumLabels = 3

    /// Removes the few lines above the first sentence that name the section, the series or the topic, but not a heading
    /// right above it.
    private mutating func removeLabelsAboveText() {
        guard let first = kept.firstIndex(where: { $0.isProse || $0.endsSentence }),
            first <= ClassifiedLines.maximumLabels
        else { return }
        let isHeaded = kept[at: first - 1]?.role == .heading
        let labels = kept.prefix(isHeaded ? first - 1 : first)
        guard labels.allSatisfy({ $0.role == .heading || $0.isLabel }) else { return }
        for label in labels { remove(label, .headLabel) }
        kept.removeFirst(labels.count)
    }

    /// Removes the labels above the headline, which name the outlet or the section.
    private mutating func removeLinesAboveHeadline() {
        guard kept.count <= ClassifiedLines.maximumLabels, kept.allSatisfy({ $0.role == .heading || $0.isLabel })
        else { return }
        for label in kept { remove(label, .headLabel) }
        kept = []
    }

    /// Removes the lines that are not the article's from the end, until one is: headings and links lead to something
    /// else, and single addresses, numbers and names were left there by programs.
    private mutating func removeLinesAfterLastSentence(_ note: AuthorNote) {
        let notes = Block.removeNotesAtEnd(of: &kept)
        defer { kept += notes }
        let rules = LastLineRules(kept, note, isPage: isPage)
        while let last = kept.last, let rule = rules.rule(for: last, after: kept.dropLast()) {
            remove(last, rule)
            kept.removeLast()
        }
    }

    /// Makes headings of the short lines of a text that a paragraph follows.
    private mutating func markSubheadings() {
        var isBeforeText = false
        for index in kept.indices.reversed() {
            let line = kept[index].line
            if line.mark == nil, isBeforeText, line.isSubheadingLike, !kept[index].role.isNote {
                kept[index].role = .heading
            }
            if kept[index].role != .heading { isBeforeText = line.isSentence || line.mark != nil }
        }
    }
}
