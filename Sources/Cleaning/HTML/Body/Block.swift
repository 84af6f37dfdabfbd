import ArticleModel

/// A paragraph as it stands on the page, before it is known whether it belongs to the article.
struct Block {
    var role: Paragraph.Role
    let text: String
    /// Bytes that are no blank.
    let weight: Int
    /// As much of `weight` as stands in links.
    let linkWeight: Int
    /// The element that it is the text of.
    let node: Int
    /// 1 to 6 in a heading.
    let level: Int?

    /// A paragraph that reads as prose: long and mostly no links.
    var isProse: Bool { role != .heading && weight >= 80 && linkWeight * 2 < weight }
    var isAllLink: Bool { linkWeight * 10 >= weight * 9 }

    var asHeading: Block {
        var heading = self
        heading.role = .heading
        return heading
    }

    /// The same paragraph with other words.
    func saying(_ text: String) -> Block {
        Block(role: role, text: text, weight: weight, linkWeight: linkWeight, node: node, level: level)
    }
}
