/// The name in capitals before what a person says in a transcript: "WALLACE: …".
struct TranscriptLabel: Hashable, Sendable {
    let start: Int
    let length: Int
    /// Where what is said begins.
    let textStart: Int

    /// Reads a label of up to four words at `start`.
    init?(in scalars: [Unicode.Scalar], from start: Int) {
        var end = start
        var letters = 0
        var blanks = 0
        while end < scalars.count, scalars[end] != ":" {
            let scalar = scalars[end]
            if scalar.properties.isUppercase {
                letters += 1
            } else if scalar == " " {
                blanks += 1
            } else {
                guard [".", "'", "’", "-"].contains(scalar) else { return nil }
            }
            end += 1
        }
        guard end + 1 < scalars.count, letters > 2, blanks < 4, scalars[end + 1] == " " else { return nil }
        self.start = start
        length = end - start
        textStart = end + 2
    }
}
