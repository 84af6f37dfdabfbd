import Markup

/// Decides which elements of a page are furniture.
struct PageCutter {
    let tree: HTMLTree
    let mass: ProseMass

    /// The rule that takes `node`, nil where it stays.
    func rule(for node: Int) -> RemovalRule? {
        let tag = tree.nodes[node].tag
        if tag == .text || PageCutter.kept.contains(tag) { return nil }
        if isHidden(node), fits(.hidden, node) { return .hidden }
        if let rule = PageCutter.ruleOfTag[tag], fits(rule, node) { return rule }
        if PageCutter.unlabelled.contains(tag) { return nil }
        return rule(for: Labels(of: node, in: tree), node)
    }

    private func rule(for labels: Labels, _ node: Int) -> RemovalRule? {
        var best: Int?
        for word in labels.words {
            guard let rule = PageCutter.ruleOfWord[word], rule < best ?? .max else { continue }
            if fits(RemovalRule.all[rule], node) { best = rule }
        }
        return best.map { RemovalRule.all[$0] }
    }

    private func fits(_ rule: RemovalRule, _ node: Int) -> Bool {
        let prose = mass.of(node)
        return prose <= rule.maximumProse && Double(prose) <= rule.maximumShare * Double(mass.total)
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
