import ArticleModel

/// The labels of a page: what should be found on it. A field is scored only where it is labelled.
struct LabelledPage: Decodable {
    /// The path of the page below the folder of the truth file.
    let html: String
    let url: String?
    let articleBody: String?
    let paragraphs: [String]?
    let title: String?
    let authors: Names?
    let date: String?
    /// Texts that the body must hold.
    let with: [String]?
    /// Texts that the body must not hold.
    let without: [String]?

    /// A list of names, or one text of several.
    struct Names: Decodable {
        let values: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                values = text.split { $0 == ";" || $0 == "|" }.map(String.init)
            } else {
                values = try container.decode([String].self)
            }
        }
    }
}

/// The prediction for a page: what was found on it; empty where it was rejected.
struct PagePrediction: Encodable {
    var articleBody = ""
    /// The role of each paragraph of the body.
    var roles: [String] = []
    /// The blocks that were removed, with their rules, for whoever looks for a lost paragraph.
    var removed: [RemovedBlock] = []
    var rejection: String?
    var title: String?
    var authors: [String] = []
    var date: String?
}
