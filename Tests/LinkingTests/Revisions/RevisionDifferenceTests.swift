import Testing

@testable import Linking

@Suite struct RevisionDifferenceTests {
    private static let story = [
        "The city council voted late on Friday for the new harbour bridge, after a debate that had lasted all week.",
        "“We have talked about the bridge for eleven years, and tonight we have decided,” Maria Keller, the mayor, said.",
        "The plan goes to the regional government next month, which has the last word on how it is paid for.",
        "Keller said that four of the old piers would stay where they are, as a reminder of the ferry.",
        "Work is to begin in spring, and the first cars are expected to cross the river two years later.",
    ]

    private func content(_ paragraphs: [String], notes: Set<Int> = [], title: String = "Council votes")
        -> RevisionContent
    {
        var content = RevisionContent()
        content.title = title
        content.paragraphs = paragraphs.enumerated().map { index, text in
            RevisionContent.Paragraph(
                role: notes.contains(index) ? "correction" : "text", text: text, isNote: notes.contains(index))
        }
        content.quotes = paragraphs.enumerated().flatMap { index, text in
            text.split(whereSeparator: { "“”\"".contains($0) }).enumerated().filter {
                $0.offset % 2 == (text.first == "“" || text.first == "\"" ? 0 : 1)
            }
            .map { RevisionContent.Quote(text: String($0.element), speaker: "Maria Keller", paragraph: index) }
        }
        return content
    }

    /// Such as `paragraph changed [eleven -> twelve] figures`.
    private func changes(_ before: RevisionContent, _ after: RevisionContent) -> [String] {
        RevisionDifference(from: before, to: after).changes.map { change in
            let tellsWords = change.kind == .changed && ![.body, .publication].contains(change.subject)
            let sides = [change.before, change.after].map { side in
                (tellsWords ? side?.words : side?.text.map { String($0.prefix(20)) }) ?? ""
            }
            let facts = change.facts.map { " \($0.rawValue)" }.joined()
            return "\(change.subject.rawValue) \(change.kind.rawValue) [\(sides[0]) -> \(sides[1])]\(facts)"
        }
    }

    private func story(_ change: (inout [String]) -> Void) -> RevisionContent {
        var story = Self.story
        change(&story)
        return content(story)
    }

    @Test func `words that are others are told, and what they were`() {
        let after = story {
            $0[1] = $0[1].replacing("eleven", with: "twelve")
            $0[3] = $0[3].replacing("Keller", with: "Kellner").replacing("four", with: "five")
        }
        #expect(
            changes(content(Self.story), after) == [
                "paragraph changed [eleven -> twelve] figures",
                "paragraph changed [Keller … four -> Kellner … five] figures names",
                "quote changed [eleven -> twelve] figures",
            ])
    }

    @Test func `paragraphs are added, removed and moved`() {
        let after = story {
            $0.remove(at: 2)
            $0.swapAt(0, 3)
            $0.insert("A new ferry was ordered on Monday, and will run until the bridge is open.", at: 2)
        }
        let all = RevisionDifference(from: content(Self.story), to: after).changes
        #expect(
            all.map { "\($0.subject) \($0.kind) \($0.before?.position ?? -1) \($0.after?.position ?? -1)" } == [
                "paragraph moved 4 0", "paragraph removed 2 -1", "paragraph added -1 2", "paragraph moved 0 4",
            ])
    }

    @Test(arguments: [
        { @Sendable (text: String) in text.replacing("“", with: "\"").replacing("”", with: "\"") },
        { @Sendable (text: String) in text.replacing(" ", with: "\u{A0} ") },
        { @Sendable (text: String) in text.uppercased() },
        { @Sendable (text: String) in text.replacing(",", with: " –") },
        { @Sendable (text: String) in text.replacing("é", with: "e\u{301}") },
    ])
    func `how a text is set is no change`(_ set: @Sendable (String) -> String) {
        let texts = Self.story + ["The café stays, says its owner."]
        #expect(changes(content(texts), content(texts.map(set))) == [])
    }

    @Test(arguments: [
        ("$5 million", "€5 million"), ("rose 5", "rose 5%"), ("at 3 degrees", "at -3 degrees"),
        ("1.5 metres", "15 metres"),
    ])
    func `a sign beside a figure is a change`(_ before: String, _ after: String) {
        let changed = story { $0[2] += " It costs \(after)." }
        let found = RevisionDifference(from: story { $0[2] += " It costs \(before)." }, to: changed).changes
        #expect(found.map(\.kind) == [.changed])
    }

    @Test func `what is only divided otherwise has not changed`() {
        let after = story {
            $0[2...3] = [$0[2] + " " + $0[3]]
            let half = $0[0].split(separator: ", ").map(String.init)
            $0[0...0] = [half[0] + ",", half[1]]
        }
        #expect(changes(content(Self.story), after) == [])
        #expect(changes(after, content(Self.story)) == [])
    }

    @Test func `a block that cleaning cut once and left once was not added`() {
        let block = "Read more: the ten best bridges of the north, and what they cost the cities that built them"
        var before = content(Self.story)
        before.removed = [String(block.prefix(80))]
        let after = content(Self.story + [block])
        #expect(changes(before, after) == [])
        #expect(changes(after, before) == [])
        before.removed = ["Share this article"]
        #expect(changes(before, after) == ["paragraph added [ -> Read more: the ten b]"])
    }

    @Test func `what one revision has and a teaser lacks was not removed, but what both have is compared`() {
        var teaser = story {
            $0[0] = $0[0].replacing("Friday", with: "Monday")
            $0.removeLast(3)
            $0[1] = String($0[1].prefix(60))
        }
        teaser.extent = ["teaser"]
        #expect(changes(content(Self.story), teaser) == ["paragraph changed [Friday -> Monday] names"])
    }

    @Test func `quotations change, come and go, and have another speaker`() {
        var after = story {
            $0[1] = "“We have talked of the bridge for years, and tonight we have decided,” Ben Hill, the mayor, said."
            $0[2] += " “Nobody knows yet who will pay for all of it,” she said."
        }
        after.quotes = after.quotes.map {
            .init(text: $0.text, speaker: $0.paragraph == 1 ? "Ben Hill" : $0.speaker, paragraph: $0.paragraph)
        }
        let quotes = changes(content(Self.story), after).filter { $0.hasPrefix("quote") || $0.hasPrefix("speaker") }
        #expect(
            quotes == [
                "speaker changed [Maria Keller -> Ben Hill]", "quote changed [about … eleven -> of] figures",
                "quote added [ -> Nobody knows yet who]",
            ])
        let back = changes(after, content(Self.story)).filter { $0.hasPrefix("quote") }
        #expect(back.last == "quote removed [Nobody knows yet who -> ]")
    }

    @Test
    func `the same words in marks that are read otherwise are no other quotation, nor is a longer name of the speaker`()
    {
        var after = story { $0[4] += " It will be red." }
        after.quotes = [
            .init(text: "We have talked about the bridge for eleven years", speaker: "Keller", paragraph: 1),
            .init(text: "and tonight we have decided", speaker: "Keller", paragraph: 1),
        ]
        #expect(changes(content(Self.story), after) == ["paragraph changed [ -> It will be red]"])
    }

    @Test func `a note of the editors is a note`() {
        let note = "Correction: an earlier version of this article gave the wrong number of piers."
        #expect(
            changes(content(Self.story), content(Self.story + [note], notes: [5])) == [
                "note added [ -> Correction: an earli]"
            ])
    }

    @Test func `headline, standfirst, byline and time are compared as exactly as both are known`() {
        var (before, after) = (content(Self.story), content(Self.story, title: "Council votes again"))
        after.subtitle = "A long night"
        (before.byline, after.byline) = (["Robin Writer"], ["Robin Writer", "Jane Roe"])
        before.publication = .init(time: "2026-05-10T22:00:00Z", day: "2026-05-11", precision: "second", source: "meta")
        after.publication = .init(time: "2026-05-10T22:00:00Z", day: "2026-05-11", precision: "day", source: "meta")
        #expect(
            changes(before, after) == [
                "title changed [ -> again]", "subtitle added [ -> A long night]", "byline changed [ -> Jane Roe]",
            ])
        after.publication = .init(time: "2026-05-09T22:00:00Z", day: "2026-05-10", precision: "day", source: "meta")
        #expect(changes(before, after).last == "publication changed [2026-05-11 -> 2026-05-10]")
    }

    @Test func `another article at the address is one change`() {
        let other = (0..<5).map {
            "Nothing that was said of trains number \($0) can be found among these other sentences \($0)."
        }
        let found = RevisionDifference(from: content(Self.story), to: content(other)).changes
        #expect(found.map(\.subject) == [.body])
    }
}

/// Inputs that would cost the square of their size, or that have next to nothing to go by.
@Suite struct HostileRevisionTests {
    private func content(_ paragraphs: [String]) -> RevisionContent {
        var content = RevisionContent()
        content.paragraphs = paragraphs.map { RevisionContent.Paragraph(role: "text", text: $0, isNote: false) }
        return content
    }

    private func seconds(_ before: [String], _ after: [String]) -> (Double, RevisionDifference) {
        let (left, right) = (content(before), content(after))
        var difference: RevisionDifference?
        let duration = ContinuousClock().measure { difference = RevisionDifference(from: left, to: right) }
        return (duration / .seconds(1), difference ?? RevisionDifference(from: left, to: right))
    }

    /// An unoptimized build takes about ten times as long as a released one.
    private static let limit = 20.0

    @Test func `ten thousand equal paragraphs and one more differ in that one`() {
        let equal = Array(repeating: "The same words once more.", count: 10_000)
        let (time, difference) = seconds(equal, equal + equal.prefix(1))
        #expect(difference.changes.map(\.kind) == [.added])
        #expect(time < Self.limit)
    }

    @Test func `ten thousand paragraphs that all differ in a word are as many changes, of which the first are kept`() {
        let rows = { (unit: String) in
            (0..<10_000).map { "Team T\($0) has won \($0 % 7) of its games in \(unit) this year." }
        }
        let (time, difference) = seconds(rows("May"), rows("June"))
        #expect(difference.count == 10_000)
        #expect(difference.changes.count == 200)
        #expect(time < Self.limit)
    }

    @Test func `a paragraph of a megabyte has its changed word shown, and not more`() throws {
        let words = (0..<150_000).map { "w\($0 % 5000)" }
        var changed = words
        changed[75_000] = "otherwise"
        let (time, difference) = seconds([words.joined(separator: " ")], [changed.joined(separator: " ")])
        let change = try #require(difference.changes.first)
        #expect((change.before?.words, change.after?.words) == ("w0", "otherwise"))
        #expect(try #require(change.after?.text).unicodeScalars.count < 1_010)
        #expect(change.after?.text?.contains("otherwise") == true)
        #expect(time < Self.limit)
    }

    @Test func `nothing is compared with nothing`() {
        for texts in [[], [""], ["…", "***"]] {
            #expect(seconds(texts, []).1.count == 0)
            #expect(seconds([], texts).1.count == 0)
        }
    }
}
