import ArticleModel
import Randomness

/// One invented story, before it is dressed as a page or a text.
struct GeneratedStory {
    private let title: String
    private let city: String
    private let outlet: String
    private let day: CalendarDate
    private let author: String
    private let paragraphs: [String]
    private let template: Int

    init(index: Int, _ random: inout SeededRandom) {
        let subject = random.pick(GeneratedWords.subjects)
        city = random.pick(GeneratedWords.cities)
        title = "\(city) \(subject) \(random.pick(GeneratedWords.events))"
        outlet = random.pick(GeneratedWords.outlets)
        day = CalendarDate(daysSinceEpoch: 20_500 + random.number(in: 0...90))
        author = GeneratedStory.name(&random)
        template = index % 3
        paragraphs = GeneratedStory.paragraphs(index: index, subject, city, &random)
    }

    private static func name(_ random: inout SeededRandom) -> String {
        "\(random.pick(GeneratedWords.firstNames)) \(random.pick(GeneratedWords.lastNames))"
    }

    private static func paragraphs(
        index: Int, _ subject: String, _ city: String, _ random: inout SeededRandom
    ) -> [String] {
        let speakers = (0..<3).map { _ in name(&random) }
        var paragraphs = [
            "Case \(index + 1) of the \(subject) in \(city) came before the assembly on Friday, and ended late."
        ]
        for speaker in speakers {
            let role = random.pick(GeneratedWords.roles)
            let last = speaker.split(separator: " ").last.map(String.init) ?? speaker
            paragraphs.append(
                "\"\(random.pick(GeneratedWords.sayings)),\" \(speaker), \(role) \(city), said of number \(index + 1). "
                    + random.pick(GeneratedWords.facts))
            paragraphs.append(
                "\(last) called the \(subject) \"\(random.pick(GeneratedWords.fragments))\" and said that the papers "
                    + "of \(random.number(in: 1...28)) March would be made public. \(random.pick(GeneratedWords.facts))"
            )
        }
        for _ in 0..<random.number(in: 3...7) {
            let count = random.number(in: 12...980)
            paragraphs.append(
                "\(random.pick(GeneratedWords.facts)) In \(random.pick(GeneratedWords.cities)), \(count) people "
                    + "were asked about the \(random.pick(GeneratedWords.subjects)). \(random.pick(GeneratedWords.facts))"
            )
        }
        return paragraphs
    }

    /// The story as plain text, with headline, dateline and a comment widget below.
    var text: String {
        let lead = "\(city.uppercased()), (\(outlet)) - \(paragraphs[0])"
        return ([title, lead] + paragraphs.dropFirst()).joined(separator: "\n\n")
            + "\n\nComments\nThere are no comments yet\n"
    }

    /// The story as a page in one of three templates, with boilerplate around it.
    var html: String {
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>\(title) | \(outlet)</title>
        <meta property="article:published_time" content="\(day)T08:30:00Z"><meta property="og:site_name" content="\(outlet)">
        </head><body>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/city">City</a></li><li><a href="/sport">Sport</a></li></ul></nav>
        \(body)
        <footer><p>Copyright \(outlet). All rights reserved.</p></footer></body></html>
        """
    }

    private var body: String {
        let text = paragraphs.map { "<p>\($0)</p>" }
        let head = "<h1>\(title)</h1><p class=\"byline\">By \(author)</p>"
        switch template {
        case 0:
            return "<main><article>\(head)\(text.joined(separator: "\n"))</article></main>"
                + "<section id=\"comments\"><h2>Comments</h2><p>First!</p></section>"
        case 1:
            let half = text.count / 2
            return "<div class=\"story\">\(head)<div class=\"article-body\">\(text[..<half].joined(separator: "\n"))"
                + "<aside class=\"newsletter\"><p>Sign up for our newsletter</p></aside>"
                + "\(text[half...].joined(separator: "\n"))</div></div>"
        default:
            return
                "<div id=\"content\">\(head)<div class=\"share-bar\"><a href=\"#\">Share</a><a href=\"#\">Tweet</a></div>"
                + "\(text.joined(separator: "\n"))<div class=\"related\"><a href=\"/x\">More from \(city)</a></div></div>"
        }
    }
}
