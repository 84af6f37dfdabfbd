import ArticleModel

/// Finds the paragraphs that say what others of the article say.
///
/// Runs of words are looked up in an index of those seen before, so the cost follows the length of the
/// text. Headings come after the text: what they stand over decides.
struct RepetitionFinder {
    /// Shorter paragraphs may be said twice on purpose (a refrain, a line answered): they are repetitions
    /// only in company of others.
    static let fewestWordsAlone = 12
    /// A quotation or caption that short may be lifted from the text by chance.
    static let fewestWordsPulled = 5

    private(set) var repeats: [Int: Repeat] = [:]
    private let paragraphs: [Paragraph]
    private let texts: [Shingles]
    private var index = ShingleIndex()

    init(_ paragraphs: [Paragraph]) {
        self.paragraphs = paragraphs
        texts = paragraphs.map { Shingles($0.text) }
        index = ShingleIndex(count: paragraphs.count)
        compareText()
        compareShort()
        comparePulled()
        compareHeadings()
    }

    private func isText(_ place: Int) -> Bool {
        let role = paragraphs[place].role
        return role == .text || role == .listItem || role == .table
    }

    private mutating func compareText() {
        for place in texts.indices where isText(place) && texts[place].wordCount > 0 {
            if texts[place].wordCount >= RepetitionFinder.fewestWordsAlone { compare(place) }
            if repeats[place] == nil { index.add(texts[place].prints, at: place) }
        }
    }

    private mutating func compare(_ place: Int) {
        let hits = index.hits(of: texts[place].prints)
        if let best = hits.best, isSaid(place, by: [best.place], best.count) {
            repeats[place] = texts[place].prints.count < texts[best.place].prints.count * 3 / 4 ? .part : .paragraph
        } else if hits.places.count > 1, isSaid(place, by: hits.places, hits.all + seams(hits)) {
            repeats[place] = .part
        } else {
            dropLesser(hits, than: place)
        }
    }

    /// Two runs are lost at each seam of a paragraph merged from others, of which there are few.
    private func seams(_ hits: ShingleIndex.Hits) -> Int { (Shingles.length - 1) * min(hits.places.count - 1, 3) }

    /// The fuller text is kept, though it comes later.
    private mutating func dropLesser(_ hits: ShingleIndex.Hits, than place: Int) {
        for lesser in hits.places where repeats[lesser] == nil {
            guard texts[lesser].wordCount >= RepetitionFinder.fewestWordsAlone,
                texts[lesser].isSaid(by: texts[place])
            else { continue }
            repeats[lesser] = .part
            index.drop(lesser)
        }
    }

    private func isSaid(_ place: Int, by others: [Int], _ hits: Int) -> Bool {
        guard texts[place].isEnough(hits) else { return false }
        let said = others.reduce(into: Set<UInt64>()) { $0.formUnion(texts[$1].words.hashes) }
        return texts[place].hasNothingNew(beside: said)
    }

    /// A short paragraph is a repetition right after the first, beside a repetition of the same stretch,
    /// or in a run of three that was said in this order before.
    private mutating func compareShort() {
        let short = shortRepeats()
        markCopiedRuns(short)
        for places in [Array(texts.indices), texts.indices.reversed()] {
            for place in places {
                guard let first = short[place], repeats[place] == nil else { continue }
                if hasCompany(place, of: first) { repeats[place] = .paragraph }
            }
        }
    }

    /// For each short paragraph, the last one kept before it with the same words, or the text that holds it.
    private func shortRepeats() -> [Int: Int] {
        var seen: [UInt64: Int] = [:]
        var short: [Int: Int] = [:]
        for place in texts.indices where isText(place) && repeats[place] == nil && texts[place].wordCount > 0 {
            guard texts[place].wordCount < RepetitionFinder.fewestWordsAlone else { continue }
            let key = texts[place].words.key
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
            if run.count >= 3 { for copied in run { repeats[copied] = .paragraph } }
        }
    }

    private func hasCompany(_ place: Int, of first: Int) -> Bool {
        let before = stride(from: place - 1, through: 0, by: -1).first { repeats[$0] == nil }
        if before == first { return true }
        if first > place && place + 1 == first { return true }
        let isSaidBefore = { (place: Int) in texts.indices.contains(place) && repeats[place] != nil }
        return isSaidBefore(place - 1) || isSaidBefore(place + 1)
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

/// Where each run of words was first said.
struct ShingleIndex {
    struct Hits {
        /// The place that holds most of the runs, the first of several.
        var best: (place: Int, count: Int)?
        /// Every place that holds some, in order.
        var places: [Int] = []
        /// How many runs are held by any.
        var all = 0
    }

    private var places: [UInt64: [Int]] = [:]
    private var isDropped: [Bool]

    /// A run that stands in more places than these tells little of any.
    private static let mostPlaces = 8

    init(count: Int = 0) { isDropped = Array(repeating: false, count: count) }

    mutating func add(_ prints: [UInt64], at place: Int) {
        for print in prints {
            let known = places[print]
            if known == nil {
                places[print] = [place]
            } else if let known, known.count < ShingleIndex.mostPlaces, known.last != place {
                places[print]?.append(place)
            }
        }
    }

    mutating func drop(_ place: Int) { isDropped[place] = true }

    func hits(of prints: [UInt64], except own: Int = -1) -> Hits {
        var counts: [Int: Int] = [:]
        var hits = Hits()
        for print in prints {
            guard let known = places[print]?.filter({ !isDropped[$0] && $0 != own }), !known.isEmpty else { continue }
            hits.all += 1
            for place in known { counts[place, default: 0] += 1 }
        }
        hits.places = counts.keys.sorted()
        hits.best = hits.places.map { (place: $0, count: counts[$0] ?? 0) }.max {
            ($0.count, -$0.place) < ($1.count, -$1.place)
        }
        return hits
    }
}
