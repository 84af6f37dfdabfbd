import Testing

@Suite struct OverrideProgramTests {
    private static let configuration = """
        { "version": 1, "clean": { "overrides": "overrides" },
          "sources": [ { "name": "inbox", "folder": "inbox", "index": "index.csv" } ] }
        """

    private static let page = """
        <html><body><h1>Sea wall to be raised</h1><p>The harbour board voted on Monday to raise the sea wall by a metre \
        before the winter, its chair told reporters.</p><p class="letter">The coast writes to you: walls, tides and ships, \
        and whatever else is new.</p><p>The work costs two million and takes until October of next year.</p></body></html>
        """

    private static let file = #"{ "hosts": ["harbourpost.example"], "remove": [".letter"] }"#

    private func room(_ file: String) throws -> Newsroom {
        let room = try Newsroom(Self.configuration, articles: ["wall.html": Self.page])
        try room.folder.write("file,url\nwall.html,https://www.harbourpost.example/wall\n", to: "index.csv")
        try room.folder.write(file, to: "overrides/post.json")
        return room
    }

    private func removed(_ room: Newsroom) throws -> [[String]] {
        try room.rows("SELECT rule, sample FROM removed_blocks WHERE rule = 'override'")
    }

    @Test func `an outlet's override is obeyed, and its file is part of the settings`() throws {
        let room = try room(Self.file)
        #expect(try room.run().status == 0)
        #expect(
            try removed(room) == [
                ["override", "The coast writes to you: walls, tides and ships, and whatever else is new."]
            ])
        try room.folder.write(#"{ "hosts": ["harbourpost.example"] }"#, to: "overrides/post.json")
        let status = try Program.copydesk("status", "--json", in: room.folder).output
        #expect(status.contains(#""clean":{"cause":"settings""#), "\(status)")
        #expect(try Program.clean("--run", "latest", in: room.folder).status == 0)
        try room.run()
        #expect(try removed(room) == [])
    }

    @Test(arguments: [
        (
            #"{ "hosts": ["a.example"], "bdy": ["p"] }"#,
            "overrides/post.json: bdy is not a known key; the nearest known key is body"
        ),
        (#"{ "hosts": ["a.example"], "body": "p" }"#, "overrides/post.json: body must be an array, but is a text"),
        (
            #"{ "hosts": ["a.example"], "title": ["h1 > b"] }"#,
            #"overrides/post.json: title[0] is "h1 > b", but must be a selector"#
        ),
        ("{}", "overrides/post.json: hosts is missing"), ("{ , }", "overrides/post.json: is not JSON"),
    ])
    func `a bad file is refused by its name and key`(file: String, message: String) throws {
        let result = try room(file).run()
        #expect(result.status == 78)
        #expect(result.errors.contains(message), "\(result.errors)")
    }

    @Test func `a folder that is not there is refused, and so is a host that two files name`() throws {
        let missing = try Newsroom(Self.configuration)
        #expect(try missing.run().errors.contains("clean.overrides: overrides: no such folder, or not readable"))
        let twice = try room(Self.file)
        try twice.folder.write(Self.file, to: "overrides/other.json")
        #expect(try twice.run().errors.contains("overrides: two files name the host harbourpost.example"))
    }

    @Test func `the filter takes overrides as an option`() throws {
        let room = try room(Self.file)
        let page = Self.page.replacing(
            "<body>", with: #"<head><link rel="canonical" href="https://harbourpost.example/wall"></head><body>"#)
        try room.folder.write(page, to: "wall.html")
        let plain = try Program.clean("wall.html", in: room.folder)
        #expect(plain.output.contains("The coast writes to you") && !plain.output.contains("override"))
        let result = try Program.clean("--overrides", "overrides", "wall.html", in: room.folder)
        #expect(result.output.contains(#""rule":"override""#), "\(result)")
        #expect(try Program.clean("--overrides", "nowhere", "wall.html", in: room.folder).status == 78)
        #expect(try Program.clean("--overrides", "overrides", in: room.folder).status == 64)
    }
}
