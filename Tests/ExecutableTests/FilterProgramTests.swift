import Archive
import Foundation
import TestSupport
import Testing

@Suite struct FilterProgramTests {
    private static let page = """
        <html><head><title>Tram line approved | Example Post</title></head><body><h1>Tram line approved</h1>
        <p>The city council voted late on Friday for the tram line, after a debate that had lasted for most of the week.</p>
        <p>"We have decided," Maria Keller, the mayor of Bremen, said after the vote in the crowded town hall.</p>
        <div id="comments"><p>First!</p></div></body></html>
        """

    private func record(_ id: String, _ html: String) throws -> String {
        let fields = try JSONSerialization.data(withJSONObject: ["id": id, "html": html], options: [.sortedKeys])
        return String(decoding: fields, as: UTF8.self)
    }

    /// Writes a web archive with the page at two addresses.
    private func writeArchive(_ name: String, in folder: TemporaryFolder) throws {
        var writer = try WARCWriter(path: folder.path(name))
        for name in ["a", "b"] {
            let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
            let fields = [("WARC-Type", "response"), ("WARC-Target-URI", "https://post.example/\(name)")]
            _ = try writer.append(
                WARCRecord(fields: fields.map { .init($0.0, $0.1) }, block: Data((head + Self.page).utf8)))
        }
        try writer.finish()
    }

    private func objects(_ result: Program.Result) throws -> [[String: Any]] {
        try result.lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:] }
    }

    @Test func `files become one article a line, without configuration or workspace`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.page, to: "page.html")
        try folder.write(Newsroom.article(about: "tram line"), to: "article.txt")
        let result = try Program.clean("page.html", "article.txt", in: folder)
        #expect(result.status == 0 && result.errors.isEmpty)
        let articles = try objects(result)
        #expect(articles.map { $0["title"] as? String } == ["Tram line approved", "Council votes on the tram line"])
        #expect(articles.allSatisfy { $0["fetchedAt"] == nil })
        #expect(try folder.names() == ["article.txt", "page.html"])
    }

    @Test func `what is binary on standard input is named, and an archive there is read`() throws {
        let folder = try TemporaryFolder()
        func cleaned(_ bytes: Data) throws -> [[String: Any]] {
            try folder.write(bytes, to: "input")
            let shell = try RunningProgram(
                ["/bin/sh", "-c", "cat input | \(Program.clean.path) -"], in: folder, input: "", environment: [:])
            return try objects(shell.result())
        }
        let document = try cleaned(Data("%PDF-1.4\n1 0 obj\n<< >>\nendobj\n".utf8))
        #expect(document.count == 1)
        let rejection = document[0]["rejection"] as? [String: String]
        #expect(
            rejection?["reason"] == "binary"
                && rejection?["detail"] == "the bytes are a PDF document; convert it to HTML or text")

        try writeArchive("a.warc.gz", in: folder)
        let archive = try folder.read("a.warc.gz")
        for bytes in [archive, try Gzip.decompress(archive, limit: 1_000_000)] {
            let articles = try cleaned(bytes)
            #expect(articles.map { $0["url"] as? String } == ["https://post.example/a", "https://post.example/b"])
            #expect(articles.allSatisfy { $0["title"] as? String == "Tram line approved" })
            #expect(articles.allSatisfy { ($0["file"] as? String)?.hasPrefix("standard input#") == true })
        }
    }

    @Test func `an archive, a saved page and a file of records are read as such`() throws {
        let folder = try TemporaryFolder()
        try writeArchive("a.warc.gz", in: folder)
        let message =
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
            + "Content-Type: text/html\nContent-Location: https://post.example/c\n\n\(Self.page)\n--x--\n"
        try folder.write(message, to: "c.mhtml")
        try folder.write(record("7", Self.page).replacing(#""7""#, with: "7") + "\nnonsense\n", to: "d.jsonl")
        try folder.write("{}", to: "e.json")
        let result = try Program.clean("a.warc.gz", "c.mhtml", "d.jsonl", "e.json", in: folder)
        let articles = try objects(result)
        #expect(result.status == 0)
        #expect(
            articles.map { $0["url"] as? String } == [
                "https://post.example/a", "https://post.example/b", "https://post.example/c", nil, nil, nil,
            ])
        #expect(articles.prefix(4).allSatisfy { $0["title"] as? String == "Tram line approved" })
        #expect(articles.suffix(2).allSatisfy { $0["rejection"] != nil })
    }

    /// The page, by another program, on a pipe to `copydesk-clean`.
    private func piped(_ operands: [String], in folder: TemporaryFolder) throws -> Program.Result {
        try RunningProgram(
            ["/bin/sh", "-c", "cat | \"$0\" \(operands.joined())", Program.clean.path], in: folder, input: Self.page,
            environment: ["PATH": "/usr/bin:/bin"]
        ).result()
    }

    @Test func `a page on a pipe is cleaned, with a dash or without any operand`() throws {
        let folder = try TemporaryFolder()
        for operands in [["-"], []] {
            let result = try piped(operands, in: folder)
            #expect(result.status == 0)
            #expect(try objects(result).map { $0["title"] as? String } == ["Tram line approved"])
        }
        try folder.write(Newsroom.configuration, to: "pipeline.json")
        let refused = try piped([], in: folder)
        #expect(refused.status == 64)
        #expect(refused.errors.contains("standard input is not read where there is pipeline.json; add - to read it"))
    }

    @Test func `a whole number is an id like any other`() throws {
        let folder = try TemporaryFolder()
        let input = try record("7", Self.page).replacing(#""7""#, with: "7")
        let cleaned = try Program.clean("-", in: folder, input: input)
        #expect(try objects(cleaned).map { $0["id"] as? String } == ["7"])
        #expect(
            try objects(Program.extract("-", in: folder, input: cleaned.output)).map { $0["id"] as? String } == ["7"])
    }

    @Test func `a file that is missing is named, and the rest is done`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.page, to: "page.html")
        let result = try Program.clean("gone.html", "page.html", in: folder)
        #expect(result.status == 66)
        #expect(result.errors.contains("gone.html"))
        #expect(result.lines.count == 1)
    }

    @Test func `two filters in a row are the whole transform, in order, for any number of workers`() throws {
        let folder = try TemporaryFolder()
        let input = try (0..<40).map { try record("\($0)", Self.page.replacing("Friday", with: "day \($0)")) }
            .joined(separator: "\n")
        let one = try Program.clean("-", "--jobs", "1", in: folder, input: input)
        let many = try Program.clean("-", "--jobs", "7", in: folder, input: input)
        #expect(one == many)
        let extracted = try Program.extract("-", in: folder, input: one.output)
        #expect(try objects(extracted).map { $0["id"] as? String } == (0..<40).map { "\($0)" })
        #expect(try objects(extracted).allSatisfy { $0["entities"] != nil && $0["quotes"] != nil })
    }

    @Test func `a line that is longer than any page is rejected without being kept, and the next is done`() throws {
        let folder = try TemporaryFolder()
        try folder.write(record("b", Self.page), to: "record.jsonl")
        let script = "{ head -c 201000000 /dev/zero | tr '\\0' a; echo; cat record.jsonl; } | \"$0\" -"
        let result = try RunningProgram(
            ["/bin/sh", "-c", script, Program.clean.path], in: folder, input: "", environment: ["PATH": "/usr/bin:/bin"]
        ).result()
        #expect(result.status == 0)
        #expect(
            result.lines.first
                == #"{"rejection":{"detail":"line 1: more than 200 MB","reason":"tooLarge","stage":"clean"}}"#)
        #expect(try objects(result).map { $0["id"] as? String } == [nil, "b"])
    }

    @Test func `rejections stand in band, and are passed on by the next filter`() throws {
        let folder = try TemporaryFolder()
        let input = try record("a", "<html><body></body></html>") + "\n\nnonsense\n" + record("b", Self.page)
        let cleaned = try Program.clean("-", in: folder, input: input)
        #expect(cleaned.status == 0)
        #expect(cleaned.lines.count == 3)
        let extracted = try Program.extract("-", in: folder, input: cleaned.output)
        #expect(Array(extracted.lines.prefix(2)) == Array(cleaned.lines.prefix(2)))
        #expect(extracted.lines[1].contains("notARecord"))
        #expect(try Program.clean("-", "--strict", in: folder, input: input).status == 3)
    }

    @Test func `empty input gives empty output`() throws {
        let folder = try TemporaryFolder()
        #expect(try Program.clean("-", in: folder) == Program.Result(status: 0, output: "", errors: ""))
        #expect(try Program.extract("-", in: folder) == Program.Result(status: 0, output: "", errors: ""))
    }

    /// Where JSON has half of a pair as an escape, there is no text that it could stand for.
    @Test func `a lone surrogate in a record is rejected under its id, and a pair is the letter that it stands for`()
        throws
    {
        let text =
            "Council votes on the tram line, after a debate that had lasted for most of the week and had filled the gallery to its last seat"
        let escapes = [#"\ud83d\ude00"#, #"\ud800"#, #"\udc00"#, #"\ude00\ud83d"#, #"\ud83d\ude00"#]
        let records = escapes.enumerated().map { #"{"id":"\#($0)","text":"\#(text) \#($1)."}"# }
        let cleaned = try Program.clean("-", in: TemporaryFolder(), input: records.joined(separator: "\n"))
        #expect(cleaned.status == 0 && cleaned.errors.isEmpty && cleaned.lines.count == 5)
        for number in [0, 4] { #expect(cleaned.lines[number].contains(#""text":"\#(text) 😀.""#), "\(cleaned)") }
        #expect(
            Array(cleaned.lines[1...3])
                == (1...3).map {
                    #"{"id":"\#($0)","rejection":{"detail":"not JSON","reason":"notARecord","stage":"clean"}}"#
                })
    }
}
