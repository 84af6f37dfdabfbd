import Linking

/// How often names that were joined to an entity for some evidence mean it, by the probability that the database gives.
///
/// What an entity is, the names say that are its own; where they are of several identities, most of them.
struct JoinCalibration {
    /// The joined names of one evidence, or of one tenth of probability.
    struct Row {
        let title: String
        let count: Int
        /// The mean of the probabilities.
        let expected: Double
        /// The share that is right.
        let right: Double
    }

    let rows: [Row]

    init(_ predictions: [IdentityPrediction]) {
        let own = Dictionary(
            grouping: predictions.filter { $0.name.evidence == NameMatch.Evidence.ownName.rawValue }, by: \.predicted)
        let identities = own.compactMapValues { names in
            multiset(names.map(\.label.identity)).max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }
        let unjoined = [NameMatch.Evidence.ownName, .undecided].map(\.rawValue)
        let joined = predictions.filter {
            !unjoined.contains($0.name.evidence) && identities[$0.predicted] != nil
        }
        let byEvidence = Dictionary(grouping: joined, by: \.name.evidence).sorted { $0.key < $1.key }
        let byTenth = Dictionary(grouping: joined) { Int($0.name.probability * 10) }.sorted { $0.key < $1.key }
        rows =
            byEvidence.map { Self.row($0.key, $0.value, identities) }
            + byTenth.map { Self.row($0.key == 10 ? "1" : "from .\($0.key)", $0.value, identities) }
    }

    private static func row(_ title: String, _ joined: [IdentityPrediction], _ identities: [Int64: Int]) -> Row {
        let right = joined.count { identities[$0.predicted] == $0.label.identity }
        let probabilities = joined.reduce(0) { $0 + $1.name.probability }
        return Row(
            title: title, count: joined.count, expected: probabilities / Double(joined.count),
            right: Double(right) / Double(joined.count))
    }
}
