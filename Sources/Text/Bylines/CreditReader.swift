/// Reads one credit: the persons, or the institution that it names.
struct CreditReader {
    private(set) var persons: [String] = []
    private(set) var institution: String?
    /// Whether the institution is the page's own outlet.
    private(set) var isOutlet = false
    private(set) var agency: String?

    private let credit: Credit
    private let outlets: Set<String>
    private let places: BylinePlaces

    init(_ credit: Credit, outlets: Set<String>, places: BylinePlaces) {
        self.credit = credit
        self.places = places
        self.outlets = outlets
        let text = credit.text
        guard !text.isEmpty, text.utf8.count < 300, !text.contains("://") else { return }
        for words in CreditSegments(text).authors { read(words) }
    }

    private mutating func read(_ words: [Substring]) {
        let parts = CreditParts(words).parts
        agency =
            agency ?? parts.lazy.compactMap { NewsAgency.names[NormalizedText.of($0.joined(separator: " "))] }.first
        if !credit.isOrganization { persons += names(in: parts) }
        guard persons.isEmpty, institution == nil else { return }
        institution = institution(words, parts)
        isOutlet = institution.map { outlets.contains(NormalizedText.of($0)) } ?? false
    }

    /// Returns the names of persons in the parts of a credit.
    ///
    /// Beside a full name one word is a place, a degree or a role; a name in capitals beside others that are not, or
    /// the other way round, is an institution.
    private func names(in parts: [[Substring]]) -> [String] {
        let said =
            parts.prefix(1)
            + parts.dropFirst().prefix { !PersonNameParser.isRemark($0) }
            .filter {
                !PersonNameParser.goesOn($0) && !InstitutionWords.nameOffice($0) && !places.contain($0)
            }
        let names = said.filter { !isInstitution($0) }.compactMap(PersonNameParser.name).filter { !isInstitution($0) }
        let full = names.filter { $0.count > 1 }
        if full.isEmpty { return names.count == 1 && credit.isStated ? [joined(names[0])] : [] }
        let isUppercase = full.first.map(isAllCapitals)
        return full.filter { isAllCapitals($0) == isUppercase }.map { words in
            let words = withoutOutlet(words)
            return isUppercase == true ? CapitalizedName.of(words) : joined(words)
        }
    }

    /// Returns a name without the outlet's after it: "Ann Example Harbour Post" is Ann Example.
    private func withoutOutlet(_ words: [Substring]) -> [Substring] {
        guard words.count > 2 else { return words }
        let end = (2..<words.count).first { outlets.contains(NormalizedText.of(joined(Array(words[$0...])))) }
        return end.map { Array(words[..<$0]) } ?? words
    }

    private func joined(_ words: [Substring]) -> String { words.joined(separator: " ") }

    private func isAllCapitals(_ words: [Substring]) -> Bool {
        words.allSatisfy { word in !word.contains { $0.isLowercase } && word.contains { $0.isUppercase } }
    }

    /// Whether the words are an outlet, an agency, or end as institutions do: "Harbour Post staff".
    private func isInstitution(_ words: [Substring]) -> Bool {
        let normalized = NormalizedText.of(joined(words))
        if outlets.contains(normalized) || NewsAgency.names[normalized] != nil { return true }
        if words.count > 1, let first = words.first, isAgency(first) { return true }
        if words.count == 1, isAllCapitals(words) || isAddress(words[0]) { return true }
        let normalizedWords = normalized.spaceSeparated
        if let last = normalizedWords.last, InstitutionWords.all.contains(String(last)) { return true }
        return words.count <= 3 && normalizedWords.contains { InstitutionWords.all.contains(String($0)) }
    }

    /// Returns the credit as it stands; what only a page's design marks as a byline must look like one.
    private func institution(_ words: [Substring], _ parts: [[Substring]]) -> String? {
        let isMixed =
            words.contains { $0.contains("|") || $0.contains("•") || $0.contains("·") }
            || DateExpression(joined(words)).parts != nil
        let said = isMixed ? parts.first(where: isInstitution) ?? [] : words
        let text = joined(PersonNameParser.withoutPreposition(said)).trimmingMarks
        guard (2...60).contains(text.utf8.count), words.count <= 8, !text.contains("@") else { return nil }
        let normalized = NormalizedText.of(text)
        if InstitutionWords.nobody.contains(normalized) { return nil }
        if credit.isOrganization || parts.contains(where: isInstitution) { return text }
        return nil
    }

    /// Whether a word is the name of an agency in capitals, after which its desk may stand: "AP Auto Writer".
    private func isAgency(_ word: Substring) -> Bool {
        !word.contains { $0.isLowercase } && NewsAgency.names[NormalizedText.of(String(word))] != nil
    }

    /// Whether a text is a host, such as `example.org`.
    private func isAddress(_ text: Substring) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return (2...3).contains(parts.count) && !text.contains(" ") && parts.allSatisfy { $0.count > 1 }
    }
}
