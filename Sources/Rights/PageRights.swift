import ArticleModel

/// What a page says itself of its use, in `meta` elements.
package enum PageRights {
    /// Reads the elements, in the order of the page, with their names in lower case.
    package static func statements(_ elements: [(name: String, content: String)]) -> [RightsStatement] {
        let policy = elements.first { $0.name == TDMReservation.policyName }?.content
        var isReservationRead = false
        return elements.flatMap { name, content -> [RightsStatement] in
            if name == TDMReservation.name {
                defer { isReservationRead = true }
                return isReservationRead ? [] : TDMReservation.statements(content, policy: policy, at: .meta)
            }
            return RobotsDirectives.isForCrawlers(name) ? RobotsDirectives(meta: name, content: content).statements : []
        }.bounded
    }

    /// Whether an element of that name, in lower case, may say something.
    package static func isOfInterest(_ name: String) -> Bool {
        name == TDMReservation.name || name == TDMReservation.policyName || RobotsDirectives.isForCrawlers(name)
    }
}
