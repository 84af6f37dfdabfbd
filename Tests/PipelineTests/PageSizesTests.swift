import Pipeline
import Testing

@Suite struct PageSizesTests {
    private func shrinkage(_ sizes: [Int]...) -> [Int]? {
        var all = PageSizes()
        for sizes in sizes { all.append(sizes) }
        return all.shrinkage.map { [$0.usual, $0.now] }
    }

    private let usual = (0..<30).map { 40_000 + $0 * 100 }

    @Test func `a source whose last pages are all less than half of the usual has shrunk`() {
        #expect(shrinkage(usual, [2_000, 1_500, 2_100, 1_900, 900]) == [41_500, 2_100])
        #expect(shrinkage(usual, [2_000], [1_500], [2_100], [1_900, 900]) == [41_500, 2_100])
    }

    @Test func `single short pages, a smaller design and a new source have not`() {
        #expect(shrinkage(usual, [2_000, 1_500, 2_100, 1_900]) == nil)
        #expect(shrinkage(usual, [2_000, 1_500, 39_000, 1_900, 900]) == nil)
        #expect(shrinkage(usual, Array(repeating: 25_000, count: 5)) == nil)
        #expect(shrinkage(Array(usual.prefix(19)), [1, 1, 1, 1, 1]) == nil)
        #expect(shrinkage([]) == nil)
    }

    @Test func `what stays small becomes the usual`() {
        #expect(shrinkage(usual, Array(repeating: 900, count: 40)) == nil)
    }
}
