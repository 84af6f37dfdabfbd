import ArticleModel
import Language
import Text

/// Splits a body and what it has, which the tagger takes for one name: "Oslo University's School of Law" are two, while
/// "St Mary's Hospital" is one.
struct PossessiveNameSplitter {
    let paragraphs: [AnnotatedParagraph]

    init(_ paragraphs: [AnnotatedParagraph]) { self.paragraphs = paragraphs }

    func split(_ candidates: [NameCandidate]) -> [NameCandidate] {
        candidates.flatMap { candidate in
            owner(in: candidate).map { [part(candidate, $0), part(candidate, possession(of: $0, in: candidate))] } ?? [
                candidate
            ]
        }
    }

    /// Returns the words before the possessive, where they are a body by their last one.
    private func owner(in candidate: NameCandidate) -> Range<Int>? {
        let paragraph = paragraphs[candidate.paragraph]
        guard candidate.kind == .organization, candidate.tokens.count > 4,
            let clitic = candidate.tokens.dropFirst(2).dropLast(2).first(where: paragraph.isClitic)
        else { return nil }
        let head = paragraph.words[clitic - 1]
        let isBody = NameLexicon.organizationHeads.contains(head.normalized) || head.traits.contains(.endsOrganization)
        return isBody ? candidate.tokens.lowerBound.upTo(clitic) : nil
    }

    private func possession(of owner: Range<Int>, in candidate: NameCandidate) -> Range<Int> {
        (owner.upperBound + 1).upTo(candidate.tokens.upperBound)
    }

    private func part(_ candidate: NameCandidate, _ tokens: Range<Int>) -> NameCandidate {
        var part = candidate
        part.tokens = tokens
        part.key = paragraphs[candidate.paragraph].key(tokens)
        return part
    }
}
