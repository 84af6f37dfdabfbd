import Foundation

/// A field of a request's or an answer's header.
package struct WebField: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// What one server is asked, once.
package struct WebRequest: Sendable {
    package let address: WebAddress
    package let fields: [WebField]
    /// The greatest size in bytes that the body may have, as it comes and when it is decompressed.
    package let maximumBytes: Int
    /// Whether a host of one's own network may be asked.
    package let allowsPrivate: Bool
    /// Whether of a larger body the beginning is enough, which would be refused otherwise.
    package var takesBeginning = false
    /// Whether what has come is taken where the connection is closed before the answer is complete.
    package var takesPart = false
}

/// What the server answers.
package struct WebAnswer: Sendable {
    package let status: Int
    /// Such as `HTTP/1.1`.
    package let version: String
    package let fields: [WebField]
    /// The body without transfer and content encoding; empty where the status is not 200.
    package let body: Data
    /// The bytes of the body as it came.
    package let receivedBytes: Int
    /// The address that answered.
    package let server: IPAddress
    /// Whether the connection was closed before the answer was complete.
    package let isCut: Bool

    package init(
        status: Int, version: String, fields: [WebField], body: Data, receivedBytes: Int, server: IPAddress,
        isCut: Bool = false
    ) {
        self.status = status
        self.version = version
        self.fields = fields
        self.body = body
        self.receivedBytes = receivedBytes
        self.server = server
        self.isCut = isCut
    }

    /// Returns the values of all fields of that name, in the order in which they came.
    func values(_ name: String) -> [String] {
        fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }

    subscript(name: String) -> String? { values(name).first }

    var retryAfter: RetryAfter? { self["Retry-After"].flatMap { RetryAfter($0) } }
}
