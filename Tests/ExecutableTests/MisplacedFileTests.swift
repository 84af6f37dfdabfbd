import Foundation
import TestSupport
import Testing

/// A pipe, a folder or a link to nowhere where the workspace has a file: named, and never waited for.
@Suite struct MisplacedFileTests {
    enum Thing: String, CaseIterable {
        case pipe, folder, link

        func put(at path: String) throws {
            switch self {
            case .pipe: try #require(mkfifo(path, 0o644) == 0)
            case .folder: try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
            case .link: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/nowhere/at/all")
            }
        }
    }

    @Test(arguments: Thing.allCases)
    func `whatever is in the place of a file, the run ends, and goes on when it is gone`(thing: Thing) throws {
        let room = try Newsroom(plans: ["a", "b"])
        try room.run()
        let run = "runs/\(try room.runs()[0])"
        let dump = try room.logicalDump()
        let ofRun = try room.folder.names(in: "var/\(run)").map { "\(run)/\($0)" }
        let names = ["forgotten.jsonl", "forget.unfinished"] + (try room.folder.names(in: "var"))
        try FileManager.default.copyItem(at: room.folder.url("var"), to: room.folder.url("whole"))
        // Only a pipe can be waited for.
        for name in (thing == .pipe ? ofRun : []) + names where name != "runs" {
            try room.folder.remove("var")
            try FileManager.default.copyItem(at: room.folder.url("whole"), to: room.folder.url("var"))
            let path = room.folder.path("var/\(name)")
            try? FileManager.default.removeItem(atPath: path)
            try thing.put(at: path)
            let disturbed = try Program.copydesk.start(
                ["run", "--now", "2026-05-12T06:00:00Z"], in: room.folder
            ).result(within: 120)
            #expect([0, 65, 66, 73, 74, 78].contains(disturbed.status), "\(thing) at \(name): \(disturbed)")
            if disturbed.status != 0 {
                // A message about the database is about its side files too.
                let file = name.split(separator: "/").last?.split(separator: "-").first ?? ""
                #expect(disturbed.errors.contains(file), "\(thing) at \(name): \(disturbed.errors)")
            }
            try? FileManager.default.removeItem(atPath: path)
            #expect(try room.run(clock: "2026-05-12T07:00:00Z").status == 0, "\(thing) at \(name)")
            #expect(try room.logicalDump() == dump, "\(thing) at \(name)")
        }
    }
}
