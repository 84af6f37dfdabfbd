/// What befalls an article before it lies there as a text file.
package enum TextNoise: String, CaseIterable, Sendable {
    // The head.
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
    /// Meant to be there twice: a refrain, a line answered.
    case refrain
    // Doubtful copy.
    case placeholder, oddMark, secondDateline, teaser, filler
    // Letters.
    case mojibake, ligatures, spacedLetters, hardHyphens
}
