import Foundation
import Text

/// A text as its words, by which revisions are compared: case, punctuation, the form of quotation marks and white space are none of
/// them, but signs of currencies, per cent and minus are.
struct RevisionText: Sendable {
    struct Word: Sendable {
        let hash: UInt64
        /// Where it stands among the scalars.
        let range: Range<Int>
        let isFigure: Bool
        /// Whether it begins with a capital letter, and whether it does so within a sentence.
        let isCapitalized: Bool
        let isName: Bool
    }

    let scalars: [Unicode.Scalar]
    let words: [Word]
    var hashes: [UInt64] { words.map(\.hash) }
    /// The hash of all words: texts of the same key say the same.
    let key: UInt64

    init(_ text: String) {
        scalars = Array(RevisionText.composed(text).unicodeScalars)
        words = RevisionText.words(of: scalars)
        key = RevisionText.key(of: words)
    }

    static func key(of words: some Sequence<Word>) -> UInt64 { StableHash(of: words.map(\.hash)).value }

    /// Letters with marks are written in one scalar or in two.
    private static func composed(_ text: String) -> String {
        text.unicodeScalars.contains { (0x300...0x36F).contains($0.value) }
            ? text.precomposedStringWithCanonicalMapping : text
    }

    private static func words(of scalars: [Unicode.Scalar]) -> [Word] {
        var words: [Word] = []
        var end = 0
        for word in WordSpans(scalars).words {
            appendSigns(in: end..<word.start, of: scalars, to: &words)
            words.append(RevisionText.word(word, in: scalars))
            end = word.end
        }
        appendSigns(in: end..<scalars.count, of: scalars, to: &words)
        return words
    }

    private static func word(_ word: WordSpans.Word, in scalars: [Unicode.Scalar]) -> Word {
        let range = word.start..<word.end
        let isFigure = scalars[range].contains(where: \.isDigit) || numbers.contains(word.hash)
        return Word(
            hash: word.hash, range: range, isFigure: isFigure, isCapitalized: scalars[word.start].isUppercase,
            isName: word.isDistinctive && !isFigure)
    }

    private static func appendSigns(in range: Range<Int>, of scalars: [Unicode.Scalar], to words: inout [Word]) {
        for index in range where isSign(at: index, of: scalars) {
            var hash = StableHash()
            hash.update(scalars[index].value == 0x2212 ? "-" : scalars[index])
            words.append(
                Word(hash: hash.value, range: index..<index + 1, isFigure: true, isCapitalized: false, isName: false))
        }
    }

    private static func isSign(at index: Int, of scalars: [Unicode.Scalar]) -> Bool {
        let scalar = scalars[index]
        switch scalar.value {
        case 0x25, 0x2030: return true
        case 0x2D, 0x2212:
            return scalars[at: index + 1]?.isDigit == true && scalars[at: index - 1].map(\.isWhitespace) ?? true
        case 0x24, 0xA2...0xA5, 0x20A0...0x20CF: return true
        default: return false
        }
    }

    /// The hashes of numbers in words.
    private static let numbers = Set(LexiconFile(PackageResources.number_words_txt).entries.map(WordSpans.hash))
}

extension RevisionText {
    /// The hashes of the words that begin with a capital letter within a sentence; none where most do, as in many headlines.
    var names: Set<UInt64> {
        let names = words.filter(\.isName)
        return 2 * names.count > words.count ? [] : Set(names.map(\.hash))
    }

    /// How much of a text is kept, in Unicode scalars.
    private static let maximumLength = 1_000
    /// How much of it may stand before the first word that is another.
    private static let contextLength = 200

    /// Returns the text; of a long one a part, from shortly before the word at `word`, with an ellipsis for what is left out.
    func excerpt(around word: Int = 0) -> String {
        guard scalars.count > RevisionText.maximumLength else { return String(scalars) }
        let first = words[at: word]?.range.lowerBound ?? 0
        var start = first <= RevisionText.contextLength ? 0 : first - RevisionText.contextLength
        if start > 0 {
            start = words[at: words.partitioningIndex { $0.range.lowerBound >= start }]?.range.lowerBound ?? 0
        }
        let end = min(scalars.count, start + RevisionText.maximumLength)
        return (start > 0 ? "… " : "") + String(scalars[start..<end]) + (end < scalars.count ? " …" : "")
    }

    /// Returns what stands at the words of each range.
    func text(of ranges: [Range<Int>], maximumLength: Int = 300) -> String? {
        var parts: [String] = []
        var length = 0
        for range in ranges where !range.isEmpty {
            guard length < maximumLength else { return (parts + [""]).joined(separator: " … ") }
            let start = words[range.lowerBound].range.lowerBound
            let end = min(words[range.upperBound - 1].range.upperBound, start + maximumLength - length)
            parts.append(String(scalars[start..<end]))
            length += end - start
        }
        return parts.isEmpty ? nil : parts.joined(separator: " … ")
    }
}
