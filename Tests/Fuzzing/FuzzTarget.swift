/// A way for bytes from elsewhere into the program, with what must hold of whatever comes out.
///
/// libFuzzer runs it on what it makes up (`scripts/fuzz`), the tests on inputs that once failed and on damaged fixtures.
package struct FuzzTarget: Sendable, CustomStringConvertible {
    package let name: String
    /// The length of the longest input that is made up, in bytes: longer ones find no more, and fewer are tried.
    package let maximumLength: Int
    /// How many damaged fixtures a test run tries: as many as take a second or two.
    package let mutations: Int
    /// Throws a `FuzzFinding` where something does not hold; what traps, hangs or eats memory is found by who calls.
    package let check: @Sendable ([UInt8]) throws -> Void
    /// Inputs to begin with.
    package let seeds: @Sendable (SeedFiles) throws -> [[UInt8]]

    package var description: String { name }

    package static let all = [
        page, text, article, encoding, address, date, json, records, configuration, override, table, linking, warc,
        gzip, feed, file, response, robots, redirect, rights,
    ]

    package static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// What did not hold, and of what.
package struct FuzzFinding: Error, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}

/// Throws where `condition` does not hold.
func require(_ condition: Bool, _ description: @autoclosure () -> String) throws(FuzzFinding) {
    if !condition { throw FuzzFinding(description()) }
}
