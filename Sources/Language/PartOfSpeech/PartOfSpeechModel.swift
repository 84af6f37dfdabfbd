import CTagger

/// The weights of the part-of-speech tagger, as they lie in the program.
///
/// The features' 32-bit hashes are sorted by their upper half into 65,536 buckets. After the offsets of the buckets,
/// and one more for the end, a bucket's features follow one another: the lower half of the hash, how many tags the feature
/// speaks for or against, and for each the tag's number and its weight.
struct PartOfSpeechModel {
    static let file = ModelFile(name: "pos.bin", kind: "POS ", version: 1) { ctagger_parts_of_speech() }

    /// The tag before the first word.
    static let noTag = UInt32(PartOfSpeech.allCases.count)

    private let offsets: UnsafePointer<UInt32>
    private let features: UnsafePointer<UInt8>

    /// Programs check the models as they start, and say what is wrong; who does not, is stopped here.
    init() {
        precondition(Self.fault == nil, "the model of the part-of-speech tagger is not whole")
        let start = Self.file.payload
        offsets = start.assumingMemoryBound(to: UInt32.self)
        features = (start + 65_537 * 4).assumingMemoryBound(to: UInt8.self)
    }

    private static let fault: ModelError? = {
        do throws(ModelError) {
            try file.check()
            return nil
        } catch {
            return error
        }
    }()

    /// Adds the weights of the features to the tags' scores.
    func add(_ features: UnsafeMutableBufferPointer<UInt32>, to scores: UnsafeMutableBufferPointer<Int32>) {
        guard let first = features.baseAddress, let score = scores.baseAddress else { return }
        ctagger_add_weights(offsets, self.features, first, features.count, score)
    }
}
