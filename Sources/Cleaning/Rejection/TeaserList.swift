import ArticleModel

/// A page whose texts are all teasers: each a line or two, with the link to the story in it or right before it.
struct TeaserList {
    /// In bytes without blanks.
    private static let mostBytesOfTeaser = 320
    /// With the link in it; items of a digest are longer.
    private static let mostBytesOfLinked = 180
    private static let fewestBytesOfTeaser = 25
    private static let fewestBytesOfLink = 15
    private static let fewest = 3
    /// Where links stand within the texts, they may be those of a report.
    private static let fewestWithLinks = 5

    private var headed = 0
    private var linked = 0
    private var teaserMass = 0
    private var otherMass = 0

    /// `blocks` are all of the page, `kept` those of its body.
    init(_ blocks: [Block], kept: [Block]) {
        let own = Set(kept.lazy.map(\.node))
        var isHeaded = false
        for block in blocks {
            if TeaserList.isTitle(block) {
                isHeaded = true
                if own.contains(block.node) { teaserMass += block.weight }
            } else if own.contains(block.node), block.role != .heading, block.weight >= TeaserList.fewestBytesOfTeaser {
                add(block, isHeaded: isHeaded)
                isHeaded = false
            }
        }
    }

    /// Whether next to all of the text is teasers, and there are several.
    var isWhole: Bool {
        (headed >= TeaserList.fewest || headed + linked >= TeaserList.fewestWithLinks) && otherMass * 6 <= teaserMass
    }

    private mutating func add(_ block: Block, isHeaded: Bool) {
        let isShort = block.weight <= TeaserList.mostBytesOfTeaser
        let isLinked =
            block.linkWeight >= TeaserList.fewestBytesOfLink && block.linkWeight * 5 >= block.weight
            && block.weight <= TeaserList.mostBytesOfLinked
        headed += isShort && isHeaded ? 1 : 0
        linked += isShort && isLinked && !isHeaded ? 1 : 0
        if isShort, isHeaded || isLinked { teaserMass += block.weight } else { otherMass += block.weight }
    }

    private static func isTitle(_ block: Block) -> Bool {
        block.weight >= fewestBytesOfLink && block.weight <= 200 && block.linkWeight * 10 >= block.weight * 7
    }
}
