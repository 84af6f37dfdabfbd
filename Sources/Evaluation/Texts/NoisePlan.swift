import Randomness

/// The plan of which kinds of noise are added to which article.
enum NoisePlan {
    /// Returns the noises of the article `index`.
    ///
    /// Half of the `count` articles have one each, all kinds in turn; the others have two to seven.
    static func noises(of index: Int, count: Int, seed: UInt64) -> [TextNoise] {
        let all = TextNoise.allCases
        if index * 2 < count { return withCompanions([all[index % all.count]]) }
        var random = SeededRandom(seed: seed &+ 5, stream: index)
        var chosen: [TextNoise] = []
        for _ in 0..<random.number(in: 2...7) {
            let noise = random.pick(all)
            if chosen.allSatisfy({ isCompatible(noise, with: $0) }) { chosen.append(noise) }
        }
        return withCompanions(chosen)
    }

    /// Adds the first dateline that a second one needs, and puts the noises in the order of the cases: letters come last.
    private static func withCompanions(_ noises: [TextNoise]) -> [TextNoise] {
        let wanted = Set(noises).union(noises.contains(.secondDateline) ? [.dateline] : [])
        return TextNoise.allCases.filter(wanted.contains)
    }

    private static func isCompatible(_ noise: TextNoise, with other: TextNoise) -> Bool {
        noise != other && !incompatible.contains { $0.contains(noise) && $0.contains(other) }
    }

    /// Sets of noises of which a file can have one, since what they say of the article would be contradictory.
    private static let incompatible: [Set<TextNoise>] = [
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
