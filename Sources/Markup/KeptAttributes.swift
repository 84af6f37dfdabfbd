import Text

/// Which attributes of a page are kept, found by the hashes of their names: a page has thousands of attributes, and
/// few of them tell anything.
///
/// A table with room between its entries. Two names of one hash would be taken for each other; with 64 bits there are
/// none.
struct KeptAttributes: Sendable {
    /// The names that the caller of the parser asked for, in lower case.
    let others: [String]
    /// The hash in each slot; 0 in an empty one.
    private var hashes: [UInt64]
    private var nameIDs: [Int]

    /// The names that pages use. The ID of such a name is its index here; the IDs of the others follow.
    private static let names = AttributeName.allCases.filter { $0 != .other && $0 != .dataPart }

    /// What is kept of a page for which nobody asks for others.
    static let usual = KeptAttributes([])

    init(_ others: [String]) {
        self.others = others
        let all = KeptAttributes.names.map(\.rawValue) + others
        var size = 1 << 8
        while size < all.count * 4 { size *= 2 }
        hashes = Array(repeating: 0, count: size)
        nameIDs = Array(repeating: 0, count: size)
        for (id, name) in all.enumerated() { insert(StableHash(of: name).value, id) }
    }

    /// The ID of the name with the hash `hash`; nil where the attribute is not kept.
    func nameID(of hash: UInt64) -> Int? {
        var slot = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
        while hashes[slot] != 0 {
            if hashes[slot] == hash { return nameIDs[slot] }
            slot = (slot + 1) & (hashes.count - 1)
        }
        return nil
    }

    /// The ID of a name that a program gives its parts; below 0, as there are many such names.
    static func nameID(ofPart hash: UInt64) -> Int { Int(bitPattern: UInt(hash)) | Int.min }

    func name(_ id: Int) -> AttributeName {
        if let index = KeptAttributes.otherIndex(of: id) {
            return AttributeName.isOfPart(others[index].utf8) ? .dataPart : .other
        }
        return id < 0 ? .dataPart : KeptAttributes.names[id]
    }

    /// The index in `others` of the name with this ID; nil where it is none of them.
    static func otherIndex(of id: Int) -> Int? { id < names.count ? nil : id - names.count }

    /// Inserts a name; one that is there already keeps its ID.
    private mutating func insert(_ hash: UInt64, _ id: Int) {
        guard nameID(of: hash) == nil else { return }
        var slot = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
        while hashes[slot] != 0 { slot = (slot + 1) & (hashes.count - 1) }
        hashes[slot] = hash
        nameIDs[slot] = id
    }
}
