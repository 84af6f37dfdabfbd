import Foundation

/// One record of a WARC/1.1 file.
package struct WARCRecord: Hashable, Sendable {
    package var fields: [Field]
    package var block: Data

    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// `Content-Length` follows from the block and is added where it is missing.
    package init(fields: [Field], block: Data) {
        self.fields = fields
        self.block = block
        if self["Content-Length"] == nil { self.fields.append(Field("Content-Length", "\(block.count)")) }
    }

    /// The headers in their order, with names as written.
    package var headers: [(name: String, value: String)] { fields.map { ($0.name, $0.value) } }

    /// Returns the first value under `name`, in whatever case it is written.
    package subscript(name: String) -> String? {
        fields.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// The type, such as `resource` or `response`; empty where the record does not say.
    package var type: String { self["WARC-Type"] ?? "" }
}
