import Foundation

/// A second of time in UTC, written `2026-11-21T06:00:00Z`.
package struct Timestamp: Hashable, Sendable, Comparable {
    package let secondsSinceEpoch: Int

    package init(secondsSinceEpoch: Int) { self.secondsSinceEpoch = secondsSinceEpoch }

    /// Reads a full date with time and zone; a date alone is its first second in UTC.
    ///
    /// A time whose zone puts it before the year 1 or after 9999 in UTC is none: it could be written, but not be read again.
    package init?(_ text: String) {
        guard let parts = DateParts(text) else { return nil }
        self.init(parts)
    }

    /// The first second of what the parts say, likewise.
    package init?(_ parts: DateParts) {
        guard Timestamp.written.contains(parts.secondsSinceEpoch) else { return nil }
        self.init(secondsSinceEpoch: parts.secondsSinceEpoch)
    }

    /// The seconds of the years 1 to 9999.
    private static let written = -62_135_596_800..<253_402_300_800

    package static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.secondsSinceEpoch < right.secondsSinceEpoch
    }

    /// The time by the machine's clock. Articles and runs go by the clock of the run instead, which may be given.
    package static var now: Timestamp { Timestamp(secondsSinceEpoch: Int(Date().timeIntervalSince1970)) }

    /// The latest time of publication of what was there at this time: zones and clocks differ by a day at most.
    package var latestPublication: Timestamp { adding(seconds: 86_400) }

    /// Whether the time is later than `now` by more than two clocks can differ: one of the two is wrong.
    package func isAhead(of now: Timestamp) -> Bool { self > now.latestPublication }

    /// The time `seconds` later, or earlier where it is negative.
    package func adding(seconds: Int) -> Timestamp {
        Timestamp(secondsSinceEpoch: secondsSinceEpoch + seconds)
    }

    /// The time without punctuation, such as `20261121T060000Z`: it sorts by time and can be part of a file name.
    package var compact: String {
        String(description.filter { $0 != "-" && $0 != ":" })
    }
}

extension Timestamp: CustomStringConvertible {
    package var description: String {
        let day = Int((Double(secondsSinceEpoch) / 86_400).rounded(.down))
        let second = secondsSinceEpoch - day * 86_400
        let time = [second / 3600, second / 60 % 60, second % 60].map { digits($0, 2) }
        return "\(CalendarDate(daysSinceEpoch: day))T\(time.joined(separator: ":"))Z"
    }
}

extension Timestamp: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let timestamp = Timestamp(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\"\(text)\" is not a time")
        }
        self = timestamp
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
