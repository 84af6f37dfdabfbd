import Text

/// Words and pairs of words of labels, each as its hash: see `LabelScan`.
struct LabelWords: ExpressibleByArrayLiteral, Sendable {
    private var hashes: Set<UInt64> = []

    init() {}

    init(arrayLiteral words: String...) { hashes = Set(words.map { StableHash(of: $0).value }) }

    var isEmpty: Bool { hashes.isEmpty }

    mutating func insert(wordsOf label: String) { LabelScan.words(in: label.utf8) { hashes.insert($0) } }

    func contains(_ word: String) -> Bool { hashes.contains(StableHash(of: word).value) }

    func isDisjoint(with others: LabelWords) -> Bool { hashes.isDisjoint(with: others.hashes) }
}
