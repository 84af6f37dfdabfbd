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

    /// Short paragraphs do not, nor questions: the same one may be put to several people.
    private func standsAlone(_ place: Int) -> Bool {
        texts[place].wordCount >= RepetitionFinder.fewestWordsAlone && !paragraphs[place].text.hasSuffix("?")
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
            repeats[place] = texts[place].prints.count < texts[best.place].prints.count * 3 / 4 ? .part : .paragraph
        } else if let parts = parts(hits), isSaid(place, by: parts.places, parts.count) {
            repeats[place] = .part
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
            guard texts[lesser].wordCount >= RepetitionFinder.fewestWordsAlone,
                texts[lesser].isEnough(hits.counts[lesser] ?? 0), texts[lesser].isSaid(by: texts[place])
            else { continue }
            repeats[lesser] = .part
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
        var lastKept: Int?
        for place in texts.indices {
            if let first = short[place], repeats[place] == nil, lastKept == first || isBesideText(place, first) {
                repeats[place] = .paragraph
            }
            if repeats[place] == nil { lastKept = place }
        }
        for place in texts.indices.reversed() where repeats[place] == nil && short[place] != nil && isRepeat(place + 1)
        {
            repeats[place] = .paragraph
        }
    }

    /// Before the text that holds it, or beside another repetition.
    private func isBesideText(_ place: Int, _ first: Int) -> Bool {
        first == place + 1 || isRepeat(place - 1) || isRepeat(place + 1)
    }

    private func isRepeat(_ place: Int) -> Bool { repeats[place] != nil }

    /// For each short paragraph, the last one kept before it with the same words, or the text that holds it.
    private func shortRepeats() -> [Int: Int] {
        var seen: [UInt64: Int] = [:]
        var short: [Int: Int] = [:]
        for place in texts.indices where isText(place) && repeats[place] == nil && texts[place].wordCount > 0 {
            if standsAlone(place) { continue }
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
