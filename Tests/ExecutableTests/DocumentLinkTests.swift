import Foundation
import TestSupport
import Testing

/// Holds what the documents refer to against the checkout.
@Suite struct DocumentLinkTests {
    private static let documents = [
        "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs/configuration.md", "docs/database.md",
        "docs/exports.md", "docs/operations.md", "docs/reliability.md", "deploy/README.md", "samples/README.md",
    ]

    @Test(arguments: documents) func `every link leads to a file, and to a heading that it has`(_ path: String) throws {
        for link in try MarkdownFile(path).links where !link.contains("://") {
            let parts = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
            let target = parts[0].isEmpty ? path : MarkdownFile.path(parts[0], besides: path)
            #expect(FileManager.default.fileExists(atPath: Checkout.path(target)), "\(link)")
            guard parts.count == 2, target.hasSuffix(".md") else { continue }
            #expect(try MarkdownFile(target).anchors.contains(parts[1]), "\(link)")
        }
    }

    @Test(arguments: documents) func `every path of the checkout that is named is there`(_ path: String) throws {
        let folders = ["Sources/", "Tests/", "scripts/", "docs/", "deploy/", "samples/"]
        let named = try MarkdownFile(path).codeSpans.compactMap { $0.split(separator: " ").first.map(String.init) }
            .map { $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0 }
            .filter { name in folders.contains { name.hasPrefix($0) } && !name.contains("…") && !name.contains("NAME") }
        #expect(named.filter { !FileManager.default.fileExists(atPath: Checkout.path($0)) } == [])
    }
}
