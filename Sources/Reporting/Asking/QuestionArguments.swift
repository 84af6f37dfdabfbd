import ArticleModel
import GRDB

/// The values of a question's parameters, as somebody has given them.
package struct QuestionArguments: Sendable {
    private let question: Question
    private var given: [String: String] = [:]

    /// Reads `words` such as `--since 2026-05-01 --limit=20`; a word without an option is the value of a parameter that must be
    /// given, in the order of the head.
    package init(_ words: [String], for question: Question) throws(PlainFailure) {
        self.question = question
        var rest = words[...]
        while let word = rest.popFirst() {
            if word.hasPrefix("-"), word.count > 1 {
                let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
                let parameter = try parameter(parts[0])
                guard let value = word.contains("=") ? (parts.count > 1 ? parts[1] : "") : rest.popFirst() else {
                    throw failure("\(parts[0]) needs a value: \(parameter.meaning)")
                }
                try give(parameter, value)
            } else if let parameter = question.parameters.first(where: { $0.isRequired && given[$0.name] == nil }) {
                try give(parameter, word)
            } else {
                throw failure("\"\(word)\" is none of its parameters\n\(question.namesOfParameters)")
            }
        }
    }

    private mutating func give(_ parameter: QuestionParameter, _ value: String) throws(PlainFailure) {
        guard given.updateValue(value, forKey: parameter.name) == nil else {
            throw failure("\(parameter.option) is given twice")
        }
    }

    private func parameter(_ option: String) throws(PlainFailure) -> QuestionParameter {
        if let parameter = question.parameters.first(where: { $0.option == option }) { return parameter }
        let hint = question.parameters.map(\.option).nearest(to: option).map { "; the nearest is \($0)" } ?? ""
        throw failure("it has no parameter \(option)\(hint)\n\(question.namesOfParameters)")
    }

    /// Returns the values to bind, of which `outlets` tells the names of outlets.
    func values(outlets: () throws -> [String]) throws -> [String: DatabaseValue] {
        var values: [String: DatabaseValue] = [:]
        for parameter in question.parameters {
            values[parameter.name] = try value(of: parameter, outlets)
        }
        return values
    }

    private func value(of parameter: QuestionParameter, _ outlets: () throws -> [String]) throws -> DatabaseValue {
        guard let text = given[parameter.name] else {
            guard parameter.isRequired else { return parameter.defaultValue }
            throw failure("\(parameter.option) is missing: \(parameter.meaning)")
        }
        if parameter.kind == .outlet { return try outlet(text, parameter, outlets()).databaseValue }
        do throws(QuestionParameter.Problem) {
            return try parameter.kind.value(text)
        } catch {
            throw failure("\(parameter.option) \(error)")
        }
    }

    /// Returns the name of the outlet as the database has it, whatever its letters are.
    private func outlet(_ text: String, _ parameter: QuestionParameter, _ outlets: [String]) throws(PlainFailure)
        -> String
    {
        if let outlet = outlets.named(text) { return outlet }
        let hint = outlets.nearest(to: text).map { "; the nearest is \"\($0)\"" } ?? ""
        throw failure("\(parameter.option): there is no outlet \"\(text)\"\(hint)")
    }

    private func failure(_ problem: String) -> PlainFailure {
        PlainFailure(.badUsage, "\(question.name): \(problem)")
    }
}

extension Question {
    /// Such as `its parameters are --since, --limit`.
    fileprivate var namesOfParameters: String {
        parameters.isEmpty
            ? "it has no parameters" : "its parameters are \(parameters.map(\.option).joined(separator: ", "))"
    }
}
