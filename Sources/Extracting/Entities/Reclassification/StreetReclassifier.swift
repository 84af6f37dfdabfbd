import Language
import Text

/// Makes places of streets that were taken for persons: "E. Roosevelt St.", "50 E. Washington", "Martin Luther King Boulevard".
struct StreetReclassifier {
    let paragraphs: [AnnotatedParagraph]

    init(_ paragraphs: [AnnotatedParagraph]) { self.paragraphs = paragraphs }

    func reclassify(_ candidates: inout [NameCandidate]) {
        for index in candidates.indices where candidates[index].kind == .person && isStreet(candidates[index]) {
            candidates[index].take(.placeWord)
        }
    }

    private func isStreet(_ candidate: NameCandidate) -> Bool {
        let paragraph = paragraphs[candidate.paragraph]
        let tokens = candidate.tokens
        guard tokens.count > 1 else { return false }
        let (first, last) = (paragraph.words[tokens.lowerBound], paragraph.words[tokens.upperBound - 1])
        if Self.endings.contains(last.normalized) { return true }
        return Self.directions.contains(first.normalized) && isHouseNumber(paragraph[tokens.lowerBound - 1]?.text ?? "")
    }

    /// Whether the word is a number, and no year.
    private func isHouseNumber(_ word: String) -> Bool {
        guard (1...5).contains(word.utf8.count), word.utf8.allSatisfy(\.isASCIIDigit), let number = Int(word) else {
            return false
        }
        return !(1_800...2_099).contains(number)
    }

    /// The last words of streets, of which none is a family name often.
    private static let endings: WordList = "st street ave avenue blvd boulevard rd ln pkwy parkway hwy highway"

    /// The parts of a town before its streets.
    private static let directions: WordList = "n s e w north south east west"
}
