import Markup

/// What relative addresses in a part of a feed are relative to.
struct FeedBase {
    static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

    let address: String?

    /// The address of the feed, or what its `xml:base` makes of it.
    init(_ address: String?, _ element: XMLElement?) {
        let given = element?[XMLTree.Name("base", in: FeedBase.xmlNamespace)]
        self.address = given.flatMap { URLReference.resolved($0, against: address) } ?? address
    }

    func within(_ element: XMLElement) -> FeedBase { FeedBase(address, element) }

    /// Returns nil of an empty reference too: it would lead to the feed itself.
    func resolve(_ reference: String?) -> String? {
        reference?.trimmedOfBlanks.nonEmpty.flatMap { URLReference.resolved($0, against: address) }
    }
}
