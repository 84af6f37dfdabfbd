/// `en_US` and `EN-us` are `en-US`.
enum LanguageTag {
    static func normalized(_ text: String) -> String? {
        let parts = text.split { $0 == "-" || $0 == "_" || $0 == "." || $0 == "," || $0 == " " }
        guard let first = parts.first, (2...3).contains(first.utf8.count),
            first.utf8.allSatisfy({ $0 | 32 >= 97 && $0 | 32 <= 122 })
        else { return nil }
        guard parts.count > 1, parts[1].utf8.count == 2 else { return first.lowercased() }
        return "\(first.lowercased())-\(parts[1].uppercased())"
    }
}
