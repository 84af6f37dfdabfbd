import Foundation
import TestSupport
import Testing

/// The same rows and bytes wherever and whenever the programs run.
@Suite struct TimeAndPlaceTests {
    private func export(_ room: Newsroom, _ environment: [String: String]) throws -> [String: Data] {
        for arguments in [
            ["run"], ["export", "--csv", "out/csv"], ["export", "--jsonl", "out/lines"],
            ["export", "--logical", "out/dump.txt"], ["status", "--json"],
        ] {
            try room.folder.makeFolder("out")
            let result = try Program.copydesk.start(
                arguments + ["--now", Newsroom.clock], in: room.folder, environment: environment
            ).result()
            #expect(result.status == 0 && result.errors.isEmpty, "\(environment): \(result)")
            try room.folder.write(result.output, to: "out/\(arguments[0]).txt")
        }
        let report = try Program.report.start(
            ["out/page", "--now", Newsroom.clock], in: room.folder, environment: environment
        ).result()
        #expect(report.status == 0)
        return try room.folder.contents(below: "out").merging(room.folder.contents(below: "var/runs")) { first, _ in
            first
        }
        .filter {
            // How long a stage took stands in the tables of health, of which one manifest has the digests.
            !$0.key.hasSuffix(".timing.json") && !$0.key.hasSuffix("_health.csv") && !$0.key.hasSuffix("index.html")
                && $0.key != "csv/manifest.json"
        }
    }

    @Test func `no time zone and no locale changes a byte`() throws {
        let expected = try export(Newsroom.withSamples(), [:])
        #expect(expected.count > 40)
        for environment in [
            ["TZ": "Pacific/Apia", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"],
            ["TZ": "America/St_Johns", "LC_ALL": "C", "HOME": "/nowhere", "TMPDIR": "/tmp"],
            ["TZ": ":/no/such/zone", "LC_ALL": "de_DE.ISO-8859-1", "LANGUAGE": "de", "LC_NUMERIC": "de_DE.UTF-8"],
        ] {
            let found = try export(Newsroom.withSamples(), environment)
            let differing = Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] }
            #expect(differing.isEmpty, "\(environment): \(differing.sorted())")
        }
    }

    @Test(arguments: [
        // The nights in which clocks are set forward and back, in the zones that do it.
        ("2026-03-29T01:30:00Z", "Europe/Berlin"), ("2026-10-25T00:30:00Z", "Europe/Berlin"),
        ("2026-11-01T05:59:59Z", "America/New_York"), ("2026-11-01T06:00:00Z", "America/New_York"),
        // A leap second, the end of 32 bits, and of four digits.
        ("2016-12-31T23:59:60Z", "UTC"), ("2038-01-19T03:14:08Z", "UTC"), ("2106-02-07T06:28:16Z", "UTC"),
        ("9999-12-31T23:59:59Z", "UTC"), ("1970-01-01T00:00:00Z", "Pacific/Kiritimati"),
    ])
    func `a run at an odd time is a run`(clock: String, zone: String) throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        let environment = ["TZ": zone]
        func run(_ arguments: String...) throws -> Program.Result {
            try Program.copydesk.start(arguments + ["--now", clock], in: room.folder, environment: environment).result()
        }
        #expect(try run("run") == Program.Result(status: 0, output: "", errors: ""))
        let written = clock.replacing(":60Z", with: ":59Z")
        #expect(try room.folder.text("var/last-success") == "\(written)\n")
        let name = written.filter { $0 != "-" && $0 != ":" }
        #expect(try room.runs().map { String($0.prefix(16)) } == [name])
        let status = try run("status", "--json").output
        #expect(status.contains(#""isHealthy":true"#) && status.contains(#""lastSuccess":"\#(written)""#))
        #expect(try run("prune", "--keep-runs", "0", "--older-than", "36500").status == 0)
        #expect(try run("check").status == 0)
        #expect(try Program.report("page", "--now", clock, in: room.folder).status == 0)
        try room.folder.write(Newsroom.article(about: "opera house"), to: "inbox/opera.txt")
        #expect(try run("run").status == 0 && room.runs().count == 2)
    }

    @Test func `a page that tells an odd time has a date, and one that tells none has not`() throws {
        let times = [
            "2016-12-31T23:59:60Z": "2016-12-31T23:59:59Z", "2026-03-29T02:30:00+01:00": "2026-03-29T01:30:00Z",
            "2026-04-31": nil, "2026-05-08T23:60:00Z": nil, "2025-02-29T00:00:00Z": nil,
            "2024-02-29T23:59:59+14:00": "2024-02-29T09:59:59Z",
            "9999-12-31T23:59:59Z": nil, "2038-01-19T03:14:08Z": nil, "-0001-01-01": nil,
            "99999999999999999999-01-01": nil,
        ]
        let folder = try TemporaryFolder()
        for (time, expected) in times {
            let text = Newsroom.article(about: "tram line").split(separator: "\n").dropFirst(2).map { "<p>\($0)</p>" }
                .joined()
            let html =
                "<html><head><meta property=\"article:published_time\" content=\"\(time)\"></head><body><h1>Tram</h1>\(text)</body></html>"
            let line = String(
                decoding: try JSONSerialization.data(withJSONObject: [
                    "html": html, "fetchedAt": "2026-06-01T00:00:00Z",
                ]), as: UTF8.self)
            let result = try Program.clean("-", in: folder, input: line)
            let value = result.output.firstMatch(of: /"publishedAt":\{[^}]*"value":"([^"]*)"/).map {
                String($0.output.1)
            }
            #expect(
                value.map { String($0.prefix(10)) } == expected.map { String($0.prefix(10)) }
                    || (expected == nil && value != time), "\(time): \(value ?? "none")")
            #expect(value?.hasPrefix("9999") != true && value?.hasPrefix("2038") != true)
        }
    }

    @Test(arguments: ["-1", "253402300800", "9223372036854775807", "99999999999999999999", "soon", "1e9"])
    func `a clock that is none is bad usage`(epoch: String) throws {
        let room = try Newsroom(plans: ["a"])
        let result = try Program.copydesk("run", in: room.folder, environment: ["SOURCE_DATE_EPOCH": epoch])
        #expect(result.status == 64 && result.errors.contains("SOURCE_DATE_EPOCH is \"\(epoch)\""), "\(result)")
        #expect(
            try Program.copydesk("run", in: room.folder, environment: ["SOURCE_DATE_EPOCH": "253402300799"]).status == 0
        )
        #expect(try room.folder.text("var/last-success") == "9999-12-31T23:59:59Z\n")
    }
}
