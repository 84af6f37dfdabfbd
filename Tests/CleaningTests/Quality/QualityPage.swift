import ArticleModel

/// A page with an article of plain paragraphs, in which one thing after the other may be doubtful.
struct QualityPage {
    var head = ""
    var body = QualityPage.paragraphs(QualityPage.prose)
    var after = ""

    var html: String {
        """
        <html lang="en"><head><title>Harbour wall to be raised</title>\(head)</head><body><article>
        <h1>Harbour wall to be raised</h1><div class="article-body">\(body)</div></article>\(after)</body></html>
        """
    }

    static let prose = [
        "The harbour wall at Fenport will be raised by a metre before the winter, the council said on Monday evening.",
        "Work on the first stretch begins in June and will cost four million crowns in all, of which half is lent.",
        "The old pier, closed since the great storm, will stay as it is for at least another year, and so will the quay.",
        "Fishermen had asked for a second basin, but there is no money left for it, the mayor told them at the meeting.",
        "A vote on the plan is due in May, and nobody in the council expects that it will fail at that late stage.",
        "Insurance firms have raised what they ask for twice, and some take no new customers in the streets by the sea.",
        "Nobody knows how high the water will stand in thirty years, an engineer of the province wrote in her report.",
        "The stones come from a quarry inland and are brought by barge, since the road is too narrow for the lorries.",
        "Two houses next to the wall have to go, and their owners were told so by letter in the last week of March.",
        "When the wall is done, a path on top of it will lead from the lighthouse to the market, with a bench or two.",
        "The province pays for the path, and the town for the bench, which is how such things were always done here.",
        "Those who want to see the plans can do so in the town hall until Friday, from nine in the morning to noon.",
    ]

    /// The same in paragraphs that are too long for teasers.
    private static let long = stride(from: 0, to: prose.count, by: 3).map {
        prose[$0..<$0 + 3].joined(separator: " ")
    }

    static func paragraphs(_ texts: [String]) -> String { texts.map { "<p>\($0)</p>" }.joined() }

    /// The paragraphs with `text` after each.
    private static func interspersed(with text: (Int) -> String) -> String {
        prose.enumerated().map { "<p>\($1)</p>" + text($0) }.joined()
    }

    /// A page for each reason, and one that looks like it.
    static let doubtful: [(reason: ExtractionQuality.Reason, doubtful: QualityPage, lookAlike: QualityPage)] = [
        (
            .removedBetweenParagraphs, QualityPage(body: interspersed { _ in "<p>Advertisement</p>" }),
            QualityPage(after: prose.map { _ in "<p>Advertisement</p>" }.joined())
        ),
        (
            .repeatedText, QualityPage(body: paragraphs(prose + prose)),
            QualityPage(body: paragraphs(prose + prose.map { $0.uppercased().replacing(" ", with: " X") }))
        ),
        (
            .shortLines, QualityPage(body: interspersed { "<p>Ferry number \($0) of the northern line</p>" }),
            QualityPage(body: interspersed { "<ul><li>Ferry number \($0) of the northern line goes.</li></ul>" })
        ),
        (
            .scatteredParagraphs, QualityPage(body: nested(prose)),
            QualityPage(body: prose.map { "<div><div><p>\($0)</p></div></div>" }.joined())
        ),
        (
            .oneLongBlock, QualityPage(body: paragraphs([prose.joined(separator: " "), prose[0] + " So he said."])),
            QualityPage(body: paragraphs(prose + [prose[0] + " So he said."]))
        ),
        (
            .programCode,
            QualityPage(body: interspersed { "<p>let x\($0) = { y; z\($0) = y + 1; } // #\($0) $x;</p>" }),
            QualityPage(body: interspersed { "<p>The code of the gate is \($0), and a sign says that x equals y.</p>" })
        ),
        (
            .manyLinks, QualityPage(body: paragraphs(long.map { half($0) { "<a href=\"/x\">\($0)</a>" } })),
            QualityPage(body: paragraphs(long.map { half($0) { "<em>\($0)</em>" } }))
        ),
        (
            .proseLeftOut,
            QualityPage(after: "<section>\(paragraphs(prose.map { "Elsewhere, " + $0.lowercased() }))</section>"),
            QualityPage(after: "<section>\(paragraphs((0..<12).map { "Read on \($0)" }))</section>")
        ),
        (
            .descriptionNotInText,
            QualityPage(
                head:
                    #"<meta name="description" content="Cheap flights, hotels, rental cars, cruises and holidays everywhere">"#
            ),
            QualityPage(
                head:
                    #"<meta name="description" content="Fenport raises its harbour wall before winter for four million crowns">"#
            )
        ),
    ]

    /// The paragraphs, each in more elements than the one before.
    private static func nested(_ texts: [String]) -> String {
        texts.enumerated().map { index, text in
            String(repeating: "<div>", count: index) + "<p>\(text)</p>" + String(repeating: "</div>", count: index)
        }.joined()
    }

    /// The text with its second half marked.
    private static func half(_ text: String, _ mark: (String) -> String) -> String {
        let words = text.split(separator: " ")
        let middle = words.count * 6 / 10
        return words[..<middle].joined(separator: " ") + " " + mark(words[middle...].joined(separator: " "))
    }
}
