import ArticleModel
import Foundation

/// What an archive keeps of how a page was had: what was asked, and the header that was answered.
package struct WebExchange: Sendable {
    /// The address that answered in the end.
    let address: WebAddress
    /// The addresses that led there, the first of them asked for.
    let redirects: [WebAddress]
    let requestFields: [WebField]
    let status: Int
    let version: String
    let fields: [WebField]
    let server: IPAddress

    init(_ page: WebPage) {
        self.init(page.address, page.requestFields, page.answer, redirects: page.redirects)
    }

    init(_ address: WebAddress, _ requestFields: [WebField], _ answer: WebAnswer, redirects: [WebAddress] = []) {
        (self.address, self.redirects, self.requestFields) = (address, redirects, requestFields)
        (status, version, fields, server) = (answer.status, answer.version, answer.fields, answer.server)
    }

    /// The request as it was sent, for a record of type `request`.
    var requestBlock: Data {
        var head = "GET \(address.target) \(protocolName)\r\nHost: \(address.authority)\r\n"
        for field in requestFields { head += "\(field.name): \(field.value)\r\n" }
        return Data("\(head)\r\n".utf8)
    }

    /// The answer with the decoded body, for a record of type `response`.
    ///
    /// Fields that were true of the body as it came, and are no longer, keep their values under names of their own, as in the
    /// archives of Common Crawl.
    func responseBlock(_ body: Data) -> Data {
        var head = "\(protocolName) \(status) \(status == 200 ? "OK" : "")\r\n"
        for field in fields {
            let isOfEncoding = WebExchange.encodingFields.contains(field.name.lowercased())
            head += "\(isOfEncoding ? "X-Crawl-" : "")\(field.name): \(field.value.inOneLine)\r\n"
        }
        return Data("\(head)Content-Length: \(body.count)\r\n\r\n".utf8) + body
    }

    private static let encodingFields: Set = ["content-length", "content-encoding", "transfer-encoding"]

    /// HTTP/2 is written as the version that archives know the syntax of.
    private var protocolName: String { version.hasPrefix("HTTP/2") ? "HTTP/1.1" : version }
}

extension String {
    fileprivate var inOneLine: String { replacing("\r", with: " ").replacing("\n", with: " ") }
}
