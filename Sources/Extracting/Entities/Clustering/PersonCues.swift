import Language
import Text

/// The cues for who a person is in the words beside a mention of the name.
struct PersonCues {
    /// The gender that "Mr" or "Queen" before the name gives.
    let titleGender: GrammaticalGender?
    /// Whether the name is like "Lady Lund", who is Sir Peter Lund's wife, unless somebody is a lady or a dame in
    /// full.
    let isLady: Bool
    /// The gender that the title, the word for a relative or the given name gives.
    let gender: GrammaticalGender?
    /// Whether the person is said to be somebody's wife, son or brother.
    let isRelative: Bool
    /// Whether somebody named before is also called so: "born Peter Baker", "under the ring name Luke Harper".
    let isAlias: Bool
    /// The first token of its sentence.
    let sentence: Int
    /// The key with the shared surname: "bill clinton" for the first name of "Bill and Hillary Clinton".
    let fullKey: String?

    init(_ candidate: NameCandidate, _ paragraph: AnnotatedParagraph) {
        let name = candidate.tokens
        let start = candidate.roleTokens?.lowerBound ?? name.lowerBound
        titleGender = PersonCues.title(paragraph[name.lowerBound - 1])
        let kin = PersonCues.kin(before: start, after: name.upperBound, in: paragraph)
        isRelative = kin != nil
        let first = candidate.key.prefix { $0 != " " && $0 != "-" }
        let byName = name.count > 1 ? Lexicon.gender(ofGivenName: String(first)) : nil
        isLady = paragraph[name.lowerBound - 1].map { $0.isCapitalized && $0.normalized == "lady" } ?? false
        gender = titleGender ?? kin ?? byName
        isAlias = PersonCues.isAlias(name, paragraph)
        sentence =
            paragraph.sentences[
                max(0, paragraph.sentences.partitioningIndex { $0.range.lowerBound > name.lowerBound } - 1)
            ]
            .range.lowerBound
        fullKey = PersonCues.sharedSurname(after: candidate, paragraph).map {
            "\(candidate.key) \(paragraph.words[$0].normalized)"
        }
    }

    private static func title(_ word: AnnotatedToken?) -> GrammaticalGender? {
        guard let word, word.isCapitalized else { return nil }
        return PersonLexicon.gender(ofTitle: word.normalized, isCapitalized: true)
    }

    /// Returns the gender of a word for a relative beside the name: "his wife Ann Lund", "Lund's father, Jan Lund,
    /// said".
    private static func kin(before start: Int, after end: Int, in paragraph: AnnotatedParagraph) -> GrammaticalGender? {
        let afterComma = paragraph[start - 1]?.text == ","
        let noun = afterComma ? start - 2 : start - 1
        guard let word = paragraph[noun]?.text, let gender = PersonLexicon.kin[word] else { return nil }
        let closes =
            [",", ".", ")", "and", ";"].contains(paragraph[end]?.text ?? "") || paragraph[end]?.isClitic == true
        return !afterComma || closes ? gender : nil
    }

    private static func isAlias(_ name: Range<Int>, _ paragraph: AnnotatedParagraph) -> Bool {
        guard name.count > 1 else { return false }
        let before = (1...3).map { paragraph[name.lowerBound - $0]?.text ?? "" }
        if ["born", "Born", "aka", "a.k.a.", "née", "né"].contains(before[0]) { return true }
        if before[0] == "as", before[1] == "known" { return true }
        return before[0] == "name" && aliasNouns.contains(before[1])
    }

    private static let aliasNouns: Set<String> = ["ring", "stage", "pen", "birth", "real", "screen", "maiden", "the"]

    /// Returns the index of the surname that Bill shares in "Bill and Hillary Clinton".
    static func sharedSurname(after candidate: NameCandidate, _ paragraph: AnnotatedParagraph) -> Int? {
        let end = candidate.tokens.upperBound
        guard candidate.tokens.count == 1, paragraph[end]?.text == "and", let partner = paragraph[end + 1],
            let last = paragraph[end + 2],
            paragraph.words[candidate.tokens.lowerBound].traits.contains(.givenName),
            partner.traits.contains(.givenName),
            last.isCapitalized, last.isWord, !last.traits.contains(.givenName) || last.traits.contains(.surname)
        else { return nil }
        return end + 2
    }
}
