import ArticleModel
import Language
import Testing

@testable import Extracting

@Suite struct EntityFinderTests {
    struct Case: CustomTestStringConvertible {
        let text: [String]
        /// "kind name (role): surface/rule, …", one for each entity.
        let expected: [String]
        var testDescription: String { text.first ?? "" }
    }

    static let cases = [
        Case(
            text: [
                "U.S. Secretary of State Maria Ames met Ann Lund, the chief special envoy for Norway, in Oslo. Ames's aides left."
            ],
            expected: [
                "place U.S.: U.S./country",
                "person Maria Ames (U.S. Secretary of State): Maria Ames/title, Ames/loneSurname",
                "person Ann Lund (chief special envoy for Norway): Ann Lund/givenName", "place Norway: Norway/country",
                "place Oslo: Oslo/country",
            ]),
        Case(
            text: ["The National Harbour Council (NHC) sued Brightwater Holdings Inc. on Monday.", "The NHC won."],
            expected: [
                "organization National Harbour Council: National Harbour Council/organizationWord, NHC/acronym, NHC/acronym",
                "organization Brightwater Holdings Inc.: Brightwater Holdings Inc./legalForm",
            ]),
        Case(
            text: [
                "Kyiv said the Kremlin had not answered. Ukraine’s envoy left for the United States.",
                "The U.S. waits.",
            ],
            expected: [
                "place Kyiv: Kyiv/country", "organization Kremlin: Kremlin/knownOrganization",
                "place Ukraine: Ukraine/country",
                "place United States: United States/country, U.S./country",
            ]),
        Case(
            text: ["Meanwhile, the weather was fine. However, nobody came on Friday. I stayed."], expected: []),
        Case(
            text: [
                "Lund Warns of a Long Winter", "Prime Minister Eva Lund spoke in Paris.", "French officials agreed.",
            ],
            expected: [
                "person Eva Lund (Prime Minister): Lund/loneSurname, Eva Lund/title", "place Paris: Paris/country",
                "other French: French/nationality",
            ]),
        Case(
            text: ["John Ames and Mary Ames were there. Ames spoke."],
            expected: [
                "person John Ames: John Ames/givenName", "person Mary Ames: Mary Ames/givenName",
                "person Ames: Ames/loneSurname",
            ]),
        Case(
            text: [
                "After the vote count Ann Lund left. The bill passed in 30 sec Mary Ames said. Count Jan Lund sang."
            ],
            expected: [
                "person Ann Lund: Ann Lund/givenName", "person Mary Ames: Mary Ames/givenName",
                "person Jan Lund (Count): Jan Lund/tagger",
            ]),
    ]

    @Test(arguments: cases) func entities(_ example: Case) {
        #expect(find(example.text).map(summary) == example.expected)
    }

    @Test func `a place has its position, a person has none`() {
        let entities = find(["John Ames flew to Kyiv."])
        #expect(entities.map(\.location?.countryCode) == [nil, "UA"])
        #expect(entities.last?.location?.geoNamesID == 703448)
    }

    @Test(arguments: [
        "SHOUTED WORDS WITHOUT END IN CAPITALS", "", "1234 5678", "\u{202E}Ann Lund\u{202C} of Oslo\u{200B}",
        "éé Ær Ørsted's “Łódź”’s Ukraine’s",
        "[Publication Name] asked [President Ann] Lund of of of The The and and & & - - U.S. U.S.",
    ])
    func `every mention is the slice of its span, in order and once`(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        let mentions = find([text]).flatMap(\.mentions)
        for mention in mentions {
            var slice = String.UnicodeScalarView()
            slice.append(contentsOf: scalars[mention.span.start..<mention.span.end])
            #expect(String(slice) == mention.surface)
        }
        let spans = mentions.map(\.span).sorted()
        #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start })
    }

    private func find(_ texts: [String]) -> [Entity] {
        EntityFinder().entities(
            in: CleanArticle(paragraphs: texts.map { Paragraph(.text, $0) }),
            AnnotatedParagraph.all(texts.map { Tokenizer().tokenize($0) }))
    }

    private func summary(_ entity: Entity) -> String {
        let role = entity.role.map { " (\($0))" } ?? ""
        let mentions = entity.mentions.map { "\($0.surface)/\($0.rule)" }.joined(separator: ", ")
        return "\(entity.kind.rawValue) \(entity.name)\(role): \(mentions)"
    }
}
