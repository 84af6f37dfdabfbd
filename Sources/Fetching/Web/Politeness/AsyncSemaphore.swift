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
        if firstWaiting == waiting.count { (waiting, firstWaiting) = ([], 0) }
    }
}
