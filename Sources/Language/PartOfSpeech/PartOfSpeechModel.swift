import CTagger

/// The weights of the part-of-speech tagger, as they lie in the program.
///
/// The features' 32-bit hashes are parted by their upper half into 65,536 buckets. Behind the offsets of the buckets,
/// and one more for the end, a bucket's features follow one another: the lower half of the hash, how many tags the feature
/// speaks for or against, and for each the tag's number and its weight.
struct PartOfSpeechModel {
    static let file = ModelFile(name: "pos.bin", kind: "POS ", version: 1) { ctagger_parts_of_speech() }

    /// Stands for the tag before the first word.
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
    ///
    /// Looks up all buckets before it walks through any, so that the processor fetches them side by side.
    func add(_ features: UnsafeMutableBufferPointer<UInt32>, to scores: UnsafeMutableBufferPointer<Int32>) {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: features.count) { buckets in
            for index in features.indices { buckets[index] = bucket(features[index]) }
            for index in features.indices {
                add(UInt16(truncatingIfNeeded: features[index]), in: buckets[index], to: scores)
            }
        }
    }

    /// Where the bucket begins, and in the upper half where it ends.
    @inline(__always)
    private func bucket(_ feature: UInt32) -> UInt64 {
        let bucket = Int(feature >> 16)
        return UInt64(offsets[bucket]) | UInt64(offsets[bucket + 1]) << 32
    }

    @inline(__always)
    private func add(_ feature: UInt16, in bucket: UInt64, to scores: UnsafeMutableBufferPointer<Int32>) {
        var place = Int(bucket & 0xFFFF_FFFF)
        let end = Int(bucket >> 32)
        while place < end {
            let count = Int(features[place + 2])
            if UnsafeRawPointer(features + place).loadUnaligned(as: UInt16.self) == feature.littleEndian {
                return add(place + 3, count, to: scores)
            }
            place += 3 + 2 * count
        }
    }

    @inline(__always)
    private func add(_ place: Int, _ count: Int, to scores: UnsafeMutableBufferPointer<Int32>) {
        for weight in 0..<count {
            let at = place + 2 * weight
            scores[Int(features[at])] += Int32(Int8(bitPattern: features[at + 1]))
        }
    }
}
