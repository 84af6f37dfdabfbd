/// Which pages somebody asks by hand to be looked at though it is not time. Hosts that are left alone for trouble alone are
/// asked then, too: whoever asks may know that it is over.
package enum PageRenewal: Sendable {
    case none
    /// Those that could not be had.
    case failed
    case all
}
