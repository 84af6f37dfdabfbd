import Language

/// What the words beside a person's name say of who it is.
struct PersonSigns {
    /// By "Mr" or "Queen" before the name.
    let titleGender: GrammaticalGender?
    /// By the title, the kin or the given name.
    let gender: GrammaticalGender?
    /// Somebody's wife, son or brother.
    let isRelative: Bool
    /// Stands in a sentence whose capitals mean something.
    let isPlain: Bool
    /// "bill clinton" for the first name of "Bill and Hillary Clinton".
    let fullKey: String?

    init(_ candidate: NameCandidate, _ text: NameText) {
        let name = candidate.tokens
        let start = candidate.roleTokens?.lowerBound ?? name.lowerBound
        titleGender = PersonSigns.title(text[name.lowerBound - 1])
        let kin = PersonSigns.kin(before: start, behind: name.upperBound, in: text)
        isRelative = kin != nil
        let first = candidate.key.prefix { $0 != " " && $0 != "-" }
        let byName = name.count > 1 ? Lexicon.gender(ofGivenName: String(first)) : nil
        gender = titleGender ?? kin ?? byName
        let sentence = text.sentences[
            max(0, text.sentences.partitioningIndex { $0.range.lowerBound > name.lowerBound } - 1)]
        isPlain = !sentence.isTitleCase
        fullKey = PersonSigns.shared(candidate, text)
    }

    private static func title(_ word: NameWord?) -> GrammaticalGender? {
        guard let word, word.isCapital else { return nil }
        return PersonWords.titles[word.folded]
    }

    /// "his wife Ann Lund", "Lund's father, Jan Lund, said".
    private static func kin(before start: Int, behind end: Int, in text: NameText) -> GrammaticalGender? {
        let behindComma = text[start - 1]?.text == ","
        let noun = behindComma ? start - 2 : start - 1
        guard let word = text[noun]?.text, let gender = PersonWords.kin[word] else { return nil }
        let closes = [",", ".", ")", "and", ";"].contains(text[end]?.text ?? "") || text[end]?.isClitic == true
        return !behindComma || closes ? gender : nil
    }

    private static func shared(_ candidate: NameCandidate, _ text: NameText) -> String? {
        let end = candidate.tokens.upperBound
        guard candidate.tokens.count == 1, text[end]?.text == "and", let partner = text[end + 1],
            let last = text[end + 2],
            text.words[candidate.tokens.lowerBound].traits.contains(.givenName), partner.traits.contains(.givenName),
            last.isCapital, last.isWord, !last.traits.contains(.givenName) || last.traits.contains(.surname)
        else { return nil }
        return "\(candidate.key) \(last.folded)"
    }
}
