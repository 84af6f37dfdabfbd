/// The decoded text of a page: UTF-8, the charset decided and repaired before.
public enum PageContent: Hashable, Sendable {
    case html(String)
    case text(String)
}
