import ArticleModel
import Linking
import Text

/// The row of an article: what it has one value of each.
struct ArticleRow {
    let key: String
    let article: CleanArticle
    let body: ArticleBody
    let published: PublishedDate
    let versions: StageVersions

    init(_ article: CleanArticle, key: String, versions: StageVersions) {
        self.key = key
        self.article = article
        self.versions = versions
        body = ArticleBody(of: article.paragraphs)
        published = PublishedDate(article.publishedAt)
    }

    /// Returns what names the page that an article came from: `https://example.org/a`, or `samples/a.html` for a file.
    static func sourceURI(url: String?, source: String?, file: String?, key: String?) -> String {
        if let url { return url }
        if let file { return source.map { "\($0)/\(file)" } ?? file }
        return key ?? source ?? "unknown"
    }

    var sourceURI: String {
        ArticleRow.sourceURI(url: article.url, source: article.source, file: article.file, key: key)
    }

    /// The host of the address, or of a file without address that of the one which the page gives as its own.
    var domain: String? { (article.url ?? article.canonicalURL).flatMap(WebHost.name) }

    var outlet: String? { article.outlet?.withoutNUL ?? domain }

    /// What lowers the quality most, the weightiest first; nil where nothing does.
    private var qualityReasons: String? {
        guard let reasons = article.extractionQuality?.reasons, !reasons.isEmpty else { return nil }
        return reasons.map(\.rawValue).joined(separator: ", ")
    }

    /// The columns with their values, but for those that refer to other tables or to runs.
    var columns: [(String, (any SQLValue)?)] {
        [
            ("title", article.title?.withoutNUL), ("subtitle", article.subtitle?.withoutNUL),
            ("url", article.url?.withoutNUL), ("canonical_url", article.canonicalURL?.withoutNUL),
            ("source", article.source?.withoutNUL), ("file", article.file?.withoutNUL), ("domain", domain),
            ("published_at", published.at), ("published_date", published.day),
            ("published_precision", published.precision), ("published_source", published.source?.withoutNUL),
            ("published_offset_min", published.offsetMinutes),
            ("modified_at", PublishedDate(article.modifiedAt).at), ("language", article.language?.withoutNUL),
            ("section", article.section?.withoutNUL), ("agency", article.agency?.withoutNUL),
            ("dateline_place", article.dateline?.place?.withoutNUL),
            ("dateline_date", article.dateline?.date?.withoutNUL), ("access", article.access?.rawValue),
            ("word_count", NormalizedWords(body.text).count), ("body", body.text),
            ("body_sha256", ContentHash(of: body.text).value), ("clean_version", versions.clean),
            ("extract_version", versions.extract),
            ("extraction_quality", article.extractionQuality?.value),
            ("quality_reasons", qualityReasons),
        ]
    }
}

/// The versions of the stages that made an article.
struct StageVersions: Hashable {
    var clean: String
    var extract: String
}

extension String {
    /// The text without NUL characters, at which SQLite's text functions stop.
    var withoutNUL: String {
        utf8.contains(0) ? String(decoding: utf8.filter { $0 != 0 }, as: UTF8.self) : self
    }
}
