/// Reads the names in bylines: "By ANN EXAMPLE and Bob Sample, Political Editor".
///
/// They are those of persons where any sign the article. Where none does, they are that of the institution which the
/// page credits: "Harbour Post staff", or the agency, which is in `agency` as well.
package struct BylineReader {
    package private(set) var names: [String] = []
    package private(set) var agency: String?

    /// Reads groups of credits in order of trust: the first that names a person is taken whole.
    ///
    /// What the page shows is looked at only where what it states names no person; but where the line after "By" below
    /// the headline names nobody of whom it states, that line is right: many pages state who put them up.
    package init(
        stated: [[Credit]], shown: () -> [[Credit]], signed: () -> [[Credit]] = { [] }, outlets: [String?],
        places: BylinePlaces
    ) {
        let outlets = Set(outlets.compactMap { $0.map(NormalizedText.of) })
        let read = { (group: [Credit]) in group.map { CreditReader($0, outlets: outlets, places: places) } }
        var readings = stated.map(read)
        var persons = BylineReader.persons(in: readings)
        if persons == nil {
            readings += shown().map(read)
            persons = BylineReader.persons(in: readings)
        } else if let signers = BylineReader.persons(in: signed().map(read)), let stated = persons,
            !signers.contains(where: { signer in stated.contains { BylineReader.mayBeSame(signer, $0) } })
        {
            persons = signers
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
        let (words, whole) = (short.blankSeparated, name.blankSeparated)
        guard words.count == whole.count, words.count > 1, words.dropLast() == whole.dropLast(),
            let initial = words.last, let last = whole.last
        else { return false }
        return initial.count == 2 && initial.hasSuffix(".") && last.count > 2 && last.first == initial.first
    }

    /// Whether two names may be spellings of one: they have a word in common, or one is in another script.
    private static func mayBeSame(_ left: String, _ right: String) -> Bool {
        !Set(WordSpans(left).hashes).isDisjoint(with: WordSpans(right).hashes) || isLatin(left) != isLatin(right)
    }

    /// Whether a name is in Latin letters, which end with those of the block Latin Extended-B.
    private static func isLatin(_ name: String) -> Bool {
        !name.unicodeScalars.contains { $0.isLetter && $0.value > 0x24F }
    }

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
