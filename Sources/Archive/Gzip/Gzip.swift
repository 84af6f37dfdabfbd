import Foundation

/// Gzip members, in memory.
package enum Gzip {
    /// One member, with neither time nor name in it, so that equal bytes give equal members.
    package static func compress(_ bytes: Data) throws(ArchiveError) -> Data {
        let deflater = try Deflater()
        return try deflater.member(of: bytes)
    }

    /// Undoes all members in `bytes`; more than `limit` bytes of output is an error.
    package static func decompress(_ bytes: Data, limit: Int) throws(ArchiveError) -> Data {
        let input = [UInt8](bytes)
        let inflater = try Inflater()
        var output: [UInt8] = []
        var place = 0
        repeat {
            try inflater.startMember()
            var isAtEnd = false
            while !isAtEnd {
                guard place < input.count else { throw ArchiveError("the gzip member ends too early") }
                let step = try inflater.inflate(input[place...], into: &output)
                place += step.consumed
                isAtEnd = step.isAtEnd
                if output.count > limit { throw ArchiveError("more than \(limit) bytes when decompressed") }
            }
        } while try hasMember(input, at: place)
        return Data(output)
    }

    /// Whether another member follows; zeros may pad the end, as they do on tapes.
    private static func hasMember(_ input: [UInt8], at place: Int) throws(ArchiveError) -> Bool {
        let rest = input[place...]
        if rest.starts(with: magic) { return true }
        if rest.allSatisfy({ $0 == 0 }) { return false }
        throw ArchiveError("no gzip member at byte \(place)")
    }

    /// What every member begins with: the two bytes of the format, and deflate, its only method.
    static let magic: [UInt8] = [0x1f, 0x8b, 0x08]
}
