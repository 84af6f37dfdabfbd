/// The documents of a source that are to be read: the first, and those that it names.
struct DocumentQueue {
    private var documents: [AddressListItem]
    private var names: Set<String>
    private var taken = 0
    private let maximum: Int
    /// How many are not read, since there are too many.
    private(set) var omitted = 0

    init(_ first: AddressListItem, atMost maximum: Int) {
        documents = [first]
        names = [first.name]
        self.maximum = maximum
    }

    mutating func next() -> AddressListItem? {
        guard taken < documents.count else { return nil }
        taken += 1
        return documents[taken - 1]
    }

    mutating func append(_ document: AddressListItem) {
        guard names.insert(document.name).inserted else { return }
        if documents.count < maximum { documents.append(document) } else { omitted += 1 }
    }
}
