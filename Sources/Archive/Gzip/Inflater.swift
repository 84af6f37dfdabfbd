import CZlib
import Foundation

/// Owns zlib's state for decompressing; zlib keeps a pointer to the stream, so it must not move.
final class Inflater {
    /// What is around the compressed bytes.
    enum Frame {
        case gzip
        /// The two bytes before and the checksum after that HTTP calls `deflate`.
        case zlib
        /// Nothing, which some servers call `deflate`.
        case none
    }

    private let stream: UnsafeMutablePointer<z_stream>
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    init(_ frame: Frame = .gzip) throws(ArchiveError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let code =
            switch frame {
            case .gzip: archive_gzip_inflate_init(stream)
            case .zlib: archive_zlib_inflate_init(stream)
            case .none: archive_raw_inflate_init(stream)
            }
        if code != Z_OK { throw ArchiveError("zlib cannot decompress (code \(code))") }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Prepares for a member; must be called before its first byte.
    func startMember() throws(ArchiveError) {
        let code = inflateReset(stream)
        if code != Z_OK { throw ArchiveError("zlib cannot decompress (code \(code))") }
    }

    /// Takes some of `input`, appends at most 64 KB to `output`, and says how much it took and whether
    /// the member is at its end.
    func inflate(
        _ input: ArraySlice<UInt8>, into output: inout [UInt8]
    ) throws(ArchiveError) -> (consumed: Int, isAtEnd: Bool) {
        let given = min(input.count, 1 << 30)
        let (code, consumed, produced) = step(input, given: given)
        output.append(contentsOf: buffer[..<produced])
        switch code {
        case Z_STREAM_END: return (consumed, true)
        case Z_OK, Z_BUF_ERROR: return (consumed, false)
        case Z_DATA_ERROR: throw ArchiveError("damaged gzip member: \(message)")
        default: throw ArchiveError("zlib cannot decompress (code \(code))")
        }
    }

    private func step(_ input: ArraySlice<UInt8>, given: Int) -> (code: Int32, consumed: Int, produced: Int) {
        buffer.withUnsafeMutableBufferPointer { buffer in
            input.withUnsafeBufferPointer { input in
                stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.pointee.avail_in = UInt32(given)
                stream.pointee.next_out = buffer.baseAddress
                stream.pointee.avail_out = UInt32(buffer.count)
                let code = CZlib.inflate(stream, Z_NO_FLUSH)
                return (code, given - Int(stream.pointee.avail_in), buffer.count - Int(stream.pointee.avail_out))
            }
        }
    }

    /// The message of zlib, such as `incorrect data check` for a wrong CRC.
    private var message: String { stream.pointee.msg.map { String(cString: $0) } ?? "no reason given" }
}
