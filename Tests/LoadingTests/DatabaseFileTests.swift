import ArticleModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Loading

@Suite struct DatabaseFileTests {
    private let article = Fixture.article("a", ["Ada Stone spoke."], people: ["Ada Stone"])

    private func failure(_ body: () throws -> Void) -> String? {
        let error = #expect(throws: DatabaseFailure.self, performing: body)
        return error.map { "\($0.kind): \($0.message)" }
    }

    @Test func `the database of another application is left alone`() throws {
        let file = try TemporaryFolder()
        try DatabaseQueue(path: file.path("other.sqlite")).write { try $0.execute(sql: "CREATE TABLE notes (x)") }
        let before = try Data(contentsOf: file.url("other.sqlite"))
        #expect(
            failure { _ = try ArticleDatabase(path: file.path("other.sqlite")) }
                == "configuration: is the database of another application")
        #expect(try Data(contentsOf: file.url("other.sqlite")) == before)
    }

    @Test func `what another application has left in its log stays there`() throws {
        let file = try TemporaryFolder()
        let other = try DatabasePool(path: file.path("other.sqlite"))
        try other.write { try $0.execute(sql: "CREATE TABLE notes (x)") }
        // As a program leaves them that was killed.
        for name in ["other.sqlite", "other.sqlite-wal"] {
            try FileManager.default.copyItem(atPath: file.path(name), toPath: file.path("left-" + name))
        }
        let names = ["left-other.sqlite", "left-other.sqlite-wal"]
        let before = try names.map { try Data(contentsOf: file.url($0)) }
        _ = failure { _ = try ArticleDatabase(path: file.path("left-other.sqlite")) }
        #expect(try names.map { try Data(contentsOf: file.url($0)) } == before)
        withExtendedLifetime(other) {}
    }

    @Test(arguments: ["9999-of-the-future", "0009 health of each stage"])
    func `a schema that this version does not know is refused, with a way out`(_ step: String) throws {
        let file = try TemporaryDatabase()
        try file.execute("INSERT INTO grdb_migrations VALUES ('\(step)')")
        let message = """
            configuration: has a schema that this version does not know: a newer version made it, \
            or one before the first release
            use that version, or delete the file: copydesk run builds it anew from the runs
            """
        #expect(failure { _ = try file.open() } == message)
        #expect(failure { _ = try ArticleDatabase(readingFrom: file.path) } == message)
    }

    @Test func `a file that is no database is bad input`() throws {
        let file = try TemporaryFolder()
        try Data(repeating: 65, count: 9000).write(to: file.url("text"))
        let error = #expect(throws: DamagedDatabase.self) { _ = try ArticleDatabase(path: file.path("text")) }
        #expect(error?.kind == .badInput)
        #expect(error?.isOurs == false)
        #expect(error?.description.contains("if it is Copydesk's, delete it") == true)
    }

    @Test func `a folder that is not there cannot hold the database`() throws {
        let file = try TemporaryFolder()
        #expect(
            failure { _ = try ArticleDatabase(path: file.path("no/such.sqlite")) }
                == "cannotCreateOutput: unable to open database file")
        #expect(
            failure { _ = try ArticleDatabase(readingFrom: file.path("no.sqlite")) }
                == "missingInput: there is no such database")
    }

    @Test func `a second writer finds the database locked`() throws {
        let file = try TemporaryDatabase()
        try DatabaseQueue(path: file.path).inDatabase { db in
            try db.inTransaction(.immediate) {
                let message = "locked: database is locked"
                #expect(
                    failure {
                        let database = try ArticleDatabase(path: file.path, busySeconds: 0.1)
                        try database.load(Fixture.run("r1"), [article])
                    } == message)
                return .rollback
            }
        }
    }

    @Test func `a full disk undoes the load`() throws {
        let file = try TemporaryDatabase()
        let database = try file.open()
        try database.load(Fixture.run("r1"), [article])
        let dump = try database.dump()
        try database.queue.inDatabase { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(pages)")
        }
        let many = (0..<200).map { Fixture.article("x\($0)", ["Ben Hill \($0) spoke at some length."]) }
        #expect(failure { try database.load(Fixture.run("r2"), many) } == "inputOutput: database or disk is full")
        #expect(try database.dump() == dump)
        #expect(try file.open().failedChecks() == [])
    }

    @Test func `a reader sees what is loaded, and writes nothing`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), [article])
        let reader = try ArticleDatabase(readingFrom: file.path)
        #expect(try reader.loadVersion(ofRun: "r1", inputDigest: "d") != nil)
        #expect(
            failure { try reader.load(Fixture.run("r2"), []) }
                == "cannotCreateOutput: attempt to write a readonly database")
    }

    /// SQLite cannot open a closed WAL database for a user who may not make these.
    @Test func `the side files stay for readers who may not write`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), [article])
        let files = try FileManager.default.contentsOfDirectory(atPath: file.folder.path).sorted()
        #expect(files == ["articles.sqlite", "articles.sqlite-shm", "articles.sqlite-wal"])
    }

    @Test func `the copy for readers is one file with the same rows`() throws {
        let file = try TemporaryDatabase()
        let database = try file.open()
        try database.load(Fixture.run("r1"), [article])
        let target = file.folder.appendingPathComponent("copy.sqlite").path
        try Data("half a copy".utf8).write(to: URL(fileURLWithPath: target + ".partial"))
        for _ in 1...2 { try database.exportCopy(to: target) }
        #expect(try ArticleDatabase(readingFrom: target).dump() == database.dump())
        let files = try FileManager.default.contentsOfDirectory(atPath: file.folder.path).sorted()
        #expect(files.filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
    }

    @Test func `the copy has the statistics by which SQLite chooses an index`() throws {
        let file = try TemporaryDatabase()
        let target = file.folder.appendingPathComponent("copy.sqlite").path
        let database = try file.open()
        try database.load(Fixture.run("r1"), [article])
        try database.exportCopy(to: target)
        let rows = try DatabaseFile(path: target).rows("SELECT stat FROM sqlite_stat1 WHERE tbl = 'articles' LIMIT 1")
        #expect(rows.count == 1)
        #expect(try database.check().allSatisfy(\.passed))
    }

    @Test func `a copy that cannot be written leaves nothing behind`() throws {
        let file = try TemporaryDatabase()
        let target = file.folder.appendingPathComponent("no/copy.sqlite").path
        #expect(
            failure { try file.open().exportCopy(to: target) }
                == "cannotCreateOutput: unable to open database: \(target).partial")
    }
}
