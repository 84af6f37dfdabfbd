/// How a word is written: its letter case, and whether it has digits, a hyphen or a full stop at its end.
struct WordShape: Hashable, Sendable {
    /// The letter case of a word; the raw values are those of the model.
    enum LetterCase: UInt8 {
        case none, lowercase, capitalized, uppercase, singleUppercase, mixed
        /// The letter case of a word where an uppercase letter says little: in a sentence all in capitals, in a headline
        /// that capitalizes its words, and at the beginning of a sentence or a quote.
        case inUppercaseSentence, inTitleCase, sentenceInitial
    }

    static let digit: UInt8 = 16
    static let hyphen: UInt8 = 32
    static let fullStop: UInt8 = 64

    var letters: LetterCase
    /// The sum of `digit`, `hyphen` and `fullStop`, as far as the word has them.
    var marks: UInt8

    /// The number by which the model knows the shape.
    var code: UInt8 { letters.rawValue | marks }
}
