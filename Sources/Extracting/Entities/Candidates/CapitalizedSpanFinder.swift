/// Finds the stretches of a sentence that may hold names: capitalised words, and what joins them.
struct CapitalizedSpanFinder {
    let text: NameText

    /// In words. No name is longer: what is, is a list or a text in capitals.
    private static let maximumLength = 100

    func spans(in sentence: NameSentence) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = sentence.range.lowerBound
        while index < sentence.range.upperBound {
            if text.words[index].isCapitalized {
                let end = endOfSpan(from: index, limit: sentence.range.upperBound)
                found.append(index..<end)
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    private func endOfSpan(from start: Int, limit: Int) -> Int {
        let limit = min(limit, start + Self.maximumLength)
        var end = start + 1
        while end < limit {
            if text.words[end].isCapitalized {
                end += 1
            } else if let next = afterConnector(at: end, from: start), next < limit {
                end = next + 1
            } else {
                break
            }
        }
        return end
    }

    /// The capitalised word behind the joining words at `index`, if they join.
    private func afterConnector(at index: Int, from start: Int) -> Int? {
        let connector = text.words[index].text
        if NameLexicon.particles.contains(connector) {
            return capitalizedWord(after: index, over: NameLexicon.particles)
        }
        if connector == "&" { return capitalizedWord(after: index, over: []) }
        if connector == "of" { return isHeadBeforeOf(index - 1) ? capitalizedWord(after: index, over: ["the"]) : nil }
        if connector == "for" || connector == "on" || connector == "in" {
            return connector != "in" && isOrganizationHead(index - 1)
                ? capitalizedWord(after: index, over: ["the"]) : nil
        }
        if connector == "and" { return joinsAnd(index, from: start) ? capitalizedWord(after: index, over: []) : nil }
        if text.words[index].isClitic { return possessive(index) }
        return nil
    }

    private func capitalizedWord(after index: Int, over small: Set<String>) -> Int? {
        var next = index + 1
        while let word = text[next], next <= index + 2, small.contains(word.text) { next += 1 }
        return text[next]?.isCapitalized == true ? next : nil
    }

    private func isOrganizationHead(_ index: Int) -> Bool {
        let word = text.words[index]
        return NameLexicon.organizationHeads.contains(word.folded) || word.traits.contains(.endsOrganization)
    }

    private func isHeadBeforeOf(_ index: Int) -> Bool {
        let word = text.words[index].folded
        if ContextCueWords.companyHeads.contains(word) { return false }
        return isOrganizationHead(index) || NameLexicon.titles.contains(word) || NameLexicon.placeHeads.contains(word)
            || NameLexicon.eventHeads.contains(word) || Self.headsBeforeOf.contains(word)
    }

    private static let headsBeforeOf: Set<String> = [
        "university", "bank", "house", "chamber", "republic", "kingdom", "city", "district", "isle", "cape", "church",
        "knights",
        "sons", "daughters", "friends", "states", "bureau", "duke", "lloyds", "chiefs", "rights", "hall", "speaker",
        "law",
    ]

    /// "Health and Human Services" behind "Department of", "Food and Drug Administration" before its head.
    private func joinsAnd(_ index: Int, from start: Int) -> Bool {
        guard let next = capitalizedWord(after: index, over: []) else { return false }
        let before = text.words[start..<index]
        if before.contains(where: { $0.text == "of" || $0.text == "for" }) {
            return before.last?.traits.contains(.common) == true && text.words[next].traits.contains(.common)
        }
        guard before.last?.traits.contains(.common) == true, !isOrganizationHead(index - 1) else { return false }
        return (next..<min(next + 4, text.words.count)).prefix { text.words[$0].isCapitalized }.contains {
            isOrganizationHead($0)
        }
    }

    /// "Children's Hospital": a possessive within the name, where a head of organizations follows at once.
    private func possessive(_ index: Int) -> Int? {
        guard let next = text[index + 1], next.isCapitalized, isOrganizationHead(index + 1) else { return nil }
        return text.words[index - 1].traits.contains(.common) ? index + 1 : nil
    }
}
