/// A list of values that name each other by their numbers in it, as Nuxt and SvelteKit write their data:
/// `[{"article":1},{"title":2,"body":3},"Sea wall","<p>…</p>"]`.
struct NumberedValues {
    let root: ScriptValue

    /// Nil where `value` is no such list.
    init?(_ value: ScriptValue) {
        guard let items = value.items, items.count > 3, let first = items.first,
            NumberedValues.isNumbered(first, below: items.count)
        else { return nil }
        var reading = Reading(items: items)
        root = reading.value(at: 0, depth: 0)
    }

    private static func isNumbered(_ value: ScriptValue, below count: Int) -> Bool {
        let isPlace = { (value: ScriptValue) in value.number.map { (-10..<count).contains($0) } ?? false }
        if let fields = value.fields { return !fields.isEmpty && fields.allSatisfy { isPlace($0.value) } }
        guard let items = value.items, let name = items.first?.text else { return false }
        return names.contains(name) && items.count == 2 && isPlace(items[1])
    }

    /// What the value at the number behind it was in the program.
    private static let names: Set<String> = [
        "Reactive", "ShallowReactive", "Ref", "ShallowRef", "EmptyRef", "EmptyShallowRef",
    ]

    private struct Reading {
        let items: [ScriptValue]
        private var known: [Int: ScriptValue] = [:]
        private static let greatestDepth = 100

        init(items: [ScriptValue]) { self.items = items }

        mutating func value(at place: Int, depth: Int) -> ScriptValue {
            if let value = known[place] { return value }
            guard items.indices.contains(place), depth < Self.greatestDepth else { return .other }
            // A value that holds itself ends here.
            known[place] = .other
            let value = read(items[place], depth)
            known[place] = value
            return value
        }

        private mutating func read(_ value: ScriptValue, _ depth: Int) -> ScriptValue {
            switch value {
            case .object(let fields):
                var read: [ScriptValue.Field] = []
                for field in fields {
                    read.append(
                        ScriptValue.Field(key: field.key, value: inner(field.value, depth)))
                }
                return .object(read)
            case .list(let items):
                if let name = items.first?.text {
                    return NumberedValues.names.contains(name) && items.count == 2 ? inner(items[1], depth) : .other
                }
                var read: [ScriptValue] = []
                for item in items { read.append(inner(item, depth)) }
                return .list(read)
            default: return value
            }
        }

        private mutating func inner(_ value: ScriptValue, _ depth: Int) -> ScriptValue {
            value.number.map { self.value(at: $0, depth: depth + 1) } ?? .other
        }
    }
}
