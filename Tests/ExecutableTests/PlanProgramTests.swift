import ArticleModel
import Foundation
import TestSupport
import Testing

/// `copydesk plan`: what newer rules and settings would change, and that nothing changes by asking.
@Suite struct PlanProgramTests {
    private static let configuration = """
        { "version": 1, "clean": { "overrides": "overrides" }, "load": { "names": "names.csv" },
          "sources": [ { "name": "inbox", "folder": "inbox", "index": "index.csv", "outlet": "Harbour Post" } ] }
        """

    private static func page(_ subject: String) -> String {
        """
        <html><body><h1>\(subject) to be raised</h1><p>The harbour board voted on Monday to raise the \(subject) by a metre \
        before the winter, its chair told reporters.</p><p class="letter">“We write to you from the coast,” Mia Keller said: \
        walls, tides and ships, and whatever else is new.</p><p>“The \(subject) costs two million and takes until October,” \
        Maria Keller, the chair, said after the vote of Monday night.</p></body></html>
        """
    }

    private func room() throws -> Newsroom {
        let room = try Newsroom(
            Self.configuration,
            articles: ["wall.html": Self.page("sea wall"), "quay.html": Self.page("old quay")])
        try room.folder.write(
            "file,url\nwall.html,https://www.harbourpost.example/wall\nquay.html,https://other.example/quay\n",
            to: "index.csv")
        try room.folder.write(#"{ "hosts": ["harbourpost.example"] }"#, to: "overrides/post.json")
        try room.folder.write("kind,name,entity\n", to: "names.csv")
        #expect(try room.run().status == 0)
        return room
    }

    private func plan(_ room: Newsroom, _ arguments: String...) throws -> Program.Result {
        try Program.copydesk.start(["plan", "--now", "2026-05-11T06:00:00Z"] + arguments, in: room.folder).result()
    }

    private struct Row: Decodable, Hashable {
        let what: String
        let change: String
        let rule: String?
        let article: String?
        let item: String?
        let before: String?
        let after: String?
    }

    private func rows(_ room: Newsroom) throws -> [Row] {
        try plan(room, "--rows").output.split(separator: "\n").map {
            try JSONDecoder().decode(Row.self, from: Data($0.utf8))
        }
    }

    @Test func `where all was made by the rules of now, nothing would change`() throws {
        let result = try plan(room())
        #expect(result.status == 0)
        #expect(result.output == "nothing would change: all runs were made by the rules and settings of now\n")
    }

    @Test func `what a changed override takes is told with its rule, and is what the next run --run all does`() throws {
        let room = try room()
        try room.folder.write(
            #"{ "hosts": ["harbourpost.example"], "remove": [".letter"] }"#, to: "overrides/post.json")
        let planned = try rows(room)
        let lost =
            "“We write to you from the coast,” Mia Keller said: walls, tides and ships, and whatever else is new."
        #expect(
            planned.filter { $0.what == "paragraph" }.map { [$0.change, $0.rule, $0.item] } == [
                ["removed", "override", lost]
            ])
        #expect(
            planned.filter { $0.what == "quotation" }.map { [$0.change, $0.item, $0.before, $0.after] } == [
                ["removed", "We write to you from the coast,", "Mia Keller", nil]
            ])
        let text = try plan(room).output
        #expect(text.contains("clean: 1 run, other settings\n"))
        #expect(text.contains("\n2 of 2 articles would change; \(planned.count) rows in all.\n"))

        #expect(try room.run("--run", "all", clock: "2026-05-12T06:00:00Z").status == 0)
        let counted = try room.rows(
            "SELECT what, change, coalesce(rule, ''), rows FROM changes_by_rule ORDER BY 1, 2, 3")
        let expected = Dictionary(grouping: planned) { [$0.what, $0.change, $0.rule ?? ""] }
            .map { $0.key + ["\($0.value.count)"] }.sorted { $0.lexicographicallyPrecedes($1) }
        #expect(counted == expected)
        #expect(try plan(room).output.hasPrefix("nothing would change"))
    }

    @Test func `nothing in the workspace is written`() throws {
        let room = try room()
        let before = try files(room)
        try room.folder.write(
            #"{ "hosts": ["harbourpost.example"], "remove": [".letter"] }"#, to: "overrides/post.json")
        #expect(try plan(room).status == 0)
        #expect(try files(room) == before)
    }

    /// The files of the workspace but for the lock, and what readers of the database leave beside it.
    private func files(_ room: Newsroom) throws -> [String: Data] {
        try room.folder.contents(below: "var").filter { name, _ in
            name != "lock" && !name.hasSuffix("-wal") && !name.hasSuffix("-shm")
        }
    }

    @Test func `a pinned name is told once, with the number of its articles`() throws {
        let room = try room()
        try room.folder.write("kind,name,entity\nperson,Mia Keller,Maria Keller\n", to: "names.csv")
        let planned = try rows(room)
        #expect(planned.map(\.what).contains("entity"))
        #expect(planned.allSatisfy { $0.article == nil && $0.item == "Mia Keller" })
        let text = try plan(room).output
        #expect(text.contains("load: 1 run, other settings\n"))
    }

    @Test func `an article that would be rejected is one row, with the reason`() throws {
        let room = try room()
        try room.folder.write(#"{ "hosts": ["harbourpost.example"], "remove": ["p"] }"#, to: "overrides/post.json")
        let planned = try rows(room).filter { $0.what == "article" }
        #expect(planned.map { [$0.change, $0.rule] } == [["removed", "noBody"]])
    }

    @Test func `a check that would keep a run out of the database gives the status that the run would have`() throws {
        let room = try room()
        try room.folder.write(
            #"{ "hosts": ["harbourpost.example"], "remove": [".letter"] }"#, to: "overrides/post.json")
        try room.folder.write(
            "-- severity: error\n-- message: an article has two paragraphs\n"
                + "SELECT article_id FROM paragraphs GROUP BY article_id HAVING count(*) = 2;\n",
            to: "checks/paragraphs.sql")
        let result = try plan(room)
        #expect(result.status == 4)
        #expect(result.errors.contains("paragraphs"), "\(result.errors)")
        #expect(try room.rows("SELECT count(*) FROM changes_by_rule") == [["0"]])
    }

    @Test func `a database with older tables is left as it is`() throws {
        let room = try room()
        try DatabaseFile(path: room.folder.path("var/articles.sqlite")).execute(
            """
            DELETE FROM grdb_migrations WHERE identifier >= '0023';
            DROP VIEW changes_by_rule; DROP TABLE rule_changes;
            """)
        let before = try room.folder.contents(below: "var")["var/articles.sqlite"]
        let result = try plan(room)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try room.folder.contents(below: "var")["var/articles.sqlite"] == before)
    }

    @Test func `without a database there is nothing to compare`() throws {
        let room = try Newsroom(plans: ["a"])
        let result = try plan(room)
        #expect(result.status == 66)
        #expect(result.errors.contains("there is no database yet"))
        #expect(!room.folder.exists("var"))
    }
}
