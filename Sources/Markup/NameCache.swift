import CLibXML2

/// Caches the values of the names that libxml2 reports, by their addresses: it keeps one copy of each.
///
/// A table of few slots, as a page has few names; several thousand times a page a name is looked up.
struct NameCache<Value> {
    private var keys: [UInt]
    private var values: [Value]
    private let read: (String) -> Value
    private static var slots: Int { 1 << 10 }

    /// `nothing` fills the slots that are not in use.
    init(nothing: Value, read: @escaping (String) -> Value) {
        keys = Array(repeating: 0, count: Self.slots)
        values = Array(repeating: nothing, count: Self.slots)
        self.read = read
    }

    /// Two names that fall on one slot push each other out.
    mutating func value(of name: UnsafePointer<xmlChar>) -> Value {
        let key = UInt(bitPattern: name)
        let slot = Int(truncatingIfNeeded: (key ^ (key >> 10)) & UInt(Self.slots - 1))
        if keys[slot] != key {
            keys[slot] = key
            values[slot] = read(String(cString: name))
        }
        return values[slot]
    }
}
