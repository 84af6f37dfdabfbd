import Archive
import Foundation
import TestSupport
import Testing

@Suite struct WARCTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `records come back by place and in order`() throws {
        let records = ["<p>One.</p>", "", "Zwölf Boxkämpfer\r\n\r\nWARC/1.1\r\n"].map { WARCRecord.page($0) }
        let (path, places) = try folder.writeArchive(of: records)
        let reader = WARCReader(path: path)
        #expect(try places.map { try reader.record(at: $0.offset, length: $0.length) } == records)

        let entries = Array(try reader.records())
        #expect(try entries.map { try $0.record.get() } == records)
        #expect(entries.map(\.offset) == places.map(\.offset))
        #expect(entries.map(\.length) == places.map(\.length))
    }

    @Test func `the bytes are a WARC 1.1 record that other tools can read`() throws {
        let (path, _) = try folder.writeArchive(of: [.page("Text.")])
        let bytes = try Gzip.decompress(Data(contentsOf: URL(filePath: path)), limit: 1000)
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "WARC/1.1\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\nText.\r\n\r\n"
        )
    }

    @Test func `a line break in a value does not make a header`() throws {
        let record = WARCRecord(fields: [.init("WARC-Target-URI", "urn:x\r\nWARC-Type: request")], block: Data())
        let (path, places) = try folder.writeArchive(of: [record])
        let read = try WARCReader(path: path).record(at: 0, length: places[0].length)
        #expect(read.fields.map(\.name) == ["WARC-Target-URI", "Content-Length"])
    }

    @Test func `equal records give equal files`() throws {
        let records = (0..<20).map { WARCRecord.page("Page \($0)") }
        let first = try Data(contentsOf: URL(filePath: folder.writeArchive(of: records, name: "a").path))
        #expect(try Data(contentsOf: URL(filePath: folder.writeArchive(of: records, name: "b").path)) == first)
    }

    @Test func `members may be cut anywhere, or not be there at all`() throws {
        let texts = (0..<50).map { "Page \($0) " + String(repeating: "word ", count: $0 * 40) }
        let bytes = Data(texts.map(warcText).joined().utf8)
        let cuts = [0, 10, 5000, 5001, bytes.count / 2, bytes.count]
        let members = try zip(cuts, cuts.dropFirst()).map { try Gzip.compress(bytes[$0..<$1]) }
        for file in [try Gzip.compress(bytes), members.reduce(Data(), +), bytes] {
            let path = try folder.writeArchive(file)
            #expect(try WARCReader(path: path).records().map(\.outcome) == texts)
        }
    }

    @Test func `headers may be in lower case, folded, and end with LF alone`() throws {
        let path = try folder.writeArchive(
            Data("WARC/1.0\nwarc-type: response\nwarc-note: one\n two\ncontent-length: 3\n\nabc\n\n".utf8))
        let entry = try #require(try WARCReader(path: path).records().next())
        let record = try entry.record.get()
        #expect(record.type == "response")
        #expect(record["WARC-Note"] == "one two")
        #expect(record.block == Data("abc".utf8))
    }
}

private func warcText(_ text: String) -> String {
    "WARC/1.1\r\nWARC-Type: resource\r\nContent-Length: \(text.utf8.count)\r\n\r\n\(text)\r\n\r\n"
}
