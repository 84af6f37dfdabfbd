import ArticleModel
import Testing

@testable import Cleaning

/// What editors say of the article itself, and what only sounds like it.
@Suite struct EditorialNoteTests {
    private static let story = [
        "The harbour board voted on Monday to raise the sea wall by a metre before the winter, its chair told reporters.",
        "The work will cost eleven million crowns, of which the county pays half; the rest is to come from a loan.",
        "Fishermen who moor along the old quay fear that they will lose their berths for two seasons, and want a pier.",
    ]
    private static let correction =
        "Correction: An earlier version of this article misstated the height of the wall. It is two metres, not three."

    private func paragraphs(_ body: String) throws -> [Paragraph] {
        let html = "<html lang=en><title>Sea wall to be raised – Fen Post</title><body>\(body)</body></html>"
        return try Cleaner().clean(.fixture, .html(html)).paragraphs
    }

    private static let told = story.map { "<p>\($0)</p>" }.joined()

    private func text(_ lines: [String]) throws -> [Paragraph] {
        try Cleaner().clean(.fixture, .text(lines.joined(separator: "\n\n"))).paragraphs
    }

    @Test(arguments: [
        correction, "CORRECTION: The wall is two metres high, not three.",
        "Correction, 4 May 2026: The chair is Ann Lund.",
        "Correction (May 4): The chair’s name is Lund.",
        "Clarification: The county pays half of the work, not of the loan.",
        "This article was amended on 4 May 2026. It gave the wrong height.", "This story has been updated.",
        "• This article was amended on 4 May 2026 because the wall is two metres high.",
        "This story has been updated to include a statement by the county.",
        "Updated to add: The board has answered our letter.",
        "Update, May 4, 2026, 5:10 p.m.: The board has answered our letter.",
        "An earlier version of this story misspelled the name of the chair. We regret the error.",
        "Due to an editing error, a previous version of this article gave a wrong height.",
        "This article originally stated that the wall was three metres high.",
        "We have corrected this article, which gave the wrong height.",
        "(Corrects paragraph 2 to say that the county pays half)",
        "(This May 3 story has been corrected to fix the height in paragraph 2)",
        "A correction was made on 4 May 2026: the chair is Ann Lund, not Anna Lund.",
        "Editor’s note: This story has been corrected. The chair is Ann Lund.",
        "In einer früheren Version dieses Artikels hieß es, die Mauer sei drei Meter hoch.",
        "Cet article a été modifié le 4 mai pour corriger la hauteur du mur.",
        "Fe de errores: El muro mide dos metros, no tres.", "This story was edited to remove the name of a child.",
        "This article was updated on 4 May 2026 to add the answer of the county.",
        "This article previously said that the wall was three metres high.",
        "Cet article a été mis à jour pour ajouter la réponse du comté.",
    ])
    func `a correction is a paragraph with a role of its own`(_ note: String) throws {
        let found = try paragraphs(
            "<article><h1>Sea wall to be raised</h1>\(Self.told)<p><em>\(note)</em></p></article>")
        #expect(found == Self.story.map { Paragraph(.text, $0) } + [Paragraph(.correction, note)])
        #expect(try text(["Sea wall to be raised"] + Self.story + [note]).last?.role == .correction)
    }

    @Test(arguments: [
        "<aside class=correction><p>\(correction)</p></aside>", "<footer><p>\(correction)</p></footer>",
        "<section class=corrections><p>\(correction)</p></section>", "<ul><li>\(correction)</li></ul>",
        "<div class=footnotes><p>\(correction)</p></div>", "<small>\(correction)</small>",
    ])
    func `it is kept wherever the page puts it`(_ note: String) throws {
        let inside = "<article><h1>Sea wall to be raised</h1>\(Self.told)\(note)</article>"
        let below =
            "<article><h1>Sea wall to be raised</h1><div itemprop=articleBody>\(Self.told)</div>\(note)</article>"
        for page in [inside, below] {
            #expect(try paragraphs(page).last == Paragraph(.correction, Self.correction), "\(page)")
        }
        let above =
            "<article><h1>Sea wall to be raised</h1><div class=note><p>\(Self.correction)</p></div>\(Self.told)</article>"
        #expect(try paragraphs(above).first == Paragraph(.correction, Self.correction))
    }

    @Test func `a heading makes a correction of the paragraph below it`() throws {
        let note = "The wall is two metres high, not three."
        let found = try paragraphs(
            "<article><h1>Sea wall to be raised</h1>\(Self.told)<h3>Correction</h3><p>\(note)</p></article>")
        #expect(found.suffix(2) == [Paragraph(.heading, "Correction"), Paragraph(.correction, note)])
    }

    @Test func `what follows a correction is judged as the end of the article`() throws {
        let page =
            "<article><h1>Sea wall to be raised</h1>\(Self.told)<h3>More from the coast</h3><p>\(Self.correction)</p></article>"
        #expect(try paragraphs(page).map(\.text) == Self.story + [Self.correction])
    }

    @Test func `a note of the editors that corrects nothing has a role too`() throws {
        let note = "Editor’s note: This interview was held in Danish, and has been translated for our readers."
        let found = try paragraphs("<article><h1>Sea wall to be raised</h1><p>\(note)</p>\(Self.told)</article>")
        #expect(found.first == Paragraph(.editorsNote, note))
    }

    @Test(arguments: [
        "This page was last updated on 4 May 2026 at 10:15.", "This story was last updated on 4 May 2026.",
        "This article was edited on Monday at 10:15 p.m.", "Cet article a été mis à jour le 4 mai 2026 à 10h15.",
        "Dieser Artikel wurde aktualisiert am 4. Mai 2026.",
        "The correction in markets: prices fell by a tenth within three days, and the bank did nothing.",
        "Correction officers said that the inmates had been moved before the storm reached the coast.",
        "“Correction: the wall is two metres high,” the chair called out, and the hall laughed with her.",
        "The paper wrote below its report: “This article was amended on 4 May.” The chair had asked for it.",
        "The report was updated on Monday to include the figures of the county for the last ten years.",
        "The story was changed to include a happy end, which the author of the novel did not like at all.",
        "An earlier version of this bridge was washed away in the flood of 1953, and nobody rebuilt it.",
        "Update: the word stands above every second entry in the diary of the harbour master.",
        "The editor’s note on the first page was what sold the book, his publisher said on Tuesday.",
    ])
    func `what only sounds like one stays text`(_ paragraph: String) throws {
        let found = try paragraphs("<article><h1>Sea wall to be raised</h1>\(Self.told)<p>\(paragraph)</p></article>")
        #expect(found == (Self.story + [paragraph]).map { Paragraph(.text, $0) })
    }

    @Test func `an article of a law that was amended, in the middle of a story, stays text`() throws {
        let law = "This article was amended on 4 May 2011 to allow a second term, and again four years later."
        let lines =
            Self.story + [law] + (0..<6).map { "Deputy number \($0) voted against it, and said why in the hall." }
        let found = try paragraphs(
            "<article><h1>Sea wall to be raised</h1>\(lines.map { "<p>\($0)</p>" }.joined())</article>")
        #expect(found == lines.map { Paragraph(.text, $0) })
    }

    @Test func `a reader who corrects the article among the comments does not`() throws {
        let comments = "<div class=comments><h3>2 comments</h3><p>\(Self.correction)</p><p>Well said, Ann.</p></div>"
        let found = try paragraphs("<article><h1>Sea wall to be raised</h1>\(Self.told)</article>\(comments)")
        #expect(found == Self.story.map { Paragraph(.text, $0) })
    }
}
