/// A title of a person, as the one table of them describes it: `Lexicons/personal-titles.tsv`.
///
/// | question | answered by |
/// | --- | --- |
/// | Is this word a title before a name, and which? | `PersonalTitle(before:)` |
/// | Are these letters after a name a degree, an honour or a generation? | `PersonalTitle(after:)` |
/// | May a sentence end after its stop? | `stop` |
/// | Is the word after it the surname, or a given name? | `isFollowedBySurname`, `isFollowedByGivenName` |
/// | Does it show "he" or "she"? | `gender` |
/// | Can it be the title where it stands alone, or may somebody be called so? | `nameFrequency` |
/// | Is it an office that can be said of somebody, or only a form of address? | `kind` |
/// | Which of the titles are …? | `words(where:)` |
/// | What is the name without its titles? | `bareName(_:)` |
package struct PersonalTitle: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A form of address, which is neither part of a name nor tells what somebody does.
        case courtesy
        case academic, rank, office, religious, noble
        /// A title of those who go by a given name alone.
        case regnal
        /// "Jr." and "III" after a name, of which they are a part.
        case generation
        /// A degree, an honour or a membership after a name.
        case postNominal = "post-nominal"
    }

    /// The way in which a title is written, and what its full stop says of the sentence.
    package enum Stop: String, Hashable, Sendable {
        /// A word that has no full stop.
        case none
        /// An abbreviation after whose full stop the sentence always goes on: "Gen."
        case insideSentence = "inside"
        /// An abbreviation whose full stop may end the sentence as well: "Jr."
        case anywhere
    }

    /// The frequency with which the word is not the title, but a word of somebody's name or another word.
    package enum NameFrequency: String, CaseIterable, Comparable, Hashable, Sendable {
        case never, seldom, often, mostly

        package static func < (left: NameFrequency, right: NameFrequency) -> Bool { left.rank < right.rank }

        private var rank: Int { NameFrequency.allCases.firstIndex(of: self) ?? 0 }
    }

    /// The title in lower case, without full stops: "gen", "phd".
    package let word: String
    package let kind: Kind
    /// The gender that the title shows; nil for most.
    package let gender: GrammaticalGender?
    package let stop: Stop
    package let nameFrequency: NameFrequency
    /// Whether the next word is a surname and never a given name: "Mr Lund".
    package let isFollowedBySurname: Bool
    /// Whether the next word is a given name: "Queen Ann".
    package let isFollowedByGivenName: Bool
    /// Whether "of" and a place or a body often follow: "Queen of Denmark".
    package let isFollowedByOf: Bool

    /// Whether the title is written after a name.
    package var isAfterName: Bool { kind == .generation || kind == .postNominal }

    package var isAbbreviation: Bool { stop != .none }

    /// The title that `word` may be before a name: "Gen.", "gen" and "GEN" are one.
    package init?(before word: some StringProtocol) {
        guard let title = PersonalTitleTable.before[word] else { return nil }
        self = title
    }

    /// The title that `word` may be after a name: "Ph.D.", "phd" and "PhD" are one.
    ///
    /// Whether "Ma" is a degree or a name depends on its letter case: `bareName(_:)` knows.
    package init?(after word: some StringProtocol) {
        guard let title = PersonalTitleTable.after[word] else { return nil }
        self = title
    }

    /// The titles for which `isIncluded` holds, for those who look up many words in one such list.
    package static func words(where isIncluded: (PersonalTitle) -> Bool) -> WordList {
        WordList((PersonalTitleTable.before.titles + PersonalTitleTable.after.titles).filter(isIncluded).map(\.word))
    }

    init(columns: [String]) {
        precondition(columns.count == 6, "a row of personal-titles.tsv has six columns, not \(columns)")
        let following = columns[4].split(separator: ",").map { $0.drop { $0 == " " } }
        guard let kind = Kind(rawValue: columns[1]), let stop = Stop(rawValue: columns[3]),
            let frequency = NameFrequency(rawValue: columns[5])
        else { preconditionFailure("a row of personal-titles.tsv has an unknown value: \(columns)") }
        word = columns[0]
        self.kind = kind
        gender = GrammaticalGender(rawValue: columns[2])
        self.stop = stop
        nameFrequency = frequency
        isFollowedBySurname = following.contains("surname")
        isFollowedByGivenName = following.contains("given name")
        isFollowedByOf = following.contains("of")
    }
}
