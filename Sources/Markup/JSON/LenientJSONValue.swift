/// A value of JSON, or of a program that is written like JSON.
@usableFromInline package enum LenientJSONValue: Hashable, Sendable {
    @usableFromInline package struct Field: Hashable, Sendable {
        @usableFromInline package let key: String
        @usableFromInline package let value: LenientJSONValue

        package init(key: String, value: LenientJSONValue) {
            self.key = key
            self.value = value
        }
    }

    case text(String)
    /// A number, or another word without quotation marks, as it is written.
    case literal(String)
    case bool(Bool)
    case list([LenientJSONValue])
    /// The fields in the order of the source.
    case object([Field])
    /// A value that nothing is known of, such as `null` or the name of a variable.
    case other

    @inlinable package var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    /// The whole number that the value is.
    package var number: Int? {
        if case .literal(let literal) = self { Int(literal) } else { nil }
    }

    @inlinable package var fields: [Field]? {
        if case .object(let fields) = self { fields } else { nil }
    }

    @inlinable package var items: [LenientJSONValue]? {
        if case .list(let items) = self { items } else { nil }
    }

    @inlinable package subscript(_ key: String) -> LenientJSONValue? { fields?[key] }
}

extension [LenientJSONValue.Field] {
    /// The value of the first field with this key.
    @inlinable package subscript(_ key: String) -> LenientJSONValue? { first { $0.key == key }?.value }
}
