import Foundation
import TestSupport
import Testing

/// Every file of a workspace, damaged in every way: the next run, and what its messages say to do, end in the same rows.
///
/// With `COPYDESK_FAULTS` set each file is damaged in many more places.
@Suite struct CorruptedFileTests {
    enum Damage: CustomStringConvertible {
        case flipped(Double)
        case cut(Double)
        case deleted

        var description: String {
            switch self {
            case .flipped(let place): "flipped at \(place)"
            case .cut(let place): "cut at \(place)"
            case .deleted: "deleted"
            }
        }

        func apply(to file: String, in folder: TemporaryFolder) throws {
            var bytes = try folder.read(file)
            switch self {
            case .flipped(let place):
                guard !bytes.isEmpty else { return }
                bytes[min(Int(Double(bytes.count) * place), bytes.count - 1)] ^= 0x15
                try folder.write(bytes, to: file)
            case .cut(let place): try folder.write(bytes.prefix(Int(Double(bytes.count) * place)), to: file)
            case .deleted: try folder.remove(file)
            }
        }
    }

    /// The damages of the file at `index` in the list: all of them where asked, else one, so that all kinds occur.
    private static func damages(_ index: Int) -> [Damage] {
        let places = (0..<12).map { Double($0) / 11.5 }
        let all = places.map(Damage.flipped) + [0, 0.3, 0.9].map(Damage.cut) + [.deleted]
        if TestEnvironment.isTryingAllFaults { return all }
        return [index % 2 == 0 ? .flipped(places[(5 * index + 3) % places.count]) : all[places.count + index / 2 % 4]]
    }

    /// When the whole database is compared with its checksums again: a day after the run before.
    private static let aDayLater = "2026-05-11T18:00:00Z"

    private let room: Newsroom
    private let dump: String

    init() throws {
        room = try Newsroom(plans: ["a", "b"])
        try room.folder.write("too short", to: "inbox/short.txt")
        try room.run()
        try room.folder.write(Newsroom.article(about: "plan a, again"), to: "inbox/a.txt")
        try room.run(clock: "2026-05-10T18:00:00Z")
        dump = try room.logicalDump()
    }

    @Test func `the next run, and what its messages say, end in the same rows`() throws {
        try FileManager.default.copyItem(atPath: room.folder.path("var"), toPath: room.folder.path("whole"))
        let files = try room.folder.contents(below: "whole").keys.sorted()
        #expect(files.count > 30)
        for (index, file) in files.enumerated() {
            for damage in Self.damages(index) {
                try room.folder.remove("var")
                try FileManager.default.copyItem(atPath: room.folder.path("whole"), toPath: room.folder.path("var"))
                try damage.apply(to: "var/\(file)", in: room.folder)
                try requireMended("\(file), \(damage)")
            }
        }
    }

    private func requireMended(_ damage: String) throws {
        let result = try room.run(clock: Self.aDayLater)
        if result.status == 65, result.errors.contains("articles.sqlite*") {
            for name in try room.folder.names(in: "var") where name.hasPrefix("articles.sqlite") {
                try room.folder.remove("var/\(name)")
            }
            #expect(try room.run(clock: Self.aDayLater).status == 0, "\(damage)")
        } else {
            #expect(result.status == 0, "\(damage): \(result.errors)")
        }
        #expect(try room.logicalDump() == dump, "\(damage)")
        let check = try Program.copydesk("check", in: room.folder)
        if check.status == 0 { return }
        #expect(check.status == 4, "\(damage): \(check.errors)")
        try follow(check, damage)
        #expect(try room.run(clock: Self.aDayLater).status == 0, "\(damage)")
        #expect(try room.logicalDump() == dump, "\(damage)")
        #expect(try Program.copydesk("check", in: room.folder).status == 0, "\(damage)")
    }

    /// Does what `check` says of the files that no run has read again.
    private func follow(_ check: Program.Result, _ damage: String) throws {
        for line in check.output.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            if let place = words.firstIndex(of: "copydesk-clean") ?? words.firstIndex(of: "copydesk-extract") {
                let run = words[place + 2].trimmingCharacters(in: [","])
                let result = try Program(name: words[place])("--run", run, in: room.folder)
                #expect(result.status == 0, "\(damage): \(result.errors)")
            } else if let place = words.firstIndex(of: "move") {
                try FileManager.default.moveItem(atPath: words[place + 1], toPath: room.folder.path("moved-\(UUID())"))
            }
        }
    }
}
