/// The names on a line such as "By Jane Doe and Tom Reed, Political Editors | 25 April 2025".
struct Byline: Hashable {
    let names: [String]
    /// In what stands behind a bar or dot on the same line.
    let date: WrittenDate?

    private static let openings = [
        "by", "interview by", "written by", "words by", "story by", "reported by", "report by", "text by",
    ]

    /// Nil where `line` does not begin as a byline.
    init?(_ line: TextLine) {
        guard line.wordCount >= 2, line.wordCount <= 24,
            let opening = Byline.openings.last(where: { line.plain.hasPrefix($0 + " ") })
        else { return nil }
        let start = line.words.words[opening.split(separator: " ").count].start
        self.init(line.scalars[start...], isSaid: true)
        if names.isEmpty && !isOfficeName(line) { return nil }
    }

    /// Reads bare names: "Jane Doe", "Jane Doe, Staff Writer".
    init?(bare line: TextLine) {
        let name = line.scalars.prefix { $0 != "," && $0 != "|" }.split(separator: " ")
        guard line.wordCount <= 12, (2...4).contains(name.count),
            name.allSatisfy({ $0.first?.isUppercaseLetter == true })
        else { return nil }
        self.init(line.scalars[...], isSaid: false)
        if names.isEmpty { return nil }
    }

    /// Whether `line` names no person but an office: "Staff Writer".
    static func isOffice(_ line: TextLine) -> Bool {
        guard (1...4).contains(line.wordCount), let last = line.plain.split(separator: " ").last else { return false }
        return offices.contains(String(last))
    }

    /// Reads what a header says under `author`.
    init(field text: String) { self.init(Array(text.unicodeScalars)[...], isSaid: true) }

    private init(_ scalars: ArraySlice<Unicode.Scalar>, isSaid: Bool) {
        let parts = scalars.split { $0 == "|" || $0 == "\u{2022}" || $0 == "\u{B7}" || $0 == "\u{2014}" }
        names = parts.first.map { Byline.names(in: $0, isSaid: isSaid) } ?? []
        date = parts.dropFirst().lazy.compactMap { WrittenDate(TextLine(Array($0)).plain.split(separator: " ")) }.first
    }

    private func isOfficeName(_ line: TextLine) -> Bool {
        line.wordCount <= 5
            && line.words.words.last.map {
                Byline.offices.contains(String(line.scalars[$0.start..<$0.end]).lowercased())
            } == true
    }

    private static func names(in scalars: ArraySlice<Unicode.Scalar>, isSaid: Bool) -> [String] {
        var names: [String] = []
        for part in scalars.split(whereSeparator: { $0 == "," || $0 == "&" || $0 == ";" }) {
            for words in part.split(separator: " ").split(whereSeparator: { String($0) == "and" }) {
                guard let name = name(of: words), !(isOffice(words) && !names.isEmpty) else { return names }
                if isOffice(words) { return [] }
                if words.count == 1 && !isSaid { return [] }
                names.append(name)
            }
        }
        return names
    }

    /// The words up to the first that is no part of a name: "Jane Doe in London" is Jane Doe.
    private static func name(of words: ArraySlice<ArraySlice<Unicode.Scalar>>) -> String? {
        var name = words.prefix { word in
            particles.contains(String(word))
                || word.first?.isUppercaseLetter == true && !word.contains(where: \.isDigit)
        }
        // "Jane Doe April 25": behind a name it is the day.
        let isDated =
            name.count > 2 && words[name.endIndex...].first?.first?.isDigit == true
            && name.last.map { MonthNames.number(of: String($0).lowercased()) != nil } == true
        if isDated { name = name.dropLast() }
        guard let first = name.first?.first, first.isUppercaseLetter, name.count <= 5 else { return nil }
        var joined = Array(name.joined(separator: [" "]))[...]
        while let last = joined.last, last == ":" || (last == "." && name.count > 1 && (name.last?.count ?? 0) > 3) {
            joined = joined.dropLast()
        }
        return String(joined)
    }

    private static func isOffice(_ words: ArraySlice<ArraySlice<Unicode.Scalar>>) -> Bool {
        words.contains { offices.contains(String($0).lowercased()) }
    }

    private static let particles: Set<String> = [
        "de", "da", "di", "du", "la", "le", "van", "von", "der", "den", "al", "el", "bin", "ibn", "y", "dos", "ten",
        "ter",
    ]

    private static let offices: Set<String> = [
        "correspondent", "correspondents", "editor", "editors", "reporter", "reporters", "writer", "writers", "staff",
        "bureau", "desk",
        "columnist", "contributor", "agencies", "newsroom", "team", "service", "news", "press",
    ]
}
