/// A semaphore that suspends tasks, and lets them go on in the order in which they came.
actor AsyncSemaphore {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var firstWaiting = 0

    init(count: Int) { free = count }

    func wait() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    /// Hands the place to who has waited longest.
    func signal() {
        guard firstWaiting < waiting.count else {
            free += 1
            return
        }
        waiting[firstWaiting].resume()
        firstWaiting += 1
        // Where somebody always waits, those that do no more would be kept for ever.
        guard firstWaiting == waiting.count || firstWaiting >= Self.maximumResumed else { return }
        waiting.removeFirst(firstWaiting)
        firstWaiting = 0
    }

    /// The number of those who went on that is kept before they are taken away at once, so that each costs little.
    private static let maximumResumed = 64
}
