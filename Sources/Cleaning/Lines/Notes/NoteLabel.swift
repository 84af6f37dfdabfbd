import Text

/// The label with which a note of the editors begins: "Correction:", "Update, 4 May 2026, 5:10 p.m. –", "Editor’s note:".
struct NoteLabel {
    let kind: Kind

    enum Kind: Hashable, Sendable { case correction, datedUpdate, editorsNote }

    /// The number of UTF-8 bytes within which a label ends.
    private static let maximumBytes = 90

    /// Reads the label of `text`; nil where it has none. Times of day have colons too, so each may end it.
    init?(_ text: String) {
        var length = 0
        for scalar in text.unicodeScalars {
            defer { length += scalar.utf8.count }
            guard length < NoteLabel.maximumBytes else { break }
            guard scalar == ":" || scalar.value >= 0x80 && scalar.isDash else { continue }
            let label = NormalizedText.of(String(decoding: Array(text.utf8.prefix(length)), as: UTF8.self))
            guard let kind = NoteLabel.kind(of: label) else { continue }
            self.kind = kind
            return
        }
        return nil
    }

    /// Returns the kind of the note that follows where `line`, given as `NormalizedText`, is a label and nothing else.
    static func kindOfNoteBelow(_ line: String) -> EditorialNote.Kind? {
        guard !line.isEmpty, line.utf8.count < maximumBytes else { return nil }
        switch kind(of: line) {
        case .correction: return .correction
        case .editorsNote: return .editorsNote
        case .datedUpdate, nil: return nil
        }
    }

    private static func kind(of label: String) -> Kind? {
        guard firstWords.contains(label.prefix { $0 != " " }) else { return nil }
        let words = label.spaceSeparated
        for count in (1...words.count).reversed().suffix(maximumWords) {
            let name = words.prefix(count).joined(separator: " ")
            let day = words.dropFirst(count)
            guard day.isEmpty || isTime(Array(day)) else { continue }
            if corrections.contains(name) { return .correction }
            if editorsNotes.contains(name) { return .editorsNote }
            if updates.contains(name), !day.isEmpty { return .datedUpdate }
        }
        return nil
    }

    private static func isTime(_ words: [Substring]) -> Bool {
        TimestampLine.isDay(words) || TimestampLine.isDateOnly(words.joined(separator: " "))
            || words.allSatisfy { TimestampLine.isDay([$0]) || timeWords.contains($0) }
    }

    /// The words with which labels begin, so that other lines are not looked at closely.
    private static let firstWords = Set(
        corrections.union(updates).union(editorsNotes).compactMap { $0.spaceSeparated.first })
    private static let maximumWords = 5
    private static let timeWords: Set<Substring> = [
        "at", "am", "pm", "a", "p", "m", "et", "gmt", "bst", "est", "edt", "pt",
    ]
    private static let corrections: Set<String> = Set(lexicon: PackageResources.correction_labels_txt)
    private static let updates: Set<String> = Set(lexicon: PackageResources.update_labels_txt)
    private static let editorsNotes: Set<String> = Set(lexicon: PackageResources.editors_note_labels_txt)
}
