import ArticleModel
import Foundation

/// All that one fetch asks of the web.
///
/// Every request goes the same way: the address is checked, the site's rules are asked, the host's turn is waited for, and
/// what was learned of the host is remembered.
package actor WebSession {
    /// What does not change during a fetch.
    struct Environment: Sendable {
        let settings: WebSettings
        let clock: WebClock
        let seenItems: SeenItems
        let network: any WebNetwork
        let backoff: Backoff
        let renewal: PageRenewal
        /// Whether what is learned of pages is kept until it is saved.
        let remembersPages: Bool
    }

    nonisolated let environment: Environment
    /// Over all hosts.
    private let semaphore: AsyncSemaphore
    private var hosts: [String: WebHost] = [:]
    /// The hosts that may have open connections, in the order in which they got them.
    private var connected: [WebHost] = []
    private var notes: [String] = []
    private var saidNotes: Set<String> = []
    private var failure: (any Error)?
    /// Whether no further request is begun.
    private var isStopped = false
    /// What was learned of pages, to be remembered when the fetch is done.
    private var states: [ArticleID: PageState] = [:]
    /// What was asked for each source.
    private var efforts: [String: SourceEffort] = [:]
    /// From when to when that was.
    private var spans = SourceSpans()

    /// A fetch of which nothing is to last does not remember pages.
    package init(
        _ settings: WebSettings, at now: Timestamp, seenItems: SeenItems, over network: any WebNetwork,
        renewing renewal: PageRenewal = .none, remembersPages: Bool = true
    ) {
        self.init(settings, at: now, seenItems, network, Backoff(), renewing: renewal, remembersPages: remembersPages)
    }

    init(
        _ settings: WebSettings, at now: Timestamp, _ seenItems: SeenItems, _ network: any WebNetwork,
        _ backoff: Backoff, renewing renewal: PageRenewal = .none, remembersPages: Bool = true
    ) {
        environment = Environment(
            settings: settings, clock: WebClock(now), seenItems: seenItems, network: network, backoff: backoff,
            renewal: renewal, remembersPages: remembersPages)
        semaphore = AsyncSemaphore(count: settings.connections)
    }

    /// Closes the connections. Must be called before the session is released.
    package func close() async {
        await withTaskGroup(of: Void.self) { group in
            for host in hosts.values { group.addTask { await host.connections.close() } }
        }
    }

    /// Asks one server, when its turn has come, for a `source` where it is a page or a document of one.
    func answer(
        to request: WebRequest, isPolite: Bool, for source: String? = nil
    ) async throws(WebProblem) -> WebAnswer {
        if isStopped { throw .cancelled }
        let host = try host(request.address.host)
        try await host.enter(isPolite: isPolite)
        await semaphore.wait()
        if isStopped {
            await semaphore.signal()
            await host.leave()
            throw .cancelled
        }
        await connect(host)
        let start = ContinuousClock.now
        let result: Result<WebAnswer, WebProblem>
        do throws(WebProblem) {
            let answer = try await host.connections.answer(to: request)
            result = .success(answer)
        } catch {
            result = .failure(error)
        }
        if let source { spans.note(source, since: start) }
        await host.connections.end()
        await semaphore.signal()
        await host.leave()
        try await note(result, of: host)
        return try result.get()
    }

    /// The number of hosts whose connections are kept for the next request: each may have several, and each is an open file.
    private static let keptHosts = 100

    /// Begins a request to `host`. Where too many hosts have connections, those of one that is not asked just now are closed.
    private func connect(_ host: WebHost) async {
        await host.connections.begin()
        if !connected.contains(where: { $0 === host }) { connected.append(host) }
        guard connected.count > Self.keptHosts else { return }
        let oldest = connected.removeFirst()
        if await !oldest.connections.closeIfIdle() { connected.append(oldest) }
    }

    private func note(_ result: Result<WebAnswer, WebProblem>, of host: WebHost) async throws(WebProblem) {
        let problem: WebProblem? =
            switch result {
            case .success(let answer) where answer.isCut: .closedEarly
            case .success(let answer):
                answer.isUseful ? nil : .status(answer.status, retryAfter: answer.retryAfter)
            case .failure(let problem): problem
            }
        if problem?.kind == .cancelled { return }
        guard let rest = await host.note(problem) else { return }
        note(rest.message(of: host.name))
        try remembering { [seenItems = environment.seenItems] in try seenItems.save(rest, of: host.name) }
    }

    func host(_ name: String) throws(WebProblem) -> WebHost {
        if let host = hosts[name] { return host }
        let connections = environment.network.connections(to: name, environment.settings)
        let rest = try remembering { [environment] in
            if environment.renewal != .none { try environment.seenItems.endRestForTrouble(of: name) }
            return try environment.seenItems.rest(of: name)
        }
        let host = WebHost(name, connections, environment, rest: rest)
        if let rest, rest.until > environment.clock.now { note(rest.message(of: name)) }
        hosts[name] = host
        return host
    }

    /// Does what touches the state file. A failure of that is the run's, not the page's: it is kept, and thrown by `requireState`, with
    /// which the fetch ends.
    func remembering<Value: Sendable>(_ work: @Sendable () throws -> Value) throws(WebProblem) -> Value {
        do {
            return try work()
        } catch {
            failure = failure ?? error
            throw WebProblem(.noState, "\(error)")
        }
    }

    func keep(_ state: PageState) { if environment.remembersPages { states[state.id] = state } }

    /// Forgets that pages were had which are not taken in. That one could not be had stays known, and when it may be asked for
    /// again.
    func forgetUntaken(_ pages: [ArticleID]) {
        for page in pages where states[page]?.failures == 0 { states[page] = nil }
    }

    /// Has every request that is not under way yet given up.
    func stopAsking() { isStopped = true }

    /// Remembers what was learned of these pages. What goes wrong then is kept, and thrown by `requireState`.
    func saveStates(of pages: [ArticleID]) {
        let learned = pages.compactMap { states.removeValue(forKey: $0) }.sorted { $0.id < $1.id }
        try? remembering { [seenItems = environment.seenItems] in try seenItems.save(learned) }
    }

    /// Remembers what was learned of pages.
    package func saveStates() throws {
        try environment.seenItems.save(states.values.sorted { $0.id < $1.id })
        states = [:]
    }

    /// Counts a request for a page or a document, and what came of it.
    func count(_ received: Int?, for source: String?) {
        guard let source else { return }
        efforts[source, default: SourceEffort()].requests += 1
        efforts[source]?.receivedBytes += received ?? 0
    }

    /// Adds what was asked for each source to what else it took; the time is that from its first request to its last.
    package func addRequests(to efforts: inout [String: SourceEffort]) {
        for (source, effort) in self.efforts {
            efforts[source, default: SourceEffort()].requests += effort.requests
            efforts[source]?.receivedBytes += effort.receivedBytes
        }
        for (source, time) in spans.milliseconds { efforts[source, default: SourceEffort()].wallMilliseconds = time }
    }

    /// Throws what has gone wrong with the state file.
    package func requireState() throws { if let failure { throw failure } }

    /// Keeps a message for whoever runs the fetch; each is said once.
    func note(_ text: String) { if saidNotes.insert(text).inserted { notes.append(text) } }

    /// Returns the messages since the last call.
    package func takeNotes() -> [String] {
        defer { notes = [] }
        return notes
    }
}

extension WebAnswer {
    /// Whether the host is well, whatever it says of this page.
    fileprivate var isUseful: Bool { !WebProblem.status(status).isRetryable }
}
