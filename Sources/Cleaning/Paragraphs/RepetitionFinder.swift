import ArticleModel

/// Finds the paragraphs that say what others of the article say.
///
/// Runs of words are looked up in an index of those seen before, so the cost follows the length of the
/// text. Headings come after the text: what they stand over decides.
struct RepetitionFinder {
    /// Shorter paragraphs may be said twice on purpose (a refrain, a line answered): they are repetitions
    /// only in company of others.
    static let fewestWordsAlone = 10
    /// A quotation or caption that short may be lifted from the text by chance.
    static let fewestWordsPulled = 5

    /// A question may be put to several people; one that is longer is a paragraph like others.
    static let mostWordsOfQuestion = 40

    /// A page that is given twice or more has no text so often: what has is a refrain, a line of a plan or
    /// the like ("Warm up for ten minutes").
    static let fewestOfRefrain = 5

    private(set) var repeats: [Int: DuplicateReason] = [:]
    /// For a repetition, where what it says stands: from the first to the last place.
    private var origins: [Int: ClosedRange<Int>] = [:]
    private let paragraphs: [Paragraph]
    private let texts: [Shingles]
    /// The words of refrains.
    private let refrains: Set<UInt64>
    private var index = ShingleIndex()

    init(_ draft: ArticleDraft) {
        paragraphs = draft.article.paragraphs
        texts = draft.lines.indices.map { RepetitionFinder.shingles(of: draft, at: $0) }
        refrains = RepetitionFinder.refrains(texts.map(\.words.key))
        index = ShingleIndex(count: paragraphs.count, runs: texts.reduce(0) { $0 + $1.prints.count })
        compareText()
        compareShort()
        comparePulled()
        compareHeadings()
    }

    /// Those that come often, and never twice in a row.
    private static func refrains(_ keys: [UInt64]) -> Set<UInt64> {
        let counts = Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +)
        let doubled = Set(zip(keys, keys.dropFirst()).filter { $0 == $1 }.map(\.0))
        return Set(counts.filter { $0.value >= fewestOfRefrain }.keys).subtracting(doubled)
    }

    /// A dateline before a paragraph says nothing of its own: the first one of the article has been cut off.
    private static func shingles(of draft: ArticleDraft, at place: Int) -> Shingles {
        let line = draft.lines[place]
        guard draft.article.paragraphs[place].role == .text, let prefix = DatelinePrefix(line.scalars) else {
            return Shingles(line.words)
        }
        return Shingles(line.words.from(prefix.length))
    }

    private func isText(_ place: Int) -> Bool {
        let role = paragraphs[place].role
        guard role == .text || role == .listItem || role == .table else { return false }
        return refrains.isEmpty || !refrains.contains(texts[place].words.key)
    }

    /// Short paragraphs do not, nor lone questions.
    private func standsAlone(_ place: Int) -> Bool {
        let count = texts[place].wordCount
        if count >= RepetitionFinder.mostWordsOfQuestion { return true }
        return count >= RepetitionFinder.fewestWordsAlone && !paragraphs[place].text.hasSuffix("?")
    }

    private mutating func repeatText(_ place: Int, _ cause: DuplicateReason, of origin: ClosedRange<Int>) {
        repeats[place] = cause
        origins[place] = origin
    }

    private mutating func compareText() {
        for place in texts.indices where isText(place) && texts[place].wordCount > 0 {
            if standsAlone(place) { compare(place) }
            if repeats[place] == nil { index.add(texts[place].prints, at: place) }
        }
    }

    private mutating func compare(_ place: Int) {
        let hits = index.hits(of: texts[place].prints)
        if let best = hits.best, isSaid(place, by: [best.place], best.count) {
            let isPart = texts[place].prints.count < texts[best.place].prints.count * 3 / 4
            repeatText(place, isPart ? .part : .paragraph, of: best.place...best.place)
        } else if let parts = parts(hits), isSaid(place, by: parts.places, parts.count) {
            repeatText(place, .part, of: parts.places[0]...parts.places[parts.places.count - 1])
        } else {
            dropLesser(hits, than: place)
        }
    }

    /// The two or three places that are mostly held by a paragraph which may be merged from them, and how
    /// many runs they share with it; two are lost at each seam.
    private func parts(_ hits: ShingleIndex.Hits) -> (places: [Int], count: Int)? {
        let parts = hits.places.filter { (hits.counts[$0] ?? 0) * 10 >= texts[$0].prints.count * 7 }
        guard (2...3).contains(parts.count) else { return nil }
        let count = parts.reduce(0) { $0 + (hits.counts[$1] ?? 0) }
        return (parts, count + (Shingles.length - 1) * (parts.count - 1))
    }

    /// The fuller text is kept, though it comes later.
    private mutating func dropLesser(_ hits: ShingleIndex.Hits, than place: Int) {
        for lesser in hits.places where repeats[lesser] == nil {
            guard standsAlone(lesser), texts[lesser].isEnough(hits.counts[lesser] ?? 0),
                texts[lesser].isSaid(by: texts[place])
            else { continue }
            repeatText(lesser, .part, of: place...place)
            index.drop(lesser)
        }
    }

    private func isSaid(_ place: Int, by others: [Int], _ hits: Int) -> Bool {
        guard texts[place].isEnough(hits) else { return false }
        return texts[place].hasNothingNew(beside: others.map { texts[$0] })
    }

    /// A short paragraph is a repetition right after the first, beside a repetition of the same stretch,
    /// or in a run of three that was said in this order before.
    private mutating func compareShort() {
        let short = shortRepeats()
        markCopiedRuns(short)
        markHalves(short)
        var lastKept: Int?
        for place in texts.indices {
            if let first = short[place], repeats[place] == nil, lastKept == first || isBesideText(place, first) {
                repeatText(place, .paragraph, of: origin(of: place, first))
            }
            if repeats[place] == nil { lastKept = place }
        }
        for place in texts.indices.reversed() {
            guard let first = short[place], repeats[place] == nil, isBesideText(place, first) else { continue }
            repeatText(place, .paragraph, of: origin(of: place, first))
        }
    }

    /// The copied stretch goes on from there; of several places with the same words the one in the stretch.
    private func origin(of place: Int, _ first: Int) -> ClosedRange<Int> {
        for neighbour in [place - 1, place + 1] {
            guard let origin = origins[neighbour] else { continue }
            let beside = neighbour < place ? origin.upperBound + 1 : origin.lowerBound - 1
            if texts.indices.contains(beside), beside != place, texts[place].isSaid(by: texts[beside]) {
                return beside...beside
            }
        }
        return first...first
    }

    /// Before the text that holds it, or beside another repetition as it was in the first place; a refrain may
    /// stand so by chance, and needs two of them.
    private func isBesideText(_ place: Int, _ first: Int) -> Bool {
        if first == place + 1 { return true }
        let isCopiedBefore = isCopied(place, beside: place - 1)
        let isCopiedBehind = isCopied(place, beside: place + 1)
        if texts[place].wordCount >= RepetitionFinder.fewestWordsPulled { return isCopiedBefore || isCopiedBehind }
        return isCopiedBefore && (isCopiedBehind || isCopied(place - 1, beside: place - 2))
            || isCopiedBehind && isCopied(place + 1, beside: place + 2)
    }

    /// Whether what stands beside the original of `neighbour` are the words of `place`: the whole stretch is a copy.
    private func isCopied(_ place: Int, beside neighbour: Int) -> Bool {
        guard let origin = origins[neighbour] else { return false }
        let beside = neighbour < place ? origin.upperBound + 1 : origin.lowerBound - 1
        return [beside, origin.lowerBound, origin.upperBound].contains { original in
            texts.indices.contains(original) && original != place && texts[place].isSaid(by: texts[original])
        }
    }

    /// For each short paragraph, the last one kept before it with the same words, or the text that holds it.
    private func shortRepeats() -> [Int: Int] {
        var seen: [UInt64: Int] = [:]
        var short: [Int: Int] = [:]
        for place in texts.indices where repeats[place] == nil && texts[place].wordCount > 0 {
            let key = texts[place].words.key
            if paragraphs[place].role == .heading, seen[key] == nil { seen[key] = place }
            if !isText(place) || standsAlone(place) { continue }
            if let first = seen[key] {
                short[place] = first
            } else if texts[place].wordCount >= RepetitionFinder.fewestWordsPulled,
                let best = index.hits(of: texts[place].prints, except: place).best,
                best.count == texts[place].prints.count
            {
                short[place] = best.place
            }
            if seen[key] == nil { seen[key] = place }
        }
        return short
    }

    /// Two short pieces, one behind the other, that one text before them holds.
    private mutating func markHalves(_ short: [Int: Int]) {
        for place in texts.indices {
            guard let first = short[place], first == short[place + 1], first < place,
                texts[first].wordCount >= texts[place].wordCount + texts[place + 1].wordCount
            else { continue }
            for half in [place, place + 1] where repeats[half] == nil { repeatText(half, .part, of: first...first) }
        }
    }

    private mutating func markCopiedRuns(_ short: [Int: Int]) {
        var run: [Int] = []
        for place in texts.indices {
            let follows =
                run.last.map { last in short[place] == short[last].map { $0 + 1 } && last == place - 1 } ?? false
            if short[place] != nil, run.isEmpty || follows {
                run.append(place)
            } else {
                run = short[place] == nil ? [] : [place]
            }
            if run.count >= 3 {
                for copied in run.count == 3 ? run[...] : run.suffix(1) {
                    repeatText(copied, .paragraph, of: origin(of: copied, short[copied] ?? copied))
                }
            }
        }
    }

    /// Pull quotes and captions give way to the text, wherever they stand.
    private mutating func comparePulled() {
        for place in texts.indices where paragraphs[place].role == .blockQuote || paragraphs[place].role == .caption {
            guard texts[place].wordCount >= RepetitionFinder.fewestWordsPulled else { continue }
            let best = index.hits(of: texts[place].prints).best
            if let best, isSaid(place, by: [best.place], best.count) {
                repeats[place] = .pulled
            } else {
                index.add(texts[place].prints, at: place)
            }
        }
    }

    /// A heading given again goes if nothing new stands below it.
    private mutating func compareHeadings() {
        var seen: Set<UInt64> = []
        for place in texts.indices where paragraphs[place].role == .heading {
            let isNew = seen.insert(texts[place].words.key).inserted
            let section = texts.indices.dropFirst(place + 1).prefix { paragraphs[$0].role != .heading }
            let isSaidBefore = section.allSatisfy { repeats[$0] != nil }
            if isSaidBefore, !isNew || !section.isEmpty { repeats[place] = .heading }
        }
    }
}
