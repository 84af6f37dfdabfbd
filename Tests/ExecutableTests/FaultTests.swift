import Foundation
import TestSupport
import Testing

/// A call of the file system that fails, a kill and a power loss at steps of a run, by `scripts/bench/faults.c`.
///
/// `scripts/bench/faults` tries all steps; so does this with `COPYDESK_FAULTS` set.
@Suite struct FaultTests {
    enum Mode: String, CaseIterable {
        case fail, full, slow, kill, power, names

        /// What the disturbed run may end with: a kill, or a message about the disk, where it does not go well.
        var statuses: Set<Int32> {
            switch self {
            case .fail, .full: [0, 73, 74]
            case .slow: [0]
            case .kill, .power, .names: [0, 137]
            }
        }
    }

    private let room: Newsroom
    private let library: String
    private let dump: String
    private let steps: Int

    init() throws {
        room = try Newsroom(plans: ["a"])
        library = try PreloadedLibrary("faults.c", in: room.folder).path
        _ = try Self.run(room, library, ["COUNT": room.folder.path("steps")])
        steps = try #require(Int(try room.folder.text("steps").trimmingCharacters(in: .whitespacesAndNewlines)))
        dump = try room.logicalDump()
        try #require(!dump.isEmpty)
    }

    private static func run(_ room: Newsroom, _ library: String, _ fault: [String: String]) throws -> Program.Result {
        var environment = ["LD_PRELOAD": library, "COPYDESK_FAULT_FOLDER": room.folder.path("var")]
        for (name, value) in fault { environment["COPYDESK_FAULT_\(name)"] = value }
        return try Program.copydesk.start(["run", "--now", Newsroom.clock], in: room.folder, environment: environment)
            .result()
    }

    @Test(arguments: Mode.allCases)
    func `disturbed at any step, the same command run again ends in the same rows`(mode: Mode) throws {
        #expect(steps > 200)
        let distance = TestEnvironment.isTryingAllFaults ? 1 : steps / 4
        let first = Mode.allCases.firstIndex(of: mode).map { 5 + 13 * $0 } ?? 1
        for step in stride(from: first, through: steps, by: distance) {
            try room.folder.remove("var")
            let code = step.isMultiple(of: 2) ? EIO : ENOSPC
            let disturbed = try Self.run(
                room, library, ["MODE": mode.rawValue, "STEP": "\(step)", "ERRNO": "\(code)"])
            #expect(mode.statuses.contains(disturbed.status), "step \(step): \(disturbed)")
            #expect(try room.run().status == 0, "step \(step)")
            #expect(try room.logicalDump() == dump, "step \(step)")
            #expect(try Program.copydesk("check", in: room.folder).status == 0, "step \(step)")
        }
    }
}
