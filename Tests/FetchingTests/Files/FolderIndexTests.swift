import ArticleModel
import Fetching
import Foundation
import Testing

@Suite struct FolderIndexTests {
    let folder: SourceFolder
    var index: String { "\(folder.path)/sources.csv" }

    init() throws {
        folder = try SourceFolder()
        folder.source.index = "\(folder.path)/sources.csv"
        folder.source.outlet = "Example Post"
        for file in ["a.html", "b.html", "odd, \"name\".txt"] { try folder.write(file, "<p>Text of \(file)</p>") }
    }

    private func write(_ text: String) throws { try Data(text.utf8).write(to: URL(filePath: index)) }

    @Test func `the index gives URL and outlet, and the URL the id`() async throws {
        try write(
            "\u{feff}file,url,outlet\r\na.html,HTTPS://News.Example:443/a?utm_source=x#top,\"The \"\"Daily\"\"\"\r\n\r\n"
                + "\"odd, \"\"name\"\".txt\",,\"Two\nlines\"\r\n")
        let new = try await folder.fetch().new
        #expect(new.map(\.url) == ["https://news.example/a", nil, nil])
        #expect(new.map(\.outlet) == ["The \"Daily\"", "Example Post", "Two lines"])
        #expect(new[0].id == ArticleID.ofURL("https://news.example/a"))
        #expect(new[1].id == ArticleID.ofFile(source: "samples", path: "b.html"))
    }

    @Test func `two files of one URL are one article: equal bytes once, others rejected`() async throws {
        try folder.write("c.html", "<p>Text of a.html</p>")
        try write(
            "url,file\nhttp://news.example/,a.html\nhttp://NEWS.example,b.html\nhttp://news.example/#x,./c.html\n")
        let first = try await folder.fetch()
        #expect(first.sum == "4 = 2 + 0 + 1 + 1")
        #expect(first.rejections == ["b.html: duplicateID a.html has the same URL and other bytes"])
        #expect(try await folder.fetch().sum == "4 = 0 + 2 + 2 + 0")
    }

    @Test func `rows that name no file are noted`() async throws {
        try write("file,url\na.html,\nx.html,\ny.html,\n")
        #expect(
            try await folder.fetch().notes == [
                "\(index):3: x.html names no file of source samples, and so do 1 more rows"
            ])
    }

    @Test(arguments: [
        ("", ":1: no header"),
        ("name,url\n", ":1: expected the header file,url,outlet, found name,url"),
        ("file,file\n", ":1: expected the header file,url,outlet, found file,file"),
        ("file,url,outlet\na.html,http://news.example/\n", ":2: expected 3 fields, found 2"),
        ("file,url\n\"a\nb\",\na.html,x,y\n", ":4: expected 2 fields, found 3"),
        ("file,url\na.html,javascript:alert(1)\n", ":2: \"javascript:alert(1)\" is no http or https URL"),
        ("file,url\n,http://news.example/\n", ":2: no file is named"),
        ("file,url\na.html,\n./a.html,\n", ":3: a.html is named before, in line 2"),
        ("file,url\n\"a.html,\n", ":2: a quotation mark is not closed"),
        ("file,url\n\"a\"b,\n", ":2: text follows a closing quotation mark"),
    ])
    func `a fault is named with its line`(text: String, message: String) async throws {
        try write(text)
        await #expect(throws: PlainFailure(.badInput, index + message)) { try await folder.fetch() }
    }

    @Test func `an index that is not there ends the run`() async {
        await #expect(throws: PlainFailure(.missingInput, "source samples: index \(index) is not there")) {
            try await folder.fetch()
        }
    }
}
