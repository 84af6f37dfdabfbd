import ArticleModel
import Language

/// Names that their form alone gives away, whatever the network makes of them: "USS Gerald R. Ford", "Roe v. Wade",
/// "the 8th Circuit", "Macy's".
struct PatternEntities {
    let text: NameText

    /// In the order of the text.
    func candidates(in sentence: NameSentence) -> [NameCandidate] {
        var found: [NameCandidate] = []
        var index = sentence.range.lowerBound
        while index < sentence.range.upperBound {
            guard canOpen(index) else {
                index += 1
                continue
            }
            let limit = sentence.range.upperBound
            let name = ship(at: index, limit) ?? ordinal(at: index, limit) ?? firm(at: index, limit)
            if let name = name ?? lawCase(around: index, in: sentence.range) {
                found.append(name)
                index = name.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// A capital or a number.
    private func canOpen(_ index: Int) -> Bool {
        text.words[index].isCapitalized || text.words[index].text.utf8.first.map { (48...57).contains($0) } == true
    }

    private func candidate(_ tokens: Range<Int>, _ rule: NameRule) -> NameCandidate {
        NameCandidate(text.paragraph, tokens, key: text.key(tokens), rule)
    }

    private func endOfCapitalized(from start: Int, _ limit: Int) -> Int {
        var end = start
        while end < min(limit, start + Self.maximumLength), text.words[end].isCapitalized { end += 1 }
        return end
    }

    /// In words.
    private static let maximumLength = 5

    // MARK: - Ships

    private func ship(at index: Int, _ limit: Int) -> NameCandidate? {
        guard text.words[index].isAllUppercase, Self.shipPrefixes.contains(text.words[index].text) else { return nil }
        let end = endOfCapitalized(from: index + 1, limit)
        return end > index + 1 ? candidate(index..<end, .ship) : nil
    }

    /// Of navies and merchant fleets; "SS" and "MS" are too much else.
    private static let shipPrefixes: Set<String> = [
        "USS", "HMS", "HMAS", "HMCS", "HMNZS", "USNS", "USCGC", "RMS", "MV", "RRS",
    ]

    // MARK: - Courts, units and companies that begin with a number

    private func ordinal(at index: Int, _ limit: Int) -> NameCandidate? {
        guard text.words[index].text.utf8.first.map({ (48...57).contains($0) }) == true else { return nil }
        let end = endOfCapitalized(from: index + 1, limit)
        for end in stride(from: end, to: index + 1, by: -1)
        where Lexicon.known(text.key(index..<end)) == .organization {
            return candidate(index..<end, .knownOrganization)
        }
        guard Self.isOrdinal(text.words[index].text), end > index + 1 else { return nil }
        let head = text.words[index + 1].folded == "us" ? index + 2 : index + 1
        guard head < end, Self.units.contains(text.words[head].folded) else { return nil }
        return candidate(index..<endOfCourt(end, limit), .ordinalUnit)
    }

    /// "8th", "101st".
    private static func isOrdinal(_ word: String) -> Bool {
        let letters = word.drop { $0.isNumber }
        return letters.count < word.count && ["st", "nd", "rd", "th", "d"].contains(letters)
    }

    /// "Court of Appeals": behind "of" the name goes on.
    private func endOfCourt(_ end: Int, _ limit: Int) -> Int {
        guard text[end]?.text == "of", end + 1 < limit, ["court", "board"].contains(text.words[end - 1].folded) else {
            return end
        }
        return max(end, endOfCapitalized(from: end + 1, limit))
    }

    private static let units: Set<String> = [
        "circuit", "infantry", "airborne", "cavalry", "armored", "armoured", "division", "brigade", "regiment",
        "battalion",
        "army", "fleet", "squadron", "marine", "marines", "corps",
    ]

    // MARK: - Companies whose name is a possessive

    /// "Macy's", "Standard & Poor's": listed with the s, and nobody's here.
    private func firm(at index: Int, _ limit: Int) -> NameCandidate? {
        guard text.words[index].isCapitalized, (1...3).contains(where: { text[index + $0]?.isClitic == true }),
            !follows(index)
        else { return nil }
        for length in stride(from: 3, to: 0, by: -1) where index + length < limit {
            let name = index..<index + length
            guard text.words[name.upperBound].isClitic, text.words[name.upperBound - 1].isCapitalized,
                Lexicon.known(text.key(name) + "s") == .organization, Lexicon.known(text.key(name)) == nil,
                PersonLexicon.kin[text[name.upperBound + 1]?.text ?? ""] == nil
            else { continue }
            var found = candidate(index..<name.upperBound + 1, .possessiveFirm)
            found.key = text.key(name) + "s"
            return found
        }
        return nil
    }

    /// Within a longer name: the "McDonald" of "John McDonald's".
    private func follows(_ index: Int) -> Bool {
        text[index - 1].map { $0.isCapitalized && (!$0.traits.contains(.common) || $0.traits.contains(.givenName)) }
            ?? false
    }

    // MARK: - Law cases

    /// "Lund v. Marion County" around its "v.", as American courts write; "v" alone is sport.
    private func lawCase(around index: Int, in sentence: Range<Int>) -> NameCandidate? {
        guard text[index + 1]?.text == "v.", text.words[index].isCapitalized, index + 2 < sentence.upperBound,
            text.words[index + 2].isCapitalized
        else { return nil }
        var start = index
        while start > max(sentence.lowerBound, index - Self.maximumLength), text.words[start - 1].isCapitalized,
            start - 1 > sentence.lowerBound || !text.words[start - 1].traits.contains(.common)
        { start -= 1 }
        var end = endOfCapitalized(from: index + 2, sentence.upperBound)
        if text[end]?.text == "of", end + 1 < sentence.upperBound {
            let after = endOfCapitalized(from: end + 1, sentence.upperBound)
            if after > end + 1 { end = after }
        }
        return candidate(start..<end, .lawCase)
    }
}
