import Crypto
import Foundation

extension WARCRecord {
    /// Whether the record says that its block was cut when it was archived (WARC/1.1, section 5.13).
    package var isTruncated: Bool { self["WARC-Truncated"] != nil }

    /// Whether the block is other than `WARC-Block-Digest` says; false where it says nothing, or nothing that is known.
    ///
    /// Digests are written in base 32 by most programs, and in hexadecimal digits by others. What `WARC-Payload-Digest` is of
    /// differs from program to program, so that it tells nothing.
    package var hasOtherBlockDigest: Bool {
        guard let parts = self["WARC-Block-Digest"]?.split(separator: ":", maxSplits: 1), parts.count == 2 else {
            return false
        }
        let digest: [UInt8]
        switch parts[0].lowercased() {
        case "sha1", "sha-1": digest = Array(Insecure.SHA1.hash(data: block))
        case "sha256", "sha-256": digest = Array(SHA256.hash(data: block))
        case "md5": digest = Array(Insecure.MD5.hash(data: block))
        default: return false
        }
        let stated = Array(parts[1].lowercased().utf8.prefix { $0 != UInt8(ascii: "=") })
        return stated != digest.digits(of: 4) && stated != digest.digits(of: 5)
    }
}

extension [UInt8] {
    /// Returns the bytes in digits of so many bits, 4 or 5: the alphabets of RFC 4648 in lower case.
    fileprivate func digits(of width: Int) -> [UInt8] {
        let alphabet = Array((width == 4 ? "0123456789abcdef" : "abcdefghijklmnopqrstuvwxyz234567").utf8)
        var digits: [UInt8] = []
        var (bits, count) = (0, 0)
        for byte in self {
            bits = (bits << 8 | Int(byte)) & 0xFFFF
            count += 8
            while count >= width {
                count -= width
                digits.append(alphabet[bits >> count & (1 << width - 1)])
            }
        }
        if count > 0 { digits.append(alphabet[bits << (width - count) & (1 << width - 1)]) }
        return digits
    }
}
