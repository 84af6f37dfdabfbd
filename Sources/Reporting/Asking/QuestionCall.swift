/// The words of a command line that name a question and give values to its parameters.
package struct QuestionCall: Hashable, Sendable {
    package private(set) var name: String?
    /// All other words.
    package private(set) var arguments: [String] = []

    /// Takes the first word for the name that is neither an option nor the value of one.
    package init(_ words: [String]) {
        var rest = words[...]
        while let word = rest.popFirst() {
            if name == nil, !word.hasPrefix("-") {
                name = word
            } else {
                arguments.append(word)
                if name == nil, !word.contains("="), let value = rest.popFirst() { arguments.append(value) }
            }
        }
    }
}

extension QuestionCatalogue {
    /// A line for each question.
    package var list: String {
        let width = (questions.map(\.name.count).max() ?? 0) + 2
        return questions.map { $0.name + String(repeating: " ", count: width - $0.name.count) + $0.title }
            .joined(separator: "\n")
    }
}
