/// A value of JSON-LD, as far as it can matter for metadata.
enum JSONLDValue: Hashable {
    case text(String)
    case bool(Bool)
    case list([JSONLDValue])
    case object([String: JSONLDValue])

    /// The value itself, or the values of a list; lists within lists are one list.
    var values: [JSONLDValue] {
        guard case .list(let values) = self else { return [self] }
        return values.flatMap(\.values)
    }

    var fields: [String: JSONLDValue]? {
        if case .object(let fields) = self { fields } else { nil }
    }

    /// The text; for an object what it gives as its `name` or `@value`.
    var text: String? {
        switch self {
        case .text(let text): MetadataText.clean(text)
        case .bool(let value): value ? "true" : "false"
        case .list(let values): values.lazy.compactMap(\.text).first
        case .object(let fields): (fields["name"] ?? fields["@value"])?.text
        }
    }

    subscript(_ key: String) -> JSONLDValue? { fields?[key] }

    /// The last part of each `@type`: `https://schema.org/NewsArticle` and `schema:NewsArticle` are `NewsArticle`.
    var types: [String] {
        (self["@type"]?.values ?? []).compactMap { value in
            guard case .text(let type) = value else { return nil }
            return type.split { $0 == "/" || $0 == ":" || $0 == "#" }.last.map(String.init)
        }
    }

    var isOrganization: Bool { types.contains { $0.hasSuffix("Organization") } }
}
