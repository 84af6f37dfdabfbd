/// A number or a word of a text that may give a date.
struct DateToken {
    /// The token in lower case.
    let word: String
    /// The token's value; nil for a word.
    let number: Int?
    /// The number of digits; 0 for a word.
    let digits: Int
    /// The mark right before the token, such as `/` in `12/05`; nil after a blank.
    let mark: Unicode.Scalar?
}

/// Cuts a text into numbers and words, each with the mark right before it.
struct DateTokenizer {
    private(set) var tokens: [DateToken] = []
    private var current: [Unicode.Scalar] = []
    private var mark: Unicode.Scalar?

    init(_ text: String) {
        for scalar in text.unicodeScalars { take(DateTokenizer.western(scalar)) }
        close()
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        let isCounter = DateTokenizer.counters.contains(scalar)
        if scalar.isDigit || scalar.isLetter && !isCounter {
            if let last = current.last, last.isDigit != scalar.isDigit { close() }
            current.append(scalar)
            return
        }
        close()
        // "2026. 5. 4." and "2026년 5월 4일" have blanks after their marks.
        if scalar.isWhitespace, mark == "." || mark == DateTokenizer.counter { return }
        mark = scalar.isWhitespace ? nil : isCounter ? DateTokenizer.counter : scalar
    }

    /// Returns Arabic, Persian and full-width digits as the digits of ASCII.
    private static func western(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        for zero: UInt32 in [0x660, 0x6F0, 0xFF10] where scalar.value >= zero && scalar.value < zero + 10 {
            return Unicode.Scalar(UInt8(48 + scalar.value - zero))
        }
        return scalar
    }

    private mutating func close() {
        guard let first = current.first else { return }
        let word = String(current).lowercased()
        let number = first.isDigit && current.count <= 14 ? Int(word) : nil
        tokens.append(
            DateToken(
                word: word, number: number, digits: number == nil ? 0 : current.count,
                mark: mark == DateTokenizer.counter ? "-" : mark))
        current = []
        mark = nil
    }

    /// The characters for year, month and day after a number in Chinese, Japanese and Korean.
    private static let counter: Unicode.Scalar = "年"
    private static let counters: Set<Unicode.Scalar> = ["年", "月", "日", "년", "월", "일"]
}
