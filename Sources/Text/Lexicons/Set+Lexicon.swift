extension Set where Element: LosslessStringConvertible & StringProtocol {
    /// Reads the first column of an embedded lexicon file.
    ///
    /// Unlike a `WordList`, which compares bytes, a set finds a word however its accents are encoded: as letters of
    /// their own or as combining marks. Lists of words in other languages than English are sets for that reason.
    package init(lexicon bytes: [UInt8]) { self.init(LexiconFile(bytes).entries.compactMap { Element($0) }) }
}
