/// Phrases that are looked for all at once, by their first bytes.
struct PhraseSet: ExpressibleByArrayLiteral, Sendable {
    /// The phrases by their first byte.
    private var byFirst: [[[UInt8]]] = Array(repeating: [], count: 256)

    init(_ phrases: [String]) {
        for phrase in phrases {
            let bytes = Array(phrase.utf8)
            precondition(!bytes.isEmpty, "an empty phrase is everywhere")
            byFirst[Int(bytes[0])].append(bytes)
        }
    }

    init(arrayLiteral elements: String...) { self.init(elements) }

    func isIn(_ text: some Collection<UInt8>) -> Bool {
        var rest = text[...]
        while !rest.isEmpty {
            if length(atStartOf: rest) != nil { return true }
            rest = rest.dropFirst()
        }
        return false
    }

    /// The length in bytes of a phrase that `text` begins with.
    func length(atStartOf text: some Collection<UInt8>) -> Int? {
        guard let first = text.first else { return nil }
        return byFirst[Int(first)].first { text.starts(with: $0) }?.count
    }
}

extension String {
    /// UTF-8 with the letters A to Z made small.
    var lowBytes: [UInt8] { utf8.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 } }
}
