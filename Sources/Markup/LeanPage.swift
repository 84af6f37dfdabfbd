/// The bytes of a page without scripts, styles, drawings and comments, which are most of it.
///
/// A comment that is never closed hides nothing: only its opening mark goes. NUL bytes go too, as
/// the parser would stop at them.
struct LeanPage {
    private(set) var bytes: [UInt8] = []
    private(set) var linkedData: [String] = []
    private let page: [UInt8]
    private var place = 0

    init(_ page: [UInt8]) {
        self.page = page
        bytes.reserveCapacity(page.count)
        while place < page.count { step() }
    }

    private mutating func step() {
        if page[place] == UInt8(ascii: "<"), skipMarkup() { return }
        if page[place] != 0 { bytes.append(page[place]) }
        place += 1
    }

    /// Goes past what starts at the `<` here if it is not to be parsed.
    private mutating func skipMarkup() -> Bool {
        if starts(with: "<!--", at: place) {
            place = end(of: "-->", from: place + 4) ?? place + 4
            return true
        }
        for name in ["script", "style", "svg"] where isTag(name, at: place + 1) { return skipElement(name) }
        return false
    }

    private mutating func skipElement(_ name: String) -> Bool {
        guard let open = end(of: ">", from: place) else { return false }
        let isEmpty = name == "svg" && page[open - 2] == UInt8(ascii: "/")
        let close = isEmpty ? nil : closing(name, from: open)
        if name == "script", let close, isLinkedData(page[place..<open]) {
            linkedData.append(String(decoding: page[open..<close], as: UTF8.self))
        }
        bytes.append(UInt8(ascii: " "))
        place = close.flatMap { end(of: ">", from: $0) } ?? open
        return true
    }

    private func isLinkedData(_ tag: ArraySlice<UInt8>) -> Bool {
        String(decoding: tag, as: UTF8.self).lowercased().contains("ld+json")
    }

    private func closing(_ name: String, from start: Int) -> Int? {
        var place = start
        while let next = end(of: "</", from: place) {
            if isTag(name, at: next) { return next - 2 }
            place = next
        }
        return nil
    }

    private func isTag(_ name: String, at place: Int) -> Bool {
        guard starts(with: name, at: place) else { return false }
        let next = place + name.utf8.count
        guard next < page.count else { return true }
        return [9, 10, 12, 13, 32, 47, 62].contains(page[next])
    }

    private func starts(with text: String, at place: Int) -> Bool {
        guard place + text.utf8.count <= page.count else { return false }
        var place = place
        for byte in text.utf8 {
            let found = page[place]
            guard found == byte || ((65...90).contains(found) && found + 32 == byte) else { return false }
            place += 1
        }
        return true
    }

    /// The place behind the next `text` at or after `start`.
    private func end(of text: String, from start: Int) -> Int? {
        guard let first = text.utf8.first else { return nil }
        var place = start
        while place < page.count {
            if page[place] == first, starts(with: text, at: place) { return place + text.utf8.count }
            place += 1
        }
        return nil
    }
}
