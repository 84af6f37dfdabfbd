import Foundation

/// One page of a source, not yet read.
package protocol SourceItem {
    /// The item's name within its source, such as the path of a file.
    var name: String { get }

    /// Which article the item holds.
    var identity: ItemIdentity { get }

    /// A key that changes whenever the item's bytes do, and costs less than reading them; nil where there is none, so
    /// that the item is always read.
    var versionKey: String? { get }

    /// Reads the item's bytes, unless there are more than `limit`.
    func read(limit: Int) async -> ItemReadResult
}

/// The bytes of an item, or why there are none.
package enum ItemReadResult {
    /// `versionKey` is the one that these bytes have; nil where there is none, or a further change might not alter it.
    /// `contentType` is what the source declares; nil where it declares nothing.
    case bytes(Data, versionKey: String?, contentType: String?)
    case tooLarge(size: Int)
    /// The reason, for a person to read.
    case unreadable(String)
}
