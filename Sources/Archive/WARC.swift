import Foundation

/// One record of a WARC/1.1 file.
public struct WARCRecord: Hashable, Sendable {
    /// In the order in which they stand; names as written.
    public var headers: [(name: String, value: String)] { fields.map { ($0.name, $0.value) } }
    public var fields: [Field]
    public var block: Data

    public struct Field: Hashable, Sendable {
        public let name: String
        public let value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    public init(fields: [Field], block: Data) {
        self.fields = fields
        self.block = block
    }
}

/// Appends records to a file, one gzip member each.
public struct WARCWriter: ~Copyable {
    public init(path: String) throws(ArchiveError) {}

    /// Returns where the record's member stands in the file.
    public mutating func append(_ record: WARCRecord) throws(ArchiveError) -> (offset: Int, length: Int) { (0, 0) }

    /// Writes what is buffered and asks the disk to keep it.
    public mutating func finish() throws(ArchiveError) {}
}

/// Reads single records of a file by their place.
public struct WARCReader: Sendable {
    public let path: String

    public init(path: String) { self.path = path }

    public func record(at offset: Int, length: Int) throws(ArchiveError) -> WARCRecord {
        throw ArchiveError("not written yet")
    }
}
