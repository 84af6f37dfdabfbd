import CTagger
import Testing

/// The network's arithmetic by itself, bit by bit, on numbers that fill their types: sums wrap and values are capped.
@Suite struct NetworkPathTests {
    private static let paths = [ctagger_avx2, ctagger_widest]
    /// Rows for each path's block, and some over.
    private static let counts = [1, 3, 4, 7, 8, 13, 21]
    /// Of a token's values; all fit AVX2 and, in a layer, AVX-512.
    private static let widths = [16, 32, 48]

    /// Numbers of every bit pattern, the same in every run.
    private static func numbers<Number: FixedWidthInteger>(_ count: Int, seed: UInt64) -> [Number] {
        var state = seed
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Number(truncatingIfNeeded: state >> 24)
        }
    }

    /// Calls `body` with a matrix of any numbers.
    private static func withMatrix(inputs: Int, outputs: Int, _ body: (ctagger_matrix) -> Void) {
        let weights: [Int16] = numbers(inputs * outputs, seed: 1)
        let bias: [Int32] = numbers(outputs, seed: 2)
        weights.withUnsafeBufferPointer { weights in
            bias.withUnsafeBufferPointer { bias in
                body(
                    ctagger_matrix(
                        weights: weights.baseAddress, bias: bias.baseAddress, inputs: inputs, outputs: outputs))
            }
        }
    }

    private static func layer(_ path: ctagger_path, width: Int, tokens: Int) -> [Int16] {
        let inputs: [Int16] = numbers((tokens + 2) * width, seed: 3)
        var values = [Int16](repeating: 0, count: tokens * width)
        withMatrix(inputs: 3 * width, outputs: 2 * width) { ctagger_layer($0, inputs, &values, tokens, path) }
        return values
    }

    private static func scores(_ path: ctagger_path, width: Int, tokens: Int) -> [Int32] {
        let inputs: [Int16] = numbers(tokens * width, seed: 4)
        var scores = [Int32](repeating: 0, count: tokens * width)
        withMatrix(inputs: width, outputs: width) { ctagger_scores($0, inputs, &scores, tokens, path) }
        return scores
    }

    private static func rows(_ path: ctagger_path, width: Int, count: Int) -> [Int16] {
        let table: [Int8] = numbers(64 * width, seed: 5)
        let rows: [UInt32] = numbers(count, seed: 6).map { (row: UInt32) in row % 64 }
        var values: [Int16] = numbers(width, seed: 7)
        ctagger_add_rows(&values, table, rows, count, width, path)
        return values
    }

    @Test(arguments: counts, widths)
    func `a layer is the same on every path`(tokens: Int, width: Int) {
        let plain = Self.layer(ctagger_plain, width: width, tokens: tokens)
        for path in Self.paths { #expect(Self.layer(path, width: width, tokens: tokens) == plain) }
    }

    @Test(arguments: counts, widths)
    func `scores are the same on every path`(tokens: Int, width: Int) {
        let plain = Self.scores(ctagger_plain, width: width, tokens: tokens)
        for path in Self.paths { #expect(Self.scores(path, width: width, tokens: tokens) == plain) }
    }

    @Test(arguments: counts, widths)
    func `rows are summed the same on every path`(count: Int, width: Int) {
        let plain = Self.rows(ctagger_plain, width: width, count: count)
        for path in Self.paths { #expect(Self.rows(path, width: width, count: count) == plain) }
    }
}
