import ArticleModel

/// What stands above the first paragraph of the article: title, names, labels and dates.
///
/// The head ends at the first line that reads as a sentence, so that a text which begins with its lead
/// has no title.
struct TextHead {
    private(set) var title: String?
    private(set) var subtitle: String?
    private(set) var byline: [String] = []
    private(set) var outlet: String?
    private(set) var section: String?
    private(set) var publishedAt: ArticleDate?
    private(set) var modifiedAt: ArticleDate?
    private(set) var language: String?
    private(set) var removed: [RemovedBlock] = []
    /// Index of the first line behind the head.
    private(set) var end: Int

    /// More lines than this and it is no head but a list or verse.
    private static let mostLines = 12

    init(_ fields: HeaderFields, above lines: [TextLine]) {
        end = 0
        take(fields)
        let labels = takeNamesAndDates(lines)
        let place = titlePlace(labels)
        if let place { title = labels[place].text }
        for index in labels.indices where index != place {
            take(labels[index], isAboveTitle: place.map { index < $0 } ?? false)
        }
        takeStandfirst(lines)
    }

    private mutating func take(_ fields: HeaderFields) {
        title = fields.values[.title].map(TextHead.withoutReplyMark)
        subtitle = fields.values[.subtitle]
        outlet = fields.values[.outlet]
        language = fields.values[.language].flatMap(NamedLanguage.tag(of:))
        section = fields.values[.section]
        byline = fields.values[.author].map { Byline(field: $0).names } ?? []
        publishedAt = fields.values[.published].flatMap { TextHead.date($0) }
        modifiedAt = fields.values[.modified].flatMap { TextHead.date($0) }
        for line in fields.lines { remove(line, "headerField", "a field of the file's header") }
    }

    /// Takes bylines, dates and handles out, up to the first sentence; returns the other lines of the head.
    private mutating func takeNamesAndDates(_ lines: [TextLine]) -> [TextLine] {
        var labels: [TextLine] = []
        while end < lines.count, labels.count < TextHead.mostLines {
            let line = lines[end]
            if take(byline: line) || take(date: line)
                || take(handle: line, isBelowTitle: title != nil || labels.contains { $0.wordCount > 3 })
            {
                end += 1
            } else if line.isHeadLike, DatelinePrefix(line.scalars) == nil, !isTooMany(labels, line) {
                labels.append(line)
                end += 1
            } else {
                break
            }
        }
        return labels
    }

    /// A headline and a standfirst are all that a head holds beside short labels; a third line of more
    /// than three words belongs to the body.
    private func isTooMany(_ labels: [TextLine], _ line: TextLine) -> Bool {
        let headline = title.map { WordSpans($0).key }
        let long = Set((labels + [line]).filter { $0.wordCount > 3 }.map { TextHead.beforeBar($0) ?? $0.words.key })
            .subtracting([headline ?? 0])
        return line.wordCount > 3 && long.count > (title == nil ? 2 : 1)
    }

    private mutating func take(byline line: TextLine) -> Bool {
        guard let found = Byline(line), !line.endsWithStop || found.names.contains(where: { $0.contains(" ") }),
            line.wordCount <= 16
        else { return false }
        byline += found.names
        if publishedAt == nil { publishedAt = TextHead.articleDate(found.date) }
        remove(line, "byline", "names who wrote it; the names are in `byline`")
        return true
    }

    private mutating func take(date line: TextLine) -> Bool {
        guard line.wordCount <= 16 else { return false }
        let words = line.plain.split(separator: " ")
        let isSaid = words.first.map { ["posted", "published", "updated"].contains($0) } == true && words.count <= 10
        guard isSaid || WrittenDate.isWhole(words), !line.endsWithStop, let written = WrittenDate(words) else {
            return false
        }
        let date = TextHead.articleDate(written)
        if words[0] == "updated" || words[0] == "modified" || words[0] == "last" {
            modifiedAt = modifiedAt ?? date
        } else {
            publishedAt = publishedAt ?? date
        }
        remove(line, "dateLine", "says when it was published; a full date is in `publishedAt`")
        return true
    }

    /// One word in capitals, or one that begins with @, below the headline.
    private mutating func take(handle line: TextLine, isBelowTitle: Bool) -> Bool {
        guard isBelowTitle, TextHead.isHandle(line) else { return false }
        remove(line, "bylineHandle", "a writer's handle, not a name")
        return true
    }

    private static func isHandle(_ line: TextLine) -> Bool {
        guard line.wordCount == 1, (2...20).contains(line.scalars.count), !line.scalars.contains(" ") else {
            return false
        }
        return line.scalars.first == "@"
            || line.scalars.allSatisfy { $0.isUppercaseLetter || $0.isDigit || $0 == "_" }
    }

    /// The line that stands there twice; else the first that is long enough; else the longest.
    private func titlePlace(_ labels: [TextLine]) -> Int? {
        if title != nil { return nil }
        let twice = labels.indices.first { place in
            let key = labels[place].words.key
            let others = labels.indices.filter { $0 != place }
            return labels[place].wordCount > 2
                && others.contains { labels[$0].words.key == key || TextHead.beforeBar(labels[$0]) == key }
        }
        if let twice { return twice }
        if let marked = labels.firstIndex(where: { $0.mark == .heading }) { return marked }
        if let long = labels.firstIndex(where: { $0.wordCount > 4 }) { return long }
        return labels.indices.max { (labels[$0].wordCount, -$0) < (labels[$1].wordCount, -$1) }
    }

    private mutating func take(_ line: TextLine, isAboveTitle: Bool) {
        if [line.words.key, TextHead.beforeBar(line)].contains(WordSpans(title ?? "").key) {
            remove(line, "repeatedHeadline", "the headline again")
        } else if isAboveTitle {
            takeLabel(line, isAboveTitle: true)
        } else if byline.isEmpty, let names = Byline(bare: line)?.names, line.wordCount <= 4 {
            byline = names
            remove(line, "byline", "names who wrote it; the names are in `byline`")
        } else if Byline.isOffice(line) {
            remove(line, "byline", "the office of who wrote it")
        } else if subtitle == nil, line.wordCount > 3 {
            subtitle = line.text
        } else {
            takeLabel(line, isAboveTitle: false)
        }
    }

    /// The words before the bar of "Harbour wall to be raised | Coast News".
    private static func beforeBar(_ line: TextLine) -> UInt64? {
        line.scalars.lastIndex(of: "|").map { WordSpans(Array(line.scalars[..<$0])).key }
    }

    /// The first short line is the outlet, unless it is the name of a section; the next the section.
    private mutating func takeLabel(_ line: TextLine, isAboveTitle: Bool) {
        remove(line, "headLabel", "a label above the article: outlet, section or the like")
        guard line.wordCount <= 3, !line.scalars.contains("|") else { return }
        let isSection = TextHead.sections.contains(line.plain)
        if isAboveTitle, outlet == nil, section == nil, !isSection {
            outlet = line.text
        } else if section == nil, isAboveTitle || isSection {
            section = line.text
        }
    }

    private static let sections: Set<String> = [
        "news", "world", "world news", "politics", "business", "economy", "markets", "opinion", "sport", "sports",
        "culture",
        "arts", "science", "health", "technology", "tech", "environment", "climate", "local", "local news", "national",
        "international",
        "europe", "asia", "africa", "americas", "middle east", "education", "travel", "lifestyle", "entertainment",
        "conflict",
        "war", "defence", "defense", "security", "law", "crime", "society", "weather", "home", "latest", "analysis",
        "editorial",
        "feature", "features", "exclusive", "breaking news", "top news", "weekend",
    ]

    private static func withoutReplyMark(_ title: String) -> String {
        for mark in ["Fwd: ", "FW: ", "Fw: ", "FWD: ", "Re: ", "RE: "] where title.hasPrefix(mark) {
            return withoutReplyMark(String(title.dropFirst(mark.count)))
        }
        return title
    }

    private static func date(_ text: String) -> ArticleDate? {
        if let parts = DateParts(text) { return ArticleDate(parts, source: "header") }
        return articleDate(WrittenDate(TextLine(text).plain.split(separator: " ")))
    }

    private static func articleDate(_ written: WrittenDate?) -> ArticleDate? {
        written?.date.map { ArticleDate(DateParts(date: $0), source: "header") }
    }

    private mutating func remove(_ line: TextLine, _ rule: String, _ reason: String) {
        removed.append(RemovedBlock(rule: rule, reason: reason, text: line.text))
    }
}

/// A standfirst that is written as a sentence.
extension TextHead {
    /// A sentence between headline and byline, or before a dateline, is the standfirst; so is one that
    /// sums the article up and is followed by a lead that begins again.
    fileprivate mutating func takeStandfirst(_ lines: [TextLine]) {
        guard title != nil, end + 1 < lines.count, lines[end].mark == nil, DatelinePrefix(lines[end].scalars) == nil
        else { return }
        let line = lines[end]
        if isBeforeByline(lines) {
            takeSubtitle(line)
            let labels = takeNamesAndDates(lines)
            for label in labels { takeLabel(label, isAboveTitle: false) }
        } else if subtitle == nil, byline.isEmpty, line.wordCount <= 40, DatelinePrefix(lines[end + 1].scalars) != nil {
            takeSubtitle(line)
        } else if subtitle == nil, Summary(line, before: lines[(end + 1)...]).isSummary {
            takeSubtitle(line)
        }
    }

    /// Whether the byline is next, or stands below a handle or date.
    private func isBeforeByline(_ lines: [TextLine]) -> Bool {
        for line in lines[(end + 1)...].prefix(3) {
            if line.wordCount <= 16, Byline(line) != nil { return true }
            if TextHead.isHandle(line) { return true }
            guard line.wordCount == 0 || WrittenDate.isWhole(line.plain.split(separator: " ")) else { return false }
        }
        return false
    }

    private mutating func takeSubtitle(_ line: TextLine) {
        if subtitle == nil { subtitle = line.text } else { remove(line, "standfirst", "a second standfirst") }
        end += 1
    }
}
