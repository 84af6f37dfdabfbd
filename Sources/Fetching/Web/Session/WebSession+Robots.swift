import ArticleModel
import Foundation

extension WebSession {
    /// How long a `robots.txt` counts (RFC 9309, section 2.4).
    private static let robotsLifetime = 86_400
    /// As many redirects as a crawler should follow there (section 2.3.1.2).
    private static let siteFileRedirects = 5

    /// Returns the rules of a site: those that were read within a day, or those that it has now.
    ///
    /// Where the site has none, all is allowed. Where it cannot be asked, nothing is, unless it could be asked before: then
    /// the old rules go on.
    func readRules(of address: WebAddress, allowsPrivate: Bool) async -> SiteRules {
        let name = "\(address.origin)/robots.txt"
        let memory = environment.memory
        do throws(WebProblem) {
            let known = try remembering { try memory.document(name) }
            if let known, environment.clock.now < known.fetchedAt.adding(seconds: Self.robotsLifetime),
                known.fetchedAt <= environment.clock.now
            {
                return .known(RobotsFile([UInt8](known.body)).rules(for: WebSettings.productToken))
            }
            do throws(WebProblem) {
                let body = try await patientRobotsFile(of: address, allowsPrivate: allowsPrivate)
                let document = StoredDocument(
                    address: name, etag: nil, lastModified: nil, contentType: nil, fetchedAt: environment.clock.now,
                    body: Data(body.prefix(RobotsFile.maximumBytes + 1)))
                try remembering { try memory.save(document) }
                return .known(RobotsFile([UInt8](document.body)).rules(for: WebSettings.productToken))
            } catch {
                guard let known else { throw error }
                note("\(name) cannot be had, so its last rules are kept: \(error)")
                return .known(RobotsFile([UInt8](known.body)).rules(for: WebSettings.productToken))
            }
        } catch {
            return .unreachable(error)
        }
    }

    /// Returns the file's bytes, tried again where that may help: without them no page of the site is asked for.
    private func patientRobotsFile(of address: WebAddress, allowsPrivate: Bool) async throws(WebProblem) -> Data {
        var tries = environment.backoff.tries
        while true {
            tries -= 1
            do throws(WebProblem) {
                return try await robotsFile(of: address, allowsPrivate: allowsPrivate)
            } catch {
                guard tries > 0, error.concernsHost, error.kind != .unknownHost else { throw error }
            }
        }
    }

    /// Returns the robots.txt of the site that `address` is of, for what it says beside rules.
    func robotsFile(of address: WebAddress, _ access: WebAccess) async throws(WebProblem) -> Data {
        let known = try remembering { [memory = environment.memory] in
            try memory.document("\(address.origin)/robots.txt")
        }
        if let known { return known.body }
        return try await robotsFile(of: address, allowsPrivate: access.allowsPrivate)
    }

    /// Returns the file's bytes; none where the site has no such file.
    private func robotsFile(of address: WebAddress, allowsPrivate: Bool) async throws(WebProblem) -> Data {
        try await siteFile(
            "/robots.txt", of: address, accepting: "text/plain, */*;q=0.5", allowsPrivate: allowsPrivate)
    }

    /// Returns the bytes of a file by which a site speaks to crawlers; none where it has no such file.
    func siteFile(
        _ path: String, of address: WebAddress, accepting types: String, allowsPrivate: Bool
    ) async throws(WebProblem) -> Data {
        guard var next = try? WebAddress("\(address.origin)\(path)") else { return Data() }
        for _ in 0...Self.siteFileRedirects {
            let request = WebRequest(
                address: next, fields: environment.settings.fields(accepting: types),
                maximumBytes: 10_000_000, allowsPrivate: allowsPrivate)
            let answer = try await answer(to: request, isPolite: true)
            switch answer.status {
            case 200: return answer.body
            case 300..<400:
                guard let location = answer["Location"], let target = try? next.resolving(location) else {
                    return Data()
                }
                next = target
            case 429, 500...: throw .status(answer.status, retryAfter: answer.retryAfter)
            default: return Data()
            }
        }
        // A site that leads in circles has no such file (section 2.3.1.2).
        return Data()
    }
}

extension WebSettings {
    /// The fields that every request has.
    func fields(accepting types: String) -> [WebField] {
        [
            WebField("User-Agent", userAgent), WebField("Accept", types),
            WebField("Accept-Encoding", ContentEncoding.accepted),
        ]
    }
}
