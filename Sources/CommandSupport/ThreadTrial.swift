import Foundation

/// A trial of whether so many threads can run at once, which ends them again.
struct ThreadTrial {
    /// 0, or the `errno` of the thread that could not be made.
    let code: Int32

    init(_ count: Int) {
        // They need little memory: that there is enough is another question.
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, 1 << 17)
        // The threads wait until all are there.
        let gate = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
        pthread_mutex_init(gate, nil)
        pthread_mutex_lock(gate)
        var threads: [pthread_t] = []
        var code: Int32 = 0
        while code == 0, threads.count < count {
            var thread = pthread_t()
            code = pthread_create(&thread, &attributes, ThreadTrial.pass, gate)
            if code == 0 { threads.append(thread) }
        }
        pthread_mutex_unlock(gate)
        for thread in threads { pthread_join(thread, nil) }
        pthread_mutex_destroy(gate)
        gate.deallocate()
        self.code = code
    }

    /// Waits for the gate, and lets the next one pass.
    private static let pass: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { argument in
        guard let gate = argument?.assumingMemoryBound(to: pthread_mutex_t.self) else { return nil }
        pthread_mutex_lock(gate)
        pthread_mutex_unlock(gate)
        return nil
    }
}
