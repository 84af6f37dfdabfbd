import Foundation

/// The decompressed bytes of a file of gzip members, or the bytes themselves where it is not compressed.
final class MemberStream {
    private let file: OpenFile
    private let inflater: Inflater
    private var chunk: [UInt8] = []
    private var chunkOffset = 0

    /// The offset of the first byte of the file that is not yet decompressed.
    private(set) var position = 0
    /// Whether a member has begun and not ended; always true where nothing is compressed.
    private(set) var isInMember: Bool
    let isCompressed: Bool

    private static let chunkSize = 1 << 18

    init(path: String, from offset: Int = 0) throws(ArchiveError) {
        file = try OpenFile(reading: path)
        inflater = try Inflater()
        isCompressed = try file.read(at: 0, count: 5) != Array("WARC/".utf8)
        isInMember = false
        position = offset
    }

    /// Appends what comes next, up to the end of a member; false at the end of the file.
    func readMore(into output: inout [UInt8]) throws(ArchiveError) -> Bool {
        let input = try input()
        if input.isEmpty {
            if isInMember && isCompressed { throw ArchiveError("the gzip member ends too early") }
            defer { isInMember = false }
            return isInMember
        }
        return isCompressed ? try inflate(input, into: &output) : copy(input, into: &output)
    }

    private func copy(_ input: ArraySlice<UInt8>, into output: inout [UInt8]) -> Bool {
        output += input
        position += input.count
        isInMember = true
        return true
    }

    private func inflate(_ input: ArraySlice<UInt8>, into output: inout [UInt8]) throws(ArchiveError) -> Bool {
        if !isInMember {
            if try isPadding() { return false }
            try inflater.startMember()
            isInMember = true
        }
        let step = try inflater.inflate(input, into: &output)
        position += step.consumed
        isInMember = !step.isAtEnd
        return true
    }

    /// Whether nothing but zeros follows to the end of the file.
    private func isPadding() throws(ArchiveError) -> Bool {
        var offset = position
        while true {
            let bytes = try file.read(at: offset, count: MemberStream.chunkSize)
            if bytes.isEmpty { break }
            if bytes.contains(where: { $0 != 0 }) { return false }
            offset += bytes.count
        }
        position = offset
        return true
    }

    private func input() throws(ArchiveError) -> ArraySlice<UInt8> {
        if position < chunkOffset || position >= chunkOffset + chunk.count {
            chunk = try file.read(at: position, count: MemberStream.chunkSize)
            chunkOffset = position
        }
        return chunk[(position - chunkOffset)...]
    }

    /// Goes on with the first member after `offset` that begins with a record, or with the end of the file.
    ///
    /// The bytes that every member begins with may also occur inside of one; so each is tried.
    func skipToNextRecord(after offset: Int) {
        isInMember = false
        position = offset + 1
        while isCompressed, let candidate = nextMagic() {
            if beginsRecord(at: candidate) { return }
            position = candidate + 1
        }
        isInMember = false
        position = Int.max / 2
    }

    /// Moves to the next offset that may be the beginning of a member.
    private func nextMagic() -> Int? {
        while let bytes = try? window(), bytes.count >= Gzip.magic.count {
            let last = bytes.endIndex - Gzip.magic.count
            if let found = (bytes.startIndex...last).first(where: { bytes[$0...].starts(with: Gzip.magic) }) {
                position += found - bytes.startIndex
                return position
            }
            position += last + 1 - bytes.startIndex
        }
        return nil
    }

    /// The bytes from `position` on, which hold a magic number where the file does not end before.
    ///
    /// A damaged file may hold thousands of them: what is read is searched to its end before more is read.
    private func window() throws(ArchiveError) -> ArraySlice<UInt8> {
        let bytes = try input()
        if bytes.count >= Gzip.magic.count { return bytes }
        chunk = try file.read(at: position, count: MemberStream.chunkSize)
        chunkOffset = position
        return chunk[...]
    }

    private func beginsRecord(at candidate: Int) -> Bool {
        var output: [UInt8] = []
        guard let bytes = try? file.read(at: candidate, count: 1 << 12),
            (try? inflater.startMember()) != nil,
            (try? inflater.inflate(bytes[...], into: &output)) != nil
        else { return false }
        return output.starts(with: "WARC/".utf8)
    }
}
