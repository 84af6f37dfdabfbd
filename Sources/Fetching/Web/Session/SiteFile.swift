import ArticleModel
import Foundation

/// A file by which a site speaks to crawlers, `robots.txt` or `tdmrep.json`, as a fetch has gone by it.
///
/// It is archived before the pages of the site: who reads the archive later knows by it what the site reserves.
package struct SiteFile: Sendable {
    /// The address at which the site that it is for has it, wherever that leads.
    let address: String
    let path: String
    let body: Data
    let fetchedAt: Timestamp
    /// How it was had over the network: redirects, and the last answer. None where it was kept from an earlier fetch.
    let exchanges: [WebExchange]

    init(_ document: StoredDocument, path: String, _ exchanges: [WebExchange]) {
        (address, self.path, self.exchanges) = (document.address, path, exchanges)
        (body, fetchedAt) = (document.body, document.fetchedAt)
    }

    /// Whether the file says anything: a site may have none, or a page that stands for all that it does not have.
    var saysAnything: Bool {
        path == RobotsFile.path ? !RobotsFile([UInt8](body)).isEmpty : !TDMFile(body).isEmpty
    }

    /// Whether the server has more of it.
    var isCut: Bool { body.count > RobotsFile.maximumBytes }

    /// The media type that such a file has.
    var contentType: String { path == RobotsFile.path ? "text/plain" : "application/json" }
}
