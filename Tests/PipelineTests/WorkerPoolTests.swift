import ArticleModel
import Foundation
import Pipeline
import TestSupport
import Testing

/// A stage that only a worker process can be: in this one it must not be asked.
private struct Remote: RecordStage {
    struct Record: Codable, Sendable { let id: ArticleID }

    let stage = Stage.extract
    let workerTask: Data? = Data("the task".utf8)

    func outcome(of record: Record) -> RecordOutcome<Record> {
        Issue.record("the stage was done in the process of the tests")
        return .produced(record)
    }
}

/// The workers here are shell scripts, so that they crash and hang in earnest.
@Suite struct WorkerPoolTests {
    /// Returns the command of a worker that answers each record with itself, once it has done `commands` with `$line`.
    private func worker(_ commands: String, start: String = "") -> WorkerCommand {
        let script = """
            read -r task; [ "$task" = "the task" ] || exit 64
            \(start)
            echo ready
            while read -r line; do
                \(commands)
                printf 'p%s\\n\\n' "$line"
            done
            """
        return WorkerCommand("/bin/sh", ["-c", script])
    }

    private func record(_ id: String) -> String { #"{"id":"\#(id)"}"# }

    /// Returns the answers to records with these ids, each as its line or `reason: detail`.
    private func answers(
        _ ids: [String], jobs: Int, _ workers: WorkerCommand, limits: WorkerPoolLimits = .standard
    ) async throws -> [String] {
        var rest = ids.makeIterator()
        var answers: [String] = []
        try await RecordMap(jobs: jobs, workers: workers, limits: limits).run(
            Remote(), next: { rest.next().map { RecordMap.Item($0, line: Data(record($0).utf8)) } },
            consume: { id, outcome in
                switch try #require(outcome) {
                case .produced(let record): answers.append(String(decoding: record.line, as: UTF8.self))
                case .rejected(let rejected):
                    #expect(rejected.id?.value == id && rejected.rejection.stage == .extract)
                    answers.append("\(rejected.rejection.reason): \(rejected.rejection.detail)")
                }
            })
        return answers
    }

    @Test(arguments: [1, 2, 7])
    func `a record on which the worker crashes is rejected, and its neighbours are not`(jobs: Int) async throws {
        let ids = (0..<40).map { $0 % 9 == 4 ? "bad\($0)" : "good\($0)" }
        let worker = worker(#"case "$line" in *bad*) kill -SEGV $$;; esac"#)
        let expected = ids.map { id in
            id.hasPrefix("good")
                ? record(id) : "crashed: the program ended on it twice, the second time by signal 11 (SIGSEGV)"
        }
        #expect(try await answers(ids, jobs: jobs, worker) == expected)
    }

    @Test func `a record whose worker is killed once is not lost`() async throws {
        let folder = try TemporaryFolder()
        let kill = "[ -e \(folder.path)/killed ] || { : >\(folder.path)/killed; kill -KILL $$; }"
        let worker = worker(#"case "$line" in *"3"*) \#(kill);; esac"#)
        let ids = (0..<6).map(String.init)
        #expect(try await answers(ids, jobs: 1, worker) == ids.map(record))
        #expect(folder.exists("killed"))
    }

    @Test func `a record that takes more processor time than it may is rejected after one try`() async throws {
        let folder = try TemporaryFolder()
        let loop = ": >\(folder.path)/$$; while :; do :; done"
        let worker = worker(#"case "$line" in *hang*) \#(loop);; esac"#, start: "ulimit -S -t 1")
        let answers = try await answers(["a", "hang", "b"], jobs: 1, worker)
        let seconds = WorkerLimits.processorSecondsPerRecord
        #expect(
            answers == [
                record("a"), "timedOut: it took more than \(seconds) seconds of processor time", record("b"),
            ])
        #expect(try folder.names().count == 1)
    }

    @Test func `a record for which a worker waits without working is rejected after two tries`() async throws {
        let folder = try TemporaryFolder()
        let worker = worker(#"case "$line" in *wait*) : >\#(folder.path)/$$; kill -STOP $$;; *slow*) sleep .2;; esac"#)
        let limits = WorkerPoolLimits(maximumSilence: .seconds(2), maximumBytesInFlight: 1 << 20)
        let slow = (0..<12).map { "slow\($0)" }
        let answers = try await answers(["a", "wait"] + slow, jobs: 2, worker, limits: limits)
        let reason = "timedOut: the program did not answer for it within 2 seconds, twice"
        #expect(answers == [record("a"), reason] + slow.map(record))
        #expect(try folder.names().count == 2)
    }

    @Test func `no more is on its way than may be, unless one record is larger`() async throws {
        let ids = (0..<9).map { "\($0)" + String(repeating: "x", count: $0 == 4 ? 3_000 : 400) }
        var rest = ids.makeIterator()
        var (begun, handedOn, most) = (0, 0, 0)
        let limits = WorkerPoolLimits(maximumSilence: .seconds(60), maximumBytesInFlight: 1_000)
        try await RecordMap(jobs: 7, workers: worker(""), limits: limits).run(
            Remote(),
            next: { () -> RecordMap.Item<String>? in
                guard let id = rest.next() else { return nil }
                begun += 1
                most = max(most, begun - handedOn)
                return RecordMap.Item(id, line: Data(record(id).utf8))
            }, consume: { _, _ in handedOn += 1 })
        #expect(handedOn == 9)
        #expect(most == 3)
    }

    @Test(arguments: ["exit 3": "status 3", "kill -ILL $$": "signal 4 (SIGILL)"])
    func `a worker that ends before it has begun ends the run, and no record is blamed`(
        command: String, ending: String
    ) async throws {
        let failure = await #expect(throws: PlainFailure.self) {
            try await answers(["a"], jobs: 2, worker("", start: command))
        }
        #expect(failure?.kind == .internalError)
        #expect(failure?.description == "a worker process ended by \(ending) before it had begun")
    }

    @Test func `a worker that is not there ends the run`() async throws {
        let failure = await #expect(throws: PlainFailure.self) {
            try await answers(["a"], jobs: 2, WorkerCommand("/nowhere/worker", []))
        }
        #expect(failure?.description == "cannot start a worker process: No such file or directory")
    }

    @Test func `long records go both ways at once`() async throws {
        let ids = (0..<12).map { "\($0)" + String(repeating: "x", count: 400_000) }
        let echo = #"$| = 1; <STDIN>; print "ready\n"; while (<STDIN>) { chomp; print "p$_\n\n" }"#
        let answers = try await answers(ids, jobs: 2, WorkerCommand("/usr/bin/perl", ["-e", echo]))
        #expect(answers == ids.map(record))
    }

    @Test func `a request to stop is heard while a worker hangs`() async throws {
        let stop = StopSignal()
        var isFirst = true
        let failure = await #expect(throws: PlainFailure.self) {
            try await RecordMap(jobs: 1, workers: worker("sleep 600"), stop: stop).run(
                Remote(),
                next: { () -> RecordMap.Item<Int>? in
                    defer { isFirst = false }
                    if !isFirst { stop.raise(15) }
                    return RecordMap.Item(0, line: Data(record("a").utf8))
                }, consume: { _, _ in })
        }
        #expect(failure?.kind == .terminated)
    }

    @Test func `a record that the stage is not to see is handed on in its place`() async throws {
        var rest = [1, 2, 3, 4].makeIterator()
        var tags: [String] = []
        try await RecordMap(jobs: 2, workers: worker("")).run(
            Remote(),
            next: { rest.next().map { RecordMap.Item($0, line: $0 % 2 == 0 ? nil : Data(record("\($0)").utf8)) } },
            consume: { tag, outcome in tags.append("\(tag) \(outcome == nil ? "passed" : "done")") })
        #expect(tags == ["1 done", "2 passed", "3 done", "4 passed"])
    }
}
