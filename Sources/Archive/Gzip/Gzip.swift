import Foundation

/// Compresses and decompresses gzip members in memory.
package enum Gzip {
    /// Returns one member, with neither time nor name in it, so that equal bytes give equal members.
    package static func compress(_ bytes: Data) throws(ArchiveError) -> Data {
        let deflater = try Deflater()
        return Data(try deflater.member(of: bytes))
    }

    /// Decompresses all members in `bytes`; more than `limit` bytes of output is an error, and so is what follows the members
    /// and is none, unless that is to be passed over (`ignoringRest`).
    package static func decompress(
        _ bytes: Data, limit: Int, ignoringRest: Bool = false
    ) throws(ArchiveError) -> Data {
        let input = [UInt8](bytes)
        let inflater = try Inflater()
        var output: [UInt8] = []
        var index = 0
        repeat {
            try inflater.startMember()
            try inflate(
                input, from: &index, by: inflater, into: &output, limit: limit, "the gzip member ends too early")
        } while try hasMember(input, at: index, ignoringRest)
        return Data(output)
    }

    /// Decompresses as much as can be had of `bytes`, which may be cut off, up to `limit` bytes and a few more.
    package static func beginning(of bytes: Data, limit: Int) throws(ArchiveError) -> Data {
        let input = [UInt8](bytes)
        let inflater = try Inflater()
        var output: [UInt8] = []
        var index = 0
        while index < input.count, output.count <= limit {
            guard let step = try? inflater.inflate(input[index...], into: &output) else { break }
            index += step.consumed
            if step.isAtEnd { break }
        }
        return Data(output)
    }

    /// Returns the first bytes that a member holds, of which `bytes` are the beginning.
    package static func start(of bytes: Data) throws(ArchiveError) -> Data {
        var output: [UInt8] = []
        let inflater = try Inflater()
        _ = try inflater.inflate([UInt8](bytes)[...], into: &output)
        return Data(output)
    }

    /// Decompresses what HTTP calls `deflate`: in zlib's frame, or as some servers send it, without.
    package static func inflate(_ bytes: Data, limit: Int) throws(ArchiveError) -> Data {
        let input = [UInt8](bytes)
        // The first byte names the method, and both together are a multiple of 31 (RFC 1950).
        let hasFrame = input.count >= 2 && input[0] & 15 == 8 && (Int(input[0]) * 256 + Int(input[1])) % 31 == 0
        let inflater = try Inflater(hasFrame ? .zlib : .none)
        var output: [UInt8] = []
        var index = 0
        try inflate(input, from: &index, by: inflater, into: &output, limit: limit, "the deflated bytes end too early")
        return Data(output)
    }

    /// Decompresses from `index` up to the end of the member, or of what has no members; `tooShort` says what ends before that.
    private static func inflate(
        _ input: [UInt8], from index: inout Int, by inflater: Inflater, into output: inout [UInt8], limit: Int,
        _ tooShort: String
    ) throws(ArchiveError) {
        var isAtEnd = false
        while !isAtEnd {
            guard index < input.count else { throw ArchiveError(tooShort) }
            let step = try inflater.inflate(input[index...], into: &output)
            index += step.consumed
            isAtEnd = step.isAtEnd
            if output.count > limit { throw .tooManyBytes(limit) }
        }
    }

    /// Whether another member follows; zeros may pad the end, as they do on tapes.
    private static func hasMember(
        _ input: [UInt8], at index: Int, _ ignoringRest: Bool
    ) throws(ArchiveError) -> Bool {
        let rest = input[index...]
        if rest.starts(with: magic) { return true }
        if ignoringRest || rest.allSatisfy({ $0 == 0 }) { return false }
        throw ArchiveError("no gzip member at byte \(index)")
    }

    /// The bytes that every member begins with: the two bytes of the format, and deflate, its only method.
    static let magic: [UInt8] = [0x1f, 0x8b, 0x08]
}
