import ArticleModel
import Fetching
import Foundation
import Testing

@Suite struct OddFileTests {
    let folder: SourceFolder

    init() throws { folder = try SourceFolder() }

    @Test func `names may be anything`() async throws {
        let names = [
            "two\nlines.txt", "\"quoted\".txt", "-rf.txt", "a'b;c|d.txt", "..double.txt", "%41.txt", "emoji 😀.txt",
            String(repeating: "n", count: 251) + ".txt",
        ]
        for name in names { try folder.write("sub/" + name, "Text of \(name)") }
        let fetched = try await folder.fetch()
        let visible = names.filter { !$0.hasPrefix(".") }.map { "sub/\($0)" }
        #expect(fetched.files == visible.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(Set(fetched.new.map(\.id)).count == visible.count)
        #expect(try await folder.fetch().counts.unchanged == visible.count)
    }

    @Test func `a name that is not UTF-8 is told from another`() async throws {
        for byte: UInt8 in [0xe9, 0xe8] {
            let path = Array("\(folder.path)/in/caf".utf8) + [byte] + Array(".txt".utf8)
            let file = (path + [0]).withUnsafeBytes { fopen($0.bindMemory(to: CChar.self).baseAddress, "w") }
            fputs("Text \(byte)", file)
            fclose(file)
        }
        #expect(try await folder.fetch().files == ["caf%E8.txt", "caf%E9.txt"])
        #expect(try await folder.fetch().sum == "2 = 0 + 2 + 0 + 0")
    }

    @Test func `hidden files are passed over`() async throws {
        for file in [".a.txt", ".git/b.txt", "c.txt"] { try folder.write(file, "Text of \(file)") }
        #expect(try await folder.fetch().files == ["c.txt"])
    }

    @Test func `links out of the folder are not followed`() async throws {
        try folder.write("real.txt", "Text.")
        try Data("Secret.".utf8).write(to: URL(filePath: "\(folder.path)/secret.txt"))
        let links = [
            "out.txt": "../secret.txt", "absolute.txt": "/etc/passwd", "up": "..", "loop.txt": "loop.txt",
            "gone.txt": "nowhere.txt", "sub": ".", "inside.txt": "real.txt",
        ]
        for (link, target) in links { try #require(symlink(target, "\(folder.path)/in/\(link)") == 0) }
        let fetched = try await folder.fetch()
        // The link and its target are one article.
        #expect(fetched.files == ["inside.txt"])
        #expect(fetched.sum == "2 = 1 + 0 + 1 + 0")
        #expect(
            fetched.notes.sorted() == [
                "source samples: absolute.txt is a link out of the folder and is passed over",
                "source samples: gone.txt is a link that leads nowhere and is passed over",
                "source samples: loop.txt is a link that leads nowhere and is passed over",
                "source samples: out.txt is a link out of the folder and is passed over",
                "source samples: sub is a link to a folder and is passed over",
                "source samples: up is a link to a folder and is passed over",
            ])
    }

    @Test(.timeLimit(.minutes(60))) func `a pipe is not waited for, and a folder named like a page is a folder`()
        async throws
    {
        try #require(mkfifo("\(folder.path)/in/pipe.txt", 0o600) == 0)
        try folder.write("folder.html/a.txt", "Text.")
        let fetched = try await folder.fetch()
        #expect(fetched.files == ["folder.html/a.txt"])
        #expect(fetched.notes == ["source samples: pipe.txt is no file and is passed over"])
    }

    @Test(.disabled(if: geteuid() == 0, "root may read everything"))
    func `what may not be read is rejected, and tried again when it may`() async throws {
        try folder.write("a.txt", "Text.")
        try folder.write("closed/b.txt", "Text.")
        for path in ["a.txt", "closed"] { try #require(chmod("\(folder.path)/in/\(path)", 0) == 0) }
        #expect(
            try await folder.fetch().rejections == [
                "a.txt: unreadable cannot open: Permission denied", "closed: unreadable cannot list: Permission denied",
            ])
        #expect(try await folder.fetch().sum == "2 = 0 + 0 + 2 + 0")
        for path in ["a.txt", "closed"] { try #require(chmod("\(folder.path)/in/\(path)", 0o700) == 0) }
        #expect(try await folder.fetch().files == ["a.txt", "closed/b.txt"])
    }
}
