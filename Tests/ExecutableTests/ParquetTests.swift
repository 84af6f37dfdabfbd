import Foundation
import TestSupport
import Testing

/// `copydesk export --parquet`, with the real DuckDB where there is one.
@Suite struct ParquetTests {
    private static let noDuckDB =
        "COPYDESK_DUCKDB is not set to a duckdb (python3 -m venv V && V/bin/pip install duckdb-cli)"
    private static let noPyarrow =
        "COPYDESK_PYARROW is not set to a Python with both (python3 -m venv V && V/bin/pip install pandas pyarrow)"

    private let room: Newsroom

    init() throws {
        room = try Newsroom.withSamples()
        try room.run()
        try room.folder.makeFolder("bin")
    }

    /// Exports with the commands of the folder `bin` and of the system.
    private func start(_ arguments: String...) throws -> RunningProgram {
        try Program.copydesk.start(
            ["export"] + arguments, in: room.folder, environment: ["PATH": "\(room.folder.path("bin")):/usr/bin:/bin"])
    }

    private func installDuckDB() throws {
        let command = try #require(TestEnvironment.duckDB)
        try #require(symlink(command, room.folder.path("bin/duckdb")) == 0)
    }

    /// Puts a command in the place of DuckDB that does what `script` says.
    private func install(_ script: String) throws {
        try room.folder.write("#!/bin/sh\n\(script)\n", to: "bin/duckdb")
        chmod(room.folder.path("bin/duckdb"), 0o755)
    }

    @Test func `without DuckDB it is told what to install, and nothing is written`() throws {
        let result = try start("--parquet", "out").result()
        #expect(result.status == 69 && result.output.isEmpty)
        for part in ["duckdb", "install", "--jsonl FOLDER", "cd FOLDER && duckdb < parquet.sql"] {
            #expect(result.errors.contains(part), "\(result.errors)")
        }
        #expect(try room.folder.names().filter { $0.hasPrefix(".") || $0 == "out" } == [])
    }

    @Test func `a DuckDB that fails, or writes too few rows, ends with 74 and what it said`() throws {
        #expect(try start("--jsonl", "out").result().status == 0)
        for (script, message) in [
            ("echo 'Out of Memory Error: no room' >&2; exit 1", "ended with 1: Out of Memory Error: no room"),
            ("kill -9 $$", "was ended by signal 9"), ("echo 7", "duckdb has written 7 rows of 19"),
            ("echo nonsense", "duckdb has written no number of rows of 19"),
        ] {
            try install(script)
            let result = try start("--parquet", "out").result()
            #expect(result.status == 74 && result.errors.contains(message), "\(result)")
            #expect(try room.folder.exists("out/articles.jsonl") && start("--verify", "out").result().status == 0)
            #expect(try room.folder.names().filter { $0.hasPrefix(".") } == [])
        }
    }

    @Test func `an export that waits for DuckDB stops when it is asked to, and so does that`() throws {
        try install("echo $$ > \(room.folder.path("process")); exec sleep 60")
        let running = try start("--parquet", "out")
        while !room.folder.exists("process"), !running.hasEnded { usleep(2_000) }
        usleep(20_000)
        running.send(SIGTERM)
        #expect(try running.result(within: 20).status == 143)
        let text = try room.folder.text("process").split(separator: "\n").first ?? ""
        #expect(kill(try #require(pid_t(String(text))), 0) != 0)
        #expect(try room.folder.names().filter { $0.hasPrefix(".") || $0 == "out" } == [])
    }

    @Test(.enabled(if: TestEnvironment.duckDB != nil, Comment(rawValue: noDuckDB)))
    func `DuckDB reads as many rows as there are, of the types that the schema says`() throws {
        try installDuckDB()
        #expect(try start("--parquet", "out").result() == Program.Result(status: 0, output: "", errors: ""))
        #expect(try start("--verify", "out").result().status == 0)
        #expect(try room.folder.names(in: "out").allSatisfy { !$0.hasSuffix(".jsonl") && !$0.hasPrefix(".") })
        let query = """
            SELECT (SELECT count(*) FROM 'out/articles.parquet'), (SELECT sum(length(body)) FROM 'out/articles.parquet'),
                (SELECT count(*) FROM 'out/quotes.parquet' q JOIN 'out/entities.parquet' e ON e.entity_key = q.speaker_entity_key);
            SELECT column_type FROM (DESCRIBE FROM 'out/articles.parquet')
            WHERE column_name IN ('published_at', 'day', 'words', 'body', 'extraction_quality');
            """
        let answer = try RunningProgram(
            [TestEnvironment.duckDB ?? "", "-noheader", "-list", "-c", query], in: room.folder, input: "",
            environment: ["HOME": room.folder.path])
        let expected = try room.rows(
            """
            SELECT count(*), (SELECT sum(length(body)) FROM articles),
                (SELECT count(*) FROM quotes WHERE speaker_entity_id IS NOT NULL) FROM articles
            """)[0].joined(separator: "|")
        #expect(
            try answer.result().lines == [expected, "TIMESTAMP WITH TIME ZONE", "DATE", "BIGINT", "VARCHAR", "DOUBLE"])
    }

    @Test(.enabled(if: TestEnvironment.duckDB != nil, Comment(rawValue: noDuckDB)))
    func `the script beside JSON Lines makes the same files`() throws {
        try installDuckDB()
        #expect(try start("--parquet", "out").result().status == 0)
        #expect(try start("--jsonl", "lines").result().status == 0)
        let script = try RunningProgram(
            ["/bin/sh", "-c", "cd lines && \"$0\" < parquet.sql", TestEnvironment.duckDB ?? ""], in: room.folder,
            input: "",
            environment: ["HOME": room.folder.path])
        #expect(try script.result().status == 0)
        for name in try room.folder.names(in: "out") where name.hasSuffix(".parquet") {
            #expect(try room.folder.read("out/\(name)") == room.folder.read("lines/\(name)"), "\(name)")
        }
    }

    @Test(
        .enabled(if: TestEnvironment.duckDB != nil, Comment(rawValue: noDuckDB)),
        .enabled(if: TestEnvironment.pyarrow != nil, Comment(rawValue: noPyarrow)))
    func `pandas and pyarrow read the same values that stand in JSON Lines`() throws {
        try installDuckDB()
        #expect(try start("--parquet", "out").result().status == 0)
        #expect(try start("--jsonl", "lines").result().status == 0)
        let script = """
            import glob, json, os, pandas, pyarrow.parquet

            def plain(value):
                if hasattr(value, 'hour'):
                    return value.strftime('%Y-%m-%dT%H:%M:%SZ')
                return value.isoformat() if hasattr(value, 'isoformat') else value

            files = sorted(glob.glob('lines/*.jsonl'))
            for path in files:
                rows = [json.loads(line) for line in open(path, encoding='utf-8')]
                table = pyarrow.parquet.read_table('out/' + os.path.basename(path)[:-6] + '.parquet').to_pylist()
                assert [{key: plain(value) for key, value in row.items()} for row in table] == rows, path
            articles = pandas.read_parquet('out/articles.parquet')
            assert str(articles['published_at'].dtype).endswith('UTC]') and str(articles['words'].dtype) == 'int64'
            print(len(files), len(articles))
            """
        let python = try RunningProgram(
            [TestEnvironment.pyarrow ?? "", "-c", script], in: room.folder, input: "", environment: [:])
        #expect(try python.result() == Program.Result(status: 0, output: "18 19\n", errors: ""))
    }
}
