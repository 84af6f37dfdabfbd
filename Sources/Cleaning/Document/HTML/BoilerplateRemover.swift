import Markup

/// Decides which elements of a page are boilerplate.
struct BoilerplateRemover {
    private let tree: HTMLTree
    private let density: TextDensity
    /// The index of the rule that takes each node by its labels; -1 for none.
    private var labelRules: [Int8]
    /// The elements that call themselves the body of an article.
    private(set) var bodies: [Int] = []

    init(of tree: HTMLTree) {
        self.tree = tree
        density = TextDensity(of: tree)
        labelRules = Array(repeating: -1, count: tree.nodes.count)
        readLabels()
        for node in CommentThreads(of: tree, density).nodes { labelRules[node] = BoilerplateRemover.comments }
        for node in SignUpBoxes(of: tree, density).nodes where labelRules[node] < 0 {
            labelRules[node] = BoilerplateRemover.newsletter
        }
    }

    private static let comments = index(of: .commentWidget)
    private static let newsletter = index(of: .signUp)

    private static func index(of rule: BoilerplateRule) -> Int8 {
        Int8(BoilerplateRule.index(of: rule))
    }

    /// Returns the rule that takes `node`; nil where it stays.
    func rule(for node: Int) -> BoilerplateRule? {
        let tag = tree.nodes[node].tag
        if tag == .text || BoilerplateRemover.isKept(tag) { return nil }
        if let rule = hiddenRule(node) { return rule }
        if let rule = BoilerplateRule.byTag[Int(tag.rawValue)], fits(rule, node), !isQuestion(node) { return rule }
        let index = labelRules[node]
        return index < 0 ? nil : BoilerplateRule.all[Int(index)]
    }

    /// A word of the labels of an element.
    private struct LabelledElement {
        let node: Int
        let meaning: LabelTable.Meaning
    }

    /// Finds the rules by the labels of elements.
    ///
    /// All that stands under one word is weighed together: what names every paragraph of the article names no widget.
    private mutating func readLabels() {
        let marks = marks()
        let shields = bodies.filter { density.prose(of: $0) >= BoilerplateRemover.minimumBodyBytes }.prefix(50)
        let prose = proseByWord(marks)
        for mark in marks {
            guard let index = mark.meaning.rule else { continue }
            let rule = BoilerplateRule.all[index]
            let known = labelRules[mark.node]
            guard known < 0 || index < Int(known) else { continue }
            let share = max(0.5, rule.elements.maximumShare)
            guard Double(prose[mark.meaning.word] ?? 0) <= share * Double(density.total) else { continue }
            if holdsBody(mark.node, shields) { continue }
            if fits(rule, mark.node), mayTakeByWords(rule, mark) { labelRules[mark.node] = Int8(index) }
        }
    }

    /// Whether a node holds the named body of the article, which is most of it: its label then names something beside
    /// the body.
    private func holdsBody(_ node: Int, _ shields: ArraySlice<Int>) -> Bool {
        shields.contains { tree.isNode($0, within: node) && density.prose(of: $0) * 2 > density.prose(of: node) }
    }

    private static let minimumBodyBytes = 600

    private mutating func marks() -> [LabelledElement] {
        var marks: [LabelledElement] = []
        for (index, node) in tree.nodes.enumerated() where node.tag != .text && node.attributesCount > 0 {
            if BoilerplateRemover.isKept(node.tag) || BoilerplateRemover.isUnlabelled(node.tag) { continue }
            var isBody = false
            for attribute in tree.attributes(of: index) where attribute.name.isLabel {
                let bytes = tree.bytes(of: attribute)
                if !BoilerplateRemover.isName(attribute, bytes, of: node.tag) { continue }
                LabelScan.meanings(in: bytes, BoilerplateRule.labelTable) { meaning in
                    if meaning.rule != nil { marks.append(LabelledElement(node: index, meaning: meaning)) }
                    isBody = isBody || meaning.isBody
                }
            }
            if isBody { bodies.append(index) }
        }
        return marks
    }

    /// Whether an attribute names its element; identifiers of headings, and long ones, are made of what the heading
    /// says.
    private static func isName(_ attribute: HTMLTree.Attribute, _ bytes: ArraySlice<UInt8>, of tag: HTMLTag) -> Bool {
        switch attribute.name {
        case .id: !tag.isInline && tag.headingLevel == nil && LabelScan.wordCount(bytes) <= maximumNameWords
        case .ariaLabel: LabelScan.wordCount(bytes) <= maximumNameWords
        default: true
        }
    }

    private static let maximumNameWords = 5

    private func proseByWord(_ marks: [LabelledElement]) -> [Int: Int] {
        var ends: [Int: Int] = [:]
        var prose: [Int: Int] = [:]
        for mark in marks where ends[mark.meaning.word] ?? 0 <= mark.node {
            ends[mark.meaning.word] = tree.nodes[mark.node].end
            prose[mark.meaning.word, default: 0] += density.prose(of: mark.node)
        }
        return prose
    }
}

extension BoilerplateRemover {
    private func mayTakeByWords(_ rule: BoilerplateRule, _ mark: LabelledElement) -> Bool {
        if tree.nodes[mark.node].tag.isInline, !rule.elements.takesInlinePieces, isPiece(mark.node) { return false }
        if rule.elements.keepsBlockQuotes, density.prose(of: mark.node) > 0, density.holdsQuote(mark.node) {
            return false
        }
        return !mark.meaning.isWeak || isSlight(mark.node)
    }

    /// Whether most of the text is links, there is no more than a line of it, or it is told under a
    /// heading that leads elsewhere.
    private func isSlight(_ node: Int) -> Bool {
        let text = density.text(of: node)
        return density.hasLinkedHeading(node) || density.links(of: node) * 2 > text || opensWithTitle(node)
            || (text <= 100 && density.prose(of: node) == 0)
    }

    /// Whether a short element begins with a link that stands alone in an element of its own: the title of a card.
    private func opensWithTitle(_ node: Int) -> Bool {
        guard density.text(of: node) <= BoilerplateRemover.maximumCardBytes else { return false }
        let link = (node..<tree.nodes[node].end).first {
            tree.nodes[$0].tag == .text && tree.text(of: $0).contains { $0 > 32 }
                || density.links(of: $0) >= 20 && tree.nodes[$0].tag == .a
        }
        guard let link, tree.nodes[link].tag == .a else { return false }
        let holder = tree.nodes[link].parent
        return holder > node && density.text(of: holder) == density.text(of: link)
    }

    private static let maximumCardBytes = 600

    /// Whether a node is a piece of a paragraph: what stands around it is text too.
    private func isPiece(_ node: Int) -> Bool {
        let outer = density.block(around: node)
        guard outer >= 0 else { return false }
        return density.text(of: outer) > 2 * density.text(of: node)
            && (tree.nodes[outer].tag == .p || tree.nodes[outer].tag == .li)
    }

    private func fits(_ rule: BoilerplateRule, _ node: Int) -> Bool {
        let prose = density.prose(of: node)
        return prose <= rule.elements.maximumProse
            && Double(prose) <= rule.elements.maximumShare * Double(density.total)
            && (prose == 0 || density.total - prose >= rule.elements.minimumRemaining)
    }

    /// Whether a node is the button in a heading that opens its section.
    private func isQuestion(_ node: Int) -> Bool {
        guard tree.nodes[node].tag == .button else { return false }
        let outer = tree.nodes[node].parent
        return outer >= 0 && tree.nodes[outer].tag.headingLevel != nil
    }

    private func hiddenRule(_ node: Int) -> BoilerplateRule? {
        guard let hiding = hiding(node), fits(.hidden, node), !isFolded(node) else { return nil }
        // What is silent for a screen reader only may be shown.
        let isShown = hiding == .silent && density.prose(of: node) > BoilerplateRemover.maximumSilentProse
        return isShown ? nil : .hidden
    }

    private static let maximumSilentProse = 200

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

    /// Whether a node holds little of the page; what only a class name hides may be shown by a program.
    private func isLittle(_ node: Int) -> Bool { density.prose(of: node) * 7 <= density.total }

    /// Whether a node is an answer or a tab that a reader opens.
    private func isFolded(_ node: Int) -> Bool {
        ["region", "tabpanel"].contains(tree.value(.role, of: node) ?? "") || tree.has(.ariaLabelledby, node)
    }

    private static func isKept(_ tag: HTMLTag) -> Bool {
        switch tag {
        case .html, .body, .main, .tr, .tbody, .thead, .br: true
        default: false
        }
    }

    /// Whether the labels of a tag tell of the words inside, not of a widget.
    private static func isUnlabelled(_ tag: HTMLTag) -> Bool {
        switch tag {
        case .b, .i, .em, .strong, .font, .sub, .sup, .mark, .q, .cite: true
        default: false
        }
    }
}
