import ArticleModel
import Foundation
import Markup
import Rights
import Text

/// A site's `/.well-known/tdmrep.json`: for which paths it reserves text and data mining (TDMRep, "TDM File on the Origin
/// Server").
///
/// Each rule has a pattern like those of robots.txt, and the first that matches counts, not the longest.
package struct TDMFile: Sendable {
    static let path = "/.well-known/tdmrep.json"
    /// As many bytes as are read of a robots.txt; a larger file is not read at all, since half of a list is another list.
    static let maximumBytes = RobotsFile.maximumBytes

    /// A site without the file.
    static let none = TDMFile()

    private struct Rule {
        let location: RobotsRule
        let reservation: String
        let policy: String?
    }

    private var rules: [Rule] = []
    /// What is wrong with the file, for a person to read; nil where nothing is, and where there is a page instead, as sites have
    /// that answer everything with one.
    private(set) var problem: String?

    var isEmpty: Bool { rules.isEmpty }

    private init() {}

    package init(_ bytes: Data) {
        guard bytes.count <= TDMFile.maximumBytes else {
            problem = "has more than \(TDMFile.maximumBytes) bytes, and is not read"
            return
        }
        let text = Array(bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes)
        guard let first = text.first(where: { !$0.isASCIIBlank }), first != UInt8(ascii: "<") else { return }
        let objects = first.isOne(of: "[{") ? TDMFile.objects(in: text) : []
        rules = objects.compactMap(TDMFile.rule)
        if rules.isEmpty {
            problem = "has no rule that can be read"
        } else if rules.count < objects.count {
            problem = "has \(objects.count - rules.count) rules without location or tdm-reservation"
        }
    }

    /// What the file says of the page at `path`, with its query.
    package func statements(for path: String) -> [RightsStatement] {
        if rules.isEmpty { return [] }
        let path = RobotsRule.comparable(Array(path.utf8)[...])
        guard let rule = rules.first(where: { $0.location.matches(path) }) else { return [] }
        return TDMReservation.statements(rule.reservation, policy: rule.policy, at: .tdmrep).bounded
    }

    /// The objects of the list; a single one is taken for a list of one.
    private static func objects(in text: [UInt8]) -> [LenientJSONValue] {
        var parser = LenientJSONParser(
            text, .json, keeping: ["location", TDMReservation.name, TDMReservation.policyName], maximumDepth: 4)
        return parser.values().flatMap { $0.items ?? [$0] }.filter { $0.fields != nil }
    }

    private static func rule(_ object: LenientJSONValue) -> Rule? {
        guard let location = object["location"]?.text,
            let pattern = RobotsRule(Array(location.utf8)[...], isAllowed: true),
            let value = object[TDMReservation.name], let reservation = value.text ?? value.number.map(String.init)
        else { return nil }
        return Rule(location: pattern, reservation: reservation, policy: object[TDMReservation.policyName]?.text)
    }
}
