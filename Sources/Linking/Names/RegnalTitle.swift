import Text

/// Titles of those who go by a first name alone.
package enum RegnalTitle {
    /// Whether a role contains such a title: "Pope", "Queen of Denmark".
    package static func isIn(_ role: String) -> Bool {
        role.spaceSeparated.contains { PersonalTitle(before: $0)?.kind == .regnal }
    }
}
