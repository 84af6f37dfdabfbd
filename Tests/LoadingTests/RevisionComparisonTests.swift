import ArticleModel
import GRDB
import Linking
import Randomness
import Testing

@testable import Loading

/// What changed from one revision of an article to the next, in whatever order the runs are loaded.
@Suite struct RevisionComparisonTests {
    private static let story = [
        "Ada Stone and Ben Hill closed the harbour bridge on Monday after damage was found in four of its cables.",
        "“We will open it when the last of its cables is mended,” Ada Stone said.",
        "Ferries will run all night, and tickets for the bridge are good for them too.",
    ]

    private static func article(_ key: String = "a", fetched: Int, _ change: (inout [String]) -> Void = { _ in })
        -> ExtractedArticle
    {
        var texts = story
        change(&texts)
        return Fixture.article(key, texts, people: ["Ada Stone", "Ben Hill"], fetched: fetched)
    }

    private static func revision(_ number: Int) -> ExtractedArticle {
        article(fetched: number) { $0[0] = $0[0].replacing("four", with: "\(number)") }
    }

    private let changes =
        "SELECT run, what, change, before_words, after_words, facts FROM article_changes ORDER BY run, ordinal"

    private func archive(_ revisions: Range<Int>) -> [String: [ExtractedArticle]] {
        Dictionary(uniqueKeysWithValues: revisions.map { ("r\($0)", [Self.revision($0)]) })
    }

    @Test func `a later revision tells what changed, by the rows of the article alone`() throws {
        let file = try TemporaryDatabase()
        let database = try file.open()
        for number in 1...3 { try database.load(Fixture.run("r\(number)"), [Self.revision(number)]) }
        #expect(try file.rows(changes) == ["r2|paragraph|changed|1|2|figures", "r3|paragraph|changed|2|3|figures"])
        #expect(
            try file.rows("SELECT seen_at, former_seen_at, outlet, title, before_paragraph FROM article_changes") == [
                "2026-02-02T02:40:02Z|2026-02-02T02:40:01Z|Example Post|A title|0",
                "2026-02-02T02:40:03Z|2026-02-02T02:40:02Z|Example Post|A title|0",
            ])
    }

    @Test func `a revision that is loaded late stands between the others, and one that goes leaves them to each other`()
        throws
    {
        let file = try TemporaryDatabase()
        let database = try file.open()
        for number in [3, 1] {
            try database.load(Fixture.run("r\(number)"), [Self.revision(number)], archive: archive(1..<4))
        }
        #expect(try file.rows(changes) == ["r3|paragraph|changed|1|3|figures"])
        try database.load(Fixture.run("r2"), [Self.revision(2)], archive: archive(1..<4))
        #expect(try file.rows(changes) == ["r2|paragraph|changed|1|2|figures", "r3|paragraph|changed|2|3|figures"])
        try database.load(Fixture.run("r2"), [], archive: archive(1..<4))
        #expect(try file.rows(changes) == ["r3|paragraph|changed|1|3|figures"])
        try database.load(Fixture.run("r1"), [], archive: archive(1..<4))
        #expect(try file.rows(changes) == [])
    }

    @Test func `texts of different rules are not compared, nor are those that cannot be read`() throws {
        let file = try TemporaryDatabase()
        let database = try file.open()
        var other = Fixture.run("r2")
        other.stages[0].version = "2"
        try database.load(Fixture.run("r1"), [Self.revision(1)])
        try database.load(other, [Self.revision(2)])
        #expect(try file.rows(changes) == [])
        // Cleaned again by one version, and the run of the former gone.
        try database.load(Fixture.run("r2"), [Self.revision(2)])
        #expect(try file.rows(changes) == [])
        try database.load(Fixture.run("r2"), [Self.revision(2)], archive: archive(1..<3))
        #expect(try file.rows(changes) == ["r2|paragraph|changed|1|2|figures"])
    }

    @Test func `of revisions from before comparisons were kept the newest is compared, from its rows`() throws {
        let file = try TemporaryDatabase()
        let database = try file.open()
        for number in 1...2 { try database.load(Fixture.run("r\(number)"), [Self.revision(number)]) }
        try file.execute(
            "UPDATE article_revisions SET content_hash = NULL, compared_hash = NULL; DELETE FROM revision_comparisons")
        try database.load(Fixture.run("r3"), [Self.revision(3)])
        #expect(try file.rows(changes) == ["r3|paragraph|changed|2|3|figures"])
        // Loaded again, all are.
        for number in 1...3 {
            try database.load(Fixture.run("r\(number)"), [Self.revision(number)], archive: archive(1..<4))
        }
        #expect(try file.rows(changes).count == 2)
    }

    @Test func `a note of the editors counts for what changed before it`() throws {
        let file = try TemporaryDatabase()
        let database = try file.open()
        var noted = Self.revision(3)
        noted.article.paragraphs[0] = Self.revision(2).article.paragraphs[0]
        noted.article.paragraphs.append(
            Paragraph(.correction, "Correction: there were two damaged cables, and not one."))
        try database.load(Fixture.run("r1"), [Self.revision(1)])
        try database.load(Fixture.run("r2"), [Self.revision(2)])
        let silent = "SELECT what, change, is_noted FROM article_changes ORDER BY run, ordinal"
        #expect(try file.rows(silent) == ["paragraph|changed|0"])
        try database.load(Fixture.run("r3"), [noted])
        #expect(try file.rows(silent) == ["paragraph|changed|1", "note|added|1"])
        var changed = noted
        changed.article.fetchedAt = Timestamp(secondsSinceEpoch: 1_770_000_009)
        changed.article.paragraphs[2].text += " They cost 7 crowns."
        try database.load(Fixture.run("r4"), [changed])
        #expect(try file.rows(silent).last == "paragraph|changed|0")
    }

    @Test func `a revision with other bytes and the same text costs no row`() throws {
        let file = try TemporaryDatabase()
        let database = try file.open()
        try database.load(Fixture.run("r1"), [Self.article(fetched: 1)])
        var other = Self.article(fetched: 2)
        other.article.contentHash = ContentHash(of: "other bytes")
        other.article.removed = [RemovedBlock(rule: "shareBar", reason: "share bar", text: "Share")]
        try database.load(Fixture.run("r2"), [other])
        #expect(try file.rows("SELECT count(*) FROM revision_comparisons") == ["0"])
        #expect(try file.rows("SELECT count(*) FROM article_revisions WHERE compared_hash IS NOT NULL") == ["1"])
    }

    /// The rows of a revision must say the same as its record: which of the two is read depends on the order of the loads.
    @Test(arguments: 1...40) func `what is compared is the same in record and rows`(seed: UInt64) throws {
        var dice = SeededRandom(seed: seed)
        let article = Self.oddArticle(&dice)
        let database = try TemporaryDatabase().open()
        try database.load(
            Fixture.run("r1", accepted: ["textsInBody", "offsetsInBody", "speakersKnown", "confidencesInRange"]),
            [article])
        try database.queue.read { db in
            let id = try #require(try db.integer("SELECT id FROM articles"))
            #expect(try RevisionContent(ofRow: id, db) == RevisionContent(of: article))
        }
    }

    private static func oddArticle(_ dice: inout SeededRandom) -> ExtractedArticle {
        let texts = [
            "", "***", "“Not a day before that,” Ada Stone said.", "É\u{301}a 🌉 “bridge” of Ben Hill", "Plain words.",
        ]
        let paragraphs = (0..<Int.random(in: 0...5, using: &dice)).map { _ in texts.randomElement(using: &dice) ?? "" }
        var extracted = Fixture.article(
            "a", paragraphs, people: ["Ada Stone", "Ben Hill"],
            published: ["2026-03-04T10:00:00+01:00", "2026-03-04", "2026-03", nil].randomElement(using: &dice) ?? nil)
        extracted.article.paragraphs = extracted.article.paragraphs.map { paragraph in
            Paragraph(Paragraph.Role.allCases.randomElement(using: &dice) ?? .text, paragraph.text)
        }
        extracted.article.subtitle = ["a\0b", nil].randomElement(using: &dice) ?? nil
        extracted.article.byline = [["Robin\0 Writer", "Jane Roe"], []].randomElement(using: &dice) ?? []
        extracted.article.access = [.open, .teaser, nil].randomElement(using: &dice) ?? nil
        extracted.article.flags =
            [[QualityFlag(.truncated), QualityFlag(.gallery)], [QualityFlag(.feedText)], []]
            .randomElement(using: &dice) ?? []
        extracted.article.removed = [RemovedBlock(rule: "shareBar", reason: "share bar", text: "Share\0 this")]
        extracted.article.pages = ArticlePages(
            address: "one.example/a", number: 1,
            others: [
                ArticlePages.Page(number: 3, url: nil, joined: ArticleID("third")),
                ArticlePages.Page(
                    number: 2, url: nil, joined: [ArticleID("second"), nil].randomElement(using: &dice) ?? nil),
            ])
        for index in extracted.quotes.indices {
            let speakers: [Speaker?] = [
                .described("a\0n official", affiliation: nil), .named(name: "Nobody", entity: 9), nil,
                extracted.quotes[index].speaker,
            ]
            extracted.quotes[index].speaker = speakers.randomElement(using: &dice) ?? nil
            extracted.quotes[index].kind = Quotation.Kind.allCases.randomElement(using: &dice) ?? .direct
            if Bool.random(using: &dice) {
                extracted.quotes[index].continued = [TextSpan(paragraph: 4, start: 0, length: 3)]
            }
        }
        return extracted
    }
}
