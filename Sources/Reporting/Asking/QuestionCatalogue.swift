import ArticleModel
import Foundation

/// The questions that can be asked: those that are built in, and the user's own.
package struct QuestionCatalogue: Sendable {
    /// In the order of their names.
    package let questions: [Question]

    /// Reads the questions of `folder` besides those that are built in, if there is such a folder; one with the name of a built-in
    /// question stands for that.
    package init(folder: String? = nil) throws {
        var byName = Dictionary(uniqueKeysWithValues: try QuestionCatalogue.builtIn().map { ($0.name, $0) })
        for question in try folder.map(QuestionCatalogue.read) ?? [] { byName[question.name] = question }
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

    private static let maximumBytes = 1_000_000

    /// Reads the files of `folder` that end in `.sql`; there is none where there is no such folder.
    private static func read(_ folder: String) throws -> [Question] {
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw PlainFailure(.missingInput, "\(folder.printable): cannot be read")
        }
        return try names.filter { $0.hasSuffix(".sql") && !$0.hasPrefix(".") }.sorted().map { name in
            try question(String(name.dropLast(4)), at: "\(folder)/\(name)")
        }
    }

    private static func question(_ name: String, at path: String) throws -> Question {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
            throw PlainFailure(.missingInput, "\(path.printable): cannot be read")
        }
        guard data.count <= maximumBytes, let text = String(data: data, encoding: .utf8) else {
            throw PlainFailure(.configuration, "\(path.printable): is no text in UTF-8 of at most 1 MB")
        }
        return try Question(name, text: text.replacing("\r\n", with: "\n"), file: path)
    }
}
