import ArticleModel

/// How long a host that has trouble is left alone before the next request.
struct Backoff: Sendable {
    /// The seconds after the first trouble; each further one doubles them.
    var firstSeconds = 2.0
    /// The most seconds that a fetch waits for one host, also where it asks for them by `Retry-After`. What takes longer is left
    /// for a later run.
    var patience = 30.0
    /// How often a page is asked for in one run.
    var tries = 3
    /// The number of troubles in a row after which a host is left alone for `restSeconds`.
    var troublesUntilRest = 5
    var restSeconds = 600
    /// The most seconds that a `Retry-After` is obeyed for, a week: who writes a year has not meant it.
    var longestRest = 7 * 86_400

    /// Returns the seconds after so many troubles in a row.
    ///
    /// They are scattered by half of them, so that many who were turned away do not all come back at once; by what is known of
    /// the host and the run, not by chance.
    func seconds(after troubles: Int, host: String, run: Timestamp) -> Double {
        let doubled = firstSeconds * Double(1 << min(max(troubles - 1, 0), 10))
        let digits = ContentHash(of: "\(host) \(run) \(troubles)").value.prefix(4)
        let scatter = Double(Int(digits, radix: 16) ?? 0) / 65_535
        return min(doubled * (0.5 + scatter), patience)
    }
}
