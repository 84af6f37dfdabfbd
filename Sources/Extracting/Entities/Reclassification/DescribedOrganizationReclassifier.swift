import ArticleModel
import Language
import Text

/// Makes organizations of places and things that the text says are bodies: "Voice of Change, a civil rights organization
/// that", "the vehicle-maker Brandal", "the newspaper Der Bote".
///
/// Countries, states and cities that a list has are left as they are: "Norland, a party to the treaty".
struct DescribedOrganizationReclassifier {
    let paragraphs: [AnnotatedParagraph]

    init(_ paragraphs: [AnnotatedParagraph]) { self.paragraphs = paragraphs }

    func reclassify(_ candidates: inout [NameCandidate]) {
        for index in candidates.indices where isUncertain(candidates[index]) {
            let paragraph = paragraphs[candidates[index].paragraph]
            guard isCalledBody(candidates[index], paragraph) || isBehindCompanyNoun(candidates[index], paragraph) else {
                continue
            }
            candidates[index].take(.describedOrganization)
        }
    }

    /// Whether the tagger alone says that the name is of a place or a thing, or hardly knows whether it is of a person.
    private func isUncertain(_ candidate: NameCandidate) -> Bool {
        let mayBeBody =
            switch candidate.kind {
            case .place, .other: true
            case .person: candidate.confidence < NameRule.uncertainKind
            case .organization: false
            }
        return mayBeBody && candidate.rule == "tagger" && Lexicon.places(candidate.key).isEmpty
    }

    /// The most words from the comma to the noun: "a left-wing civil rights group".
    private static let maximumPhraseLength = 6

    /// Whether a comma and a phrase without further commas follow, whose head is a body.
    private func isCalledBody(_ candidate: NameCandidate, _ paragraph: AnnotatedParagraph) -> Bool {
        let comma = candidate.tokens.upperBound
        guard paragraph[comma]?.text == ",", ["a", "an"].contains(paragraph[comma + 1]?.text ?? "") else {
            return false
        }
        for index in (comma + 2).upTo(comma + 2 + Self.maximumPhraseLength) {
            guard let word = paragraph[index], word.isWord, !ClosedClassWords.prepositions.contains(word.text) else {
                return false
            }
            if let kind = BodyKind.byNoun[word.text], Self.kinds.contains(kind), endsPhrase(index + 1, paragraph) {
                return true
            }
        }
        return false
    }

    private func endsPhrase(_ index: Int, _ paragraph: AnnotatedParagraph) -> Bool {
        guard let next = paragraph[index] else { return true }
        return next.token.kind == .punctuation || Self.openers.contains(next.text)
            || ClosedClassWords.prepositions.contains(next.text)
    }

    /// Whether what the name is stands right before it: "the chipmaker Lund".
    private func isBehindCompanyNoun(_ candidate: NameCandidate, _ paragraph: AnnotatedParagraph) -> Bool {
        guard let noun = paragraph[candidate.tokens.lowerBound - 1], !noun.isCapitalized else { return false }
        if Self.media.contains(noun.text) { return true }
        return noun.text.hasSuffix("maker") && noun.text.utf8.count > "maker".utf8.count
            && !Self.peopleWhoMake.contains(noun.text)
    }

    /// The kinds of bodies that are not places as well, as hospitals and schools are.
    private static let kinds: Set<BodyKind> = [.association, .company, .medium, .party]

    /// Words that go on with what a body is or does.
    private static let openers: WordList = "that which who whose based founded formed owned run backed led known set"

    private static let media: WordList = "broadcaster journal magazine newspaper tabloid website"

    private static let peopleWhoMake: WordList =
        "dressmaker filmmaker film-maker homemaker lawmaker matchmaker peacemaker playmaker policymaker policy-maker"
}
