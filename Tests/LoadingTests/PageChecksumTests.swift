import ArticleModel
import Foundation
import GRDB
import Randomness
import TestSupport
import Testing

@testable import Loading

/// A changed byte is noticed by whoever reads its page.
@Suite struct PageChecksumTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path("articles.sqlite") }
    private let pageSize = 4096
    private let whole: Data
    private let dump: [String]

    init() throws {
        folder = try TemporaryFolder()
        let database = try ArticleDatabase(path: folder.path("articles.sqlite"))
        let articles = (0..<30).map {
            Fixture.article("a\($0)", ["Ada Stone \($0) spoke."], people: ["Ada Stone \($0)"])
        }
        try database.load(Fixture.run("r1"), articles)
        try database.load(Fixture.run("r2"), Array(articles.prefix(3)))
        try database.scanPages()
        dump = try database.dump()
        whole = try folder.read("articles.sqlite")
    }

    /// Replaces the database by the undamaged one, as `change` changes its bytes.
    private func damage(_ change: (inout Data) -> Void) throws {
        var bytes = whole
        change(&bytes)
        for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
        try folder.write(bytes, to: "articles.sqlite")
    }

    @Test func `every page has its checksum, but those that are free`() throws {
        #expect(whole[20] == 8)
        try ArticleDatabase(path: path).scanPages()
        #expect(try ArticleDatabase(path: path).failedChecks() == [])
    }

    @Test func `one changed byte of any page is noticed, or changes no row`() throws {
        var random = SeededRandom(seed: 3)
        var noticed = 0
        let pages = whole.count / pageSize
        for page in 1..<pages {
            let place = page * pageSize + Int.random(in: 0..<pageSize, using: &random)
            try damage { $0[place] ^= UInt8.random(in: 1...255, using: &random) }
            do {
                #expect(try ArticleDatabase(readingFrom: path).dump() == dump, "page \(page + 1)")
                try ArticleDatabase(path: path).exportCopy(to: folder.path("copy.sqlite"))
                #expect(try ArticleDatabase(readingFrom: folder.path("copy.sqlite")).dump() == dump)
                try ArticleDatabase(path: path).scanPages()
            } catch let damage as DamagedDatabase {
                #expect(damage.path == path && damage.isOurs)
                noticed += 1
            }
        }
        #expect(noticed > pages * 3 / 4)
    }

    @Test(arguments: 0..<100)
    func `a changed byte of the header is noticed or mended, and changes no row`(place: Int) throws {
        for bits in [UInt8(0x01), 0x08, 0xff] {
            try damage { $0[place] ^= bits }
            do {
                #expect(try ArticleDatabase(path: path).dump() == dump)
                #expect(try ArticleDatabase(path: path).failedChecks() == [])
            } catch let damage as DamagedDatabase {
                #expect(damage.kind == .badInput)
            }
        }
    }

    @Test func `a file that was cut is noticed`() throws {
        for count in stride(from: pageSize, to: whole.count, by: 7 * pageSize + 100) {
            try damage { $0.removeSubrange(count...) }
            #expect(throws: DamagedDatabase.self) {
                let database = try ArticleDatabase(path: path)
                try database.scanPages()
                _ = try database.check()
            }
        }
    }

    @Test func `two pages that changed places are noticed`() throws {
        let (first, second) = (whole[3 * pageSize..<4 * pageSize], whole[5 * pageSize..<6 * pageSize])
        try damage {
            $0.replaceSubrange(3 * pageSize..<4 * pageSize, with: second)
            $0.replaceSubrange(5 * pageSize..<6 * pageSize, with: first)
        }
        #expect(throws: DamagedDatabase.self) { try ArticleDatabase(path: path).scanPages() }
    }

    @Test func `a database that was made without checksums gets them`() throws {
        try DatabaseFiles(path: path).remove()
        let queue = try DatabaseQueue(path: path)
        try Schema.update(queue)
        try queue.close()
        #expect(try folder.read("articles.sqlite")[20] == 0)
        let article = Fixture.article("a", ["Ada Stone spoke."], people: ["Ada Stone"])
        try ArticleDatabase(path: path).load(Fixture.run("r1"), [article])
        try ArticleDatabase(path: path).scanPages()
        #expect(try folder.read("articles.sqlite")[20] == 8)
        #expect(try ArticleDatabase(path: path).failedChecks() == [])
    }

    @Test func `a damaged database is set aside with its side files`() throws {
        try damage { $0[3 * pageSize + 50] ^= 1 }
        let damaged = try folder.read("articles.sqlite")
        try folder.write("old", to: "articles.sqlite.damaged-wal")
        let name = try ArticleDatabase.setAside(path)
        #expect(name == path + ".damaged")
        #expect(try folder.names() == ["articles.sqlite.damaged"])
        #expect(try folder.read("articles.sqlite.damaged") == damaged)
    }

    @Test func `a copy that is larger than the page cache has checksums too`() throws {
        let folder = try TemporaryFolder()
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            PageChecksums.reserve(in: db)
            try db.execute(sql: "PRAGMA cache_size = -200")
        }
        try PageChecksums.expectingNew {
            let queue = try DatabaseQueue(path: folder.path("original"), configuration: configuration)
            try queue.write { db in
                try db.execute(sql: "CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT, UNIQUE (text))")
                for number in 0..<4_000 {
                    let text = "\(number * 7_919 % 4_000) " + String(repeating: "word ", count: 200)
                    try db.execute(sql: "INSERT INTO texts (text) VALUES (?)", arguments: [text])
                }
            }
            try queue.inDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [folder.path("copy")]) }
        }
        for name in ["original", "copy"] { try PageChecksums.scan(folder.path(name)) }
        let rows = try DatabaseQueue(path: folder.path("copy")).read {
            try Int.fetchOne($0, sql: "SELECT count(DISTINCT text) FROM texts")
        }
        #expect(rows == 4_000)
    }

    @Test func `to look at the file does not let go of the locks of a connection`() throws {
        let file = try TemporaryDatabase()
        let database = try file.open()
        let inode = try #require(FileManager.default.attributesOfItem(atPath: file.path)[.systemFileNumber] as? Int)
        let locks = try String(contentsOfFile: "/proc/locks", encoding: .utf8).split(separator: "\n")
            .filter { $0.contains(" \(getpid()) ") && $0.contains(":\(inode) ") }
        #expect(locks.count == 1)
        #expect(ApplicationID(ofFile: file.path)?.value == Schema.applicationID)
        #expect(!PageChecksums.isFirstPageStale(file.path))
        try PageChecksums.scan(file.path)
        try database.scanPages()
        _ = try file.open().nameOverrides()
        let after = try String(contentsOfFile: "/proc/locks", encoding: .utf8).split(separator: "\n")
            .filter { $0.contains(" \(getpid()) ") && $0.contains(":\(inode) ") }
        #expect(after.count == locks.count)
        withExtendedLifetime(database) {}
    }
}
