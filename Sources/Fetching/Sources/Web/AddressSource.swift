import ArticleModel
import Foundation
import Rights
import Text

/// A feed, a sitemap or a list of addresses: a file, or an address that it is fetched from.
package struct AddressSource: Sendable {
    package enum Kind: String, Sendable { case feed, sitemap, urls }

    package let kind: Kind
    package var name: String
    /// The absolute path of the file, or the address.
    package var location: String
    package var outlet: String?
    package var whenEmpty = EmptySourceRule.warn
    package var access = WebAccess()
    package var rights = RightsPolicy()
    /// What gets pages over the network; nil where there is no network.
    package var client: (any PageClient)?

    package init(_ kind: Kind, name: String, location: String) {
        self.kind = kind
        self.name = name
        self.location = location
    }

    package var isAddress: Bool { AddressSource.isAddress(location) }

    private static func isAddress(_ text: String) -> Bool {
        text.contains("://") && URLReference.resolved(text, against: nil) != nil
    }

    /// Why an address cannot be asked for; nil where it can.
    private static func problem(of address: String) -> String? {
        do {
            _ = try WebAddress(address)
            return nil
        } catch {
            return "\(error)"
        }
    }

    init?(_ kind: Kind, from reader: inout SettingsReader, folder: String) {
        let name = reader.name("name")
        let location = reader.text(kind.rawValue)
        let isAddress = location.map(AddressSource.isAddress) ?? false
        self.init(kind, name: name ?? "", location: (isAddress ? location : location?.path(below: folder)) ?? "")
        outlet = reader.name("outlet")
        whenEmpty = reader.choice("whenEmpty", default: whenEmpty)
        access.allowsPrivate = reader.flag("allowPrivate", default: access.allowsPrivate)
        access.isPolite = reader.flag("polite", default: access.isPolite)
        rights = reader.section("rights") { RightsPolicy(from: &$0) }
        if !reader.has("name") { reader.note("name", "is missing") }
        if let location, !isAddress, location.contains("://") {
            reader.note(
                kind.rawValue, "is \"\(location.withoutCredentials)\", but must be a path, or an http or https address")
            return nil
        }
        if isAddress, let problem = AddressSource.problem(of: self.location) {
            reader.note(kind.rawValue, problem)
            return nil
        }
        if name == nil || location == nil { return nil }
    }

    func items() throws -> AnySequence<any SourceItem> { AnySequence([try document()]) }

    /// The feed, sitemap or list itself. Throws where it is a file that is not there.
    func document() throws(PlainFailure) -> AddressListItem {
        if isAddress { return AddressListItem(self, named: location, at: nil) }
        guard let path = FilePath(location).resolved, FileKind(path) == .file else {
            throw PlainFailure(.missingInput, "source \(name): \(kind.rawValue) \(location.printable) is no file")
        }
        return AddressListItem(self, named: path.lastComponent.text, at: path)
    }

    func reads(_ path: String) -> Bool { !isAddress && FilePath(location).resolved == FilePath(path) }

    /// Returns the articles that the document tells of.
    func items(in bytes: Data, contentType: String?, named name: String, versionKey: String?) -> ItemReadResult {
        let address = isAddress ? location : nil
        do throws(FeedProblem) {
            switch kind {
            case .feed:
                let feed = try Feed(bytes: bytes, contentType: contentType, address: address)
                return .items(AddressListItems.feed(feed, in: name, of: self, versionKey: versionKey))
            case .sitemap:
                let sitemap = try Sitemap(bytes: bytes, contentType: contentType, address: address)
                return .items(AddressListItems.sitemap(sitemap, of: self, versionKey: versionKey))
            case .urls:
                if DecodedText.isBinary(bytes) { throw FeedProblem("the bytes are no text") }
                let text = DecodedText(bytes: bytes, contentType: "text/plain").text
                return .items(AddressListItems.urls(text, of: self, versionKey: versionKey))
            }
        } catch {
            return .unsupported("is no \(kind == .urls ? "list of addresses" : kind.rawValue): \(error.description)")
        }
    }
}

/// The document that names the articles of such a source.
struct AddressListItem: SourceItem {
    let name: String
    private let source: AddressSource
    /// The path of the file; nil where it is at an address.
    private let path: FilePath?

    init(_ source: AddressSource, named name: String, at path: FilePath?) {
        self.source = source
        self.name = name
        self.path = path
    }

    var identity: ItemIdentity { ItemIdentity(source: source.name, name: name, outlet: source.outlet, url: nil) }

    var versionKey: String? {
        path.flatMap(FileFingerprint.of).flatMap { key(of: $0.text) }
    }

    /// What the network is asked for is to be looked at again, however old the list is.
    private func key(of fingerprint: String) -> String? {
        source.client == nil ? fingerprint : nil
    }

    func read(limit: Int) async -> ItemReadResult {
        let result: ItemReadResult
        if let path {
            result = ItemReadResult(ofFile: path, limit: limit)
        } else {
            var order = PageOrder(address: source.location, source: source.name, limit: limit)
            order.access = source.access
            result = await (source.client ?? NoPageClient()).page(order)
        }
        guard case .page(let page) = result else { return result }
        return source.items(
            in: page.bytes, contentType: page.contentType, named: name,
            versionKey: page.versionKey.flatMap { key(of: $0) })
    }
}
