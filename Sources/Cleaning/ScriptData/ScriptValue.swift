/// A value of the data that the scripts of a page carry.
enum ScriptValue {
    struct Field {
        let key: String
        let value: ScriptValue
    }

    case text(String)
    case number(Int)
    case list([ScriptValue])
    /// In the order of the page.
    case object([Field])
    /// `null`, `true`, a fraction, a name that stands for something else: nothing that a text is made of.
    case other

    var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    var number: Int? {
        if case .number(let number) = self { number } else { nil }
    }

    var fields: [Field]? {
        if case .object(let fields) = self { fields } else { nil }
    }

    var items: [ScriptValue]? {
        if case .list(let items) = self { items } else { nil }
    }

    subscript(_ key: String) -> ScriptValue? { fields?.first { $0.key == key }?.value }
}

extension ScriptValue.Field {
    /// The key without case and marks: `bodyHtml`, `body-html` and `body_html` are `bodyhtml`.
    var name: String {
        let bytes = key.utf8.compactMap { byte -> UInt8? in
            switch byte {
            case 65...90: byte + 32
            case 97...122, 48...57: byte
            default: nil
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
