import Text

/// The attributes of a page, tag by tag, as they are read before the parser sees the page.
///
/// The parser gets the number of a tag instead of its attributes: it takes more time over them than over all the
/// rest, and whatever it makes of the tags, their attributes stay what they are.
struct AttributeTable {
    private(set) var attributes: [HTMLTree.Attribute] = []
    /// The values, one after the other.
    private(set) var bytes: [UInt8] = []
    /// The attributes of each tag that has any.
    private(set) var tags: [Range<Int>] = []
    let kept: KeptAttributes
    /// Where the attributes of the tag that is being read begin.
    private var start = 0

    init(keeping kept: KeptAttributes) { self.kept = kept }

    /// Adds an attribute of the tag that is being read; of several of one name the first counts.
    mutating func add(_ attribute: TagAttributes.Attribute, _ scan: ByteScanner) {
        guard let id = kept.nameID(of: attribute.hash) ?? AttributeTable.nameID(ofPart: attribute, scan) else {
            return
        }
        let name = kept.name(id)
        let isAskedFor = name == .content || KeptAttributes.otherIndex(of: id) != nil
        guard isAskedFor || attribute.value.count <= AttributeTable.maximumLength else { return }
        guard attributes.count - start < AttributeTable.maximumPerTag, !hasGiven(id) else { return }
        let first = bytes.count
        append(attribute, scan)
        attributes.append(HTMLTree.Attribute(name: name, nameID: id, value: first..<bytes.count))
    }

    private func hasGiven(_ id: Int) -> Bool {
        (start..<attributes.count).contains { attributes[$0].nameID == id }
    }

    /// Ends the tag that is being read, and returns its number; nil where it has no attributes.
    mutating func closeTag() -> Int? {
        guard start < attributes.count else { return nil }
        tags.append(start..<attributes.count)
        start = attributes.count
        return tags.count - 1
    }

    private static func nameID(ofPart attribute: TagAttributes.Attribute, _ scan: ByteScanner) -> Int? {
        guard attribute.value.count <= maximumPartLength, scan.starts(with: "data-", at: attribute.name.lowerBound),
            AttributeName.isOfPart(scan.bytes[attribute.name].lazy.map(\.asciiLowercased))
        else { return nil }
        return KeptAttributes.nameID(ofPart: attribute.hash)
    }

    private static let maximumPartLength = 24

    /// The most attributes of a tag, as each is compared with those before it. No tag that people or programs wrote has so
    /// many that count.
    private static let maximumPerTag = 200

    /// The greatest length of a value, in bytes. A longer one is a program or a picture; descriptions in `content` may be
    /// long.
    private static let maximumLength = 2_000

    /// Appends the value of an attribute without quotation marks and NUL bytes, and with its references resolved.
    private mutating func append(_ attribute: TagAttributes.Attribute, _ scan: ByteScanner) {
        let value = UnsafeBufferPointer(rebasing: scan.bytes[attribute.value])
        if !value.contains(where: { $0 == attribute.quote || $0 == 0 || $0 == UInt8(ascii: "&") }) {
            bytes.append(contentsOf: value)
            return
        }
        let plain = value.filter { $0 != attribute.quote && $0 != 0 }
        plain.withUnsafeBufferPointer { CharacterReference.append($0, to: &bytes) }
    }
}
