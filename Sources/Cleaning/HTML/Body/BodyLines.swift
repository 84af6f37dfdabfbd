import ArticleModel
import Markup

/// The paragraphs of the body, and the single lines in it that are not the article.
struct BodyLines {
    private(set) var kept: [Block] = []
    private(set) var removed: [RemovedBlock] = []
    /// Of an agency that a line of its own credits.
    private(set) var agency: String?
    /// Lines before the text that say who wrote it or when.
    private(set) var head: [TextLine] = []
    /// A line below the headline that says what the article is about.
    let standfirst: String?
    private var isAfterProse = false

    init(of page: PageBlocks, in tree: HTMLTree, for article: CleanArticle) {
        let parts = BodyParts(of: page, in: tree, headline: article.title, language: article.language)
        let judge = LineJudge(headline: article.title, byline: article.byline)
        standfirst = parts.standfirst.map { page.blocks[$0].text }
        var lists = LinkLists(page.blocks, in: tree)
        var pending = RemovedRun()
        for place in parts.places {
            let block = page.blocks[place]
            if let rule = parts.rules[place] {
                pending.add(block.text, rule, to: &removed)
                continue
            }
            pending.close(into: &removed)
            let line = block.line
            if takeCredit(block, line) {
                continue
            } else if let rule = judge.rule(
                for: block, line, before: page.blocks.dropFirst(place + 1).first, isAfterProse: isAfterProse,
                isListed: block.isAllLink && lists.isMixed(at: place))
            {
                if !isAfterProse { head.append(TextLine(block.text)) }
                if !isAfterProse, rule.name == PageLineRule.headline.name { removeOverlines() }
                remove(block, rule)
            } else {
                kept.append(withoutResidue(block))
                isAfterProse = isAfterProse || block.isProse
            }
        }
        pending.close(into: &removed)
        removeHead()
        removeTail(AuthorNote(byline: article.byline))
    }

    /// A line or two over the first sentence name the section, the series or the topic; a heading right
    /// over it heads it. More lines are a list or a table.
    private mutating func removeHead() {
        guard let first = kept.firstIndex(where: { $0.isProse || $0.endsSentence }), first <= BodyLines.mostLabels
        else { return }
        let isHeaded = first > 0 && kept[first - 1].role == .heading
        let labels = kept[..<(isHeaded ? first - 1 : first)]
        guard labels.allSatisfy({ $0.role == .heading || $0.isLabel }) else { return }
        for label in labels { remove(label, .label) }
        kept.removeFirst(labels.count)
    }

    private static let mostLabels = 3

    /// What stands over the headline names the outlet or the section.
    private mutating func removeOverlines() {
        guard kept.count <= BodyLines.mostLabels, kept.allSatisfy({ $0.role == .heading || $0.isLabel }) else { return }
        for label in kept { remove(label, .label) }
        kept = []
    }

    private mutating func remove(_ block: Block, _ rule: PageLineRule) {
        removed.append(RemovedBlock(rule: rule.name, reason: rule.reason, text: block.text))
    }

    /// What a link said to a screen reader is cut out of its sentence.
    private mutating func withoutResidue(_ block: Block) -> Block {
        var text = block.text
        if BodyLines.residues.isIn(text) { text = withoutBrackets(text) }
        if BodyLines.tabs.isIn(text) {
            let line = TextLine(Array(text.unicodeScalars), mark: nil)
            if let (scalars, cuts) = InlineResidue.cut(from: line.scalars, line.words) {
                removed += cuts
                text = String(scalars)
            }
        }
        return text == block.text ? block : block.saying(text)
    }

    private mutating func withoutBrackets(_ text: String) -> String {
        var kept: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let first = rest.first {
            let length = BodyLines.residues.length(atStartOf: rest)
            if let length {
                let cut = String(decoding: rest.prefix(length), as: UTF8.self)
                removed.append(RemovedBlock(rule: LinkResidue.rule, reason: LinkResidue.reason, text: cut))
            } else {
                kept.append(first)
            }
            rest = rest.dropFirst(length ?? 1)
        }
        return String(decoding: kept, as: UTF8.self)
    }

    private static let tabs: PhraseSet = [" new tab", " new window"]

    private static let residues: PhraseSet = [
        " (öffnet im neuen Fenster)", " (öffnet in neuem Fenster)", " (öffnet in einem neuen Fenster)",
        " (öffnet in neuem Tab)", " (öffnet in einem neuen Tab)", " (Link öffnet in neuem Fenster)", " (externer Link)",
        " (nouvelle fenêtre)", " (s’ouvre dans une nouvelle fenêtre)", " (s'ouvre dans une nouvelle fenêtre)",
        " (s’ouvre dans un nouvel onglet)", " (s'ouvre dans un nouvel onglet)", " (nouvel onglet)", " (lien externe)",
        " (se abre en una nueva ventana)", " (se abre en ventana nueva)", " (se abre en una nueva pestaña)",
        " (abre en nueva ventana)", " (enlace externo)", " (si apre in una nuova finestra)",
        " (si apre in una nuova scheda)", " (collegamento esterno)", " (abre em uma nova janela)",
        " (abre numa nova janela)", " (abre em nova aba)", " (åpnes i nytt vindu)", " (åpnes i ny fane)",
        " (öppnas i nytt fönster)", " (öppnas i ny flik)", " (extern länk)", " (åbner i nyt vindue)",
        " (åbner i ny fane)", " (avautuu uuteen ikkunaan)", " (avautuu uuteen välilehteen)",
        " (opent in nieuw venster)",
        " (opent in een nieuw venster)", " (opent in nieuw tabblad)", " (otwiera się w nowej karcie)",
        " (otwiera się w nowym oknie)", " (otevře se v novém okně)", " (открывается в новом окне)",
        " (відкривається у новому вікні)", " (yeni pencerede açılır)", " (yeni sekmede açılır)",
    ]

    private mutating func takeCredit(_ block: Block, _ line: ShortLine?) -> Bool {
        guard block.weight < 120, let credit = line.flatMap({ AgencyCredit($0) }) else { return false }
        agency = agency ?? credit.name
        removed.append(RemovedBlock(rule: AgencyCredit.rule, reason: AgencyCredit.reason, text: block.text))
        return true
    }

    /// Headings and lines of links behind the last sentence lead to something else; addresses, numbers and
    /// names there are what programs left.
    private mutating func removeTail(_ note: AuthorNote) {
        // Many of them are a list or a table without the tags.
        let residue = kept.reversed().prefix { $0.isResidue || $0.isContact }.count
        while let last = kept.last,
            let rule = tailRule(last, isFew: residue <= BodyLines.mostResidue)
                ?? (kept.count > BodyLines.fewestBeforeNote && note.isOne(last) ? AuthorNote.rule : nil)
        {
            remove(last, rule)
            kept.removeLast()
        }
    }

    private func tailRule(_ last: Block, isFew: Bool) -> PageLineRule? {
        if last.leadsAway { return .tail }
        if isFew, last.isStray { return last.isContact ? .contact : .tail }
        // Several in a row are a list of sources.
        if last.isLabelledLink, kept.dropLast().last?.isLabelledLink == false { return .tail }
        guard last.weight < BodyLines.mostBytesOfNotice else { return nil }
        let plain = NormalizedText.of(last.text)
        return PageLineRule.allNotices.isIn(plain) ? PageLineRule.notices.first { $0.phrases.isIn(plain) } : nil
    }

    /// Behind the text a notice may be long.
    private static let mostBytesOfNotice = 800

    private static let mostResidue = 7
    /// A text of a paragraph or two is itself about somebody.
    private static let fewestBeforeNote = 2
}

extension Block {
    /// What rules of lines look at; nil for a paragraph, which they leave.
    fileprivate var line: ShortLine? {
        guard weight < LineJudge.mostBytes else { return nil }
        let line = TextLine(Array(text.unicodeScalars), mark: nil)
        return LineRule.mayTake(line) ? ShortLine(line) : nil
    }

    /// Headings of a list without text end as sentences.
    fileprivate var leadsAway: Bool { role == .heading && !text.hasSuffix(".") || isAllLink }
    /// A comma makes it a dateline ("Basel, Switzerland"), a colon opens something.
    fileprivate var isLabel: Bool {
        role == .text && weight < 45 && !text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ":") }
    }
    fileprivate var isStray: Bool { isResidue || isContact || isAirTime }

    /// "On the air: Fen Radio told of it on 4 May 2026 at 10:15."
    private var isAirTime: Bool {
        guard role == .text, weight < 140, let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return text.utf8[..<colon].count <= 32 && text.utf8[..<colon].allSatisfy { !(48...57).contains($0) }
            && TimestampLine.holdsMoment(text)
    }

    /// A word or an address on a line of its own.
    fileprivate var isResidue: Bool {
        guard role == .text, !endsSentence else { return false }
        let isAddress = text.hasPrefix("http") && !text.utf8.contains(32)
        return isAddress || weight < 30 && !text.utf8.contains(UInt8(ascii: ","))
    }

    /// A few words with a colon, and all behind them a link: "Our rules: How we check what we print."
    fileprivate var isLabelledLink: Bool {
        guard role == .text, linkWeight > 0, weight < 200 else { return false }
        let label = text.utf8.prefix(32)
        guard let colon = label.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return label[...colon].count { $0 > 32 } == weight - linkWeight
    }

    /// How to reach who wrote it: a short line with an address of electronic mail or a handle.
    fileprivate var isContact: Bool {
        guard role == .text, weight < 160 else { return false }
        guard !endsSentence else { return false }
        return text.split(separator: " ").contains { word in
            guard let at = word.firstIndex(of: "@") else { return word.hasPrefix("http") && word.contains("://") }
            return word[at...].dropFirst().utf8.count > 2
        }
    }
}

/// Neighbouring paragraphs that one rule takes: they are one removed block.
private struct RemovedRun {
    private var texts: [String] = []
    private var rule: PageLineRule?

    mutating func add(_ text: String, _ rule: PageLineRule, to removed: inout [RemovedBlock]) {
        if self.rule?.name != rule.name { close(into: &removed) }
        self.rule = rule
        texts.append(text)
    }

    mutating func close(into removed: inout [RemovedBlock]) {
        if let rule {
            let text = texts.joined(separator: " ")
            removed.append(RemovedBlock(rule: rule.name, reason: rule.reason, text: text))
        }
        rule = nil
        texts = []
    }
}
