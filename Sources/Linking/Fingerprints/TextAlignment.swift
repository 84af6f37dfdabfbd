/// Which words of two texts correspond: runs of equal words, and what was changed between two of them.
///
/// As in the detection of text re-use, runs that follow one another in both texts with few words between them make one
/// passage: an editor who replaces a word in ten leaves the passage whole, though few longer runs are left of it.
struct TextAlignment {
    /// As many words at most lie between two runs of a passage, in either text.
    static let maximumGap = 4
    /// As many words at most, in either text, take the place of one another.
    static let maximumReplacement = 12
    /// A passage of fewer equal words is a phrase that many texts have.
    static let minimumPassage = 6

    private let left: ComparedText
    private let right: ComparedText
    /// Whether each word of the left text belongs to a passage that both texts have.
    private var isShared: [Bool]
    private(set) var equalWords = 0
    private var figures = Particulars()
    private var names = Particulars()

    init(_ left: ComparedText, _ right: ComparedText) {
        self.left = left
        self.right = right
        isShared = Array(repeating: false, count: left.count)
        for chain in TextAlignment.chains(of: EqualRun.all(left, right)) { add(chain) }
    }

    /// The share of the left text's words in passages that both texts have.
    var sharedShare: Double { Double(isShared.count { $0 }) / Double(max(left.count, 1)) }

    /// Whether the texts say of other persons, places and figures what they have in common: reports that were written by one
    /// template, as of the weather or from courts.
    var isOfOtherParticulars: Bool {
        figures.areOthers || names.areOthers || (figures + names).areOthers
    }

    /// Returns the runs that follow one another in both texts, with no more between them than takes the place of something.
    private static func chains(of runs: [EqualRun]) -> [[EqualRun]] {
        var next: [Int?] = Array(repeating: nil, count: runs.count)
        var hasFormer = Array(repeating: false, count: runs.count)
        for (index, run) in runs.enumerated() {
            for other in runs.indices[(index + 1)...] where !hasFormer[other] {
                if runs[other].left > run.leftEnd + maximumReplacement { break }
                guard runs[other].follows(run, within: maximumReplacement) else { continue }
                next[index] = other
                hasFormer[other] = true
                break
            }
        }
        return runs.indices.filter { !hasFormer[$0] }.map { first in
            sequence(first: first) { next[$0] }.map { runs[$0] }
        }
    }

    private mutating func add(_ chain: [EqualRun]) {
        var passage: [EqualRun] = []
        for (index, run) in chain.enumerated() {
            passage.append(run)
            guard index + 1 < chain.count else { break }
            addReplacement(between: run, and: chain[index + 1])
            if chain[index + 1].follows(run, within: TextAlignment.maximumGap) { continue }
            add(passage: passage)
            passage = []
        }
        add(passage: passage)
    }

    private mutating func add(passage: [EqualRun]) {
        guard passage.reduce(0, { $0 + $1.count }) >= TextAlignment.minimumPassage else { return }
        for run in passage {
            for offset in run.left..<run.leftEnd where !isShared[offset] {
                isShared[offset] = true
                equalWords += 1
                if left.classes[offset] == .figure { figures.kept += 1 }
                if left.classes[offset] == .name { names.kept += 1 }
            }
        }
        for (run, next) in zip(passage, passage.dropFirst()) {
            for offset in run.leftEnd..<max(run.leftEnd, next.left) { isShared[offset] = true }
        }
    }

    private mutating func addReplacement(between run: EqualRun, and next: EqualRun) {
        let former = left.classes[run.leftEnd..<max(run.leftEnd, next.left)]
        let latter = right.classes[run.rightEnd..<max(run.rightEnd, next.right)]
        figures.replaced += min(former.count { $0 == .figure }, latter.count { $0 == .figure })
        names.replaced += min(former.count { $0 == .name }, latter.count { $0 == .name })
    }
}

/// How many figures or names are the same in both texts, and how many have another one in their place.
private struct Particulars {
    /// An editor corrects one or two.
    static let minimumReplaced = 3
    /// Reports of one template keep at most a third, and copies with one word in three replaced more than six in ten.
    static let minimumKeptShare = 0.6

    var kept = 0
    var replaced = 0

    var areOthers: Bool {
        replaced >= Particulars.minimumReplaced
            && Double(kept) < Particulars.minimumKeptShare * Double(kept + replaced)
    }

    static func + (left: Particulars, right: Particulars) -> Particulars {
        Particulars(kept: left.kept + right.kept, replaced: left.replaced + right.replaced)
    }
}
