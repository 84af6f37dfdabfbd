import Language
import Text

/// The persons who came up in the last sentences, and which of them a pronoun means.
struct Antecedents {
    /// How many sentences back the person may stand.
    private static let reach = 3
    /// So many figures of one sentence are kept in mind: more are a list, and each pronoun would look through all of it.
    private static let mostFigures = 100
    /// In tokens, from who does it to "him".
    private static let longestClause = 40

    private let genders: PersonGenders
    private var learned: [Int: GrammaticalGender] = [:]
    private var here: [Figure] = []
    private var former: [[Figure]] = []
    /// Those of whom the quotations of the paragraph speak.
    private var spokenOf: [Figure] = []
    private var strangers: [GrammaticalGender?] = []

    /// Who is said to be how old.
    private var ages: [Int: Set<Int>] = [:]

    /// Who is named behind the opening clause of the sentence, and is meant by a pronoun within.
    var subject: Int?

    init(genders: PersonGenders) { self.genders = genders }

    mutating func add(_ figure: Figure) { if here.count < Self.mostFigures { here.append(figure) } }

    /// Brings somebody up in a quotation.
    mutating func mention(_ figure: Figure) {
        if spokenOf.count < Self.mostFigures { spokenOf.append(figure) }
        var figure = figure
        figure.isSpokenOf = true
        add(figure)
    }

    mutating func startParagraph() { spokenOf = [] }

    mutating func endSentence() {
        former = ([here] + former).prefix(Self.reach).map(\.self)
        here = []
    }

    mutating func stranger(_ gender: GrammaticalGender?) -> Figure.Who {
        strangers.append(gender)
        return .stranger(strangers.count - 1)
    }

    mutating func note(age: Int, of person: Int) { ages[age, default: []].insert(person) }

    /// A name that does not tell goes by the first pronoun that means it.
    mutating func learn(_ person: Int, _ gender: GrammaticalGender) {
        if genders[person] == nil { learned[person] = gender }
    }

    private func gender(of person: Int) -> GrammaticalGender? { learned[person] ?? genders[person] }

    /// The one who fits in the nearest sentence that brings anybody up. Of several, the one who has just said so
    /// ("Ames told Lund he"), and for "he" or "she" the first of the sentence before, who mostly is its subject.
    func antecedent(of pronoun: Pronoun, in text: LowercasedTokens) -> (figure: Figure, confidence: Double)? {
        if let subject, here.allSatisfy(\.isPronoun) {
            let named = Figure(who: .person(subject), end: pronoun.token + 1)
            if isKnown(named, pronoun.gender) { return (named, 0.85) }
        }
        for (distance, sentence) in ([candidates(pronoun, text)] + former).enumerated() {
            let fitting = fitting(in: sentence, pronoun.gender)
            guard let first = fitting.first, let last = fitting.last else { continue }
            if distance == 0, let again = again(fitting, pronoun.gender) { return (again, 0.85) }
            if fitting.allSatisfy({ $0.who == first.who }) { return alone(last, pronoun.gender, distance) }
            if let owner = onlyOwner(fitting) {
                return isKnown(owner, pronoun.gender) ? alone(owner, pronoun.gender, 1) : nil
            }
            if distance == 0 { return reports(last, before: pronoun.token, in: text) ? (last, 0.9) : nil }
            let meant = isKnown(first, pronoun.gender) ? first : onlyPronoun(fitting)
            return distance == 1 && pronoun.isSubject ? meant.map { ($0, 0.8) } : nil
        }
        return nil
    }

    /// Who is named in a quotation alone counts where nobody else fits.
    private func fitting(in sentence: [Figure], _ gender: GrammaticalGender) -> [Figure] {
        let fitting = sentence.filter { fits($0, gender) }
        let outside = fitting.filter { !$0.isSpokenOf }
        return outside.isEmpty ? fitting : outside
    }

    /// The one whom the last pronoun of the sentence meant, if nobody of that gender was named since.
    private func again(_ fitting: [Figure], _ gender: GrammaticalGender) -> Figure? {
        guard let last = fitting.lastIndex(where: { $0.isPronoun }), fitting[last].person != nil else { return nil }
        let since = fitting[fitting.index(after: last)...]
        return since.contains { $0.person != nil && $0.who != fitting[last].who } ? nil : fitting[last]
    }

    /// The one of whom the sentence said "him", beside names that do not tell: "Judge Lund told him".
    private func onlyPronoun(_ fitting: [Figure]) -> Figure? {
        let known = fitting.filter(\.isPronoun)
        return known.last?.person != nil && Set(known.map(\.who)).count == 1 ? known.last : nil
    }

    /// Whom "the 54-year-old" means: the only one of that age, else the first person of the sentence before.
    func aged(_ years: Int) -> Int? {
        if let fitting = ages[years] { return fitting.count == 1 ? fitting.first : nil }
        guard here.isEmpty, let first = former.first?.first(where: { !$0.isPossessor })?.person else { return nil }
        return ages.values.contains { $0.contains(first) } ? nil : first
    }

    /// Whom "he" in a quotation means: the only one who fits but the speaker, of those whom the words before name.
    func spokenOf(_ pronoun: Pronoun, by speaker: Int?) -> Int? {
        func others(_ figures: [Figure]) -> [Figure] {
            figures.filter { fits($0, pronoun.gender) && ($0.person == nil || $0.person != speaker) }
        }
        if let nearest = others(spokenOf).last {
            return others(spokenOf).allSatisfy { $0.who == nearest.who } ? nearest.person : nil
        }
        guard speaker != nil else { return nil }
        for sentence in [here] + former.prefix(2) {
            let fitting = others(sentence)
            guard let last = fitting.last else { continue }
            guard fitting.allSatisfy({ $0.who == last.who }), isKnown(last, pronoun.gender) else { return nil }
            return last.person
        }
        return nil
    }

    /// "Lund saw him": Lund is not meant.
    private func candidates(_ pronoun: Pronoun, _ text: LowercasedTokens) -> [Figure] {
        guard pronoun.isObject, let doer = here.last(where: { !$0.isPossessor }), doer.end <= pronoun.token,
            pronoun.token - doer.end <= Self.longestClause,
            !text[doer.end..<pronoun.token].contains(where: Self.opensClause)
        else { return here }
        return here.filter { $0.who != doer.who }
    }

    private static func opensClause(_ word: String) -> Bool {
        word != "who" && FunctionWords.conjunctions.contains(word)
    }

    /// "Ann Lund, Eve Hill's mother, said she": the one beside whom there are possessors alone.
    private func onlyOwner(_ figures: [Figure]) -> Figure? {
        let others = figures.filter { !$0.isPossessor }
        return others.allSatisfy { $0.who == others.first?.who } ? others.last : nil
    }

    /// Further back, only whose gender is known.
    private func alone(
        _ figure: Figure, _ gender: GrammaticalGender, _ distance: Int
    ) -> (figure: Figure, confidence: Double)? {
        if isKnown(figure, gender) { return (figure, distance < 2 ? 0.95 : 0.85) }
        return distance < 2 ? (figure, 0.85) : nil
    }

    private func isKnown(_ figure: Figure, _ gender: GrammaticalGender) -> Bool {
        figure.person.map { self.gender(of: $0) == gender } ?? true
    }

    private func fits(_ figure: Figure, _ pronoun: GrammaticalGender) -> Bool {
        let gender =
            switch figure.who {
            case .person(let index): self.gender(of: index)
            case .stranger(let index): strangers[index]
            }
        return gender == nil || gender == pronoun
    }

    /// "Lund said that he", "Lund also claims she", "his lawyer, Lund, said he".
    private func reports(_ figure: Figure, before token: Int, in text: LowercasedTokens) -> Bool {
        guard figure.end < token, token - figure.end <= 5 else { return false }
        let between = text[figure.end..<token]
        let clause = between.first == "," ? between.dropFirst() : between
        return clause.contains(where: ReportingVerbs.withThat.contains)
            && clause.allSatisfy {
                ReportingVerbs.withThat.contains($0) || Self.besideVerbs.contains($0) || $0.hasSuffix("ly")
            }
    }

    private static let besideVerbs: Set<String> = ["that", "also", "later", "then", "has", "had", "how", "why", "if"]
}
