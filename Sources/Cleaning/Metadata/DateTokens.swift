/// The numbers and words of a line that may say a date, each with the mark right before it.
struct DateTokens {
    struct Token {
        /// In lower case.
        let word: String
        let number: Int?
        let digits: Int
        /// `/` in `12/05`; nil behind a blank.
        let mark: Unicode.Scalar?
    }

    private(set) var tokens: [Token] = []

    init(_ text: String) {
        var current: [Unicode.Scalar] = []
        var mark: Unicode.Scalar?
        for scalar in text.unicodeScalars.lazy.map(DateTokens.western) {
            let isDigit = scalar.isDigit
            if isDigit || scalar.isLetter && !DateTokens.counters.contains(scalar) {
                if let last = current.last, last.isDigit != isDigit { close(&current, &mark) }
                current.append(scalar)
            } else {
                close(&current, &mark)
                // "2026. 5. 4." and "2026년 5월 4일" have blanks behind their marks.
                let isKept = scalar.isBlank && (mark == "." || mark == DateTokens.counter)
                if !isKept {
                    mark = scalar.isBlank ? nil : DateTokens.counters.contains(scalar) ? DateTokens.counter : scalar
                }
            }
        }
        close(&current, &mark)
    }

    /// Arabic, Persian and full-width digits as ASCII has them.
    private static func western(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        for zero: UInt32 in [0x660, 0x6F0, 0xFF10] where scalar.value >= zero && scalar.value < zero + 10 {
            return Unicode.Scalar(UInt8(48 + scalar.value - zero))
        }
        return scalar
    }

    private mutating func close(_ current: inout [Unicode.Scalar], _ mark: inout Unicode.Scalar?) {
        guard let first = current.first else { return }
        let word = String(current).lowercased()
        let number = first.isDigit && current.count <= 14 ? Int(word) : nil
        tokens.append(
            Token(
                word: word, number: number, digits: number == nil ? 0 : current.count,
                mark: mark == DateTokens.counter ? "-" : mark))
        current = []
        mark = nil
    }

    /// Year, month and day behind a number, in Chinese, Japanese and Korean.
    private static let counter: Unicode.Scalar = "年"
    private static let counters: Set<Unicode.Scalar> = ["年", "月", "日", "년", "월", "일"]
}
