/// A heading that says that what stands under it is not the article.
struct SectionHeading {
    let rule: BoilerplateRule

    /// The rules whose sections headings announce, in the order in which they are asked.
    private static let rules: [BoilerplateRule] = [.readerComments, .relatedSection, .authorSection]

    /// The weight above which a heading announces no such section.
    private static let maximumWeight = 60

    /// Reads a block; nil where it is no such heading.
    init?(_ block: Block, before next: Block?) {
        guard block.weight <= SectionHeading.maximumWeight, block.role == .heading || !block.endsSentence else {
            return nil
        }
        let leadsToLinks = next.map(SectionHeading.isOfLinks) ?? false
        let isMarked = block.role == .heading || leadsToLinks
        guard
            let rule = SectionHeading.rules.first(where: { $0.headings.announces(block.normalized, isMarked: isMarked) }
            )
        else { return nil }
        // One word may head a part of the article as well: see `mayBeSubhead`.
        let isOneWord = !block.normalized.utf8.contains(32)
        if rule == .readerComments {
            guard block.linkWeight == 0 || block.role == .heading else { return nil }
        } else if isOneWord, next?.isSentence == true {
            return nil
        }
        self.rule = rule
    }

    /// The rule that takes the heading where nothing stands under it.
    var ruleAlone: BoilerplateRule {
        switch rule {
        case .readerComments: .commentWidget
        case .relatedSection: .relatedHeading
        default: rule
        }
    }

    /// Whether `block`, next to the heading, goes with it though no element holds both.
    func mayHold(_ block: Block) -> Bool {
        switch rule {
        case .relatedSection: SectionHeading.isOfLinks(block)
        case .authorSection: block.role != .heading
        default: false
        }
    }

    private static func isOfLinks(_ block: Block) -> Bool {
        block.linkWeight * 2 > block.weight || block.role == .listItem && block.linkWeight > 0
    }
}
