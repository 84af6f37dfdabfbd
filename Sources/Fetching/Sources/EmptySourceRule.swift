/// What a fetch does about a source that has no items: `whenEmpty` of an entry of `sources`.
package enum EmptySourceRule: String, CaseIterable, Sendable {
    /// Says so, and goes on. It keeps `copydesk status` from calling the workspace healthy.
    case warn
    /// Ends the command before anything is read: for a source that is never empty, such as a disk that may not be mounted.
    case fail
    /// Takes it as it is: for a folder whose files are moved away once they were taken in.
    case allow
}
