import ArticleModel
import Text

/// What `Content-Signal: search=yes, ai-train=no` says (https://contentsignals.org, draft-romm-aipref-contentsignals-00).
///
/// What is not named is neither granted nor reserved, and other names than these three say nothing.
package enum ContentSignals {
    package static let name = "Content-Signal"

    private static let uses: [String: RightsStatement.Use] = [
        "search": .index, "ai-input": .generation, "ai-train": .training,
    ]

    /// Reads the value behind the path, where it has one.
    package static func statements(_ value: String, at place: RightsStatement.Place, to agent: String?)
        -> [RightsStatement]
    {
        value.split(separator: ",").compactMap { item in
            let parts = item.split(separator: "=").map { $0.trimmedOfSpaces.lowercased() }
            guard parts.count == 2, let use = uses[parts[0]], let permission = permissions[parts[1]] else { return nil }
            return RightsStatement(
                place, name, agent: agent, said: "\(parts[0])=\(parts[1])", use: use, permission)
        }
    }

    private static let permissions: [String: RightsStatement.Permission] = ["yes": .allowed, "no": .reserved]
}
