import ArticleModel
import Randomness

/// Writes news paragraphs for test texts, none of them twice.
struct ProseGenerator {
    private var random: SeededRandom
    private let topic: (subject: String, issue: String, place: String)
    private let town: String
    private let speakers: [(name: String, role: String)]
    private var unusedSentences: [String: [String]] = [:]
    private let isCurly: Bool

    init(_ random: SeededRandom) {
        var random = random
        topic = random.pick(ProseWords.topics)
        town = random.pick(GeneratedWords.cities)
        isCurly = random.number(in: 0...1) == 0
        speakers = (0..<4).map { _ in (ProseGenerator.name(&random), random.pick(ProseWords.people)) }
        self.random = random
    }

    static func name(_ random: inout SeededRandom) -> String {
        "\(random.pick(GeneratedWords.firstNames)) \(random.pick(GeneratedWords.lastNames))"
    }

    var city: String { town }

    mutating func headline() -> String {
        let subject = topic.subject.split(separator: " ").dropFirst().joined(separator: " ")
        return random.pick([
            "\(town) argues over \(topic.issue)",
            "\(town) council \(random.pick(["delays", "backs", "drops"])) plan for \(subject)",
            "Who will pay for \(topic.subject) in \(town)?", "‘Not again’: anger at \(subject) in \(town)",
            "\(capitalized(subject)): \(town) looks for a way out", "New dispute over \(subject) divides \(town)",
            "\(capitalized(topic.subject)) splits \(town) coalition",
        ])
    }

    mutating func standfirst() -> String {
        random.pick([
            "Residents fear that \(topic.issue) will be settled without them",
            "The region wants a decision on \(topic.issue) before the winter",
            "For the third time in a year, \(topic.subject) comes before the council",
        ])
    }

    mutating func lead() -> String {
        random.pick([
            "The council of \(town) \(unused("agreed")) on \(day()), \(unused("clauses")), in the dispute over \(topic.subject).",
            "Plans for \(topic.subject) in \(town) met with sharp words on \(day()), \(unused("clauses")).",
            "The quarrel over \(topic.subject) and \(topic.issue) reached the regional court on \(day()), where \(number()) people had come to listen.",
            "\(capitalized(number())) households near the \(topic.place) of \(town) were told on \(day()) that \(topic.subject) and \(topic.issue) would have to wait.",
        ])
    }

    /// Returns one to three sentences; most have a name, a number or a quotation of their own.
    mutating func paragraph() -> String {
        switch random.number(in: 0...9) {
        case 0, 1: quoteFirst()
        case 2: quoteLast()
        case 3: "\(unused("background")) \(detail())"
        case 4: "\(detail()) \(unused("background"))"
        case 5: longQuote()
        case 6: "\(speaker().name), \(speaker().role), \(unused("agreed")). \(detail())"
        case 7: unused("background")
        case 8: "\(detail()) \(unused("background")) \(unused("background"))"
        default: shortQuote()
        }
    }

    mutating func subhead() -> String { unused("subheads") }

    mutating func listItem() -> String {
        random.pick([
            "\(capitalized(number())) places for \(random.pick(["bicycles", "boats", "prams", "buses"])) at the \(topic.place)",
            "A levy of \(random.number(in: 2...90)) crowns on each \(random.pick(["ton", "household", "passenger", "visitor"]))",
            "No work at night between \(random.pick(ProseWords.months)) and \(random.pick(ProseWords.months))",
        ])
    }

    mutating func quoteFirst() -> String {
        let source = speaker()
        return "\(quoted(unused("quotes"), ",")) \(source.name), \(source.role), \(random.pick(ProseWords.verbs))."
    }

    private mutating func quoteLast() -> String {
        let source = speaker()
        return "\(source.name), \(source.role), put it like this: \(quoted(unused("quotes"), "."))"
    }

    private mutating func longQuote() -> String {
        let source = speaker()
        return "\(quoted(unused("quotes"), ",")) \(source.name) said. \(quoted(unused("quotes"), "."))"
    }

    private mutating func shortQuote() -> String {
        let source = speaker()
        return
            "\(source.name) called \(topic.issue) \(quoted(random.pick(GeneratedWords.fragments), "")) and named \(number()) reasons. \(unused("background"))"
    }

    private mutating func detail() -> String {
        random.pick([
            "In \(random.pick(ProseWords.months)) alone, \(number()) complaints were counted in \(random.pick(GeneratedWords.cities)).",
            "The sum named in the papers, \(random.number(in: 2...90)).\(random.number(in: 1...9)) million crowns, is \(random.number(in: 3...60)) per cent above the estimate of \(random.number(in: 2009...2024)).",
            "\(speaker().name) and \(number()) others left the \(topic.place) before the vote.",
            "Between \(random.pick(GeneratedWords.cities)) and \(random.pick(GeneratedWords.cities)), some \(random.number(in: 110...980)) metres of it have been out of use since \(random.pick(ProseWords.months)) \(random.number(in: 2001...2024)).",
            "On \(day()) \(speaker().role) counted \(number()) lorries within an hour.",
        ])
    }

    private mutating func speaker() -> (name: String, role: String) { speakers[random.number(in: 0...3)] }

    private mutating func day() -> String { random.pick(ProseWords.weekdays) }

    private mutating func number() -> String { "\(random.number(in: 13...870))" }

    func quoted(_ text: String, _ mark: String) -> String {
        isCurly ? "“\(text)\(mark)”" : "\"\(text)\(mark)\""
    }

    /// Returns a sentence or phrase that this article has not had.
    private mutating func unused(_ kind: String) -> String {
        var left = unusedSentences[kind] ?? []
        if left.isEmpty { left = ProseGenerator.sentences[kind] ?? [] }
        let text = left.remove(at: random.number(in: 0...left.count - 1))
        unusedSentences[kind] = left
        return text
    }

    private static let sentences = [
        "quotes": ProseWords.quotes, "background": ProseWords.background, "agreed": ProseWords.agreed,
        "clauses": ProseWords.clauses, "subheads": ProseWords.subheads,
    ]

    private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
