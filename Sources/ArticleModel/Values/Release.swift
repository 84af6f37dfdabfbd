/// Which Copydesk this is.
package enum Release {
    /// As `copydesk --version` prints it, and the database's ledger keeps it.
    package static let version = "0.1.0"
}
