import Foundation

/// A page written for the project, and what a person and the program made of it.
package struct GoldenPage: CustomStringConvertible, Sendable {
    package let name: String

    package static let all: [GoldenPage] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map { GoldenPage(name: $0) }
    }()

    private static let folder = Checkout.url("Tests/CleaningTests/Pages")

    package var description: String { name }
    package var address: String { "https://fenpost.example/2026/05/04/\(name)" }

    package func html() throws -> String { try String(contentsOf: file("source.html"), encoding: .utf8) }

    /// The paragraphs that a reader would say are the article, one a line.
    package func body() throws -> String { try String(contentsOf: file("body.txt"), encoding: .utf8) }

    /// The article that cleaning made when the page was recorded, as JSON.
    package func recorded() throws -> Data { try Data(contentsOf: file("expected.json")) }

    package func record(_ json: Data) throws { try json.write(to: file("expected.json")) }

    private func file(_ name: String) -> URL { GoldenPage.folder.appending(path: "\(self.name)/\(name)") }
}
