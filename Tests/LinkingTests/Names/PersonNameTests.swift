import Linking
import Testing

@Suite struct PersonNameTests {
    @Test(arguments: [
        ("Volodymyr Zelenskyy", "person", "volodymyr zelensky"),
        ("President Volodymyr Zelenskiy", "person", "volodymyr zelensky"),
        ("Jean-Noël  Barré", "person", "jean-noel barre"), ("Ann B. Lund", "person", "ann lund"),
        ("John B. Lund Jr.", "person", "john lund jr"), ("J. D. Lund", "person", "jd lund"),
        ("JD Lund", "person", "jd lund"),
        ("Omar al-Rashid", "person", "omar rashid"), ("Omar Al Rashid", "person", "omar rashid"),
        ("el-Rashid", "person", "rashid"),
        ("Conor O’Brien", "person", "conor obrien"), ("Ann Lund KC", "person", "ann lund"),
        ("Ann Lund, MEP", "person", "ann lund"), ("van der Lund", "person", "lund"), ("De Lund", "person", "lund"),
        ("Ann van der Lund", "person", "ann van der lund"), ("Al Lund", "person", "al lund"),
        ("The Acme Co., Ltd.", "organization", "acme"), ("Acme Inc", "organization", "acme"),
        ("Inc", "organization", "inc"),
        ("Kim Min-jae", "person", "minjae kim"), ("Min Jae Kim", "person", "minjae kim"),
        ("Minjae Kim", "person", "minjae kim"), ("Xi Jinping", "person", "jinping xi"),
        ("Kim Harmon", "person", "kim harmon"),
        ("Lee Ann Lund", "person", "lee ann lund"), ("Ma Lin", "person", "ma lin"),
        ("Nagy Katalin", "person", "katalin nagy"), ("Katalin Nagy", "person", "katalin nagy"),
        ("Nagy Lund", "person", "nagy lund"),
        ("The Hague", "place", "hague"), ("Łódź", "place", "lodz"), ("\u{200F}Ames\u{200F}", "person", "ames"),
    ])
    func `spellings of one name share a key`(_ name: String, _ kind: String, _ key: String) {
        #expect(NameKey.normalized(name, kind: kind) == key)
    }

    @Test(arguments: [
        ("Ann Lund", "lund"), ("Lund", "lund"), ("John Lund Jr.", "lund"), ("Volodymyr Zelenskiy", "zelensky"),
        ("Omar al-Rashid", "rashid"), ("Ursula von der Lund", "lund"), ("Ann Müller", "muler"),
        ("Ann Mueller", "muler"), ("Kim Min-jae", "kim"), ("", ""),
    ])
    func `names of one family share a surname`(_ name: String, _ surname: String) {
        #expect(NameKey.surname(name) == surname)
    }

    @Test(arguments: [
        ("Ann Lund", "Lund", true), ("Ann Lund", "A. Lund", true), ("Ann Lund", "Mrs. Lund", true),
        ("Ann Lund", "Eve Lund", false),
        ("Ann Lund", "E. Lund", false), ("Serhiy Lund", "Sergei Lund", true), ("Jan Kowalski", "Jan Kowalsky", false),
        ("Ann", "Ann Lund", false),
        ("Lund", "Lund", true), ("", "", false), ("Bill Lund", "William Lund", true),
        ("Bill Lund", "Robert Lund", false),
        ("John Lund", "John Lund Jr.", false), ("Lund", "John Lund Jr.", true), ("Lund Jr.", "John Lund Jr.", true),
        ("Lund Jr.", "John Lund", false), ("Skipper Ann Lund", "Ann Lund", true),
        ("Lund Prado", "Ana Lund Prado", true),
        ("Lund Prado", "Ana Mora Prado", false), ("Ann Maria Lund", "Ann Lund", true),
    ])
    func `two first names are two people`(_ first: String, _ second: String, _ expected: Bool) {
        #expect(PersonName(first).compatible(with: PersonName(second)) == expected)
        #expect(PersonName(second).compatible(with: PersonName(first)) == expected)
    }
}
