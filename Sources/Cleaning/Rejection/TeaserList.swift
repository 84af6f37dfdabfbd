import ArticleModel

/// A page whose texts are all teasers: each a line or two, with the link to the story in it or right before it.
struct TeaserList {
    /// The number of bytes, blanks not counted, above which a text is no teaser.
    private static let maximumTeaserBytes = 320
    /// The number of bytes, blanks not counted, above which a text with a link in it is no teaser; items of a digest
    /// are longer.
    private static let maximumLinkedTeaserBytes = 180
    private static let minimumTeaserBytes = 25
    private static let minimumLinkBytes = 15
    private static let minimumTeasers = 3
    /// The number of teasers where links stand within the texts, which may be those of a report.
    private static let minimumTeasersWithLinks = 5

    private var headed = 0
    private var linked = 0
    private var teaserBytes = 0
    private var otherBytes = 0

    /// `blocks` are all of the page, `kept` those of its body.
    init(_ blocks: [Block], kept: [Block]) {
        let own = Set(kept.lazy.map(\.firstNode))
        var isHeaded = false
        for block in blocks {
            if TeaserList.isTitle(block) {
                isHeaded = true
                if own.contains(block.firstNode) { teaserBytes += block.nonBlankBytes }
            } else if own.contains(block.firstNode), block.role != .heading,
                block.nonBlankBytes >= TeaserList.minimumTeaserBytes
            {
                add(block, isHeaded: isHeaded)
                isHeaded = false
            }
        }
    }

    /// Whether next to all of the text is teasers, and there are several.
    var isWhole: Bool {
        (headed >= TeaserList.minimumTeasers || headed + linked >= TeaserList.minimumTeasersWithLinks)
            && otherBytes * 6 <= teaserBytes
    }

    private mutating func add(_ block: Block, isHeaded: Bool) {
        let isShort = block.nonBlankBytes <= TeaserList.maximumTeaserBytes
        let isLinked =
            block.linkBytes >= TeaserList.minimumLinkBytes && block.linkBytes * 5 >= block.nonBlankBytes
            && block.nonBlankBytes <= TeaserList.maximumLinkedTeaserBytes
        headed += isShort && isHeaded ? 1 : 0
        linked += isShort && isLinked && !isHeaded ? 1 : 0
        if isShort, isHeaded || isLinked {
            teaserBytes += block.nonBlankBytes
        } else {
            otherBytes += block.nonBlankBytes
        }
    }

    private static func isTitle(_ block: Block) -> Bool {
        (minimumLinkBytes...200).contains(block.nonBlankBytes) && block.linkBytes * 10 >= block.nonBlankBytes * 7
    }
}
