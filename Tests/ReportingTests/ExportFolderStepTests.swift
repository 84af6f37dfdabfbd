import Foundation
import TestSupport
import Testing

@testable import Reporting

/// The two steps by which a folder is replaced where the file system cannot exchange it, and what follows a kill between them.
@Suite struct ExportFolderStepTests {
    private let folder: TemporaryFolder
    private var target: ExportFolder { ExportFolder(folder.path("out")) }

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("old", to: "out/articles.jsonl")
        try folder.write("new", to: "scratch/out/articles.jsonl")
    }

    @Test func `in two steps the new export takes the place of the former one`() throws {
        try target.replaceInSteps(with: folder.path("scratch/out"))
        #expect(try folder.contents(below: "") == ["out/articles.jsonl": Data("new".utf8)])
        #expect(try folder.names() == ["out", "scratch"])
    }

    @Test func `in one step the former export lies where the new one lay`() throws {
        try target.replace(with: folder.path("scratch/out"))
        #expect(
            try folder.contents(below: "") == [
                "out/articles.jsonl": Data("new".utf8), "scratch/out/articles.jsonl": Data("old".utf8),
            ])
    }

    @Test func `after a kill between the steps the former export gets its name back`() throws {
        try FileManager.default.moveItem(at: folder.url("out"), to: folder.url(".copydesk-former-out"))
        try target.restore()
        #expect(try folder.text("out/articles.jsonl") == "old")
        #expect(try folder.names() == ["out", "scratch"])
    }

    @Test func `after a kill behind the steps the former export goes, and a whole one stays`() throws {
        try folder.write("older", to: ".copydesk-former-out/articles.jsonl")
        try target.restore()
        #expect(try folder.text("out/articles.jsonl") == "old")
        #expect(try folder.names() == ["out", "scratch"])
        try target.restore()
        #expect(try folder.text("out/articles.jsonl") == "old")
    }
}
