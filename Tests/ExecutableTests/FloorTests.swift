import Foundation
import TestSupport
import Testing

@Suite struct FloorTests {
    /// The targets of each floor, as the table of CONTRIBUTING lists them; a target imports only from floors below its own.
    static let floors: [Set<String>] = [
        ["CLibXML2", "CZlib", "CTagger", "CDescriptors", "CAllocations", "CPageChecksums"],
        ["ArticleModel", "Randomness", "Archive"],
        ["Text"],
        ["Language", "Linking", "Markup", "Rights", "Queries"],
        ["Fetching", "Cleaning", "Extracting", "Loading", "Reporting"],
        ["Pipeline", "Network"],
        ["Stages", "Evaluation"],
        ["CommandSupport"],
        [
            "copydesk", "copydesk-fetch", "copydesk-clean", "copydesk-extract", "copydesk-load", "copydesk-report",
            "copydesk-ask", "copydesk-evaluate",
        ],
    ]

    /// Who alone may import what comes from outside or is for developers; what is not named here is for all, or comes
    /// with the toolchain.
    static let users: [String: Set<String>] = [
        "CLibXML2": ["Markup"], "CZlib": ["Archive"], "CTagger": ["Language", "Linking"],
        "CPageChecksums": ["Loading"],
        "GRDBSQLite": ["Loading"], "GRDB": ["Fetching", "Loading", "Reporting", "Queries"], "Mustache": ["Reporting"],
        "Crypto": ["ArticleModel", "Archive"],
        "AsyncHTTPClient": ["Network"], "NIOCore": ["Network"], "NIOHTTP1": ["Network"], "NIOPosix": ["Network"],
        "NIOHTTP2": ["Network"], "NIOSSL": ["Network"],
        // Only programs that ask the network link its library.
        "Network": ["copydesk", "copydesk-fetch"],
        "ArgumentParser": floors[8].union(["CommandSupport"]),
        // For developers alone: no program that users run links them.
        "Evaluation": ["copydesk-evaluate"], "Randomness": ["Evaluation"],
    ]

    static let toolchain: Set<String> = ["Foundation", "Dispatch", "Synchronization", "Glibc"]

    private struct Import: Hashable {
        let target: String
        let module: String
        let file: String
    }

    private func imports() throws -> [Import] {
        let sources = Checkout.url("Sources").path
        var found: [Import] = []
        for case let file as String in FileManager.default.enumerator(atPath: sources)
            ?? FileManager.DirectoryEnumerator()
        {
            guard file.hasSuffix(".swift"), let target = file.split(separator: "/").first else { continue }
            for line in try String(contentsOfFile: "\(sources)/\(file)", encoding: .utf8).split(separator: "\n") {
                let words = line.split(separator: " ")
                guard let place = words.firstIndex(of: "import"), place < 2, words.count > place + 1 else { continue }
                guard words.count == place + 2 else { continue }
                found.append(Import(target: String(target), module: String(words[place + 1]), file: file))
            }
        }
        return found
    }

    private func floor(of name: String) -> Int? { Self.floors.firstIndex { $0.contains(name) } }

    @Test func `every target imports only from floors below its own`() throws {
        let imports = try imports()
        #expect(imports.count > 100)
        let wrong = imports.filter { use in
            guard let target = floor(of: use.target) else { return true }
            return floor(of: use.module).map { $0 >= target } ?? false
        }
        #expect(wrong.isEmpty, "\(wrong)")
    }

    @Test func `what comes from outside or is for developers is imported only where it is at home`() throws {
        let wrong = try imports().filter { use in
            if let users = Self.users[use.module] { return !users.contains(use.target) }
            return floor(of: use.module) == nil && !Self.toolchain.contains(use.module)
        }
        #expect(wrong.isEmpty, "\(wrong)")
    }

    @Test func `every folder of sources is a target of a floor`() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Checkout.url("Sources").path)
        #expect(Set(folders) == Self.floors.reduce(into: Set()) { $0.formUnion($1) })
    }
}
