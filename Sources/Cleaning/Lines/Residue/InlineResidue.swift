import ArticleModel
import Text

/// Cuts pieces of the page out of paragraphs: "framework, opens new tab", "(Photo: Gull Press)", "[Advertisement]", or
/// "Read more: …" after the last sentence.
enum InlineResidue {
    /// A piece to cut out, and the rule that takes it.
    typealias Piece = (range: Range<Int>, rule: BoilerplateRule)

    /// Returns `scalars` without residue, and what was cut out; nil where there is none.
    ///
    /// On a page what stands in brackets or after the last sentence is the writer's: widgets are elements there. In a
    /// text they may have been glued to the paragraph.
    static func cut(
        from scalars: [Unicode.Scalar], _ words: WordSpans, isPage: Bool = false
    ) -> ([Unicode.Scalar], [RemovedBlock])? {
        var pieces = LinkResidue.pieces(in: scalars, words)
        let others = isPage ? [] : BracketResidue.pieces(in: scalars) + TailResidue.pieces(in: scalars, words)
        for piece in others where !pieces.contains(where: { $0.range.overlaps(piece.range) }) { pieces.append(piece) }
        if pieces.isEmpty { return nil }
        pieces.sort { $0.range.lowerBound < $1.range.lowerBound }
        var kept: [Unicode.Scalar] = []
        var end = 0
        for piece in pieces {
            kept += scalars[end..<piece.range.lowerBound]
            end = piece.range.upperBound
        }
        kept += scalars[end...]
        return (kept, pieces.map { RemovedBlock($0.rule, String(scalars[$0.range])) })
    }
}
