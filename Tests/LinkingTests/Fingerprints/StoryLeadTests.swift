import Linking
import Testing

@Suite struct StoryLeadTests {
    private let bridge = StoryLead(
        title: "Harbour bridge closes after storm damage",
        body:
            "The harbour bridge was closed on Monday after storm damage was found in two of its cables, the city said.")

    @Test func `two reports of one event are one story`() {
        let other = StoryLead(
            title: "Storm damage shuts bridge",
            body:
                "Drivers face long detours: the city closed the harbour bridge on Monday when damage to cables was found."
        )
        #expect(bridge.similarity(to: other) >= StoryLead.threshold(commonNames: 2))
    }

    @Test func `two reports from one city are two stories`() {
        let other = StoryLead(
            title: "City museum shows ships of the harbour",
            body: "An exhibition about the harbour and its ships was opened on Monday in the museum of the city.")
        #expect(bridge.similarity(to: other) < StoryLead.threshold(commonNames: 2))
    }
}
