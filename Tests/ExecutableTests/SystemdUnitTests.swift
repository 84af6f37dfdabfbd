import Foundation
import TestSupport
import Testing

/// The program that reads units as systemd does.
private enum Analyzer {
    static let path = "/usr/bin/systemd-analyze"
    static var isAvailable: Bool { access(path, X_OK) == 0 }
}

/// The units of `deploy/`, as systemd reads them.
@Suite(
    .enabled(
        if: Analyzer.isAvailable, "the system has no systemd-analyze, which reads units"))
struct SystemdUnitTests {
    private let folder: TemporaryFolder
    private let units: [String]

    /// Copies the units, and has them start the programs where these were built.
    init() throws {
        folder = try TemporaryFolder()
        let bin = (Program.copydesk.path as NSString).deletingLastPathComponent
        units = try FileManager.default.contentsOfDirectory(atPath: Checkout.path("deploy")).sorted().filter {
            $0.hasSuffix(".service") || $0.hasSuffix(".timer")
        }
        for unit in units {
            let text = try Checkout.text("deploy/\(unit)")
            try folder.write(text.replacing("/usr/local/bin", with: bin), to: unit)
        }
    }

    private func verify() throws -> Program.Result {
        try RunningProgram(
            [Analyzer.path, "verify", "--man=no"] + units.map(folder.path), in: folder, input: "",
            environment: ["PATH": "/usr/bin:/bin"]
        ).result()
    }

    @Test func `systemd finds nothing wrong with the units`() throws {
        #expect(
            units == [
                "copydesk-check.service", "copydesk-check.timer", "copydesk-failure@.service", "copydesk.service",
                "copydesk.timer",
            ])
        #expect(try verify() == Program.Result(status: 0, output: "", errors: ""))
    }

    @Test func `what is wrong with a unit is found`() throws {
        for unit in ["copydesk.service", "copydesk.timer"] {
            let text = try folder.text(unit)
            let changed = text.replacing("TimeoutStopSec", with: "TimeoutStpSec").replacing("*:07,37", with: "soon")
            try #require(changed != text)
            try folder.write(changed, to: unit)
        }
        let result = try verify()
        #expect(result.status == 1)
        #expect(result.errors.contains("Unknown key 'TimeoutStpSec'"), "\(result)")
        #expect(result.errors.contains("Failed to parse calendar specification, ignoring: soon"), "\(result)")
    }
}
