import ArticleModel
import Language
import Text

/// Merges the two halves of a people by descent: "Chinese Americans" are one people, in a country that many have moved to.
struct PeopleOfDescentMerger {
    let paragraphs: [AnnotatedParagraph]

    /// The peoples that others join, in the singular: what stands before them is where somebody's family is from.
    static let peoples: WordList = "american australian british canadian"

    init(_ paragraphs: [AnnotatedParagraph]) { self.paragraphs = paragraphs }

    func joined(_ candidates: [NameCandidate]) -> [NameCandidate] {
        var joined: [NameCandidate] = []
        for candidate in candidates {
            if var first = joined.last, isSecondHalf(candidate, of: first) {
                first.tokens = first.tokens.lowerBound.upTo(candidate.tokens.upperBound)
                first.key = paragraphs[first.paragraph].key(first.tokens)
                joined.removeLast()
                joined.append(first)
            } else {
                joined.append(candidate)
            }
        }
        return joined
    }

    private func isSecondHalf(_ second: NameCandidate, of first: NameCandidate) -> Bool {
        let names = [first, second]
        guard names.allSatisfy({ $0.kind == .other && $0.tokens.count == 1 }), first.paragraph == second.paragraph,
            first.tokens.upperBound == second.tokens.lowerBound, case .demonym? = Lexicon.known(first.key),
            first.key != second.key
        else { return false }
        return Self.peoples.contains(second.key) || Self.peoples.contains(String(second.key.dropLast()))
    }
}
