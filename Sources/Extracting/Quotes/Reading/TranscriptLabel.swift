/// The name in capitals before what a person says in a transcript: "WALLACE: …".
struct TranscriptLabel: Hashable, Sendable {
    let start: Int
    let length: Int
    /// Where what is said begins.
    let textStart: Int

    /// Words in capitals that no person is called.
    private static let notes: WordList = """
        clarification correction update note watch read photo photos video listen related breaking exclusive editor's editor’s
        """

    private static func isNote(_ label: ArraySlice<Unicode.Scalar>) -> Bool {
        notes.contains(String(String.UnicodeScalarView(label.prefix { $0 != " " })).lowercased())
    }

    /// Reads a label of up to four words at `start`.
    init?(in scalars: [Unicode.Scalar], from start: Int) {
        var end = start
        var letters = 0
        var blanks = 0
        while end < scalars.count, scalars[end] != ":" {
            let scalar = scalars[end]
            if scalar.isCapital {
                letters += 1
            } else if scalar == " " {
                blanks += 1
            } else {
                guard [".", "'", "’", "-"].contains(scalar) else { return nil }
            }
            end += 1
        }
        guard !TranscriptLabel.isNote(scalars[start..<end]) else { return nil }
        guard end + 1 < scalars.count, letters > 2, blanks < 4, scalars[end + 1] == " " else { return nil }
        self.start = start
        length = end - start
        textStart = end + 2
    }
}
