import Text

/// Identifies the language of a text by its script and its commonest words.
///
/// Meant to catch a text that is not in the language it is said to be in: it answers only where the answer is plain, and
/// knows the languages of `LanguageProfiles` and a few scripts. Of any other language it tells that it is not English.
package enum LanguageIdentifier {
    /// Fewer words tell too little; more tell nothing new.
    private static let minimumWords = 40
    private static let maximumWords = 400
    /// The least share of a text's words that are function words of its language; in English news it is about 40 %.
    private static let minimumShare = 0.15
    /// How many times as many of them there are at least as of any other language: "de" and "la" belong to several.
    private static let minimumLead = 1.4
    /// The share of the words in small letters from which on those that English news has make a text English: in English texts
    /// it is 76 % and more, in others at most 34 %.
    private static let minimumVocabularyShare = 0.55
    /// The tag of a language that is not known here: "undetermined" (ISO 639-2).
    package static let undetermined = "und"

    /// The BCP 47 primary tag of the language, or `undetermined`; nil where the text is too short or no language stands out,
    /// but it may be English.
    package static func language(of paragraphs: some Sequence<PaddedArray<Unicode.Scalar>>) -> String? {
        var tally = Tally()
        for paragraph in paragraphs where tally.words < maximumWords { tally.add(paragraph) }
        if tally.words < minimumWords { return tally.script }
        return tally.language ?? (tally.isOfSentences && !hasEnglishWords(paragraphs) ? undetermined : nil)
    }

    /// Whether most of the words in small letters are such as English news has.
    private static func hasEnglishWords(_ paragraphs: some Sequence<PaddedArray<Unicode.Scalar>>) -> Bool {
        var (words, known) = (0, 0)
        for paragraph in paragraphs where words < maximumWords {
            for word in paragraph.split(whereSeparator: { !$0.properties.isAlphabetic })
            where word.first?.properties.isLowercase == true {
                words += 1
                if Lexicon.traits(of: String(String.UnicodeScalarView(word))).contains(.common) { known += 1 }
            }
        }
        return Double(known) >= Double(words) * minimumVocabularyShare
    }

    private struct Tally {
        private(set) var words = 0
        private var wordsInSmallLetters = 0
        /// How many words belong to each of `LanguageProfiles.languages`.
        private var counts = [Int](repeating: 0, count: LanguageProfiles.languages.count)
        private var letters: [String: Int] = [:]

        /// ASCII is read without a look into the tables: most of the text is that, and every article is read.
        mutating func add(_ scalars: PaddedArray<Unicode.Scalar>) {
            var word = HashedWord()
            var latin = 0
            for scalar in scalars {
                let ascii = scalar.value | 0x20
                if scalar.value < 0x80, ascii >= 0x61, ascii <= 0x7A {
                    if word.length == 0, scalar.value == ascii { wordsInSmallLetters += 1 }
                    word.append(UInt8(ascii))
                    latin += 1
                } else if scalar.value >= 0x80, scalar.properties.isAlphabetic {
                    if word.length == 0, scalar.properties.isLowercase { wordsInSmallLetters += 1 }
                    for byte in scalar.properties.lowercaseMapping.utf8 { word.append(byte) }
                    letters[LanguageIdentifier.script(of: scalar), default: 0] += 1
                } else if word.length > 0 {
                    end(&word)
                }
            }
            if word.length > 0 { end(&word) }
            letters["Latn", default: 0] += latin
        }

        private mutating func end(_ word: inout HashedWord) {
            words += 1
            if word.length <= LanguageProfiles.maximumLength {
                for language in LanguageProfiles.languagesByHash[word.hash] ?? [] { counts[language] += 1 }
            }
            word = HashedWord()
        }

        /// A word that is known by the hash of its bytes, and their number.
        private struct HashedWord {
            private(set) var hash = StableHash()
            private(set) var length = 0

            mutating func append(_ byte: UInt8) {
                hash.update(byte)
                length += 1
            }
        }

        /// The language of a script that is used for one language only.
        var script: String? {
            let all = letters.values.reduce(0, +)
            guard all >= 100, let most = letters.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
                return nil
            }
            return most.value * 10 > all * 6 && most.key != "Latn" && most.key != "Cyrl" ? most.key : nil
        }

        var language: String? {
            if let script { return script }
            let hits = zip(LanguageProfiles.languages, counts).filter { $0.1 > 0 }.map { (key: $0.0, value: $0.1) }
            let ranked = hits.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            guard let first = ranked.first, Double(first.value) >= Double(words) * minimumShare else { return nil }
            let others = ranked.dropFirst().first { !LanguageProfiles.areClose($0.key, first.key) }
            return Double(first.value) >= minimumLead * Double(others?.value ?? 0) ? first.key : nil
        }

        /// Whether most words are in small letters: else it may be a list of names and results.
        var isOfSentences: Bool { wordsInSmallLetters * 2 > words }
    }

    /// The language whose script it is alone, else the name of the script, or `undetermined` for any other.
    private static func script(of scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0..<0x250, 0x1E00..<0x1F00: "Latn"
        case 0x370..<0x400, 0x1F00..<0x2000: "el"
        case 0x400..<0x530: "Cyrl"
        case 0x530..<0x590: "hy"
        case 0x590..<0x600: "he"
        case 0x600..<0x780: "ar"
        case 0x900..<0x980: "hi"
        case 0x980..<0xA00: "bn"
        case 0xB80..<0xC00: "ta"
        case 0xE00..<0xE80: "th"
        case 0x10A0..<0x1100: "ka"
        case 0x3040..<0x3100: "ja"
        case 0x4E00..<0xA000: "zh"
        case 0xAC00..<0xD7B0: "ko"
        default: undetermined
        }
    }
}
