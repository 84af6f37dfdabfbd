import Markup

/// Decides which elements of a page are boilerplate.
struct BoilerplateRemover {
    let tree: HTMLTree
    let density: TextDensity
    private let initials: DropCaps
    /// The index of the rule that removes each node by its labels; -1 for none.
    private var labelRules: [Int8]
    /// The elements whose labels call them the body of an article.
    private(set) var declaredBodies: [Int] = []

    /// `locked` are the parts of the page that it says to be for subscribers.
    init(of tree: HTMLTree, locked: [Selector] = []) {
        self.tree = tree
        density = TextDensity(of: tree)
        initials = DropCaps(tree: tree)
        labelRules = Array(repeating: -1, count: tree.nodes.count)
        readLabels()
        for node in CommentThreads(of: tree, density).nodes { labelRules[node] = BoilerplateRemover.comments }
        for node in OfferBoxes(of: tree, density, locked: locked).nodes {
            labelRules[node] = BoilerplateRemover.paywall
        }
        for node in SignUpBoxes(of: tree, density).nodes where labelRules[node] < 0 {
            labelRules[node] = BoilerplateRemover.signUp
        }
    }

    private static let comments = index(of: .commentWidget)
    private static let signUp = index(of: .signUp)
    private static let paywall = index(of: .paywall)

    private static func index(of rule: BoilerplateRule) -> Int8 {
        Int8(BoilerplateRule.index(of: rule))
    }

    /// Returns the rule that removes `node`; nil where it is kept.
    func rule(for node: Int) -> BoilerplateRule? {
        let tag = tree.nodes[node].tag
        if tag == .text || BoilerplateRemover.isNeverRemoved(tag) || initials.isInitial(node) { return nil }
        if tag == .a, NoteMark.isMark(node, in: tree) { return .noteMark }
        if let rule = hiddenRule(node) { return rule }
        if let rule = BoilerplateRule.byTag[Int(tag.rawValue)], mayRemove(node, by: rule), !isSectionButton(node),
            !holdsCorrection(node)
        {
            return rule
        }
        let index = labelRules[node]
        return index < 0 ? nil : BoilerplateRule.all[Int(index)]
    }

    /// An element, with the meaning of one word of its labels.
    private struct LabelledElement {
        let node: Int
        let meaning: LabelTable.Meaning
    }

    /// Finds the rules by the labels of elements.
    ///
    /// The share of the page's prose is taken of all elements with one word together: a word that labels every
    /// paragraph of the article labels no widget.
    private mutating func readLabels() {
        let labelled = labelledElements()
        let withText = declaredBodies.filter { density.prose(of: $0) >= BoilerplateRemover.minimumBodyBytes }
        let longBodies = withText.prefix(BoilerplateRemover.maximumBodies)
        let prose = proseByWord(of: labelled)
        for element in labelled {
            guard let index = element.meaning.rule else { continue }
            let rule = BoilerplateRule.all[index]
            let known = labelRules[element.node]
            guard known < 0 || index < Int(known) else { continue }
            let share = max(0.5, rule.elements.maximumShare)
            guard Double(prose[element.meaning.word] ?? 0) <= share * Double(density.total) else { continue }
            if holdsOne(of: longBodies, element.node) { continue }
            if mayRemove(element.node, by: rule), mayRemove(element, byLabelFor: rule) {
                labelRules[element.node] = Int8(index)
            }
        }
    }

    /// Whether most prose of a node is in one of `bodies`: the node's label then means something beside the body.
    private func holdsOne(of bodies: ArraySlice<Int>, _ node: Int) -> Bool {
        bodies.contains { tree.isNode($0, within: node) && density.prose(of: $0) * 2 > density.prose(of: node) }
    }

    /// The bytes of prose below which a declared body may be the text of a card.
    private static let minimumBodyBytes = 600

    /// The greatest number of declared bodies that are looked for in others; a page with more declares cards so.
    private static let maximumBodies = 50

    /// Returns the elements whose labels name boilerplate, one for each word, and notes the declared bodies.
    private mutating func labelledElements() -> [LabelledElement] {
        var labelled: [LabelledElement] = []
        var content = NamedContent(of: tree, density)
        for (index, node) in tree.nodes.enumerated() where node.tag != .text && node.attributesCount > 0 {
            if BoilerplateRemover.isNeverRemoved(node.tag) || BoilerplateRemover.isInlineMarkup(node.tag) { continue }
            var isBody = false
            for attribute in tree.attributes(of: index) where attribute.name.isLabel {
                let bytes = tree.bytes(of: attribute)
                if !BoilerplateRemover.namesElement(attribute, bytes, of: node.tag) { continue }
                var meanings: [LabelTable.Meaning] = []
                LabelScan.meanings(in: bytes, BoilerplateRule.labelTable) { meaning in
                    if meaning.rule != nil { meanings.append(meaning) }
                    isBody = isBody || meaning.isBody
                }
                if meanings.isEmpty || attribute.name == .id && content.isAnchored(index) { continue }
                if content.isParagraph(index) { meanings.removeAll { !BoilerplateRemover.takesParagraphs($0) } }
                labelled += meanings.map { LabelledElement(node: index, meaning: $0) }
            }
            if isBody { declaredBodies.append(index) }
        }
        return labelled
    }

    private static func takesParagraphs(_ meaning: LabelTable.Meaning) -> Bool {
        meaning.rule.map { BoilerplateRule.all[$0].elements.takesParagraphs } ?? false
    }

    /// Whether an attribute names its element; identifiers of headings, and long ones, repeat the words of a heading.
    private static func namesElement(_ attribute: HTMLTree.Attribute, _ bytes: ArraySlice<UInt8>, of tag: HTMLTag)
        -> Bool
    {
        switch attribute.name {
        case .id: !tag.isInline && tag.headingLevel == nil && LabelScan.wordCount(bytes) <= maximumNameWords
        case .ariaLabel: LabelScan.wordCount(bytes) <= maximumNameWords
        default: true
        }
    }

    private static let maximumNameWords = 5

    /// Returns the prose in the elements with each word; an element within another with the same word is not counted
    /// again.
    private func proseByWord(of labelled: [LabelledElement]) -> [Int: Int] {
        var ends: [Int: Int] = [:]
        var prose: [Int: Int] = [:]
        for element in labelled where ends[element.meaning.word] ?? 0 <= element.node {
            ends[element.meaning.word] = tree.nodes[element.node].end
            prose[element.meaning.word, default: 0] += density.prose(of: element.node)
        }
        return prose
    }
}

extension BoilerplateRemover {
    private func mayRemove(_ element: LabelledElement, byLabelFor rule: BoilerplateRule) -> Bool {
        let node = element.node
        if tree.nodes[node].tag.isInline, !rule.elements.takesInlinePieces, isPartOfParagraph(node) { return false }
        if rule.elements.keepsBlockQuotes, density.prose(of: node) > 0, density.holdsQuote(node) { return false }
        return !element.meaning.isWeak || isLikeWidget(node)
    }

    /// Whether most of the text is links, there is no more than a line of it, or it follows a heading that is a link.
    private func isLikeWidget(_ node: Int) -> Bool {
        let text = density.text(of: node)
        return density.hasLinkedHeading(node) || density.links(of: node) * 2 > text || opensWithTitle(node)
            || (text <= 100 && density.prose(of: node) == 0)
    }

    /// Whether a short element begins with a link that stands alone in an element of its own: the title of a card.
    private func opensWithTitle(_ node: Int) -> Bool {
        guard density.text(of: node) <= BoilerplateRemover.maximumCardBytes else { return false }
        let link = node.upTo(tree.nodes[node].end).first {
            tree.nodes[$0].tag == .text && tree.text(of: $0).contains { $0 > 32 }
                || density.links(of: $0) >= 20 && tree.nodes[$0].tag == .a
        }
        guard let link, tree.nodes[link].tag == .a else { return false }
        let holder = tree.nodes[link].parent
        return holder > node && density.text(of: holder) == density.text(of: link)
    }

    private static let maximumCardBytes = 600

    /// Whether a node is part of a paragraph or list item that has more text around it.
    private func isPartOfParagraph(_ node: Int) -> Bool {
        let outer = density.block(around: node)
        guard outer >= 0 else { return false }
        return density.text(of: outer) > 2 * density.text(of: node)
            && (tree.nodes[outer].tag == .p || tree.nodes[outer].tag == .li)
    }

    /// Whether a rule may remove as much of the page's prose as `node` holds.
    private func mayRemove(_ node: Int, by rule: BoilerplateRule) -> Bool {
        let prose = density.prose(of: node)
        return prose <= rule.elements.maximumProse
            && Double(prose) <= rule.elements.maximumShare * Double(density.total)
            && (prose == 0 || density.total - prose >= rule.elements.minimumRemaining)
    }

    /// Whether a node is the button in a heading that opens its section.
    private func isSectionButton(_ node: Int) -> Bool {
        guard tree.nodes[node].tag == .button else { return false }
        let outer = tree.nodes[node].parent
        return outer >= 0 && tree.nodes[outer].tag.headingLevel != nil
    }

    private func hiddenRule(_ node: Int) -> BoilerplateRule? {
        guard let hiding = hiding(node), mayRemove(node, by: .hidden), !isUnfoldedByReader(node) else { return nil }
        let isShown = hiding == .fromScreenReaders && density.prose(of: node) > BoilerplateRemover.maximumDecoration
        return isShown ? nil : .hidden
    }

    /// The bytes of prose above which an element that is hidden from screen readers is text, and shown.
    private static let maximumDecoration = 200

    private enum Hiding { case fromEverybody, fromScreenReaders }

    private func hiding(_ node: Int) -> Hiding? {
        for attribute in tree.attributes(of: node) {
            switch attribute.name {
            case .hidden: return .fromEverybody
            case .ariaHidden: if tree.value(of: attribute) == "true" { return .fromScreenReaders }
            case .class:
                if HiddenStyle.isHidden(byClass: tree.bytes(of: attribute)), isSmallPartOfPage(node) {
                    return .fromEverybody
                }
            case .style: if HiddenStyle.isHidden(byStyle: tree.bytes(of: attribute)) { return .fromEverybody }
            default: continue
            }
        }
        return nil
    }

    /// Whether a node holds little of the page's prose; a larger part that only a class name hides may be shown by a
    /// script.
    private func isSmallPartOfPage(_ node: Int) -> Bool { density.prose(of: node) * 7 <= density.total }

    /// Whether a node is an answer or a tab panel that a reader unfolds.
    private func isUnfoldedByReader(_ node: Int) -> Bool {
        ["region", "tabpanel"].contains(tree.value(.role, of: node) ?? "") || tree.has(.ariaLabelledby, node)
    }

    private static func isNeverRemoved(_ tag: HTMLTag) -> Bool {
        switch tag {
        case .html, .body, .main, .tr, .tbody, .thead, .br: true
        default: false
        }
    }

    /// Whether a tag marks words up, so that its labels say how they look.
    private static func isInlineMarkup(_ tag: HTMLTag) -> Bool {
        switch tag {
        case .b, .i, .em, .strong, .font, .sub, .sup, .mark, .q, .cite: true
        default: false
        }
    }
}
