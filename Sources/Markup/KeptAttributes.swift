/// Which attributes of a page are kept, found by the hashes of their names: a page has thousands of attributes, and
/// few of them tell anything.
///
/// A table with room between its entries. Two names of one hash would be taken for each other; with 64 bits there are
/// none.
struct KeptAttributes: Sendable {
    /// The names that the caller of the parser asked for, in lower case.
    let others: [String]
    /// 0 where there is no entry.
    private var hashes: [UInt64]
    private var numbers: [Int]

    /// Of a name that pages use, its place among them; behind these come the others.
    private static let names = AttributeName.allCases.filter { $0 != .other && $0 != .dataPart }

    /// What is kept of a page for which nobody asks for others.
    static let usual = KeptAttributes([])

    init(_ others: [String]) {
        self.others = others
        let all = KeptAttributes.names.map(\.rawValue) + others
        var size = 1 << 8
        while size < all.count * 4 { size *= 2 }
        hashes = Array(repeating: 0, count: size)
        numbers = Array(repeating: 0, count: size)
        for (number, name) in all.enumerated() { insert(NameHash.of(name), number) }
    }

    /// The number of the attribute whose name has the hash `hash`; nil where it is not kept.
    func number(of hash: UInt64) -> Int? {
        var slot = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
        while hashes[slot] != 0 {
            if hashes[slot] == hash { return numbers[slot] }
            slot = (slot + 1) & (hashes.count - 1)
        }
        return nil
    }

    /// The number of an attribute that is a program's own name for a part; below 0, as such names are many.
    static func number(ofPart hash: UInt64) -> Int { Int(bitPattern: UInt(hash)) | Int.min }

    func name(_ number: Int) -> AttributeName {
        if let place = KeptAttributes.place(ofOther: number) {
            return AttributeName.isOfPart(others[place].utf8) ? .dataPart : .other
        }
        return number < 0 ? .dataPart : KeptAttributes.names[number]
    }

    /// The place in `others` of the attribute `number`, nil where it is none of them.
    static func place(ofOther number: Int) -> Int? { number < names.count ? nil : number - names.count }

    /// A name that is there already keeps its number.
    private mutating func insert(_ hash: UInt64, _ number: Int) {
        guard self.number(of: hash) == nil else { return }
        var slot = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
        while hashes[slot] != 0 { slot = (slot + 1) & (hashes.count - 1) }
        hashes[slot] = hash
        numbers[slot] = number
    }
}

/// FNV-1a over the bytes of a name, in lower case.
struct NameHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(ByteScan.lower(byte))) &* 0x100_0000_01b3 }

    static func of(_ name: String) -> UInt64 {
        var hash = NameHash()
        for byte in name.utf8 { hash.add(byte) }
        return hash.value
    }
}
