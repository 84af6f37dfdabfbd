import Archive
import ArticleModel
import Foundation
import Rights

/// What the sites in an archive say of the use of the pages that come after it: robots.txt and tdmrep.json.
///
/// Whoever made the archive asked for these files first, so they lie before the pages of their site. Of a file that was found
/// elsewhere the archive has the redirect, too.
struct ArchivedSiteFiles {
    private struct Site {
        var robots = RobotsRules.none
        var tdm = TDMFile.none
    }

    private var sites: [String: Site] = [:]
    /// The sites in the order in which they came.
    private var origins: [String] = []
    /// The addresses to which files of sites lead, with those sites and files.
    private var targets: [String: [(origin: String, path: String)]] = [:]
    private var redirectCount = 0

    /// An archive may hold any number of sites; as many as have pages near one another are remembered.
    private static let maximumSites = 1_000

    /// Takes the record of a site's file; false where it is of another document. `original` finds what a revisit is of.
    ///
    /// Throws where the file is there and cannot be read.
    mutating func take(
        _ record: WARCRecord, at address: WebAddress, limit: Int,
        original: (WARCRecord) throws(WARCPage.NoPage) -> WARCRecord?
    ) throws(WARCPage.NoPage) -> Bool {
        let led = targets.isEmpty ? [] : targets[address.description] ?? []
        let isOwn = [RobotsFile.path, TDMFile.path].contains(address.target)
        guard isOwn || !led.isEmpty else { return false }
        let files = led + (isOwn ? [(address.origin, address.target)] : [])
        guard let found = record.type.lowercased() == "revisit" ? try original(record) : record else { return isOwn }
        switch try SiteFileAnswer(in: found, limit: limit) {
        case .file(let body, let isPage):
            for file in files { take(body, file.path, of: file.origin) }
            // Sites lead from what they do not have to their front page.
            return isOwn || !isPage
        case .none: for file in files { take(Data(), file.path, of: file.origin) }
        case .redirect(let location):
            guard let target = try? address.resolving(location) else { break }
            for file in files { lead(file.path, of: file.origin, to: target) }
        case .unknown: break
        }
        return isOwn
    }

    private mutating func take(_ body: Data, _ path: String, of origin: String) {
        if sites[origin] == nil { origins.append(origin) }
        switch path {
        case RobotsFile.path:
            sites[origin, default: Site()].robots =
                RobotsFile([UInt8](body)).rules(for: WebSettings.productToken).rightsAlone
        default: sites[origin, default: Site()].tdm = TDMFile(body)
        }
        if origins.count > Self.maximumSites { sites[origins.removeFirst()] = nil }
    }

    /// The archive has what is there before or after it.
    private mutating func lead(_ path: String, of origin: String, to target: WebAddress) {
        if target.target == path, let known = sites[target.origin] {
            if sites[origin] == nil { origins.append(origin) }
            switch path {
            case RobotsFile.path: sites[origin, default: Site()].robots = known.robots
            default: sites[origin, default: Site()].tdm = known.tdm
            }
        }
        redirectCount += 1
        if redirectCount > Self.maximumSites { (targets, redirectCount) = ([:], 1) }
        targets[target.description, default: []].append((origin, path))
    }

    func statements(for address: WebAddress) -> [RightsStatement] {
        guard let site = sites[address.origin] else { return [] }
        return site.robots.rights(for: address.target) + site.tdm.statements(for: address.target)
    }
}

/// What a record has of a file by which a site speaks to crawlers.
private enum SiteFileAnswer {
    /// Whatever type the server gives it; a page that stands in its place says nothing.
    case file(Data, isPage: Bool)
    /// The site has no such file.
    case none
    case redirect(to: String)
    /// The record does not tell.
    case unknown

    init(in record: WARCRecord, limit: Int) throws(WARCPage.NoPage) {
        switch record.type.lowercased() {
        case "resource", "conversion": self = .file(record.block, isPage: false)
        case "response":
            do {
                self = try SiteFileAnswer(HTTPResponse(record.block), limit: limit)
            } catch {
                throw WARCPage.NoPage(error)
            }
        default: self = .unknown
        }
    }

    private init(_ response: HTTPResponse, limit: Int) throws(ArchiveError) {
        switch response.status {
        case 200:
            let isPage = response["Content-Type"].map { ContentType($0).mediaType.contains("html") } ?? false
            self = .file(try response.body(limit: limit).bytes, isPage: isPage)
        case 300..<400: self = response["Location"].map { .redirect(to: $0) } ?? .none
        case 429, 500...: self = .unknown
        default: self = .none
        }
    }
}
