/// Which Copydesk this is.
public enum Release {
    /// As `copydesk --version` prints it, and the database's ledger keeps it.
    public static let version = "0.1.0"
}
