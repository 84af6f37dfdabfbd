import ArticleModel
import Foundation
import GRDB
import Testing

@testable import Fetching

@Suite struct SeenItemsTests {
    let folder: SourceFolder
    var path: String { "\(folder.path)/second.sqlite" }

    init() throws {
        folder = try SourceFolder()
        try folder.write("a.txt", "Text.")
    }

    @Test func `they last, and know their runs`() async throws {
        _ = try await folder.fetch(seenItems: SeenItems(path: path))
        let seenItems = try SeenItems(path: path)
        #expect(try seenItems.runs() == ["run1"])
        #expect(try await folder.fetch(seenItems: seenItems).counts.unchanged == 1)
    }

    @Test func `runs may be recorded in any order, and twice`() async throws {
        let seenItems = try SeenItems(path: path)
        let old = try await folder.fetch(isCommitted: false).new
        try folder.write("a.txt", "Newer text.")
        let new = try await folder.fetch(isCommitted: false).new
        for (run, articles) in [("2", new), ("1", old), ("2", new), ("1", old)] {
            try seenItems.record(run: run, articles, [])
        }
        let item = { ItemIdentity(source: "samples", name: "a.txt", outlet: $0, url: nil) }
        #expect(try seenItems.isCommitted(item(nil), with: new[0].contentHash))
        #expect(try !seenItems.isCommitted(item(nil), with: old[0].contentHash))
        #expect(try !seenItems.isCommitted(item("Example Post"), with: new[0].contentHash))
        #expect(try seenItems.runs() == ["1", "2"])
    }

    @Test func `a file that is mended or broken again into what it was before is told of again, once`() async throws {
        var sums: [String] = []
        for text in ["Text.", "", "Text.", "Text.", "", "", "Text."] {
            try folder.write("a.txt", text)
            sums.append(try await folder.fetch().sum)
        }
        #expect(
            sums == [
                "1 = 1 + 0 + 0 + 0", "1 = 0 + 0 + 0 + 1", "1 = 1 + 0 + 0 + 0", "1 = 0 + 1 + 0 + 0",
                "1 = 0 + 0 + 0 + 1", "1 = 0 + 0 + 1 + 0", "1 = 1 + 0 + 0 + 0",
            ])
    }

    @Test func `what another version rejected is tried again`() async throws {
        try folder.write("a.txt", "")
        let rejected = try await folder.fetch(isCommitted: false).rejected
        try folder.seenItems.record(run: "1", [], rejected, version: "0")
        #expect(try await folder.fetch().rejected == rejected)
    }

    @Test(arguments: [
        "no database at all, but some text that is long enough to be one", "SQLite format 3\0 and rubbish",
    ])
    func `a damaged file is begun anew`(text: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path))
        var notes: [String] = []
        let seenItems = try SeenItems(path: path) { notes.append($0) }
        #expect(notes == ["\(path) is damaged, and begun anew"])
        #expect(try seenItems.runs().isEmpty)
    }

    @Test func `so is one whose pages are damaged`() throws {
        let seenItems = try SeenItems(path: path)
        for number in 0..<500 { try seenItems.record(run: "run \(number)", [], []) }
        let file = try #require(FileHandle(forUpdatingAtPath: path))
        try file.seek(toOffset: 4096)
        try file.write(contentsOf: Data(repeating: 0xa5, count: 30_000))
        try file.close()
        var notes: [String] = []
        #expect(try SeenItems(path: path) { notes.append($0) }.runs().isEmpty)
        #expect(notes == ["\(path) is damaged, and begun anew"])
    }

    @Test(arguments: [8, 9, 10, 11])
    func `a file of an earlier version is brought up to date, and keeps what it knows of the web`(
        _ version: Int
    ) throws {
        let page = PageState(
            id: .ofAddress("https://post.example/a"), source: "post", address: "https://post.example/a",
            firstSeen: WebFixture.now, checked: WebFixture.now)
        let reject = ItemIdentity(source: "samples", name: "b.txt", outlet: nil, url: nil).rejected(.empty, "no bytes")
        var seenItems = try SeenItems(path: path)
        try seenItems.save([page])
        try seenItems.record(run: "1", [], [reject])
        try seenItems.save(HostRest(until: WebFixture.now, reason: "busy", isRequested: false), of: "post.example")
        try DatabaseQueue(path: path).write {
            let changes = [
                """
                ALTER TABLE articles DROP COLUMN is_feed_text; ALTER TABLE pages DROP COLUMN published_source; ALTER TABLE pages DROP COLUMN published;
                ALTER TABLE pages DROP COLUMN lasting_reason
                """,
                "ALTER TABLE articles DROP COLUMN fetched_at", "ALTER TABLE rejects DROP COLUMN id",
                "ALTER TABLE hosts DROP COLUMN is_requested",
            ]
            try $0.execute(
                sql: "\(changes.prefix(12 - version).joined(separator: ";")); PRAGMA user_version = \(version)")
        }
        var notes: [String] = []
        seenItems = try SeenItems(path: path) { notes.append($0) }
        #expect(try notes == [] && seenItems.page(page.id) == page && seenItems.runs() == ["1"])
        let open = [ResolvedReject(id: .ofFile(source: "samples", path: "b.txt"), source: "samples", file: "b.txt")]
        #expect(try seenItems.openRejects(notOf: []) == open)
        #expect(
            try seenItems.rest(of: "post.example")
                == HostRest(until: WebFixture.now, reason: "busy", isRequested: version == 8))
        // It is as one that is new.
        _ = try SeenItems(path: "\(folder.path)/new.sqlite")
        let schemas = try [path, "\(folder.path)/new.sqlite"].map { path in
            try DatabaseQueue(path: path).read { db in
                try String.fetchAll(
                    db,
                    sql: """
                        SELECT t.name || ' ' || c.name || ' ' || c.type || c."notnull"
                        FROM sqlite_master t JOIN pragma_table_info(t.name) c ORDER BY t.name, c.cid
                        """) + String.fetchAll(db, sql: "SELECT user_version FROM pragma_user_version")
            }
        }
        #expect(schemas[0] == schemas[1])
    }

    @Test func `what is full is named: the folder of temporary files, or the file itself`() throws {
        let seenItems = try SeenItems(path: path)
        let pages = try ListedPages(seenItems)
        let source = AddressSource(.urls, name: "post", location: "https://post.example/list")
        try seenItems.withoutTransaction { try $0.execute(sql: "PRAGMA temp.max_page_count = 40") }
        var writer = ListedPageWriter(pages, source, at: 0)
        for number in 0..<5_000 { writer.append(ListedPage(address: "https://post.example/\(number)")) }
        let listing = #expect(throws: PlainFailure.self) { try writer.finish() }
        #expect(listing?.kind == .inputOutput)
        let reason = "cannot write: database or disk is full\n"
        #expect(listing?.description.hasPrefix("\(SQLiteTemporaryFolder.path): \(reason)") == true)

        try seenItems.withoutTransaction { try $0.execute(sql: "PRAGMA main.max_page_count = 40") }
        let document = StoredDocument(
            address: "https://post.example/list", etag: nil, lastModified: nil, contentType: nil,
            fetchedAt: WebFixture.now, body: Data(count: 400_000))
        let state = #expect(throws: PlainFailure.self) { try seenItems.save(document) }
        #expect(state?.kind == .inputOutput && state?.description == "\(path): database or disk is full")
    }

    @Test func `a file of a version that nobody knows is begun anew`() throws {
        try SeenItems(path: path).record(run: "1", [], [])
        try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 7") }
        var notes: [String] = []
        #expect(try SeenItems(path: path) { notes.append($0) }.runs().isEmpty)
        #expect(notes == ["\(path) is of another version, and begun anew"])
    }

    @Test func `a database of another program is left alone`() throws {
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE notes (text TEXT)") }
        let before = try Data(contentsOf: URL(filePath: path))
        let error = #expect(throws: PlainFailure.self) { _ = try SeenItems(path: path) }
        #expect(error?.kind == .configuration)
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }

    @Test func `ours is known by its tables, where the header is damaged`() throws {
        _ = try SeenItems(path: path)
        try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA application_id = 77") }
        var notes: [String] = []
        _ = try SeenItems(path: path) { notes.append($0) }
        #expect(notes == ["\(path) is damaged, and begun anew"])
    }

    @Test func `a folder that is not there is named`() {
        let error = #expect(throws: PlainFailure.self) { _ = try SeenItems(path: "/nowhere/state.sqlite") }
        #expect(error?.kind == .cannotCreateOutput)
        #expect(error?.description.hasPrefix("/nowhere/state.sqlite: ") == true)
    }

    @Test func `a file that has rested is known by its fingerprint, until it changes or goes`() async throws {
        let path = FilePath("\(folder.path)/in/a.txt")
        func known() throws -> ContentHash? {
            let version = try folder.seenItems.versions(of: "samples", from: "a.txt", limit: 1).first?.version
            return version?.key == FileFingerprint.of(path)?.text ? version?.hash : nil
        }
        // A file that was changed just now, however busy the machine is.
        let file = "\(folder.path)/in/a.txt"
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: 86_400)], ofItemAtPath: file)
        _ = try await folder.fetch(isCommitted: false)
        #expect(try known() == nil)

        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -600)], ofItemAtPath: file)
        try await Task.sleep(for: .milliseconds(2100))
        let fetched = try await folder.fetch(isCommitted: false)
        #expect(try known() == ContentHash(of: "Text."))
        #expect(try await folder.fetch().new == fetched.new)

        try folder.write("a.txt", "Other")
        #expect(try known() == nil)
        #expect(try await folder.fetch().counts.output == 1)
    }
}
