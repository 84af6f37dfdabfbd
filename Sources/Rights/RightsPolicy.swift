import ArticleModel

/// What is done with an article of which a use is reserved: the section `rights` of `pipeline.json`, or of one of its sources.
package struct RightsPolicy: Codable, Hashable, Sendable {
    package enum Action: String, Codable, CaseIterable, Sendable {
        /// Takes the article. What is said of it is recorded in any case.
        case record
        /// Does not take it.
        case refuse
    }

    /// The name, in lower case, by which sites speak to us.
    package static let agent = "copydesk"

    /// What is done, by the names of the uses; a use that is not named is left to whoever has the default.
    private var actions: [String: Action] = [:]

    /// Records all, and refuses nothing.
    package init() {}

    /// Refuses what is on the web and not to be mined: names and quotations are found by mining.
    package static var web: RightsPolicy {
        var policy = RightsPolicy()
        policy[.mining] = .refuse
        return policy
    }

    package init(from reader: inout SettingsReader) {
        for use in RightsStatement.Use.allCases {
            let isGiven = reader.has(use.rawValue)
            let action = reader.choice(use.rawValue, default: Action.record)
            if isGiven { self[use] = action }
        }
    }

    package subscript(use: RightsStatement.Use) -> Action {
        get { actions[use.rawValue] ?? .record }
        set { actions[use.rawValue] = newValue }
    }

    /// The policy with what `other` says of the uses of which this one says nothing.
    package func completed(by other: RightsPolicy) -> RightsPolicy {
        var policy = self
        policy.actions.merge(other.actions) { own, _ in own }
        return policy
    }

    package var refusesNothing: Bool { !actions.values.contains(.refuse) }

    /// Returns the statement for which an article is refused at `now`, the first of them; nil where it is taken.
    package func refusal(of statements: [RightsStatement], at now: Timestamp?) -> RightsRefusal? {
        if refusesNothing || statements.isEmpty { return nil }
        return statements.inForce.lazy.filter { $0.isReserved(at: now) }.compactMap { statement in
            statement.use.flatMap { use in self[use] == .refuse ? RightsRefusal(use: use, statement: statement) : nil }
        }.first
    }
}

extension RightsStatement {
    /// Whether the use is reserved at `now`. What is reserved from some time on is not, where nobody knows what time it is.
    fileprivate func isReserved(at now: Timestamp?) -> Bool {
        guard permission == .reserved else { return false }
        return since.map { since in now.map { $0 >= since } ?? false } ?? true
    }
}

/// Why an article is not taken.
package struct RightsRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    package let use: RightsStatement.Use
    package let statement: RightsStatement

    /// Such as `tdm-reservation in the header says 1, which reserves mining; rights.mining is refuse`.
    package var description: String {
        "\(statement.name) \(statement.place.phrase) says \(statement.said), which reserves \(use.rawValue); "
            + "rights.\(use.rawValue) is refuse"
    }
}

extension RightsStatement.Place {
    fileprivate var phrase: String {
        switch self {
        case .meta: "in the page"
        case .link: "in a link"
        case .jsonLD: "in the page's data"
        case .header: "in the header"
        case .robots: "in robots.txt"
        case .tdmrep: "in tdmrep.json"
        }
    }
}
