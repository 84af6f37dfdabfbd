import ArticleModel

@testable import Rights

extension RightsStatement {
    /// The statement in one line, such as `index reserved: noindex`, with `to googlebot`, `since …` and `<link>` where it has them.
    var text: String {
        let effect = use.map { "\($0) \(permission.map { "\($0)" } ?? "")" } ?? "nothing"
        return "\(effect): \(said)" + (agent.map { " to \($0)" } ?? "") + (since.map { " since \($0)" } ?? "")
            + (link.map { " <\($0)>" } ?? "")
    }
}
