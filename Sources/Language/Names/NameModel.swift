import CTagger

/// The weights of the network that tags names, in the order in which `scripts/tagger/export.py` writes them.
///
/// They are read in place, and live as long as the program. `ModelFile` has seen to it, by length and digest, that
/// they are those that were written.
struct NameModel {
    static let file = ModelFile(name: "names.bin", kind: "NAME", version: 2) { ctagger_names_model() }

    /// How many values stand for a token between the layers.
    let width: Int
    let layers: [ctagger_matrix]
    let output: ctagger_matrix
    let rows: FeatureEmbeddings

    init() {
        var reader = PayloadReader(at: Self.file.payload)
        let sizes = reader.take(UInt32.self, 8).map(Int.init)
        width = sizes[0]
        rows = FeatureEmbeddings(&reader, sizes)
        layers = (0..<sizes[1]).map { _ in reader.takeMatrix(inputs: 3 * sizes[0], outputs: sizes[2] * sizes[0]) }
        output = reader.takeMatrix(inputs: sizes[0], outputs: NameTag.paddedCount)
    }
}

/// Takes one array after the other from a model's payload; each begins at a multiple of eight bytes.
struct PayloadReader {
    /// The start of the next array.
    private var next: UnsafeRawPointer

    init(at payload: UnsafeRawPointer) { next = payload }

    mutating func take<Number>(_ type: Number.Type, _ count: Int) -> UnsafeBufferPointer<Number> {
        let start = next.assumingMemoryBound(to: type)
        next += (count * MemoryLayout<Number>.stride + 7) & ~7
        return UnsafeBufferPointer(start: start, count: count)
    }

    mutating func takeMatrix(inputs: Int, outputs: Int) -> ctagger_matrix {
        let bias = take(Int32.self, outputs)
        let weights = take(Int16.self, inputs * outputs)
        return ctagger_matrix(weights: weights.baseAddress, bias: bias.baseAddress, inputs: inputs, outputs: outputs)
    }
}
