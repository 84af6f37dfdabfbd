import ArticleModel
import Language
import Text

/// Says what the words of one name are.
struct NameClassifier {
    let text: NameText

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

    /// "[President Jane] Doe": the brackets hold what the editor put before the name.
    private func isBracketedStart(_ range: Range<Int>) -> Bool {
        text[range.upperBound]?.text == "]" && text[range.upperBound + 1]?.isCapitalized == true
    }

    private func candidate(_ range: Range<Int>, _ rule: NameRule, role: Range<Int>? = nil) -> NameCandidate {
        var candidate = NameCandidate(text.paragraph, range, key: text.key(range), rule, role: role.flatMap(roleText))
        candidate.roleTokens = role
        candidate.isFamilyName =
            role?.last.map { ContextCueWords.beforeSurname.contains(text.words[$0].folded) } ?? false
        return candidate
    }

    private func roleText(_ range: Range<Int>) -> String? {
        let words = text.words[range].map(\.text)
        return range.count == 1 && NameLexicon.plainTitles.contains(text.words[range.lowerBound].folded)
            ? nil : words.joined(separator: " ")
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound + 1, !text.words[end - 1].isCapitalized || isPostNominal(end - 1) { end -= 1 }
        return range.lowerBound..<end
    }

    func isPostNominal(_ index: Int) -> Bool {
        text.words[index].isAllUppercase && ContextCueWords.postNominals.contains(text.words[index].folded)
    }

    /// Behind an office stands no "Town" and no "Party".
    private func isAllCommon(_ range: Range<Int>) -> Bool {
        text.words[range].allSatisfy { word in
            word.traits.contains(.common) && word.traits.isDisjoint(with: [.givenName, .surname])
        }
    }

    /// "Oslo-based", "Lund-led": a name made to an adjective.
    private func isCompound(_ range: Range<Int>) -> Bool {
        text.words[range].contains { word in
            guard let hyphen = word.text.unicodeScalars.lastIndex(of: "-") else { return false }
            return word.text.unicodeScalars[hyphen...].dropFirst().count > 2
                && word.text.unicodeScalars[hyphen...].dropFirst().allSatisfy(\.isLowercase)
        }
    }

    /// By the lists of whole names.
    func listed(_ range: Range<Int>) -> NameRule? {
        let key = text.key(range)
        switch Lexicon.known(key) {
        case .demonym: return .nationality
        case .organization: return .knownOrganization
        case .other: return .knownOther
        case nil: break
        }
        if range.count == 2, NameLexicon.directions.contains(text.words[range.lowerBound].folded),
            case .demonym? = Lexicon.known(text.words[range.lowerBound + 1].folded)
        {
            return .nationality
        }
        if range.count == 1, NameLexicon.singleWordOrganizations.contains(key) { return .knownOrganization }
        if key == "us", text.words[range.lowerBound].text == "Us" { return nil }
        guard let place = Lexicon.places(key).first else { return nil }
        switch place.kind {
        case .city: return city(range, place)
        case .country, .capital: return .country
        case .region, .state: return .region
        }
    }

    /// A lone small city that is also a given name or a surname, or that speaks, is no sign.
    private func city(_ range: Range<Int>, _ place: GazetteerPlace) -> NameRule? {
        guard range.count == 1 else { return .gazetteer }
        let traits = text.words[range.lowerBound].traits
        if traits.contains(.givenName) || traits.contains(.surname) || speaksAlone(range), place.population < 500_000,
            !isAfterPreposition(range)
        {
            return nil
        }
        return .gazetteer
    }

    /// In "Dockers in Vigo and Kiel said" no city speaks.
    private func speaksAlone(_ range: Range<Int>) -> Bool {
        text[range.lowerBound - 1]?.text != "and" && speaks(range)
    }

    func isAfterPreposition(_ range: Range<Int>) -> Bool {
        text[range.lowerBound - 1].map { NameLexicon.placePrepositions.contains($0.text) } ?? false
    }

    private func isCommonWord(_ index: Int) -> Bool {
        let traits = text.words[index].traits
        return traits.contains(.common) && traits.isDisjoint(with: [.givenName])
    }

    /// "Russian Gazprom": the nationality, and what is left as a name of its own.
    private func afterNationality(_ range: Range<Int>) -> [NameCandidate]? {
        for length in stride(from: min(3, range.count - 1), to: 0, by: -1) {
            let front = range.lowerBound..<range.lowerBound + length
            guard case .demonym(let code)? = Lexicon.known(text.key(front)) else { continue }
            if code.isEmpty, text.words[range.lowerBound].traits.contains(.givenName) { continue }
            return [candidate(front, .nationality)] + candidates(in: front.upperBound..<range.upperBound, role: nil)
        }
        return nil
    }

    /// "Chicago Bulls" is a team; "Kosovo Albanians" a place and a nationality.
    private func afterPlace(_ range: Range<Int>) -> [NameCandidate]? {
        for length in stride(from: min(3, range.count - 1), to: 0, by: -1) {
            let front = range.lowerBound..<range.lowerBound + length
            guard let rule = listed(front), rule.kind == .place else { continue }
            let rest = front.upperBound..<range.upperBound
            if listed(rest) == .nationality { return [candidate(front, rule), candidate(rest, .nationality)] }
            let last = text.words[range.upperBound - 1]
            if last.text.hasSuffix("s"), last.traits.contains(.common) { return [candidate(range, .placeAndMore)] }
        }
        return nil
    }
}
