import Markup

/// Decides which elements of a page are furniture.
struct BoilerplateRemover {
    private let tree: HTMLTree
    private let mass: TextDensity
    /// For each node, the place of the rule that takes it by its labels; -1 for none.
    private var labelRules: [Int8]
    /// The elements that call themselves the body of an article.
    private(set) var bodies: [Int] = []

    init(of tree: HTMLTree) {
        self.tree = tree
        mass = TextDensity(of: tree)
        labelRules = Array(repeating: -1, count: tree.nodes.count)
        readLabels()
        for node in CommentThreads(of: tree, mass).nodes { labelRules[node] = BoilerplateRemover.comments }
        for node in SignUpBoxes(of: tree, mass).nodes where labelRules[node] < 0 {
            labelRules[node] = BoilerplateRemover.newsletter
        }
    }

    private static let comments = number(of: .comments)
    private static let newsletter = number(of: .newsletter)

    private static func number(of rule: RemovalRule) -> Int8 {
        Int8(RemovalRule.all.firstIndex { $0.name == rule.name } ?? 0)
    }

    /// The rule that takes `node`, nil where it stays.
    func rule(for node: Int) -> RemovalRule? {
        let tag = tree.nodes[node].tag
        if tag == .text || BoilerplateRemover.isKept(tag) { return nil }
        if let rule = hiddenRule(node) { return rule }
        if let rule = RemovalRule.byTag[Int(tag.rawValue)], fits(rule, node), !isQuestion(node) { return rule }
        let number = labelRules[node]
        return number < 0 ? nil : RemovalRule.all[Int(number)]
    }

    /// A word of the labels of an element.
    private struct Mark {
        let node: Int
        let meaning: LabelTable.Meaning
    }

    /// All that stands under one word is weighed together: what names every paragraph of the
    /// article names no widget.
    private mutating func readLabels() {
        let marks = marks()
        let shields = bodies.filter { mass.prose(of: $0) >= BoilerplateRemover.fewestBytesOfBody }.prefix(50)
        let prose = proseByWord(marks)
        for mark in marks {
            guard let number = mark.meaning.rule else { continue }
            let rule = RemovalRule.all[number]
            let known = labelRules[mark.node]
            guard known < 0 || number < Int(known) else { continue }
            let share = max(0.5, rule.maximumShare)
            guard Double(prose[mark.meaning.word] ?? 0) <= share * Double(mass.total) else { continue }
            if holdsBody(mark.node, shields) { continue }
            if fits(rule, mark.node), mayTakeByWords(rule, mark) { labelRules[mark.node] = Int8(number) }
        }
    }

    /// What holds the named body of the article, which is most of it, is named for something beside it.
    private func holdsBody(_ node: Int, _ shields: ArraySlice<Int>) -> Bool {
        shields.contains { tree.isNode($0, within: node) && mass.prose(of: $0) * 2 > mass.prose(of: node) }
    }

    private static let fewestBytesOfBody = 600

    private mutating func marks() -> [Mark] {
        var marks: [Mark] = []
        for (place, node) in tree.nodes.enumerated() where node.tag != .text && node.attributesCount > 0 {
            if BoilerplateRemover.isKept(node.tag) || BoilerplateRemover.isUnlabelled(node.tag) { continue }
            var isBody = false
            for attribute in tree.attributes(of: place) where attribute.name.isLabel {
                let bytes = tree.bytes(of: attribute)
                if !BoilerplateRemover.isName(attribute, bytes, of: node.tag) { continue }
                LabelScan.meanings(in: bytes, RemovalRule.table) { meaning in
                    if meaning.rule != nil { marks.append(Mark(node: place, meaning: meaning)) }
                    isBody = isBody || meaning.isBody
                }
            }
            if isBody { bodies.append(place) }
        }
        return marks
    }

    /// Identifiers of headings, and long ones, are made of what the heading says.
    private static func isName(_ attribute: HTMLTree.Attribute, _ bytes: ArraySlice<UInt8>, of tag: HTMLTag) -> Bool {
        switch attribute.name {
        case .id: !tag.isInline && tag.headingLevel == nil && LabelScan.wordCount(bytes) <= mostWordsOfName
        case .ariaLabel: LabelScan.wordCount(bytes) <= mostWordsOfName
        default: true
        }
    }

    private static let mostWordsOfName = 5

    private func proseByWord(_ marks: [Mark]) -> [Int: Int] {
        var ends: [Int: Int] = [:]
        var prose: [Int: Int] = [:]
        for mark in marks where ends[mark.meaning.word] ?? 0 <= mark.node {
            ends[mark.meaning.word] = tree.nodes[mark.node].end
            prose[mark.meaning.word, default: 0] += mass.prose(of: mark.node)
        }
        return prose
    }
}

extension BoilerplateRemover {
    private func mayTakeByWords(_ rule: RemovalRule, _ mark: Mark) -> Bool {
        if tree.nodes[mark.node].tag.isInline, !rule.takesPieces, isPiece(mark.node) { return false }
        if rule.sparesQuotes, mass.prose(of: mark.node) > 0, mass.holdsQuote(mark.node) { return false }
        return !mark.meaning.isWeak || isSlight(mark.node)
    }

    /// Whether most of the text is links, there is no more than a line of it, or it is told under a
    /// heading that leads elsewhere.
    private func isSlight(_ node: Int) -> Bool {
        let text = mass.text(of: node)
        return mass.hasLinkedHeading(node) || mass.links(of: node) * 2 > text || opensWithTitle(node)
            || (text <= 100 && mass.prose(of: node) == 0)
    }

    /// Whether a short element begins with a link that stands alone in an element of its own: the title of a card.
    private func opensWithTitle(_ node: Int) -> Bool {
        guard mass.text(of: node) <= BoilerplateRemover.mostBytesOfCard else { return false }
        let link = (node..<tree.nodes[node].end).first {
            tree.nodes[$0].tag == .text && tree.text(of: $0).contains { $0 > 32 }
                || mass.links(of: $0) >= 20 && tree.nodes[$0].tag == .a
        }
        guard let link, tree.nodes[link].tag == .a else { return false }
        let holder = tree.nodes[link].parent
        return holder > node && mass.text(of: holder) == mass.text(of: link)
    }

    private static let mostBytesOfCard = 600

    /// A piece of a paragraph: what stands around it is text too.
    private func isPiece(_ node: Int) -> Bool {
        let outer = mass.block(around: node)
        guard outer >= 0 else { return false }
        return mass.text(of: outer) > 2 * mass.text(of: node)
            && (tree.nodes[outer].tag == .p || tree.nodes[outer].tag == .li)
    }

    private func fits(_ rule: RemovalRule, _ node: Int) -> Bool {
        let prose = mass.prose(of: node)
        return prose <= rule.maximumProse && Double(prose) <= rule.maximumShare * Double(mass.total)
            && (prose == 0 || mass.total - prose >= rule.leastLeft)
    }

    /// A heading that opens its section is written as a button in it.
    private func isQuestion(_ node: Int) -> Bool {
        guard tree.nodes[node].tag == .button else { return false }
        let outer = tree.nodes[node].parent
        return outer >= 0 && tree.nodes[outer].tag.headingLevel != nil
    }

    private func hiddenRule(_ node: Int) -> RemovalRule? {
        guard let hiding = hiding(node), fits(.hidden, node), !isFolded(node) else { return nil }
        // What is silent for a screen reader only may be shown.
        let isShown = hiding == .silent && mass.prose(of: node) > BoilerplateRemover.mostSilentProse
        return isShown ? nil : .hidden
    }

    private static let mostSilentProse = 200

    private enum Hiding { case gone, silent }

    private func hiding(_ node: Int) -> Hiding? {
        for attribute in tree.attributes(of: node) {
            switch attribute.name {
            case .hidden: return .gone
            case .ariaHidden: if tree.value(of: attribute) == "true" { return .silent }
            case .class: if HiddenStyle.isHidden(tree.bytes(of: attribute)), isLittle(node) { return .gone }
            case .style: if HiddenStyle.hides(tree.bytes(of: attribute)) { return .gone }
            default: continue
            }
        }
        return nil
    }

    /// What only a class name hides may be shown by a program.
    private func isLittle(_ node: Int) -> Bool { mass.prose(of: node) * 7 <= mass.total }

    /// An answer or a tab that a reader opens.
    private func isFolded(_ node: Int) -> Bool {
        ["region", "tabpanel"].contains(tree.value(.role, of: node) ?? "") || tree.has(.ariaLabelledby, node)
    }

    private static func isKept(_ tag: HTMLTag) -> Bool {
        switch tag {
        case .html, .body, .main, .tr, .tbody, .thead, .br: true
        default: false
        }
    }

    /// What these call themselves tells of the words inside, not of a widget.
    private static func isUnlabelled(_ tag: HTMLTag) -> Bool {
        switch tag {
        case .b, .i, .em, .strong, .font, .sub, .sup, .mark, .q, .cite: true
        default: false
        }
    }
}
