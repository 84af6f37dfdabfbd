import Text

/// Finds out how a sentence is capitalized, by counting its words of two letters and more.
struct CapitalizationCounter {
    private var words = 0
    private var uppercase = 0
    private var capitalized = 0
    private var longLowercase = 0

    @inline(__always)
    mutating func count(_ shape: WordShape, _ token: Token, in scalars: PaddedArray<Unicode.Scalar>) {
        guard token.end - token.start > 1, ScalarClass(scalars[token.start]) == .letter else { return }
        words += 1
        switch shape.letters {
        case .uppercase: uppercase += 1
        case .capitalized: capitalized += 1
        case .lowercase: longLowercase += token.end - token.start > 4 ? 1 : 0
        default: break
        }
    }

    /// The capitalization of the words so far; headlines in title case leave short words in lower case ("of", "with").
    var capitalization: SentenceCapitalization {
        if words < 3 { return .ordinary }
        if uppercase == words { return .uppercase }
        return capitalized >= 3 && longLowercase == 0 ? .titleCase : .ordinary
    }
}

/// How the words of a sentence are capitalized, which decides what a capital says.
enum SentenceCapitalization {
    case ordinary, uppercase, titleCase

    /// The letter case that counts for a word in such a sentence.
    @inline(__always)
    func letterCase(_ letters: WordShape.LetterCase, isInitial: Bool) -> WordShape.LetterCase {
        switch (self, letters) {
        case (.uppercase, .uppercase), (.uppercase, .singleUppercase): .inUppercaseSentence
        case (.titleCase, .capitalized): .inTitleCase
        case (_, .capitalized) where isInitial: .sentenceInitial
        default: letters
        }
    }
}
