/// A heading whose section is not the article: readers' comments, related stories, notes on the author.
struct SectionHeading {
    let rule: BoilerplateRule

    /// The rules whose sections headings announce, in the order in which they are asked.
    private static let rules: [BoilerplateRule] = [.readerComments, .relatedSection, .authorSection]

    /// The number of bytes, blanks not counted, above which a heading announces no such section.
    private static let maximumBytes = 60

    /// Reads a heading; nil where `block` announces no such section. `next` is the block after it.
    init?(_ block: Block, before next: Block?) {
        guard block.nonBlankBytes <= SectionHeading.maximumBytes, block.role == .heading || !block.endsSentence else {
            return nil
        }
        let leadsToLinks = next.map(SectionHeading.consistsOfLinks) ?? false
        let isMarked = block.role == .heading || leadsToLinks
        guard
            let rule = SectionHeading.rules.first(where: { $0.headings.announces(block.normalized, isMarked: isMarked) }
            )
        else { return nil }
        // One word may head a part of the article as well: see `mayBeSubheading`.
        let isOneWord = !block.normalized.utf8.contains(32)
        if rule == .readerComments {
            guard block.linkBytes == 0 || block.role == .heading else { return nil }
        } else if isOneWord, next?.isSentence == true {
            return nil
        }
        self.rule = rule
    }

    /// The rule that removes the heading where no section follows it.
    var ruleWithoutSection: BoilerplateRule {
        switch rule {
        case .readerComments: .commentWidget
        case .relatedSection: .relatedHeading
        default: rule
        }
    }

    /// Whether the section extends to `block`, the next after it, though no element holds both.
    func extends(to block: Block) -> Bool {
        switch rule {
        case .relatedSection: SectionHeading.consistsOfLinks(block)
        case .authorSection: block.role != .heading
        default: false
        }
    }

    /// Whether most of the block is links, or it is a list item with one.
    private static func consistsOfLinks(_ block: Block) -> Bool {
        block.linkBytes * 2 > block.nonBlankBytes || block.role == .listItem && block.linkBytes > 0
    }
}
