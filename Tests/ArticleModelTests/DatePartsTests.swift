import ArticleModel
import Testing

@Suite struct DatePartsTests {
    @Test(arguments: [
        "2025", "2025-04", "2025-04-25", "2025-04-25T10:00", "2025-04-25T10:00:30", "2025-04-25T10:00:30Z",
        "2025-04-25T10:00+02:00", "2025-04-25T10:00:30-03:30",
    ])
    func `a date is written as it was read`(text: String) {
        #expect(DateParts(text)?.description == text)
    }

    @Test(arguments: [
        ("2025-04-25 10:00:30.123Z", "2025-04-25T10:00:30Z"), ("2025-04-25T10:00:60Z", "2025-04-25T10:00:59Z"),
        ("2025-04-25t10:00:30+0200", "2025-04-25T10:00:30+02:00"),
        ("2025-04-25T10:00:30+02", "2025-04-25T10:00:30+02:00"),
    ])
    func `variants come out in one form`(text: String, expected: String) {
        #expect(DateParts(text)?.description == expected)
    }

    @Test(arguments: [
        "", "25 April", "2025-02-31", "2025-13-01", "2025-04-25T24:00", "2025-04-25T10:61", "2025-04-25x", "0000-01-01",
    ])
    func `what is no date is nil`(text: String) { #expect(DateParts(text) == nil) }

    @Test func `days are counted over leap years and before 1970`() {
        #expect(DateParts("1970-01-01")?.secondsSinceEpoch == 0)
        #expect(DateParts("2000-02-29")?.secondsSinceEpoch == 951_782_400)
        #expect(DateParts("1969-12-31T23:59:59Z")?.secondsSinceEpoch == -1)
        #expect(DateParts("2025-04-25T10:00:00+02:00")?.secondsSinceEpoch == 1_745_568_000)
        #expect(Timestamp(secondsSinceEpoch: -1).description == "1969-12-31T23:59:59Z")
        #expect(Timestamp("0001-01-01T00:00:00Z")?.description == "0001-01-01T00:00:00Z")
        #expect(Timestamp("9999-12-31T23:59:59Z")?.description == "9999-12-31T23:59:59Z")
        #expect(Timestamp("2038-01-20T00:00:00Z")?.compact == "20380120T000000Z")
    }

    @Test(arguments: ["0001-01-01T00:00:00+15:00", "9999-12-31T23:59:59-15:00"])
    func `what its zone takes out of the years 1 to 9999 is no time`(text: String) {
        #expect(DateParts(text)?.description == text)
        #expect(Timestamp(text) == nil)
    }
}
