/// Which Copydesk this is.
package enum Release {
    /// The version that `copydesk --version` prints and the database's history of runs keeps.
    package static let version = "0.1.0"
}
