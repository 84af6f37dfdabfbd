import ArticleModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Loading

/// What a program leaves that is killed before the database has its tables: the next one finishes it or begins anew.
@Suite struct NewDatabaseTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path("articles.sqlite") }
    private let article = Fixture.article("a", ["Ada Stone spoke."], people: ["Ada Stone"])

    init() throws { folder = try TemporaryFolder() }

    private func requireUsable() throws {
        #expect(ArticleDatabase.isMissing(at: path))
        #expect(throws: DatabaseFailure.self) { try ArticleDatabase(readingFrom: path) }
        let database = try ArticleDatabase(path: path)
        #expect(try database.load(Fixture.run("r1"), [article]).written == 1)
        #expect(try database.failedChecks() == [])
        #expect(try ArticleDatabase(readingFrom: path).dump() == database.dump())
        #expect(try !folder.names().contains("articles.sqlite.new"))
    }

    @Test func `no file`() throws { try requireUsable() }

    @Test(arguments: [0, 99]) func `a file of few bytes`(count: Int) throws {
        try folder.write(Data(count: count), to: "articles.sqlite")
        if count == 0 {
            try requireUsable()
        } else {
            #expect(throws: DamagedDatabase.self) { try ArticleDatabase(path: path) }
        }
    }

    @Test func `a header alone`() throws {
        try DatabaseFile(path: path).execute("CREATE TABLE x (y)")
        try DatabaseFile(path: path).execute("DROP TABLE x")
        try requireUsable()
    }

    @Test func `the migrator's table alone, also where it is still in the log`() throws {
        var configuration = Configuration()
        configuration.journalMode = .wal
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.inDatabase {
            try $0.execute(sql: "PRAGMA wal_autocheckpoint = 0; CREATE TABLE grdb_migrations (identifier TEXT)")
        }
        let files = try folder.names().map { ($0, try folder.read($0)) }
        try queue.close()
        for name in try folder.names() { try folder.remove(name) }
        for (name, bytes) in files { try folder.write(bytes, to: name) }
        #expect(files.map(\.0).contains("articles.sqlite-wal"))
        try requireUsable()
    }

    @Test func `a migrator's table with a migration in it is somebody's`() throws {
        try DatabaseFile(path: path).execute(
            "CREATE TABLE grdb_migrations (identifier TEXT); INSERT INTO grdb_migrations VALUES ('first')")
        let before = try folder.read("articles.sqlite")
        #expect(throws: DatabaseFailure.self) { try ArticleDatabase(path: path) }
        #expect(try folder.read("articles.sqlite") == before)
    }

    @Test func `a database that was begun under its other name, and side files of one that is gone`() throws {
        let former = try TemporaryDatabase()
        let open = try former.open()
        try open.load(Fixture.run("r0"), [Fixture.article("z", ["Zoe Stone spoke."], people: ["Zoe Stone"])])
        for suffix in ["-wal", "-shm"] {
            try folder.write(Data(contentsOf: URL(filePath: former.path + suffix)), to: "articles.sqlite" + suffix)
            try folder.write("half", to: "articles.sqlite.new" + suffix)
        }
        try folder.write("half", to: "articles.sqlite.new")
        try folder.write("half", to: "articles.sqlite-journal")
        try requireUsable()
        #expect(try ArticleDatabase(path: path).dump().contains { $0.contains("Zoe") } == false)
    }
}
