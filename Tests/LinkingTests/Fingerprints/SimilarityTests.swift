import Linking
import Testing

@Suite struct SimilarityTests {
    private let report = Self.words(1...300)

    @Test func `a text with a few words changed is near`() {
        let edited = report.replacing("word150", with: "other").replacing("word20 ", with: "more words ")
        #expect(similarity(of: edited) == Similarity(kind: .near, similarity: 298.0 / 301))
    }

    @Test func `a text with every fourth word changed is near`() {
        let edited = Self.words(1...300) { $0 % 4 == 0 ? "other\($0)" : "word\($0)" }
        #expect(similarity(of: edited) == Similarity(kind: .near, similarity: 0.75))
    }

    @Test func `a text that is cut is contained`() {
        #expect(similarity(of: Self.words(1...120)) == Similarity(kind: .contained, similarity: 1))
        #expect(similarity(of: Self.words(1...25)) == Similarity(kind: .contained, similarity: 1))
    }

    @Test func `paragraphs in another order are the same text`() {
        let moved = [201...300, 101...200, 1...100].map { Self.words($0) }.joined(separator: "\n")
        #expect(similarity(of: moved) == Similarity(kind: .near, similarity: 1))
    }

    @Test func `texts that share a beginning alone are not alike`() {
        #expect(similarity(of: Self.words(1...60) + " " + Self.words(500...700)) == nil)
    }

    @Test func `texts that quote the same long statement are not alike`() {
        #expect(similarity(of: Self.words(600...700) + " “\(Self.words(101...180))” " + Self.words(701...720)) == nil)
    }

    @Test func `words that are the same one by one, in another order, are nothing in common`() {
        #expect(similarity(of: (1...300).reversed().map { "word\($0)" }.joined(separator: " ")) == nil)
    }

    /// The look-alike is the same report with an editor's changes, as many as the slots.
    @Test func `a report by the same template is another report`() {
        func report(_ place: String, _ low: Int, _ high: Int, _ wind: Int, _ rise: Int, _ sky: String = "dry") -> String
        {
            """
            In the town of \(place) the day begins \(sky) with lows of \(low) degrees and reaches highs of \(high) degrees in
            the afternoon. Winds from the north blow at \(wind) kilometres an hour. The sun rises at \(rise) and the evening
            stays \(sky) for all who are out late.
            """
        }
        let monday = ComparedText(report("Lyon", 12, 19, 35, 615))
        #expect(Similarity(monday, ComparedText(report("Ghent", 3, 8, 60, 648))) == nil)
        let edited = report("Lyon", 12, 19, 35, 615, "fair").replacing("blow at", with: "reach")
            .replacing("are out late", with: "come late")
        #expect(Similarity(monday, ComparedText(edited))?.kind == .near)
    }

    @Test func `a paragraph of background in a long article makes no copy of a brief`() {
        let brief = Self.words(1...10) + " " + Self.words(600...630)
        #expect(similarity(of: brief) == nil)
        #expect(Similarity(ComparedText(Self.words(600...999)), ComparedText(brief)) == nil)
    }

    @Test func `it is the same which of two texts is compared with which`() {
        let other = Self.words(1...300) { $0 % 5 == 0 ? "changed" : "word\($0)" }
        #expect(
            Similarity(ComparedText(report), ComparedText(other))
                == Similarity(ComparedText(other), ComparedText(report)))
    }

    private func similarity(of other: String) -> Similarity? { Similarity(ComparedText(report), ComparedText(other)) }

    static func words(_ numbers: ClosedRange<Int>, _ word: (Int) -> String = { "word\($0)" }) -> String {
        numbers.map(word).joined(separator: " ")
    }
}
