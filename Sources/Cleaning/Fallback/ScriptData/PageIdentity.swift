import Markup
import Text

/// The titles and the address by which data may say that they are about this page.
struct PageIdentity {
    private let titles: [String]
    /// The address without scheme, query and fragment.
    private let address: String?
    private let pieces: Set<String>

    init(titles: [String?], address: String?) {
        self.titles = titles.compactMap { $0.map(NormalizedText.of) }.filter {
            $0.utf8.count >= PageIdentity.minimumTitleLength
        }
        let key = address.map { String(PageAddress.key($0)) }
        self.address = key.flatMap { $0.contains("/") ? $0 : nil }
        let path = key?.split(separator: "/").dropFirst() ?? []
        pieces = Set(path.flatMap(PageIdentity.pieces))
    }

    /// The least length of a title that is compared, in UTF-8 bytes.
    private static let minimumTitleLength = 10

    /// The parts of a path, and the parts of these: `/coast/sea-wall-48291.html` holds 48291.
    private static func pieces(_ part: Substring) -> [String] {
        let stem = part.prefix { $0 != "." }
        return ([stem] + stem.split { $0 == "-" || $0 == "_" || $0 == "," }).map(String.init)
    }

    /// Whether an object with `fields` is about this page; nil where it does not say what it is about.
    func isMeant(by fields: [LenientJSONValue.Field]) -> Bool? {
        if fields.contains(where: saysPage) { return true }
        return fields.contains { PageIdentity.title($0) != nil } ? false : nil
    }

    private func saysPage(_ field: LenientJSONValue.Field) -> Bool {
        if let title = PageIdentity.title(field) { return isOne(of: titles, NormalizedText.of(title)) }
        let name = field.name
        if name.hasSuffix("id") || name.hasSuffix("slug") || name.hasSuffix("key") {
            let id = field.value.text ?? field.value.number.map { String($0) } ?? ""
            return id.utf8.count >= 5 && pieces.contains(id) && id.contains { $0.isNumber || $0 == "-" }
        }
        guard let address, let link = field.value.text, link.utf8.count < 500,
            PageIdentity.linkEndings.contains(where: name.hasSuffix), link.utf8.contains(UInt8(ascii: "/"))
        else { return false }
        let key = PageAddress.key(link)
        return key == address || key.hasPrefix("/") && key.utf8.count > 1 && address.hasSuffix(key)
    }

    private static let linkEndings = ["url", "uri", "link", "href", "canonical", "permalink", "path", "slug"]

    private func isOne(of titles: [String], _ plain: String) -> Bool {
        guard plain.utf8.count >= PageIdentity.minimumTitleLength else { return false }
        return titles.contains { " \($0) ".contains(" \(plain) ") || " \(plain) ".contains(" \($0) ") }
    }

    /// The headline that an object gives, plainly or in an object of its own.
    static func title(_ field: LenientJSONValue.Field) -> String? {
        let name = field.name
        guard name.hasSuffix("title") || name.hasSuffix("headline") || name == "headlines" else { return nil }
        guard !name.hasPrefix("sub"), !name.hasPrefix("section") else { return nil }
        let value = field.value["basic"] ?? field.value["rendered"] ?? field.value["text"] ?? field.value
        return value.text.flatMap { $0.isEmpty ? nil : MetadataText.clean($0) }
    }
}
