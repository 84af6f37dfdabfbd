/// What asks servers. Programs that ask nobody have none, and need no library for it.
package protocol WebNetwork: Sendable {
    /// Returns the connections to one host, of which none is open yet.
    func connections(to host: String, _ settings: WebSettings) -> any HostConnections
}

/// The connections to one host for the length of a fetch.
///
/// The name is resolved once, and what it resolved to is what is connected to: a name that changes between the check and the
/// connection changes nothing.
package protocol HostConnections: Sendable {
    /// Asks the host, within the limits of size and time, and follows no redirect.
    func answer(to request: WebRequest) async throws(WebProblem) -> WebAnswer

    /// Must be called before a request, and `end` after it.
    func begin() async

    func end() async

    /// Closes the connections, unless a request is under way; returns whether they are closed.
    func closeIfIdle() async -> Bool

    func close() async
}
