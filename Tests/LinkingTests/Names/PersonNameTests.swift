import Linking
import Testing

@Suite struct PersonNameTests {
    @Test(arguments: [
        ("Volodymyr Zelenskyy", "person", "volodymyr zelensky"),
        ("President Volodymyr Zelenskiy", "person", "volodymyr zelensky"),
        ("Jean-Noël  Barré", "person", "jean-noel barre"), ("Ann B. Lund Jr.", "person", "ann lund"),
        ("Conor O’Brien", "person", "conor obrien"), ("Ann Lund KC", "person", "ann lund"),
        ("Ann Lund, MEP", "person", "ann lund"), ("van der Lund", "person", "lund"), ("De Lund", "person", "lund"),
        ("Ann van der Lund", "person", "ann van der lund"), ("Al Lund", "person", "al lund"),
        ("The Acme Co., Ltd.", "organization", "acme"), ("Acme Inc", "organization", "acme"),
        ("Inc", "organization", "inc"),
        ("The Hague", "place", "hague"), ("Łódź", "place", "lodz"), ("\u{200F}Ames\u{200F}", "person", "ames"),
    ])
    func `spellings of one name share a key`(_ name: String, _ kind: String, _ key: String) {
        #expect(NameKey.normalized(name, kind: kind) == key)
    }

    @Test func `a lone name has no surname`() {
        #expect(["ann lund", "lund", ""].map(NameKey.surname) == ["lund", nil, nil])
    }

    @Test(arguments: [
        ("Ann Lund", "Lund", true), ("Ann Lund", "A. Lund", true), ("Ann Lund", "Mrs. Lund", true),
        ("Ann Lund", "Eve Lund", false),
        ("Ann Lund", "E. Lund", false), ("Serhiy Lund", "Sergei Lund", true), ("Jan Kowalski", "Jan Kowalsky", false),
        ("Ann", "Ann Lund", false),
        ("Lund", "Lund", true), ("", "", false),
    ])
    func `two first names are two people`(_ first: String, _ second: String, _ expected: Bool) {
        #expect(PersonName(first).compatible(with: PersonName(second)) == expected)
        #expect(PersonName(second).compatible(with: PersonName(first)) == expected)
    }
}
