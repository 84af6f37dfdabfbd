import Markup

/// A list of values that refer to each other by their indices, as the library devalue writes it for Nuxt and SvelteKit:
/// `[{"article":1},{"title":2,"body":3},"Sea wall","<p>…</p>"]`.
struct DevaluePayload {
    let root: LenientJSONValue

    /// Resolves the references in `value`; nil where it is no such list.
    init?(_ value: LenientJSONValue) {
        guard let items = value.items, items.count > 3, let first = items.first,
            DevaluePayload.isPayload(first, below: items.count)
        else { return nil }
        var reading = Reading(items: items)
        root = reading.value(at: 0, depth: 0)
    }

    private static func isPayload(_ value: LenientJSONValue, below count: Int) -> Bool {
        let isIndex = { (value: LenientJSONValue) in value.number.map { $0 >= -10 && $0 < count } ?? false }
        if let fields = value.fields { return !fields.isEmpty && fields.allSatisfy { isIndex($0.value) } }
        guard let items = value.items, let name = items.first?.text else { return false }
        return typeNames.contains(name) && items.count == 2 && isIndex(items[1])
    }

    /// The kinds of wrapped values; the index of the value follows.
    private static let typeNames: Set<String> = [
        "Reactive", "ShallowReactive", "Ref", "ShallowRef", "EmptyRef", "EmptyShallowRef",
    ]

    private struct Reading {
        let items: [LenientJSONValue]
        private var known: [Int: LenientJSONValue] = [:]
        private static let maximumDepth = 100

        init(items: [LenientJSONValue]) { self.items = items }

        mutating func value(at index: Int, depth: Int) -> LenientJSONValue {
            if let value = known[index] { return value }
            guard items.indices.contains(index), depth < Self.maximumDepth else { return .other }
            // A value that holds itself ends here.
            known[index] = .other
            let value = read(items[index], depth)
            known[index] = value
            return value
        }

        private mutating func read(_ value: LenientJSONValue, _ depth: Int) -> LenientJSONValue {
            switch value {
            case .object(let fields):
                var read: [LenientJSONValue.Field] = []
                for field in fields {
                    read.append(
                        LenientJSONValue.Field(key: field.key, value: inner(field.value, depth)))
                }
                return .object(read)
            case .list(let items):
                if let name = items.first?.text {
                    return DevaluePayload.typeNames.contains(name) && items.count == 2 ? inner(items[1], depth) : .other
                }
                var read: [LenientJSONValue] = []
                for item in items { read.append(inner(item, depth)) }
                return .list(read)
            default: return value
            }
        }

        private mutating func inner(_ value: LenientJSONValue, _ depth: Int) -> LenientJSONValue {
            value.number.map { self.value(at: $0, depth: depth + 1) } ?? .other
        }
    }
}
