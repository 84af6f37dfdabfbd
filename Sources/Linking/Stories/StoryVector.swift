import Foundation

/// The terms of an article with their weights: the rarer a term is in the language and among the articles of those days, the more
/// it weighs.
package struct StoryVector: Sendable {
    /// So many articles of six days may tell one story. A name in more is a subject, and weighs less with every doubling.
    static let commonFrom = 8

    /// An article with less counts as though it had further terms, which no other has: of a caption that shares one name with
    /// a report all would be shared. Nine of ten labelled articles have more.
    private static let minimumSum = 100.0
    private static let usualWeight = 4.0

    /// In ascending order, each with its weight at the same index of `weights`.
    package private(set) var hashes: [UInt32] = []
    package private(set) var weights: [Double] = []
    /// The sum of the weights, and of their squares.
    private(set) var sum = 0.0
    private(set) var squares = 0.0

    /// - Parameter articles: In how many articles around the time of this one a term occurs, itself included.
    package init(_ terms: StoryTerms, articles: (UInt32) -> Int) {
        for term in terms.terms {
            let rarity = Double(term.rarity) / 16 - Double(StoryVector.discount(articles: articles(term.hash)))
            guard rarity >= StoryTerms.minimumRarity else { continue }
            let weight =
                (rarity - StoryTerms.minimumRarity + 1) * (1 + log2(Double(term.count))).squareRoot()
            hashes.append(term.hash)
            weights.append(weight)
            sum += weight
            squares += weight * weight
        }
        let lacking = max(StoryVector.minimumSum - sum, 0)
        sum += lacking
        squares += lacking * StoryVector.usualWeight
    }

    /// How many bits a term's rarity is less for being in so many articles. A step at a time, so that the vectors of other
    /// articles stay as they are when one comes in, but for a few.
    package static func discount(articles: Int) -> Int {
        var discount = 0
        while articles > commonFrom << discount { discount += 1 }
        return discount
    }
}
