/// Tells the places from which reporters sign, "Ann Example, New Delhi", from further names.
///
/// A gazetteer lies on a floor above, so whoever reads bylines hands in how to ask it.
package struct BylinePlaces: Sendable {
    private let isPlace: @Sendable (String) -> Bool

    package init(isPlace: @escaping @Sendable (String) -> Bool) { self.isPlace = isPlace }

    func contain(_ words: [Substring]) -> Bool { isPlace(words.joined(separator: " ")) }
}
