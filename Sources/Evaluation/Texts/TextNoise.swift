/// The kinds of noise that articles have when they reach us as text files.
package enum TextNoise: String, CaseIterable, Sendable {
    // Lines of the head.
    case noTitle, otherTitle, headlineTwice, standfirst, standfirstOfLead, labels, handle, byline, header, mail
    // Datelines and credits.
    case dateline, agencyCredit
    // Layout.
    case singleBreaks, hardWrap, markdown, oddBlanks
    // Widgets on lines of their own.
    case commentBox, shareLine, signUp, relatedList, relatedLink, advertisement, loneMark, pagination, copyright
    case imageCredit
    // Widgets inside of paragraphs.
    case linkResidue, creditResidue, adResidue
    // Repetition.
    case repeatWhole, repeatSplit, repeatMerged, repeatEdited, repeatCut, stretchTwice
    /// A line that is meant to be there twice, such as a refrain.
    case refrain
    // Doubtful copy.
    case placeholder, oddMark, secondDateline, teaser, filler
    // Letters.
    case mojibake, ligatures, spacedLetters, hardHyphens
}
