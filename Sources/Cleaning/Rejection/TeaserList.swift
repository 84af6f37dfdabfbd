import ArticleModel

/// A page whose texts are all teasers: each a line or two, with the link to the story in it or right before it.
struct TeaserList {
    /// The weight above which a text is no teaser.
    private static let maximumTeaserWeight = 320
    /// The weight above which a text with a link in it is no teaser; items of a digest are longer.
    private static let maximumLinkedTeaserWeight = 180
    private static let minimumTeaserWeight = 25
    private static let minimumLinkWeight = 15
    private static let minimumTeasers = 3
    /// The number of teasers where links stand within the texts, which may be those of a report.
    private static let minimumTeasersWithLinks = 5

    private var headed = 0
    private var linked = 0
    private var teaserWeight = 0
    private var otherWeight = 0

    /// `blocks` are all of the page, `kept` those of its body.
    init(_ blocks: [Block], kept: [Block]) {
        let own = Set(kept.lazy.map(\.node))
        var isHeaded = false
        for block in blocks {
            if TeaserList.isTitle(block) {
                isHeaded = true
                if own.contains(block.node) { teaserWeight += block.weight }
            } else if own.contains(block.node), block.role != .heading, block.weight >= TeaserList.minimumTeaserWeight {
                add(block, isHeaded: isHeaded)
                isHeaded = false
            }
        }
    }

    /// Whether next to all of the text is teasers, and there are several.
    var isWhole: Bool {
        (headed >= TeaserList.minimumTeasers || headed + linked >= TeaserList.minimumTeasersWithLinks)
            && otherWeight * 6 <= teaserWeight
    }

    private mutating func add(_ block: Block, isHeaded: Bool) {
        let isShort = block.weight <= TeaserList.maximumTeaserWeight
        let isLinked =
            block.linkWeight >= TeaserList.minimumLinkWeight && block.linkWeight * 5 >= block.weight
            && block.weight <= TeaserList.maximumLinkedTeaserWeight
        headed += isShort && isHeaded ? 1 : 0
        linked += isShort && isLinked && !isHeaded ? 1 : 0
        if isShort, isHeaded || isLinked { teaserWeight += block.weight } else { otherWeight += block.weight }
    }

    private static func isTitle(_ block: Block) -> Bool {
        block.weight >= minimumLinkWeight && block.weight <= 200 && block.linkWeight * 10 >= block.weight * 7
    }
}
