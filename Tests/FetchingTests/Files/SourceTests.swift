import ArticleModel
import Fetching
import Foundation
import Synchronization
import Testing

/// A source of pages in memory, as a further kind of source would be written.
private final class StubSource: Source {
    static let key = "stub"
    let name = "stub"
    let pages: [String: String]
    let versionKey: String?
    let reads = Mutex<[String]>([])

    init(_ pages: [String: String], versionKey: String?) {
        self.pages = pages
        self.versionKey = versionKey
    }

    init?(from reader: inout SettingsReader, folder: String) { nil }

    func items(log: (String) -> Void) async throws -> AnySequence<any SourceItem> {
        log("\(pages.count) pages")
        return AnySequence(pages.keys.sorted().map { Item(name: $0, source: self) })
    }

    struct Item: SourceItem {
        let name: String
        let source: StubSource

        var identity: ItemIdentity {
            ItemIdentity(
                source: "stub", name: name, outlet: "Example Post", url: NormalizedURL("https://news.example/\(name)"))
        }

        var versionKey: String? { source.versionKey }

        func read(limit: Int) async -> ItemReadResult {
            source.reads.withLock { $0.append(name) }
            let text = source.pages[name] ?? ""
            return .bytes(Data(text.utf8), versionKey: versionKey, contentType: "application/xhtml+xml; charset=utf-8")
        }
    }
}

@Suite struct SourceTests {
    let folder: SourceFolder

    init() throws { folder = try SourceFolder() }

    @Test func `the items of any kind of source are fetched by what they say of themselves`() async throws {
        let fetched = try await folder.fetch(sources: [StubSource(["b": "Second.", "a": "First."], versionKey: nil)])
        #expect(fetched.new.map(\.url) == ["https://news.example/a", "https://news.example/b"])
        #expect(fetched.new.map(\.id) == ["a", "b"].map { ArticleID.ofURL("https://news.example/\($0)") })
        #expect(fetched.new.allSatisfy { $0.contentType == "application/xhtml+xml; charset=utf-8" })
        #expect(fetched.notes == ["2 pages"])
    }

    @Test func `an item is read again only where its version key is not the known one`() async throws {
        let pages = ["a": "First."]
        for (key, reads) in [("1", ["a"]), ("1", []), ("2", ["a"]), (nil, ["a"])] {
            let source = StubSource(pages, versionKey: key)
            _ = try await folder.fetch(sources: [source])
            #expect(source.reads.withLock { $0 } == reads, "\(key ?? "no key")")
        }
    }

    @Test func `what is known by its version key is read again now and then, in case the key is wrong`() async throws {
        func reads(after days: Int) async throws -> [String] {
            let source = StubSource(["a": "First."], versionKey: "1")
            _ = try await folder.fetch(sources: [source], at: SourceFolder.now.adding(seconds: 86_400 * days))
            return source.reads.withLock { $0 }
        }
        #expect(try await reads(after: 0) == ["a"])
        for days in [0, 1, 1, 19] { #expect(try await reads(after: days) == [], "\(days)") }
        #expect(try await reads(after: 41) == ["a"])
        #expect(try await reads(after: 42) == [])
    }

    @Test func `a listing in which nothing changed stands for its items, until any of them does`() async throws {
        var pages = ["a": "First.", "b": "Second."]
        for sum in ["2 = 2 + 0 + 0 + 0", "2 = 0 + 2 + 0 + 0", "2 = 0 + 2 + 0 + 0", "2 = 0 + 2 + 0 + 0"] {
            #expect(try await folder.fetch(sources: [StubSource(pages, versionKey: "1")]).sum == sum)
        }
        pages["c"] = "Third."
        #expect(try await folder.fetch(sources: [StubSource(pages, versionKey: "1")]).sum == "3 = 1 + 2 + 0 + 0")
        pages["a"] = "Other."
        #expect(try await folder.fetch(sources: [StubSource(pages, versionKey: "2")]).sum == "3 = 1 + 2 + 0 + 0")
        // A memory that was begun anew knows of no listing.
        let other = try SeenItems(path: "\(folder.path)/other.sqlite")
        #expect(
            try await folder.fetch(seenItems: other, sources: [StubSource(pages, versionKey: "2")]).sum
                == "3 = 3 + 0 + 0 + 0")
    }

    @Test func `what two sources have under one URL is one article`() async throws {
        let stub = StubSource(["a": "First."], versionKey: nil)
        try folder.write("a.html", "First.")
        try Data("file,url\na.html,https://news.example/a\n".utf8).write(to: URL(filePath: "\(folder.path)/index.csv"))
        folder.source.index = "\(folder.path)/index.csv"
        #expect(try await folder.fetch(sources: [stub, folder.source]).sum == "2 = 1 + 0 + 1 + 0")
    }

    @Test(arguments: [
        ("page.HTML", "Text.", PageType.html), ("page.md", "<b>Text", .text), ("page", " \n<p>Text.", .html),
        ("page", "Text <b>.", .text), ("page", "\u{feff}<p>", .html), ("", "", .text),
    ])
    func `the name of a file tells its type, or else its first character`(name: String, text: String, type: PageType) {
        #expect(PageType(ofFile: name, Data(text.utf8)) == type)
    }

    @Test func `UTF-16 hides no type`() throws {
        for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
            let bytes = try #require("\u{feff}<p>".data(using: encoding))
            #expect(PageType(ofFile: "page.php", bytes) == .html)
        }
        #expect(PageType(contentType: "Text/HTML; charset=x") == .html)
    }
}
