import Foundation

/// Takes the names of the site and of its sections off a title: "Harbour reopens - Coast - Harbour Post".
struct SiteTitle {
    private let names: [String]
    private let squeezed: Set<String>

    /// `names` are what the page calls its site and section; `url` tells the site's host.
    init(names: [String?], url: String?) {
        self.names = names.compactMap { $0.map(PlainText.of) }.filter { !$0.isEmpty }
        squeezed = Set(self.names.map(SiteTitle.squeezed) + PageAddress.hostNames(of: url))
    }

    /// Whether `text` is a name of the site, such as the logo's.
    func isSite(_ text: String) -> Bool {
        let plain = PlainText.of(text)
        return names.contains(plain) || squeezed.contains(SiteTitle.squeezed(plain))
    }

    /// `title` without what stands for the site at its end or start; what remains must say something.
    func article(_ title: String) -> String {
        var title = title
        while let shorter = withoutLast(title) ?? withoutFirst(title), shorter.utf8.count >= 4 { title = shorter }
        return title
    }

    private func withoutLast(_ title: String) -> String? {
        guard
            let mark = SiteTitle.marks.compactMap({ title.range(of: $0, options: .backwards) })
                .max(by: { $0.lowerBound < $1.lowerBound })
        else { return nil }
        let last = String(title[mark.upperBound...])
        let isBar = SiteTitle.bars.contains(title[mark].trimmingCharacters(in: .whitespaces))
        // Behind a bar a short end is the site's or section's, even where the page does not say so elsewhere.
        guard belongsToSite(last) || isBar && last.utf8.count <= 30 && !SiteTitle.isSentence(last) else { return nil }
        return title[..<mark.lowerBound].trimmingCharacters(in: .whitespaces)
    }

    private func withoutFirst(_ title: String) -> String? {
        for mark in SiteTitle.marks + [": "] {
            guard let range = title.range(of: mark) else { continue }
            if isSite(String(title[..<range.lowerBound])) { return String(title[range.upperBound...]) }
        }
        return nil
    }

    private func belongsToSite(_ text: String) -> Bool {
        if isSite(text) { return true }
        let plain = " \(PlainText.of(text)) "
        if plain.count < 4 || plain.count > 60 { return false }
        return names.contains { $0.utf8.count >= 4 && (plain.contains(" \($0) ") || " \($0) ".contains(plain)) }
    }

    private static func isSentence(_ text: String) -> Bool { text.split(separator: " ").count > 4 }

    private static func squeezed(_ plain: String) -> String { plain.filter { $0 != " " } }

    private static let bars: Set<String> = ["|", "ㅣ", "｜", "│"]
    private static let marks = [
        " | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · ", "ㅣ", "｜", " │ ", " / ", "：", " > ", " ~ ",
    ]
}
