/// Texts made of examples: what comes before and after each cut, and the beginning of one with the end of another.
///
/// An example is where a rule finds something, so a cut in it is where the rule looks for what is no longer there.
package struct Splices {
    /// The number of splices that a developer asks for by `COPYDESK_SPLICES`; nil, and a few are tried, where it is not set.
    package static let asked = TestEnvironment.splices

    private let examples: [[Unicode.Scalar]]

    package init(_ examples: [String]) { self.examples = examples.map { Array($0.unicodeScalars) } }

    /// Every beginning and every end of every example, none of them empty.
    package var cuts: [String] {
        examples.flatMap { example in
            (1..<max(1, example.count)).flatMap { place in
                [Self.string(example[..<place]), Self.string(example[place...])]
            }
        }
    }

    /// A beginning and an end, at times with the end's example cut once more, or with a middle between both.
    package func splice(using generator: inout some RandomNumberGenerator) -> String {
        var scalars: [Unicode.Scalar] = []
        for _ in 0..<Int.random(in: 2...3, using: &generator) {
            let example = examples.randomElement(using: &generator) ?? []
            let first = Int.random(in: 0...example.count, using: &generator)
            let end = Int.random(in: first...example.count, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: scalars += example[first..<end]
            case 1: scalars += example[first...]
            case 2: scalars += example[..<end]
            default: scalars += example
            }
        }
        return Self.string(scalars[...])
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
