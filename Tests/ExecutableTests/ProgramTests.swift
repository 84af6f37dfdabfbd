import Glibc
import TestSupport
import Testing

@Suite("A program started by a test") struct ProgramTests {
    @Test func `one that nobody waits for is ended with the last reference to it`() throws {
        let folder = try TemporaryFolder()
        let words = ["/bin/sleep", "600"]
        var sleeping: RunningProgram? = try RunningProgram(words, in: folder, input: "", environment: [:])
        let process = try #require(sleeping?.process)
        #expect(kill(process, 0) == 0)
        sleeping = nil
        #expect(kill(process, 0) == -1 && errno == ESRCH)
    }
}
