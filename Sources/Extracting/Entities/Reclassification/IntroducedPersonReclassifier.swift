import Language

/// Makes persons of organizations that the text introduces as somebody and lets speak: "her colleague at the Harbour
/// Office, Annika Lund, said". The tagger at times takes an unusual name for that of a company.
struct IntroducedPersonReclassifier {
    /// The largest number of words from the noun to the comma: "colleague at the Ministry of Mobility".
    private static let maximumPhraseLength = 10

    let paragraphs: [AnnotatedParagraph]

    init(_ paragraphs: [AnnotatedParagraph]) { self.paragraphs = paragraphs }

    func reclassify(_ candidates: inout [NameCandidate]) {
        for index in candidates.indices where isPerson(candidates[index]) {
            candidates[index].kind = .person
        }
    }

    private func isPerson(_ candidate: NameCandidate) -> Bool {
        let paragraph = paragraphs[candidate.paragraph]
        let end = candidate.tokens.upperBound
        guard candidate.kind == .organization, candidate.rule == "tagger", (2...3).contains(candidate.tokens.count),
            paragraph.words[candidate.tokens].allSatisfy({ $0.isCapitalized && !$0.isAllUppercase }),
            paragraph[candidate.tokens.lowerBound - 1]?.text == ",", paragraph[end]?.text == ",",
            ReportingVerbs.withoutThat.contains(paragraph[end + 1]?.text ?? "")
        else { return false }
        return isIntroduced(before: candidate.tokens.lowerBound - 1, in: paragraph)
    }

    /// Whether the phrase that ends at the comma begins with "her colleague".
    private func isIntroduced(before comma: Int, in paragraph: AnnotatedParagraph) -> Bool {
        for index in stride(from: comma - 1, to: max(0, comma - Self.maximumPhraseLength), by: -1) {
            guard let word = paragraph[index], word.isWord || word.isClitic else { return false }
            guard PersonLexicon.nouns[word.text] != nil else { continue }
            let before = paragraph[index - 1]
            return before?.isClitic == true || Self.determiners.contains(before?.text.lowercased() ?? "")
        }
        return false
    }

    private static let determiners: Set<String> = ["his", "her", "their", "its", "the", "a", "an", "one"]
}
