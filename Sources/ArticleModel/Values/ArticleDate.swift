/// When an article was published or changed, as exactly as the page says it.
package struct ArticleDate: Codable, Hashable, Sendable {
    package enum Precision: String, Codable, CaseIterable, Sendable {
        case second, minute, day, month, year
    }

    /// The date in ISO 8601 on the outlet's own clock, cut to `precision`: `2025-04-25T10:00:00+01:00`, `2025-04-25`.
    package let value: String
    package let precision: Precision
    /// The source from which it was read: `jsonLD`, `meta`, `microdata`, `time`, `url`, `dateline`, `header`, `scriptData`, `feed`, `sitemap`, `change`.
    package let source: String

    package init(_ parts: DateParts, source: String) {
        value = parts.description
        precision = parts.precision
        self.source = source
    }

    /// The date that was written as `value`; nil where either is missing, or the value is not in the form described above.
    package init?(_ value: String?, source: String?) {
        guard let parts = value.flatMap({ DateParts($0) }), let source else { return nil }
        self.init(parts, source: source)
    }

    /// The parts of the value; nil where it is not in the form described above, as in records from elsewhere.
    package var parts: DateParts? { DateParts(value) }

    /// How much less exact the date is than one to the second, in steps of precision.
    package var vagueness: Int { Precision.allCases.firstIndex(of: precision) ?? Precision.allCases.count }

    /// Returns the date, or `other` where that says more exactly the same.
    package func refined(by other: ArticleDate?) -> ArticleDate {
        let day = value.prefix { $0 != "T" }
        guard let other, other.vagueness < vagueness, other.value.hasPrefix(day) else { return self }
        return other
    }
}
