import ArticleModel
import Text

/// Cuts out of paragraphs what links and widgets left in them: "framework, opens new tab", "(Photo: Gull Press)",
/// "[Advertisement]", or "Read more: …" after the last sentence.
enum InlineResidue {
    /// The range of the scalars to cut out, and the rule that removes them.
    typealias Piece = (range: Range<Int>, rule: BoilerplateRule)

    /// Returns `scalars` without residue, and what was cut out; nil where there is none.
    ///
    /// Brackets and the end of a paragraph are searched in texts only, where widgets may have been glued to it; on a
    /// page widgets are elements of their own, and what stands there is the writer's.
    static func cut(
        from scalars: [Unicode.Scalar], _ words: WordSpans, isPage: Bool = false
    ) -> ([Unicode.Scalar], [RemovedBlock])? {
        let links = LinkResidue.pieces(in: scalars, words)
        let others = isPage ? [] : BracketResidue.pieces(in: scalars) + ParagraphEdgeResidue.pieces(in: scalars, words)
        let pieces = withoutOverlaps(links + others)
        if pieces.isEmpty { return nil }
        var kept: [Unicode.Scalar] = []
        var end = 0
        for piece in pieces {
            kept += scalars[within: end.upTo(piece.range.lowerBound)]
            end = piece.range.upperBound
        }
        kept += scalars[end...]
        return (kept, pieces.map { RemovedBlock($0.rule, String(scalars[$0.range])) })
    }

    /// Returns the pieces in order, of those that overlap the one that begins first, and of several that begin at one
    /// place the first given.
    private static func withoutOverlaps(_ pieces: [Piece]) -> [Piece] {
        let ordered = pieces.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }
        var kept: [Piece] = []
        for (_, piece) in ordered where (kept.last?.range.upperBound ?? 0) <= piece.range.lowerBound {
            kept.append(piece)
        }
        return kept
    }
}
