import Foundation
import TestSupport
import Testing

@testable import Evaluation

@Suite struct QualityExampleTests {
    private struct Line: Decodable {
        let page: String
        let host: String?
        let f1: Double
        let features: [String: Double]
        let quality: Double
    }

    @Test func `a labelled page is told with how right its body is, and one that is rejected is left out`() throws {
        let folder = try TemporaryFolder()
        let page = try #require(GoldenPage.all.first)
        let body = try page.body()
        try folder.write(page.html(), to: "page.html")
        try folder.write("<html><body><p>Not found</p></body></html>", to: "none.html")
        let labels = [
            "right": Label(html: "page.html", url: "https://www.post.example/a", articleBody: body),
            "wrong": Label(
                html: "page.html", url: nil, articleBody: "Nothing of this is on the page, not one word of it."),
            "none": Label(html: "none.html", url: nil, articleBody: "Not found"),
        ]
        try folder.write(JSONEncoder().encode(labels), to: "truth.json")
        let lines = try QualityExample.lines(truthPath: folder.path("truth.json")).map {
            try JSONDecoder().decode(Line.self, from: Data($0.utf8))
        }
        #expect(lines.map(\.page) == ["right", "wrong"])
        #expect(lines.map(\.host) == ["www.post.example", nil])
        #expect(lines.map(\.f1) == [1, 0])
        #expect(lines[0].features == lines[1].features)
        #expect(lines[0].features["links"] != nil)
        #expect((0...1).contains(lines[0].quality))
    }

    private struct Label: Encodable {
        let html: String
        let url: String?
        let articleBody: String
    }
}
