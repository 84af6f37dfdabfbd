import Testing

@testable import Cleaning

@Suite struct WrittenDateTests {
    @Test(arguments: [
        ("25 april 2025", "2025-04-25"), ("apr 25 2025", "2025-04-25"), ("2025 04 25", "2025-04-25"),
        ("published 23 04 2026 11 20", "2026-04-23"), ("04 23 2026", "2026-04-23"), ("published 04 05 2026 11 20", nil),
        ("31 february 2025", nil), ("april 25", nil),
    ])
    func `a date is read where it can be only one`(text: String, day: String?) {
        #expect(WrittenDate(text.split(separator: " "))?.date?.description == day)
    }
}
