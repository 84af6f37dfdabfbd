/// Of the quotations that were found before one in the order of the text, those that it may lean on.
struct EarlierQuotes: Hashable {
    struct Quote: Hashable {
        let paragraph: Int
        /// Among the paragraph's pieces.
        let place: Int
        /// Into the quotations.
        let index: Int
        let hasSource: Bool
    }

    private(set) var last: Quote?
    private(set) var lastWithSource: Quote?

    mutating func append(_ quote: Quote) {
        last = quote
        if quote.hasSource { lastWithSource = quote }
    }
}
