import Foundation
import Testing

@Suite struct VersionChangeTests {
    /// The digests that `version` gives for inputs and outputs, such as `["a": "x y"]`.
    private func digests(_ version: String, _ pairs: [String: String]) -> GoldenDigests {
        var digests = GoldenDigests(version: version)
        for (name, pair) in pairs {
            let sides = pair.split(separator: " ").map { Data($0.utf8) }
            digests.add(name, input: sides[0], output: sides[1])
        }
        return digests
    }

    @Test(arguments: [
        ("1", ["a": "x y"], VersionChange.none),
        ("1", ["a": "x z"], .outputWithoutVersion(["a"])),
        ("1", ["a": "w z"], .outdated),
        ("1", ["a": "x y", "b": "x y"], .outdated),
        ("1", ["a": "x z", "b": "x y"], .outputWithoutVersion(["a"])),
        ("1", [:], .outdated),
        ("2", ["a": "x y"], .versionWithoutOutput),
        ("2", ["a": "x z"], .outdated),
        ("2", ["a": "x y", "b": "x y"], .outdated),
    ])
    func `a version has to change with the outputs of the same inputs`(
        _ version: String, _ pairs: [String: String], _ change: VersionChange
    ) {
        #expect(VersionChange(from: digests("1", ["a": "x y"]), to: digests(version, pairs)) == change)
    }

    @Test func `only what is outdated is recorded, and the advice says how`() {
        #expect(VersionChange.none.advice("V.version", "v.digest") == nil)
        #expect(VersionChange.outdated.mayBeRecorded && !VersionChange.versionWithoutOutput.mayBeRecorded)
        #expect(!VersionChange.outputWithoutVersion([]).mayBeRecorded)
        let advice = VersionChange.outputWithoutVersion(["a", "b"]).advice("V.version", "v.digest") ?? ""
        #expect(advice.hasPrefix("the output changed for a, b: raise V.version and record again"))
    }

    @Test func `a record is read as it was written`() throws {
        let written = digests("12", ["page/a": "x y", "text/1": "v w"])
        #expect(try GoldenDigests(written.text) == written)
        #expect(throws: GoldenDigests.Malformed.self) { try GoldenDigests("page/a 1 2\n") }
        #expect(throws: GoldenDigests.Malformed(line: "page/a 1")) { try GoldenDigests("version 1\npage/a 1\n") }
    }
}
