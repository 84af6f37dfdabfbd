/// Two groups of entities that were joined and are two, or were kept apart and are one.
struct IdentityError {
    let pairs: Int
    private let kind: String
    private let first: String
    private let second: String

    /// Nil where the groups have no pair of two articles.
    init?(_ first: [IdentityPrediction], _ second: [IdentityPrediction]) {
        pairs = first.reduce(0) { sum, one in
            sum + second.count { $0.label.article != one.label.article }
        }
        guard pairs > 0, let label = first.first?.label else { return nil }
        kind = label.kind.rawValue
        self.first = IdentityError.description(of: first)
        self.second = IdentityError.description(of: second)
    }

    /// Such as `   30  place  “Georgia” (GE; voa/0385 and 4 more)  “Georgia” (US; wikinews/0004 and 5 more)`.
    var description: String { rightAligned("\(pairs)", 6) + "  \(leftAligned(kind, 12))  \(first)  \(second)" }

    private static func description(of group: [IdentityPrediction]) -> String {
        let names = multiset(group.map(\.label.name)).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let quoted = names.prefix(3).map { "“\($0.key)”" }.joined(separator: ", ") + (names.count > 3 ? ", …" : "")
        let details = [group.lazy.compactMap(\.detail).first, articles(of: group)].compactMap { $0 }
        return "\(quoted) (\(details.joined(separator: "; ")))"
    }

    private static func articles(of group: [IdentityPrediction]) -> String? {
        let articles = Set(group.map(\.label.article)).sorted()
        return articles.first.map { articles.count == 1 ? $0 : "\($0) and \(articles.count - 1) more" }
    }
}

extension IdentityScores {
    /// The pairs of groups with most wrong or missing pairs of entities, `count` of each sort.
    package func errors(_ count: Int) -> [String] {
        let joined = IdentityScores.errors(
            in: Dictionary(grouping: predictions, by: \.predicted), between: \.label.identity)
        let apart = IdentityScores.errors(
            in: Dictionary(grouping: predictions, by: \.label.identity), between: \.predicted)
        return ["joined, but two:"] + joined.prefix(count).map(\.description) + ["apart, but one:"]
            + apart.prefix(count).map(\.description)
    }

    private static func errors<Part: Hashable>(
        in groups: [some Hashable: [IdentityPrediction]], between part: (IdentityPrediction) -> Part
    ) -> [IdentityError] {
        let errors = groups.values.flatMap { group in
            let parts = Array(Dictionary(grouping: group, by: part).values)
            return parts.indices.flatMap { index in
                parts[..<index].compactMap { earlier in
                    let inOrder = [earlier, parts[index]].sorted { $0[0].label.article < $1[0].label.article }
                    return IdentityError(inOrder[0], inOrder[1])
                }
            }
        }
        return errors.sorted { ($1.pairs, $0.description) < ($0.pairs, $1.description) }
    }
}
