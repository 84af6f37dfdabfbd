extension Question {
    /// What `copydesk-ask NAME --help` prints: what the question asks, and its parameters.
    package var help: String {
        let required = parameters.filter(\.isRequired).map { " \($0.kind.placeholder)" }.joined()
        let options = parameters.contains { !$0.isRequired } ? " [PARAMETER…]" : ""
        let width = (parameters.map { $0.usage.count }.max() ?? 0) + 2
        let lines = parameters.map { parameter in
            "  " + parameter.usage + String(repeating: " ", count: width - parameter.usage.count)
                + parameter.explanation
        }
        var parts = [title, "Usage: copydesk-ask \(name)\(required)\(options) [--csv | --json | --markdown | --sql]"]
        if !notes.isEmpty { parts.append(notes.joined(separator: "\n")) }
        if !lines.isEmpty { parts.append("Parameters:\n" + lines.joined(separator: "\n")) }
        if let file { parts.append("Read from \(file)") }
        return parts.joined(separator: "\n\n")
    }

    /// What Datasette shows of the question below its title.
    var description: String {
        (notes + parameters.map { "\($0.name): \($0.explanation)" }).joined(separator: "\n")
    }
}

extension QuestionParameter {
    /// Such as `--limit COUNT`.
    fileprivate var usage: String { "\(option) \(kind.placeholder)" }

    fileprivate var explanation: String {
        if isRequired { return "\(meaning) (required)" }
        return defaultText.map { "\(meaning) (otherwise \($0))" } ?? meaning
    }
}
