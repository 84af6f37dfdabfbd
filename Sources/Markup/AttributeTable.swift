/// The attributes of a page, tag by tag, as they are read before the parser sees the page.
///
/// The parser gets the number of a tag in the place of its attributes: it takes more time over them than over all the
/// rest, and whatever it makes of the tags, their attributes stay what they are.
struct AttributeTable {
    private(set) var attributes: [HTMLTree.Attribute] = []
    /// The values, one behind the other.
    private(set) var bytes: [UInt8] = []
    /// Which attributes each tag has that has any.
    private(set) var tags: [Range<Int>] = []
    let kept: KeptAttributes
    /// Where the attributes of the tag that is being read begin.
    private var start = 0

    init(keeping kept: KeptAttributes) { self.kept = kept }

    /// Adds an attribute of the tag that is being read; of several of one name the first counts.
    mutating func add(_ attribute: TagAttributes.Attribute, _ scan: ByteScan) {
        guard let number = kept.number(of: attribute.hash) ?? AttributeTable.number(ofPart: attribute, scan) else {
            return
        }
        let name = kept.name(number)
        let isAskedFor = name == .content || KeptAttributes.place(ofOther: number) != nil
        guard isAskedFor || attribute.value.count <= AttributeTable.mostBytes else { return }
        guard attributes.count - start < AttributeTable.mostOfTag, !hasGiven(number) else { return }
        let first = bytes.count
        append(attribute, scan)
        attributes.append(HTMLTree.Attribute(name: name, number: number, value: first..<bytes.count))
    }

    private func hasGiven(_ number: Int) -> Bool {
        (start..<attributes.count).contains { attributes[$0].number == number }
    }

    /// The number of the tag that was read, which is the next from now on; nil where it has no attributes.
    mutating func closeTag() -> Int? {
        guard start < attributes.count else { return nil }
        tags.append(start..<attributes.count)
        start = attributes.count
        return tags.count - 1
    }

    private static func number(ofPart attribute: TagAttributes.Attribute, _ scan: ByteScan) -> Int? {
        guard attribute.value.count <= mostBytesOfPart, scan.starts(with: "data-", at: attribute.name.lowerBound),
            AttributeName.isOfPart(scan.bytes[attribute.name].lazy.map(ByteScan.lower))
        else { return nil }
        return KeptAttributes.number(ofPart: attribute.hash)
    }

    private static let mostBytesOfPart = 24

    /// Each is compared with those before it. No tag that people or programs wrote has so many that count.
    private static let mostOfTag = 200

    /// A longer value is a program or a picture; descriptions in `content` may be long.
    private static let mostBytes = 2_000

    /// A value in quotation marks holds none of these, whatever follows.
    private mutating func append(_ attribute: TagAttributes.Attribute, _ scan: ByteScan) {
        let value = UnsafeBufferPointer(rebasing: scan.bytes[attribute.value])
        if !value.contains(where: { $0 == attribute.quote || $0 == 0 || $0 == UInt8(ascii: "&") }) {
            bytes.append(contentsOf: value)
            return
        }
        let plain = value.filter { $0 != attribute.quote && $0 != 0 }
        plain.withUnsafeBufferPointer { CharacterReference.append($0, to: &bytes) }
    }
}
