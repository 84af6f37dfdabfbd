import ArticleModel
import Language
import Text

/// Finds names that their form alone gives away, whatever the tagger makes of them: "USS Gerald R. Ford", "Roe v.
/// Wade", "the 8th Circuit", "Macy's".
struct PatternEntities {
    let paragraph: AnnotatedParagraph

    /// Returns the candidates in the order of the text.
    func candidates(in sentence: AnnotatedSentence) -> [NameCandidate] {
        var found: [NameCandidate] = []
        var index = sentence.range.lowerBound
        while index < sentence.range.upperBound {
            guard canOpen(index) else {
                index += 1
                continue
            }
            let limit = sentence.range.upperBound
            let body = ordinal(at: index, limit) ?? office(ledBy: index, in: sentence.range) ?? firm(at: index, limit)
            let name = body ?? ship(at: index, limit) ?? model(at: index, limit)
            if let name = name ?? lawCase(around: index, in: sentence.range) {
                while let last = found.last, last.tokens.upperBound > name.tokens.lowerBound { found.removeLast() }
                found.append(name)
                index = name.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// Whether a capitalized word or a number stands there.
    private func canOpen(_ index: Int) -> Bool {
        paragraph.words[index].isCapitalized
            || paragraph.words[index].text.utf8.first.map { $0.isASCIIDigit } == true
    }

    func candidate(_ tokens: Range<Int>, _ rule: NameRule) -> NameCandidate {
        NameCandidate(paragraph.index, tokens, key: paragraph.key(tokens), rule)
    }

    func endOfCapitalized(from start: Int, _ limit: Int) -> Int {
        var end = start
        while end < min(limit, start + Self.maximumLength), paragraph.words[end].isCapitalized { end += 1 }
        return end
    }

    /// The largest number of words of such a name.
    private static let maximumLength = 5

    // MARK: - Ships

    private func ship(at index: Int, _ limit: Int) -> NameCandidate? {
        guard paragraph.words[index].isAllUppercase, Self.shipPrefixes.contains(paragraph.words[index].text) else {
            return nil
        }
        let end = endOfCapitalized(from: index + 1, limit)
        return end > index + 1 ? candidate(index.upTo(end), .ship) : nil
    }

    /// Prefixes of navies and merchant fleets; "SS" and "MS" are too much else.
    private static let shipPrefixes = WordList(lexicon: PackageResources.ship_prefixes_txt)

    // MARK: - Courts, units and companies that begin with a number

    private func ordinal(at index: Int, _ limit: Int) -> NameCandidate? {
        guard paragraph.words[index].text.utf8.first.map({ $0.isASCIIDigit }) == true else { return nil }
        let end = endOfCapitalized(from: index + 1, limit)
        for end in stride(from: end, to: index + 1, by: -1)
        where Lexicon.known(paragraph.key(index.upTo(end))) == .organization {
            return candidate(index.upTo(end), .knownOrganization)
        }
        guard Self.isOrdinal(paragraph.words[index].text), end > index + 1 else { return nil }
        let head = paragraph.words[index + 1].normalized == "us" ? index + 2 : index + 1
        guard head < end, Self.units.contains(paragraph.words[head].normalized) else { return nil }
        return candidate(index.upTo(endOfCourt(end, limit)), .ordinalUnit)
    }

    /// Whether the word is an ordinal number, such as "8th" or "101st".
    private static func isOrdinal(_ word: String) -> Bool {
        let letters = word.drop { $0.isNumber }
        return letters.count < word.count && ["st", "nd", "rd", "th", "d"].contains(letters)
    }

    /// Returns the end of the name, which may continue after "of" as in "Court of Appeals".
    private func endOfCourt(_ end: Int, _ limit: Int) -> Int {
        guard paragraph[end]?.text == "of", end + 1 < limit,
            ["court", "board"].contains(paragraph.words[end - 1].normalized)
        else {
            return end
        }
        return max(end, endOfCapitalized(from: end + 1, limit))
    }

    private static let units = WordList(lexicon: PackageResources.heads_after_ordinals_txt)

    // MARK: - Companies whose name is a possessive

    /// Returns a company that is listed with its possessive ending, such as "Macy's" or "Standard & Poor's", or that
    /// does what only a whole name does, where it is nobody's possessive.
    private func firm(at index: Int, _ limit: Int) -> NameCandidate? {
        guard paragraph.words[index].isCapitalized,
            (1...3).contains(where: { paragraph[index + $0]?.isClitic == true }),
            !follows(index)
        else { return nil }
        for length in stride(from: 3, to: 0, by: -1) where index + length < limit {
            let name = index.upTo(index + length)
            guard paragraph.words[name.upperBound].isClitic, paragraph.words[name.upperBound - 1].isCapitalized,
                Lexicon.known(paragraph.key(name) + "s") == .organization || length == 1 && isSubject(name),
                Lexicon.known(paragraph.key(name)) == nil,
                PersonLexicon.kin[paragraph[name.upperBound + 1]?.text ?? ""] == nil
            else { continue }
            var found = candidate(index.upTo(name.upperBound + 1), .possessiveFirm)
            found.key = paragraph.key(name) + "s"
            return found
        }
        return nil
    }

    /// Whether the word acts with its possessive ending: "Varney’s said", "Varney’s would close", "According to
    /// Varney’s, …". Words that are mostly written small are contracted: "That’s said to be true".
    private func isSubject(_ name: Range<Int>) -> Bool {
        let index = name.upperBound + 1
        guard !paragraph.words[name.lowerBound].traits.contains(.common), let next = paragraph[index]?.text else {
            return false
        }
        if ["said", "says", "announced", "warned", "would", "will", "could"].contains(next) { return true }
        if ["reported", "confirmed"].contains(next) { return paragraph[index + 1]?.text == "that" }
        let before = paragraph[name.lowerBound - 1]?.text
        return next == "," && before == "to" && paragraph[name.lowerBound - 2]?.normalized == "according"
    }

    /// Whether the word is within a longer name, as "McDonald" in "John McDonald's".
    private func follows(_ index: Int) -> Bool {
        paragraph[index - 1].map {
            $0.isCapitalized && (!$0.traits.contains(.common) || $0.traits.contains(.givenName))
        }
            ?? false
    }

    // MARK: - Law cases

    /// Returns the law case around "v.", as American courts write it ("Lund v. Marion County"); "v" alone is sport.
    private func lawCase(around index: Int, in sentence: Range<Int>) -> NameCandidate? {
        guard paragraph[index + 1]?.text == "v.", paragraph.words[index].isCapitalized, index + 2 < sentence.upperBound,
            paragraph.words[index + 2].isCapitalized
        else { return nil }
        var start = index
        while start > max(sentence.lowerBound, index - Self.maximumLength), paragraph.words[start - 1].isCapitalized,
            start - 1 > sentence.lowerBound || !paragraph.words[start - 1].traits.contains(.common)
        { start -= 1 }
        var end = endOfCapitalized(from: index + 2, sentence.upperBound)
        if paragraph[end]?.text == "of", end + 1 < sentence.upperBound {
            let after = endOfCapitalized(from: end + 1, sentence.upperBound)
            if after > end + 1 { end = after }
        }
        return candidate(start.upTo(end), .lawCase)
    }
}
