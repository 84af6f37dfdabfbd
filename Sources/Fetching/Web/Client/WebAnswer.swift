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
struct WebRequest: Sendable {
    let address: WebAddress
    let fields: [WebField]
    /// The greatest size in bytes that the body may have, as it comes and when it is decompressed.
    let maximumBytes: Int
    /// Whether a host of one's own network may be asked.
    let allowsPrivate: Bool
}

/// What the server answers.
package struct WebAnswer: Sendable {
    let status: Int
    /// Such as `HTTP/1.1`.
    let version: String
    let fields: [WebField]
    /// The body without transfer and content encoding; empty where the status is not 200.
    let body: Data
    /// The bytes of the body as it came.
    let receivedBytes: Int
    /// The address that answered.
    let server: IPAddress

    /// Returns the values of all fields of that name, in the order in which they came.
    func values(_ name: String) -> [String] {
        fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }

    subscript(name: String) -> String? { values(name).first }

    var retryAfter: RetryAfter? { self["Retry-After"].flatMap { RetryAfter($0) } }
}
