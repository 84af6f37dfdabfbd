import ArticleModel
import Randomness

/// Puts noise to clean articles, the same for the same seed.
struct TextCorruptor {
    var random: SeededRandom
    var text: NoisyText

    /// The article `number` with `noises`, which are put on in their order.
    static func corrupt(_ story: CleanStory, number: Int, seed: UInt64, _ noises: [TextNoise]) -> NoisyText {
        var corruptor = TextCorruptor(
            random: SeededRandom(seed: seed, stream: number), text: NoisyText(number: number, story))
        for noise in noises { corruptor.put(noise) }
        corruptor.text.noises = noises
        return corruptor.text
    }

    private mutating func put(_ noise: TextNoise) {
        switch noise {
        case .noTitle, .otherTitle, .headlineTwice, .standfirst, .standfirstOfLead, .labels, .handle, .byline, .header,
            .mail:
            putHead(noise)
        case .dateline, .agencyCredit, .secondDateline: putFiling(noise)
        case .singleBreaks, .hardWrap, .markdown, .oddBlanks: putLayout(noise)
        case .commentBox, .shareLine, .signUp, .relatedList, .relatedLink, .advertisement, .loneMark, .pagination,
            .copyright, .imageCredit:
            putWidget(noise)
        case .linkResidue, .creditResidue, .adResidue: putResidue(noise)
        case .repeatWhole, .repeatSplit, .repeatMerged, .repeatEdited, .repeatCut, .stretchTwice, .refrain:
            putRepeat(noise)
        case .placeholder, .oddMark, .teaser, .filler: putDoubt(noise)
        case .mojibake, .ligatures, .spacedLetters, .hardHyphens: putLetters(noise)
        }
    }
}

/// Lines of their own.
extension TextCorruptor {
    private mutating func putWidget(_ noise: TextNoise) {
        switch noise {
        case .commentBox: text.append(random.pick(NoiseLines.commentBoxes))
        case .relatedList:
            let count = random.number(in: 1...3)
            text.append([random.pick(NoiseLines.relatedHeadings)])
            text.append((0..<count).map { _ in random.pick(ProseWords.otherHeadlines) })
        case .shareLine: putAnywhere(NoiseLines.shareLines)
        case .signUp: putAnywhere(NoiseLines.signUps)
        case .relatedLink: putAnywhere([random.pick(NoiseLines.linkLabels) + random.pick(ProseWords.otherHeadlines)])
        case .advertisement: putAnywhere(NoiseLines.advertisements)
        case .loneMark: putAnywhere([")", "]", "* * *", "•", "|", "---", "…", "»"])
        case .pagination: text.append([random.pick(NoiseLines.paginations)])
        case .copyright: text.append([random.pick(NoiseLines.copyrights)])
        default: putAnywhere(NoiseLines.imageCredits)
        }
    }

    /// Between two paragraphs or at the end.
    private mutating func putAnywhere(_ texts: [String]) {
        let place = (text.proseLines.first ?? 0) + 1
        text.insert(random.pick(texts), at: random.number(in: place...text.lines.count))
    }

    /// Behind a word or at the end of a sentence in the middle of the article.
    private mutating func putResidue(_ noise: TextNoise) {
        let places = text.proseLines.dropFirst()
        guard !places.isEmpty else { return }
        let line = random.pick(Array(places))
        switch noise {
        case .linkResidue: text.lines[line].text = behindWord(text.lines[line].text, NoiseLines.linkResidues)
        case .creditResidue: text.lines[line].text = behindWord(text.lines[line].text, NoiseLines.creditResidues)
        default: text.lines[line].text += " " + random.pick(NoiseLines.adResidues)
        }
    }

    private mutating func behindWord(_ line: String, _ residues: [String]) -> String {
        var words = line.split(separator: " ").map(String.init)
        let places = words.indices.dropLast().filter { words[$0].last?.isLetter == true && words[$0].count > 2 }
        guard !places.isEmpty else { return line }
        words[random.pick(Array(places))] += random.pick(residues)
        return words.joined(separator: " ")
    }
}

/// What stands above the body.
extension TextCorruptor {
    private mutating func putHead(_ noise: TextNoise) {
        switch noise {
        case .noTitle: removeTitle()
        case .otherTitle: putOtherTitle()
        case .headlineTwice: text.head += text.truth.title.map { [edited(title: $0)] } ?? []
        case .standfirst: putStandfirst()
        case .standfirstOfLead: putStandfirstOfLead()
        case .labels: putLabels()
        case .handle: text.head.append(random.pick(["RRKK", "@coastdesk", "MJT", "NEWSDESK1"]))
        case .byline: putByline()
        case .header: putHeader()
        default: putMail()
        }
    }

    private mutating func removeTitle() {
        text.head = []
        text.truth.title = nil
    }

    /// The headline of another article stands above this one.
    private mutating func putOtherTitle() {
        let title = random.pick(NoiseLines.foreignTitles)
        text.head = [title]
        text.truth.title = title
        text.flags.insert(.titleMismatch)
    }

    private mutating func edited(title: String) -> String {
        random.pick([title, title, title.uppercased(), title + " | \(random.pick(ProseWords.outlets))"])
    }

    private mutating func putStandfirst() {
        var prose = Prose(random)
        let standfirst = prose.standfirst()
        text.truth.subtitle = standfirst
        text.head.append(standfirst)
    }

    private mutating func putStandfirstOfLead() {
        guard let lead = text.proseLines.first.map({ text.lines[$0].text }) else { return }
        let words = lead.split(separator: " ")
        let part = words.prefix(max(6, words.count * 2 / 3)).joined(separator: " ")
        text.head.append(random.pick([lead, part.last == "," ? String(part.dropLast()) : part]))
    }

    private mutating func putLabels() {
        let outlet = random.pick(ProseWords.outlets)
        let section = random.pick(ProseWords.sections)
        text.head = [outlet, section] + text.head
        (text.truth.outlet, text.truth.section) = (outlet, section)
    }

    private mutating func putByline() {
        let names = (0..<random.number(in: 1...2)).map { _ in Prose.name(&random) }
        text.truth.byline = names
        let joined = names.joined(separator: random.pick([" and ", " and ", ", "]))
        text.head.append(
            random.pick([
                "By \(joined)", "By \(joined)", "By \(joined), Staff Writers", "BY \(joined)",
                "By \(joined) | 12 March 2025", "Written by \(joined)",
                "By \(joined) in \(random.pick(GeneratedWords.cities))",
            ]))
    }

    private mutating func putHeader() {
        let name = Prose.name(&random)
        let outlet = random.pick(ProseWords.outlets)
        text.truth.byline = [name]
        text.truth.outlet = outlet
        let lines = [
            "Title: \(text.truth.title ?? "")", "Author: \(name)", "Publication: \(outlet)", "Date: 2025-03-12",
        ]
        text.head.removeAll { $0 == text.truth.title }
        text.head.insert(random.pick([lines, ["---"] + lines + ["---"]]).joined(separator: "\n"), at: 0)
    }

    private mutating func putMail() {
        let name = Prose.name(&random)
        text.head.insert(
            "From: \(name) <desk@coast.example>\nTo: editors@coast.example\nSubject: \(random.pick(["", "Fwd: ", "FW: "]))\(text.truth.title ?? "")\nDate: Wed, 12 Mar 2025 10:15:00 +0000",
            at: 0)
        text.tail = ["--\n\(name)\nCoast News desk"]
    }
}
