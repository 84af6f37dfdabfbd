import ArticleModel
import Testing

@testable import Cleaning

/// Letters that come as mails, and polls that were pasted with a text.
@Suite struct LetterTests {
    private static let story = [
        "The last of the steam cranes will be taken down on Monday, ninety years after it was put up to unload bananas.",
        "It weighs three hundred tons. Two floating cranes will lift it in one piece, if the wind allows, and set it down.",
        "The port keeps the rails. On Thursday the council voted by fourteen to nine to lay a path between them.",
    ]

    private func article(_ lines: [String]) throws -> CleanArticle {
        try Cleaner().clean(.fixture, .text(lines.joined(separator: "\n\n")))
    }

    private static let fields =
        "From: The Harbour Letter <letter@harbour.example>\nDate: Fri, 13 Mar 2026 06:00:11 +0000\n"

    @Test func `a letter's name is no part of its title, nor its author`() throws {
        let head = [
            "\(Self.fields)Subject: The Harbour Letter: Crane comes down", "THE HARBOUR LETTER", "Crane comes down",
            "by Lotte Brandis",
        ]
        let found = try article(head + Self.story)
        #expect(found.title == "Crane comes down")
        #expect(found.byline == ["Lotte Brandis"])
        #expect(found.outlet == "The Harbour Letter")
        #expect(found.paragraphs.map(\.text) == Self.story)
    }

    @Test func `a byline in lower case is no end of the headline above it, where lines are wrapped`() throws {
        let wrapped = Self.story.map { $0.replacing(" on ", with: " on\n").replacing(" after ", with: "\nafter ") }
        let text = ["\(Self.fields)Subject: Crane comes down", "Crane comes down\nby Lotte Brandis"] + wrapped
        #expect(try article(text).byline == ["Lotte Brandis"])
    }

    @Test func `a title with another colon stays whole`() throws {
        let found = try article(["\(Self.fields)Subject: Harbour: Crane comes down"] + Self.story)
        #expect(found.title == "Harbour: Crane comes down")
    }

    @Test func `below a drawn line, how to leave the list and who sends it end the letter`() throws {
        let end = [
            "--------------------", "To stop receiving it, unsubscribe here: https://harbour.example/u",
            "The Harbour Letter, Quay 4, 10432 Port Ellen",
        ]
        #expect(try article(["Crane comes down"] + Self.story + end).paragraphs.map(\.text) == Self.story)
        let more = [
            "--------------------", "The crane was built in 1936 by a yard that is no more, and was never repaired.",
        ]
        #expect(
            try article(["Crane comes down"] + Self.story + more).paragraphs.map(\.text) == Self.story + more.suffix(1))
    }

    @Test func `a poll goes with its answers, and the text after it stays`() throws {
        let poll = ["What did you think of this story?", "Love it", "Funny", "Sad"]
        let found = try article(["Crane comes down"] + Self.story.prefix(2) + poll + Self.story.suffix(1))
        #expect(found.paragraphs.map(\.text) == Self.story)
        let asked = "What did you think of this, the chair asked, and nobody in the hall said a word."
        #expect(try article(["Crane comes down"] + Self.story + [asked]).paragraphs.map(\.text) == Self.story + [asked])
    }
}
