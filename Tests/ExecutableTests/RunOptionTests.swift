import Foundation
import Testing

@Suite struct RunOptionTests {
    @Test func `a time that cannot be read is bad usage in every program that selects runs`() throws {
        let room = try Newsroom()
        for program in [Program.clean, .extract, .load] {
            let result = try program("--since", "yesterday", in: room.folder)
            #expect(result.status == 64)
            #expect(result.errors.contains("--since is \"yesterday\""))
        }
    }
}
