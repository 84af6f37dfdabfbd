import ArticleModel
import Text

/// Reads what stands above the first paragraph of a text: title, names, labels and dates.
///
/// The head ends at the first line that reads as a sentence, so that a text which begins with its lead has no title.
struct HeadReader {
    private var title: String?
    private var subtitle: String?
    private var bylines: [BylineLine] = []
    private var outlet: String?
    private var section: String?
    private var publishedAt: [String] = []
    private var modifiedAt: [String] = []
    /// The lines that are fields, by index in the document, with the rules under which they are removed.
    private var rules: [Int: BoilerplateRule] = [:]
    /// The lines that are title and subtitle, by index in the document.
    private var titleLines: Set<Int> = []

    /// The lines that may be of the head, widgets left out, with their indices in the document.
    private let blocks: [Block]
    private let indices: [Int]
    /// The first line after the head.
    private var end = 0

    /// The number of lines above which it is no head but a list or verse.
    private static let maximumLabels = 12
    /// The number of sentences up to which the head is looked for: a standfirst and a lead may be two.
    private static let maximumSentences = 3
    /// The number of words above which a line gives no byline and no date.
    private static let maximumWordsOfField = 16

    init(_ allBlocks: [Block], after header: TextHeader) {
        title = header.title
        indices = HeadReader.candidates(allBlocks, after: header.lineCount)
        blocks = indices.map { allBlocks[$0] }
        for index in 0..<header.lineCount { rules[index] = .headerField }
        let labels = takeNamesAndDates()
        let index = titleIndex(labels)
        if let index {
            title = blocks[labels[index]].text
            titleLines.insert(indices[labels[index]])
        }
        for position in labels.indices where position != index {
            take(labels[position], isAboveTitle: index.map { position < $0 } ?? false)
        }
        takeStandfirst(hasSubtitle: header.values[.subtitle] != nil, hasByline: header.values[.author] != nil)
    }

    func offer(to fields: inout Fields) {
        fields.title.offer(title, from: .header)
        fields.subtitle.offer(subtitle, from: .header)
        fields.outlet.offer(outlet, from: .header)
        fields.section.offer(section, from: .header)
        let names = bylines.flatMap(\.names)
        fields.byline.offer(names.isEmpty ? nil : names, from: .header)
        fields.bylineAgency.offer(bylines.lazy.compactMap(\.agency).first, from: .header)
        fields.published.offer([("header", publishedAt)])
        fields.modified.offer([("header", modifiedAt)])
        if let late = fields.published.reader.firstLate([("header", publishedAt)]) {
            fields.flags.append(QualityFlag(.futureDate, detail: late))
        }
        fields.fieldLines = rules
        fields.titleLines = titleLines
    }

    private func line(at index: Int) -> TextLine { blocks[index].line }

    /// Returns the indices of the lines that may be of the head and of those after it; widgets are left out above the
    /// first sentences, so that they are no labels of the head.
    private static func candidates(_ blocks: [Block], after count: Int) -> [Int] {
        let classifier = LineClassifier(headline: nil, byline: [])
        var indices: [Int] = []
        var sentences = 0
        for index in blocks.indices.dropFirst(count) {
            let block = blocks[index]
            if sentences < maximumSentences {
                let short = classifier.features(of: block)
                if classifier.agencyCredit(in: block, short) != nil { continue }
                if let rule = classifier.widgetRule(for: block, short),
                    !(rule == .relatedLink && indices.isEmpty && mayBeHeadline(block.line))
                {
                    continue
                }
            }
            sentences += block.line.isSentence ? 1 : 0
            indices.append(index)
        }
        return indices
    }

    /// "Explainer: how the wall is paid for" is a link in the body and a headline where nothing stands above it.
    private static func mayBeHeadline(_ line: TextLine) -> Bool {
        guard line.isHeadLike, let first = line.words.words.first else { return false }
        return !linkOpenings.contains(first.hash)
    }

    private static let linkOpenings = Set(["read", "also", "see", "related", "recommended"].map(WordSpans.hash))

    private mutating func remove(_ index: Int, _ rule: BoilerplateRule) { rules[indices[index]] = rule }
}

/// Bylines, dates and handles.
extension HeadReader {
    /// Takes bylines, dates and handles out, up to the first sentence; returns the indices of the other lines of the
    /// head.
    private mutating func takeNamesAndDates() -> [Int] {
        var labels: [Int] = []
        while end < blocks.count, labels.count < HeadReader.maximumLabels {
            let line = line(at: end)
            let isBelowTitle = title != nil || labels.contains { self.line(at: $0).wordCount > 3 }
            if take(byline: end) || take(date: end) || take(handle: end, isBelowTitle: isBelowTitle) {
                end += 1
            } else if line.isHeadLike, DatelinePrefix(line.scalars) == nil, !isTooMany(labels, line) {
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
    private func isTooMany(_ labels: [Int], _ line: TextLine) -> Bool {
        let headline = title.map { WordSpans($0).hash }
        let lines = labels.map { self.line(at: $0) } + [line]
        var long = Set(lines.filter { $0.wordCount > 3 }.map { HeadReader.beforeBar($0) ?? $0.words.hash })
        if let headline { long.remove(headline) }
        return line.wordCount > 3 && long.count > (title == nil ? 2 : 1)
    }

    private mutating func take(byline index: Int) -> Bool {
        let line = line(at: index)
        guard line.wordCount <= HeadReader.maximumWordsOfField,
            let found = BylineLine(blocks[index].text, places: .gazetteer),
            !line.endsWithStop || found.names.contains(where: { $0.contains(" ") })
        else { return false }
        bylines.append(found)
        if found.date != nil { publishedAt.append(blocks[index].text) }
        remove(index, .byline)
        return true
    }

    private mutating func take(date index: Int) -> Bool {
        let line = line(at: index)
        guard line.wordCount <= HeadReader.maximumWordsOfField else { return false }
        let block = blocks[index]
        let words = block.normalized.blankSeparated
        let isTimestamp =
            TimestampLine.matches(block.text, normalized: block.normalized, endsSentence: line.endsWithStop)
            || TimestampLine.isDay(words) && DateExpression(block.text).dayWithoutYear != nil
            || !line.endsWithStop && BoilerplateRule.rule(byOpeningOf: block.text) == .timestamp
            || !line.endsWithStop && words.count <= 10 && words.first.map(HeadReader.verbs.contains) == true
                && DateExpression(block.text).parts != nil
        guard isTimestamp else { return false }
        if PublicationDates.opensChange(block.normalized) {
            modifiedAt.append(block.text)
        } else {
            publishedAt.append(block.text)
        }
        remove(index, .timestamp)
        return true
    }

    private static let verbs: Set<Substring> = ["posted", "published", "updated"]

    /// Takes one word in capitals, or one that begins with @, below the headline.
    private mutating func take(handle index: Int, isBelowTitle: Bool) -> Bool {
        guard isBelowTitle, HeadReader.isHandle(line(at: index)) else { return false }
        remove(index, .bylineHandle)
        return true
    }

    private static func isHandle(_ line: TextLine) -> Bool {
        guard line.wordCount == 1, (2...20).contains(line.scalars.count), !line.scalars.contains(" ") else {
            return false
        }
        return line.scalars.first == "@"
            || line.scalars.allSatisfy { $0.isUppercase || $0.isDigit || $0 == "_" }
    }
}

/// The title and the labels beside it.
extension HeadReader {
    /// Returns which of `labels` is the title: the line that stands there twice; else the first that is long enough;
    /// else the longest.
    private func titleIndex(_ labels: [Int]) -> Int? {
        if title != nil { return nil }
        let labels = labels.map { line(at: $0) }
        let twice = labels.indices.first { index in
            let hash = labels[index].words.hash
            let others = labels.indices.filter { $0 != index }
            return labels[index].wordCount > 2
                && others.contains { labels[$0].words.hash == hash || HeadReader.beforeBar(labels[$0]) == hash }
        }
        if let twice { return twice }
        if let marked = labels.firstIndex(where: { $0.mark == .heading }) { return marked }
        if let long = labels.firstIndex(where: { $0.wordCount > 4 }) { return long }
        return labels.indices.max { (labels[$0].wordCount, -$0) < (labels[$1].wordCount, -$1) }
    }

    private mutating func take(_ index: Int, isAboveTitle: Bool) {
        let line = line(at: index)
        if [line.words.hash, HeadReader.beforeBar(line)].contains(WordSpans(title ?? "").hash) {
            remove(index, .repeatedHeadline)
        } else if isAboveTitle {
            takeLabel(index, isAboveTitle: true)
        } else if bylines.isEmpty, line.wordCount <= 4,
            let names = BylineLine(unlabelled: line.text, places: .gazetteer)
        {
            bylines.append(names)
            remove(index, .byline)
        } else if BylineLine.isOffice(line.text) {
            remove(index, .byline)
        } else if subtitle == nil, line.wordCount > 3 {
            takeSubtitle(index)
        } else {
            takeLabel(index, isAboveTitle: false)
        }
    }

    private mutating func takeSubtitle(_ index: Int) {
        if subtitle == nil {
            subtitle = blocks[index].text
            titleLines.insert(indices[index])
        } else {
            remove(index, .standfirst)
        }
    }

    /// The hash of the words before the bar of "Harbour wall to be raised | Coast News".
    private static func beforeBar(_ line: TextLine) -> UInt64? {
        line.scalars.lastIndex(of: "|").map { WordSpans(Array(line.scalars[..<$0])).hash }
    }

    /// Takes a label: the first short line is the outlet, unless it is the name of a section; the next the section.
    private mutating func takeLabel(_ index: Int, isAboveTitle: Bool) {
        remove(index, .headLabel)
        let line = line(at: index)
        guard line.wordCount <= 3, !line.scalars.contains("|") else { return }
        let isSection = HeadReader.sections.contains(blocks[index].normalized)
        if isAboveTitle, outlet == nil, section == nil, !isSection {
            outlet = line.text
        } else if section == nil, isAboveTitle || isSection {
            section = line.text
        }
    }

    private static let sections = WordList(lexicon: PackageResources.section_names_txt)
}

/// A standfirst that is written as a sentence.
extension HeadReader {
    /// Takes the standfirst: a sentence between headline and byline or before a dateline, and one that sums the article
    /// up and is followed by a lead that begins again.
    private mutating func takeStandfirst(hasSubtitle: Bool, hasByline: Bool) {
        guard title != nil, end + 1 < blocks.count, line(at: end).mark == nil,
            DatelinePrefix(line(at: end).scalars) == nil
        else { return }
        let line = line(at: end)
        let isFree = subtitle == nil && !hasSubtitle
        if isBeforeByline() {
            takeSubtitle(end)
            end += 1
            for label in takeNamesAndDates() { takeLabel(label, isAboveTitle: false) }
        } else if isFree, bylines.isEmpty, !hasByline, line.wordCount <= 40,
            DatelinePrefix(self.line(at: end + 1).scalars) != nil
        {
            takeSubtitle(end)
        } else if isFree, Summary(line, before: blocks[(end + 1)...].map(\.line)).isSummary {
            takeSubtitle(end)
        }
    }

    /// Whether the byline is next, or stands below a handle or date.
    private func isBeforeByline() -> Bool {
        for block in blocks[(end + 1)...].prefix(3) {
            let line = block.line
            if line.wordCount <= HeadReader.maximumWordsOfField, BylineLine(block.text, places: .gazetteer) != nil {
                return true
            }
            if HeadReader.isHandle(line) { return true }
            let normalized = block.normalized
            guard
                line.wordCount == 0 || TimestampLine.isDay(normalized.blankSeparated)
                    || TimestampLine.isWhole(normalized)
            else { return false }
        }
        return false
    }
}
