import Foundation
import TestSupport
import Testing

/// The files that `copydesk export --jsonl` and `--csv` write, with their manifest.
@Suite struct AnalysisExportTests {
    private let room: Newsroom

    init() throws {
        room = try Newsroom.withSamples()
        try room.run()
        // One article is changed after it was first seen.
        let file = "samples/articles/inbox/lisbon-memo-night-gangs.txt"
        try room.folder.write(
            try room.folder.text(file) + "\n\nThe port said on Friday that the talks would go on for another week.\n",
            to: file)
        try room.run(clock: "2026-05-11T06:00:00Z")
    }

    private func export(_ arguments: String...) throws -> Program.Result {
        try Program.copydesk.start(["export"] + arguments, in: room.folder).result()
    }

    private func objects(_ file: String) throws -> [[String: Any]] {
        try room.folder.text(file).split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    private func object(_ file: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: try room.folder.read(file)) as? [String: Any])
    }

    @Test func `there is a file for each kind of row, and all rows are in it`() throws {
        #expect(try export("--jsonl", "lines") == Program.Result(status: 0, output: "", errors: ""))
        let counts = try room.rows(
            """
            SELECT 'articles', count(*) FROM articles UNION ALL SELECT 'authors', count(*) FROM article_authors
            UNION ALL SELECT 'paragraphs', count(*) FROM paragraphs UNION ALL SELECT 'entities', count(*) FROM entities
            UNION ALL SELECT 'names', count(*) FROM entity_aliases UNION ALL SELECT 'mentions', count(*) FROM mentions
            UNION ALL SELECT 'quotes', count(*) FROM quotes UNION ALL SELECT 'quote_parts', count(*) FROM quote_parts
            UNION ALL SELECT 'stories', count(*) FROM stories UNION ALL SELECT 'story_articles', count(*) FROM story_articles
            UNION ALL SELECT 'copies', count(*) FROM duplicates
            UNION ALL SELECT 'removed_blocks', count(*) FROM removed_blocks
            UNION ALL SELECT 'flags', count(*) FROM quality_flags UNION ALL SELECT 'rights', count(*) FROM rights
            UNION ALL SELECT 'revisions', count(*) FROM article_revisions
            UNION ALL SELECT 'changes', count(*) FROM revision_changes
            UNION ALL SELECT 'rejections', count(*) FROM open_rejects UNION ALL SELECT 'runs', count(*) FROM stage_runs
            """)
        let files = counts.map { "\($0[0]).jsonl" }
        #expect(
            try room.folder.names(in: "lines") == (files + ["manifest.json", "parquet.sql", "schema.json"]).sorted())
        for count in counts {
            #expect(count[1] != "0", "\(count[0])")
            #expect(try "\(objects("lines/\(count[0]).jsonl").count)" == count[1], "\(count[0])")
        }
    }

    @Test func `each line is as the schema says, with its columns in their order`() throws {
        #expect(try export("--jsonl", "lines").status == 0)
        let definitions = try #require(try object("lines/schema.json")["$defs"] as? [String: [String: Any]])
        #expect(definitions.count == 18)
        for (name, definition) in definitions {
            let columns = try #require(definition["required"] as? [String])
            let properties = try #require(definition["properties"] as? [String: [String: Any]])
            #expect(Set(properties.keys) == Set(columns))
            let lines = try room.folder.text("lines/\(name).jsonl").split(separator: "\n")
            for (line, object) in zip(lines, try objects("lines/\(name).jsonl")) {
                #expect(Set(object.keys) == Set(columns), "\(name)")
                let places = columns.compactMap { line.firstRange(of: "\"\($0)\":")?.lowerBound }
                #expect(places.count == columns.count && line.hasPrefix("{\"\(columns[0])\":"))
                for (column, value) in object {
                    #expect(isValid(value, properties[column] ?? [:]), "\(name).\(column): \(value)")
                }
            }
        }
    }

    private func isValid(_ value: Any, _ property: [String: Any]) -> Bool {
        let types = property["type"] as? [String] ?? [property["type"] as? String ?? ""]
        if value is NSNull { return types.contains("null") }
        switch types[0] {
        case "boolean": return value is Bool
        case "integer": return (value as? NSNumber).map { $0.doubleValue == Double($0.intValue) } ?? false
        case "number": return value is NSNumber
        default:
            guard let text = value as? String else { return false }
            switch property["format"] as? String {
            case "date": return text.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil
            case "date-time": return text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil
            default: return true
            }
        }
    }

    @Test func `keys are unique, and what refers to a row finds it`() throws {
        #expect(try export("--jsonl", "lines").status == 0)
        func values(_ file: String, _ columns: String...) throws -> [[String]] {
            try objects("lines/\(file).jsonl").map { object in
                columns.map { object[$0].map { "\($0)" } ?? "" }
            }
        }
        for (file, definition) in try #require(try object("lines/schema.json")["$defs"] as? [String: [String: Any]]) {
            let description = try #require(definition["description"] as? String)
            guard let key = description.components(separatedBy: "known by ").dropFirst().first else { continue }
            let keys = try objects("lines/\(file).jsonl").map { object in
                key.components(separatedBy: ", ").map { "\(object[$0] ?? "none of its columns")" }
            }
            #expect(Set(keys).count == keys.count, "\(file)")
        }
        let articles = Set(try values("articles", "article_key"))
        let entities = Set(try values("entities", "entity_key"))
        for file in ["paragraphs", "quotes", "mentions", "story_articles", "copies", "removed_blocks", "revisions"] {
            #expect(try articles.isSuperset(of: values(file, "article_key")), "\(file)")
        }
        #expect(try entities.isSuperset(of: values("mentions", "entity_key")))
        #expect(try entities.isSuperset(of: values("quotes", "speaker_entity_key").filter { $0 != ["<null>"] }))
        #expect(
            try Set(values("stories", "story_key")) == Set(values("story_articles", "story_key")))
        #expect(try articles.isSuperset(of: values("copies", "original_key")))
    }

    @Test func `offsets slice the body in code points, and all text is as the database has it`() throws {
        #expect(try export("--jsonl", "lines").status == 0)
        let bodies = Dictionary(
            uniqueKeysWithValues: try objects("lines/articles.jsonl").map {
                ($0["article_key"] as? String ?? "", Array(($0["body"] as? String ?? "").unicodeScalars))
            })
        #expect(
            try bodies.mapValues { String(String.UnicodeScalarView($0)) }
                == Dictionary(
                    uniqueKeysWithValues: room.rows("SELECT article_key, body FROM articles").map { ($0[0], $0[1]) }))
        for (file, text) in [("mentions", "surface"), ("paragraphs", "text")] {
            for object in try objects("lines/\(file).jsonl") {
                let body = try #require(bodies[object["article_key"] as? String ?? ""])
                let (start, end) = (object["start_char"] as? Int ?? 0, object["end_char"] as? Int ?? 0)
                #expect(String(String.UnicodeScalarView(body[start..<end])) == object[text] as? String)
            }
        }
    }

    @Test func `the same database gives the same bytes, and so does one that was built anew`() throws {
        #expect(try export("--jsonl", "lines").status == 0)
        let first = try room.folder.contents(below: "lines")
        #expect(try export("--jsonl", "lines").status == 0)
        #expect(try room.folder.contents(below: "lines") == first)
        for suffix in ["", "-wal", "-shm"] { try? room.folder.remove("var/articles.sqlite\(suffix)") }
        try room.run()
        #expect(try export("--jsonl", "again").status == 0)
        let again = try room.folder.contents(below: "again")
        #expect(first.keys.filter { first[$0] != again[$0] }.sorted() == [])
    }

    @Test(arguments: ["--jsonl", "--csv"])
    func `the manifest tells of each file what is in it, and what all was made from`(_ form: String) throws {
        #expect(try export(form, "out", "--since", "2026-05-01", "--outlet", "the DAILY atlas").status == 0)
        let manifest = try object("out/manifest.json")
        #expect(manifest["tool"] as? String == "copydesk" && manifest["form"] as? String == String(form.dropFirst(2)))
        #expect(try manifest["toolVersion"] as? String == Program.copydesk("--version", in: room.folder).lines[0])
        let migrations = try room.rows("SELECT max(identifier) FROM grdb_migrations")
        #expect(manifest["schemaVersion"] as? String == migrations[0][0])
        let filters = try #require(manifest["filters"] as? [String: Any])
        #expect(filters["since"] as? String == "2026-05-01" && filters["outlets"] as? [String] == ["The Daily Atlas"])
        let run = try #require(manifest["newestRun"] as? [String: String])
        #expect(
            try [[run["run"] ?? "", run["startedAt"] ?? ""]]
                == room.rows("SELECT run_uid, started_at FROM runs ORDER BY run_uid DESC LIMIT 1"))
        let files = try #require(manifest["files"] as? [[String: Any]])
        let names = try room.folder.names(in: "out").filter { !["manifest.json", ".copydesk-files"].contains($0) }
        #expect(files.compactMap { $0["name"] as? String }.sorted() == names)
        for file in files {
            let name = try #require(file["name"] as? String)
            let sum = try RunningProgram(
                ["/usr/bin/sha256sum", "out/\(name)"], in: room.folder, input: "", environment: [:])
            #expect(try sum.result().output == "\(file["sha256"] as? String ?? "")  out/\(name)\n")
            #expect(try file["bytes"] as? Int == room.folder.read("out/\(name)").count)
            if name.hasSuffix(".jsonl") { #expect(try file["rows"] as? Int == objects("out/\(name)").count) }
        }
    }

    @Test func `only the articles that are asked for are in the files`() throws {
        #expect(try export("--jsonl", "lines", "--since", "2026-05-01").status == 0)
        // One of the samples has no date, and was fetched later.
        let days = try objects("lines/articles.jsonl").compactMap { $0["day"] as? String }
        #expect(days.count > 3 && days.allSatisfy { $0 >= "2026-05-01" })
        #expect(
            try days.count == Int(room.rows("SELECT count(*) FROM articles WHERE published_date >= '2026-05-01'")[0][0])
        )
        #expect(try export("--csv", "tables", "--outlet", "Meridian Wire", "--outlet", "Coast Tribune").status == 0)
        let outlets = try room.folder.text("tables/articles_by_day_and_outlet.csv").split(separator: "\r\n").dropFirst()
        #expect(Set(outlets.map { $0.split(separator: ",")[1] }) == ["Meridian Wire", "Coast Tribune"])
        #expect(try export("--outlet", "Meridian Wire", "part.sqlite").status == 0)
        let part = DatabaseFile(path: room.folder.path("part.sqlite"))
        #expect(try part.rows("SELECT DISTINCT name FROM outlets") == [["Meridian Wire"]])
        #expect(try part.rows("PRAGMA foreign_key_check").isEmpty)
    }

    @Test func `a day or an outlet that is none is told, with the nearest, and nothing is written`() throws {
        for (words, hint) in [
            (
                ["--outlet", "Meridian Wier"],
                #"--outlet: there is no outlet "Meridian Wier"; the nearest is "Meridian Wire""#
            ),
            (["--since", "yesterday"], #"--since is "yesterday", but must be a day such as 2026-05-01"#),
            (["--since", "2026-02-30"], "must be a day"), (["--since", "2026-5-1"], "must be a day"),
        ] {
            for form in [[], ["--csv"], ["--jsonl"]] {
                let result = try Program.copydesk.start(["export", "out"] + form + words, in: room.folder).result()
                #expect(result.status == 64 && result.errors.contains(hint), "\(result)")
            }
        }
        for words in [["--logical", "--since", "2026-05-01"], ["--csv", "--jsonl", "out"], ["--jsonl"]] {
            let result = try Program.copydesk.start(["export"] + words, in: room.folder).result()
            #expect(result.status == 64, "\(result)")
        }
        #expect(try room.folder.names().filter { $0.hasPrefix("out") || $0.hasPrefix(".") } == [])
    }

    @Test func `an empty selection is an empty export`() throws {
        #expect(try export("--jsonl", "lines", "--since", "2099-01-01").status == 0)
        #expect(try objects("lines/articles.jsonl").isEmpty && objects("lines/entities.jsonl").isEmpty)
        #expect(try export("--since", "2099-01-01", "none.sqlite").status == 0)
        #expect(
            try DatabaseFile(path: room.folder.path("none.sqlite")).rows("SELECT count(*) FROM articles") == [["0"]])
    }

    @Test func `digests are verified, also where there is no workspace`() throws {
        for form in ["--jsonl", "--csv"] { #expect(try export(form, String(form.dropFirst(2))).status == 0) }
        let elsewhere = try TemporaryFolder()
        func verify(_ folder: String, _ more: String...) throws -> Program.Result {
            try Program.copydesk.start(["export", "--verify", room.folder.path(folder)] + more, in: elsewhere).result()
        }
        #expect(try verify("jsonl") == Program.Result(status: 0, output: "", errors: ""))
        #expect(try verify("csv/") == Program.Result(status: 0, output: "", errors: ""))
        #expect(try verify("jsonl", "--verbose").errors.contains("files are as the manifest says"))
        let text = try room.folder.text("jsonl/articles.jsonl")
        try room.folder.write(text.replacing("e", with: "a", maxReplacements: 1), to: "jsonl/articles.jsonl")
        try room.folder.write(String(text.dropLast()), to: "jsonl/quotes.jsonl")
        try room.folder.remove("jsonl/runs.jsonl")
        let result = try verify("jsonl")
        #expect(result.status == 65 && result.lines.isEmpty)
        for part in ["articles.jsonl: digest is ", "quotes.jsonl: has ", "runs.jsonl: is missing"] {
            #expect(result.errors.contains(part), "\(result.errors)")
        }
        #expect(result.errors.split(separator: "\n").count == 3)
        #expect(try verify("samples").status == 66)
        try room.folder.write("{}", to: "jsonl/manifest.json")
        #expect(try verify("jsonl").status == 65)
    }
}
