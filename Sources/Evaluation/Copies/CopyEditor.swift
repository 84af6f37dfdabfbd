import Randomness

/// Makes an edited or cut copy of an article.
struct CopyEditor {
    private let donor: CopyDonor
    /// The number of the article that is copied, from which nothing is added.
    private let source: Int
    private var random: SeededRandom

    init(_ donor: CopyDonor, source: Int, _ random: SeededRandom) {
        self.donor = donor
        self.source = source
        self.random = random
    }

    /// Returns the copy; `share` of its words are edited where the edit is one of words.
    mutating func copy(of original: CopyText, _ edit: CopyEdit, share: Double) -> CopyText {
        var copy = original
        switch edit {
        case .unchanged: break
        case .wordRuns: replaceRuns(share, in: &copy)
        case .singleWords: replaceSingleWords(share, in: &copy)
        case .droppedSentences: dropSentences(share, from: &copy)
        case .addedSentences: addSentences(share, to: &copy)
        case .rewrittenLead: rewriteLead(share, of: &copy)
        case .movedParagraphs: movePairs(in: &copy)
        case .typography: copy.paragraphs = copy.paragraphs.map(CopyTypography.changed)
        case .credit: addCredit(to: &copy)
        case .cutEnd: cut(&copy, to: Double(random.number(in: 50...90)) / 100)
        case .cutHalf: cut(&copy, to: Double(random.number(in: 15...49)) / 100)
        case .brief: cut(&copy, toWords: random.number(in: 25...45))
        case .several: editSeveralWays(share, &copy)
        }
        return copy
    }

    private mutating func editSeveralWays(_ share: Double, _ copy: inout CopyText) {
        cut(&copy, to: Double(random.number(in: 50...90)) / 100)
        replaceSingleWords(share / 4, in: &copy)
        replaceRuns(share / 4, in: &copy)
        addSentences(share / 4, to: &copy)
        dropSentences(share / 4, from: &copy)
        copy.paragraphs = copy.paragraphs.map(CopyTypography.changed)
        addCredit(to: &copy)
    }
}

// MARK: - Words

extension CopyEditor {
    private mutating func replaceSingleWords(_ share: Double, in copy: inout CopyText) {
        copy.words = copy.words.map { paragraph in
            paragraph.map { random.number(in: 1...1000) <= Int(share * 1000) ? donor.word(&random) : $0 }
        }
    }

    /// Replaces runs of 3 to 12 words, each by one of about its length.
    private mutating func replaceRuns(_ share: Double, in copy: inout CopyText) {
        var words = copy.words
        var rest = Int(share * Double(copy.wordCount))
        while rest > 0, !words.isEmpty {
            let paragraph = random.number(in: 0...words.count - 1)
            let length = min(random.number(in: 3...12), max(rest, 3), words[paragraph].count)
            let start = random.number(in: 0...words[paragraph].count - length)
            words[paragraph].replaceSubrange(
                start..<start + length, with: donor.run(max(1, length + random.number(in: -2...2)), &random))
            rest -= length
        }
        copy.words = words
    }
}

// MARK: - Sentences and paragraphs

extension CopyEditor {
    private mutating func dropSentences(_ share: Double, from copy: inout CopyText) {
        var sentences = copy.sentences
        var rest = Int(share * Double(copy.wordCount))
        while rest > 0 {
            let paragraph = random.number(in: 0...sentences.count - 1)
            guard sentences[paragraph].count > 1 || sentences.count(where: { !$0.isEmpty }) > 1 else { break }
            guard !sentences[paragraph].isEmpty else { continue }
            let position = random.number(in: 0...sentences[paragraph].count - 1)
            let words = sentences[paragraph][position].split(separator: " ").count
            // A list that reads as one long sentence would be more than the share.
            if words <= max(rest, 25) { sentences[paragraph].remove(at: position) }
            rest -= min(words, 25)
        }
        copy.sentences = sentences
    }

    private mutating func addSentences(_ share: Double, to copy: inout CopyText) {
        var sentences = copy.sentences
        var rest = Int(share * Double(copy.wordCount))
        while rest > 0 {
            let added = donor.sentence(notOf: source, &random)
            let paragraph = random.number(in: 0...sentences.count - 1)
            sentences[paragraph].insert(added, at: random.number(in: 0...sentences[paragraph].count))
            rest -= added.split(separator: " ").count
        }
        copy.sentences = sentences
    }

    /// Puts other sentences in place of the first ones; the headline is another too.
    private mutating func rewriteLead(_ share: Double, of copy: inout CopyText) {
        let count = max(1, Int(share * Double(copy.wordCount)))
        var words = copy.words
        var rest = count
        while rest > 0, !words.isEmpty {
            let cut = min(rest, words[0].count)
            words[0].removeFirst(cut)
            rest -= cut
            if words[0].isEmpty { words.removeFirst() }
        }
        copy.words = words
        var lead: [String] = []
        while lead.count < count {
            lead += donor.sentence(notOf: source, &random).split(separator: " ").map(String.init)
        }
        copy.paragraphs.insert(lead.prefix(count).joined(separator: " "), at: 0)
        copy.title = donor.sentence(notOf: source, &random)
    }

    /// Gives up to half of the paragraphs another place.
    private mutating func movePairs(in copy: inout CopyText) {
        for _ in 0..<max(1, copy.paragraphs.count / 4) {
            let first = random.number(in: 0...copy.paragraphs.count - 1)
            let second = random.number(in: 0...copy.paragraphs.count - 1)
            copy.paragraphs.swapAt(first, second)
        }
    }

    private mutating func addCredit(to copy: inout CopyText) {
        let agency = random.pick(["AP", "Reuters", "dpa", "Northern Wire"])
        let place = random.pick(GeneratedWords.cities)
        copy.agency = agency
        copy.paragraphs[0] = "\(place.uppercased()), (\(agency)) — " + copy.paragraphs[0]
        if random.number(in: 0...1) == 0 {
            copy.paragraphs.append(
                "\(agency) reporters in \(place) and \(random.pick(GeneratedWords.cities)) wrote this.")
        }
    }
}

// MARK: - Cuts

extension CopyEditor {
    /// Keeps that share of the words, up to the end of a sentence.
    private func cut(_ copy: inout CopyText, to share: Double) {
        cut(&copy, toWords: max(25, Int(share * Double(copy.wordCount))))
    }

    private func cut(_ copy: inout CopyText, toWords count: Int) {
        var rest = count
        copy.sentences = copy.sentences.map { paragraph in
            var kept: [String] = []
            for sentence in paragraph where rest > 0 {
                kept.append(sentence)
                rest -= sentence.split(separator: " ").count
            }
            return kept
        }
    }
}
