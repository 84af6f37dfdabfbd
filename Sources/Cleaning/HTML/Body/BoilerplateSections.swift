import Markup

/// Parts of the body that a heading of their own gives away: related stories, comments, who wrote it.
struct BoilerplateSections {
    /// The rule that takes the block at a place.
    private(set) var rules: [Int: PageLineRule] = [:]
    private let blocks: [Block]
    private let body: Range<Int>
    private let tree: HTMLTree

    init(of blocks: [Block], body: Range<Int>, in tree: HTMLTree) {
        self.blocks = blocks
        self.body = body
        self.tree = tree
        var heads: [(place: Int, head: SectionHead)] = []
        for place in body {
            let next = place + 1 < body.upperBound ? blocks[place + 1] : nil
            if let head = SectionHead(blocks[place], before: next) { heads.append((place, head)) }
        }
        // A heading that comes again and again heads parts of the article.
        let counts = Dictionary(heads.map { (blocks[$0.place].plain, 1) }, uniquingKeysWith: +)
        for (place, head) in heads.prefix(BoilerplateSections.most) where rules[place] == nil {
            if counts[blocks[place].plain] ?? 0 < 3 { take(section(under: place, head), by: head.rule) }
        }
    }

    /// A page with more is no article.
    private static let most = 50

    private mutating func take(_ places: Range<Int>, by rule: PageLineRule) {
        for place in places where rules[place] == nil { rules[place] = rule }
    }

    /// Comments come last: what follows their heading is theirs. Other sections end where the element
    /// does that holds the heading and no text before it; without such an element, at the next text.
    private func section(under head: Int, _ kind: SectionHead) -> Range<Int> {
        let rest = head..<body.upperBound
        let before = prose(body.lowerBound..<head)
        if kind == .comments, before * 2 >= prose(rest), before >= BoilerplateSections.fewestBytesBefore { return rest }
        let scope = scope(of: head)
        let inside = rest.prefix { tree.isNode(blocks[$0].node, within: scope) }
        if inside.count > 1, prose(inside) * 3 <= prose(body) { return inside }
        let row = head..<head + 1 + rest.dropFirst().prefix { kind.mayHold(blocks[$0]) }.count
        // Where it would be the article, only the heading goes: "Written by" may stand above the text.
        return prose(row) * 3 <= prose(body) ? row : head..<head + 1
    }

    private static let fewestBytesBefore = 300

    /// The largest element that holds the heading and no prose before it.
    private func scope(of head: Int) -> Int {
        let before = blocks[body.lowerBound..<head].last(where: \.isProse)?.node ?? -1
        var scope = blocks[head].node
        while true {
            let parent = tree.nodes[scope].parent
            guard parent > before, parent >= 0, parent > blocks[body.lowerBound].node else { return scope }
            scope = parent
        }
    }

    private func prose(_ places: Range<Int>) -> Int {
        blocks[places].reduce(0) { $0 + ($1.isProse ? $1.weight : 0) }
    }
}

/// A heading that says what kind of furniture stands below it.
enum SectionHead {
    case related, comments, author

    init?(_ block: Block, before next: Block?) {
        guard block.weight <= 60, block.role == .heading || !block.endsSentence else { return nil }
        let plain = block.plain
        // One word may head a part of the article as well: see `LineRule.maySubhead`.
        if !plain.utf8.contains(32), next?.isTold == true, !CommentHeading.isOne(plain) { return nil }
        let leadsToLinks = next.map { SectionHead.related.mayHold($0) } ?? false
        if CommentHeading.isOne(plain), block.linkWeight == 0 || block.role == .heading {
            self = .comments
        } else if LineRule.relatedHeadings.contains(plain)
            || (block.role == .heading || leadsToLinks)
                && (SectionHead.relatedStarts.length(atStartOf: plain) != nil || SectionHead.promisesMore(plain))
        {
            self = .related
        } else if SectionHead.authorLines.contains(plain) {
            self = .author
        } else {
            return nil
        }
    }

    var rule: PageLineRule {
        switch self {
        case .related: .relatedSection
        case .comments: .commentSection
        case .author: .authorSection
        }
    }

    /// Whether `block`, next to the heading, goes with it though no element holds both.
    func mayHold(_ block: Block) -> Bool {
        switch self {
        case .related: block.linkWeight * 2 > block.weight || block.role == .listItem && block.linkWeight > 0
        case .comments: false
        case .author: block.role != .heading
        }
    }

    private static let authorLines: Set<String> = [
        "about the author", "about the authors", "about the writer", "meet the author", "about author",
        "written by", "reviewed by", "author bio", "about the contributor", "über den autor", "über die autorin",
        "about the contributors", "about the reviewer", "über die autoren", "この記事を書いた人", "sobre la autora",
        "sobre o autor", "sobre a autora", "over de auteur", "om forfatteren", "à propos de l auteur",
        "à propos de lauteur", "sobre el autor",
    ]

    /// "More great stories", "More of our best reads".
    private static func promisesMore(_ plain: String) -> Bool {
        let words = plain.split(separator: " ")
        guard (2...6).contains(words.count), words[0] == "more", let last = words.last else { return false }
        return goods.contains(last)
    }

    private static let goods: Set<Substring> = [
        "stories", "articles", "news", "posts", "reads", "coverage", "videos", "recipes", "reviews", "guides",
    ]

    private static let relatedStarts: PhraseSet = [
        "more from ", "more stories", "more news", "more articles", "related ", "recommended ",
        "you might also ", "you may also ", "you might like", "other stories", "other news", "mehr aus ",
        "weitere artikel", "weitere themen", "weitere nachrichten", "das könnte sie", "das könnte dich",
        "das könnte auch", "check out these", "check out more", "popular on ",
        "latest from ", "trending on ", "what to read next", "read this next", "more in ", "more to read",
    ]
}
