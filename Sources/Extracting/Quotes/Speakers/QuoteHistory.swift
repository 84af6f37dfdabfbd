/// Of the quotations that were found before one in the order of the text, those that it may lean on.
struct QuoteHistory: Hashable {
    struct Quote: Hashable {
        let paragraph: Int
        /// Among the paragraph's pieces.
        let tokenIndex: Int
        /// Into the quotations.
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
