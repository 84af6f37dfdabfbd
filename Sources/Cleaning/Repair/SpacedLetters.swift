import Text

/// Joins letter-spaced words, which have a blank after each letter: "B R E A K I N G", "N E W S".
///
/// Two blanks or more separate two such words. Where there is one blank everywhere, only the reader can tell words
/// apart, so a run longer than any word stays as it is.
enum SpacedLetters {
    /// The number of letters below which a run may be initials or the answers of a test.
    private static let minimumLetters = 5
    /// The number of letters from which on a run belongs to a long one beside it, such as "U N".
    private static let minimumLettersBesideAnother = 2
    private static let maximumLetters = 12

    /// Returns `line` with those words joined, and their number; nil where there are none.
    static func joined(_ line: [Unicode.Scalar]) -> (line: [Unicode.Scalar], count: Int)? {
        guard isPossible(in: line) else { return nil }
        let runs = joinable(runs(in: line), line)
        if runs.isEmpty { return nil }
        var joined: [Unicode.Scalar] = []
        var end = 0
        for run in runs {
            joined += line[within: end.upTo(run.lowerBound)]
            joined += line[run].filter { $0 != " " }
            end = run.upperBound
        }
        return (joined + line[end...], runs.count)
    }

    private static func isPossible(in line: [Unicode.Scalar]) -> Bool {
        guard line.count >= 2 * minimumLetters - 1 else { return false }
        return stride(from: 1, to: line.count - 3, by: 2).contains { index in
            let isOdd = line[index] == " " && line[padded: index + 2] == " "
            let isEven = line[padded: index - 1] == " " && line[padded: index + 1] == " "
            return isOdd && line[padded: index + 1] != " " || isEven && line[index] != " "
        }
    }

    /// Returns the runs of capitals with one blank between two.
    private static func runs(in line: [Unicode.Scalar]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var index = 0
        while index < line.count {
            guard isLoneCapital(index, line) else {
                index += 1
                continue
            }
            var end = index + 1
            while end + 1 < line.count, line[end] == " ", isLoneCapital(end + 1, line) { end += 2 }
            runs.append(index.upTo(end))
            index = end
        }
        return runs
    }

    private static func isLoneCapital(_ index: Int, _ line: [Unicode.Scalar]) -> Bool {
        guard line[index].isUppercase, index == 0 || !isPartOfWord(line[padded: index - 1]) else { return false }
        return index + 1 == line.count || !isPartOfWord(line[padded: index + 1])
    }

    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isWordScalar || scalar == "'" || scalar == "\u{2019}" || scalar == "." || scalar == "&"
    }

    private static func joinable(_ runs: [Range<Int>], _ line: [Unicode.Scalar]) -> [Range<Int>] {
        let isLong = runs.map {
            letters($0) >= minimumLetters && letters($0) <= maximumLetters && !isAlphabet($0, line)
        }
        return runs.indices.filter { index in
            if isLong[index] { return true }
            guard letters(runs[index]) >= minimumLettersBesideAnother, letters(runs[index]) < minimumLetters else {
                return false
            }
            return isLong[at: index - 1] == true
                && isGap(runs[padded: index - 1].upperBound.upTo(runs[index].lowerBound), line)
                || isLong[at: index + 1] == true
                    && isGap(runs[index].upperBound.upTo(runs[padded: index + 1].lowerBound), line)
        }.map { runs[$0] }
    }

    private static func letters(_ run: Range<Int>) -> Int { (run.count + 1) / 2 }

    private static func isGap(_ range: Range<Int>, _ line: [Unicode.Scalar]) -> Bool {
        range.count > 1 && line[range].allSatisfy { $0 == " " }
    }

    /// Whether the letters of a run are in alphabetical order: "A B C D E" names things.
    private static func isAlphabet(_ run: Range<Int>, _ line: [Unicode.Scalar]) -> Bool {
        let letters = line[run].filter { $0 != " " }
        return zip(letters, letters.dropFirst()).allSatisfy { $0.value < $1.value }
    }
}
