import ArticleModel

@testable import Loading

/// Makes articles and runs for these tests.
enum Fixture {
    static func article(
        _ id: String, title: String = "A title", _ texts: [String], people: [String] = [], fetched: Int = 0,
        published: String? = "2026-03-04T10:00:00+01:00", outlet: String? = "Example Post", role: String? = nil
    ) -> ExtractedArticle {
        var article = CleanArticle(id: ArticleID(id), paragraphs: texts.map { Paragraph(.text, $0) })
        article.title = title
        article.url = "https://www.example.org/\(id)"
        article.outlet = outlet
        article.byline = ["Robin Writer"]
        article.contentHash = ContentHash(of: "\(id)\(texts)")
        article.fetchedAt = Timestamp(secondsSinceEpoch: 1_770_000_000 + fetched)
        article.publishedAt = published.flatMap { DateParts($0) }.map { ArticleDate($0, source: "meta") }
        let entities = people.compactMap { entity($0, in: article.paragraphs, role: role) }
        return ExtractedArticle(article, entities: entities, quotes: quotes(in: article.paragraphs, of: entities))
    }

    /// Returns a person with every occurrence of `name` in the paragraphs as a mention; nil where there is none.
    static func entity(_ name: String, in paragraphs: [Paragraph], role: String? = nil) -> Entity? {
        let mentions = paragraphs.enumerated().flatMap { index, paragraph in
            offsets(of: name, in: paragraph.text).map {
                Mention(
                    span: TextSpan(paragraph: index, start: $0, length: name.unicodeScalars.count), surface: name,
                    rule: "test", confidence: 0.9)
            }
        }
        return mentions.isEmpty ? nil : Entity(kind: .person, name: name, role: role, mentions: mentions)
    }

    /// Returns what is between curly quotation marks as quotations of the first of `entities`.
    static func quotes(in paragraphs: [Paragraph], of entities: [Entity]) -> [Quotation] {
        paragraphs.enumerated().compactMap { index, paragraph in
            let text = Array(paragraph.text.unicodeScalars)
            guard let open = text.firstIndex(of: "\u{201C}"), let close = text.firstIndex(of: "\u{201D}") else {
                return nil
            }
            var words = String.UnicodeScalarView()
            words.append(contentsOf: text[(open + 1)..<close])
            return Quotation(
                kind: .direct, span: TextSpan(paragraph: index, start: open + 1, length: close - open - 1),
                text: String(words), speaker: entities.first.map { .named(name: $0.name, entity: 0) }, cue: "said",
                attribution: entities.isEmpty ? .none : .explicit, rule: "test", confidence: 0.8)
        }
    }

    private static func offsets(of name: String, in text: String) -> [Int] {
        let text = Array(text.unicodeScalars)
        let name = Array(name.unicodeScalars)
        guard name.count <= text.count else { return [] }
        return (0...text.count - name.count).filter { Array(text[$0..<$0 + name.count]) == name }
    }

    static func run(_ id: String, digest: String = "d", accepted: Set<String> = []) -> RunToLoad {
        RunToLoad(
            id: id, startedAt: Timestamp(secondsSinceEpoch: 1_775_000_000), inputDigest: digest, settingsDigest: "s",
            toolVersion: "1.0", stages: [StageSummary(stage: .clean, version: "1", outputDigest: "c")],
            accepted: accepted)
    }
}

extension ArticleDatabase {
    /// Loads a run whose former revisions are in `archive`: run, then id.
    @discardableResult
    func load(
        _ run: RunToLoad, overrides: NameOverrides = .none, _ articles: [ExtractedArticle],
        rejects: [RejectedRecord] = [],
        archive: [String: [ExtractedArticle]] = [:]
    ) throws -> LoadSummary {
        var articles = articles.makeIterator()
        var rejects = rejects.makeIterator()
        return try load(
            run, overrides: overrides, articles: { try articles.next().map(ArticleRecord.init) },
            rejects: { rejects.next() },
            earlierRevision: { run, id in try archive[run]?.first { $0.article.id == id }.map(ArticleRecord.init) })
    }

    func dump() throws -> [String] {
        var lines: [String] = []
        try logicalDump { lines.append($0) }
        return lines
    }

    /// Returns the names of the whole-database checks that fail.
    func failedChecks() throws -> [String] { try check().filter { !$0.passed }.map(\.name) }
}
