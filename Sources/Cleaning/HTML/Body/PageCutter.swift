import Markup

/// Decides which elements of a page are furniture.
struct PageCutter {
    let tree: HTMLTree
    let mass: ProseMass
    private var labelled: [Int: [(rule: Int, word: String)]] = [:]
    private var proseByWord: [String: Int] = [:]
    /// The elements that call themselves the body of an article.
    private(set) var bodies: [Int] = []

    init(of tree: HTMLTree) {
        self.tree = tree
        mass = ProseMass(of: tree)
        findLabels()
    }

    /// The rule that takes `node`, nil where it stays.
    func rule(for node: Int) -> RemovalRule? {
        let tag = tree.nodes[node].tag
        if tag == .text || PageCutter.kept.contains(tag) { return nil }
        if isHidden(node), fits(.hidden, node) { return .hidden }
        if let rule = PageCutter.ruleOfTag[tag], fits(rule, node) { return rule }
        if PageCutter.unlabelled.contains(tag) { return nil }
        return labelRule(node)
    }

    /// The first rule that goes by a word of the labels of `node` and may take it.
    private func labelRule(_ node: Int) -> RemovalRule? {
        guard let found = labelled[node] else { return nil }
        let rules = found.filter { (proseByWord[$0.word] ?? 0) * 2 <= mass.total }.map(\.rule)
        return rules.sorted().lazy.map { RemovalRule.all[$0] }.first { fits($0, node) }
    }

    /// All that stands under one word is weighed together: what names every paragraph of the
    /// article names no widget.
    private mutating func findLabels() {
        var ends: [String: Int] = [:]
        for (place, node) in tree.nodes.enumerated() where node.tag != .text && node.attributesCount > 0 {
            if PageCutter.kept.contains(node.tag) || PageCutter.unlabelled.contains(node.tag) { continue }
            let labels = Labels(of: place, in: tree)
            if !labels.words.isDisjoint(with: PageCutter.bodyWords) { bodies.append(place) }
            for word in labels.words {
                guard let rule = PageCutter.ruleOfWord[word] else { continue }
                labelled[place, default: []].append((rule, word))
                guard ends[word] ?? 0 <= place else { continue }
                ends[word] = node.end
                proseByWord[word, default: 0] += mass.of(place)
            }
        }
    }

    private func mayTake(_ rule: RemovalRule, _ prose: Int) -> Bool {
        Double(prose) <= rule.maximumShare * Double(mass.total)
    }

    private func fits(_ rule: RemovalRule, _ node: Int) -> Bool {
        let prose = mass.of(node)
        return prose <= rule.maximumProse && mayTake(rule, prose)
    }

    private func isHidden(_ node: Int) -> Bool {
        for attribute in tree.attributes(of: node) {
            switch attribute.name {
            case "hidden": return true
            case "aria-hidden": if tree.value(of: attribute) == "true" { return true }
            case "style":
                let style = tree.value(of: attribute).lowercased().filter { !$0.isWhitespace }
                if style.contains("display:none") || style.contains("visibility:hidden") { return true }
            default: continue
            }
        }
        return false
    }

    private static let bodyWords: Set<String> = [
        "articlebody", "article body", "entry content", "post content", "story body", "storybody", "article content",
        "post body", "articlecontent", "article text", "story content", "content body", "article main", "articletext",
        "artikel body", "story text", "news body", "news content", "article copy", "body copy",
    ]

    private static let kept: Set<HTMLTag> = [.html, .body, .main, .tr, .tbody, .thead, .br]
    /// What these call themselves tells of the words inside, not of a widget.
    private static let unlabelled: Set<HTMLTag> = [.b, .i, .em, .strong, .font, .sub, .sup, .mark, .q, .cite]

    private static let ruleOfWord: [String: Int] = {
        var rules: [String: Int] = [:]
        for (number, rule) in RemovalRule.all.enumerated() {
            for word in rule.words where rules[word] == nil { rules[word] = number }
        }
        return rules
    }()

    private static let ruleOfTag: [HTMLTag: RemovalRule] = {
        var rules: [HTMLTag: RemovalRule] = [:]
        for rule in RemovalRule.all {
            for tag in rule.tags where rules[tag] == nil { rules[tag] = rule }
        }
        return rules
    }()
}
