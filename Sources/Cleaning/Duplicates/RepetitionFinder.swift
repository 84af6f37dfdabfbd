import ArticleModel
import Text

/// Finds the paragraphs that are near-duplicates of others of the article, or of parts of them.
///
/// Shingles are looked up in an index of those seen before, so the cost follows the length of the text. Headings come
/// after the text: what they stand over decides.
struct RepetitionFinder {
    /// The number of words from which on a paragraph is a repetition by itself.
    ///
    /// Shorter ones may be said twice on purpose (a refrain, a line answered): they are repetitions only beside others.
    static let minimumWordsAlone = 10
    /// The number of words below which a quotation or caption may be in the text by chance.
    static let minimumPullQuoteWords = 5

    /// The number of words above which a question is a paragraph like others; a shorter one may be put to several
    /// people.
    static let maximumWordsOfQuestion = 40

    /// The number of times from which on a text is a refrain, a line of a plan or the like ("Warm up for ten minutes");
    /// no text of a page that is given twice or more is there so often.
    static let minimumRefrain = 5

    private(set) var duplicates: [Int: DuplicateReason] = [:]
    /// The indices, from the first to the last, of the text that each repetition repeats.
    private var origins: [Int: ClosedRange<Int>] = [:]
    private let paragraphs: [Paragraph]
    private let texts: [Shingles]
    /// The words of refrains.
    private let refrains: Set<UInt64>
    private var known = ShingleIndex()

    init(_ draft: ArticleDraft) {
        paragraphs = draft.article.paragraphs
        texts = draft.lines.indices.map { RepetitionFinder.shingles(of: draft, at: $0) }
        refrains = RepetitionFinder.refrains(texts.map(\.words.hash))
        known = ShingleIndex(count: paragraphs.count, shingles: texts.reduce(0) { $0 + $1.hashes.count })
        compareText()
        compareShort()
        comparePullQuotes()
        compareHeadings()
    }

    /// Returns the texts that come often, and never twice in a row.
    private static func refrains(_ keys: [UInt64]) -> Set<UInt64> {
        let counts = Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +)
        let doubled = Set(zip(keys, keys.dropFirst()).filter { $0 == $1 }.map(\.0))
        return Set(counts.filter { $0.value >= minimumRefrain }.keys).subtracting(doubled)
    }

    /// Returns the shingles of a paragraph without a dateline before it: the first one of the article has been cut off.
    private static func shingles(of draft: ArticleDraft, at index: Int) -> Shingles {
        let line = draft.lines[index]
        guard draft.article.paragraphs[index].role == .text, let prefix = DatelinePrefix(line.scalars) else {
            return Shingles(line.words)
        }
        return Shingles(line.words.starting(from: prefix.length))
    }

    private func isText(_ index: Int) -> Bool {
        let role = paragraphs[index].role
        guard role == .text || role == .listItem || role == .table || role.isNote else { return false }
        return refrains.isEmpty || !refrains.contains(texts[index].words.hash)
    }

    /// Whether a paragraph is a repetition by itself; short ones are not, nor lone questions.
    private func standsAlone(_ index: Int) -> Bool {
        let count = texts[index].wordCount
        if count >= RepetitionFinder.maximumWordsOfQuestion { return true }
        return count >= RepetitionFinder.minimumWordsAlone && !paragraphs[index].text.hasSuffix("?")
    }

    private mutating func markDuplicate(_ index: Int, _ reason: DuplicateReason, of origin: ClosedRange<Int>) {
        duplicates[index] = reason
        origins[index] = origin
    }

    private mutating func compareText() {
        for index in texts.indices where isText(index) && texts[index].wordCount > 0 {
            if standsAlone(index) { compare(index) }
            if duplicates[index] == nil { known.add(texts[index].hashes, at: index) }
        }
    }

    private mutating func compare(_ index: Int) {
        let hits = known.hits(of: texts[index].hashes)
        if let best = hits.best, isContained(index, in: [best.index], best.count) {
            let isPart = texts[index].hashes.count < texts[best.index].hashes.count * 3 / 4
            markDuplicate(index, isPart ? .part : .paragraph, of: best.index...best.index)
        } else if let parts = parts(hits), isContained(index, in: parts.indices, parts.count) {
            markDuplicate(index, .part, of: parts.indices[0]...(parts.indices.last ?? parts.indices[0]))
        } else {
            removeLesser(hits, than: index)
        }
    }

    /// Returns the two or three paragraphs most of whose shingles one paragraph holds that may be merged from them,
    /// with the number of shingles that they share with it; two are lost at each seam.
    private func parts(_ hits: ShingleIndex.Hits) -> (indices: [Int], count: Int)? {
        let parts = hits.indices.filter { (hits.counts[$0] ?? 0) * 10 >= texts[$0].hashes.count * 7 }
        guard (2...3).contains(parts.count) else { return nil }
        let count = parts.reduce(0) { $0 + (hits.counts[$1] ?? 0) }
        return (parts, count + (Shingles.length - 1) * (parts.count - 1))
    }

    /// Removes paragraphs that a fuller one contains, though it comes later.
    private mutating func removeLesser(_ hits: ShingleIndex.Hits, than index: Int) {
        for lesser in hits.indices where duplicates[lesser] == nil {
            guard standsAlone(lesser), texts[lesser].allowsOnlySmallEdits(sharing: hits.counts[lesser] ?? 0),
                texts[lesser].isContained(in: texts[index])
            else { continue }
            markDuplicate(lesser, .part, of: index...index)
            known.remove(lesser)
        }
    }

    private func isContained(_ index: Int, in others: [Int], _ hits: Int) -> Bool {
        guard texts[index].allowsOnlySmallEdits(sharing: hits) else { return false }
        return texts[index].addsNothing(to: others.map { texts[$0] })
    }

    /// Marks short paragraphs: they are repetitions right after the first, beside a repetition of the same stretch, or
    /// in a run of three that was said in this order before.
    private mutating func compareShort() {
        let short = shortRepeats()
        markCopiedRuns(short)
        markHalves(short)
        var lastKept: Int?
        for index in texts.indices {
            if let first = short[index], duplicates[index] == nil, lastKept == first || isBesideText(index, first) {
                markDuplicate(index, .paragraph, of: origin(of: index, first))
            }
            if duplicates[index] == nil { lastKept = index }
        }
        for index in texts.indices.reversed() {
            guard let first = short[index], duplicates[index] == nil, isBesideText(index, first) else { continue }
            markDuplicate(index, .paragraph, of: origin(of: index, first))
        }
    }

    /// Returns what a short paragraph repeats: of several paragraphs with the same words the one in the copied stretch.
    private func origin(of index: Int, _ first: Int) -> ClosedRange<Int> {
        for neighbour in [index - 1, index + 1] {
            guard let origin = origins[neighbour] else { continue }
            let beside = neighbour < index ? origin.upperBound + 1 : origin.lowerBound - 1
            if texts.indices.contains(beside), beside != index, texts[index].isContained(in: texts[beside]) {
                return beside...beside
            }
        }
        return first...first
    }

    /// Whether a short paragraph stands before the text that holds it, or beside another repetition as its original
    /// does; a refrain may stand so by chance, and needs two of them.
    private func isBesideText(_ index: Int, _ first: Int) -> Bool {
        if first == index + 1 { return true }
        let isCopiedBefore = isCopied(index, beside: index - 1)
        let isCopiedAfter = isCopied(index, beside: index + 1)
        if texts[index].wordCount >= RepetitionFinder.minimumPullQuoteWords { return isCopiedBefore || isCopiedAfter }
        return isCopiedBefore && (isCopiedAfter || isCopied(index - 1, beside: index - 2))
            || isCopiedAfter && isCopied(index + 1, beside: index + 2)
    }

    /// Whether what stands beside the original of `neighbour` are the words of `index`: the whole stretch is a copy.
    private func isCopied(_ index: Int, beside neighbour: Int) -> Bool {
        guard let origin = origins[neighbour] else { return false }
        let beside = neighbour < index ? origin.upperBound + 1 : origin.lowerBound - 1
        return [beside, origin.lowerBound, origin.upperBound].contains { original in
            texts.indices.contains(original) && original != index && texts[index].isContained(in: texts[original])
        }
    }

    /// Returns for each short paragraph the last one kept before it with the same words, or the text that holds it.
    private func shortRepeats() -> [Int: Int] {
        var seen: [UInt64: Int] = [:]
        var short: [Int: Int] = [:]
        for index in texts.indices where duplicates[index] == nil && texts[index].wordCount > 0 {
            let key = texts[index].words.hash
            if paragraphs[index].role == .heading, seen[key] == nil { seen[key] = index }
            if !isText(index) || standsAlone(index) { continue }
            if let first = seen[key] {
                short[index] = first
            } else if texts[index].wordCount >= RepetitionFinder.minimumPullQuoteWords,
                let best = known.hits(of: texts[index].hashes, except: index).best,
                best.count == texts[index].hashes.count
            {
                short[index] = best.index
            }
            if seen[key] == nil { seen[key] = index }
        }
        return short
    }

    /// Marks two short paragraphs, one after the other, that one text before them holds.
    private mutating func markHalves(_ short: [Int: Int]) {
        for (index, next) in zip(texts.indices, texts.indices.dropFirst()) {
            guard let first = short[index], first == short[next], first < index,
                texts[first].wordCount >= texts[index].wordCount + texts[next].wordCount
            else { continue }
            for half in [index, next] where duplicates[half] == nil {
                markDuplicate(half, .part, of: first...first)
            }
        }
    }

    private mutating func markCopiedRuns(_ short: [Int: Int]) {
        var run: [Int] = []
        for index in texts.indices {
            let follows =
                run.last.map { last in short[index] == short[last].map { $0 + 1 } && last == index - 1 } ?? false
            if short[index] != nil, run.isEmpty || follows {
                run.append(index)
            } else {
                run = short[index] == nil ? [] : [index]
            }
            if run.count >= 3 {
                for copied in run.count == 3 ? run[...] : run.suffix(1) {
                    markDuplicate(copied, .paragraph, of: origin(of: copied, short[copied] ?? copied))
                }
            }
        }
    }

    /// Marks pull quotes and captions that the text contains, wherever they stand.
    private mutating func comparePullQuotes() {
        for index in texts.indices where paragraphs[index].role == .blockQuote || paragraphs[index].role == .caption {
            guard texts[index].wordCount >= RepetitionFinder.minimumPullQuoteWords else { continue }
            let best = known.hits(of: texts[index].hashes).best
            if let best, isContained(index, in: [best.index], best.count) {
                duplicates[index] = .pullQuote
            } else {
                known.add(texts[index].hashes, at: index)
            }
        }
    }

    /// Marks headings that are there again with nothing new below them.
    private mutating func compareHeadings() {
        var seen: Set<UInt64> = []
        for index in texts.indices where paragraphs[index].role == .heading {
            let isNew = seen.insert(texts[index].words.hash).inserted
            let section = texts.indices.dropFirst(index + 1).prefix { paragraphs[$0].role != .heading }
            let isSaidBefore = section.allSatisfy { duplicates[$0] != nil }
            if isSaidBefore, !isNew || !section.isEmpty { duplicates[index] = .heading }
        }
    }
}
