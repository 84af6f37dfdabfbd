import Foundation
import TestSupport
import Testing

/// A network and a set of mounts that only one command sees.
///
/// No processes of its own: it would read of them in the `/proc` of the machine, where they have other numbers, and libdispatch ends
/// a program that it cannot find there.
private enum Namespace {
    static let words = [
        "/usr/bin/unshare", "--user", "--map-root-user", "--net", "--mount", "--fork", "--kill-child",
    ]

    static var isAvailable: Bool {
        let script =
            "ip link set lo up && ip addr add 93.184.215.14/32 dev lo && mount --bind /etc/hosts /etc/hosts && python3 -V"
        return (try? run(script, in: TemporaryFolder()).status) == 0
    }

    static func run(_ script: String, in folder: TemporaryFolder) throws -> Program.Result {
        try RunningProgram(
            words + ["/bin/sh", "-c", script], in: folder, input: "",
            environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]
        )
        .result()
    }
}

/// Several hosts with addresses of their own, public and private, in a network that only the test can see.
///
/// On the loopback network of the machine every host is private, so that nothing there can show what is refused to a source
/// that asks a public one.
@Suite(.enabled(if: Namespace.isAvailable, "the system gives no network of one's own (unshare, ip, python3)"))
struct NetworkNamespaceTests {
    /// Answers by host and path, on all addresses, and writes down who was asked for what.
    private static let server = """
        import http.server, os, sys
        PAGE = "<!DOCTYPE html><title>{0}</title><article><h1>{0}</h1><p>About {0}, of which there is a lot to be said.</p></article>"
        LEADS = {"/inside": "http://10.9.9.9/secret", "/named": "http://inside.example/secret", "/loop": "http://127.0.0.1/secret",
                 "/mapped": "http://[::ffff:10.9.9.9]/secret", "/link": "http://169.254.169.254/secret", "/number": "http://168364297/secret",
                 "/twice": "http://other.example/inside", "/moved": "http://other.example/page"}
        class Site(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                host = self.headers["Host"]
                with open("asked.txt", "a") as file: file.write(f"{self.connection.getsockname()[0]} {host}{self.path}\\n")
                if os.path.exists("rebinds"):
                    with open("hosts", "w") as file: file.write("127.0.0.1 localhost\\n10.9.9.9 post.example\\n")
                lead = LEADS.get(self.path)
                body = b"" if lead or self.path == "/robots.txt" else PAGE.format(host + self.path).encode()
                self.send_response(404 if self.path == "/robots.txt" else 302 if lead else 200)
                if lead: self.send_header("Location", lead)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            def log_message(self, *_): pass
        server = http.server.ThreadingHTTPServer(("0.0.0.0", 80), Site)
        open("ready", "w").close()
        server.serve_forever()
        """

    private static let script = """
        set -e
        ip link set lo up
        for address in 93.184.215.14 151.101.1.140 10.9.9.9; do ip addr add $address/32 dev lo; done
        mount --bind hosts /etc/hosts
        timeout 120 python3 server.py & server=$!
        trap 'kill $server' EXIT
        while [ ! -e ready ]; do sleep 0.05; done
        "$COPYDESK" run --now 2026-05-10T06:00:00Z
        getent hosts post.example > resolved.txt
        """

    private func fetch(_ paths: [String], source: String = "", rebinds: Bool = false) throws -> (
        folder: TemporaryFolder, result: Program.Result
    ) {
        let folder = try TemporaryFolder()
        if rebinds { try folder.write("", to: "rebinds") }
        try folder.write(Self.server, to: "server.py")
        try folder.write(
            "127.0.0.1 localhost\n93.184.215.14 post.example\n151.101.1.140 other.example\n10.9.9.9 inside.example\n",
            to: "hosts")
        try folder.write(paths.joined(separator: "\n"), to: "pages.txt")
        try folder.write(
            """
            { "version": 1, "sources": [ { "name": "post", "urls": "pages.txt"\(source) } ],
              "fetch": { "contact": "bot@desk.example", "delay": 0 } }
            """, to: "pipeline.json")
        let script = Self.script.replacing("$COPYDESK", with: Program.copydesk.path)
        return (folder, try Namespace.run(script, in: folder))
    }

    private func details(_ folder: TemporaryFolder) throws -> [String] {
        let run = try #require(folder.names(in: "var/runs").first)
        return try folder.text("var/runs/\(run)/fetch.rejected.jsonl").split(separator: "\n").map { line in
            struct Record: Decodable {
                struct Rejection: Decodable { let detail: String }
                let rejection: Rejection
            }
            return try JSONDecoder().decode(Record.self, from: Data(line.utf8)).rejection.detail
        }
    }

    @Test func `public hosts are asked at their addresses, and lead to one another`() throws {
        let (folder, result) = try fetch([
            "http://post.example/page", "http://other.example/page", "http://post.example/moved",
        ])
        #expect(result.status == 0, "\(result)")
        let asked = Set(try folder.text("asked.txt").split(separator: "\n").map(String.init))
        #expect(
            asked == [
                "93.184.215.14 post.example/robots.txt", "93.184.215.14 post.example/.well-known/tdmrep.json",
                "93.184.215.14 post.example/page", "93.184.215.14 post.example/moved",
                "151.101.1.140 other.example/robots.txt", "151.101.1.140 other.example/.well-known/tdmrep.json",
                "151.101.1.140 other.example/page",
            ])
    }

    @Test func `a public host that leads inside is not followed, by whatever form of the address`() throws {
        let (folder, result) = try fetch(
            ["page", "inside", "named", "loop", "mapped", "link", "number", "twice"].map { "http://post.example/\($0)" }
        )
        #expect(result.status == 0, "\(result)")
        #expect(!(try folder.text("asked.txt")).contains("secret"))
        let refused = "which is not on the public internet; where that is meant, give the source \"allowPrivate\": true"
        #expect(
            try details(folder) == [
                "robots.txt of 10.9.9.9 cannot be had, so nothing is asked: the host 10.9.9.9 has the address 10.9.9.9, \(refused)",
                "robots.txt of inside.example cannot be had, so nothing is asked: the host inside.example has the address 10.9.9.9, \(refused)",
                "robots.txt of 127.0.0.1 cannot be had, so nothing is asked: the host 127.0.0.1 has the address 127.0.0.1, \(refused)",
                "robots.txt of 10.9.9.9 cannot be had, so nothing is asked: the host 10.9.9.9 has the address 10.9.9.9, \(refused)",
                "robots.txt of 169.254.169.254 cannot be had, so nothing is asked: the host 169.254.169.254 has the address 169.254.169.254, \(refused)",
                "the server leads to an address that names its host by a number in another form than 192.0.2.1",
                "robots.txt of 10.9.9.9 cannot be had, so nothing is asked: the host 10.9.9.9 has the address 10.9.9.9, \(refused)",
            ])
    }

    @Test func `a name that leads inside once it was checked is asked where it led before`() throws {
        let (folder, result) = try fetch((1...3).map { "http://post.example/\($0)" }, rebinds: true)
        #expect(result.status == 0, "\(result)")
        #expect(try folder.text("resolved.txt").hasPrefix("10.9.9.9 "))
        let asked = try folder.text("asked.txt").split(separator: "\n").map { $0.split(separator: " ") }
        #expect(asked.allSatisfy { $0[0] == "93.184.215.14" })
        #expect(Set(asked.map { $0[1] }).isSuperset(of: (1...3).map { "post.example/\($0)" }))
    }

    @Test func `a source that may ask inside follows there`() throws {
        let (folder, result) = try fetch(["http://post.example/named"], source: #", "allowPrivate": true"#)
        #expect(result.status == 0, "\(result)")
        #expect(try folder.text("asked.txt").contains("10.9.9.9 inside.example/secret"))
    }
}
