extension Sequence<String> {
    /// Returns the text that `name` is, or else the first that differs from it by capital and small letters alone.
    package func named(_ name: String) -> String? {
        contains(name) ? name : first { $0.lowercased() == name.lowercased() }
    }

    /// Returns the text that takes the fewest changes of letters to become `text`; of several the first in the order of letters.
    package func nearest(to text: String) -> String? {
        self.min { ($0.editDistance(to: text), $0) < ($1.editDistance(to: text), $1) }
    }
}

extension String {
    /// How many letters must be put in, taken out or exchanged to get `other` (Levenshtein distance).
    fileprivate func editDistance(to other: String) -> Int {
        let other = Array(other.lowercased())
        var row = Array(0...other.count)
        for (i, letter) in lowercased().enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, otherLetter) in other.enumerated() {
                let replaced = diagonal + (letter == otherLetter ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = Swift.min(row[j] + 1, row[j + 1] + 1, replaced)
            }
        }
        return row[other.count]
    }
}
