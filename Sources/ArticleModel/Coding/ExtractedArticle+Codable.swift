extension ExtractedArticle: Codable {
    static let addedFieldNames: Set<String> = ["entities", "quotes"]

    package init(from decoder: any Decoder) throws {
        article = try CleanArticle(from: decoder)
        let record = try decoder.container(keyedBy: RecordKey.self)
        entities = try record.value("entities") ?? []
        quotes = try record.value("quotes") ?? []
    }

    package func encode(to encoder: any Encoder) throws {
        try article.encode(to: encoder)
        var record = encoder.container(keyedBy: RecordKey.self)
        try record.put(entities, "entities")
        try record.put(quotes, "quotes")
    }
}

extension Quotation {
    private enum Key: String, CodingKey {
        case kind, span, continued, text, statement, speaker, speakerSpan, cue, medium, echoOf, attribution
        case rule, confidence
    }

    /// A quotation without `continued` is in one paragraph.
    package init(from decoder: any Decoder) throws {
        let record = try decoder.container(keyedBy: Key.self)
        kind = try record.decode(Kind.self, forKey: .kind)
        span = try record.decode(TextSpan.self, forKey: .span)
        continued = try record.decodeIfPresent([TextSpan].self, forKey: .continued) ?? []
        text = try record.decode(String.self, forKey: .text)
        statement = try record.decodeIfPresent(Int.self, forKey: .statement)
        speaker = try record.decodeIfPresent(Speaker.self, forKey: .speaker)
        speakerSpan = try record.decodeIfPresent(TextSpan.self, forKey: .speakerSpan)
        cue = try record.decodeIfPresent(String.self, forKey: .cue)
        medium = try record.decodeIfPresent(String.self, forKey: .medium)
        echoOf = try record.decodeIfPresent(Int.self, forKey: .echoOf)
        attribution = try record.decode(Attribution.self, forKey: .attribution)
        rule = try record.decode(String.self, forKey: .rule)
        confidence = try record.decode(Double.self, forKey: .confidence)
    }
}
