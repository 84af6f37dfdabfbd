import ArticleModel
import Randomness

/// An article as it should come out of cleaning.
struct CleanStory: Sendable {
    var title: String?
    var subtitle: String?
    var byline: [String] = []
    var outlet: String?
    var section: String?
    var place: String?
    var agency: String?
    var paragraphs: [Paragraph]

    /// Creates an invented article of six to eleven paragraphs; every third has subheads, every fifth a list.
    init(index: Int, seed: UInt64) {
        var random = SeededRandom(seed: seed &+ 77, stream: index &* 31)
        var prose = ProseGenerator(random)
        _ = random.next()
        title = prose.headline()
        paragraphs = [Paragraph(.text, prose.lead())]
        for position in 0..<random.number(in: 5...10) {
            if index % 3 == 0, position % 4 == 2 { paragraphs.append(Paragraph(.heading, prose.subhead())) }
            paragraphs.append(Paragraph(.text, prose.paragraph()))
        }
        if index % 5 == 0 { addList(&prose) }
    }

    private mutating func addList(_ prose: inout ProseGenerator) {
        let items = [prose.listItem(), prose.listItem() + " at weekends", "Free entry for children"]
        paragraphs.insert(contentsOf: items.map { Paragraph(.listItem, $0) }, at: 2)
    }

    /// Creates a real article, its paragraphs apart by line breaks; nil where they are few or short.
    init?(title: String?, text: String) {
        self.title = title
        paragraphs = ScoredText.lines(text).map(ScoredText.whitespaceCollapsed).filter { !$0.isEmpty }.map {
            Paragraph(.text, $0)
        }
        guard paragraphs.count >= 3, paragraphs.allSatisfy({ $0.text.unicodeScalars.count > 40 }) else { return nil }
    }
}
