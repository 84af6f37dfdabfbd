import Randomness

/// Articles with copies of which it is known what they are copies of, and with others that only look like copies.
struct CopySet {
    struct Member {
        /// Such as `12 original` or `12 end cut`, unlike all others of the set.
        let key: String
        /// Two articles are copies of one another if they have the same source.
        let source: Int
        let text: CopyText
        /// How the copy was made; nil for an original and for what is no copy.
        let edit: CopyEdit?
        /// The share of the words that were edited.
        let share: Double
        /// What it looks like a copy by; nil for an original and for a copy.
        let lookAlike: LookAlike?
    }

    private(set) var members: [Member] = []
    private var sources: Int
    private let seed: UInt64

    /// Takes each article with one copy and some look-alikes. Another round has each article with another kind of copy:
    /// there is one copy of each in a set, since others would join what is too different to be joined by itself.
    init(_ originals: [CopyText], round: Int, seed: UInt64) {
        sources = originals.count
        self.seed = seed
        let donor = CopyDonor(originals)
        for (index, original) in originals.enumerated() {
            var random = SeededRandom(seed: seed &+ UInt64(round) &* 7919, stream: index)
            members.append(
                Member(key: "\(index) original", source: index, text: original, edit: nil, share: 0, lookAlike: nil))
            addCopy(of: index, original, CopyEdit.allCases[(index + round) % CopyEdit.allCases.count], donor, &random)
            addLookAlike(
                of: index, original, (index + round) % 3,
                LookAlikeWriter(donor, source: index, SeededRandom(seed: random.next(), stream: index)))
        }
        var random = SeededRandom(seed: seed &+ UInt64(round) &* 104_729, stream: -1)
        for template in TemplateReport.allCases {
            for number in 0..<20 {
                addLookAlike("\(template.rawValue) \(number)", template.text(&random), .template)
            }
        }
    }

    private mutating func addCopy(
        of index: Int, _ original: CopyText, _ edit: CopyEdit, _ donor: CopyDonor, _ random: inout SeededRandom
    ) {
        let share = edit.hasShare ? Double(random.number(in: 10...300)) / 1000 : 0
        var editor = CopyEditor(donor, source: index, random)
        members.append(
            Member(
                key: "\(index) \(edit.rawValue)", source: index, text: editor.copy(of: original, edit, share: share),
                edit: edit, share: share, lookAlike: nil))
    }

    private mutating func addLookAlike(of index: Int, _ original: CopyText, _ kind: Int, _ writer: LookAlikeWriter) {
        var writer = writer
        switch kind {
        case 0: addLookAlike("\(index) event", writer.sameEvent(as: original), .sameEvent)
        case 1: addLookAlike("\(index) later", writer.rewriting(of: original), .rewriting)
        default:
            let statement = writer.statement(of: original)
            addLookAlike("\(index) statement one", writer.quoting(statement), .sameStatement)
            addLookAlike("\(index) statement two", writer.quoting(statement), .sameStatement)
        }
    }

    private mutating func addLookAlike(_ key: String, _ text: CopyText, _ kind: LookAlike) {
        members.append(Member(key: key, source: sources, text: text, edit: nil, share: 0, lookAlike: kind))
        sources += 1
    }
}
