/// The quotations found before one in the order of the text, as far as it may lean on them.
struct QuoteHistory: Hashable {
    struct Quote: Hashable {
        let paragraph: Int
        /// The index of the quotation among the paragraph's tokens.
        let tokenIndex: Int
        /// The index of the quotation among those found.
        let quotation: Int
        let hasSource: Bool
    }

    private(set) var last: Quote?
    private(set) var lastWithSource: Quote?

    mutating func append(_ quote: Quote) {
        last = quote
        if quote.hasSource { lastWithSource = quote }
    }
}
