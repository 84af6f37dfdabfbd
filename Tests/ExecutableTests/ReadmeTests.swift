import CommandSupport
import Foundation
import TestSupport
import Testing

@Suite struct ReadmeTests {
    private let readme: String

    init() throws { readme = try Checkout.text("README.md") }

    private func isNamed(_ name: String) -> Bool { readme.contains("`\(name)`") }

    @Test func `every exit status stands in the README`() {
        let missing = ExitStatus.allCases.map(\.rawValue).filter { status in
            !readme.split(separator: "\n").contains { line in
                line.hasPrefix("|")
                    && line.split(separator: "|")[0].split(separator: ",")
                        .contains { $0.trimmingCharacters(in: .whitespaces) == "\(status)" }
            }
        }
        #expect(missing.isEmpty, "\(missing)")
    }

    @Test func `every key of the configuration stands in the README, and no other`() throws {
        let room = try Newsroom(#"{ "version": 1 }"#)
        let rows = readme.components(separatedBy: "## pipeline.json")[1].components(separatedBy: "## The database")[0]
            .split(separator: "\n").filter { $0.hasPrefix("| `") }
        let keys = rows.compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
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
        let inner = parts.count == 2 ? #"{ "\#(parts[1])": 1, "zzz": 1 }"# : "1"
        let value = key.hasPrefix("sources") ? "[\(inner)]" : inner
        let other = parts.count == 2 ? "" : #", "zzz": 1"#
        try room.folder.write(#"{ "version": 1, "\#(parts[0])": \#(value)\#(other) }"#, to: "pipeline.json")
        return try room.run().errors
    }

    @Test func `every table and view stands in the README`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        let names = try room.rows(
            """
            SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')
                AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%\\_fts\\_%' ESCAPE '\\' AND name NOT LIKE 'grdb%'
            """)
        #expect(names.count > 30)
        let missing = names.map { $0[0] }.filter { !isNamed($0) }
        #expect(missing.isEmpty, "\(missing)")
    }

    @Test func `every question can be asked, and says in words what it answers`() throws {
        let folder = Checkout.url("sql").path
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".sql") }
        #expect(files.count >= 8)
        let room = try Newsroom.withSamples()
        try room.run()
        for file in files {
            let sql = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            #expect(sql.hasPrefix("-- "), "\(file)")
            #expect(try !room.rows(sql).isEmpty, "\(file) finds nothing in the samples")
        }
    }
}
