/// How newspapers write a large amount of money with the initial of its currency: "R20bn", "N40m", "RM2.5bn".
enum AmountOfMoney {
    /// The abbreviations of thousands, millions, billions and trillions behind a number.
    private static let magnitudes: Set<Substring> = ["bn", "m", "mn", "tn", "trn", "k"]

    /// Whose dollars are told by letters before the sign: "US $5".
    static let dollars: Set<String> = ["A", "AU", "C", "CA", "HK", "NT", "NZ", "S", "US"]

    /// The most letters of a currency before a number.
    private static let maximumLetters = 3

    static func matches(_ word: String) -> Bool {
        let currency = word.prefix { $0.isASCII && $0.isLetter }
        guard (1...maximumLetters).contains(currency.count), currency.first?.isUppercase == true else { return false }
        let number = word[currency.endIndex...].prefix { $0.isWholeNumber || $0 == "." || $0 == "," }
        return !number.isEmpty && magnitudes.contains(word[number.endIndex...])
    }
}
