import ArticleModel
import Language

/// Says what the words of one name are.
struct NameReader {
    let text: NameText

    func candidates(in range: Range<Int>, role: Range<Int>?) -> [NameCandidate] {
        let range = trimmed(range)
        if isBracketedStart(range) { return [] }
        if let rule = listed(range), !(role != nil && rule.kind != .other) { return [candidate(range, rule)] }
        if let rule = organization(range) ?? event(range) ?? place(range) { return [candidate(range, rule)] }
        if role != nil { return [candidate(range, .title, role: role)] }
        if let split = afterNationality(range) { return split }
        if let rule = person(range) { return [candidate(range, rule)] }
        if range.count > 2, isPlainWord(range.lowerBound), let rule = person(range.dropFirst()) {
            return [candidate(range.dropFirst(), rule)]
        }
        if let split = afterPlace(range) { return split }
        return fallback(range).map { [candidate(range, $0)] } ?? []
    }

    /// "[President Jane] Doe": the brackets hold what the editor put before the name.
    private func isBracketedStart(_ range: Range<Int>) -> Bool {
        text[range.upperBound]?.text == "]" && text[range.upperBound + 1]?.isCapital == true
    }

    private func candidate(_ range: Range<Int>, _ rule: NameRule, role: Range<Int>? = nil) -> NameCandidate {
        NameCandidate(text.paragraph, range, key: text.key(range), rule, role: role.flatMap(roleText))
    }

    private func roleText(_ range: Range<Int>) -> String? {
        let words = text.words[range].map(\.text)
        return range.count == 1 && NameLists.plainTitles.contains(text.words[range.lowerBound].folded)
            ? nil : words.joined(separator: " ")
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound + 1, !text.words[end - 1].isCapital { end -= 1 }
        return range.lowerBound..<end
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
        if range.count == 2, NameLists.directions.contains(text.words[range.lowerBound].folded),
            case .demonym? = Lexicon.known(text.words[range.lowerBound + 1].folded)
        {
            return .nationality
        }
        if range.count == 1, NameLists.loneOrganizations.contains(key) { return .knownOrganization }
        if key == "us", text.words[range.lowerBound].text == "Us" { return nil }
        guard let place = Lexicon.places(key).first else { return nil }
        return place.kind == .city ? city(range, place) : .country
    }

    /// A lone small city that is also a given name or a surname is no sign.
    private func city(_ range: Range<Int>, _ place: Place) -> NameRule? {
        guard range.count == 1 else { return .gazetteer }
        let traits = text.words[range.lowerBound].traits
        if traits.contains(.givenName) || traits.contains(.surname), place.population < 500_000,
            !isAfterPreposition(range)
        {
            return nil
        }
        return .gazetteer
    }

    func isAfterPreposition(_ range: Range<Int>) -> Bool {
        text[range.lowerBound - 1].map { NameLists.placePrepositions.contains($0.text) } ?? false
    }

    private func organization(_ range: Range<Int>) -> NameRule? {
        guard range.count > 1 else { return nil }
        let words = text.words[range]
        let head = words.firstIndex { ["of", "for", "on"].contains($0.text) }.map { $0 - 1 } ?? range.upperBound - 1
        let isHead = NameLists.organizationHeads.contains(text.words[head].folded)
        if isHead { return Self.legalForms.contains(text.words[head].folded) ? .legalForm : .organizationWord }
        if text.words[head].traits.contains(.endsOrganization), head > range.lowerBound { return .organizationWord }
        return words.contains { $0.text == "&" } ? .organizationWord : nil
    }

    private static let legalForms: Set<String> = ["inc", "corp", "ltd", "llc", "plc", "co"]

    private func event(_ range: Range<Int>) -> NameRule? {
        let last = text.words[range.upperBound - 1]
        guard
            range.count > 1
                || ["christmas", "easter", "ramadan", "holocaust", "bible", "koran", "quran", "olympics"].contains(
                    last.folded)
        else { return nil }
        return NameLists.eventHeads.contains(last.folded)
            || last.traits.contains(.endsEvent) && !last.traits.contains(.surname)
            ? .eventWord : nil
    }

    private func place(_ range: Range<Int>) -> NameRule? {
        guard range.count > 1 else { return nil }
        let first = text.words[range.lowerBound].folded
        let rest = text.key(range.dropFirst())
        if NameLists.directions.contains(first), !Lexicon.places(rest).isEmpty { return .placeWord }
        if ["lake", "mount", "mt", "port", "fort", "cape", "gulf", "ft"].contains(first) { return .placeWord }
        let head = text.words[range].firstIndex { $0.text == "of" }.map { $0 - 1 } ?? range.upperBound - 1
        return NameLists.placeHeads.contains(text.words[head].folded) || text.words[head].traits.contains(.endsPlace)
            ? .placeWord : nil
    }

    private func person(_ range: Range<Int>) -> NameRule? {
        let words = text.words[range]
        let capitals = words.filter(\.isCapital)
        guard (2...5).contains(range.count), let first = capitals.first, let last = capitals.last, capitals.count > 1
        else {
            return nil
        }
        let endsPlainly = last.traits.contains(.common) && !last.traits.contains(.surname)
        if first.traits.contains(.givenName), !endsPlainly || first.traits.isDisjoint(with: [.common, .surname]) {
            return .givenName
        }
        if capitals.dropLast().contains(where: \.isInitial) { return .initial }
        return last.traits.contains(.surname) && !first.traits.contains(.common) && !last.traits.contains(.common)
            ? .surname : nil
    }

    private func isPlainWord(_ index: Int) -> Bool {
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

    private func fallback(_ range: Range<Int>) -> NameRule? {
        let words = text.words[range]
        if text[range.lowerBound - 1]?.text == "[" { return nil }
        if range.count > 1 {
            let unknown = words.filter { $0.isCapital && !$0.traits.contains(.common) }
            return unknown.count > 1 && words.first?.traits.contains(.common) == false ? .twoUnknownWords : .commonWords
        }
        let word = text.words[range.lowerBound]
        if word.isAllCapitals {
            return isAcronym(word) ? .acronym : nil
        }
        if word.traits.contains(.common) { return nil }
        if text[range.lowerBound - 1]?.text == "]" { return .rareSurname }
        if speaks(range) { return .speaking }
        return word.traits.isDisjoint(with: [.surname, .givenName]) ? nil : .rareSurname
    }

    private func isAcronym(_ word: NameWord) -> Bool {
        (2...6).contains(word.folded.utf8.count) && word.folded.utf8.allSatisfy { (97...122).contains($0) }
            && !NameLists.plainAcronyms.contains(word.folded)
    }

    private func speaks(_ range: Range<Int>) -> Bool {
        let near = [text[range.upperBound], text[range.lowerBound - 1]]
        return near.contains { $0.map { NameLists.speechVerbs.contains($0.text) } ?? false }
    }
}
