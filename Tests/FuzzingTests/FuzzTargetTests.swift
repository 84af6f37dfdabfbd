import ArticleModel
import Foundation
import Fuzzing
import TestSupport
import Testing

@Suite struct FuzzTargetTests {
    static let files = Result { try SeedFiles(root: Checkout.root.path()) }

    @Test(arguments: FuzzTarget.all)
    func `inputs that once failed are read`(target: FuzzTarget) throws {
        let folder = Checkout.path("Tests/FuzzingTests/Cases/\(target.name)")
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
            #expect(throws: Never.self, "\(name)") { try target.check(bytes) }
        }
    }

    @Test(arguments: FuzzTarget.all)
    func `fixtures are read, whole and damaged at random`(target: FuzzTarget) throws {
        let seeds = try target.seeds(Self.files.get())
        try #require(!seeds.isEmpty)
        var mutation = Mutation(of: seeds, seed: 1)
        let damaged = (0..<target.mutations).map { _ in mutation.next(maximumLength: target.maximumLength) }
        for bytes in seeds.prefix(target.mutations) + damaged {
            #expect(throws: Never.self, "\(Data(bytes).base64EncodedString())") { try target.check(bytes) }
        }
    }

    @Test func `every case belongs to a target`() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Checkout.path("Tests/FuzzingTests/Cases"))
        #expect(Set(folders.filter { !$0.hasPrefix(".") }).isSubset(of: FuzzTarget.all.map(\.name)))
    }
}
