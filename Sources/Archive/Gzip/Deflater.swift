import CZlib
import Foundation

/// Owns zlib's state for compressing; zlib keeps a pointer to the stream, so it must not move.
final class Deflater {
    private let stream: UnsafeMutablePointer<z_stream>

    /// Pages of news become an eighth larger than by zlib's usual level 6, in less than half of the time.
    private static let level: Int32 = 3

    init() throws(ArchiveError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let code = archive_gzip_deflate_init(stream, Deflater.level)
        if code != Z_OK { throw ArchiveError("zlib cannot compress (code \(code))") }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// Returns all of `bytes` as one member; may be called again for the next member.
    func member(of bytes: Data) throws(ArchiveError) -> [UInt8] {
        guard bytes.count <= Int(UInt32.max) / 2 else {
            throw ArchiveError("\(bytes.count) bytes are too many for one gzip member")
        }
        deflateReset(stream)
        var isFinished = false
        let output = [UInt8](unsafeUninitializedCapacity: Int(deflateBound(stream, UInt(bytes.count)))) {
            buffer, count in
            bytes.withUnsafeBytes { input in
                stream.pointee.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: UInt8.self).baseAddress)
                stream.pointee.avail_in = UInt32(input.count)
                stream.pointee.next_out = buffer.baseAddress
                stream.pointee.avail_out = UInt32(buffer.count)
                isFinished = deflate(stream, Z_FINISH) == Z_STREAM_END
                count = buffer.count - Int(stream.pointee.avail_out)
            }
        }
        guard isFinished else { throw ArchiveError("zlib cannot compress \(bytes.count) bytes") }
        return output
    }
}
