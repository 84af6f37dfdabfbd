import ArticleModel

extension IdentityScores {
    /// The figures for a person to read, in per cent.
    package var table: String {
        let kinds = Entity.Kind.allCases.map { kind in
            ("\(kind.rawValue)s", predictions.filter { $0.label.kind == kind })
        }
        let groups = kinds + [("all", predictions)]
        let blocks = [
            [counts],
            [pairsHeader("pairs")] + groups.map { pairsRow($0, PairCounts($1).all) },
            [pairsHeader("named differently")] + groups.map { pairsRow($0, PairCounts($1).ofDifferentNames) },
            [header("B-cubed", ["P", "R", "F1", "names"])] + groups.map { bCubedRow($0, $1) },
            [header("joined by", ["stated", "right", "names"])] + JoinCalibration(predictions).rows.map(joinRow),
        ]
        return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    private func pairsHeader(_ title: String) -> String {
        header(title, ["P", "R", "F1", "wanted", "found", "wrong", "missing"])
    }

    private func pairsRow(_ title: String, _ counts: MatchCounts) -> String {
        let (wrong, missing) = (counts.predicted - counts.correct, counts.expected - counts.correct)
        return header(title, []) + columns(counts.ratios, digits: 1)
            + columns([counts.expected, counts.predicted, wrong, missing].map(String.init))
    }

    private func bCubedRow(_ title: String, _ predictions: [IdentityPrediction]) -> String {
        header(title, [])
            + columns(
                BCubed(predictions.map { (expected: $0.label.identity, predicted: $0.predicted) }).ratios, digits: 1)
            + columns(["\(predictions.count)"])
    }

    private func joinRow(_ row: JoinCalibration.Row) -> String {
        header(row.title, []) + columns([formatted(row.expected, 2), formatted(row.right, 2), "\(row.count)"])
    }

    private func header(_ title: String, _ names: [String]) -> String { leftAligned(title, 18) + columns(names) }
}
