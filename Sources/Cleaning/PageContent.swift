/// The decoded text of a page: UTF-8, the charset decided and repaired before.
package enum PageContent: Hashable, Sendable {
    case html(String)
    case text(String)
}
