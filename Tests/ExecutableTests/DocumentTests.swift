import CommandSupport
import Foundation
import TestSupport
import Testing

/// Holds what the documents say of programs, settings and the database against the programs.
@Suite struct DocumentTests {
    private let readme: MarkdownFile
    private let configuration: MarkdownFile
    private let database: MarkdownFile
    private let operations: MarkdownFile

    init() throws {
        readme = try MarkdownFile("README.md")
        configuration = try MarkdownFile("docs/configuration.md")
        database = try MarkdownFile("docs/database.md")
        operations = try MarkdownFile("docs/operations.md")
    }

    @Test func `every program stands in the README`() throws {
        let sources = try FileManager.default.contentsOfDirectory(atPath: Checkout.path("Sources"))
        let programs = sources.filter { $0 == "copydesk" || $0.hasPrefix("copydesk-") }
        #expect(programs.count == 8)
        let rows = readme.rows(under: "## Programs")
        #expect(programs.filter { program in !rows.contains { $0.contains("`\(program)") } } == [])
    }

    @Test func `every exit status stands in docs/operations, and no other`() {
        let named = operations.rows(under: "## Exit statuses").flatMap { row in
            row.split(separator: "|")[0].split(separator: ",").compactMap {
                Int32($0.trimmingCharacters(in: .whitespaces))
            }
        }
        #expect(named.sorted() == ExitStatus.allCases.map(\.rawValue).sorted())
    }

    @Test func `every key of the configuration in docs/configuration is known`() throws {
        let room = try Newsroom(#"{ "version": 1 }"#)
        let keys = configuration.rows(under: "## Settings").filter { $0.hasPrefix("| `") }
            .compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
        #expect(keys.count > 15)
        for key in keys where key != "version" {
            let result = try unknownKey(beside: key, in: room)
            #expect(result.contains("is not a known key"), "\(key): \(result)")
            #expect(!result.contains("\(key.replacing("[]", with: "[0]")) is not a known key"), "\(key) is not known")
        }
    }

    /// Gives `key` and one that nobody knows; the program names only the latter.
    private func unknownKey(beside key: String, in room: Newsroom) throws -> String {
        let parts = key.replacing("[]", with: "").split(separator: ".").map(String.init)
        // An entry of `sources` is only read where a key says of which kind it is.
        let needsKind = parts[0] == "sources" && !["folder", "warc", "feed", "sitemap", "urls"].contains(parts.last)
        let isOfWeb = ["allowPrivate", "polite"].contains(parts.last)
        let kind = needsKind ? (isOfWeb ? #", "feed": "x""# : #", "folder": "x""#) : ""
        let inner = parts.count == 2 ? #"{ "\#(parts[1])": 1, "zzz": 1\#(kind) }"# : "1"
        let value = key.hasPrefix("sources") ? "[\(inner)]" : inner
        let other = parts.count == 2 ? "" : #", "zzz": 1"#
        try room.folder.write(#"{ "version": 1, "\#(parts[0])": \#(value)\#(other) }"#, to: "pipeline.json")
        return try room.run().errors
    }

    @Test func `every table and view stands in docs/database with its columns`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        let objects = try room.rows(
            """
            SELECT name, (SELECT group_concat('`' || c.name || '`', ', ') FROM pragma_table_info(s.name) c)
            FROM sqlite_schema s WHERE type IN ('table', 'view')
                AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%\\_fts\\_%' ESCAPE '\\' AND name NOT LIKE 'grdb%'
            """)
        #expect(objects.count > 30)
        let rows = database.rows(under: "## Views") + database.rows(under: "## Tables")
        let missing = objects.filter { object in
            !rows.contains { $0.hasPrefix("| `\(object[0])` |") && $0.hasSuffix("| \(object[1]) |") }
        }
        #expect(missing.isEmpty, "\(missing)")
        #expect(rows.count { $0.hasPrefix("| `") } == objects.count)
    }

    @Test func `every file for analysis stands in docs/exports with its columns, and no other`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        #expect(try Program.copydesk("export", "--jsonl", "lines", in: room.folder).status == 0)
        let schema = try JSONSerialization.jsonObject(with: room.folder.read("lines/schema.json")) as? [String: Any]
        let files = try #require(schema?["$defs"] as? [String: [String: Any]])
        let rows = try MarkdownFile("docs/exports.md").rows(under: "## Files for analysis")
            .filter { $0.hasPrefix("| `") }
        let missing = files.filter { name, definition in
            let columns = (definition["required"] as? [String] ?? []).map { "`\($0)`" }.joined(separator: ", ")
            return !rows.contains { $0.hasPrefix("| `\(name)` |") && $0.hasSuffix("| \(columns) |") }
        }
        #expect(missing.keys.sorted() == [] && rows.count == files.count)
    }

    /// Of the samples nothing is known yet of what is seen with time, or goes wrong.
    private static let withoutRowsInSamples = [
        "corrections", "failed-checks", "gone-articles", "silent-corrections", "what-changed",
    ]

    private static let required = [
        "articles-about": ["port strike"], "first-and-last": ["Aalbers"], "left-out": ["Meridian Wire"],
        "quoted-where": ["Aalbers"], "quotes-about": ["port"], "said-by": ["Aalbers"], "spellings": ["Aalbers"],
        "two-sides": ["Aalbers", "Duarte"], "who-speaks-about": ["port strike"],
        "lowest-quality": ["--quality", "0.97"],
    ]

    @Test func `every question finds something in the samples, and fits a terminal of 120 columns`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Checkout.url("sql").path)
        let names = files.filter { $0.hasSuffix(".sql") }.map { String($0.dropLast(4)) }.sorted()
        #expect(names.count >= 24)
        let room = try Newsroom.withSamples()
        try room.run()
        for name in names {
            let words = [name] + (Self.required[name] ?? [])
            let answer = try Program.ask.start(words, in: room.folder).result()
            #expect(answer.status == 0 && answer.errors.isEmpty, "\(name): \(answer.errors)")
            #expect((answer.output == "none\n") == Self.withoutRowsInSamples.contains(name), "\(name)")
            #expect(answer.lines.allSatisfy { $0.count <= 120 } && !answer.output.contains("\n\n"), "\(name)")
        }
        let examples = database.code("sql")
        #expect(examples.count >= 15)
        for sql in examples { #expect(try !room.rows(sql).isEmpty, "finds nothing in the samples: \(sql)") }
    }
}
