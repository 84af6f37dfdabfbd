import ArticleModel
import Foundation
import Rights

/// What the robots.txt files in an archive say of the use of the pages that come after them.
///
/// Whoever made the archive asked for the file first, so it lies before the pages of its site.
struct ArchivedRobots {
    private var rules: [String: RobotsRules] = [:]
    /// The sites in the order in which they came.
    private var sites: [String] = []

    /// An archive may hold any number of sites; as many as have pages near one another are remembered.
    private static let maximumSites = 1_000

    /// Takes the file of a site; false where the address is of another document.
    mutating func take(_ bytes: Data, at address: WebAddress) -> Bool {
        guard address.target == "/robots.txt" else { return false }
        let said = RobotsFile([UInt8](bytes)).rules(for: WebSettings.productToken).rightsAlone
        if rules.updateValue(said, forKey: address.origin) == nil { sites.append(address.origin) }
        if sites.count > Self.maximumSites { rules[sites.removeFirst()] = nil }
        return true
    }

    func statements(for address: WebAddress) -> [RightsStatement] {
        rules[address.origin]?.rights(for: address.target) ?? []
    }
}
