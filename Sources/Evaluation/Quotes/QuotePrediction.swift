/// One paragraph of a quotation, as the scorer reads it.
struct QuotePrediction: Encodable, Hashable {
    let start: Int
    let end: Int
    let text: String
    let speaker: String?
    let kind: String
    let rule: String
    let cue: String?
    let confidence: Double
}

/// The predictions for one document, a line of the file.
struct PredictedQuotes: Encodable {
    let id: String
    let quotes: [QuotePrediction]

    private enum CodingKeys: String, CodingKey {
        case quotes
        case id = "doc_id"
    }
}
