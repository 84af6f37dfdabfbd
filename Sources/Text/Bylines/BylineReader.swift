/// Reads the names in bylines: "By ANN EXAMPLE and Bob Sample, Political Editor".
///
/// They are those of persons where any sign the article. Where none does, they are that of the institution which the
/// page credits: "Harbour Post staff", or the agency, which is in `agency` as well.
package struct BylineReader {
    package private(set) var names: [String] = []
    package private(set) var agency: String?

    /// Reads groups of credits in order of trust: the first that names a person is taken whole.
    ///
    /// What the page shows is looked at only where what it states names no person; but where lines below the headline
    /// sign the article and name nobody of those whom it states, they are right: many pages state who put them up.
    package init(
        stated: [[Credit]], shown: () -> [[Credit]], signed: () -> [[Credit]] = { [] }, outlets: [String?],
        places: BylinePlaces
    ) {
        let outlets = Set(outlets.compactMap { $0.map(NormalizedText.of) })
        let read = { (group: [Credit]) in group.map { CreditReader($0, outlets: outlets, places: places) } }
        var readings = stated.map(read)
        var persons = BylineReader.persons(in: readings)
        if let statedPersons = persons {
            let signatures = signed().map(read)
            if let signers = BylineReader.persons(in: signatures),
                !BylineReader.nameAny(of: statedPersons, in: signatures)
            {
                (readings, persons) = (signatures, signers)
            } else if statedPersons.allSatisfy({ !$0.contains(" ") && BylineReader.isLatin($0) }) {
                // One word may be the name by which somebody is known to the program: who is shown in full is right.
                let shown = shown().map(read)
                if let full = BylineReader.persons(in: shown), full.allSatisfy({ $0.contains(" ") }) {
                    (readings, persons) = (shown, full)
                }
            }
        } else {
            readings += shown().map(read)
            persons = BylineReader.persons(in: readings)
        }
        agency = readings.lazy.joined().compactMap(\.agency).first
        for name in persons ?? BylineReader.institutions(in: readings)
        where !names.contains(where: { isSame($0, name) }) {
            names.append(name)
        }
        names = names.filter { name in !names.contains { BylineReader.shortens(name, $0) } }
    }

    /// Whether `short` is `name` with an initial for the last word: "Ann E." for Ann Example.
    private static func shortens(_ short: String, _ name: String) -> Bool {
        let (words, whole) = (short.spaceSeparated, name.spaceSeparated)
        guard words.count == whole.count, words.count > 1, words.dropLast() == whole.dropLast(),
            let initial = words.last, let last = whole.last
        else { return false }
        return initial.count == 2 && initial.hasSuffix(".") && last.count > 2 && last.first == initial.first
    }

    /// Whether one of `names` may be the name of a person in `readings`.
    private static func nameAny(of names: [String], in readings: [[CreditReader]]) -> Bool {
        readings.joined().contains { $0.persons.contains { person in names.contains { mayBeSame($0, person) } } }
    }

    /// Whether two names may be spellings of one: they have a word in common, or one is in another script.
    private static func mayBeSame(_ left: String, _ right: String) -> Bool {
        !Set(WordSpans(left).hashes).isDisjoint(with: WordSpans(right).hashes) || isLatin(left) != isLatin(right)
    }

    private static func isLatin(_ name: String) -> Bool {
        name.unicodeScalars.allSatisfy { scalar in
            !scalar.isLetter || latinBlocks.contains { $0.contains(scalar.value) }
        }
    }

    /// Basic Latin to Latin Extended-B, Latin Extended Additional (Vietnamese), Latin Extended-C and -D.
    private static let latinBlocks: [ClosedRange<UInt32>] = [
        0...0x24F, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF,
    ]

    private static func persons(in readings: [[CreditReader]]) -> [String]? {
        readings.lazy.map { $0.flatMap(\.persons) }.first { !$0.isEmpty }
    }

    /// Returns the institutions; a desk or an agency says more than the outlet itself.
    private static func institutions(in readings: [[CreditReader]]) -> [String] {
        let credited = readings.map { $0.filter { $0.institution != nil } }.filter { !$0.isEmpty }
        return (credited.first { !$0.contains(where: \.isOutlet) } ?? credited.first)?.compactMap(\.institution) ?? []
    }

    private func isSame(_ left: String, _ right: String) -> Bool { NormalizedText.of(left) == NormalizedText.of(right) }
}
