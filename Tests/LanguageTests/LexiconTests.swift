import Language
import Testing

@Suite struct LexiconTests {
    @Test func `a country is found by its names`() {
        let codes = ["ukraine", "us", "united states", "uk", "côte", "netherlands"].map {
            Lexicon.places($0).first?.countryCode
        }
        #expect(codes == ["UA", "US", "US", "GB", nil, "NL"])
    }

    @Test func `the likeliest place of a name comes first`() {
        #expect(Lexicon.places("paris").map(\.countryCode) == ["FR", "US"])
        #expect(Lexicon.places("kyiv").first == Lexicon.places("kyiv").max { $0.population < $1.population })
        #expect(Lexicon.places("kiev").first?.geoNamesID == Lexicon.places("kyiv").first?.geoNamesID)
    }

    @Test func `words carry what they may be`() {
        #expect(Lexicon.traits(of: "john") == [.givenName, .surname])
        #expect(Lexicon.traits(of: "table").contains(.common))
        #expect(Lexicon.traits(of: "no such word") == [])
        #expect(Lexicon.traits(of: "") == [])
    }

    @Test func `nationalities know their country`() {
        #expect(Lexicon.known("ukrainian") == .demonym(countryCode: "UA"))
        #expect(Lexicon.known("european") == .demonym(countryCode: ""))
    }
}
