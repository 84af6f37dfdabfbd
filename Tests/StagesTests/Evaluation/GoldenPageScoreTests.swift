import Foundation
import Testing

@testable import Evaluation

/// The quality of cleaning on the project's own pages, which a change may raise but not lower.
@Suite struct GoldenPageScoreTests {
    private struct Label: Encodable {
        let html: String
        let articleBody: String
        let paragraphs: [String]
    }

    @Test func `bodies of the golden pages are found`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "CleaningTests/Pages")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { !$0.hasPrefix(".") }
        var labels: [String: Label] = [:]
        for name in names {
            let body = try String(contentsOf: folder.appending(path: "\(name)/body.txt"), encoding: .utf8)
            labels[name] = Label(
                html: "pages/\(name)/source.html", articleBody: body,
                paragraphs: body.split(separator: "\n").map(String.init))
        }
        let files = FileManager.default
        let work = files.temporaryDirectory.appending(path: "golden-\(UUID().uuidString)")
        try files.createDirectory(at: work, withIntermediateDirectories: true)
        defer { try? files.removeItem(at: work) }
        try files.createSymbolicLink(at: work.appending(path: "pages"), withDestinationURL: folder)
        try JSONEncoder().encode(labels).write(to: work.appending(path: "truth.json"))

        let scores = try PageScores.measure(truthPath: work.appending(path: "truth.json").path())
        #expect(scores.body.ratios.f1 >= 0.999)
        #expect(scores.body.exact >= 1)
        #expect(try #require(scores.paragraphs).f1 >= 0.999)
        #expect(scores.rejected.isEmpty)
    }
}
