/// Which number of `04/05/2026` is the day, as far as a page tells.
enum DateOrder {
    case dayFirst, monthFirst, unknown

    /// By the language of the page, its country, and the country of its address. English is written in both orders, and
    /// the tag `en-US` is what tools write by default, so that it tells nothing.
    init(language: String?, url: String?) {
        let parts = (language ?? "en").lowercased().split(separator: "-")
        let code = parts.first.map(String.init) ?? "en"
        let country = PageAddress.host(of: url)?.split(separator: ".").last.map(String.init) ?? ""
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
