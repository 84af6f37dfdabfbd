import Text

/// A `robots.txt` as RFC 9309 has it: groups of rules for crawlers, and what belongs to no group.
///
/// Read by its bytes: a file in whatever encoding has lines, colons and paths.
package struct RobotsFile {
    static let path = "/robots.txt"
    /// Sites write files of hundreds of kilobytes; what follows the first 500 KiB is not read (RFC 9309, section 2.5).
    static let maximumBytes = 500 * 1024

    private(set) var groups: [RobotsGroup] = []
    /// The addresses after `Sitemap:`, as written, whatever group they stand in.
    private(set) var sitemaps: [String] = []
    /// The addresses after `License:`, which are for all crawlers (https://rslstandard.org/guide/robots-txt).
    private(set) var licences: [String] = []

    package init(_ bytes: [UInt8]) {
        var reader = GroupReader()
        for line in RobotsFile.lines(of: bytes) {
            guard let line = RobotsLine(line) else { continue }
            switch line.key {
            case "sitemap": sitemaps.append(line.text)
            case "license": licences.append(line.text)
            default: reader.read(line)
            }
        }
        groups = reader.groups
    }

    /// Whether nothing in it is of use, as in a page that a site has in its place.
    var isEmpty: Bool { groups.isEmpty && sitemaps.isEmpty && licences.isEmpty }

    /// Returns the rules for the crawler of this name: those of all groups that name it, or else of all groups for `*`.
    package func rules(for agent: String) -> RobotsRules {
        let agent = agent.lowercased()
        let own = groups.filter { $0.agents.contains(agent) }
        var rules = own.isEmpty ? RobotsRules(of: groups, for: "*") : RobotsRules(of: own, for: agent)
        rules.licences = licences
        return rules
    }

    /// The lines within the limit, without a byte order mark and without one that the limit cuts; lines end with CR,
    /// LF, or both.
    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        let text = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes[...]
        let lines = text.prefix(maximumBytes).split { $0 == 0x0a || $0 == 0x0d }
        let isCut = text.count > maximumBytes && !text[text.startIndex + maximumBytes - 1].isOne(of: "\r\n")
        return isCut ? lines.dropLast() : lines
    }
}

/// The rules for the crawlers that a group names.
struct RobotsGroup {
    /// The names in lower case; `*` is any crawler that has no group of its own.
    fileprivate(set) var agents: Set<String> = []
    fileprivate(set) var rules: [RobotsRule] = []
    /// What `Crawl-delay` says, in seconds, with the crawlers named before it.
    fileprivate(set) var delays: [(agents: Set<String>, value: String)] = []
    /// What `Content-Signal` and `Content-Usage` say of use by machines.
    fileprivate(set) var signals: [RobotsSignal] = []
}

/// A line of the file: `key: value`.
private struct RobotsLine {
    let key: String
    let value: ArraySlice<UInt8>

    init?(_ line: ArraySlice<UInt8>) {
        let line = line.prefix { $0 != UInt8(ascii: "#") }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        key = String(decoding: line[..<colon].trimmed, as: UTF8.self).lowercased()
        value = line[(colon + 1)...].trimmed
    }

    var text: String { String(decoding: value, as: UTF8.self) }
}

/// Puts lines together to groups: names of crawlers that follow one another share the rules after them.
///
/// Nothing but a rule ends the list of names. So RFC 9309 has it, section 2.2.4: what it does not define, such as
/// `Crawl-delay`, must not part a name from its rules.
private struct GroupReader {
    private(set) var groups: [RobotsGroup] = []
    private var hasRules = true

    mutating func read(_ line: RobotsLine) {
        switch line.key {
        case "user-agent":
            if hasRules { groups.append(RobotsGroup()) }
            hasRules = false
            change { $0.agents.insert(GroupReader.productToken(line.text)) }
        case "allow", "disallow":
            hasRules = true
            let rule = RobotsRule(line.value, isAllowed: line.key == "allow")
            if let rule { change { $0.rules.append(rule) } }
        case "crawl-delay": change { $0.delays.append(($0.agents, line.text)) }
        case "content-signal": change { $0.signals.append(RobotsSignal(.contentSignal, line.value)) }
        case "content-usage": change { $0.signals.append(RobotsSignal(.contentUsage, line.value)) }
        default: break
        }
    }

    /// Changes the group that is being read; what comes before the first one is for nobody.
    private mutating func change(_ body: (inout RobotsGroup) -> Void) {
        if !groups.isEmpty { body(&groups[groups.count - 1]) }
    }

    /// The name alone, of `ExampleBot/1.0 (+https://bot.example)` too: letters, hyphens and underscores.
    private static func productToken(_ text: String) -> String {
        if text.hasPrefix("*") { return "*" }
        let name = text.utf8.prefix { $0.isASCIILetter || $0.isOne(of: "-_") }
        return String(decoding: Array(name), as: UTF8.self).lowercased()
    }
}

extension ArraySlice<UInt8> {
    fileprivate var trimmed: ArraySlice<UInt8> {
        let start = drop { $0.isOne(of: " \t") }
        return start.prefix((start.lastIndex { !$0.isOne(of: " \t") } ?? start.startIndex - 1) - start.startIndex + 1)
    }
}
