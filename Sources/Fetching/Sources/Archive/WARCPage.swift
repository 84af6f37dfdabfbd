import Archive
import ArticleModel
import Foundation
import Rights

/// What a record of a web archive has of a page.
package struct WARCPage {
    /// The version of the reading, raised whenever another page is read from the same record.
    package static let version = "2"

    package let bytes: Data
    package let contentType: String?
    /// Whether the end of the page is missing, by what the record or the header of the response says.
    package let isCut: Bool
    /// What the header of the response, and in an archive the site, say of the use of the page by machines.
    package internal(set) var rights: [RightsStatement] = []

    /// Why a record is no page.
    package enum NoPage: Error, Hashable {
        /// It is what archives have beside pages, such as a request.
        case other
        /// It is not of the pages that are read, such as `status 404` and `image/png`.
        case passedOver(String)
        case damaged(String)
        /// It is larger than it may be.
        case tooLarge(String)
    }

    package init(_ record: WARCRecord, limit: Int) throws(NoPage) {
        var lacksEnd = record.isTruncated
        switch record.type.lowercased() {
        case "response":
            let response = try WARCPage.response(in: record)
            let body = try WARCPage.page(in: response, limit: limit)
            (bytes, contentType) = (body.bytes, response["Content-Type"])
            lacksEnd = lacksEnd || body.isCut
            rights = AnswerRights.statements(response.headers.map { ($0.name, $0.value) })
        case "resource", "conversion":
            contentType = record["Content-Type"]
            bytes = record.block
            if bytes.count > limit { throw .tooLarge("the record has \(bytes.count) bytes, more than \(limit)") }
            try WARCPage.requirePage(contentType, bytes)
        case "revisit", "continuation": throw .passedOver(record.type.lowercased())
        default: throw .other
        }
        isCut = lacksEnd
    }

    /// Takes what the header that a revisit keeps says of the use of the page.
    mutating func takeHeader(ofRevisit record: WARCRecord) {
        guard let response = try? HTTPResponse(record.block) else { return }
        rights = AnswerRights.statements(response.headers.map { ($0.name, $0.value) })
    }

    /// Returns the bytes of the page in a record that was taken for one before: of a response its body, whatever its type.
    package static func bytes(in record: WARCRecord) throws(ArchiveError) -> Data {
        guard record.type.lowercased() == "response" else { return record.block }
        return try HTTPResponse(record.block).body(limit: .max).bytes
    }

    private static func response(in record: WARCRecord) throws(NoPage) -> HTTPResponse {
        if let type = record["Content-Type"], !ContentType(type).mediaType.hasPrefix("application/http") {
            throw .passedOver(ContentType(type).mediaType)
        }
        let response = try reading { () throws(ArchiveError) in try HTTPResponse(record.block) }
        if response.status != 200 { throw .passedOver("status \(response.status)") }
        return response
    }

    private static func page(in response: HTTPResponse, limit: Int) throws(NoPage) -> HTTPResponse.Body {
        let type = response["Content-Type"]
        if let type { try requirePage(type, Data()) }
        let body = try reading { () throws(ArchiveError) in try response.body(limit: limit) }
        try requirePage(type, body.bytes)
        return body
    }

    private static func reading<Value>(_ read: () throws(ArchiveError) -> Value) throws(NoPage) -> Value {
        do {
            return try read()
        } catch {
            throw NoPage(error)
        }
    }

    private static func requirePage(_ contentType: String?, _ bytes: Data) throws(NoPage) {
        guard let contentType else {
            if DecodedText.isBinary(bytes) { throw .passedOver("no content type") }
            return
        }
        guard isPage(contentType) else { throw .passedOver(ContentType(contentType).mediaType) }
    }

    static func isPage(_ contentType: String) -> Bool {
        let type = ContentType(contentType).mediaType
        return type.contains("html") || type == "text/plain" || type.isEmpty
    }
}

extension WARCPage.NoPage {
    init(_ error: ArchiveError) { self = error.isExcess ? .tooLarge(error.description) : .damaged(error.description) }
}
