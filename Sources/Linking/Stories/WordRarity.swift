import Foundation
import Text

/// How rare a word is in written English, or seems to be in another language: the less often it comes up by itself, the more
/// two articles have in common that share it.
enum WordRarity {
    /// The rarity of words that the table of frequencies lacks, in bits: one of a thousand passages has such a word.
    static let maximum = 10.0

    /// The information of a word that stands in a passage of 250 words: the negative logarithm of the share of passages that have
    /// it, to the base of 2, from 0 to 10. `word` is normalized, and has this hash.
    static func rarity(of word: ArraySlice<UInt8>, hash: UInt64, isEnglish: Bool) -> Double {
        isEnglish ? english[hash] ?? maximum : rarityByLength(of: word)
    }

    static func hash(of word: ArraySlice<UInt8>) -> UInt64 {
        StableHash.mixed(StableHash(of: word).value)
    }

    /// Without a table the length has to tell: long words carry the subject, short ones are grammar (Zipf, 1935).
    private static func rarityByLength(of word: ArraySlice<UInt8>) -> Double {
        word.count < 6 ? 0 : min(maximum, 4 + Double(word.count) / 2)
    }

    /// The passages of which the frequencies in the table are counted.
    private static let passages = 4033.0

    private static let english: [UInt64: Double] = Dictionary(
        LexiconFile(PackageResources.word_frequencies_tsv).rows.compactMap { row in
            guard row.count == 2, let count = Double(row[1]) else { return nil }
            return (hash(of: Array(row[0].utf8)[...]), min(maximum, max(0, -log2(count / passages))))
        }, uniquingKeysWith: min)
}
