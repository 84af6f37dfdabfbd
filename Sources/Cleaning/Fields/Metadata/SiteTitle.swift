import Text

/// Removes the names of the site and of its sections from a title: "Harbour reopens - Coast - Harbour Post".
struct SiteTitle {
    private let names: [String]
    private let squeezed: Set<String>

    /// Takes the names that the page gives its site and section, and the page's address, whose host names the site too.
    init(names: [String?], url: String?) {
        self.names = names.compactMap { $0.map(NormalizedText.of) }.filter { !$0.isEmpty }
        squeezed = Set(self.names.map(SiteTitle.squeezed) + PageAddress.hostNames(of: url))
    }

    /// Whether `text` is a name of the site or a section, such as the text of a logo.
    func isSite(_ text: String) -> Bool {
        let plain = NormalizedText.of(text)
        return names.contains(plain) || squeezed.contains(SiteTitle.squeezed(plain))
    }

    /// Returns `title` without the site's names at its end and start, of which at least four bytes must remain.
    func withoutSite(_ title: String) -> String {
        var bytes = Array(title.utf8)[...]
        while let shorter = withoutLast(bytes) ?? withoutFirst(bytes), shorter.count >= 4 { bytes = shorter }
        return bytes.count == title.utf8.count
            ? title : WhitespaceNormalizedText.of(String(decoding: bytes, as: UTF8.self))
    }

    private func withoutLast(_ title: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        for index in title.indices.reversed() {
            guard let mark = SiteTitle.mark(at: index, in: title) else { continue }
            let last = String(decoding: title[within: (index + mark.bytes.count).upTo(title.endIndex)], as: UTF8.self)
            // After a bar a short end names the site or a section, even if the page has that name nowhere else.
            let isShort = mark.isBar && last.utf8.count <= 30 && last.spaceSeparated.count <= 4
            return isShort || belongsToSite(last) ? title[..<index] : nil
        }
        return nil
    }

    private func withoutFirst(_ title: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        for index in title.indices {
            let isColon = title[index...].starts(with: [UInt8(ascii: ":"), 32])
            guard let length = SiteTitle.mark(at: index, in: title)?.bytes.count ?? (isColon ? 2 : nil) else {
                continue
            }
            return isSite(String(decoding: title[..<index], as: UTF8.self))
                ? title[within: (index + length).upTo(title.endIndex)] : nil
        }
        return nil
    }

    private func belongsToSite(_ text: String) -> Bool {
        if isSite(text) { return true }
        let plain = " \(NormalizedText.of(text)) "
        if plain.utf8.count < 6 || plain.utf8.count > 60 { return false }
        return names.contains { $0.utf8.count >= 4 && (plain.contains(" \($0) ") || " \($0) ".contains(plain)) }
    }

    private static func squeezed(_ plain: String) -> String { plain.filter { $0 != " " } }

    private struct Mark {
        let bytes: [UInt8]
        let isBar: Bool
    }

    private static func mark(at index: Int, in title: ArraySlice<UInt8>) -> Mark? {
        let byte = title[index]
        guard byte == 32 || byte >= 0xE3 else { return nil }
        return marks.first { title[index...].starts(with: $0.bytes) }
    }

    private static let marks =
        [" | ", "ㅣ", "｜", " │ "].map { Mark(bytes: Array($0.utf8), isBar: true) }
        + [" - ", " – ", " — ", " :: ", " » ", " • ", " · ", " / ", "：", " > ", " ~ "].map {
            Mark(bytes: Array($0.utf8), isBar: false)
        }
}
