import Text

/// Words and pairs of words of labels, each as its number: see `LabelScan`.
struct LabelWords: ExpressibleByArrayLiteral, Sendable {
    private var numbers: Set<UInt64> = []

    init() {}

    init(arrayLiteral words: String...) { numbers = Set(words.map { StableHash(of: $0).value }) }

    var isEmpty: Bool { numbers.isEmpty }

    mutating func insert(wordsOf label: String) { LabelScan.words(in: label.utf8) { numbers.insert($0) } }

    func contains(_ word: String) -> Bool { numbers.contains(StableHash(of: word).value) }

    func isDisjoint(with others: LabelWords) -> Bool { numbers.isDisjoint(with: others.numbers) }
}
