import Foundation

extension ArraySlice<UInt8> {
    /// Whether a byte is 0: asked of every byte of every page, so the C library looks, which sees many at once.
    var holdsNUL: Bool {
        withUnsafeBytes { bytes in bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false }
    }
}
