import Text

/// What the editors say of the article itself, in a paragraph of its own.
///
/// It is known by the label before a colon ("Correction, 4 May: …") or by a statement about the article ("This article was amended
/// on …"). Words in quotation marks are somebody's, and no note.
struct EditorialNote {
    let kind: Kind
    /// Whether a label names it, wherever in the article it stands.
    let isLabelled: Bool
    /// Whether it says that the article was changed.
    let statesChange: Bool

    enum Kind: Hashable, Sendable { case correction, editorsNote }

    /// The number of UTF-8 bytes above which a paragraph is no note.
    private static let maximumBytes = 2_000

    /// Reads `text` as a note; nil where it is none.
    init?(_ text: String) {
        guard text.utf8.count <= EditorialNote.maximumBytes, EditorialNote.triggers.occurs(in: text),
            text.unicodeScalars.first(where: { !$0.isWhitespace })?.isQuotationMark == false
        else { return nil }
        let label = NoteLabel(text)
        statesChange = ChangeStatement.isIn(text)
        isLabelled = label != nil
        switch label?.kind {
        case _ where statesChange, .correction, .datedUpdate: kind = .correction
        case .editorsNote: kind = .editorsNote
        case nil: return nil
        }
    }

    /// Parts of words of which every note has one, so that other paragraphs are not read: of the verbs and adverbs of
    /// `ChangeStatement` too.
    private static let triggers: PhraseMatcher = [
        "orrec", "ORREC", "orrek", "orrez", "orreç", "larif", "LARIF", "mend", "MEND", "pdat", "PDAT", "ditor", "DITOR",
        "ersion", "rrat", "RRAT", "etract", "RETRACT", "efiles", "edaktion", "édaction", "edacción", "edazione",
        "edactie", "edação", "ktualisier", "ichtigstell", "erichtigung", "achtrag", "ectific", "ätt", "ettelse",
        "ettific", "e de error", "odifi", "à jour", "ctualiz", "ggiorna", "oriv", "originally", "ote to ", "rongly",
        "istaken", "isst", "NDLR", "NdR", "angepa", "dited", "hanged", "evised", "ltered", "reviously", "nitially",
        " mis", "naccurate", "ncorrect", "rror", "mitted",
    ]
}
