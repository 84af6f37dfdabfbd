import ArticleModel
import Language
import Text

/// A cue for the kind of a name in the words around it.
enum ContextCue: Hashable, CaseIterable {
    case person, place, company, thing
}

/// Reads the cues around names that no list knows.
struct ContextCueReader {
    let paragraph: AnnotatedParagraph

    func cue(around name: Range<Int>) -> ContextCue? {
        let before = paragraph[name.lowerBound - 1]
        let after = paragraph[name.upperBound]
        if let after, ContextCueWords.placeNouns.contains(after.text) { return .place }
        if let after, ContextCueWords.afterPersonNames.contains(after.text) { return .person }
        if before?.text == "the" || before?.text == "The" { return .thing }
        if let before, ContextCueWords.placePrepositions.contains(before.text), after?.isClitic != true {
            return .place
        }
        if before?.text == "of", let head = paragraph[name.lowerBound - 2]?.text, NameLexicon.placeHeads.contains(head)
        {
            return .place
        }
        if before?.text == "and", isUnknown(name.lowerBound - 2) { return .thing }
        if let before, ContextCueWords.ships.contains(before.text) { return .thing }
        if hasCompanyNoun(name.upperBound) { return .company }
        if let before, ContextCueWords.companies.contains(before.text) { return .company }
        if let after, NameLexicon.speechVerbs.contains(after.text), before?.text != "and" { return .person }
        if let before, NameLexicon.titles.contains(before.text) || NameLexicon.speechVerbs.contains(before.text) {
            return .person
        }
        return after?.text == "," ? apposition(name.upperBound + 1) : nil
    }

    /// Whether the word is a capitalized one that no list knows, as the first half of "Brandal and Lund".
    private func isUnknown(_ index: Int) -> Bool {
        guard let word = paragraph[index], word.isCapitalized, !word.isAllUppercase else { return false }
        return word.traits.isEmpty && Lexicon.known(word.normalized) == nil && Lexicon.places(word.normalized).isEmpty
    }

    /// Whether a noun for what companies have follows: "Lund shares fell", "Lund's headquarters".
    private func hasCompanyNoun(_ index: Int) -> Bool {
        let next = paragraph[index]?.isClitic == true ? index + 1 : index
        guard let word = paragraph[next] else { return false }
        return ContextCueWords.companyNouns.contains(word.text)
            || word.text == "chief" && paragraph[next + 1]?.text == "executive"
    }

    /// Returns the cue of an apposition or relative clause: "Lund, 51, …", "Lund, who …", "Lund, which …".
    private func apposition(_ index: Int) -> ContextCue? {
        guard let word = paragraph[index]?.text else { return nil }
        if word == "who" || word == "whose" { return .person }
        if word == "which" { return .thing }
        let isAge = word.utf8.count == 2 && word.utf8.allSatisfy { $0.isASCIIDigit }
        return isAge && paragraph[index + 1]?.text == "," ? .person : nil
    }
}
