import Foundation

/// Compresses and decompresses gzip members in memory.
package enum Gzip {
    /// Returns one member, with neither time nor name in it, so that equal bytes give equal members.
    package static func compress(_ bytes: Data) throws(ArchiveError) -> Data {
        let deflater = try Deflater()
        return try deflater.member(of: bytes)
    }

    /// Decompresses all members in `bytes`; more than `limit` bytes of output is an error.
    package static func decompress(_ bytes: Data, limit: Int) throws(ArchiveError) -> Data {
        let input = [UInt8](bytes)
        let inflater = try Inflater()
        var output: [UInt8] = []
        var index = 0
        repeat {
            try inflater.startMember()
            var isAtEnd = false
            while !isAtEnd {
                guard index < input.count else { throw ArchiveError("the gzip member ends too early") }
                let step = try inflater.inflate(input[index...], into: &output)
                index += step.consumed
                isAtEnd = step.isAtEnd
                if output.count > limit { throw .tooManyBytes(limit) }
            }
        } while try hasMember(input, at: index)
        return Data(output)
    }

    /// Whether another member follows; zeros may pad the end, as they do on tapes.
    private static func hasMember(_ input: [UInt8], at index: Int) throws(ArchiveError) -> Bool {
        let rest = input[index...]
        if rest.starts(with: magic) { return true }
        if rest.allSatisfy({ $0 == 0 }) { return false }
        throw ArchiveError("no gzip member at byte \(index)")
    }

    /// The bytes that every member begins with: the two bytes of the format, and deflate, its only method.
    static let magic: [UInt8] = [0x1f, 0x8b, 0x08]
}
