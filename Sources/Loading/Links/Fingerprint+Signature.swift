import Foundation
import Linking

extension Fingerprint {
    /// The minima as they are stored: four bytes each, least significant first.
    var signature: Data {
        Data(minima.flatMap { minimum in (0..<4).map { UInt8(truncatingIfNeeded: minimum >> ($0 * 8)) } })
    }

    /// Reads the minima from what `signature` has written.
    init(shingles: Int, signature: UnsafeRawBufferPointer) {
        let minima = stride(from: 0, to: signature.count - 3, by: 4).map { offset in
            UInt32(littleEndian: signature.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        }
        self.init(shingles: shingles, minima: minima)
    }
}
