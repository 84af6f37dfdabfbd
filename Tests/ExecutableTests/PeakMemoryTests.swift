import Foundation
import TestSupport
import Testing

/// Peak memory of a run over few and many articles. `scripts/bench/memory` measures it over thousands.
@Suite struct PeakMemoryTests {
    /// The peaks of the program and of the largest of its workers, in kilobytes.
    private struct Peaks {
        var program = 0
        var worker = 0
    }

    /// Watches a run over `count` articles; the kernel keeps the peak of each process for as long as that is there.
    private func peaks(articles count: Int) throws -> Peaks {
        let room = try Newsroom(plans: (0..<count).map(String.init))
        let running = try Program.copydesk.start(["run", "--jobs", "2", "--now", Newsroom.clock], in: room.folder)
        var peaks = Peaks()
        while !running.hasEnded {
            peaks.program = max(peaks.program, peak(running.process, "copydesk"))
            peaks.worker = running.children.reduce(peaks.worker) { max($0, peak($1, "exe")) }
            usleep(1_000)
        }
        #expect(try running.result() == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.rows("SELECT count(*) FROM articles") == [["\(count)"]])
        return peaks
    }

    /// Returns 0 for a process that has not begun the program `name`: until then its memory is that of who has started it.
    private func peak(_ process: pid_t, _ name: String) -> Int {
        let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
        guard status.hasPrefix("Name:\t\(name)\n") else { return 0 }
        return status.firstMatch(of: /VmHWM:\s+([0-9]+) kB/).flatMap { Int($0.output.1) } ?? 0
    }

    @Test func `ten times the articles take no more than a tenth more memory, in the program and in its workers`()
        throws
    {
        let few = try peaks(articles: 30)
        let many = try peaks(articles: 300)
        #expect(few.program > 10_000 && few.worker > 10_000, "\(few)")
        #expect(many.program < few.program * 11 / 10, "\(few), \(many)")
        #expect(many.worker < few.worker * 11 / 10, "\(few), \(many)")
    }
}
