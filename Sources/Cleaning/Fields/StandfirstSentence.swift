import Text

/// A standfirst that is written as a sentence, right after the head of a text.
///
/// Nothing but the lines after it tells it from the lead.
enum StandfirstSentence {
    /// A byline is next, so that the head goes on after it.
    case beforeByline
    /// The text itself is next.
    case beforeText

    /// The greatest number of words of a standfirst that only the dateline after it shows to be one.
    private static let maximumWordsBeforeDateline = 40

    /// Reads the first of `blocks`, the lines from the end of the head on; nil where it is the lead.
    ///
    /// A sentence before a byline is a standfirst. Where none is known yet (`mayBeSubtitle`), so is one before a
    /// dateline in an article without byline, and one that sums up the article before a lead that begins anew.
    init?(_ blocks: ArraySlice<Block>, mayBeSubtitle: Bool, hasByline: Bool) {
        guard blocks.count > 1, let line = blocks.first?.line, line.mark == nil, DatelinePrefix(line.scalars) == nil
        else { return nil }
        let rest = blocks.dropFirst()
        if StandfirstSentence.startsWithByline(rest) {
            self = .beforeByline
            return
        }
        guard mayBeSubtitle else { return nil }
        let isBeforeDateline =
            !hasByline && line.wordCount <= StandfirstSentence.maximumWordsBeforeDateline
            && rest.first.flatMap { DatelinePrefix($0.line.scalars) } != nil
        guard isBeforeDateline || Summary(line, before: rest.map(\.line)).isSummary else { return nil }
        self = .beforeText
    }

    /// Whether the first of `blocks` is a byline or a handle, or one comes after a date or two.
    private static func startsWithByline(_ blocks: ArraySlice<Block>) -> Bool {
        for block in blocks.prefix(3) {
            let line = block.line
            if line.wordCount <= HeadReader.maximumWordsOfField, BylineLine(block.text, places: .gazetteer) != nil {
                return true
            }
            if line.isHandle { return true }
            let normalized = block.normalized
            guard
                line.wordCount == 0 || TimestampLine.isDay(normalized.spaceSeparated)
                    || TimestampLine.isDateOnly(normalized)
            else { return false }
        }
        return false
    }
}
