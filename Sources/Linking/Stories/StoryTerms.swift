import Foundation
import Text

/// The words of an article that are rare by themselves: what tells its story from others. Most are names.
package struct StoryTerms: Hashable, Sendable {
    package struct Term: Hashable, Sendable {
        package let hash: UInt32
        /// In sixteenths of a bit.
        let rarity: UInt8
        /// How often the article has it.
        let count: UInt8
    }

    /// The rarest words of an article are enough, and more would cost as much again.
    static let maximumCount = 48
    /// A shorter text has no terms: no labelled article is so short, and two captions from one town share most of their rare words.
    static let minimumWords = 50
    /// Words of which more than one passage in 32 has one say nothing about an event.
    package static let minimumRarity = 5.0
    /// What stands further down is background.
    private static let bodyWords = 600
    /// The words of headline and first sentences say what happened.
    private static let leadWords = 60
    private static let leadWeight = 1.3

    /// In ascending order of their hashes, which are distinct.
    package let terms: [Term]

    /// - Parameter isEnglish: Whether the article is in English, as far as is known.
    package init(title: String?, body: String, isEnglish: Bool) {
        var found: [UInt32: Candidate] = [:]
        var words = StoryTerms.add(title ?? "", limit: StoryTerms.leadWords, isEnglish, to: &found)
        words += StoryTerms.add(body, limit: StoryTerms.bodyWords, isEnglish, to: &found)
        if words < StoryTerms.minimumWords { found = [:] }
        let chosen = found.map { (hash: $0.key, candidate: $0.value, weight: $0.value.weight) }
            .sorted { ($1.weight, $0.hash) < ($0.weight, $1.hash) }.prefix(StoryTerms.maximumCount)
        terms = chosen.map { hash, candidate, _ in
            Term(hash: hash, rarity: UInt8(candidate.rarity * 16), count: UInt8(clamping: candidate.count))
        }.sorted { $0.hash < $1.hash }
    }

    private init(_ terms: [Term]) { self.terms = terms }

    /// A word that may be one of the terms.
    private struct Candidate {
        let rarity: Double
        let isInLead: Bool
        var count = 1

        var weight: Double {
            (rarity - StoryTerms.minimumRarity + 1) * (1 + log2(Double(count)) / 2)
                * (isInLead ? StoryTerms.leadWeight : 1)
        }
    }

    /// Adds the rare words of the text, and returns how many words it has, up to the limit.
    private static func add(
        _ text: String, limit: Int, _ isEnglish: Bool, to found: inout [UInt32: Candidate]
    ) -> Int {
        let words = NormalizedWords(withoutGenitives(text))
        for index in words.indices.prefix(limit) where words.word(index).count > 1 {
            let word = words.word(index)
            let hash = WordRarity.hash(of: word)
            let rarity = WordRarity.rarity(of: word, hash: hash, isEnglish: isEnglish)
            guard rarity >= minimumRarity else { continue }
            let new = Candidate(rarity: rarity, isInLead: index < leadWords, count: 0)
            found[UInt32(truncatingIfNeeded: hash), default: new].count += 1
        }
        return min(words.count, limit)
    }
}

// MARK: - Genitives

extension StoryTerms {
    /// Returns the text without the "'s" of genitives: of "Keller's" and "Keller" one is as telling as the other.
    private static func withoutGenitives(_ text: String) -> String {
        var kept: [UInt8] = []
        kept.reserveCapacity(text.utf8.count)
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let mayBeginGenitive = bytes[index] == 0x27 || bytes[index] == 0xE2
            let length = mayBeginGenitive ? genitiveLength(bytes[index...]) : 0
            if length == 0 { kept.append(bytes[index]) }
            index += max(length, 1)
        }
        return String(decoding: kept, as: UTF8.self)
    }

    /// How many bytes the genitive's ending has that the text begins with; 0 where it begins otherwise.
    private static func genitiveLength(_ text: ArraySlice<UInt8>) -> Int {
        for mark in genitiveMarks where text.starts(with: mark) {
            let next = text.dropFirst(mark.count).first
            return next.map { $0 | 0x20 }.map { (0x61...0x7A).contains($0) } == true ? 0 : mark.count
        }
        return 0
    }

    private static let genitiveMarks = ["'s", "’s"].map { Array($0.utf8) }
}

// MARK: - As they are stored

extension StoryTerms {
    /// Six bytes a term: the hash, least significant byte first, the rarity and the count.
    package var encoded: [UInt8] {
        terms.flatMap { term in
            (0..<4).map { UInt8(truncatingIfNeeded: term.hash >> ($0 * 8)) } + [term.rarity, term.count]
        }
    }

    /// Reads what `encoded` has written.
    package init(encoded: UnsafeRawBufferPointer) {
        self.init(
            stride(from: 0, to: encoded.count - 5, by: 6).map { offset in
                Term(
                    hash: UInt32(littleEndian: encoded.loadUnaligned(fromByteOffset: offset, as: UInt32.self)),
                    rarity: encoded[offset + 4], count: encoded[offset + 5])
            })
    }
}
