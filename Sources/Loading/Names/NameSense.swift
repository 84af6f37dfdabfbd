import ArticleModel
import Linking

/// Which of several of one name an article means, as far as it says.
enum NameSense {
    /// Returns the role beside a lone surname or a name that many bear, folded; the number in the gazetteer or the
    /// country of a place; the country of a ministry or court. Empty for all other names, and where the article says
    /// nothing.
    static func sense(of name: String, kind: String, role: String?, location: GeoLocation?) -> String {
        switch kind {
        case "person":
            guard PersonName(name).isVague, let role, RoleEvidence.isTelling(role) else { return "" }
            return NameFolding.folded(role)
        case "place":
            return location.map { location in location.geoNamesID.map(geoNames) ?? location.countryCode } ?? ""
        case "organization": return location?.countryCode ?? ""
        default: return ""
        }
    }

    static func geoNames(_ id: Int) -> String { "geonames \(id)" }

    /// Whether the sense is a country's code alone.
    static func isCountry(_ sense: String) -> Bool { sense.utf8.count == 2 }
}
