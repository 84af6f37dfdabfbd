/// A name that is printed in capitals, as names are written: "RUBY O'BRIEN-MCKAY" is Ruby O'Brien-McKay.
enum CapitalizedName {
    /// Returns the name; one with a word that has no vowel, as "MDR SACHSEN" has, is that of a body and stays as it is.
    static func of(_ words: [Substring]) -> String {
        let parts = words.flatMap { $0.split { !$0.isLetter } }
        let isOfBody = parts.contains { part in
            part.count > 1 && !part.contains(where: vowels.contains) && !withoutVowel.contains(part)
        }
        return (isOfBody ? words.map { String($0) } : words.map { capitalized($0) }).joined(separator: " ")
    }

    private static func capitalized(_ word: Substring) -> String {
        var (name, part) = ("", Substring())
        for character in word {
            if character.isLetter {
                part.append(character)
            } else {
                name += capitalized(part: part) + String(character)
                part = ""
            }
        }
        return name + capitalized(part: part)
    }

    private static func capitalized(part: Substring) -> String {
        if part.hasPrefix("MC"), part.count > 3 { return "Mc" + capitalized(part: part.dropFirst(2)) }
        return part.prefix(1) + part.dropFirst().lowercased()
    }

    private static let vowels: Set<Character> = Set("AEIOUYÄÖÜÀÁÂÃÅÆÇÈÉÊËÌÍÎÏÒÓÔÕØÙÚÛÝ")
    private static let withoutVowel: Set<Substring> = ["NG", "JR", "SR", "DR", "ST", "MC"]
}
