import Foundation
import TestSupport
import Testing

/// A program whose file was damaged says so, before it does anything.
@Suite struct DamagedModelTests {
    @Test func `a model with one bit changed ends with 70 and is named`() throws {
        let folder = try TemporaryFolder()
        var bytes = try Data(contentsOf: URL(filePath: Program.extract.path))
        let model = try #require(bytes.range(of: Data("CPYDESK\0POS ".utf8)))
        bytes[model.lowerBound + 1_000_000] ^= 1
        try folder.write(bytes, to: "damaged")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path("damaged"))
        let result = try run(folder.path("damaged"), in: folder)
        #expect(result.status == 70)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("model pos.bin: digest is "))
    }

    /// While another test starts a program, that one holds the new file open for a moment, and the system will
    /// not run a file that is open for writing.
    private func run(_ program: String, in folder: TemporaryFolder) throws -> Program.Result {
        let isBusy = { (result: Program.Result) in result.status == 126 && result.errors.contains("Text file busy") }
        let start = { try RunningProgram([program, "-"], in: folder, input: "", environment: [:]).result() }
        var result = try start()
        for _ in 0..<100 where isBusy(result) {
            usleep(50_000)
            result = try start()
        }
        return result
    }
}
