/// The counts of what became of a stage's input: `input = output + unchanged + skipped + rejected`.
package struct RecordCounts: Codable, Hashable, Sendable {
    package var input = 0
    package var output = 0
    package var unchanged = 0
    package var skipped = 0
    package var rejected = 0

    package init() {}

    package var isBalanced: Bool { input == output + unchanged + skipped + rejected }
}
