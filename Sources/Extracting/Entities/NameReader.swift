import ArticleModel
import Language

/// Says what the words of one name are.
struct NameReader {
    let text: NameText

    func candidates(in range: Range<Int>, role: Range<Int>?) -> [NameCandidate] {
        let range = trimmed(range)
        if let rule = listed(range), !(role != nil && rule.kind != .other) { return [candidate(range, rule)] }
        if let rule = organization(range) ?? event(range) ?? place(range) { return [candidate(range, rule)] }
        if role != nil { return [candidate(range, .title, role: role)] }
        if let rule = person(range) { return [candidate(range, rule)] }
        if let split = afterNationality(range) { return split }
        return fallback(range).map { [candidate(range, $0)] } ?? []
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
        if first.traits.contains(.givenName),
            !first.traits.contains(.common) || last.traits.contains(.surname) || !last.traits.contains(.common)
        {
            return .givenName
        }
        if capitals.dropLast().contains(where: \.isInitial) { return .initial }
        return last.traits.contains(.surname) && !first.traits.contains(.common) && !last.traits.contains(.common)
            ? .surname : nil
    }

    /// "Russian Gazprom": the nationality, and what is left as a name of its own.
    private func afterNationality(_ range: Range<Int>) -> [NameCandidate]? {
        for length in stride(from: min(3, range.count - 1), to: 0, by: -1) {
            let front = range.lowerBound..<range.lowerBound + length
            guard let rule = listed(front), rule == .nationality else { continue }
            return [candidate(front, rule)] + candidates(in: front.upperBound..<range.upperBound, role: nil)
        }
        guard range.count > 1, let rule = listed(range.lowerBound..<range.lowerBound + 1), rule.kind == .place else {
            return nil
        }
        return [candidate(range, .placeAndMore)]
    }

    private func fallback(_ range: Range<Int>) -> NameRule? {
        let words = text.words[range]
        if range.count > 1 {
            return words.contains { $0.traits.contains(.common) } ? .commonWords : .twoUnknownWords
        }
        let word = text.words[range.lowerBound]
        if word.isAllCapitals {
            return word.text.unicodeScalars.count <= 6 && !word.text.hasSuffix(".") ? .acronym : nil
        }
        if word.traits.contains(.common) { return nil }
        if speaks(range) { return .speaking }
        if isAfterPreposition(range) { return .afterPreposition }
        return word.traits.isDisjoint(with: [.surname, .givenName]) ? .unknownWord : .rareSurname
    }

    private func speaks(_ range: Range<Int>) -> Bool {
        let near = [text[range.upperBound], text[range.lowerBound - 1]]
        return near.contains { $0.map { NameLists.speechVerbs.contains($0.text) } ?? false }
    }
}
