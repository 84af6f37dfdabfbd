import Randomness

/// Which noises befall which article.
enum NoisePlan {
    /// Each noise alone first, round and round for half of the `count` articles; then two to seven at once.
    static func noises(of number: Int, count: Int, seed: UInt64) -> [TextNoise] {
        let all = TextNoise.allCases
        if number * 2 < count { return withCompanions([all[number % all.count]]) }
        var random = SeededRandom(seed: seed &+ 5, stream: number)
        var chosen: [TextNoise] = []
        for _ in 0..<random.number(in: 2...7) {
            let noise = random.pick(all)
            if chosen.allSatisfy({ fits(noise, $0) }) { chosen.append(noise) }
        }
        return withCompanions(chosen)
    }

    /// A second dateline needs a first. The order is that of the cases: letters are spoilt last.
    private static func withCompanions(_ noises: [TextNoise]) -> [TextNoise] {
        let wanted = Set(noises).union(noises.contains(.secondDateline) ? [.dateline] : [])
        return TextNoise.allCases.filter(wanted.contains)
    }

    private static func fits(_ noise: TextNoise, _ other: TextNoise) -> Bool {
        noise != other && !apart.contains { $0.contains(noise) && $0.contains(other) }
    }

    /// Sets of noises of which a file can have one: what they say of the article would contradict each other.
    private static let apart: [Set<TextNoise>] = [
        [.noTitle, .headlineTwice, .otherTitle], [.noTitle, .standfirst], [.noTitle, .standfirstOfLead],
        [.noTitle, .labels],
        [.noTitle, .handle], [.noTitle, .byline], [.noTitle, .header], [.noTitle, .mail], [.header, .mail],
        [.header, .byline], [.header, .labels], [.mail, .labels], [.header, .handle], [.mail, .handle],
        [.standfirst, .standfirstOfLead], [.singleBreaks, .hardWrap, .oddBlanks], [.markdown, .hardWrap],
        [.markdown, .singleBreaks], [.mail, .markdown], [.teaser, .repeatWhole], [.teaser, .repeatSplit],
        [.teaser, .repeatMerged], [.teaser, .repeatEdited], [.teaser, .repeatCut], [.teaser, .stretchTwice],
        [.teaser, .refrain], [.mail, .commentBox], [.refrain, .stretchTwice], [.teaser, .agencyCredit],
        [.teaser, .adResidue],
    ]
}
