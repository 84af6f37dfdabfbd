import ArticleModel
import Text

/// An article before repetitions are removed and flags are set, with its paragraphs read into words once for all
/// comparisons.
struct ArticleDraft: Sendable {
    private(set) var article: CleanArticle
    /// The words of `article.paragraphs`, a line for each.
    private(set) var lines: [TextLine]
    /// What tells how well the body was extracted; nil for a text.
    private(set) var evidence: ExtractionEvidence?

    /// Makes the article of what `document` has: its fields, and the lines that were kept.
    init(_ document: Document, _ fields: Fields, _ lines: ClassifiedLines) {
        var article = CleanArticle(fields)
        article.removed = document.removed + lines.removed
        article.flags = document.flags + article.flags
        if document.page == nil, lines.endsWithContinuationLink {
            article.flags.append(QualityFlag(.truncated, detail: "a link leads to the rest"))
        }
        var kept = lines.kept
        if document.page == nil { ArticleDraft.cutDateline(of: &kept) }
        article.paragraphs = kept.map { Paragraph($0.role, $0.text) }
        self.init(article, lines: kept.map(\.line))
        evidence = ExtractionEvidence(of: document, kept, fields)
        if document.page != nil { repairLetters() }
        if let page = document.page, !PageListing.isList(document.blocks, kept: lines.kept) { notePages(of: page) }
        leaveOutBlankParagraphs()
    }

    /// Cuts the dateline off a text: it is a field. A page keeps it, as readers saw it.
    private static func cutDateline(of lines: inout [Block]) {
        guard let first = lines.first, first.role == .text, let prefix = DatelinePrefix(first.line.scalars) else {
            return
        }
        lines[0] = first.replacingText(with: TextLine(Array(first.line.scalars[prefix.length...]), mark: nil))
    }

    /// Makes a draft of an article that has its paragraphs.
    init(_ article: CleanArticle) {
        self.init(article, lines: article.paragraphs.map { TextLine(Array($0.text.unicodeScalars), mark: nil) })
    }

    private init(_ article: CleanArticle, lines: [TextLine]) {
        self.article = article
        self.lines = lines
    }

    /// Removes the paragraphs at these indices, and records each with its reason.
    mutating func remove(_ duplicates: [Int: DuplicateReason]) {
        if duplicates.isEmpty { return }
        for index in lines.indices {
            guard let reason = duplicates[index] else { continue }
            article.removed.append(reason.block(article.paragraphs[index].text))
        }
        let kept = lines.indices.filter { duplicates[$0] == nil }
        article.paragraphs = kept.map { article.paragraphs[$0] }
        lines = kept.map { lines[$0] }
    }

    mutating func removeSubtitle(_ reason: DuplicateReason) {
        guard let subtitle = article.subtitle else { return }
        article.removed.append(reason.block(subtitle))
        article.subtitle = nil
    }

    mutating func add(_ flags: [QualityFlag]) {
        var known = Set(article.flags)
        for flag in flags where known.insert(flag).inserted { article.flags.append(flag) }
    }

    /// Notes that the article is told on several pages, of which this is one.
    private mutating func notePages(of page: Page) {
        guard let pages = PageLinks(of: page)?.pages else { return }
        article.pages = pages
        let other = pages.others.first { $0.number > pages.number } ?? pages.others[0]
        article.flags.append(.morePages("page \(pages.number)", of: pages.count, but: other))
    }

    /// Leaves out paragraphs that show nothing, such as a Hangul filler that holds a place open.
    private mutating func leaveOutBlankParagraphs() {
        let shown = lines.indices.filter { lines[$0].scalars.contains(where: \.isVisible) }
        if shown.count == lines.count { return }
        article.paragraphs = shown.map { article.paragraphs[$0] }
        lines = shown.map { lines[$0] }
    }

    /// Repairs letters that were decoded or written wrongly, and flags that.
    private mutating func repairLetters() {
        var repairs = RepairCounts()
        article.title = article.title.map { LetterRepair.repaired($0, &repairs) ?? $0 }
        article.subtitle = article.subtitle.map { LetterRepair.repaired($0, &repairs) ?? $0 }
        article.byline = article.byline.map { LetterRepair.repaired($0, &repairs) ?? $0 }
        for index in article.paragraphs.indices {
            guard let repaired = LetterRepair.repaired(article.paragraphs[index].text, &repairs) else { continue }
            article.paragraphs[index].text = repaired
            lines[index] = TextLine(Array(repaired.unicodeScalars), mark: nil)
        }
        if let flag = repairs.flag { article.flags.append(flag) }
    }
}
