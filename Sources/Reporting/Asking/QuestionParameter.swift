import GRDB
import Queries

/// A value by which a question can be narrowed: `:outlet` in the query, `--outlet` on the command line.
package struct QuestionParameter: Hashable, Sendable {
    /// What is wrong with the description of a parameter, or with a value for it.
    struct Problem: Error, CustomStringConvertible {
        let description: String

        init(_ description: String) { self.description = description }
    }

    package let name: String
    package let kind: ParameterKind
    /// The value where none is given, as it stands in the head; nil where it is NULL then.
    package let defaultText: String?
    package let isRequired: Bool
    package let meaning: String
    let defaultValue: DatabaseValue

    /// The name as an option, such as `--first-day`.
    package var option: String { "--" + name.replacing("_", with: "-") }

    /// Reads such as `limit count = 20: at most so many rows`.
    init(_ text: Substring) throws(Problem) {
        guard let colon = text.firstRange(of: ": ") else {
            throw Problem("after :\(text.prefix { $0 != " " }) its kind is expected, and its meaning after a colon")
        }
        meaning = text[colon.upperBound...].trimmed
        var words = text[..<colon.lowerBound].split(separator: " ", omittingEmptySubsequences: true)[...]
        name = String(words.popFirst() ?? "")
        guard name.first?.isLowercase == true,
            name.utf8.allSatisfy({ "abcdefghijklmnopqrstuvwxyz0123456789_".utf8.contains($0) })
        else {
            throw Problem(":\(name) is no name of a parameter: small letters, digits and _ are")
        }
        kind = try ParameterKind(words.popFirst() ?? "")
        isRequired = words == ["required"]
        guard words.isEmpty || isRequired || words.first == "=" && words.count > 1 else {
            throw Problem("after the kind of :\(name) a default such as = 20 is expected, or the word required")
        }
        defaultText = words.isEmpty || isRequired ? nil : words.dropFirst().joined(separator: " ")
        do throws(Problem) {
            defaultValue = try defaultText.map(kind.value) ?? .null
        } catch {
            throw Problem("the default of :\(name) \(error)")
        }
    }

    /// The parameter in a query of Datasette, which knows no defaults.
    var expressionForDatasette: String { kind.expressionForDatasette(name, default: defaultValue) }
}
