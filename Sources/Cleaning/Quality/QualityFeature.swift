import ArticleModel

/// What the quality of an article's extraction is told by. Shares are of the bytes of the body's blocks, and logarithms natural.
enum QualityFeature: String, CaseIterable, Sendable {
    /// The logarithm of one plus the number of blocks that stood between the paragraphs and were removed.
    case blocksRemovedWithin
    /// The logarithm of one plus their share in per cent.
    case textRemovedWithin
    /// Their number for every hundred words of the body, 10 at most.
    case blocksRemovedPerWords
    /// The logarithm of one plus the share of repeated text that was removed, in per mille.
    case repeatedText
    /// The logarithm of one plus the number of lines that end as no sentence does, headings aside.
    case unendedLines
    /// The logarithm of their share and a hundredth.
    case unendedText
    /// The sum of the squared shares of each depth in the page's tree: 1 where all paragraphs are at the same depth.
    case sameDepth
    /// The logarithm of a hundredth and the share of blocks in an element that holds less than a tenth of the body.
    case strayText
    /// The share of the longest block.
    case longestBlock
    /// The share of list items.
    case listItems
    /// The logarithm of the share of blocks that read as program code, and three thousandths.
    case programCode
    /// The logarithm of the share that stands in links, and three thousandths.
    case links
    /// The logarithm of a hundredth and the size, compared with the body, of removed blocks that read as paragraphs of an
    /// article.
    case proseLeftOut
    /// 1 where the first block is a paragraph, 0 where it is a short line.
    case opensWithParagraph
    /// The share of the words of the page's description that the body holds.
    case description
    /// 1 where an element is named as the body of an article.
    case namedBody

    /// What is said of the article where the feature lowers its quality.
    var reason: ExtractionQuality.Reason {
        switch self {
        case .blocksRemovedWithin, .textRemovedWithin, .blocksRemovedPerWords: .removedBetweenParagraphs
        case .repeatedText: .repeatedText
        // Items of lists need no stop, and so speak for a body that has many lines without one.
        case .unendedLines, .unendedText, .listItems, .opensWithParagraph: .shortLines
        case .sameDepth, .strayText, .namedBody: .scatteredParagraphs
        case .longestBlock: .oneLongBlock
        case .programCode: .programCode
        case .links: .manyLinks
        case .proseLeftOut: .proseLeftOut
        case .description: .descriptionNotInText
        }
    }
}
