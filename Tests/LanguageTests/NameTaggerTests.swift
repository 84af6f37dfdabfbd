import CTagger
import Testing

@testable import Language

@Suite struct NameTaggerTests {
    /// Features that no text has, the same in every run.
    static func features(_ tokens: Int, seed: UInt32 = 1) -> [UInt32] {
        var state = seed
        return (0..<tokens * NameTagger.featureCount).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return state
        }
    }

    @Test func `wide instructions change nothing`() {
        let features = Self.features(500)
        let sentences = [0..<1, 1..<4, 4..<200, 200..<203, 203..<500]
        let plain = NameTagger(path: ctagger_plain).names(features, sentences: sentences)
        #expect(!plain.isEmpty)
        #expect(NameTagger(path: ctagger_avx2).names(features, sentences: sentences) == plain)
        #expect(NameTagger().names(features, sentences: sentences) == plain)
    }

    @Test func `a sentence knows nothing of the others`() {
        let features = Self.features(90)
        let together = NameTagger().names(features, sentences: [0..<40, 40..<41, 41..<90])
        let apart = [0..<40, 40..<41, 41..<90].flatMap { NameTagger().names(features, sentences: [$0]) }
        #expect(together == apart)
    }

    @Test func `names lie within their sentences and do not overlap`() {
        let names = NameTagger().names(Self.features(3000), sentences: [0..<2500, 2500..<3000])
        #expect(zip(names, names.dropFirst()).allSatisfy { $0.tokens.upperBound <= $1.tokens.lowerBound })
        #expect(names.allSatisfy { !$0.tokens.contains(2499) || !$0.tokens.contains(2500) })
        #expect(names.allSatisfy { (0...1).contains($0.confidence) })
    }

    @Test func `no tokens have no names`() {
        #expect(NameTagger().names([], sentences: []).isEmpty)
        #expect(NameTagger().names([], sentences: [0..<0]).isEmpty)
    }

    @Test func `the model fits its digest`() throws { try NameModel.file.check() }
}

@Suite struct NameDecoderTests {
    /// The names that scores say, a row of (tag, score) for each token, all else at zero.
    private func names(_ rows: [[UInt8: Int32]]) -> [String] {
        var scores = [Int32](repeating: 0, count: rows.count * NameTag.paddedCount)
        for (token, row) in rows.enumerated() {
            for (tag, score) in row { scores[token * NameTag.paddedCount + Int(tag)] = score }
        }
        return scores.withUnsafeBufferPointer { scores in
            NameDecoder(scores: scores, start: 0).names(in: 0..<rows.count).map { "\($0.kind) \($0.tokens)" }
        }
    }

    private func tag(_ kind: NameKind, _ position: NameTag.Position) -> UInt8 { NameTag.tag(kind.rawValue, position) }

    @Test func `a name is begun, goes on and ends`() {
        #expect(
            names([
                [tag(.person, .begin): 9], [tag(.person, .inside): 9], [tag(.person, .last): 9], [0: 9],
                [tag(.place, .unit): 9],
            ]) == ["person 0..<3", "place 4..<5"])
    }

    @Test func `what cannot be a name gives way to what can`() {
        #expect(
            names([[tag(.person, .begin): 9], [tag(.place, .last): 5, tag(.person, .last): 4]]) == ["person 0..<2"])
        #expect(names([[0: 1, tag(.person, .inside): 9]]) == [])
        #expect(names([[0: 1, tag(.person, .begin): 9]]) == [])
    }
}
