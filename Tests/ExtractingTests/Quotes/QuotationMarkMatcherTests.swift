import Testing
import Text

@testable import Extracting

@Suite struct QuotationMarkMatcherTests {
    @Test(arguments: [
        ("He said “yes” and “no”.", ["yes", "no"]),
        ("He said \"yes\" and \"no\".", ["yes", "no"]),
        ("He said «yes» and « no ».", ["yes", "no"]),
        ("Er sagte „ja“ und »nein«.", ["ja", "nein"]),
        ("He said ‘yes’ and 'no'.", ["yes", "no"]),
        ("He said ''yes'' and ``no''.", ["yes", "no"]),
        ("He said ”yes” and “no“.", ["yes", "no"]),
        ("He said “yes\" and \"no”.", ["yes", "no"]),
        ("They were “late ”. Olsen came.", ["late"]),
        ("They were ”late”... and ”lost”.", ["late", "lost"]),
        ("\"It was 'the end'\", he said. \"Go.\"", ["It was 'the end'", "Go."]),
        ("\"It was 'the end' of it\", he said. \"'Go.'\"", ["It was 'the end' of it", "'Go.'"]),
    ])
    func `marks of many kinds are paired`(_ text: String, _ inner: [String]) {
        #expect(stretches(text) == inner)
    }

    @Test(arguments: [
        "They don’t want Lund's harbour, nor the dockers’ pay of the '90s.",
        "It is 5'10\" tall.",
        "Rock 'n' roll is Ann’s.",
        "A closing mark” stands alone.",
    ])
    func `apostrophes and stray marks open nothing`(_ text: String) {
        #expect(stretches(text).isEmpty)
    }

    @Test func `apostrophes within a single-marked quotation do not end it`() {
        #expect(
            stretches("He said: ‘We don’t want the dockers’ pay to fall.’") == [
                "We don’t want the dockers’ pay to fall."
            ])
    }

    @Test func `what is quoted within a quotation is part of it`() {
        #expect(stretches("“She said ‘no’ to “me” twice,” he said.") == ["She said ‘no’ to “me” twice,"])
    }

    @Test func `brackets within stay`() {
        #expect(stretches("“We told [Mayor Ann] Keller (twice).”") == ["We told [Mayor Ann] Keller (twice)."])
    }

    @Test func `a single mark after punctuation closes where no double mark does`() {
        let text = "They view \"any deal as lost,' despite doubts. He said \"no\"."
        #expect(stretches(text) == ["any deal as lost,", "no"])
    }

    @Test func `a stray apostrophe after the closing mark costs nothing`() {
        #expect(stretches("It warns of \"harm to all.\"' A note says \"no\".") == ["harm to all.", "no"])
    }

    @Test(arguments: [
        ("\"It was 'hard' \", he said.", ["It was 'hard'"]),
        ("\"We left \", he said. \"We ran\".", ["We left", "We ran"]),
        ("« Nous partons », dit-il. « Adieu »", ["Nous partons", "Adieu"]),
        ("He said 'the dogs' owner is gone', and left.", ["the dogs' owner is gone"]),
        ("“She said ‘go’”, he told us. “Then ‘stay.’ ”", ["She said ‘go’", "Then ‘stay.’"]),
    ])
    func `a mark apart from its words, mixed or nested still closes`(_ text: String, _ inner: [String]) {
        #expect(stretches(text) == inner)
    }

    @Test func `a quotation left open ends before the next opens`() {
        #expect(stretches("“We won. “It was hard,” he said.") == ["We won.", "It was hard,"])
    }

    @Test func `a quotation left open goes on to the end of the paragraph`() throws {
        let scalars = Array("“We won.".unicodeScalars)
        let stretch = try #require(QuotationMarkMatcher(scalars.padded).spans().first)
        #expect(stretch.isLeftOpen)
        #expect(stretch.inner == 1..<8)
    }

    private func stretches(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return QuotationMarkMatcher(scalars.padded).spans().map { String(String.UnicodeScalarView(scalars[$0.inner])) }
    }
}
