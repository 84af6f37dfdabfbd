import Foundation

extension ArraySlice<UInt8> {
    /// Whether a byte is 0; `memchr` tests many at once, and every byte of every page is tested.
    var containsNUL: Bool {
        withUnsafeBytes { bytes in bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false }
    }
}
