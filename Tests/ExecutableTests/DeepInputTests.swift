import Foundation
import TestSupport
import Testing

/// JSON that is nested deeper than any stack, wherever JSON comes from outside.
@Suite struct DeepInputTests {
    private static let deep = String(repeating: "[", count: 100_000)
    private static let deepObject = String(repeating: "{\"a\":", count: 100_000)
    private static let closed = deep + String(repeating: "]", count: 100_000)
    private static let atLimit = String(repeating: "[", count: 505) + String(repeating: "]", count: 505)

    private static func page(_ linkedData: String) -> String {
        let text =
            "The city council voted late on Friday for the tram line, after a debate that had lasted for most of the week. "
        return
            "<html><head><script type=\"application/ld+json\">\(linkedData)</script></head><body><p>\(text + text)</p></body></html>"
    }

    @Test func `a record that is too deep is rejected, and its neighbours are not`() throws {
        let html = String(decoding: try JSONEncoder().encode(Self.page("{}")), as: UTF8.self)
        let values = [Self.deep, Self.deepObject, Self.closed, Self.atLimit]
        let lines =
            values + values.map { "{\"id\":\"deep\",\"x\":\($0),\"html\":\(html)}" } + [
                "{\"id\":\"good\",\"html\":\(html)}"
            ]
        let cleaned = try Program.clean("-", in: TemporaryFolder(), input: lines.joined(separator: "\n") + "\n")
        #expect(cleaned.status == 0 && cleaned.lines.count == lines.count)
        #expect(
            cleaned.lines.map { $0.contains("notARecord") } == [true, true, true, true, true, true, true, false, false])
        let records = values.map { "{\"id\":\"deep\",\"x\":\($0),\"paragraphs\":[]}" } + [cleaned.lines.last ?? ""]
        let extracted = try Program.extract("-", in: TemporaryFolder(), input: records.joined(separator: "\n") + "\n")
        #expect(extracted.status == 0)
        #expect(extracted.lines.map { $0.contains("notARecord") } == [true, true, true, false, false])
        #expect(extracted.lines[3].contains("\"x\":\(Self.atLimit)"))
    }

    @Test func `a page whose linked data are too deep is an article all the same`() throws {
        let room = try Newsroom()
        for (number, data) in [Self.deep, Self.deepObject, Self.closed, "{\"@graph\":\(Self.closed)}"].enumerated() {
            try room.folder.write(
                Self.page(data).replacing("Friday", with: "day \(number)"), to: "inbox/\(number).html")
        }
        #expect(try room.run() == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.rows("SELECT count(*) FROM articles") == [["4"]])
    }

    @Test func `a configuration or an override that is too deep is named`() throws {
        let room = try Newsroom(Self.deep)
        #expect(try room.run().status == 78)
        try room.folder.write(
            #"{ "version": 1, "clean": { "overrides": "." }, "sources": [ { "name": "a", "folder": "inbox" } ] }"#,
            to: "pipeline.json")
        try room.folder.write(Self.deepObject, to: "deep.json")
        let result = try room.run()
        #expect(result.status == 78 && result.errors.contains("clean.overrides: ./deep.json: is not JSON"), "\(result)")
    }
}
