/// Returns the address if it leads to the web, else nil: `javascript:` and the like are never linked.
func webLink(_ address: String?) -> String? {
    guard let address else { return nil }
    let start = String(address.prefix(8)).lowercased()
    return start.hasPrefix("https://") || start.hasPrefix("http://") ? address : nil
}
