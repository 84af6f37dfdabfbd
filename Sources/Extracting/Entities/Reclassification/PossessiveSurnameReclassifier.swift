import ArticleModel
import Language

/// Makes "McDonald’s" the person's where the article has a John McDonald: the tagger takes it for the firm.
struct PossessiveSurnameReclassifier {
    private let paragraphs: [AnnotatedParagraph]

    init(_ paragraphs: [AnnotatedParagraph]) { self.paragraphs = paragraphs }

    func reclassify(_ candidates: inout [NameCandidate]) {
        let surnames = candidates.familyNames
        for index in candidates.indices
        where candidates[index].kind == .organization && candidates[index].rule == "tagger" {
            let tokens = candidates[index].tokens
            let paragraph = paragraphs[candidates[index].paragraph]
            guard tokens.count == 2, paragraph[tokens.upperBound - 1]?.isClitic == true else { continue }
            let name = tokens.dropLast()
            guard surnames.contains(paragraph.key(name)) else { continue }
            candidates[index].tokens = name
            candidates[index].key = paragraph.key(name)
            candidates[index].take(.loneSurname)
        }
    }
}
