import Testing

import Text

@Suite("Personal titles")
struct PersonalTitleTests {
    @Test(
        "a name is bare without courtesy titles and degrees",
        arguments: [
            ("Dr. Ann Example, PhD", "Ann Example"), ("Dr Ann Example", "Ann Example"),
            ("Ann Example, MD, MPH", "Ann Example"), ("Ann Example Ph.D.", "Ann Example"),
            ("Prof. Dr. Jan Lund", "Jan Lund"), ("Sir Peter Lund KC", "Peter Lund"), ("Mr. Lund", "Lund"),
            ("Lt. Gen. Ann Lund", "Ann Lund"), ("Rev. Jon Lund Jr.", "Jon Lund Jr."), ("Ann Lund, MA", "Ann Lund"),
            ("ANN LUND, MA", "ANN LUND"), ("Professor Ann Lund", "Ann Lund"), ("Ann Lund, EdD", "Ann Lund"),
        ])
    func bareName(written: String, bare: String) {
        #expect(PersonalTitle.bareName(written) == bare)
    }

    @Test(
        "a name is left that only looks as if it had a title",
        arguments: [
            "Major Tom Reed", "Tom Major", "Dean Ann Lund", "Rui Ma", "RUI MA", "General Motors", "Miss Manners",
            "Madame Tussaud", "Lady Gaga", "Don Lund", "Gen Urobuchi", "Judge Reinhold", "St. Vincent", "Prince", "Dr.",
            "King Lund", "Lund, Ann", "Ann Example,", "Maj Sjöwall", "Ann Lund Jr.", "Simon Raf", "Duke Ellington", "",
        ])
    func lookAlike(name: String) {
        #expect(PersonalTitle.bareName(name) == name)
    }

    @Test("a title is found whatever its letter case and full stops")
    func spellings() {
        for word in ["gen", "Gen.", "GEN"] { #expect(PersonalTitle(before: word)?.kind == .rank) }
        for word in ["phd", "Ph.D.", "PhD"] { #expect(PersonalTitle(after: word)?.kind == .postNominal) }
        #expect(PersonalTitle(before: "phd") == nil)
        #expect(PersonalTitle(before: "generals") == nil)
        #expect(PersonalTitle(before: "") == nil)
    }

    @Test("a word may be one title before a name and another after it")
    func positions() {
        #expect(PersonalTitle(before: "Sr.")?.kind == .religious)
        #expect(PersonalTitle(after: "Sr.")?.kind == .generation)
        #expect(PersonalTitle(before: "Ms")?.gender == .feminine)
        #expect(PersonalTitle(after: "MS")?.gender == nil)
    }

    @Test("a title says what follows it, and whether a sentence may end after it")
    func questions() throws {
        let general = try #require(PersonalTitle(before: "Gen."))
        #expect(general.stop == .insideSentence)
        #expect(try #require(PersonalTitle(after: "Jr.")).stop == .anywhere)
        #expect(try #require(PersonalTitle(before: "Mrs")).isFollowedBySurname)
        let queen = try #require(PersonalTitle(before: "Queen"))
        #expect(queen.isFollowedByGivenName && queen.isFollowedByOf && queen.gender == .feminine)
        #expect(!general.isFollowedByGivenName && !general.isFollowedBySurname && general.gender == nil)
        #expect(general.nameFrequency < .seldom)
    }

    @Test("lists are taken from the one table")
    func lists() {
        let regnal = PersonalTitle.words { $0.kind == .regnal }
        #expect(regnal.contains("tsar"))
        #expect(!regnal.contains("mr"))
        for kind in PersonalTitle.Kind.allCases {
            #expect(!PersonalTitle.words { $0.kind == kind }.words.isEmpty)
        }
    }
}
