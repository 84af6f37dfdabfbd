import ArticleModel
import Text

/// Reads what stands above the first paragraph of a text: title, names, labels and dates.
///
/// The head ends at the first line that reads as a sentence, so that a text which begins with its lead has no title.
struct HeadReader {
    private(set) var head = TextHead()

    /// The lines that may be of the head and those after it, widgets left out.
    private let blocks: [Block]
    /// The index of each of `blocks` in the document.
    private let indices: [Int]
    /// The index in `blocks` of the first line after the head.
    private var end = 0

    /// The greatest number of lines in a head beside bylines, dates and handles; a list or a poem has no sentence that
    /// would end it earlier.
    private static let maximumLabels = 12
    /// The greatest number of words in a line that gives a byline or a date.
    static let maximumWordsOfField = 16

    init(_ allBlocks: [Block], after header: TextHeader) {
        head.title = header.title
        indices = HeadCandidates(allBlocks, afterHeaderLines: header.lineCount).indices
        blocks = indices.map { allBlocks[$0] }
        for index in 0.upTo(header.lineCount) { head.rules[index] = .headerField }
        let labels = takeNamesAndDates()
        let titlePosition = head.title == nil ? TitleLine.index(among: labels.map { line(at: $0) }) : nil
        if let titlePosition {
            head.title = blocks[labels[titlePosition]].text
            head.titleLines.insert(indices[labels[titlePosition]])
        }
        let headline = titlePosition ?? labels.firstIndex { isTitle(line(at: $0)) }
        for position in labels.indices where position != titlePosition {
            take(labels[position], isAboveTitle: headline.map { position < $0 } ?? false)
        }
        takeStandfirst(hasSubtitle: header.values[.subtitle] != nil, hasByline: header.values[.author] != nil)
    }

    private func line(at index: Int) -> TextLine { blocks[index].line }

    private mutating func remove(_ index: Int, _ rule: BoilerplateRule) { head.rules[indices[index]] = rule }

    /// Takes the sentence after the head where it is a standfirst, and what of the head comes after it.
    private mutating func takeStandfirst(hasSubtitle: Bool, hasByline: Bool) {
        guard head.title != nil else { return }
        let standfirst = StandfirstSentence(
            blocks[end...], mayBeSubtitle: head.subtitle == nil && !hasSubtitle,
            hasByline: hasByline || !head.bylines.isEmpty)
        guard let standfirst else { return }
        takeSubtitle(end)
        if standfirst == .beforeByline {
            end += 1
            for label in takeNamesAndDates() { takeLabel(label, isAboveTitle: false) }
        }
    }
}

/// Bylines, dates and handles.
extension HeadReader {
    /// Takes bylines, dates and handles up to the first sentence, and returns the indices of the other lines of the
    /// head.
    private mutating func takeNamesAndDates() -> [Int] {
        var labels: [Int] = []
        while end < blocks.count {
            let line = line(at: end)
            let isBelowTitle = head.title != nil || labels.contains { self.line(at: $0).wordCount > 3 }
            if take(byline: end) || take(date: end) || take(handle: end, isBelowTitle: isBelowTitle) {
                end += 1
            } else if labels.count < HeadReader.maximumLabels, line.isHeadLike, DatelinePrefix(line.scalars) == nil,
                !startsBody(line, after: labels)
            {
                labels.append(end)
                end += 1
            } else {
                break
            }
        }
        return labels
    }

    /// Whether `line` belongs to the body: a headline and a standfirst are all that a head holds beside short labels,
    /// and this is a third line of more than three words.
    private func startsBody(_ line: TextLine, after labels: [Int]) -> Bool {
        let headline = head.title.map { WordSpans($0).hash }
        let lines = labels.map { self.line(at: $0) } + [line]
        var long = Set(lines.filter { $0.wordCount > 3 }.map { $0.hashesBeforeBars.first ?? $0.words.hash })
        if let headline { long.remove(headline) }
        return line.wordCount > 3 && long.count > (head.title == nil ? 2 : 1)
    }

    private mutating func take(byline index: Int) -> Bool {
        let line = line(at: index)
        guard line.wordCount <= HeadReader.maximumWordsOfField,
            let found = BylineLine(blocks[index].text, places: .gazetteer),
            !line.endsWithStop || found.names.contains(where: { $0.contains(" ") })
        else { return false }
        head.bylines.append(found)
        if found.date != nil { head.publishedAt.append(blocks[index].text) }
        remove(index, .byline)
        return true
    }

    private mutating func take(date index: Int) -> Bool {
        let line = line(at: index)
        guard line.wordCount <= HeadReader.maximumWordsOfField else { return false }
        let block = blocks[index]
        let words = block.normalized.spaceSeparated
        let isTimestamp =
            TimestampLine.matches(block.text, normalized: block.normalized, endsSentence: line.endsWithStop)
            || TimestampLine.isDay(words) && DateExpression(block.text).dayWithoutYear != nil
            || !line.endsWithStop && BoilerplateRule.rule(byOpeningOf: block.text) == .timestamp
            || !line.endsWithStop && words.count <= 10 && words.first.map(HeadReader.publishingVerbs.contains) == true
                && DateExpression(block.text).parts != nil
        guard isTimestamp else { return false }
        if PublicationDates.announcesChange(block.normalized) {
            head.modifiedAt.append(block.text)
        } else {
            head.publishedAt.append(block.text)
        }
        remove(index, .timestamp)
        return true
    }

    private static let publishingVerbs: Set<Substring> = ["posted", "published", "updated"]

    private mutating func take(handle index: Int, isBelowTitle: Bool) -> Bool {
        guard isBelowTitle, line(at: index).isHandle else { return false }
        remove(index, .bylineHandle)
        return true
    }
}

/// The labels beside the title.
extension HeadReader {
    /// Whether a line is the title, alone or before the names of sections and the site.
    private func isTitle(_ line: TextLine) -> Bool {
        guard let title = head.title else { return false }
        return ([line.words.hash] + line.hashesBeforeBars).contains(WordSpans(title).hash)
    }

    private mutating func take(_ index: Int, isAboveTitle: Bool) {
        let line = line(at: index)
        if isTitle(line) {
            remove(index, .repeatedHeadline)
        } else if isAboveTitle {
            takeLabel(index, isAboveTitle: true)
        } else if head.bylines.isEmpty, line.wordCount <= 4,
            let names = BylineLine(unlabelled: line.text, places: .gazetteer)
        {
            head.bylines.append(names)
            remove(index, .byline)
        } else if BylineLine.isOffice(line.text) {
            remove(index, .byline)
        } else if head.subtitle == nil, line.wordCount > 3 {
            takeSubtitle(index)
        } else {
            takeLabel(index, isAboveTitle: false)
        }
    }

    private mutating func takeSubtitle(_ index: Int) {
        if head.subtitle == nil {
            head.subtitle = blocks[index].text
            head.titleLines.insert(indices[index])
        } else {
            remove(index, .standfirst)
        }
    }

    /// Takes a label: the first short line above the title is the outlet, unless it names a section; the next is the
    /// section.
    private mutating func takeLabel(_ index: Int, isAboveTitle: Bool) {
        remove(index, .headLabel)
        let line = line(at: index)
        guard line.wordCount <= 3, !line.scalars.contains("|") else { return }
        let isSection = HeadReader.sections.contains(blocks[index].normalized)
        if isAboveTitle, head.outlet == nil, head.section == nil, !isSection {
            head.outlet = line.text
        } else if head.section == nil, isAboveTitle || isSection {
            head.section = line.text
        }
    }

    private static let sections = WordList(lexicon: PackageResources.section_names_txt)
}

extension TextLine {
    /// Whether the line is a writer's handle: one word in capitals, or one that begins with @.
    var isHandle: Bool {
        guard wordCount == 1, (2...20).contains(scalars.count), !scalars.contains(" ") else { return false }
        return scalars.first == "@" || scalars.allSatisfy { $0.isUppercase || $0.isDigit || $0 == "_" }
    }
}
