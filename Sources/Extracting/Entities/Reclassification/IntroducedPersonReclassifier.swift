import Language

/// Makes persons of those whom the text brings in as one and lets speak: "her colleague at the Harbour Office, Annika
/// Lund, said". The network at times takes an unusual name for that of a company.
struct IntroducedPersonReclassifier {
    /// From the noun to the comma: "colleague at the Ministry of Mobility".
    private static let maximumPhraseLength = 10

    let names: [NameText]

    init(_ names: [NameText]) { self.names = names }

    func reclassify(_ candidates: inout [NameCandidate]) {
        for index in candidates.indices where isPerson(candidates[index]) {
            candidates[index].kind = .person
        }
    }

    private func isPerson(_ candidate: NameCandidate) -> Bool {
        let text = names[candidate.paragraph]
        let end = candidate.tokens.upperBound
        guard candidate.kind == .organization, candidate.rule == "tagger", (2...3).contains(candidate.tokens.count),
            text.words[candidate.tokens].allSatisfy({ $0.isCapitalized && !$0.isAllUppercase }),
            text[candidate.tokens.lowerBound - 1]?.text == ",", text[end]?.text == ",",
            ReportingVerbs.plain.contains(text[end + 1]?.text ?? "")
        else { return false }
        return isIntroduced(before: candidate.tokens.lowerBound - 1, in: text)
    }

    /// Whether the phrase that ends at the comma begins with "her colleague".
    private func isIntroduced(before comma: Int, in text: NameText) -> Bool {
        for index in stride(from: comma - 1, to: max(0, comma - Self.maximumPhraseLength), by: -1) {
            guard let word = text[index], word.isWord || word.isClitic else { return false }
            guard PersonLexicon.nouns[word.text] != nil else { continue }
            let before = text[index - 1]
            return before?.isClitic == true || Self.determiners.contains(before?.text.lowercased() ?? "")
        }
        return false
    }

    private static let determiners: Set<String> = ["his", "her", "their", "its", "the", "a", "an", "one"]
}
