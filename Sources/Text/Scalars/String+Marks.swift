extension String {
    /// The text without blanks and punctuation at both ends.
    package var trimmingMarks: String {
        let isEdge: (Character) -> Bool = { $0.isWhitespace || ",;:|-–—·•/*".contains($0) }
        var rest = self[...]
        while let first = rest.first, isEdge(first) { rest = rest.dropFirst() }
        while let last = rest.last, isEdge(last) { rest = rest.dropLast() }
        return String(rest)
    }
}
