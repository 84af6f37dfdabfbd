import Text

extension PersonName {
    /// Whether the name, with that role, is one of those who go by a first name alone: "Pope Francis", "Olav VI".
    func isRegnal(_ role: String) -> Bool {
        guard isLone else { return false }
        return RegnalTitle.isIn(role) || generation.map { $0.allSatisfy { "ivx".contains($0) } } ?? false
    }
}

/// Titles of those who go by a first name alone.
package enum RegnalTitle {
    /// Whether a role contains such a title: "Pope", "Queen of Denmark".
    package static func isIn(_ role: String) -> Bool {
        role.spaceSeparated.contains { PersonalTitle(before: $0)?.kind == .regnal }
    }
}
