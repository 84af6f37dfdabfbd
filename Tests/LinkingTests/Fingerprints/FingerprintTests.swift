import Linking
import Testing

@Suite struct FingerprintTests {
    private let report = SimilarityTests.words(1...300)

    @Test func `a short text has no fingerprint`() {
        #expect(Fingerprint("Subscribe to read this article.") == nil)
    }

    /// They are in every database: who changes what the same text gives raises `Fingerprint.version`.
    @Test func `a fingerprint never changes while its version is the same`() {
        let fingerprint = Fingerprint(
            "In May 2024 the council of Lyon closed the old harbour bridge for 12 weeks after damage was found in two of its cables."
        )
        #expect(Fingerprint.version == 1)
        #expect(
            fingerprint?.marks == [
                515_385_073, 1_030_368_238, 1_297_605_993, 2_957_321_659, 3_049_006_164, 4_006_670_665,
            ])
        #expect(fingerprint?.figures == [21, 55831])
    }

    @Test func `copies may be copies`() throws {
        let texts = [
            report.replacing("word150", with: "other"), SimilarityTests.words(1...120), SimilarityTests.words(1...25),
            report.uppercased(), SimilarityTests.words(1...300) { $0 % 4 == 0 ? "other" : "word\($0)" },
            SimilarityTests.words(151...300) + " " + SimilarityTests.words(1...150),
        ]
        for text in texts { #expect(try isPossible(report, text)) }
    }

    @Test func `strangers are not compared`() throws {
        #expect(try !isPossible(report, SimilarityTests.words(1000...1300)))
        #expect(try !isPossible(report, SimilarityTests.words(1...8) + " " + SimilarityTests.words(1000...1300)))
    }

    @Test func `reports of one form with other figures are not compared`() throws {
        func report(_ factor: Int) -> String {
            (1...12).map { "the index of shares in market of place stands at \($0 * factor) points today" }
                .joined(separator: " and ")
        }
        #expect(try !isPossible(report(17), report(23)))
        #expect(try isPossible(report(17), report(17).replacing("shares", with: "stocks")))
    }

    private func isPossible(_ left: String, _ right: String) throws -> Bool {
        let (one, other) = (try #require(Fingerprint(left)), try #require(Fingerprint(right)))
        let common = Set(one.marks).intersection(other.marks).count
        return Fingerprint.isPossible(one, other, commonMarks: common)
    }
}
