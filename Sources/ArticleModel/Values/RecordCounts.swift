/// What became of a stage's input: `input = output + unchanged + skipped + rejected`.
public struct RecordCounts: Codable, Hashable, Sendable {
    public var input = 0
    public var output = 0
    public var unchanged = 0
    public var skipped = 0
    public var rejected = 0

    public init() {}

    public var isBalanced: Bool { input == output + unchanged + skipped + rejected }
}
