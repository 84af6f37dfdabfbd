import Foundation

/// A request as it came to the test server.
package struct ServedRequest: Sendable, Hashable {
    package let method: String
    /// The path with its query.
    package let target: String
    /// The fields in their order, names in lower case.
    package let fields: [[String]]
    /// When it was there, in nanoseconds since the server began.
    package let time: Int

    package subscript(name: String) -> String? { fields.first { $0[0] == name }?[1] }

    /// What the client calls the host, without the port.
    package var host: String {
        let host = self["host"] ?? ""
        return host.hasPrefix("[") ? host : String(host.prefix { $0 != ":" })
    }
}

/// What the test server does about a request, step by step: whatever real servers do wrong can be written so.
package struct ServedAnswer: Sendable {
    package enum Step: Sendable {
        case bytes(Data)
        /// Waits so many milliseconds.
        case pause(Int)
        /// Waits until so many requests have been under way at once, twenty seconds at most.
        case crowd(Int)
        /// Writes the bytes again and again, as long as somebody reads them, and waits so many milliseconds between.
        case endless(Data, pause: Int)
        case close
    }

    package var steps: [Step]

    package init(_ steps: [Step]) { self.steps = steps }

    /// An answer in good order. Its fields are the same each time, without a date, so that two fetches can be compared.
    package init(
        _ status: Int = 200, _ fields: [String: String] = [:], body: Data,
        contentType: String = "text/html; charset=utf-8"
    ) {
        var head = "HTTP/1.1 \(status) \(status == 200 ? "OK" : "Status")\r\n"
        var all = fields
        if !body.isEmpty { all["Content-Type"] = all["Content-Type"] ?? contentType }
        if status != 304 { all["Content-Length"] = all["Content-Length"] ?? "\(body.count)" }
        for (name, value) in all.sorted(by: { $0.key < $1.key }) { head += "\(name): \(value)\r\n" }
        steps = [.bytes(Data("\(head)\r\n".utf8) + body)]
    }

    package init(_ status: Int = 200, _ fields: [String: String] = [:], _ body: String = "", contentType: String? = nil)
    {
        self.init(status, fields, body: Data(body.utf8), contentType: contentType ?? "text/html; charset=utf-8")
    }

    /// An answer as it stands on the wire, after which the connection is closed.
    package static func raw(_ text: String) -> ServedAnswer { ServedAnswer([.bytes(Data(text.utf8)), .close]) }

    package static func redirect(_ status: Int = 302, to location: String) -> ServedAnswer {
        ServedAnswer(status, ["Location": location])
    }
}

extension ServedAnswer {
    /// The body of an answer in good order.
    package var body: Data {
        guard case .bytes(let bytes)? = steps.first, let end = bytes.range(of: Data("\r\n\r\n".utf8)) else {
            return Data()
        }
        return Data(bytes[end.upperBound...])
    }
}
