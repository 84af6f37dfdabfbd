import Foundation

/// Names of persons out of bylines: "By ANN EXAMPLE and Bob Sample, Political Editor".
struct BylineNames {
    private(set) var persons: [String] = []
    private(set) var agency: String?
    private let outlets: Set<String>

    init(candidates: [[String]], outlets: [String?]) {
        self.outlets = Set(outlets.compactMap { $0.map(PlainText.of) })
        for group in candidates where persons.isEmpty {
            for text in group { add(text) }
        }
    }

    private mutating func add(_ text: String) {
        guard let clean = MetadataText.clean(text), !clean.contains("://") else { return }
        for part in BylineNames.split(clean) {
            let plain = PlainText.of(part)
            if let name = BylineNames.agencies[plain] {
                agency = agency ?? name
            } else if isName(part, plain), !persons.contains(where: { PlainText.of($0) == plain }) {
                persons.append(part)
            }
        }
    }

    private func isName(_ part: String, _ plain: String) -> Bool {
        let words = plain.split(separator: " ")
        guard (1...6).contains(words.count), plain.utf8.count > 2, plain.utf8.count < 60 else { return false }
        guard !outlets.contains(plain), !part.contains("@"), !part.utf8.contains(where: { (48...57).contains($0) })
        else { return false }
        return words.allSatisfy { !BylineNames.roles.contains(String($0)) }
    }

    private static func split(_ text: String) -> [String] {
        var parts = [text]
        for mark in [", ", " and ", " & ", ";", " | ", " und ", " et ", "|", " / ", " · ", " • ", " y ", " with ", ","]
        {
            parts = parts.flatMap { $0.components(separatedBy: mark) }
        }
        return parts.map(withoutOpening).filter { !$0.isEmpty }
    }

    private static func withoutOpening(_ text: String) -> String {
        var text = text.trimmingCharacters(in: .whitespaces)
        for opening in ["written by ", "by: ", "by ", "von ", "par ", "por ", "door ", "di ", "and "] {
            if text.lowercased().hasPrefix(opening) { text = String(text.dropFirst(opening.count)) }
        }
        if let bracket = text.firstIndex(where: { $0 == "(" || $0 == "[" }) { text = String(text[..<bracket]) }
        if let place = text.range(of: " in ") { text = String(text[..<place.lowerBound]) }
        return text.trimmingCharacters(
            in: .whitespaces.union(.punctuationCharacters.subtracting(CharacterSet(charactersIn: "."))))
    }

    static let agencies: [String: String] = [
        "reuters": "Reuters", "ap": "AP", "associated press": "AP", "the associated press": "AP", "afp": "AFP",
        "agence france presse": "AFP", "dpa": "dpa", "apa": "APA", "pa media": "PA Media",
        "press association": "PA Media",
        "bloomberg": "Bloomberg", "upi": "UPI", "xinhua": "Xinhua", "ani": "ANI", "pti": "PTI", "ians": "IANS",
        "efe": "EFE",
        "ansa": "ANSA", "kyodo": "Kyodo", "tass": "TASS", "interfax": "Interfax", "ukrinform": "Ukrinform",
        "sid": "SID",
    ]

    /// A part with one of these words says what somebody is, or is no person.
    private static let roles: Set<String> = [
        "editor", "editors", "correspondent", "reporter", "reporters", "writer", "staff", "desk", "newsroom", "team",
        "columnist",
        "journalist", "producer", "author", "contributor", "contributors", "guest", "admin", "administrator", "news",
        "redaktion",
        "redaktör", "redacción", "redazione", "rédaction", "agency", "agencies", "press", "media", "magazine", "tv",
        "online", "chief",
        "editorial", "board", "bureau", "webdesk", "service", "services", "special", "for", "from", "updated",
        "published", "posted",
        "the", "about", "more", "senior", "head", "director", "inc", "com", "http", "https", "www", "follow", "view",
        "see", "ago", "min", "read",
        "redakteur", "redakteurin", "autor", "photographer", "photos", "photo", "null", "undefined", "times", "daily",
        "post",
    ]
}
