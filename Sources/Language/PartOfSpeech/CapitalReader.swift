/// Finds out what a capital says in a sentence, by counting its words of two letters and more.
struct CapitalReader {
    enum Manner { case plain, shouted, titled }

    private var words = 0
    private var allCapitals = 0
    private var capitalised = 0
    private var longSmall = 0

    @inline(__always)
    mutating func count(_ form: WordForm, _ token: Token, in scalars: [Unicode.Scalar]) {
        guard token.end - token.start > 1, ScalarClass(scalars[token.start]) == .letter else { return }
        words += 1
        switch form.letters {
        case .capitals: allCapitals += 1
        case .capitalised: capitalised += 1
        case .small: longSmall += token.end - token.start > 4 ? 1 : 0
        default: break
        }
    }

    /// Headlines leave short words small ("of", "with").
    var manner: Manner {
        if words < 3 { return .plain }
        if allCapitals == words { return .shouted }
        return capitalised >= 3 && longSmall == 0 ? .titled : .plain
    }
}

extension CapitalReader.Manner {
    /// What the letters of a word come to, which opens the sentence or not.
    @inline(__always)
    func read(_ letters: WordForm.Case, opens: Bool) -> WordForm.Case {
        switch (self, letters) {
        case (.shouted, .capitals), (.shouted, .oneCapital): .shouted
        case (.titled, .capitalised): .titled
        case (_, .capitalised) where opens: .opening
        default: letters
        }
    }
}
