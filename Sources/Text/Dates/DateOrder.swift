/// The order of day and month in a date such as `04/05/2026`.
package enum DateOrder: Sendable {
    case dayFirst, monthFirst, unknown

    /// Decides by a language tag and by the host of a page's address, whose last label may be a country.
    ///
    /// English is written in both orders, and the tag `en-US` is what tools write by default, so that it tells nothing.
    package init(language: String?, host: String?) {
        let parts = (language ?? "en").lowercased().split(separator: "-")
        let code = parts.first.map(String.init) ?? "en"
        let country = host?.split(separator: ".").last.map(String.init) ?? ""
        if !DateOrder.unsure.contains(code) {
            self = .dayFirst
        } else if code == "en", parts.count > 1, DateOrder.dayFirstCountries.contains(String(parts[1])) {
            self = .dayFirst
        } else if code == "en", DateOrder.dayFirstCountries.contains(country) {
            self = .dayFirst
        } else {
            self = code == "en" && DateOrder.monthFirstCountries.contains(country) ? .monthFirst : .unknown
        }
    }

    /// Languages in which a date of numbers alone may begin with the month or the year.
    private static let unsure: Set<String> = ["en", "zh", "ja", "ko", "hu", "lt", "mn", "fa"]

    /// Countries, as language tags and addresses name them, where English is written with the day first.
    private static let dayFirstCountries: Set<String> = [
        "gb", "uk", "au", "nz", "ie", "in", "sg", "ng", "gh", "mt", "pk", "bd", "lk", "my", "hk", "jm", "de", "fr",
        "it",
        "es", "nl", "be", "ch", "at", "pt",
    ]
    private static let monthFirstCountries: Set<String> = ["us", "gov", "mil", "edu"]
}
