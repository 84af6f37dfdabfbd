import ArticleModel
import Text

/// Joins the pages of an article into one.
package enum JoinedPages {
    /// Returns the article on `pages`, which are in order: the first with the text of the others, without what they repeat.
    ///
    /// It stays the article of its first page, by id, address and bytes; what the first page does not state is taken from the
    /// next that does.
    package static func article(of pages: [CleanArticle]) -> CleanArticle {
        precondition(!pages.isEmpty, "an article has a page")
        var article = pages[0]
        for page in pages.dropFirst() {
            article.complete(with: page)
            article.append(page)
        }
        article.takeFlags(of: pages)
        let known = Set(article.flags)
        article = ArticleDraft(article).withoutRepetitions().flagged()
        // What pages repeat of each other is no fault of the text.
        article.flags.removeAll { $0.name == .repeatedParagraphs && !known.contains($0) }
        article.namePages(pages)
        return article
    }
}

extension CleanArticle {
    /// Takes the fields that are missing from `page`.
    fileprivate mutating func complete(with page: CleanArticle) {
        title = title ?? page.title
        subtitle = subtitle ?? page.subtitle
        if byline.isEmpty { byline = page.byline }
        outlet = outlet ?? page.outlet
        section = section ?? page.section
        agency = agency ?? page.agency
        dateline = dateline ?? page.dateline
        publishedAt = publishedAt ?? page.publishedAt
        modifiedAt = modifiedAt ?? page.modifiedAt
        language = language ?? page.language
        access = access ?? page.access
        let known = Set(rights)
        rights += page.rights.filter { !known.contains($0) }
    }

    /// The number of paragraphs at both ends of a page among which it repeats what stands on others: headline, credits,
    /// captions, notes.
    private static let repeatedParagraphs = 4

    /// Appends the text of `page`; a sentence that the end of the page before has cut goes on.
    fileprivate mutating func append(_ page: CleanArticle) {
        let known = Set(
            paragraphs.map { NormalizedText.of($0.text) } + [title, subtitle].compactMap { $0.map(NormalizedText.of) })
        var rest: [Paragraph] = []
        for (index, paragraph) in page.paragraphs.enumerated() {
            let isAtEnd = min(index, page.paragraphs.count - 1 - index) < CleanArticle.repeatedParagraphs
            if isAtEnd, known.contains(NormalizedText.of(paragraph.text)) {
                removed.append(DuplicateReason.paragraph.block(paragraph.text))
            } else {
                rest.append(paragraph)
            }
        }
        let blocks = Set(removed)
        removed += page.removed.filter { !blocks.contains($0) }
        if let first = rest.first, let last = paragraphs.indices.last, paragraphs[last].isCutShort(before: first) {
            paragraphs[last].text += " \(first.text)"
            rest.removeFirst()
        }
        paragraphs += rest
    }

    /// Takes the flags of `pages` that are not about the text as a whole or a place in it: those are found anew.
    fileprivate mutating func takeFlags(of pages: [CleanArticle]) {
        flags = []
        for flag in pages.flatMap(\.flags) where flag.span == nil && !Flagging.ofWholeText.contains(flag.name) {
            if !flags.contains(flag) { flags.append(flag) }
        }
    }

    /// Names the further pages: those whose text is part of the article, which is to be trusted no more than the worst of them, and
    /// those that are missing.
    fileprivate mutating func namePages(_ joined: [CleanArticle]) {
        guard let pages else { return }
        let others = joined.dropFirst().compactMap { page in
            page.pages.map { ArticlePages.Page(number: $0.number, url: page.url, joined: page.id) }
        }
        let missing = CleanArticle.missingPages(of: joined)
        self.pages = ArticlePages(address: pages.address, number: pages.number, others: others + missing)
        if let next = missing.first, let count = missing.last?.number {
            flags.append(.morePages("pages 1 to \(next.number - 1)", of: count, but: next))
        }
        extractionQuality = joined.compactMap(\.extractionQuality).min { $0.value < $1.value }
    }

    /// Returns the pages that `joined` name and that are none of them, by their numbers.
    private static func missingPages(of joined: [CleanArticle]) -> [ArticlePages.Page] {
        var numbers = Set(joined.compactMap(\.pages?.number))
        return joined.flatMap { $0.pages?.others ?? [] }.filter { numbers.insert($0.number).inserted }
            .sorted { $0.number < $1.number }
    }
}

extension Paragraph {
    /// Whether the paragraph breaks off in a sentence that `next` goes on with.
    fileprivate func isCutShort(before next: Paragraph) -> Bool {
        guard role == .text, next.role == .text, next.text.unicodeScalars.first?.isLowercase == true,
            let last = text.unicodeScalars.last
        else { return false }
        return last.isWordScalar || last == "," || last.isDash
    }
}
