/// Lets so many through at once, in the order in which they come.
actor ConnectionGate {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var firstWaiting = 0

    init(width: Int) { free = width }

    func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    /// Hands the place to who has waited longest.
    func leave() {
        guard firstWaiting < waiting.count else {
            free += 1
            return
        }
        waiting[firstWaiting].resume()
        firstWaiting += 1
        if firstWaiting == waiting.count { (waiting, firstWaiting) = ([], 0) }
    }
}
