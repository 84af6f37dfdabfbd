/// Words in a row that two texts have in common.
struct EqualRun {
    /// Where the run begins in each text.
    let left: Int
    let right: Int
    let count: Int

    var leftEnd: Int { left + count }
    var rightEnd: Int { right + count }

    /// Whether the run follows another in both texts, with `gap` words between them at most. Runs may overlap by a word
    /// or two that the one text repeats and the other does not.
    func follows(_ other: EqualRun, within gap: Int) -> Bool {
        let gaps = -2...gap
        return gaps.contains(left - other.leftEnd) && gaps.contains(right - other.rightEnd)
            && leftEnd > other.leftEnd && rightEnd > other.rightEnd
    }

    /// Returns the runs of two texts in the order of the left one: from each shingle that both have, as far as the words
    /// are equal.
    static func all(_ left: ComparedText, _ right: ComparedText) -> [EqualRun] {
        var runs: [EqualRun] = []
        /// The end of the last run on each diagonal: other shingles of a run lead to the same run.
        var ends: [Int: Int] = [:]
        for match in matches(left, right) {
            let diagonal = match.left - match.right
            guard match.left >= ends[diagonal, default: 0] else { continue }
            let run = EqualRun(through: match, left.words, right.words)
            ends[diagonal] = run.leftEnd
            runs.append(run)
        }
        return runs.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    }

    /// Where the shingles that both texts have first occur in each, in the order of the left one.
    private static func matches(_ left: ComparedText, _ right: ComparedText) -> [(left: Int, right: Int)] {
        var matches: [(left: Int, right: Int)] = []
        var index = 0
        for shingle in left.shingles {
            while index < right.shingles.count, right.shingles[index].hash < shingle.hash { index += 1 }
            guard index < right.shingles.count else { break }
            if right.shingles[index].hash == shingle.hash {
                matches.append((shingle.position, right.shingles[index].position))
            }
        }
        return matches.sorted { $0.left < $1.left }
    }

    private init(left: Int, right: Int, count: Int) {
        self.left = left
        self.right = right
        self.count = count
    }

    /// Extends a shingle that both texts have to both sides.
    private init(through match: (left: Int, right: Int), _ left: [UInt64], _ right: [UInt64]) {
        var before = 0
        while match.left > before, match.right > before,
            left[match.left - before - 1] == right[match.right - before - 1]
        {
            before += 1
        }
        var count = ComparedText.shingleWidth
        while match.left + count < left.count, match.right + count < right.count,
            left[match.left + count] == right[match.right + count]
        {
            count += 1
        }
        self.init(left: match.left - before, right: match.right - before, count: count + before)
    }
}
