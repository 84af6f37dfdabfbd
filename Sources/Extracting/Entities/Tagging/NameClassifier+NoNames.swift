import ArticleModel
import Language
import Text

/// Tells words that the tagger takes for a name and that are none.
extension NameClassifier {
    /// Whether the words are no name, or one of another kind at most.
    func isNoName(_ range: Range<Int>, _ kind: NameKind) -> Bool {
        switch kind {
        case .person where isTitleAlone(range): return true
        case .organization where isOfficeOf(range): return true
        case .organization where isPortfolio(range) || isAcronymOfThing(range): return true
        case .other where isPortfolio(range) || isAcronymOfThing(range): return true
        case .person, .organization, .place, .other: break
        }
        return isUnambiguousTitle(range) || isDirection(range) || isCurrency(range, kind) || isPartyAndPlace(range)
            || isPartyInitial(range)
    }

    /// Whether the word is a direction, as in "South of Oslo".
    private func isDirection(_ range: Range<Int>) -> Bool {
        range.count == 1 && NameLexicon.directions.contains(paragraph.words[range.lowerBound].normalized)
            && paragraph[range.upperBound]?.text == "of"
    }

    /// Whether the word is a title that is never a name, before a name: "Sgt." of "Sgt. Lund" is no organization, while
    /// "Queen" of "Queen played" is one.
    private func isUnambiguousTitle(_ range: Range<Int>) -> Bool {
        range.count == 1 && ContextCueWords.unambiguousTitles.contains(paragraph.words[range.lowerBound].normalized)
            && paragraph[range.upperBound]?.isCapitalized == true
    }

    /// Whether the word says of which party and place the one before is: "D-Ohio" of "Ann Lund, D-Ohio," and "R-Tex." of "(R-Tex.)".
    private func isPartyAndPlace(_ range: Range<Int>) -> Bool {
        guard range.count == 1, [",", "("].contains(paragraph[range.lowerBound - 1]?.text ?? "") else { return false }
        let halves = paragraph.words[range.lowerBound].text.split(separator: "-", maxSplits: 1)
        return halves.count == 2 && NameLexicon.partyInitials.contains(String(halves[0]))
            && halves[1].first?.isUppercase == true
    }

    /// Whether the words are an office with what it is of: "Head of Research".
    private func isOfficeOf(_ range: Range<Int>) -> Bool {
        let noun = paragraph.words[range.lowerBound].normalized
        return range.count > 2 && (noun == "head" || NameLexicon.titles.contains(noun))
            && ["of", "for"].contains(paragraph.words[range.lowerBound + 1].text)
    }

    /// Whether the words are a title alone and no name: "the Pope", "Vice President".
    private func isTitleAlone(_ range: Range<Int>) -> Bool {
        paragraph.words[range].allSatisfy {
            NameLexicon.titles.contains($0.normalized) && $0.traits.isDisjoint(with: .surname)
                || NameLexicon.wordsBeforeTitles.contains($0.normalized)
        } && NameLexicon.titles.contains(paragraph.words[range.upperBound - 1].normalized)
    }

    /// Whether the word is the initial of a party before the state: "D." in "Ann Lund (D., Conn.)".
    private func isPartyInitial(_ range: Range<Int>) -> Bool {
        let word = paragraph.words[range.lowerBound].text
        return range.count == 1 && paragraph[range.lowerBound - 1]?.text == "("
            && paragraph[range.upperBound]?.text == "," && word.hasSuffix(".")
            && NameLexicon.partyInitials.contains(String(word.dropLast()))
    }

    /// Whether the word is an acronym of a thing, or of several: "VAT", "NFTs".
    private func isAcronymOfThing(_ range: Range<Int>) -> Bool {
        let word = paragraph.words[range.lowerBound]
        return range.count == 1 && word.text.unicodeScalars.lazy.filter(\.isUppercase).count > 1
            && NameLexicon.nonNameAcronyms.contains(word.normalized)
    }

    /// Whether the words are what a minister is for: "Small Business Development" behind "Minister of".
    private func isPortfolio(_ range: Range<Int>) -> Bool {
        guard ["of", "for"].contains(paragraph[range.lowerBound - 1]?.text ?? ""),
            let office = paragraph[range.lowerBound - 2], office.isCapitalized,
            Self.officesWithPortfolio.contains(office.normalized)
        else { return false }
        return Lexicon.known(paragraph.key(range)) == nil && !paragraph.words[range.lowerBound].isAllUppercase
    }

    private static let officesWithPortfolio: Set<String> = ["minister", "ministers", "mec", "mecs", "undersecretary"]

    /// Whether the token is a currency: "Rs" in "Rs 50 crore", "RM2" in "RM2 billion", "R20bn", "US" in "US $5".
    private func isCurrency(_ range: Range<Int>, _ kind: NameKind) -> Bool {
        guard range.count == 1 else { return false }
        let word = paragraph.words[range.lowerBound].text
        let letters = String(word.prefix { !$0.isNumber })
        if AmountOfMoney.matches(word) { return true }
        if paragraph[range.upperBound]?.text == "$" { return AmountOfMoney.dollars.contains(letters) }
        return kind == .organization && Self.currencies.contains(letters) && !AmountOfMoney.dollars.contains(word)
    }

    private static let currencies: Set<String> = ["Rs", "RM", "HK", "NT", "US", "Rp", "Sh", "Ksh"]
}
