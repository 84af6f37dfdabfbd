import Foundation

/// What HTTP calls "deflate": one compressed stream, in zlib's frame or without any.
package enum Deflate {
    /// Decompresses `bytes`; more than `limit` bytes of output is an error.
    ///
    /// The standard asks for the frame (RFC 9110, section 8.4.1.2). Servers that leave it out are told by its first two
    /// bytes, a multiple of 31.
    package static func decompress(_ bytes: Data, limit: Int) throws(ArchiveError) -> Data {
        let input = [UInt8](bytes)
        let hasFrame = input.count > 1 && input[0] & 0x0f == 8 && (Int(input[0]) << 8 | Int(input[1])) % 31 == 0
        let inflater = try Inflater(hasFrame ? .zlib : .none)
        var output: [UInt8] = []
        var index = 0
        while true {
            guard index < input.count else { throw ArchiveError("the deflate stream ends too early") }
            let step = try inflater.inflate(input[index...], into: &output)
            index += step.consumed
            if output.count > limit { throw .tooManyBytes(limit) }
            if step.isAtEnd { return Data(output) }
        }
    }
}
