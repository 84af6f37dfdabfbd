import Language
import Text

/// What the words beside a person's name say of who it is.
struct PersonCues {
    /// By "Mr" or "Queen" before the name.
    let titleGender: GrammaticalGender?
    /// "Lady Lund" is Sir Peter Lund's wife, unless somebody is a lady or a dame in full.
    let isLady: Bool
    /// By the title, the kin or the given name.
    let gender: GrammaticalGender?
    /// Somebody's wife, son or brother.
    let isRelative: Bool
    /// "born Peter Baker", "under the ring name Luke Harper": what somebody named before is called besides.
    let isAlias: Bool
    /// The first token of its sentence.
    let sentence: Int
    /// "bill clinton" for the first name of "Bill and Hillary Clinton".
    let fullKey: String?

    init(_ candidate: NameCandidate, _ text: NameText) {
        let name = candidate.tokens
        let start = candidate.roleTokens?.lowerBound ?? name.lowerBound
        titleGender = PersonCues.title(text[name.lowerBound - 1])
        let kin = PersonCues.kin(before: start, after: name.upperBound, in: text)
        isRelative = kin != nil
        let first = candidate.key.prefix { $0 != " " && $0 != "-" }
        let byName = name.count > 1 ? Lexicon.gender(ofGivenName: String(first)) : nil
        isLady = text[name.lowerBound - 1].map { $0.isCapitalized && $0.folded == "lady" } ?? false
        gender = titleGender ?? kin ?? byName
        isAlias = PersonCues.isAlias(name, text)
        sentence =
            text.sentences[max(0, text.sentences.partitioningIndex { $0.range.lowerBound > name.lowerBound } - 1)]
            .range.lowerBound
        fullKey = PersonCues.sharedSurname(after: candidate, text).map { "\(candidate.key) \(text.words[$0].folded)" }
    }

    private static func title(_ word: NameWord?) -> GrammaticalGender? {
        guard let word, word.isCapitalized else { return nil }
        return PersonLexicon.titles[word.folded]
    }

    /// "his wife Ann Lund", "Lund's father, Jan Lund, said".
    private static func kin(before start: Int, after end: Int, in text: NameText) -> GrammaticalGender? {
        let afterComma = text[start - 1]?.text == ","
        let noun = afterComma ? start - 2 : start - 1
        guard let word = text[noun]?.text, let gender = PersonLexicon.kin[word] else { return nil }
        let closes = [",", ".", ")", "and", ";"].contains(text[end]?.text ?? "") || text[end]?.isClitic == true
        return !afterComma || closes ? gender : nil
    }

    private static func isAlias(_ name: Range<Int>, _ text: NameText) -> Bool {
        guard name.count > 1 else { return false }
        let before = (1...3).map { text[name.lowerBound - $0]?.text ?? "" }
        if ["born", "Born", "aka", "a.k.a.", "née", "né"].contains(before[0]) { return true }
        if before[0] == "as", before[1] == "known" { return true }
        return before[0] == "name" && aliasNouns.contains(before[1])
    }

    private static let aliasNouns: Set<String> = ["ring", "stage", "pen", "birth", "real", "screen", "maiden", "the"]

    /// The word for the family in "Bill and Hillary Clinton", of Bill's name.
    static func sharedSurname(after candidate: NameCandidate, _ text: NameText) -> Int? {
        let end = candidate.tokens.upperBound
        guard candidate.tokens.count == 1, text[end]?.text == "and", let partner = text[end + 1],
            let last = text[end + 2],
            text.words[candidate.tokens.lowerBound].traits.contains(.givenName), partner.traits.contains(.givenName),
            last.isCapitalized, last.isWord, !last.traits.contains(.givenName) || last.traits.contains(.surname)
        else { return nil }
        return end + 2
    }
}
