/// The parts of an ISO 8601 date, and no more than it says: `2025`, `2025-04`, `2025-04-25`, `2025-04-25T10:00`,
/// `2025-04-25T10:00:00`, the last two also with `Z`, `+02:00`, `+0200` or `+02` after them.
///
/// A blank may replace the `T`, fractions of a second are dropped, a leap second counts as :59.
package struct DateParts: Hashable, Sendable {
    package var date: CalendarDate
    package var precision: ArticleDate.Precision
    /// The seconds since midnight on the clock of that place.
    package var secondOfDay: Int
    /// The offset of the clock from UTC, in minutes; nil where none is given.
    package var offsetMinutes: Int?

    package init(
        date: CalendarDate, precision: ArticleDate.Precision = .day, secondOfDay: Int = 0,
        offsetMinutes: Int? = nil
    ) {
        self.date = date
        self.precision = precision
        self.secondOfDay = secondOfDay
        self.offsetMinutes = offsetMinutes
    }

    package init?(_ text: String) {
        var scanner = DigitScanner(text)
        guard let year = scanner.number(4) else { return nil }
        var month = 1
        var day = 1
        precision = .year
        if scanner.skip("-") {
            guard let number = scanner.number(2) else { return nil }
            month = number
            precision = .month
            if scanner.skip("-") {
                guard let number = scanner.number(2) else { return nil }
                day = number
                precision = .day
            }
        }
        guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
        self.date = date
        secondOfDay = 0
        offsetMinutes = nil
        if precision == .day, scanner.skip("T") || scanner.skip("t") || scanner.skip(" ") {
            guard readTime(&scanner) else { return nil }
        }
        guard scanner.isAtEnd else { return nil }
    }

    private mutating func readTime(_ scanner: inout DigitScanner) -> Bool {
        guard let hour = scanner.number(2), hour < 24, scanner.skip(":"),
            let minute = scanner.number(2), minute < 60
        else { return false }
        var second = 0
        precision = .minute
        if scanner.skip(":") {
            guard let number = scanner.number(2), number <= 60 else { return false }
            second = min(number, 59)
            precision = .second
            if scanner.skip(".") || scanner.skip(",") { scanner.skipDigits() }
        }
        secondOfDay = hour * 3600 + minute * 60 + second
        return readZone(&scanner)
    }

    private mutating func readZone(_ scanner: inout DigitScanner) -> Bool {
        _ = scanner.skip(" ")
        if scanner.skip("Z") || scanner.skip("z") {
            offsetMinutes = 0
        } else if let sign = scanner.sign() {
            guard let hour = scanner.number(2) else { return false }
            _ = scanner.skip(":")
            guard let offset = DateParts.offset(sign, hour, scanner.number(2) ?? 0) else { return false }
            offsetMinutes = offset
        }
        return true
    }

    /// Returns the minutes east of Greenwich, with `sign` -1 west of it; nil where no zone is that far away.
    package static func offset(_ sign: Int, _ hours: Int, _ minutes: Int) -> Int? {
        (0...15).contains(hours) && (0..<60).contains(minutes) ? sign * (hours * 60 + minutes) : nil
    }

    /// The time in UTC; a clock without a zone is read as UTC.
    package var secondsSinceEpoch: Int {
        date.daysSinceEpoch * 86_400 + secondOfDay - (offsetMinutes ?? 0) * 60
    }
}

extension DateParts: CustomStringConvertible {
    package var description: String {
        switch precision {
        case .year: digits(date.year, 4)
        case .month: "\(digits(date.year, 4))-\(digits(date.month, 2))"
        case .day: "\(date)"
        case .minute: "\(date)T\(clock)\(zone)"
        case .second: "\(date)T\(clock):\(digits(secondOfDay % 60, 2))\(zone)"
        }
    }

    private var clock: String { "\(digits(secondOfDay / 3600, 2)):\(digits(secondOfDay / 60 % 60, 2))" }

    private var zone: String {
        guard let offset = offsetMinutes else { return "" }
        if offset == 0 { return "Z" }
        return "\(offset < 0 ? "-" : "+")\(digits(abs(offset) / 60, 2)):\(digits(abs(offset) % 60, 2))"
    }
}

/// Reads fixed-width numbers and punctuation from the bytes of a short text.
private struct DigitScanner {
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { index == bytes.count }

    mutating func number(_ width: Int) -> Int? {
        guard index + width <= bytes.count else { return nil }
        var number = 0
        for byte in bytes[index..<index + width] {
            guard (48...57).contains(byte) else { return nil }
            number = number * 10 + Int(byte) - 48
        }
        index += width
        return number
    }

    mutating func skip(_ mark: Character) -> Bool {
        guard index < bytes.count, bytes[index] == mark.asciiValue else { return false }
        index += 1
        return true
    }

    mutating func sign() -> Int? { skip("+") ? 1 : skip("-") ? -1 : nil }

    mutating func skipDigits() {
        while index < bytes.count, (48...57).contains(bytes[index]) { index += 1 }
    }
}
