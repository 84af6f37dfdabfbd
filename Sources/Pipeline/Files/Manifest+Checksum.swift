import ArticleModel
import Foundation

/// A manifest as it lies in its file: an object whose first field is the digest of all that follows it, so that no digit of
/// it can change unnoticed.
extension Manifest {
    private static let checksumOpening = Data(#"{"checksum":""#.utf8)
    private static let checksumClosing = Data(#"","#.utf8)
    private static let digits = 64

    /// The bytes of the file, such as `{"checksum":"9a…","counts":…}` and a line break.
    var fileContents: Data {
        get throws {
            let rest = try JSONLine().encode(self).dropFirst() + [10]
            return Self.checksumOpening + Data(ContentHash(of: rest).value.utf8) + Self.checksumClosing + rest
        }
    }

    /// Reads a file's bytes; nil where they are not those that were written. What earlier versions wrote has no checksum.
    init?(fileContents bytes: Data) {
        guard let manifest = try? JSONDecoder().decode(Manifest.self, from: bytes) else { return nil }
        if let (checksum, rest) = Self.checksum(in: bytes), ContentHash(of: rest).value != checksum { return nil }
        self = manifest
    }

    private static func checksum(in bytes: Data) -> (checksum: String, rest: Data)? {
        guard bytes.starts(with: checksumOpening) else { return nil }
        let value = bytes.dropFirst(checksumOpening.count).prefix(digits)
        let rest = bytes.dropFirst(checksumOpening.count + digits)
        guard rest.starts(with: checksumClosing) else { return nil }
        return (String(decoding: value, as: UTF8.self), Data(rest.dropFirst(checksumClosing.count)))
    }
}
