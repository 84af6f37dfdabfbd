import Archive
import ArticleModel
@testable import Fetching
import Foundation
import Testing

@Suite struct FetcherTests {
    let folder: SourceFolder

    init() throws { folder = try SourceFolder() }

    @Test func `files are taken in by source and path, bytes and all`() async throws {
        for file in ["b.html", "a/z.txt", "a.html", "a-b.txt", "notes.memo"] {
            try folder.write(file, "Text of \(file)")
        }
        var other = folder.source
        (other.name, other.outlet, other.include) = ("Alpha", "Example Post", ["*.memo"])
        let fetched = try await folder.fetch(sources: [folder.source, other])
        #expect(fetched.sum == "5 = 5 + 0 + 0 + 0")
        #expect(fetched.files == ["notes.memo", "a-b.txt", "a.html", "a/z.txt", "b.html"])
        #expect(fetched.new.map(\.outlet) == ["Example Post", nil, nil, nil, nil])
        #expect(fetched.new.map(\.contentType) == ["text/plain", "text/plain", "text/html", "text/plain", "text/html"])

        for article in fetched.new {
            guard case .archived(let location) = article.content else { throw ArchiveError("not archived") }
            let record = try WARCReader(path: fetched.archive).record(at: location.offset, length: location.length)
            #expect(record.block == Data("Text of \(article.file ?? "")".utf8))
            #expect(ContentHash(of: record.block) == article.contentHash)
        }
    }

    @Test func `a record says when and from where, and nothing in it is drawn`() async throws {
        try folder.write("über uns.txt", "Text.")
        let archive = try await folder.fetch().archive
        let record = try #require(try WARCReader(path: archive).records().next()).record.get()
        #expect(
            record.headers.map { "\($0.name): \($0.value)" } == [
                "WARC-Type: resource",
                "WARC-Record-ID: <urn:uuid:cbcd20a1-d672-821f-ac22-633281c018a3>",
                "WARC-Date: 2026-11-21T06:00:00Z",
                "WARC-Target-URI: urn:copydesk:samples/%C3%BCber%20uns.txt",
                "WARC-Block-Digest: sha256:\(ContentHash(of: "Text."))",
                "Content-Type: text/plain",
                "Content-Length: 5",
            ])
    }

    @Test func `the same files give the same archive`() async throws {
        for number in 0..<30 { try folder.write("\(number).txt", "Text \(number)") }
        let first = try await Data(contentsOf: URL(filePath: folder.fetch().archive))
        let seenItems = try SeenItems(path: "\(folder.path)/other.sqlite")
        #expect(try await Data(contentsOf: URL(filePath: folder.fetch(seenItems: seenItems).archive)) == first)
    }

    @Test func `a second fetch finds all unchanged, and leaves no archive`() async throws {
        for number in 0..<3 { try folder.write("\(number).txt", "Text \(number)") }
        _ = try await folder.fetch()
        let second = try await folder.fetch()
        #expect(second.sum == "3 = 0 + 3 + 0 + 0")
        #expect(!FileManager.default.fileExists(atPath: second.archive))
    }

    @Test func `a changed file is new under the same id, and so is one changed back`() async throws {
        try folder.write("a.txt", "First.")
        let first = try await folder.fetch()
        try folder.write("a.txt", "Other.")
        let second = try await folder.fetch()
        try folder.write("a.txt", "First.")
        let third = try await folder.fetch()
        #expect([first, second, third].map(\.sum) == Array(repeating: "1 = 1 + 0 + 0 + 0", count: 3))
        #expect(Set([first, second, third].flatMap(\.new).map(\.id)).count == 1)
        #expect(third.new.map(\.contentHash) == first.new.map(\.contentHash))
    }

    @Test func `a run that was killed before its manifest leaves nothing behind`() async throws {
        try folder.write("a.txt", "Text.")
        try folder.write("b.txt", "")
        let killed = try await folder.fetch(isCommitted: false)
        let again = try await folder.fetch()
        #expect(again.new == killed.new)
        #expect(again.rejected == killed.rejected)
    }

    @Test func `what a stage cannot take is told once`() async throws {
        folder.settings.maximumBytes = 1000
        try folder.write("empty.txt", "")
        try folder.write("blank.txt", " \n\t")
        try folder.write("image.html", "GIF89a\u{1}\u{2}")
        try folder.write("long.txt", String(repeating: "word ", count: 201))
        let first = try await folder.fetch()
        #expect(
            first.rejections == [
                "blank.txt: empty nothing but white space", "empty.txt: empty no bytes",
                "image.html: binary the bytes are a GIF image; leave it out of the source",
                "long.txt: tooLarge 1005 bytes, but no more than 1000 are allowed",
            ])
        #expect(first.rejected.map { $0.contentHash == nil } == [false, false, false, true])
        #expect(first.rejected.allSatisfy { $0.source == "samples" && $0.id != nil })
        #expect(try await folder.fetch().sum == "4 = 0 + 0 + 4 + 0")

        folder.settings.maximumBytes = 2000
        try folder.write("empty.txt", "No more.")
        #expect(try await folder.fetch().files == ["empty.txt", "long.txt"])
    }

    @Test func `a huge file is refused without being read`() async throws {
        try folder.write("huge.txt", "")
        try #require(truncate("\(folder.path)/in/huge.txt", 10_000_000_000) == 0)
        #expect(try await folder.fetch().rejections.first?.hasPrefix("huge.txt: tooLarge 10000000000 bytes") == true)
    }

    @Test func `a run takes in no more than it may, and the next goes on`() async throws {
        for number in 0..<5 { try folder.write("\(number).txt", number == 1 ? "" : "Text \(number)") }
        folder.settings.maximumPerRun = 2
        var runs: [SourceFolder.Fetched] = []
        for _ in 0..<4 { runs.append(try await folder.fetch()) }
        #expect(
            runs.map(\.sum) == ["2 = 1 + 0 + 0 + 1", "4 = 2 + 1 + 1 + 0", "5 = 1 + 3 + 1 + 0", "5 = 0 + 4 + 1 + 0"])
        #expect(runs.map(\.summary.reachedMaximum) == [true, true, false, false])
    }

    @Test func `a source that is not there is rejected and named, and the others are taken in`() async throws {
        try folder.write("a.txt", "Text.")
        let missing = FolderSource(name: "alpha", folder: "\(folder.path)/nowhere")
        let failure = PlainFailure(.missingInput, "source alpha: folder \(missing.folder) is not there")
        let first = try await folder.fetch(sources: [folder.source, missing])
        #expect(first.files == ["a.txt"])
        #expect(first.rejections == [".: unreadable \(failure)"])
        #expect(first.summary.sources["alpha"]?.reasons == ["unreadable": 1])
        #expect(first.summary.sourceFailure == failure)
        let second = try await folder.fetch(sources: [folder.source, missing])
        #expect(second.sum == "2 = 0 + 1 + 1 + 0")
        #expect(second.summary.sourceFailure == failure)
    }

    @Test func `where no source is there, the run ends before it began`() async throws {
        let missing = ["alpha", "beta"].map { FolderSource(name: $0, folder: "\(folder.path)/nowhere") }
        let text = missing.map { "source \($0.name): folder \($0.folder) is not there" }.joined(separator: "\n")
        await #expect(throws: PlainFailure(.missingInput, text)) { try await folder.fetch(sources: missing) }
    }

    @Test func `what is known of the files of a source that is not there is kept until it is back`() async throws {
        try folder.write("a.txt", "Text.")
        try await Task.sleep(for: .milliseconds(2_100))
        _ = try await folder.fetch()
        let other = try SourceFolder()
        try FileManager.default.moveItem(atPath: "\(folder.path)/in", toPath: "\(folder.path)/away")
        _ = try await folder.fetch(sources: [folder.source, other.source.named("other")])
        try FileManager.default.moveItem(atPath: "\(folder.path)/away", toPath: "\(folder.path)/in")
        let versions = try folder.seenItems.versions(of: "samples", from: "", limit: 9)
        #expect(versions.map(\.name) == ["a.txt"])
    }

    @Test func `a source may be one file`() async throws {
        try folder.write("page.php", "  <!DOCTYPE html><p>Text.</p>")
        folder.source.folder += "/page.php"
        let article = try #require(try await folder.fetch().new.first)
        #expect(article.file == "page.php")
        #expect(article.contentType == "text/html")
    }
}
