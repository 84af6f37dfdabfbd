import ArticleModel

/// Recognizes the notes of the editors among the lines of a document, which are read in order: a line may be no more than the
/// label of the next.
struct NoteReader {
    private var announced: EditorialNote.Kind?

    /// Returns the kind of the note that `block` is; nil where it is none.
    mutating func kind(of block: Block) -> EditorialNote.Kind? {
        defer { announced = NoteLabel.kindOfNoteBelow(block.normalized) }
        guard block.mayBeNote else { return nil }
        return EditorialNote(block.text)?.kind ?? (block.endsSentence ? announced : nil)
    }

    /// The number of lines between the article and a correction below it, from which on it is of something else.
    private static let maximumDistance = 12

    /// Whether `block`, which stands outside the body, corrects the article nevertheless; `distance` is the number of lines since
    /// the last one of the article.
    static func isCorrection(_ block: Block, outsideBodyBy rule: BoilerplateRule, distance: Int) -> Bool {
        guard rule == .outsideBody || rule == .afterBody, distance <= maximumDistance, block.mayBeNote else {
            return false
        }
        return EditorialNote(block.text)?.statesChange == true
    }
}

extension Block {
    fileprivate var mayBeNote: Bool { role == .text || role == .listItem || role == .blockQuote }

    /// The same block in the role of a note of this kind.
    func asNote(_ kind: EditorialNote.Kind) -> Block {
        with(role: kind == .correction ? .correction : .editorsNote)
    }

    /// Whether the block is a note, or the label over one.
    private var isOfNote: Bool { role.isNote || NoteLabel.kindOfNoteBelow(normalized) != nil }

    /// The numbers of lines at the beginning and at the end of an article among which it is corrected without a label.
    private static let leadingLines = 3
    private static let trailingLines = 6

    /// Makes text again of statements about "this article" in the middle of one, where it may be another that is meant, such as
    /// one of a law.
    static func demoteNotes(within lines: inout [Block]) {
        for index in lines.indices.dropFirst(leadingLines).dropLast(trailingLines)
        where lines[index].role == .correction {
            let isAnnounced = lines[at: index - 1].flatMap { NoteLabel.kindOfNoteBelow($0.normalized) } != nil
            if !isAnnounced, EditorialNote(lines[index].text)?.isLabelled == false { lines[index].role = .text }
        }
    }

    /// Removes the notes from the end of `lines`, and returns them: what stands before them is looked at as if it were the end.
    static func removeNotesAtEnd(of lines: inout [Block]) -> [Block] {
        let start = lines.lastIndex { !$0.isOfNote }.map { $0 + 1 } ?? 0
        defer { lines.removeSubrange(start...) }
        return Array(lines[start...])
    }
}
