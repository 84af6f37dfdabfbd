import ArticleModel

/// An entity of an annotated article, labelled with its identity: a number that all its entities in all articles share.
struct LabelledEntity: Hashable {
    let article: String
    /// The number of the entity in its article.
    let number: Int
    let kind: Entity.Kind
    let identity: Int
    let name: String

    /// Returns the labels of a table with the columns article, entity, kind, identity and name.
    static func all(path: String) throws -> [LabelledEntity] {
        try EvaluationFile.text(path).split(separator: "\n").dropFirst().enumerated().map { index, line in
            guard let label = LabelledEntity(line) else {
                throw PlainFailure(
                    .badInput, "\(path):\(index + 2): expected article, entity, kind, identity and name")
            }
            return label
        }
    }

    private init?(_ line: Substring) {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard columns.count == 5, let number = Int(columns[1]), let kind = Entity.Kind(rawValue: String(columns[2])),
            let identity = Int(columns[3])
        else { return nil }
        article = String(columns[0])
        self.number = number
        self.kind = kind
        self.identity = identity
        name = String(columns[4])
    }
}
