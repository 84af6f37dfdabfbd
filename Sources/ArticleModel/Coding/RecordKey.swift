/// A key of a record, ours or not.
struct RecordKey: CodingKey, Hashable {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
    init(_ name: String) { stringValue = name }
}

extension KeyedDecodingContainer<RecordKey> {
    /// The value under `name`; nil where it is absent or null.
    func value<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws -> Value? {
        try decodeIfPresent(type, forKey: RecordKey(name))
    }

    /// The text under `name`; nil where it is absent, null or empty, which mean the same.
    func text(_ name: String) throws -> String? {
        let text = try value(name, as: String.self)
        return text?.isEmpty == true ? nil : text
    }

    /// The statements under `rights`; none where it is absent, or something else, as in records from elsewhere.
    func rights() -> [RightsStatement] { (try? value("rights")) ?? [] }

    /// The pages under `pages`; none where it is absent, or something else, as in records from elsewhere.
    func pages() -> ArticlePages? { try? value("pages") }

    /// The quality under `extractionQuality`; nil where it is absent, or something else, as in records from elsewhere.
    func extractionQuality() -> ExtractionQuality? { try? value("extractionQuality") }

    /// The date under `name`; nil where it is absent, or something else, as in records from elsewhere.
    func articleDate(_ name: String) -> ArticleDate? { try? value(name) }

    /// The id under `id`; nil where it is absent, null or empty.
    func articleID() throws -> ArticleID? {
        let id = try value("id", as: ArticleID.self)
        return id?.value.isEmpty == true ? nil : id
    }

    /// The time under `name`; nil where it is absent, null or empty.
    func timestamp(_ name: String) throws -> Timestamp? {
        try text(name) == nil ? nil : value(name, as: Timestamp.self)
    }
}

extension KeyedEncodingContainer<RecordKey> {
    /// Writes nothing where there is no value.
    mutating func put(_ value: (some Encodable)?, _ name: String) throws {
        try encodeIfPresent(value, forKey: RecordKey(name))
    }

    /// Writes nothing where the list is empty: most records have none.
    mutating func putUnlessEmpty(_ values: [some Encodable], _ name: String) throws {
        if !values.isEmpty { try put(values, name) }
    }
}
