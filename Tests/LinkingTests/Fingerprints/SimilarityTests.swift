import Linking
import Testing

@Suite struct SimilarityTests {
    private let report = Self.words(1...300)

    @Test func `a text with a few words changed is near`() {
        let edited = report.replacing("word150", with: "other").replacing("word20 ", with: "more words ")
        let similarity = Similarity(ShingleSet(report), ShingleSet(edited))
        #expect(similarity?.kind == .near)
        #expect(abs((similarity?.similarity ?? 0) - 0.96) < 0.02)
    }

    @Test func `a text that is cut is contained`() {
        #expect(
            Similarity(ShingleSet(report), ShingleSet(Self.words(1...120)))
                == Similarity(kind: .contained, similarity: 1))
    }

    @Test func `texts that share a beginning alone are not alike`() {
        #expect(Similarity(ShingleSet(report), ShingleSet(Self.words(1...60) + " " + Self.words(500...700))) == nil)
    }

    @Test func `a short text has no fingerprint`() {
        #expect(Fingerprint("Subscribe to read this article.") == nil)
    }

    /// The constants are in every database: other minima would not fit those that are there.
    @Test func `a fingerprint never changes`() {
        let fingerprint = Fingerprint(report)
        #expect(fingerprint?.shingles == 298)
        #expect(fingerprint?.minima.prefix(3) == [35_495_096, 17_163_260, 9_251_747])
        #expect(fingerprint?.bandHashes.prefix(2) == [-7_824_416_314_660_230_744, -1_273_250_476_771_068_158])
    }

    @Test func `copies share a band, and are thought possible`() throws {
        let one = try #require(Fingerprint(report))
        let texts = [
            report.replacing("word150", with: "other"), Self.words(1...120), Self.words(1...290), report.uppercased(),
        ]
        for text in texts {
            let other = try #require(Fingerprint(text))
            #expect(!Set(one.bandHashes).isDisjoint(with: other.bandHashes))
            #expect(Similarity.isPossible(one, other))
        }
        let stranger = try #require(Fingerprint(Self.words(1000...1300)))
        #expect(Set(one.bandHashes).isDisjoint(with: stranger.bandHashes))
        #expect(!Similarity.isPossible(one, stranger))
    }

    private static func words(_ numbers: ClosedRange<Int>) -> String {
        numbers.map { "word\($0)" }.joined(separator: " ")
    }
}
