import ArticleModel
import Foundation

extension WebSession {
    /// Returns the rules of the site that `address` is of.
    func rules(for address: WebAddress, allowsPrivate: Bool) async throws(WebProblem) -> SiteRules {
        let host = try host(address.host)
        // What one source may not ask, another may.
        return await host.rules(of: allowsPrivate ? "\(address.origin) inside" : address.origin) {
            let rules = await self.readRules(of: address, allowsPrivate: allowsPrivate)
            if case .known(let rules) = rules { await self.keepDelay(rules, of: host) }
            return rules
        }
    }

    private func keepDelay(_ rules: RobotsRules, of host: WebHost) async {
        for text in rules.invalidDelays {
            note("\(host.name): robots.txt has the Crawl-delay \"\(text.printable)\", which is no number of seconds")
        }
        guard let asked = rules.crawlDelay else { return }
        let limit = environment.settings.maximumDelay
        if asked > limit {
            note(
                "\(host.name): robots.txt asks for \(asked) s between requests; fetch.maximumDelay makes it \(limit) s")
        }
        await host.lengthenDelay(to: min(asked, limit))
    }

    /// Returns the rules of a site: those that were read within a day, or those that it has now.
    ///
    /// Where the site has none, all is allowed. Where it cannot be asked, nothing is, unless it could be asked before: then
    /// the old rules go on.
    func readRules(of address: WebAddress, allowsPrivate: Bool) async -> SiteRules {
        let name = address.origin + RobotsFile.path
        do throws(WebProblem) {
            let known = try keptSiteFile(name)
            if let known, known.isFresh {
                await noteUse(of: RobotsFile.path, address)
                return .known(RobotsFile([UInt8](known.body)).rules(for: WebSettings.productToken))
            }
            do throws(WebProblem) {
                let found = try await patientRobotsFile(of: address, allowsPrivate: allowsPrivate)
                let kept = try keep(found.body, as: name, maximum: RobotsFile.maximumBytes)
                await noteUse(of: RobotsFile.path, address, found: found)
                return .known(RobotsFile([UInt8](kept)).rules(for: WebSettings.productToken))
            } catch {
                guard let known else { throw error }
                note("\(name) cannot be had, so its last rules are kept: \(error)")
                await noteUse(of: RobotsFile.path, address)
                return .known(RobotsFile([UInt8](known.body)).rules(for: WebSettings.productToken))
            }
        } catch {
            return .unreachable(error)
        }
    }

    /// Returns the file's bytes, tried again where that may help: without them no page of the site is asked for.
    private func patientRobotsFile(
        of address: WebAddress, allowsPrivate: Bool
    ) async throws(WebProblem) -> FoundSiteFile {
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
        if let known = try keptSiteFile(address.origin + RobotsFile.path) { return known.body }
        return try await robotsFile(of: address, allowsPrivate: access.allowsPrivate).body
    }

    private func robotsFile(of address: WebAddress, allowsPrivate: Bool) async throws(WebProblem) -> FoundSiteFile {
        try await siteFile(
            RobotsFile.path, of: address, accepting: "text/plain, */*;q=0.5", allowsPrivate: allowsPrivate)
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
