import ArticleModel
import Queries

/// The questions that can be asked: those that are built in, and the user's own.
package struct QuestionCatalogue: Sendable {
    /// In the order of their names.
    package let questions: [Question]

    /// Reads the questions of `folder` besides those that are built in, if there is such a folder; one with the name of a built-in
    /// question stands for that.
    package init(folder: String? = nil) throws {
        var byName = Dictionary(uniqueKeysWithValues: try QuestionCatalogue.builtIn().map { ($0.name, $0) })
        for path in try folder.map(QueryFile.paths) ?? [] {
            let question = try Question(QueryFile(path: path))
            byName[question.name] = question
        }
        questions = byName.values.sorted { $0.name < $1.name }
    }

    /// Returns the question of this name, which may have the ending of its file.
    package func question(_ name: String) throws -> Question {
        let name = name.hasSuffix(".sql") ? String(name.dropLast(4)) : name
        if let question = questions.first(where: { $0.name == name }) { return question }
        let hint = questions.map(\.name).nearest(to: name).map { "; the nearest is \($0)" } ?? ""
        throw PlainFailure(
            .badUsage, "there is no question \"\(name.printable)\"\(hint)\nwithout a name all questions are listed")
    }
}
