import Language
import Linking
import Text

/// A line that signs the article and does nothing else: "By", names in full, and perhaps what somebody is, or when.
///
/// It is read more strictly than other bylines, since it outranks what the page states for machines: many a standfirst
/// begins with "By" too.
enum SigningLine {
    /// Whether `text` is "By" or "Written by" and one name or more up to its end, a comma, a bar or a number.
    static func isSigned(_ text: String) -> Bool {
        let words = text.spaceSeparated
        let opening = words.prefix(2).map { NormalizedText.of(String($0)) }
        guard opening.first == "by" || opening == ["written", "by"] else { return false }
        var names: [[Substring]] = [[]]
        for word in words.dropFirst(opening.first == "by" ? 1 : 2) {
            if endsNames(word) { break }
            if joiners.contains(word.lowercased()) {
                names.append([])
                continue
            }
            let name = names.popLast() ?? []
            names.append(name + [word.hasSuffix(",") ? word.dropLast() : word])
            if word.hasSuffix(",") { break }
        }
        return names.allSatisfy(isFullName)
    }

    private static let joiners: WordList = "and &"

    /// Whether a word is a bar, a dash, a bracket or a number, after which no name goes on.
    private static func endsNames(_ word: Substring) -> Bool {
        guard let first = word.unicodeScalars.first else { return false }
        return first.isDigit || first == "(" || first.isDash && word.utf8.count <= 3 || ["|", "·", "•"].contains(first)
    }

    /// Whether the words are a given name that is known, and capitalized ones after it: no genitive, no month.
    private static func isFullName(_ words: [Substring]) -> Bool {
        guard (2...4).contains(words.count), let first = words.first, isGivenName(first) else { return false }
        return words.dropFirst().allSatisfy { word in
            let isGenitive = word.hasSuffix("'s") || word.hasSuffix("’s")
            return !isGenitive && (word.unicodeScalars.first?.isUppercase == true || particles.contains(String(word)))
        }
    }

    private static func isGivenName(_ word: Substring) -> Bool {
        word.unicodeScalars.first?.isUppercase == true
            && Lexicon.traits(of: NameFolding.folded(String(word))).contains(.givenName)
    }

    private static let particles: WordList = "van von der den de del della di da dos du la le al el bin ibn y ter"
}
