import Text

/// What a `robots.txt` says to one crawler.
package struct RobotsRules: Sendable {
    /// How many seconds lie between two requests, as written, where it is a number that can be meant.
    private(set) var crawlDelay: Double?
    /// What was written after `Crawl-delay` and can be no number of seconds.
    private(set) var invalidDelays: [String] = []
    private(set) var signals: [RobotsSignal] = []
    /// The addresses of the licences that the file names.
    var licences: [String] = []
    /// The crawler that the groups are for, in lower case; nil where they are for all.
    private(set) var addressee: String?
    /// The longest first, and of equal length what allows first: the first that matches decides.
    private var rules: [RobotsRule] = []
    private var allowsNothing = false

    /// No rules: all is allowed.
    static let none = RobotsRules()
    /// Nothing is allowed, as where a site's rules cannot be had.
    static let disallowAll = RobotsRules(allowsNothing: true)

    /// Takes together the groups that name `agent`.
    init(of groups: [RobotsGroup], for agent: String) {
        let groups = groups.filter { $0.agents.contains(agent) }
        addressee = agent == "*" ? nil : agent
        signals = groups.flatMap(\.signals)
        rules = groups.flatMap(\.rules).sorted {
            ($0.length, $0.isAllowed ? 1 : 0) > ($1.length, $1.isAllowed ? 1 : 0)
        }
        let written = groups.flatMap(\.delays).filter { $0.agents.contains(agent) }.map(\.value)
        crawlDelay = written.compactMap(RobotsRules.seconds).max()
        invalidDelays = written.filter { RobotsRules.seconds($0) == nil }
    }

    private init(allowsNothing: Bool = false) { self.allowsNothing = allowsNothing }

    /// Whether a page may be asked for; `path` is that of its URL, with the query.
    package func allows(_ path: String) -> Bool {
        if allowsNothing { return false }
        let path = RobotsRule.comparable(Array(path.utf8)[...])
        return rules.first { $0.matches(path) }?.isAllowed ?? true
    }

    /// The same without what may be asked for, for whoever asks nothing.
    var rightsAlone: RobotsRules {
        var rules = self
        rules.rules = []
        return rules
    }

    private static func seconds(_ text: String) -> Double? {
        // `Double` also reads "nan", "0x10" and "infinity", which nobody means.
        guard text.utf8.allSatisfy({ $0.isASCIIDigit || $0.isOne(of: ".") }), let seconds = Double(text) else {
            return nil
        }
        return seconds.isFinite ? seconds : nil
    }
}
