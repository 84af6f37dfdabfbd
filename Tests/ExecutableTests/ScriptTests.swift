import Foundation
import TestSupport
import Testing

/// The scripts by which users ask and install, in a checkout where building is to give out the programs that the tests have.
@Suite struct ScriptTests {
    private let checkout: TemporaryFolder

    init() throws {
        checkout = try TemporaryFolder()
        for name in ["ask", "install"] { try copy("scripts/\(name)") }
        // What is built is named, and where it would lie printed.
        try write("scripts/release", "#!/bin/sh\necho \"$@\" >>built\necho \(Self.bin)\n")
        try write("Sources/a.swift", "")
        try write("Package.swift", "")
    }

    private static let bin = URL(filePath: Program.copydesk.path).deletingLastPathComponent().path

    private func copy(_ name: String) throws {
        try FileManager.default.createDirectory(
            at: checkout.url(name).deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: Checkout.url(name).resolvingSymlinksInPath(), to: checkout.url(name))
    }

    private func write(_ name: String, _ text: String) throws {
        try FileManager.default.createDirectory(
            at: checkout.url(name).deletingLastPathComponent(), withIntermediateDirectories: true)
        try checkout.write(text, to: name)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: checkout.path(name))
    }

    private func setAge(_ hours: Int, of name: String) throws {
        let date = Date(timeIntervalSinceNow: TimeInterval(-3600 * hours))
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: checkout.path(name))
    }

    private func script(_ name: String, _ arguments: String..., in folder: TemporaryFolder? = nil) throws
        -> Program.Result
    {
        let words = ["/bin/sh", checkout.path("scripts/\(name)")] + arguments
        return try RunningProgram(
            words, in: folder ?? checkout, input: "", environment: ["PATH": "/usr/bin:/bin"]
        ).result()
    }

    // MARK: - ask

    @Test func `ask calls the program that is built, with all words as they are`() throws {
        try write(".build/debug/copydesk-ask", "#!/bin/sh\nprintf '<%s>' \"$@\"; exit 3\n")
        let asked = try script("ask", "who-speaks-about", "port  strike", "--limit", "2")
        #expect(
            asked == Program.Result(status: 3, output: "<who-speaks-about><port  strike><--limit><2>", errors: ""))
        #expect(!checkout.exists("built"))
    }

    @Test func `ask takes a release before a debug build, unless it is older than the sources`() throws {
        for build in ["release", "debug"] { try write(".build/\(build)/copydesk-ask", "#!/bin/sh\necho \(build)\n") }
        for name in ["Sources/a.swift", "Package.swift"] { try setAge(3, of: name) }
        #expect(try script("ask").output == "release\n")
        try setAge(2, of: ".build/release/copydesk-ask")
        try setAge(1, of: "Sources/a.swift")
        #expect(try script("ask").output == "debug\n")
        #expect(!checkout.exists("built"))
    }

    @Test
    func `ask builds the program where there is none that fits, and obeys the configuration of the current folder`()
        throws
    {
        try write(".build/debug/copydesk-ask", "#!/bin/sh\necho old\n")
        try setAge(1, of: ".build/debug/copydesk-ask")
        let room = try Newsroom(articles: ["a.txt": Newsroom.article(about: "tram line")])
        try room.run()
        let asked = try script("ask", "overview", "--csv", in: room.folder)
        #expect(asked == (try Program.ask("overview", "--csv", in: room.folder)))
        #expect(asked.output.contains("articles"))
        #expect(try room.folder.text("built") == "copydesk-ask\n")
    }

    // MARK: - install

    private static let programs = [
        "copydesk", "copydesk-ask", "copydesk-clean", "copydesk-extract", "copydesk-fetch", "copydesk-load",
        "copydesk-report",
    ]

    private func prepareInstall() throws {
        for name in ["sql", "samples", "deploy", "docs", "LICENSE", "README.md", "pipeline.json"] { try copy(name) }
    }

    @Test func `install puts programs, manual pages, completions and documents where they are looked for`() throws {
        try prepareInstall()
        let prefix = checkout.path("usr")
        let result = try script("install", prefix)
        #expect(result.status == 0 && result.errors == "", "\(result)")
        #expect(
            result.lines == ["copydesk"].map { "installed \(prefix)/bin/\($0)" }
                + ["fetch", "clean", "extract", "load", "report", "ask"].map {
                    "installed \(prefix)/bin/copydesk-\($0)"
                }
                + [
                    "installed manual pages, and completions for bash, zsh and fish, in \(prefix)/share",
                    "add \(prefix)/bin to your PATH: export PATH=\"\(prefix)/bin:$PATH\"",
                    "installed \(prefix)/share/copydesk: the SQL of the questions, samples, examples for cron and systemd (deploy), licence",
                ])
        #expect(try checkout.names(in: "usr/bin") == Self.programs)
        #expect(try checkout.names(in: "usr/share/man/man1") == Self.programs.map { "\($0).1" }.sorted())
        #expect(try checkout.names(in: "usr/share/bash-completion/completions") == Self.programs)
        #expect(try checkout.names(in: "usr/share/zsh/site-functions") == Self.programs.map { "_\($0)" })
        #expect(
            try checkout.names(in: "usr/share/fish/vendor_completions.d") == Self.programs.map { "\($0).fish" }.sorted()
        )
        #expect(
            try checkout.names(in: "usr/share/copydesk") == [
                "LICENSE", "README.md", "deploy", "docs", "pipeline.json", "samples", "sql",
            ])
        #expect(try checkout.text("usr/share/copydesk/sql/copies.sql") == Checkout.text("sql/copies.sql"))
        for name in ["usr/share/zsh/site-functions/_copydesk", "usr/share/bash-completion/completions/copydesk"] {
            #expect(try checkout.text(name).contains("export"))
        }

        // Installed, a program works as it does where it was built.
        let room = try Newsroom(articles: ["a.txt": Newsroom.article(about: "tram line")])
        let installed = try RunningProgram(
            [checkout.path("usr/bin/copydesk"), "run", "--now", Newsroom.clock], in: room.folder, input: "",
            environment: [:])
        #expect(try installed.result() == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.rows("SELECT count(*) FROM articles") == [["1"]])
    }

    @Test func `installed again, what is no more goes, and a program that runs is replaced under a new file`() throws {
        try prepareInstall()
        try write("usr/bin/copydesk", "old")
        try write("usr/share/copydesk/sql/gone.sql", "SELECT 1")
        try write("usr/share/other/mine.txt", "mine")
        let former = try FileManager.default.attributesOfItem(atPath: checkout.path("usr/bin/copydesk"))[
            .systemFileNumber]
        #expect(try script("install", checkout.path("usr")).status == 0)
        let now = try FileManager.default.attributesOfItem(atPath: checkout.path("usr/bin/copydesk"))[.systemFileNumber]
        #expect(former as? Int != now as? Int)
        #expect(!checkout.exists("usr/share/copydesk/sql/gone.sql"))
        #expect(try checkout.text("usr/share/other/mine.txt") == "mine")
        #expect(try checkout.names(in: "usr/bin") == Self.programs)
    }

    @Test func `install ends with 73 where it may not write, before anything is built`() throws {
        try checkout.write("a file", to: "usr")
        let prefix = checkout.path("usr")
        #expect(
            try script("install", prefix)
                == Program.Result(status: 73, output: "", errors: "install: cannot write to \(prefix)\n"))
        #expect(!checkout.exists("built"))
    }
}
