import Foundation
import Testing

/// A program whose file was damaged says so, before it does anything.
@Suite struct DamagedModelTests {
    @Test func `a model with one bit changed ends with 70 and is named`() throws {
        let folder = try TemporaryFolder()
        var bytes = try Data(contentsOf: URL(filePath: Program.extract.path))
        let model = try #require(bytes.range(of: Data("CPYDESK\0POS ".utf8)))
        bytes[model.lowerBound + 1_000_000] ^= 1
        try folder.write(bytes, to: "damaged")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/damaged")
        let program = try RunningProgram([folder.path + "/damaged", "-"], in: folder, input: "", environment: [:])
        let result = try program.result()
        #expect(result.status == 70)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("model pos.bin: digest is "))
    }
}
