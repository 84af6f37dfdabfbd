import ArticleModel

extension [RightsStatement] {
    /// The most statements of one place that are kept: a page has five.
    private static var maximumCount: Int { 100 }

    /// The statements without what is said twice, and within bounds: what is more is counted in one, of which nothing follows.
    package var bounded: [RightsStatement] {
        var seen: Set<RightsStatement> = []
        var kept = map(\.shortened).filter { seen.insert($0).inserted }
        let count = kept.count
        guard count > Self.maximumCount, let last = kept.last else { return kept }
        kept.removeSubrange(Self.maximumCount...)
        kept.append(RightsStatement(last.place, last.name, said: "\(count - Self.maximumCount) more statements"))
        return kept
    }

    /// Those that count for us: said to all or to Copydesk, and not replaced by what is said nearer to the article.
    ///
    /// A reservation of mining on the page replaces that in the header, which replaces that in `tdmrep.json` (TDMRep,
    /// "Processing priority"). Of all else the strictest counts, wherever it stands.
    package var inForce: [RightsStatement] {
        let nearest = filter { $0.isReservationOfMining && $0.use != nil }.map(\.nearness).min()
        return filter { statement in
            (statement.agent == nil || statement.agent == RightsPolicy.agent)
                && (!statement.isReservationOfMining || statement.nearness == nearest)
        }
    }
}

extension RightsStatement {
    fileprivate var isReservationOfMining: Bool { name == TDMReservation.name }

    fileprivate var nearness: Int {
        switch place {
        case .meta, .jsonLD, .link: 0
        case .header: 1
        case .robots, .tdmrep: 2
        }
    }

    fileprivate var shortened: RightsStatement {
        var statement = self
        statement.said = said.bounded
        statement.name = name.bounded
        statement.agent = agent?.bounded
        statement.link = link?.bounded
        return statement
    }
}

extension String {
    /// The most characters that are kept: an address may have some hundreds.
    private static var maximumLength: Int { 500 }

    /// The text in one line that may be shown, cut where it is longer than anybody means.
    fileprivate var bounded: String {
        let text = printable.unicodeScalars
        guard text.count > Self.maximumLength else { return String(text) }
        return String(String.UnicodeScalarView(text.prefix(Self.maximumLength))) + "…"
    }
}
