import ArticleModel

/// Reads the article in a plain text file: title, byline, dateline, body, and what was cut.
struct TextReader {
    let settings: CleanSettings

    init(_ settings: CleanSettings) { self.settings = settings }

    /// The order matters: the header's fields are read as they stand; widgets go next, so that they are no
    /// labels of the head; the head ends where the body begins; a dateline is looked for in the body's first paragraph only.
    func read(_ text: String, of raw: RawArticle) throws(Rejection) -> ArticleDraft {
        try requireSize(text)
        let repaired = try RepairedText(text)
        var article = CleanArticle(raw)
        var repairs = repaired.repairs
        let all = LineLayout(repaired.lines).paragraphs(&repairs)
        let fields = HeaderFields(all)
        let lines = sifted(Array(all[fields.lineCount...]), of: &article)
        let head = TextHead(fields, above: lines)
        take(head, into: &article)
        var body = TextBody(lines[min(head.end, lines.count)...])
        if let prefix = body.takeDateline() { article.note(prefix) }
        article.paragraphs = body.paragraphs
        boundDates(of: &article)
        takeDayOfAddress(of: &article)
        noteRepair(repaired, repairs, of: &article)
        return ArticleDraft(article, lines: body.lines)
    }

    private func requireSize(_ text: String) throws(Rejection) {
        guard text.utf8.count > settings.maximumBytes else { return }
        throw Rejection(.clean, .tooLarge, "\(text.utf8.count) bytes, more than \(settings.maximumBytes)")
    }

    private func sifted(_ lines: [TextLine], of article: inout CleanArticle) -> [TextLine] {
        var sifter = LineSifter(lines)
        sifter.sift()
        article.removed += sifter.removed
        article.agency = sifter.agency
        if sifter.endsWithLink { article.flags.append(QualityFlag(.truncated, detail: "a link leads to the rest")) }
        return sifter.kept
    }

    private func take(_ head: TextHead, into article: inout CleanArticle) {
        article.title = head.title
        article.subtitle = head.subtitle
        article.byline = head.byline
        article.outlet = article.outlet ?? head.outlet
        article.section = head.section
        article.language = head.language
        article.publishedAt = head.publishedAt
        article.modifiedAt = head.modifiedAt
        article.removed += head.removed
    }

    /// A date later than a day after the fetch is no date: it is dropped, and flagged.
    private func boundDates(of article: inout CleanArticle) {
        guard let bound = article.fetchedAt?.latestPublication.secondsSinceEpoch else { return }
        let isLate = { (date: ArticleDate?) in date?.parts.map { $0.secondsSinceEpoch > bound } ?? false }
        if isLate(article.publishedAt), let value = article.publishedAt?.value {
            article.flags.append(QualityFlag(.futureDate, detail: value))
            article.publishedAt = nil
        }
        if isLate(article.modifiedAt) { article.modifiedAt = nil }
    }

    /// Many addresses hold the day of publication; it is asked for where the text does not say one.
    private func takeDayOfAddress(of article: inout CleanArticle) {
        guard article.publishedAt == nil else { return }
        let dates = DateReader(latest: article.fetchedAt?.latestPublication)
        article.publishedAt = dates.first([("url", [article.url.flatMap(URLDate.of)])])
    }

    private func noteRepair(_ repaired: RepairedText, _ repairs: LetterRepairs, of article: inout CleanArticle) {
        if let flag = repairs.flag { article.flags.append(flag) }
        guard repaired.controlCharacters > 0 else { return }
        article.flags.append(
            QualityFlag(.repairedEncoding, detail: "\(repaired.controlCharacters) control characters taken out"))
    }
}
