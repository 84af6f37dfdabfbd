import Language

extension NameClassifier {
    func person(_ range: Range<Int>) -> NameRule? {
        let words = paragraph.words[range]
        let capitals = words.filter(\.isCapitalized)
        guard (2...5).contains(range.count), let first = capitals.first, let last = capitals.last, capitals.count > 1
        else {
            return nil
        }
        let endsInCommonWord = last.traits.contains(.common) && !last.traits.contains(.surname)
        if first.traits.contains(.givenName), !endsInCommonWord || first.traits.isDisjoint(with: [.common, .surname]) {
            return .givenName
        }
        if capitals.dropLast().contains(where: \.isInitial) { return .initial }
        return last.traits.contains(.surname) && !first.traits.contains(.common) && !last.traits.contains(.common)
            ? .surname : nil
    }

    func fallback(_ range: Range<Int>) -> NameRule? {
        let words = paragraph.words[range]
        if paragraph[range.lowerBound - 1]?.text == "[" { return nil }
        if range.count > 1 {
            if words.first.map(isLongAcronym) == true, !words.allSatisfy(\.isAllUppercase) { return .acronymAndMore }
            let unknown = words.filter { $0.isCapitalized && !$0.traits.contains(.common) }
            return unknown.count > 1 && words.first?.traits.contains(.common) == false ? .twoUnknownWords : .commonWords
        }
        let word = paragraph.words[range.lowerBound]
        if word.isAllUppercase {
            return isAcronym(word) ? .acronym : nil
        }
        if word.traits.contains(.common) { return nil }
        if paragraph[range.lowerBound - 1]?.text == "]" { return .rareSurname }
        if speaks(range) { return .speaking }
        return word.traits.isDisjoint(with: [.surname, .givenName]) ? nil : .rareSurname
    }

    /// Whether the word is an acronym of three letters or more, such as "KPMG"; two may be somebody's initials.
    private func isLongAcronym(_ word: AnnotatedToken) -> Bool {
        word.normalized.utf8.count > 2 && isAcronym(word) && word.isAllUppercase
    }

    private func isAcronym(_ word: AnnotatedToken) -> Bool {
        (2...6).contains(word.normalized.utf8.count) && word.normalized.utf8.allSatisfy { (97...122).contains($0) }
            && !NameLexicon.nonNameAcronyms.contains(word.normalized)
    }

    func speaks(_ range: Range<Int>) -> Bool {
        let near = [paragraph[range.upperBound], paragraph[range.lowerBound - 1]]
        return near.contains { $0.map { NameLexicon.speechVerbs.contains($0.text) } ?? false }
    }
}
