import ArticleModel
import Linking

extension RevisionContent {
    /// Returns what is compared of an article: the same as is read from its rows.
    init(of extracted: ExtractedArticle) {
        let article = extracted.article
        self.init()
        title = article.title?.withoutNUL
        subtitle = article.subtitle?.withoutNUL
        byline = article.byline.map(\.withoutNUL)
        publication = Publication(PublishedDate(article.publishedAt))
        paragraphs = article.paragraphs.map { Paragraph(role: $0.role, text: $0.text) }
        let lengths = article.paragraphs.map(\.text.unicodeScalars.count)
        quotes = extracted.quotes.compactMap { quote in
            guard quote.kind != .indirect, quote.hasRow(in: lengths) else { return nil }
            return Quote(
                text: quote.text, speaker: quote.speakerName(among: extracted.entities), paragraph: quote.span.paragraph
            )
        }
        removed = article.removed.map(\.sample.withoutNUL)
        extent = RevisionContent.extent(
            access: article.access?.rawValue, flags: article.flags.map(\.name.rawValue),
            joinedPages: (article.pages?.others ?? []).filter { $0.joined != nil }.map(\.number))
    }

    /// Returns how much of an article there was to be had.
    static func extent(access: String?, flags: [String], joinedPages: [Int]) -> [String] {
        let cut = Set(flags).intersection([QualityFlag.Name.truncated, .paywalled, .morePages].map(\.rawValue)).sorted()
        let source = flags.contains(QualityFlag.Name.feedText.rawValue) ? [feed] : []
        let access = access == CleanArticle.Access.open.rawValue ? [] : [access].compactMap(\.self)
        return source + access + cut + Set(joinedPages).sorted().map { "page \($0)" }
    }

    /// The digest of all of it, in 64 bits: an article has few revisions.
    var hash: Int64 {
        Int64(bitPattern: UInt64(ContentHash(of: bytes).value.prefix(16), radix: 16) ?? 0)
    }
}

extension RevisionContent.Publication {
    init?(_ date: PublishedDate) {
        guard let time = date.at else { return nil }
        self.init(time: time, day: date.day, precision: date.precision, source: (date.source ?? "").withoutNUL)
    }
}

extension RevisionContent.Paragraph {
    init(role: Paragraph.Role, text: String) {
        self.init(role: role.rawValue, text: text, isNote: role.isNote)
    }
}

extension Quotation {
    /// Whether the quotation has a row: what does not fit the body has none.
    fileprivate func hasRow(in lengths: [Int]) -> Bool {
        ([span] + continued).allSatisfy { part in
            lengths.indices.contains(part.paragraph) && part.start >= 0 && part.length > 0
                && part.end <= lengths[part.paragraph]
        } && (0...1).contains(confidence)
    }

    fileprivate func speakerName(among entities: [Entity]) -> String? {
        switch speaker {
        case .named(_, let index):
            entities.indices.contains(index) && attribution != .none ? entities[index].name.withoutNUL : nil
        case .described(let description, _): description.withoutNUL
        case nil: nil
        }
    }
}
