import Foundation
import Text

/// An address read as that of a page of several: the number of the page, and what is left of the address without it.
struct NumberedAddress: Hashable {
    /// The address without scheme, fragment and number.
    let stem: String
    let number: Int
    let form: Form

    /// How an address holds the number of its page.
    enum Form: Hashable {
        /// It holds none: the first page.
        case bare
        /// A word says that it is a page's: `?page=2`, `/page/2`, `story-page-2.html`.
        case named
        /// A part of the path alone: `/story/2`.
        case part
        /// The end of the last part of the path: `/story-2.html`.
        case suffix
    }

    /// The number above which a page is none of an article.
    private static let maximumNumber = 60

    /// Returns all the ways in which `url` can be read, as which page it is depends on the others.
    static func readings(of url: URL) -> [NumberedAddress] {
        guard let host = url.host?.lowercased(), let parts = URLComponents(url: url, resolvingAgainstBaseURL: true)
        else {
            return []
        }
        let site = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        let path = url.path.split(separator: "/").map(String.init)
        let query = parts.queryItems ?? []
        var readings = [NumberedAddress(site, path, query, number: 1, .bare)]
        if let index = query.lastIndex(where: { queryNames.contains($0.name.lowercased()) }),
            let number = number(query[index].value?[...])
        {
            var rest = query
            rest.remove(at: index)
            readings.append(NumberedAddress(site, path, rest, number: number, .named))
        }
        if let (rest, number, form) = numbered(path) {
            readings.append(NumberedAddress(site, rest, query, number: number, form))
        }
        return readings
    }

    private init(_ site: String, _ path: [String], _ query: [URLQueryItem], number: Int, _ form: Form) {
        let query = query.map { "\($0.name)=\($0.value ?? "")" }.joined(separator: "&")
        stem = ([site] + path).joined(separator: "/") + (query.isEmpty ? "" : "?\(query)")
        self.number = number
        self.form = form
    }

    /// Returns the path without the number of a page.
    private static func numbered(_ path: [String]) -> (rest: [String], number: Int, Form)? {
        guard let last = path.last, path.count > 1 || !last.allSatisfy(\.isNumber) else { return nil }
        if let number = number(last[...]), let before = path.dropLast().last {
            if words.contains(before.lowercased()) { return (Array(path.dropLast(2)), number, .named) }
            // A day of a month, or a page of a volume.
            return before.allSatisfy(\.isNumber) ? nil : (Array(path.dropLast()), number, .part)
        }
        let dot = last.lastIndex(of: ".") ?? last.endIndex
        let name = last[..<dot]
        let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }.count
        guard digits > 0, let number = number(name.suffix(digits)) else { return nil }
        let front = name.dropLast(digits)
        let bare = front.trimmingSeparators
        for word in words where bare.lowercased().hasSuffix(word) {
            let stem = bare.dropLast(word.count)
            if stem.isEmpty { return (Array(path.dropLast()), number, .named) }
            guard stem.last.map(isSeparator) == true else { continue }
            return (path.dropLast() + [String(stem.trimmingSeparators + last[dot...])], number, .named)
        }
        guard bare.count < front.count, !bare.isEmpty else { return nil }
        return (path.dropLast() + [String(bare + last[dot...])], number, .suffix)
    }

    private static func number(_ text: Substring?) -> Int? {
        text.flatMap { $0.utf8.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }.flatMap {
            (1...maximumNumber).contains($0) ? $0 : nil
        }
    }

    fileprivate static func isSeparator(_ character: Character) -> Bool { "-_,.".contains(character) }

    private static let queryNames: Set<String> = [
        "page", "p", "pg", "pagenum", "pagenumber", "page_no", "pageno", "seite", "pagina", "página", "side", "sida",
        "part",
    ]
    private static let words = ["page", "seite", "pagina", "side", "sida", "part", "teil", "pg", "p"]
}

extension Substring {
    fileprivate var trimmingSeparators: Substring {
        var rest = self
        while rest.last.map(NumberedAddress.isSeparator) == true { rest.removeLast() }
        return rest
    }
}
