import ArticleModel

/// One host, and how it is treated: how many requests at once, how far apart, and when not at all.
actor WebHost {
    let name: String
    let connections: any HostConnections
    private let clock: WebClock
    private let run: Timestamp
    private let backoff: Backoff
    private let semaphore: AsyncSemaphore
    /// The seconds between the beginnings of two requests.
    private var delay: Double
    private var nextStart = ContinuousClock.now
    /// How often in a row the host had trouble.
    private var troubles = 0
    /// Until when nothing is asked of the host, and why.
    private(set) var rest: HostRest?
    /// The rules of the host's sites, by their origins.
    private var robots: [String: Task<SiteRules, Never>] = [:]
    /// What they reserve, likewise.
    private var tdmFiles: [String: TDMFile] = [:]
    /// How the files of the host's sites were had that were gone by and not archived yet, by their addresses.
    private var usedFiles: [String: [WebExchange]] = [:]
    /// Whoever waits for such a file goes on in the order in which it came, so that pages are asked for in theirs.
    private let tdmSemaphore = AsyncSemaphore(count: 1)

    init(_ name: String, _ connections: any HostConnections, _ session: WebSession.Environment, rest: HostRest?) {
        self.name = name
        self.connections = connections
        self.rest = rest
        clock = session.clock
        run = session.clock.now
        backoff = session.backoff
        delay = session.settings.delay
        semaphore = AsyncSemaphore(count: session.settings.connectionsPerHost)
    }

    /// Waits until a request may be sent. Throws where the host is left alone, now or by then. After the request, `leave`
    /// must be called.
    ///
    /// Only `isPolite` keeps the delay; that a server asks to be left alone is always obeyed.
    func enter(isPolite: Bool) async throws(WebProblem) {
        await semaphore.wait()
        do throws(WebProblem) {
            try requireAwake()
            let now = ContinuousClock.now
            let start = max(now, nextStart)
            if isPolite { nextStart = start + .seconds(delay) }
            if start > now, (try? await Task.sleep(until: start)) == nil {
                throw .cancelled
            }
            try requireAwake()
        } catch {
            await semaphore.signal()
            throw error
        }
    }

    func leave() async { await semaphore.signal() }

    private func requireAwake() throws(WebProblem) {
        guard let rest, rest.until > clock.now else { return }
        throw WebProblem(.resting, rest.message(of: name))
    }

    /// Takes note of how a request ended. Returns the rest that is to be remembered, where the host gets one.
    func note(_ problem: WebProblem?) -> HostRest? {
        guard let problem, problem.concernsHost else {
            troubles = 0
            return nil
        }
        troubles += 1
        if let asked = problem.retryAfter?.seconds(from: clock.now, limit: backoff.longestRest) {
            return pause(Double(asked), problem, isRequested: true)
        }
        if troubles >= backoff.troublesUntilRest { return pause(Double(backoff.restSeconds), problem) }
        return pause(backoff.seconds(after: troubles, host: name, run: run), problem)
    }

    private func pause(_ seconds: Double, _ problem: WebProblem, isRequested: Bool = false) -> HostRest? {
        if seconds <= backoff.patience {
            nextStart = max(nextStart, ContinuousClock.now + .seconds(seconds))
            return nil
        }
        rest = HostRest(
            until: clock.now.adding(seconds: Int(seconds)), reason: problem.description, isRequested: isRequested)
        return rest
    }

    /// Returns the rules of the site at `origin`, which are found by `find` the first time.
    func rules(of origin: String, _ find: @escaping @Sendable () async -> SiteRules) async -> SiteRules {
        let task = robots[origin] ?? Task { await find() }
        robots[origin] = task
        // Pages are given up all at once, where the fetch ends.
        return await withTaskCancellationHandler {
            await task.value
        } onCancel: {
            task.cancel()
        }
    }

    /// Returns the `tdmrep.json` of the site at `origin`, which is found by `find` the first time.
    func tdmFile(of origin: String, _ find: @Sendable () async -> TDMFile) async -> TDMFile {
        await tdmSemaphore.wait()
        let file: TDMFile
        if let known = tdmFiles[origin] { file = known } else { file = await find() }
        tdmFiles[origin] = file
        await tdmSemaphore.signal()
        return file
    }

    func noteUse(of file: String, _ exchanges: [WebExchange]) { usedFiles[file] = exchanges }

    /// Returns how a file was had, once; nil where it was not gone by.
    func takeUse(of file: String) -> [WebExchange]? { usedFiles.removeValue(forKey: file) }

    /// Lengthens the delay to what a site asks for.
    func lengthenDelay(to seconds: Double) { delay = max(delay, seconds) }
}

/// Until when nothing is asked of a host, and why.
struct HostRest: Hashable, Sendable {
    let until: Timestamp
    let reason: String
    /// Whether the host asks for it; else it is for trouble that it had, which who looks after it may know to be over.
    let isRequested: Bool

    func message(of host: String) -> String {
        "the host \(host) is left alone until \(until)\(isRequested ? "" : ", or until --retry asks it"): \(reason)"
    }
}

/// What a site's `robots.txt` says, or why that cannot be known.
enum SiteRules: Sendable {
    case known(RobotsRules)
    case unreachable(WebProblem)
}
