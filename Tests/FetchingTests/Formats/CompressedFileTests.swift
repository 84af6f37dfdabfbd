import Archive
import ArticleModel
import Foundation
import Testing

@testable import Fetching

/// Compressed files of an inbox that are small, and what is in them is not.
@Suite struct CompressedFileTests {
    private let folder: SourceFolder

    init() throws {
        folder = try SourceFolder()
        folder.settings.maximumBytes = 100_000
    }

    private func write(_ name: String, _ text: String) throws {
        try folder.folder.write(try Gzip.compress(Data(text.utf8)), to: "in/\(name)")
    }

    @Test(arguments: [100_001, 10_000_000]) func `a bomb is rejected by name, and its neighbours are read`(
        bytes: Int
    ) async throws {
        let filling = String(repeating: " ", count: bytes)
        for name in ["a.html.gz", "b.txt.gz", "c.jsonl.gz", "d.json.gz", "e.mhtml.gz"] { try write(name, filling) }
        try write("page.html.gz", "<p>Page.")
        try write("record.jsonl.gz", #"{"text": "Record."}"#)
        let record = #"{"text": "Large record."}"#
        try write("largest.html.gz", "<p>" + String(repeating: "x", count: 99_997))
        try write("largest.jsonl.gz", record + String(repeating: " ", count: 99_999 - record.utf8.count) + "\n")
        let fetched = try await folder.fetch()
        #expect(
            fetched.rejections
                == ["a.html.gz", "b.txt.gz", "c.jsonl.gz", "d.json.gz", "e.mhtml.gz"].map {
                    "\($0): tooLarge more than 100000 bytes when decompressed"
                })
        #expect(
            fetched.files.map { $0?.prefix { $0 != "#" } } == [
                "largest.html.gz", "largest.jsonl.gz", "page.html.gz", "record.jsonl.gz",
            ])
        #expect(try await folder.fetch().sum == "9 = 0 + 4 + 5 + 0")
    }
}
