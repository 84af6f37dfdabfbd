import ArticleModel
import Language
import Text

/// Classifies the words of one name: which rule takes them for a name, and of which kind.
struct NameClassifier {
    let paragraph: AnnotatedParagraph

    func candidates(in range: Range<Int>, role: Range<Int>?) -> [NameCandidate] {
        let range = trimmed(range)
        if isBracketedStart(range) { return [] }
        if let rule = listed(range), !(role != nil && rule.kind != .other) { return [candidate(range, rule)] }
        if let rule = organization(range) ?? event(range) ?? place(range) { return [candidate(range, rule)] }
        if role != nil { return isAllCommon(range) ? [] : [candidate(range, .title, role: role)] }
        if isCompound(range) { return [] }
        if let split = afterNationality(range) { return split }
        if let rule = person(range) { return [candidate(range, rule)] }
        if range.count > 2, isCommonWord(range.lowerBound), let rule = person(range.dropFirst()) {
            return [candidate(range.dropFirst(), rule)]
        }
        if let split = afterPlace(range) { return split }
        return fallback(range).map { [candidate(range, $0)] } ?? []
    }

    /// Whether a bracket closes after the words and a name follows, as in "[President Jane] Doe": the editor put them
    /// before it.
    private func isBracketedStart(_ range: Range<Int>) -> Bool {
        paragraph[range.upperBound]?.text == "]" && paragraph[range.upperBound + 1]?.isCapitalized == true
    }

    private func candidate(_ range: Range<Int>, _ rule: NameRule, role: Range<Int>? = nil) -> NameCandidate {
        var candidate = NameCandidate(
            paragraph.index, range, key: paragraph.key(range), rule, role: role.flatMap(roleText))
        candidate.roleTokens = role
        candidate.isFamilyName =
            role?.last.map { ContextCueWords.titlesBeforeSurnames.contains(paragraph.words[$0].normalized) } ?? false
        return candidate
    }

    private func roleText(_ range: Range<Int>) -> String? {
        let words = paragraph.words[range].map(\.text)
        return range.count == 1 && NameLexicon.courtesyTitles.contains(paragraph.words[range.lowerBound].normalized)
            ? nil : words.joined(separator: " ")
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound + 1, !paragraph.words[end - 1].isCapitalized || isPostNominal(end - 1) { end -= 1 }
        return range.lowerBound.upTo(end)
    }

    func isPostNominal(_ index: Int) -> Bool {
        paragraph.words[index].isAllUppercase
            && ContextCueWords.postNominals.contains(paragraph.words[index].normalized)
    }

    /// Whether all words are common: no "Town" and no "Party" after a title is a person's name.
    private func isAllCommon(_ range: Range<Int>) -> Bool {
        paragraph.words[range].allSatisfy { word in
            word.traits.contains(.common) && word.traits.isDisjoint(with: [.givenName, .surname])
        }
    }

    /// Whether a name is made an adjective, as in "Oslo-based" and "Lund-led".
    private func isCompound(_ range: Range<Int>) -> Bool {
        paragraph.words[range].contains { word in
            guard let hyphen = word.text.unicodeScalars.lastIndex(of: "-") else { return false }
            return word.text.unicodeScalars[hyphen...].dropFirst().count > 2
                && word.text.unicodeScalars[hyphen...].dropFirst().allSatisfy(\.isLowercase)
        }
    }

    /// Returns the rule of the list of whole names that has the words, if one has them.
    func listed(_ range: Range<Int>) -> NameRule? {
        let key = paragraph.key(range)
        switch Lexicon.known(key) {
        case .demonym: return .nationality
        case .organization: return .knownOrganization
        case .other: return .knownOther
        case nil: break
        }
        if range.count == 2, NameLexicon.directions.contains(paragraph.words[range.lowerBound].normalized),
            case .demonym? = Lexicon.known(paragraph.words[range.lowerBound + 1].normalized)
        {
            return .nationality
        }
        if range.count == 1, NameLexicon.singleWordOrganizations.contains(key) { return .knownOrganization }
        if key == "us", paragraph.words[range.lowerBound].text == "Us" { return nil }
        guard let place = Lexicon.places(key).first else { return nil }
        switch place.kind {
        case .city: return city(range, place)
        case .country, .capital: return .country
        case .region, .state: return .region
        }
    }

    /// Returns the rule for a city, but nil for a single word that is also a given name or a surname, or that speaks,
    /// unless the city is large.
    private func city(_ range: Range<Int>, _ place: GazetteerPlace) -> NameRule? {
        guard range.count == 1 else { return .gazetteer }
        let traits = paragraph.words[range.lowerBound].traits
        if traits.contains(.givenName) || traits.contains(.surname) || speaksAlone(range), place.population < 500_000,
            !isAfterPreposition(range)
        {
            return nil
        }
        return .gazetteer
    }

    /// Whether the name alone is the subject of a verb of speech: in "Dockers in Vigo and Kiel said" no city speaks.
    private func speaksAlone(_ range: Range<Int>) -> Bool {
        paragraph[range.lowerBound - 1]?.text != "and" && speaks(range)
    }

    func isAfterPreposition(_ range: Range<Int>) -> Bool {
        paragraph[range.lowerBound - 1].map { NameLexicon.placePrepositions.contains($0.text) } ?? false
    }

    private func isCommonWord(_ index: Int) -> Bool {
        let traits = paragraph.words[index].traits
        return traits.contains(.common) && traits.isDisjoint(with: [.givenName])
    }

    /// Returns the nationality at the beginning, as in "Russian Gazprom", and the rest as a name of its own.
    private func afterNationality(_ range: Range<Int>) -> [NameCandidate]? {
        for length in stride(from: min(3, range.count - 1), to: 0, by: -1) {
            let front = range.lowerBound.upTo(range.lowerBound + length)
            guard case .demonym(let code)? = Lexicon.known(paragraph.key(front)) else { continue }
            if code.isEmpty, paragraph.words[range.lowerBound].traits.contains(.givenName) { continue }
            return [candidate(front, .nationality)] + candidates(in: front.upperBound.upTo(range.upperBound), role: nil)
        }
        return nil
    }

    /// Returns the names in words that begin with a place: "Chicago Bulls" is a team, "Kosovo Albanians" a place and
    /// a nationality.
    private func afterPlace(_ range: Range<Int>) -> [NameCandidate]? {
        for length in stride(from: min(3, range.count - 1), to: 0, by: -1) {
            let front = range.lowerBound.upTo(range.lowerBound + length)
            guard let rule = listed(front), rule.kind == .place else { continue }
            let rest = front.upperBound.upTo(range.upperBound)
            if listed(rest) == .nationality { return [candidate(front, rule), candidate(rest, .nationality)] }
            let last = paragraph.words[range.upperBound - 1]
            if last.text.hasSuffix("s"), last.traits.contains(.common) { return [candidate(range, .placeAndMore)] }
        }
        return nil
    }
}
