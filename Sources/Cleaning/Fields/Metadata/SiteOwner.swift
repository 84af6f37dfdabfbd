import Language
import Linking
import Markup
import Text

/// The person whose site a page is of: the address spells the name, and the page writes it out ("© 2026 Ann Example" at
/// annexample.org).
struct SiteOwner {
    let tree: HTMLTree
    let url: String?
    /// Titles and names that the page states.
    let stated: [String?]

    /// The number of UTF-8 bytes above which a text is no title, heading or notice of rights.
    private static let maximumBytes = 120

    /// The name as the page writes it; nil where no words of a line spell the address.
    var name: String? {
        let hosts = PageAddress.hostNames(of: url).filter { $0.utf8.count >= 6 }.map { Array($0.utf8) }
        guard !hosts.isEmpty else { return nil }
        for text in stated.compactMap(\.self) {
            if let name = SiteOwner.name(in: text, spelling: hosts) { return name }
        }
        for node in tree.nodes.indices where tree.nodes[node].tag == .text {
            let text = tree.text(of: node)
            guard text.count <= SiteOwner.maximumBytes, SiteOwner.holds(hosts, text) else { continue }
            if let name = SiteOwner.name(in: String(decoding: text, as: UTF8.self), spelling: hosts) { return name }
        }
        return nil
    }

    /// Whether the letters of `text` have those of a host in a row.
    private static func holds(_ hosts: [[UInt8]], _ text: ArraySlice<UInt8>) -> Bool {
        let letters = text.lazy.filter { $0.isASCIILetter || $0.isASCIIDigit || $0 >= 128 }.map(\.asciiLowercased)
        guard letters.count >= 6 else { return false }
        let line = Array(letters)
        return hosts.contains { host in
            host.count <= line.count
                && (0...(line.count - host.count)).contains { line[$0] == host[0] && line[$0...].starts(with: host) }
        }
    }

    /// Returns the two or three words of `text` that are a person's name and spell one of `hosts`.
    private static func name(in text: String, spelling hosts: [[UInt8]]) -> String? {
        guard text.utf8.count <= maximumBytes else { return nil }
        let words = text.spaceSeparated.map(withoutGenitive)
        for start in words.indices {
            guard isGivenName(words[start]) else { continue }
            for count in 2...3 where words[at: start + count - 1].map(isSurname) == true {
                let name = words[within: start.upTo(start + count)]
                let spelled = name.reduce(into: [UInt8]()) { $0 += Array(NormalizedText.of(String($1)).utf8) }
                guard hosts.contains(spelled), name.allSatisfy({ $0.first?.isUppercase == true }) else { continue }
                return name.map(withoutStop).joined(separator: " ")
            }
        }
        return nil
    }

    private static func withoutGenitive(_ word: Substring) -> Substring {
        word.hasSuffix("'s") || word.hasSuffix("’s") ? word.dropLast(2) : word
    }

    /// Returns a word without the marks that end a sentence or a part of one.
    private static func withoutStop(_ word: Substring) -> String {
        var rest = word
        while let last = rest.last, ".,;:|)".contains(last) { rest.removeLast() }
        return String(rest)
    }

    private static func isGivenName(_ word: Substring) -> Bool { traits(of: word).contains(.givenName) }

    /// Outlets too have names that begin like a person's: "Charlotte Observer", "Austin Chronicle".
    private static func isSurname(_ word: Substring) -> Bool {
        let traits = traits(of: word)
        return traits.contains(.surname) && !traits.contains(.endsOrganization) && !traits.contains(.endsPlace)
    }

    private static func traits(of word: Substring) -> WordTraits {
        Lexicon.traits(of: NameFolding.folded(withoutStop(word)))
    }
}
