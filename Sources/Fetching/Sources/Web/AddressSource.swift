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

    /// Why a document is not what the source should be.
    func mismatch(_ problem: FeedProblem) -> String {
        "is no \(kind == .urls ? "list of addresses" : kind.rawValue): \(problem.description)"
    }
}

/// The document that names the articles of such a source.
struct AddressListItem: SourceItem {
    let name: String
    let source: AddressSource
    /// The path of the file; nil where it is at an address.
    private let path: FilePath?

    init(_ source: AddressSource, named name: String, at path: FilePath?) {
        self.source = source
        self.name = name
        self.path = path
    }

    var identity: ItemIdentity { ItemIdentity(source: source.name, name: name, outlet: source.outlet, url: nil) }
    var isDocument: Bool { true }

    var versionKey: String? {
        path.flatMap(FileFingerprint.of).flatMap { key(of: $0.text) }
    }

    /// What the network is asked for is to be looked at again, however old the list is.
    private func key(of fingerprint: String) -> String? {
        source.client == nil ? fingerprint : nil
    }

    /// Returns the document itself.
    func readDocument(limit: Int) async -> ItemReadResult {
        if let path { return ItemReadResult(ofFile: path, limit: limit) }
        var order = PageOrder(address: source.location, source: source.name, limit: limit)
        order.access = source.access
        return await (source.client ?? NoPageClient()).page(order)
    }

    var reader: AddressListReader { AddressListReader(source: source, name: name) }

    func read(limit: Int) async -> ItemReadResult {
        let result = await readDocument(limit: limit)
        guard case .page(let page) = result else { return result }
        var items: [any SourceItem] = []
        do throws(FeedProblem) {
            let found = try reader.read(page.bytes, contentType: page.contentType) { items.append($0.item(of: source)) }
            let cut = found.isCut ? AddressListReader.textOfCut : nil
            let passedOver = [found.passedOver, cut].compactMap(\.self).joined(separator: "; ").nonEmpty
            return .items(
                AddressListItems(
                    items, versionKey: page.versionKey.flatMap { key(of: $0) }, passedOver: passedOver))
        } catch {
            return .unsupported(source.mismatch(error))
        }
    }
}
