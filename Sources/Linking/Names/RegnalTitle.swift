/// Titles of those who go by a first name alone.
package enum RegnalTitle {
    /// Whether the words for what a person is hold such a title: "Pope", "Queen of Denmark".
    package static func isIn(_ role: String) -> Bool {
        role.lowercased().split(separator: " ").contains { titles.contains(String($0)) }
    }

    private static let titles: Set<String> = [
        "pope", "king", "queen", "prince", "princess", "emperor", "empress", "tsar", "sultan", "emir", "patriarch",
        "saint", "duke", "duchess",
    ]
}
