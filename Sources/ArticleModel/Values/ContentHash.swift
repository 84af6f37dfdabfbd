import Crypto
import Foundation

/// The SHA-256 of some bytes in 64 lower-case hex digits, as `sha256sum` prints it.
package struct ContentHash: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let value: String

    package init(value: String) { self.value = value }

    package init(of bytes: some DataProtocol) { value = SHA256.hash(data: bytes).hexDigits }

    package init(of text: String) { self.init(of: Data(text.utf8)) }

    package static func < (left: ContentHash, right: ContentHash) -> Bool { left.value < right.value }

    package var description: String { value }
}

extension ContentHash: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(value: try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}

/// Computes a `ContentHash` of bytes that come piece by piece.
package struct ContentHasher {
    private var hash = SHA256()

    package init() {}

    package mutating func update(_ bytes: some DataProtocol) { hash.update(data: bytes) }

    package func finalized() -> ContentHash { ContentHash(value: hash.finalize().hexDigits) }
}

extension SHA256Digest {
    fileprivate var hexDigits: String {
        let digits = Array("0123456789abcdef".utf8)
        let bytes = self.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
