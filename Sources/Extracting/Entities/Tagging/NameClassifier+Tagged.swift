import ArticleModel
import Language
import Text

/// Corrects the bounds and the kind of names that the tagger found.
extension NameClassifier {
    /// Returns the words that belong to the name.
    func tokens(of range: Range<Int>, _ kind: NameKind) -> Range<Int> {
        switch kind {
        case .person: withoutTitle(wholePerson(withoutPostNominals(range)))
        case .organization: placeOfOffice(range) ?? upToLegalForm(range)
        case .place: placeOfOffice(range) ?? range
        case .other: hasOfficeOfPlace(range.lowerBound) ? placeOfOffice(range) ?? range : withoutYear(range)
        }
    }

    /// Returns the kind of the name: "the vessel Kalla" and "the James Lund Space Telescope" are no persons, nor is
    /// "a Dane".
    func kind(of range: Range<Int>, _ kind: NameKind) -> Entity.Kind {
        let isThing =
            isAfterShip(range) || kind == .person && (isNational(range) || endsInCommonWord(range))
            || kind == .place && isOfCountry(range)
        if isThing { return .other }
        if isState(range) { return .place }
        if isNewspaper(range) || endsInBody(range, kind) { return .organization }
        if kind == .other, isOfGovernment(range) { return .person }
        return isOfOffice(range) ? .place : Entity.Kind(kind)
    }

    /// Returns "Lund" of "the Bishop of Lund", which the tagger takes for one name.
    private func placeOfOffice(_ range: Range<Int>) -> Range<Int>? {
        guard range.count > 2, NameLexicon.titles.contains(paragraph.words[range.lowerBound].normalized),
            paragraph.words[range.lowerBound + 1].text == "of"
        else { return nil }
        let place = range.dropFirst(2)
        return Lexicon.places(paragraph.key(place)).isEmpty ? nil : place
    }

    private func isOfOffice(_ range: Range<Int>) -> Bool {
        paragraph[range.lowerBound - 1]?.text == "of" && !Lexicon.places(paragraph.key(range)).isEmpty
            && hasOfficeOfPlace(range.lowerBound - 2)
    }

    private func hasOfficeOfPlace(_ index: Int) -> Bool {
        ["bishop", "archbishop", "duke", "duchess", "earl", "mayor"].contains(paragraph[index]?.normalized ?? "")
    }

    private func isAfterShip(_ range: Range<Int>) -> Bool {
        guard let before = paragraph[range.lowerBound - 1] else { return false }
        return ContextCueWords.ships.contains(before.text)
            || before.text == "the" && ["boarded", "aboard"].contains(paragraph[range.lowerBound - 2]?.text ?? "")
    }

    /// Whether the word is the surname of whoever governs, as in "the Reagan administration".
    private func isOfGovernment(_ range: Range<Int>) -> Bool {
        range.count == 1 && paragraph.words[range.lowerBound].traits.contains(.surname)
            && ["administration", "presidency"].contains(paragraph[range.upperBound]?.text ?? "")
    }

    /// Whether the word is a state behind a town, as American newspapers shorten it: "Kansas City, Mo."
    private func isState(_ range: Range<Int>) -> Bool {
        let word = paragraph.words[range.lowerBound]
        guard range.count == 1, word.text.hasSuffix("."), paragraph[range.lowerBound - 1]?.text == ",",
            paragraph[range.lowerBound - 2]?.isCapitalized == true
        else { return false }
        return DerivedToponym.isRegion(word.normalized)
    }

    private func isNational(_ range: Range<Int>) -> Bool {
        guard range.count == 1, ContextCueWords.nationals.contains(paragraph.words[range.lowerBound].normalized) else {
            return false
        }
        let before = paragraph[range.lowerBound - 1]?.text ?? ""
        return ["a", "an", "A", "An", "another", "one"].contains(before)
            || ["the", "The"].contains(before) && paragraph[range.upperBound]?.isClitic != true
    }

    /// Whether the word is the adjective of a country that no list has: "Nepali".
    private func isOfCountry(_ range: Range<Int>) -> Bool {
        let word = paragraph.words[range.lowerBound].normalized
        guard range.count == 1, Lexicon.places(word).isEmpty else { return false }
        return Self.suffixesOfDemonyms.contains {
            word.hasSuffix($0) && Lexicon.likeliestPlace(String(word.dropLast($0.count)))?.kind == .country
        }
    }

    private static let suffixesOfDemonyms = ["ese", "ian", "an", "n", "i"]

    /// Returns "Republican" of "2024 Republican" and "Voting Rights Act" of "1965 Voting Rights Act", of which the year is no
    /// part; a championship or a party's convention has its year in its name.
    private func withoutYear(_ range: Range<Int>) -> Range<Int> {
        guard range.count > 1, paragraph.words[range.lowerBound].text.utf8.allSatisfy(\.isASCIIDigit) else {
            return range
        }
        let head = paragraph.words[range.upperBound - 1].normalized
        if range.count > 2, Self.headsWithoutYear.contains(head) { return range.dropFirst() }
        guard range.count == 2, case .demonym? = Lexicon.known(paragraph.words[range.lowerBound + 1].normalized) else {
            return range
        }
        return range.dropFirst()
    }

    /// What is in force for long: a year before it says when it was made.
    private static let headsWithoutYear: Set<String> = [
        "accord", "accords", "act", "agreement", "amendment", "constitution", "declaration", "protocol", "treaty",
    ]

    private func endsInCommonWord(_ range: Range<Int>) -> Bool {
        let last = paragraph.words[range.upperBound - 1]
        return range.count > 3 && last.traits == .common
    }

    /// Returns the name with the short word that begins some Asian names within a sentence ("To Lam"), and with a
    /// second half of the given name ("Chow Hang-tung").
    private func wholePerson(_ range: Range<Int>) -> Range<Int> {
        guard range.count == 1 else { return range }
        let start = isShortName(range.lowerBound - 1) ? range.lowerBound - 1 : range.lowerBound
        return start.upTo(isHyphenatedName(range.upperBound) ? range.upperBound + 1 : range.upperBound)
    }

    private func isShortName(_ index: Int) -> Bool {
        guard let word = paragraph[index], let before = paragraph[index - 1], Self.shortNames.contains(word.text) else {
            return false
        }
        return before.isWord && !before.isCapitalized
    }

    private static let shortNames = WordList(lexicon: PackageResources.names_like_function_words_txt)

    private func isHyphenatedName(_ index: Int) -> Bool {
        guard let word = paragraph[index], word.isCapitalized, word.traits.isEmpty else { return false }
        let halves = word.text.split(separator: "-")
        return halves.count == 2 && (2...6).contains(halves[0].count) && (2...6).contains(halves[1].count)
            && halves[1].unicodeScalars.allSatisfy(\.isLowercase)
            && !NameLexicon.compoundSuffixes.contains(String(halves[1]))
    }

    /// Returns "Ann Lund" of "Ann Lund KC".
    private func withoutPostNominals(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound + 1, isPostNominal(end - 1) { end -= 1 }
        return range.lowerBound.upTo(end)
    }

    /// Returns "Mathilde" of "Queen Mathilde" and "Haakon" of "Crown Prince Haakon"; the tagger takes the title along
    /// where it does not know the name.
    private func withoutTitle(_ range: Range<Int>) -> Range<Int> {
        guard range.count > 1 else { return range }
        if let title = TitleReader(paragraph: paragraph).title(from: range.lowerBound, limit: range.upperBound),
            title.count > 1,
            title.upperBound < range.upperBound
        {
            return title.upperBound.upTo(range.upperBound)
        }
        let isTitle = ContextCueWords.unambiguousTitles.contains(paragraph.words[range.lowerBound].normalized)
        return isTitle ? range.dropFirst() : range
    }

    /// Returns "Paribas Ltd." of "Paribas Ltd. Moody".
    private func upToLegalForm(_ range: Range<Int>) -> Range<Int> {
        let form = range.dropFirst().dropLast().first(where: closesFirm)
        return form.map {
            paragraph.words[$0 + 1].isCapitalized || paragraph.words[$0 + 1].text == "of"
                ? range.lowerBound.upTo($0 + 1) : range
        } ?? range
    }

    /// Whether the word is a legal form after which no other stands.
    func closesFirm(_ index: Int) -> Bool {
        Self.closingForms.contains(paragraph.words[index].normalized)
            && !(paragraph[index + 1].map { Self.closingForms.contains($0.normalized) } ?? false)
    }

    private static let closingForms: Set<String> = ["inc", "corp", "ltd", "llc", "plc", "nv", "ag"]

    /// Returns "Park" of "Later Park left.", where the tagger is uncertain where the name begins.
    func withoutAdverb(_ range: Range<Int>) -> Range<Int> {
        range.count > 1 && Self.adverbs.contains(paragraph.words[range.lowerBound].normalized)
            ? range.dropFirst() : range
    }

    /// Adverbs that open a sentence and may come right before a name.
    private static let adverbs = WordList(lexicon: PackageResources.adverbs_before_names_txt)
}
