/// The lines above the body.
extension TextCorruptor {
    mutating func addHead(_ noise: TextNoise) {
        switch noise {
        case .noTitle: removeTitle()
        case .otherTitle: replaceTitle()
        case .headlineTwice: text.head += text.truth.title.map { [edited(title: $0)] } ?? []
        case .standfirst: addStandfirst()
        case .standfirstOfLead: addStandfirstOfLead()
        case .labels: addLabels()
        case .handle: text.head.append(random.pick(["RRKK", "@coastdesk", "MJT", "NEWSDESK1"]))
        case .byline: addByline()
        case .header: addHeader()
        default: addMail()
        }
    }

    private mutating func removeTitle() {
        text.head = []
        text.truth.title = nil
    }

    /// Replaces the headline by that of another article.
    private mutating func replaceTitle() {
        let title = random.pick(NoiseLines.foreignTitles)
        text.head = [title]
        text.truth.title = title
        text.flags.insert(.titleMismatch)
    }

    private mutating func edited(title: String) -> String {
        random.pick([title, title, title.uppercased(), title + " | \(random.pick(ProseWords.outlets))"])
    }

    private mutating func addStandfirst() {
        var prose = ProseGenerator(random)
        let standfirst = prose.standfirst()
        text.truth.subtitle = standfirst
        text.head.append(standfirst)
    }

    private mutating func addStandfirstOfLead() {
        guard let lead = text.proseLines.first.map({ text.lines[$0].text }) else { return }
        let words = lead.split(separator: " ")
        let part = words.prefix(max(6, words.count * 2 / 3)).joined(separator: " ")
        text.head.append(random.pick([lead, part.last == "," ? String(part.dropLast()) : part]))
    }

    private mutating func addLabels() {
        let outlet = random.pick(ProseWords.outlets)
        let section = random.pick(ProseWords.sections)
        text.head = [outlet, section] + text.head
        (text.truth.outlet, text.truth.section) = (outlet, section)
    }

    private mutating func addByline() {
        let names = (0..<random.number(in: 1...2)).map { _ in ProseGenerator.name(&random) }
        text.truth.byline = names
        let joined = names.joined(separator: random.pick([" and ", " and ", ", "]))
        text.head.append(
            random.pick([
                "By \(joined)", "By \(joined)", "By \(joined), Staff Writers", "BY \(joined)",
                "By \(joined) | 12 March 2025", "Written by \(joined)",
                "By \(joined) in \(random.pick(GeneratedWords.cities))",
            ]))
    }

    private mutating func addHeader() {
        let name = ProseGenerator.name(&random)
        let outlet = random.pick(ProseWords.outlets)
        text.truth.byline = [name]
        text.truth.outlet = outlet
        let lines = [
            "Title: \(text.truth.title ?? "")", "Author: \(name)", "Publication: \(outlet)", "Date: 2025-03-12",
        ]
        text.head.removeAll { $0 == text.truth.title }
        text.head.insert(random.pick([lines, ["---"] + lines + ["---"]]).joined(separator: "\n"), at: 0)
    }

    private mutating func addMail() {
        let name = ProseGenerator.name(&random)
        text.head.insert(
            "From: \(name) <desk@coast.example>\nTo: editors@coast.example\nSubject: \(random.pick(["", "Fwd: ", "FW: "]))\(text.truth.title ?? "")\nDate: Wed, 12 Mar 2025 10:15:00 +0000",
            at: 0)
        text.tail = ["--\n\(name)\nCoast News desk"]
    }
}
