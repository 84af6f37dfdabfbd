import ArticleModel
import Foundation

/// What a server gave where a site was asked for such a file.
struct FoundSiteFile: Sendable {
    var body = Data()
    /// How it was had: redirects, and the last answer.
    var exchanges: [WebExchange] = []
}

/// The files by which a site speaks to crawlers: `robots.txt`, `tdmrep.json`.
extension WebSession {
    /// How long such a file counts (RFC 9309, section 2.4).
    private static let siteFileLifetime = 86_400
    /// As many redirects as a crawler should follow there (section 2.3.1.2).
    private static let siteFileRedirects = 5

    /// Returns the file as it was kept last, and whether that was within a day.
    func keptSiteFile(_ address: String) throws(WebProblem) -> (body: Data, isFresh: Bool)? {
        let known = try remembering { [seenItems = environment.seenItems] in try seenItems.document(address) }
        guard let known else { return nil }
        let now = environment.clock.now
        let end = known.fetchedAt.adding(seconds: Self.siteFileLifetime)
        return (known.body, known.fetchedAt <= now && now < end)
    }

    /// Keeps the file as it is now, and returns its bytes: one more than `maximum` where it has more.
    func keep(_ body: Data, as address: String, maximum: Int) throws(WebProblem) -> Data {
        let document = StoredDocument(
            address: address, etag: nil, lastModified: nil, contentType: nil, fetchedAt: environment.clock.now,
            body: Data(body.prefix(maximum + 1)))
        try remembering { [seenItems = environment.seenItems] in try seenItems.save(document) }
        return document.body
    }

    /// Asks once more, for the bytes as they are, where the server has encoded them in a way that was not asked for.
    /// Returns the request that was answered as well.
    private func readableAnswer(to request: WebRequest) async throws(WebProblem) -> (WebRequest, WebAnswer) {
        do throws(WebProblem) {
            return (request, try await answer(to: request, isPolite: true))
        } catch {
            guard error.kind == .badEncoding else { throw error }
            let fields = request.fields.filter { $0.name != "Accept-Encoding" }
            let again = WebRequest(
                address: request.address, fields: fields + [WebField("Accept-Encoding", "identity")],
                maximumBytes: request.maximumBytes, allowsPrivate: request.allowsPrivate,
                takesBeginning: request.takesBeginning)
            return (again, try await answer(to: again, isPolite: true))
        }
    }

    /// Asks the site for such a file, of which the beginning is enough; it has no bytes where the site has none.
    func siteFile(
        _ path: String, of address: WebAddress, accepting types: String, allowsPrivate: Bool
    ) async throws(WebProblem) -> FoundSiteFile {
        var found = FoundSiteFile()
        guard var next = try? WebAddress("\(address.origin)\(path)") else { return found }
        for _ in 0...Self.siteFileRedirects {
            let fields = environment.settings.fields(accepting: types)
            let (request, answer) = try await readableAnswer(
                to: WebRequest(
                    address: next, fields: fields, maximumBytes: RobotsFile.maximumBytes + 1,
                    allowsPrivate: allowsPrivate, takesBeginning: true))
            found.exchanges.append(WebExchange(next, request.fields, answer))
            switch answer.status {
            case 200:
                found.body = answer.body
                return found
            case 300..<400:
                guard let location = answer["Location"], let target = try? next.resolving(location) else {
                    return found
                }
                next = target
            case 429, 500...: throw .status(answer.status, retryAfter: answer.retryAfter)
            default: return found
            }
        }
        // A site that leads in circles has no such file (section 2.3.1.2).
        return found
    }

    /// Notes that a site's file was gone by, so that it is archived with the pages of the site: `found` now, or kept from before
    /// where that is nil.
    func noteUse(of path: String, _ address: WebAddress, found: FoundSiteFile? = nil) async {
        await (try? host(address.host))?.noteUse(of: address.origin + path, found?.exchanges ?? [])
    }

    /// Returns the files of the site that were gone by since they were last asked for here, and say something.
    func takeSiteFiles(of address: WebAddress) async -> [SiteFile] {
        guard let host = try? host(address.host) else { return [] }
        var files: [SiteFile] = []
        for path in [RobotsFile.path, TDMFile.path] {
            let name = address.origin + path
            guard let exchanges = await host.takeUse(of: name) else { continue }
            let known = try? remembering { [seenItems = environment.seenItems] in try seenItems.document(name) }
            guard let document = known ?? nil else { continue }
            let file = SiteFile(document, path: path, exchanges)
            if file.saysAnything { files.append(file) }
        }
        return files
    }
}
