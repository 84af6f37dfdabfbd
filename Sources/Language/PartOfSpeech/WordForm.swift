/// How a word is written: its letter case, and whether it has digits, a hyphen or a stop at its end.
struct WordForm: Hashable, Sendable {
    /// The first nine are in the model by these numbers.
    enum Case: UInt8 {
        case none, small, capitalised, capitals, oneCapital, mixed
        /// In a sentence all in capitals, in a headline that capitalises its words, and where a sentence or quote opens:
        /// there a capital says little.
        case shouted, titled, opening
    }

    static let digit: UInt8 = 16
    static let hyphen: UInt8 = 32
    static let stop: UInt8 = 64

    var letters: Case
    /// `digit`, `hyphen` and `stop`, added up.
    var marks: UInt8

    var code: UInt8 { letters.rawValue | marks }
}
