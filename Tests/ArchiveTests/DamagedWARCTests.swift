import Archive
import Foundation
import TestSupport
import Testing

@Suite struct DamagedWARCTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `a truncated last record is named with its place, and those before it are read`() throws {
        let (path, places) = try folder.writeArchive(of: [.page("One."), .page("Two.")])
        try #require(truncate(path, off_t(places[1].offset + places[1].length - 3)) == 0)
        let found = try WARCReader(path: path).records().map(\.outcome)
        #expect(found == ["One.", "\(path): byte \(places[1].offset): the gzip member ends too early"])
        #expect(throws: ArchiveError.self) {
            try WARCReader(path: path).record(at: places[1].offset, length: places[1].length)
        }
    }

    @Test func `a wrong checksum in the middle costs that record only`() throws {
        let (path, places) = try folder.writeArchive(of: [.page("One."), .page("Two."), .page("Three.")])
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes[places[1].offset + places[1].length - 8] ^= 0xff
        let damaged = try folder.writeArchive(bytes)
        let message = "\(damaged): byte \(places[1].offset): damaged gzip member: incorrect data check"
        #expect(try WARCReader(path: damaged).records().map(\.outcome) == ["One.", message, "Three."])
        #expect(throws: ArchiveError(message)) {
            try WARCReader(path: damaged).record(at: places[1].offset, length: places[1].length)
        }
    }

    @Test(arguments: [
        ("Content-Length: 9", "the record's block has 7 bytes, but Content-Length says 9"),
        ("Content-Length: 2", "Content-Length says 2, but the block goes on"),
        ("Content-Length: -1", "Content-Length is \"-1\", but must be a number"),
        ("Content-Length: 3\r\nContent-Length: 4", "the record has two lengths"),
        ("X: y", "the record has no Content-Length"),
        ("X", "the WARC header line \"X\" has no colon"),
    ])
    func `a wrong length is named`(header: String, message: String) throws {
        let member = try Gzip.compress(Data("WARC/1.1\r\n\(header)\r\n\r\nabc\r\n\r\n".utf8))
        let path = try folder.writeArchive(member)
        #expect(throws: ArchiveError("\(path): byte 0: \(message)")) {
            try WARCReader(path: path).record(at: 0, length: member.count)
        }
    }

    @Test func `what is no archive is named, and an empty file has no record`() throws {
        let path = try folder.writeArchive(Data("just text".utf8))
        #expect(
            try WARCReader(path: path).records().map(\.outcome)
                == ["\(path): byte 0: damaged gzip member: incorrect header check"])
        #expect(try Array(WARCReader(path: folder.writeArchive(Data())).records()).isEmpty)
    }

    @Test func `a place outside of the file is named`() throws {
        let (path, places) = try folder.writeArchive(of: [.page("One.")])
        #expect(throws: ArchiveError("\(path): byte 9000: the file ends after 0 of the record's 10 bytes")) {
            try WARCReader(path: path).record(at: 9000, length: 10)
        }
        #expect(throws: ArchiveError("\(path): byte 0: no record has -1 bytes")) {
            try WARCReader(path: path).record(at: 0, length: -1)
        }
        #expect(throws: ArchiveError.self) { try WARCReader(path: path).record(at: 1, length: places[0].length - 1) }
    }

    @Test func `errors of the system keep their number`() throws {
        let error = #expect(throws: ArchiveError.self) { _ = try WARCWriter(path: "/dev/null/fetch.warc.gz") }
        #expect(error?.errno == ENOTDIR)
        #expect(error?.description == "/dev/null/fetch.warc.gz: cannot create: Not a directory")
        let missing = #expect(throws: ArchiveError.self) { _ = try WARCReader(path: "/nowhere/x").records() }
        #expect(missing?.errno == ENOENT)
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func `a full disk is told from a folder that may not be written`() throws {
        let error = #expect(throws: ArchiveError.self) {
            var writer = try WARCWriter(path: "/dev/full")
            _ = try writer.append(.page("One."))
            try writer.finish()
        }
        #expect(error?.errno == ENOSPC)
    }

    /// Each file is damaged in one byte, which follows from the seed.
    @Test(arguments: 0..<40)
    func `one damaged byte costs one record, or none`(seed: Int) throws {
        let texts = (0..<8).map { "Page \($0) " + (0..<200).map { "\($0 * $0 % 97)" }.joined(separator: " ") }
        let (path, places) = try folder.writeArchive(of: texts.map { .page($0) })
        var bytes = try Data(contentsOf: URL(filePath: path))
        let place = seed * 7919 % bytes.count
        bytes[place] ^= UInt8(1 << (seed % 8))
        let hit = places.lastIndex { $0.offset <= place } ?? 0
        let found = try WARCReader(path: folder.writeArchive(bytes)).records().map(\.outcome)
        #expect(texts.indices.filter { $0 != hit && !found.contains(texts[$0]) } == [])
        #expect(found.allSatisfy { texts.contains($0) || $0.contains(": byte \(places[hit].offset): ") })
        #expect(found.count <= 8)
    }

    @Test(arguments: [1, 9, 10, 20, 100, 150, 300])
    func `a file cut anywhere ends with a named record`(length: Int) throws {
        let (path, places) = try folder.writeArchive(of: (0..<3).map { .page("Page \($0)") })
        try #require(truncate(path, off_t(length)) == 0)
        let whole = places.filter { $0.offset + $0.length <= length }.count
        let isCutBetween = places.contains { $0.offset == length } || length >= places[2].offset + places[2].length
        let entries = Array(try WARCReader(path: path).records())
        #expect(entries.count == whole + (isCutBetween ? 0 : 1))
        #expect(entries.last?.offset == places[min(whole, isCutBetween ? whole - 1 : whole)].offset)
    }
}
