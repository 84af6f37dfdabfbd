import Randomness
import TestSupport
import Testing

@testable import Evaluation

@Suite struct CopyScoresTests {
    private static let articles = (0..<6).map { index in
        CopyText(title: "Article \(index)", paragraphs: CleanStory(index: index, seed: 3).paragraphs.map(\.text))
    }

    @Test func `the same seed gives the same copies, and another one others`() {
        func texts(_ seed: UInt64) -> [[String]] {
            CopySet(Self.articles, round: 2, seed: seed).members.map(\.text.paragraphs)
        }
        #expect(texts(1) == texts(1))
        #expect(texts(1) != texts(2))
    }

    @Test func `in as many rounds as there are edits each article has a copy of each kind`() {
        let copies = CopyEdit.allCases.indices.flatMap { CopySet(Self.articles, round: $0, seed: 1).members }
            .compactMap { member in member.edit.map { "\(member.source) \($0.rawValue)" } }
        #expect(copies.count == Set(copies).count)
        #expect(copies.count == Self.articles.count * CopyEdit.allCases.count)
    }

    @Test(arguments: [0.05, 0.3]) func `as many words are replaced as are asked for`(share: Double) {
        let original = CopyText(title: nil, paragraphs: [(0..<1000).map { "w\($0)" }.joined(separator: " ")])
        var editor = CopyEditor(CopyDonor(Self.articles), source: 0, SeededRandom(seed: 1))
        let copy = editor.copy(of: original, .singleWords, share: share)
        let changed = zip(original.words[0], copy.words[0]).count { $0 != $1 }
        #expect(abs(Double(changed) / 1000 - share) < 0.05)
    }

    @Test(.enabled(if: TestEnvironment.data != nil)) func `copies of real articles are found, and nothing else`() throws
    {
        let articles = try #require(TestEnvironment.data) + "/text/wikinews.jsonl"
        let counts = try CopyScores.measure(articles: [articles], rounds: 2, seed: 7).counts
        #expect(counts.expected > 400)
        #expect(counts.ratios.recall >= 0.97)
        #expect(counts.ratios.precision >= 0.995)
    }
}
