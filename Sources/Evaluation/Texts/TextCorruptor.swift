import ArticleModel
import Randomness

/// Adds noise to clean articles, the same for the same seed.
struct TextCorruptor {
    var random: SeededRandom
    var text: NoisyText

    /// Returns the article `index` with `noises`, which are added in their order.
    static func corrupt(_ story: CleanStory, index: Int, seed: UInt64, _ noises: [TextNoise]) -> NoisyText {
        var corruptor = TextCorruptor(
            random: SeededRandom(seed: seed, stream: index), text: NoisyText(index: index, story))
        for noise in noises { corruptor.add(noise) }
        corruptor.text.noises = noises
        return corruptor.text
    }

    private mutating func add(_ noise: TextNoise) {
        switch noise {
        case .noTitle, .otherTitle, .headlineTwice, .standfirst, .standfirstOfLead, .labels, .handle, .byline, .header,
            .mail:
            addHead(noise)
        case .dateline, .agencyCredit, .secondDateline: addFiling(noise)
        case .singleBreaks, .hardWrap, .markdown, .oddBlanks: addLayout(noise)
        case .commentBox, .shareLine, .signUp, .relatedList, .relatedLink, .advertisement, .loneMark, .pagination,
            .copyright, .imageCredit:
            addWidget(noise)
        case .linkResidue, .creditResidue, .adResidue: addResidue(noise)
        case .repeatWhole, .repeatSplit, .repeatMerged, .repeatEdited, .repeatCut, .stretchTwice, .refrain:
            addRepetition(noise)
        case .placeholder, .oddMark, .teaser, .filler: addDoubtfulCopy(noise)
        case .mojibake, .ligatures, .spacedLetters, .hardHyphens: damageLetters(noise)
        }
    }
}
