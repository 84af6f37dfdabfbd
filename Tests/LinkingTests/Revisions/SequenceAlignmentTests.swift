import Testing

@testable import Linking

@Suite struct SequenceAlignmentTests {
    private func align(_ before: String, _ after: String) -> SequenceAlignment {
        SequenceAlignment(before.unicodeScalars.map { UInt64($0.value) }, after.unicodeScalars.map { UInt64($0.value) })
    }

    /// The equal elements, those that have moved, those that are gone, and those that are new.
    private func parts(_ before: String, _ after: String) -> [String] {
        let alignment = align(before, after)
        let (left, right) = (Array(before), Array(after))
        return [
            String(alignment.equal.map { left[$0.before] }), String(alignment.moved.map { left[$0.before] }),
            String(alignment.removed.map { left[$0] }), String(alignment.added.map { right[$0] }),
        ]
    }

    @Test(arguments: [
        ("", "", ["", "", "", ""]),
        ("abc", "", ["", "", "abc", ""]),
        ("", "abc", ["", "", "", "abc"]),
        ("abcde", "abXde", ["abde", "", "c", "X"]),
        // One that has moved is one, whichever way it went.
        ("abcde", "bcdea", ["bcde", "a", "", ""]),
        ("abcde", "eabcd", ["abcd", "e", "", ""]),
        // What there is several times of is the one at the same place.
        ("-a-b-c-", "-a-X-b-c-", ["-a-b-c-", "", "", "X-"]),
        ("aXb", "XaXb", ["aXb", "", "", "X"]),
        ("xxxx", "xxxxx", ["xxxx", "", "", "x"]),
        ("xxxxx", "xxxx", ["xxxx", "", "x", ""]),
    ])
    func `elements are the same, have moved, are gone or are new`(
        _ before: String, _ after: String, _ expected: [String]
    ) {
        #expect(parts(before, after) == expected)
    }

    @Test func `every element is in one part, and pairs are equal`() {
        var state: UInt64 = 7
        func next(_ count: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % count
        }
        for _ in 0..<300 {
            let (before, after) = ((0..<next(12)).map { _ in next(6) }, (0..<next(12)).map { _ in next(6) })
            let alignment = SequenceAlignment(before, after)
            let pairs = alignment.equal + alignment.moved
            #expect(pairs.allSatisfy { before[$0.before] == after[$0.after] })
            #expect((pairs.map(\.before) + alignment.removed).sorted() == Array(before.indices))
            #expect((pairs.map(\.after) + alignment.added).sorted() == Array(after.indices))
            #expect(Set(alignment.removed.map { before[$0] }).isDisjoint(with: alignment.added.map { after[$0] }))
            #expect(alignment.equal.map(\.after) == alignment.equal.map(\.after).sorted())
            #expect(alignment.equal.map(\.before) == alignment.equal.map(\.before).sorted())
        }
    }
}
