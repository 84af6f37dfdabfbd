import Text

/// The name in capitals before what a person says in a transcript: "WALLACE: …".
struct TranscriptLabel: Hashable, Sendable {
    let start: Int
    let length: Int
    /// The first scalar of what is said.
    let textStart: Int

    /// The largest number of scalars of a label: longer than any four words of a name, and a bound on what is read at
    /// each mark of a text in capitals.
    private static let maximumLength = 100

    /// Words in capitals that are no person's name.
    private static let notes = WordList(lexicon: PackageResources.editorial_labels_txt)

    private static func isNote(_ label: ArraySlice<Unicode.Scalar>) -> Bool {
        notes.contains(String(String.UnicodeScalarView(label.prefix { $0 != " " })).lowercased())
    }

    /// Reads a label of up to four words at `start`.
    init?(in scalars: PaddedArray<Unicode.Scalar>, from start: Int) {
        var end = start
        var letters = 0
        var blanks = 0
        while end < scalars.count, scalars[end] != ":", end - start <= TranscriptLabel.maximumLength {
            let scalar = scalars[end]
            if scalar.isUppercase {
                letters += 1
            } else if scalar == " " {
                blanks += 1
            } else {
                guard [".", "'", "’", "-"].contains(scalar) else { return nil }
            }
            end += 1
        }
        guard end + 1 < scalars.count, scalars[end] == ":", letters > 2, blanks < 4, scalars[end + 1] == " " else {
            return nil
        }
        guard !TranscriptLabel.isNote(scalars[start.upTo(end)]) else { return nil }
        self.start = start
        length = end - start
        textStart = end + 2
    }
}
