import Foundation
import Testing

@testable import Evaluation

@Suite struct StoryScoresTests {
    private static let flood = "Sandbags are short in Kelbridge after the Skell burst its banks, mayor Holmqvist says."
    private static let articles = [
        record("a", "2026-03-04T08:00:00Z", flood),
        record("b", "2026-03-04T09:00:00Z", "Kelbridge: \(flood) The Skell fell.", filler: " the"),
        record(
            "c", "2026-03-04T10:00:00Z", "Holmqvist opened a library in Portellery, and read a fairytale to toddlers."),
    ]

    private static func record(_ id: String, _ time: String, _ text: String, filler: String = " and") -> String {
        """
        {"id": "\(id)", "outlet": "\(id)", "paragraphs": [{"role": "text", "text": "\(text)\(String(repeating: filler, count: 50))"}], \
        "publishedAt": {"value": "\(time)", "precision": "minute", "source": "label"}, "entities": [], "quotes": []}
        """
    }

    @Test func `the stories of labelled articles are scored by B-cubed, and what is wrong is told`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "copydesk-test-\(UUID())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Self.articles.joined(separator: "\n").write(toFile: "\(folder)/x.jsonl", atomically: true, encoding: .utf8)
        try "a\tflood\tTitle a\nb\tflood\tTitle b\nc\tflood\tTitle c\n".write(
            toFile: "\(folder)/labels.tsv", atomically: true, encoding: .utf8)
        let scores = try StoryScores.measure(labels: "\(folder)/labels.tsv", extracted: "\(folder)/x.jsonl", loads: 2)
        #expect(scores.table == ["3 articles, 1 stories", "B-cubed precision 1.000  recall 0.556  F1 0.714"])
        #expect(
            scores.faults == ["parted", "    a\tflood\tTitle a", "    a\tflood\tTitle b", "    c\tflood\tTitle c"])
        let pairs = try PairOfArticles.lines(labels: "\(folder)/labels.tsv", extracted: "\(folder)/x.jsonl")
        #expect(pairs.map { $0.contains("\"isOneStory\":true") } == [true])
    }
}
